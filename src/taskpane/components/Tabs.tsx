import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { rovingPlace } from '../view-model/roving';
import { TabMenu } from './tabs/TabMenu';
import { useFitting } from './tabs/use-fitting';

const useStyles = makeStyles({
  row: {
    position: 'relative',
    display: 'flex',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  list: { position: 'relative', display: 'flex', minWidth: 0 },
  tab: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '6px',
    padding: '8px 10px 7px',
    whiteSpace: 'nowrap',
    // As many labels as can be, with what stands beside them, in a narrow pane.
    '@media (max-width: 359px)': { paddingLeft: '5px', paddingRight: '5px' },
    border: 'none',
    borderBottom: '3px solid transparent',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    cursor: 'pointer',
    // A forced colour would show every line under every tab.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
    ':hover': {
      color: tokens.colorNeutralForeground1,
      borderBottomColor: tokens.colorNeutralStroke1,
    },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
    ':hover': { borderBottomColor: tokens.colorCompoundBrandStroke },
  },
  // Out of sight and of reach, and still to be measured.
  hidden: { position: 'absolute', top: 0, left: 0, visibility: 'hidden' },
  // As wide as when it is selected, so that none moves when another one is.
  label: {
    display: 'inline-flex',
    flexDirection: 'column',
    '::after': {
      content: 'attr(data-label)',
      height: 0,
      overflow: 'hidden',
      visibility: 'hidden',
      fontWeight: tokens.fontWeightSemibold,
    },
  },
});

export interface Tab<Key extends string> {
  readonly key: Key;
  readonly label: string;
  /** Beside the label, such as a count. */
  readonly badge?: ReactNode;
}

interface TabsProps<Key extends string> {
  readonly name: string;
  /** The name of the menu of those that do not fit: shorter than any of theirs. */
  readonly more: string;
  readonly tabs: readonly Tab<Key>[];
  readonly selected: Key;
  /** The prefix of the ids of tabs and panels. */
  readonly id: string;
  readonly onSelect: (key: Key) => void;
}

/** The id of a tab and that of its panel, from the same prefix. */
export const tabId = (id: string, key: string): string => `${id}-tab-${key}`;
export const panelId = (id: string, key: string): string => `${id}-panel-${key}`;

const ARROWS = ['ArrowLeft', 'ArrowRight'] as const;

/**
 * The tabs of the WAI-ARIA pattern. Those that do not fit are behind a menu, and the one of them
 * that is selected is a tab beside it, so that the panel always has its own. Fluent's tabs alone
 * would take a sixth of all that the pane may weigh.
 */
export function Tabs<Key extends string>(props: TabsProps<Key>) {
  const { name, more, tabs, selected, id, onSelect } = props;
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const fits = useFitting(list, tabs.length);
  const focused = useRef<Key | null>(null);
  const choose = (key: Key) => {
    focused.current = key;
    onSelect(key);
    if (key === selected) document.getElementById(tabId(id, key))?.focus();
  };
  // A tab that was hidden takes the focus only once it is shown.
  useEffect(() => {
    if (focused.current === selected) document.getElementById(tabId(id, selected))?.focus();
    focused.current = null;
  }, [id, selected]);
  const move = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ key }) => key === selected);
    const next = tabs[rovingPlace(event.key, at, tabs.length, ARROWS) ?? -1];
    if (!next) return;
    event.preventDefault();
    choose(next.key);
  };
  return (
    <div className={styles.row}>
      <div className={styles.list} role="tablist" aria-label={name} ref={list} onKeyDown={move}>
        {tabs.map(({ key, label, badge }, place) => (
          <button
            key={key}
            id={tabId(id, key)}
            type="button"
            role="tab"
            className={mergeClasses(
              styles.tab,
              key === selected ? styles.selected : place >= fits && styles.hidden,
            )}
            aria-selected={key === selected}
            aria-controls={key === selected ? panelId(id, key) : undefined}
            aria-posinset={place + 1}
            aria-setsize={tabs.length}
            tabIndex={key === selected ? 0 : -1}
            onClick={() => onSelect(key)}
          >
            <span className={styles.label} data-label={label}>
              {label}
            </span>
            {badge}
          </button>
        ))}
      </div>
      {fits < tabs.length && (
        <TabMenu name={more} tabs={tabs.slice(fits)} selected={selected} onChoose={choose} />
      )}
    </div>
  );
}
