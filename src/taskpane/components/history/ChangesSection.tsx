import { makeStyles } from '@fluentui/react-components';
import { useId, useState, type Ref } from 'react';
import { dayText, type Place } from '../../../engine';
import type { Look, PlacePart } from '../../../excel';
import type { Changes } from '../../view-model/changes';
import {
  ALL_CHANGED,
  hasChanged,
  movesShown,
  placeOfMoved,
  type MovesQuery,
} from '../../view-model/moves';
import { usePageWords } from '../../words';
import { MoreButton, useFirst } from '../more';
import { Found } from '../Found';
import { Heading } from '../ui/Heading';
import { SearchInput } from '../ui/SearchInput';
import { useLists } from '../ui/lists';
import { useTexts } from '../ui/texts';
import { MovedItem } from './MovedItem';
import { MovementTiles } from './MovementTiles';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  head: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
});

interface ChangesSectionProps {
  readonly changes: Changes;
  readonly look: Look;
  /** What stands above its list. */
  readonly head: Ref<HTMLDivElement>;
  readonly onGoTo: (place: Place, part: PlacePart) => Promise<void>;
}

/** What changed since a snapshot: how many in each way, and each with both its figures. */
export function ChangesSection({ changes, look, head, onGoTo }: ChangesSectionProps) {
  const styles = useStyles();
  const lists = useLists();
  const texts = useTexts();
  const id = useId();
  const words = usePageWords().history;
  const [query, setQuery] = useState(ALL_CHANGED);
  const { date, moved } = changes;
  const { card, model } = look.run;
  const found = movesShown(moved, query);
  const { shown, rest, showMore } = useFirst(found);
  const ask = (change: Partial<MovesQuery>) => setQuery({ ...query, ...change });
  const { on } = model.plan;
  const changed = moved.filter(hasChanged).length;
  const sides = words.figures(dayText(date), on === undefined ? null : dayText(on));
  const told = changed === 0 ? words.nothingChanged : `${words.changed(changed)}. ${sides}`;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div ref={head} className={styles.head}>
        <Heading id={id}>{words.comparison(dayText(date))}</Heading>
        <p className={texts.small}>{told}</p>
        <MovementTiles moved={moved} show={query.show} onChoose={(show) => ask({ show })} />
        <SearchInput text={query.text} onType={(text) => ask({ text })} />
      </div>
      <Found
        count={found.length}
        narrowed={query.show !== ALL_CHANGED.show || query.text !== ALL_CHANGED.text}
        onShowAll={() => setQuery(ALL_CHANGED)}
      />
      <ul className={lists.list}>
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
