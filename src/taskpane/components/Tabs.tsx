import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  tab: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '6px',
    padding: '8px 10px 7px',
    // Four labels with what stands beside them, on one line of a narrow pane.
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
});

export interface Tab<Key extends string> {
  readonly key: Key;
  readonly label: string;
  /** Beside the label, such as a count. */
  readonly badge?: ReactNode;
}

interface TabsProps<Key extends string> {
  readonly name: string;
  readonly tabs: readonly Tab<Key>[];
  readonly selected: Key;
  /** The prefix of the ids of tabs and panels. */
  readonly id: string;
  readonly onSelect: (key: Key) => void;
}

/** The id of a tab and that of its panel, from the same prefix. */
export const tabId = (id: string, key: string): string => `${id}-tab-${key}`;
export const panelId = (id: string, key: string): string => `${id}-panel-${key}`;

/**
 * The tabs of the WAI-ARIA pattern. Fluent's own would take a sixth of all that the pane may weigh.
 */
export function Tabs<Key extends string>({ name, tabs, selected, id, onSelect }: TabsProps<Key>) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ key }) => key === selected);
    const to = placeFor(event.key, at, tabs.length);
    const next = tabs[to ?? -1];
    if (!next) return;
    event.preventDefault();
    onSelect(next.key);
    list.current?.querySelector<HTMLElement>(`#${CSS.escape(tabId(id, next.key))}`)?.focus();
  };
  return (
    <div className={styles.list} role="tablist" aria-label={name} ref={list} onKeyDown={move}>
      {tabs.map(({ key, label, badge }) => (
        <button
          key={key}
          id={tabId(id, key)}
          type="button"
          role="tab"
          className={mergeClasses(styles.tab, key === selected && styles.selected)}
          aria-selected={key === selected}
          aria-controls={key === selected ? panelId(id, key) : undefined}
          tabIndex={key === selected ? 0 : -1}
          onClick={() => onSelect(key)}
        >
          {label}
          {badge}
        </button>
      ))}
    </div>
  );
}

function placeFor(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count;
    case 'ArrowLeft':
      return (at + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
