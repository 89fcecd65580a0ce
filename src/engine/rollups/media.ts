import { HUNDRED, HUNDREDTH, ONE, ZERO, type Dec } from '../decimal';
import type { Share } from '../result';
import type { Combined, Part, Rollup, Siblings } from './rollup';

/** The weighted mean, R = sum(weight x score) / sum(weight). Source: "Score of a node". */
export const media: Rollup = {
  name: 'media',
  combine({ parts, weights }: Siblings): Combined {
    const portionOf = portions(weights);
    let total = ZERO;
    const brought = parts.map((part): Share['brought'] => {
      if (!part) return null;
      const product = attained(part.weight, part.score);
      total = total.plus(product);
      return broughtBy(part, product, portionOf(part.weight));
    });
    return { ok: true, ratio: total.dividedBy(weights), brought, working: MEAN };
  },
};

const MEAN = { rule: 'media' } as const;

interface Portion {
  /** The weight as a ratio of all that count. */
  readonly ratio: Dec;
  /** The same in points. */
  readonly points: Dec;
  /** What a child in full brings: the same for all of this weight. */
  readonly inFull: NonNullable<Share['brought']>;
}

/** @param weights the sum of those that count */
function portions(weights: Dec): (weight: Dec) => Portion {
  // Weights that make 100 are points already, and nearly all do.
  const inPoints = weights.equals(HUNDRED);
  const portionOf = (weight: Dec): Portion => {
    const ratio = inPoints ? weight.times(HUNDREDTH) : weight.dividedBy(weights);
    const points = inPoints ? weight : ratio.times(HUNDRED);
    return { ratio, points, inFull: { portion: ratio, points, lost: ZERO } };
  };
  // Siblings mostly weigh the same, and equal weights of a plan are one object.
  const known = new Map<Dec, Portion>();
  return (weight) => {
    const same = known.get(weight);
    if (same) return same;
    const portion = portionOf(weight);
    known.set(weight, portion);
    return portion;
  };
}

/** @param product weight x score */
function broughtBy({ score, weight }: Part, product: Dec, portion: Portion): Share['brought'] {
  if (score === ONE) return portion.inFull;
  const points = portion.points === weight ? product : portion.points.times(score);
  return { portion: portion.ratio, points, lost: portion.points.minus(points) };
}

/** whole x score; the frequent score in full, which methods give as ONE itself, takes no product. */
function attained(whole: Dec, score: Dec): Dec {
  return score === ONE ? whole : whole.times(score);
}
