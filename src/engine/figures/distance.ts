import type { Dec } from '../decimal';
import type { Scorer } from '../methods';
import type { Origin } from '../reading/target';
import { comparable } from '../reading/unit';

/**
 * Scores how far the actual stays from a figure, instead of the actual itself.
 * @param scorer of the most that it may stay away
 * Source: "Kinds of target found": `scostamento max 0,02 da media cluster`.
 */
export function scoringDistance(scorer: Scorer, { figure, unit }: Origin): Scorer {
  return {
    ...scorer,
    score(actual, profile) {
      if (actual.kind !== 'quantity') return scorer.score(actual, profile);
      if (!comparable(unit, actual.unit)) {
        const details = { targetUnit: unit, actualUnit: actual.unit };
        return { ok: false, code: 'unit.mismatch', details };
      }
      return scorer.score({ ...actual, value: distanceFrom(figure, actual.value) }, profile);
    },
    turns() {
      const sides = scorer.turns().flatMap((most) => [figure.minus(most), figure.plus(most)]);
      return [...sides, figure];
    },
  };
}

const distanceFrom = (figure: Dec, value: Dec): Dec => value.minus(figure).abs();
