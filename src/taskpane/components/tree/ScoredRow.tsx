import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Profile } from '../../../engine';
import { percent, type PaneCatalogue } from '../../../messages';
import type { Moved } from '../../../workbook';
import { pointsText } from '../../view-model/points';
import { figures } from '../../view-model/share-figures';
import type { TreeRow } from '../../view-model/tree-rows';
import { useCatalogue } from '../../words';
import { LightChip } from '../LightChip';
import { TextButton } from '../ui/TextButton';
import { useTexts } from '../ui/texts';
import { DecidedMark } from '../DecidedMark';
import { ChangeMark } from './ChangeMark';

const useStyles = makeStyles({
  body: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  side: {
    flexShrink: 0,
    paddingLeft: '6px',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-end',
    fontVariantNumeric: 'tabular-nums',
  },
  node: { fontWeight: tokens.fontWeightSemibold },
  figures: { display: 'flex', alignItems: 'baseline', columnGap: '6px' },
  score: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300 },
  quiet: { color: tokens.colorNeutralForeground2 },
  weight: { paddingLeft: '6px', fontWeight: tokens.fontWeightRegular },
  // A link's own colour is too faint on the row that is selected, in the dark.
  why: { color: tokens.colorBrandForeground2, paddingLeft: '8px' },
  // As a row has one height, what does not fit beside the figures ends in an ellipsis.
  state: { display: 'flex', columnGap: '6px', minWidth: 0, whiteSpace: 'nowrap' },
});

interface ScoredRowProps {
  readonly row: TreeRow;
  /** As it is shown: in a flat list all rows have the same. */
  readonly level: number;
  readonly active: boolean;
  readonly profile: Profile;
  /** Since the snapshot that is compared, if one is. */
  readonly change: Moved | undefined;
  readonly onWhy: () => void;
}

/** What a node or an indicator scores, what it weighs, what it makes the ente lose. */
export function ScoredRow({ row, level, active, profile, change, onWhy }: ScoredRowProps) {
  const styles = useStyles();
  const texts = useTexts();
  const catalogue = useCatalogue();
  const words = catalogue.pane.tree;
  const { outcome } = row;
  const told = toldOf(row, level, catalogue);
  return (
    <>
      <div className={styles.body}>
        <div
          className={mergeClasses(texts.clipped, row.kind === 'node' && styles.node)}
          title={`${row.code} ${told.weight}`}
        >
          {row.code}{' '}
          {told.weight && (
            <span className={mergeClasses(styles.quiet, styles.weight)}>{told.weight}</span>
          )}
        </div>
        <div className={mergeClasses(texts.clipped, styles.quiet)} title={row.name}>
          {row.name}
        </div>
        <div className={styles.state}>
          <LightChip outcome={outcome} profile={profile} />
          {row.decided && <DecidedMark />}
          {outcome.kind === 'excluded' && (
            <span
              className={mergeClasses(texts.clipped, styles.quiet)}
              title={words.excluded[outcome.cause]}
            >
              {words.excluded[outcome.cause]}
            </span>
          )}
        </div>
      </div>
      <div className={styles.side}>
        <span className={styles.figures}>
          {change && (
            <span className={texts.roomy}>
              <ChangeMark change={change} />
            </span>
          )}
          <span className={styles.score}>{told.score}</span>
        </span>
        <span className={styles.quiet}>{told.lost ?? '\u00a0'}</span>
        <TextButton
          className={styles.why}
          // Only the active row's can be reached by Tab, or the keys would meet them all.
          tabIndex={active ? 0 : -1}
          aria-label={words.whyOf(row.code)}
          onClick={(event) => {
            event.stopPropagation();
            onWhy();
          }}
        >
          {words.why}
        </TextButton>
      </div>
    </>
  );
}

function toldOf(
  { share, outcome, lost, under, level }: TreeRow,
  shownLevel: number,
  { pane: { tree: words }, ...catalogue }: PaneCatalogue,
) {
  const weight = share ? figures(share, catalogue.numbers).weight : '';
  // Away from its node, a weight must name it.
  const inNode = shownLevel < level ? words.weightIn(weight, under) : words.weight(weight);
  const points = pointsText(lost, catalogue.numbers);
  return {
    weight: weight && inNode,
    score: outcome.kind === 'scored' ? percent(outcome.score, catalogue.numbers) : '–',
    lost: points && words.lost(points),
  };
}
