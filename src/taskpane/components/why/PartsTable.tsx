import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Profile } from '../../../engine';
import { percent } from '../../../messages';
import type { ExplainedPart, Subject } from '../../view-model/explanation';
import type { ShareFigures } from '../../view-model/share-figures';
import { useCatalogue, useWholeCatalogue } from '../../words';
import { LightChip } from '../LightChip';
import { TextButton } from '../ui/TextButton';
import { MoreButton, useFirst } from '../more';

const useStyles = makeStyles({
  // Figures are not torn apart: where five columns do not fit, the table scrolls by itself.
  frame: { overflowX: 'auto', margin: '-2px', padding: '2px' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  part: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  total: { borderTop: `2px solid ${tokens.colorNeutralStroke1}` },
  name: {
    padding: '5px 0 1px',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
  },
  money: { color: tokens.colorNeutralForeground2 },
  head: {
    padding: '0 0 4px 6px',
    textAlign: 'right',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  figure: { padding: '0 0 5px 6px', textAlign: 'right', whiteSpace: 'nowrap' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  note: { padding: '0 0 5px 6px', textAlign: 'right', color: tokens.colorNeutralForeground2 },
});

interface PartsTableProps {
  readonly parts: readonly ExplainedPart[];
  /** What the parts are. */
  readonly head: string;
  /** null where the figures are of different nodes, and make no sum. */
  readonly sums: ShareFigures | null;
  readonly profile: Profile;
  /** The money of a part; left out where it is beside the point. */
  readonly moneyOf?: (part: Subject) => string | null;
  readonly onWhy: (part: Subject) => void;
}

/** What each part weighs and brings. A part has two lines, since six columns do not fit in a pane. */
export function PartsTable({ parts, head, sums, profile, moneyOf, onWhy }: PartsTableProps) {
  const styles = useStyles();
  const words = useCatalogue().pane.why;
  const { shown, rest, showMore } = useFirst(parts);
  const heads = [words.weight, words.portion, words.score, words.points, words.lost];
  return (
    <>
      <div className={styles.frame}>
        <table className={styles.table} aria-label={head}>
          <thead>
            <tr>
              {heads.map((text) => (
                <th key={text} scope="col" className={styles.head}>
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          {shown.map((part) => (
            <PartRows
              key={`${part.kind} ${part.code}`}
              part={part}
              profile={profile}
              money={moneyOf?.(part) ?? null}
              onWhy={onWhy}
            />
          ))}
          {sums && (
            <tbody className={mergeClasses(styles.total, styles.strong)}>
              <tr>
                <th
                  scope="rowgroup"
                  colSpan={5}
                  className={mergeClasses(styles.name, styles.strong)}
                >
                  {words.sum}
                </th>
              </tr>
              <tr>
                <Figures figures={sums} score="" />
              </tr>
            </tbody>
          )}
        </table>
      </div>
      <MoreButton rest={rest} onClick={showMore} />
    </>
  );
}

interface PartRowsProps {
  readonly part: ExplainedPart;
  readonly profile: Profile;
  readonly money: string | null;
  readonly onWhy: (part: Subject) => void;
}

function PartRows({ part, profile, money, onWhy }: PartRowsProps) {
  const styles = useStyles();
  const { numbers, reason, pane } = useWholeCatalogue();
  const { code, name, outcome, counted, figures } = part;
  return (
    <tbody className={styles.part}>
      <tr>
        <th scope="rowgroup" colSpan={5} className={styles.name}>
          <TextButton aria-label={pane.tree.whyOf(code)} onClick={() => onWhy(part)}>
            {code}
          </TextButton>{' '}
          {name} <LightChip outcome={outcome} profile={profile} />
          {money && <div className={styles.money}>{money}</div>}
        </th>
      </tr>
      <tr>
        {counted.kind === 'scored' ? (
          <Figures figures={figures} score={percent(counted.score, numbers)} />
        ) : (
          <>
            <td className={styles.figure}>{figures.weight}</td>
            <td className={styles.note} colSpan={4}>
              {counted.kind === 'excluded'
                ? [reason.excluded[counted.cause], counted.note].filter(Boolean).join(': ')
                : reason.failed}
            </td>
          </>
        )}
      </tr>
    </tbody>
  );
}

function Figures({ figures, score }: { readonly figures: ShareFigures; readonly score: string }) {
  const styles = useStyles();
  const { weight, portion, points, lost } = figures;
  return (
    <>
      <td className={styles.figure}>{weight}</td>
      <td className={styles.figure}>{portion ?? '–'}</td>
      <td className={styles.figure}>{score}</td>
      <td className={mergeClasses(styles.figure, styles.strong)}>{points ?? '–'}</td>
      <td className={styles.figure}>{lost ?? '–'}</td>
    </>
  );
}
