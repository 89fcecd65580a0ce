import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons';
import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { rovingPlace } from '../../view-model/roving';
import { MENU_WIDTH } from '../../view-model/tabs-that-fit';
import type { Tab } from '../Tabs';

const useStyles = makeStyles({
  button: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    columnGap: '2px',
    boxSizing: 'border-box',
    height: '100%',
    // As high as the tabs beside it, where there is nothing but the arrow in it.
    minHeight: '38px',
    padding: '0 6px 3px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  // Within the row of the tabs, at its end.
  menu: {
    position: 'absolute',
    top: '100%',
    right: 0,
    zIndex: 1,
    boxSizing: 'border-box',
    minWidth: 'min(160px, 100%)',
    maxWidth: '100%',
    marginTop: '2px',
    padding: '4px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  item: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '6px',
    width: '100%',
    padding: '6px 10px 6px 6px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
    '@media (forced-colors: active)': { ':hover': { outline: '2px solid Highlight' } },
  },
  mark: { width: '16px', flexShrink: 0 },
});

const ARROWS = ['ArrowUp', 'ArrowDown'] as const;

interface TabMenuProps<Key extends string> {
  readonly name: string;
  /** Those that did not fit. */
  readonly tabs: readonly Tab<Key>[];
  readonly selected: Key;
  readonly onChoose: (key: Key) => void;
}

/** The pages that have no room as tabs, behind a menu button of the WAI-ARIA pattern. */
export function TabMenu<Key extends string>(props: TabMenuProps<Key>) {
  const { name, tabs, selected, onChoose } = props;
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const chosen = tabs.findIndex(({ key }) => key === selected);
  const focusItem = (place: number) => (menu.current?.children[place] as HTMLElement).focus();
  useEffect(() => {
    if (open) focusItem(Math.max(0, chosen));
  }, [open, chosen]);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const at = [...(menu.current?.children ?? [])].indexOf(event.target as HTMLElement);
    const to = rovingPlace(event.key, at, tabs.length, ARROWS);
    if (event.key === 'Escape' && open) close();
    else if (to !== null && open) focusItem(to);
    else if (ARROWS.some((arrow) => arrow === event.key)) setOpen(true);
    else return;
    event.preventDefault();
  };
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) setOpen(false);
  };
  return (
    <div onKeyDown={press} onBlur={leave}>
      <button
        ref={button}
        type="button"
        className={styles.button}
        style={{ minWidth: MENU_WIDTH }}
        aria-label={name}
        aria-haspopup="menu"
        aria-expanded={open}
        // Where a press takes the focus from the menu, that closes it, and the click opens it again.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setOpen(!open)}
      >
        {chosen < 0 && name}
        <ChevronDown16Regular />
      </button>
      {open && (
        <div ref={menu} className={styles.menu} role="menu" aria-label={name}>
          {tabs.map(({ key, label, badge }, place) => (
            <button
              key={key}
              type="button"
              role="menuitemradio"
              className={styles.item}
              aria-checked={place === chosen}
              tabIndex={-1}
              onClick={() => {
                setOpen(false);
                onChoose(key);
              }}
            >
              <span className={styles.mark} aria-hidden="true">
                {place === chosen && '✓'}
              </span>
              {label}
              {badge}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
