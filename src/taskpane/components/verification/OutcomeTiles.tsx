import type { CheckOutcome } from '../../../engine/verify';
import { OUTCOMES, type OutcomeCounts } from '../../view-model/checks';
import { usePageWords } from '../../words';
import { Tiles } from '../ui/Tiles';
import { OutcomeIcon } from './OutcomeIcon';

interface OutcomeTilesProps {
  readonly counts: OutcomeCounts;
  /** The one that the list is narrowed to; null for all. */
  readonly outcome: CheckOutcome | null;
  readonly onChoose: (outcome: CheckOutcome | null) => void;
}

/** How many checks came to each outcome, also where none did. */
export function OutcomeTiles({ counts, outcome, onChoose }: OutcomeTilesProps) {
  const { verification: words } = usePageWords();
  const tiles = OUTCOMES.map((key) => ({
    key,
    icon: <OutcomeIcon outcome={key} />,
    count: counts[key],
    label: words.tiles[key](counts[key]),
  }));
  return <Tiles name={words.outcomes} tiles={tiles} pressed={outcome} onPress={onChoose} />;
}
