import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import type { ReactNode, Ref } from 'react';
import type { Check } from '../../../engine/verify';
import type { CheckFigures } from '../../view-model/checks';
import { usePageWords } from '../../words';
import { useTexts } from '../ui/texts';
import { OutcomeIcon } from './OutcomeIcon';

export const ROW_HEIGHT = 62;

const useStyles = makeStyles({
  item: {
    position: 'absolute',
    left: 0,
    right: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '17px',
  },
  row: {
    boxSizing: 'border-box',
    display: 'flex',
    columnGap: '4px',
    width: '100%',
    height: `${ROW_HEIGHT - 1}px`,
    padding: '5px 12px 0 8px',
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
    '@media (forced-colors: active)': { ':hover': { outline: '1px solid Highlight' } },
  },
  open: { backgroundColor: tokens.colorNeutralBackground3 },
  chevron: { display: 'flex', flexShrink: 0, color: tokens.colorNeutralForeground2 },
  body: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  code: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  outcome: { display: 'flex', alignItems: 'center', columnGap: '4px', minWidth: 0 },
  side: {
    flexShrink: 0,
    maxWidth: '55%',
    paddingLeft: '2px',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-end',
    fontVariantNumeric: 'tabular-nums',
  },
  figure: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300 },
});

interface CheckItemProps {
  /** The prefix of the ids of the row and of what it opens. */
  readonly id: string;
  readonly check: Check;
  readonly figures: CheckFigures;
  /** In pixels, from the top of the list. */
  readonly top: number;
  readonly place: number;
  readonly count: number;
  /** Tab stops at one row alone, or the keys would meet them all. */
  readonly active: boolean;
  readonly onToggle: () => void;
  /** What is told of it while it is open. */
  readonly children: ReactNode;
  readonly opened: Ref<HTMLDivElement>;
}

/** A check in a row, and all of it once it is open. */
export function CheckItem(props: CheckItemProps) {
  const { id, check, figures, top, place, count, active, onToggle, children, opened } = props;
  const styles = useStyles();
  const texts = useTexts();
  const words = usePageWords().verify;
  const isOpen = Boolean(children);
  const { code, name, outcome } = check;
  return (
    <div
      className={styles.item}
      role="listitem"
      aria-posinset={place + 1}
      aria-setsize={count}
      style={{ top }}
    >
      <button
        id={id}
        type="button"
        className={mergeClasses(styles.row, isOpen && styles.open)}
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}-details` : undefined}
        tabIndex={active ? 0 : -1}
        onClick={onToggle}
      >
        <span className={styles.chevron}>
          {isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
        </span>
        <span className={styles.body}>
          <span className={mergeClasses(texts.clipped, styles.code)}>{code} </span>
          <span className={mergeClasses(texts.clipped, styles.quiet)}>{name} </span>
          <span className={styles.outcome}>
            <OutcomeIcon outcome={outcome} />{' '}
            <span className={texts.clipped}>{words.outcomes[outcome]}</span>{' '}
          </span>
        </span>
        <span className={styles.side}>
          <Figure term={words.printed} figure={figures.printed} strong />
          {outcome !== 'exact' && <Figure term={words.computed} figure={figures.computed} />}
        </span>
      </button>
      {isOpen && (
        <div ref={opened} id={`${id}-details`}>
          {children}
        </div>
      )}
    </div>
  );
}

interface FigureProps {
  readonly term: string;
  readonly figure: string;
  readonly strong?: boolean;
}

function Figure({ term, figure, strong = false }: FigureProps) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <span className={texts.clipped}>
      <span className={mergeClasses(styles.quiet, texts.roomy)}>{term}</span>{' '}
      <span className={mergeClasses(strong && styles.figure)}>{figure}</span>{' '}
    </span>
  );
}
