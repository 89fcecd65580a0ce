import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Place } from '../../../engine';
import type { PlacePart } from '../../../excel';
import { percent } from '../../../messages';
import type { Figure, Moved } from '../../../workbook';
import { useCatalogue, usePageWords } from '../../words';
import { ChangeMark } from '../tree/ChangeMark';
import { TextButton } from '../ui/TextButton';
import { useLists } from '../ui/lists';

const useStyles = makeStyles({
  head: { display: 'flex', columnGap: '8px', justifyContent: 'space-between' },
  code: { minWidth: 0, overflowWrap: 'anywhere' },
  node: { fontWeight: tokens.fontWeightSemibold },
  name: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  tag: { flexShrink: 0, whiteSpace: 'nowrap' },
  figures: { fontVariantNumeric: 'tabular-nums' },
});

interface MovedItemProps {
  readonly moved: Moved;
  /** undefined for what is gone. */
  readonly place: Place | undefined;
  readonly onGoTo: (place: Place, part: PlacePart) => Promise<void>;
}

/** A node or an indicator, then and now. */
export function MovedItem({ moved, place, onGoTo }: MovedItemProps) {
  const styles = useStyles();
  const lists = useLists();
  const { numbers, pane } = useCatalogue();
  const words = usePageWords().history;
  const { kind, code, name, movement, before, now } = moved;
  const figure = (one: Figure | null) => {
    if (!one) return words.absent;
    return one.score ? percent(one.score, numbers) : one.status;
  };
  const hasScores = before?.score && now?.score;
  const pairs = [[figure(before), figure(now)]];
  if (hasScores && before.status !== now.status) pairs.push([before.status, now.status]);
  return (
    <li className={lists.item}>
      <div className={styles.head}>
        <span className={mergeClasses(styles.code, kind === 'node' && styles.node)}>
          {place ? (
            <TextButton
              aria-label={pane.problems.goTo(code)}
              onClick={() => void onGoTo(place, 'row')}
            >
              {code}
            </TextButton>
          ) : (
            code
          )}
        </span>
        <span className={styles.tag}>
          {movement === 'up' || movement === 'down' ? (
            <ChangeMark change={moved} />
          ) : (
            words.tags[movement]
          )}
        </span>
      </div>
      <div className={styles.name}>{name}</div>
      {pairs.map(([then, since]) => (
        <div key={then} className={styles.figures}>
          {then}{' '}
          <span role="img" aria-label={words.to}>
            →
          </span>{' '}
          {since}
        </div>
      ))}
    </li>
  );
}
