import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CheckOutcome } from '../../../engine/verify';
import { OUTCOMES, type OutcomeCounts } from '../../view-model/checks';
import { usePageWords } from '../../words';
import { OutcomeIcon } from './OutcomeIcon';

const useStyles = makeStyles({
  tiles: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    gap: '6px',
  },
  tile: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '6px',
    minWidth: 0,
    padding: '5px 8px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
    },
    '@media (forced-colors: active)': { ':hover': { border: '1px solid Highlight' } },
  },
  pressed: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground3,
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      border: '1px solid Highlight',
      boxShadow: 'none',
      backgroundColor: 'Highlight',
      color: 'HighlightText',
      '& span': { color: 'HighlightText' },
    },
  },
  none: { color: tokens.colorNeutralForeground2 },
  count: {
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
});

interface OutcomeTilesProps {
  readonly counts: OutcomeCounts;
  /** The one that the list is narrowed to; null for all. */
  readonly outcome: CheckOutcome | null;
  readonly onChoose: (outcome: CheckOutcome | null) => void;
}

/** How many checks came to each outcome; pressed, the list has only those. */
export function OutcomeTiles({ counts, outcome, onChoose }: OutcomeTilesProps) {
  const styles = useStyles();
  const { verification: words } = usePageWords();
  return (
    <div className={styles.tiles} role="group" aria-label={words.outcomes}>
      {OUTCOMES.map((one) => (
        <button
          key={one}
          type="button"
          className={mergeClasses(
            styles.tile,
            counts[one] === 0 && styles.none,
            one === outcome && styles.pressed,
          )}
          aria-pressed={one === outcome}
          onClick={() => onChoose(one === outcome ? null : one)}
        >
          <OutcomeIcon outcome={one} />
          <span className={styles.count}>{counts[one]}</span> {words.tiles[one](counts[one])}
        </button>
      ))}
    </div>
  );
}
