import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { dayText, type Day } from '../../../engine';
import type { Snapshot } from '../../../workbook';
import { useCatalogue, usePageWords } from '../../words';
import { Empty } from '../Empty';
import { MoreButton, useFirst } from '../more';
import { Button } from '../ui/Button';
import { Heading } from '../ui/Heading';
import { useTexts } from '../ui/texts';

const useStyles = makeStyles({
  // The dates stand under the heading, and the mark of the chosen one beside them.
  list: { margin: '4px -8px', padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    padding: '6px 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground3,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
  },
  body: { flex: '1 1 96px', fontVariantNumeric: 'tabular-nums' },
  scores: { display: 'block' },
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
  const texts = useTexts();
  const words = usePageWords().history;
  const { changes } = useCatalogue().pane.tree;
  const { shown, rest, showMore } = useFirst(snapshots.toReversed());
  if (snapshots.length === 0) return <Empty title={words.none} text={words.purpose} />;
  return (
    <section>
      <Heading>{words.snapshots}</Heading>
      <ul className={styles.list}>
        {shown.map(({ date, entries }) => {
          const day = dayText(date);
          const isCompared = date === compared;
          return (
            <li key={date} className={mergeClasses(styles.item, isCompared && styles.chosen)}>
              <span className={styles.body}>
                {day}
                <span className={mergeClasses(texts.quiet, styles.scores)}>
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
