import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { dayText, type Place } from '../../../engine';
import type { Look, PlacePart } from '../../../excel';
import type { Changes } from '../../view-model/changes';
import {
  ALL_CHANGED,
  hasChanged,
  movementCounts,
  movesShown,
  placeOfMoved,
  type MovesQuery,
} from '../../view-model/moves';
import { usePageWords } from '../../words';
import { MoreButton, useFirst } from '../more';
import { Chip } from '../ui/Chip';
import { TextInput } from '../ui/TextInput';
import { MovedItem } from './MovedItem';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  chips: { display: 'flex', flexWrap: 'wrap', columnGap: '6px', rowGap: '6px' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});

interface ChangesSectionProps {
  readonly changes: Changes;
  readonly look: Look;
  readonly onGoTo: (place: Place, part: PlacePart) => Promise<void>;
}

/** What changed since a snapshot: how many in each way, and each with both its figures. */
export function ChangesSection({ changes, look, onGoTo }: ChangesSectionProps) {
  const styles = useStyles();
  const words = usePageWords().history;
  const [query, setQuery] = useState(ALL_CHANGED);
  const { date, moved } = changes;
  const { card, model } = look.run;
  const found = movesShown(moved, query);
  const { shown, rest, showMore } = useFirst(found);
  const ask = (change: Partial<MovesQuery>) => setQuery({ ...query, ...change });
  const { on } = model.plan;
  const told = () => {
    if (found.length > 0) return words.found(found.length);
    const isSame = query.show === 'changed' && !moved.some(hasChanged);
    return isSame ? words.nothingChanged : words.noneFound;
  };
  return (
    <section className={styles.section} aria-labelledby="changes">
      <h2 id="changes" className={styles.heading}>
        {words.comparison(dayText(date))}
      </h2>
      <p className={styles.quiet}>
        {words.figures(dayText(date), on === undefined ? null : dayText(on))}
      </p>
      <div className={styles.chips} role="group" aria-label={words.show}>
        <Chip chosen={query.show === 'changed'} onChoose={() => ask({ show: 'changed' })}>
          {words.changed(moved.filter(hasChanged).length)}
        </Chip>
        {movementCounts(moved).map(({ movement, count }) => (
          <Chip
            key={movement}
            chosen={query.show === movement}
            onChoose={() => ask({ show: movement })}
          >
            {words.movements[movement](count)}
          </Chip>
        ))}
      </div>
      <TextInput
        role="searchbox"
        aria-label={words.search}
        placeholder={words.search}
        value={query.text}
        onType={(text) => ask({ text })}
      />
      <div role="status" className={styles.quiet}>
        {told()}
      </div>
      <ul className={styles.list}>
        {shown.map((one) => (
          <MovedItem
            key={`${one.kind} ${one.code}`}
            moved={one}
            place={placeOfMoved(one, card)}
            onGoTo={onGoTo}
          />
        ))}
      </ul>
      <MoreButton rest={rest} onClick={showMore} />
    </section>
  );
}
