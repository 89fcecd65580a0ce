import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { dayText, type Day } from '../../../engine';
import type { Snapshot } from '../../../workbook';
import { useCatalogue, usePageWords } from '../../words';
import { MoreButton, useFirst } from '../more';
import { Button } from '../ui/Button';

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  none: { display: 'flex', flexDirection: 'column', rowGap: '6px' },
  text: { margin: 0 },
  list: { margin: '4px 0', padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    padding: '6px 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground3,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
  },
  body: { flexGrow: 1, minWidth: 0, fontVariantNumeric: 'tabular-nums' },
  scores: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface SnapshotListProps {
  readonly snapshots: readonly Snapshot[];
  /** The one that is compared; null where none is. */
  readonly compared: Day | null;
  readonly onCompare: (date: Day) => void;
  readonly onEnd: () => void;
}

/** The snapshots, the newest first, one of which can be compared with the scores of now. */
export function SnapshotList({ snapshots, compared, onCompare, onEnd }: SnapshotListProps) {
  const styles = useStyles();
  const words = usePageWords().history;
  const { changes } = useCatalogue().pane.tree;
  const { shown, rest, showMore } = useFirst(snapshots.toReversed());
  if (snapshots.length === 0) {
    return (
      <div className={styles.none}>
        <p className={styles.text}>{words.none}</p>
        <p className={styles.text}>{words.purpose}</p>
      </div>
    );
  }
  return (
    <section>
      <h2 className={styles.heading}>{words.snapshots}</h2>
      <ul className={styles.list}>
        {shown.map(({ date, entries }) => {
          const day = dayText(date);
          const isCompared = date === compared;
          return (
            <li key={date} className={mergeClasses(styles.item, isCompared && styles.chosen)}>
              <span className={styles.body}>
                {day}
                <span className={styles.scores}>
                  {words.scores(entries.filter(({ score }) => score !== null).length)}
                </span>
              </span>
              <Button
                size="small"
                aria-label={isCompared ? words.endComparison(day) : words.compareWith(day)}
                onClick={() => (isCompared ? onEnd() : onCompare(date))}
              >
                {isCompared ? changes.end : words.compare}
              </Button>
            </li>
          );
        })}
      </ul>
      <MoreButton rest={rest} onClick={showMore} />
    </section>
  );
}
