import type { Share, Weight } from '../../engine';
import { percent, shortNumber, type NumberStyle } from '../../messages';

/** What a child counts for in a node, as texts ready to be read. */
export interface ShareFigures {
  /** As written; empty when no sibling has one. */
  readonly weight: string;
  /**
   * Re-scaled to the children that count; null, as the next two, when it counts nothing. The points
   * lost are null as well where the roll-up cannot tell them.
   */
  readonly portion: string | null;
  readonly points: string | null;
  readonly lost: string | null;
}

/** What a share counts for, in a language's numbers. */
export function figures({ weight, brought }: Share, numbers: NumberStyle): ShareFigures {
  return {
    weight: weight ? weightText(weight, numbers) : '',
    portion: brought && percent(brought.portion, numbers),
    points: brought && shortNumber(brought.points, numbers, 4),
    lost: brought?.lost ? shortNumber(brought.lost, numbers, 4) : null,
  };
}

/** A weight as it is written. */
export function weightText({ value, unit }: Weight, numbers: NumberStyle): string {
  return `${shortNumber(value, numbers)}${unit === '%' ? '%' : ''}`;
}
