import { exactText, HUNDRED, ONE, ZERO, type Dec } from '../decimal';
import { clamped } from '../methods/method';
import { problem } from '../problems';
import type { Share } from '../result';
import type { TreeNode } from '../tree';
import { counts, type Combined, type Rollup, type Siblings } from './rollup';

/**
 * The sum of portions, R = sum(weight/100 x score), up to the profile's cap: weights as they are,
 * so that what an excluded child would have brought is missing. Points lost are told only where
 * the portions make the whole: otherwise they would not add up to what the node lacks.
 * Source: "Methods of scoring in the field".
 */
export const somma: Rollup = {
  name: 'somma',
  combine({ node, parts, profile }: Siblings): Combined {
    const whole = wholeOf(node);
    if (!whole) return { ok: false, problem: notWhole(node) };
    const portionOf = (weight: Dec) => weight.dividedBy(whole);
    const counting = parts.filter(counts);
    // One quotient for each sum: three thirds are the whole.
    const portions = total(counting.map(({ weight }) => weight)).dividedBy(whole);
    const sum = total(counting.map(({ weight, score }) => weight.times(score))).dividedBy(whole);
    const isWhole = portions.equals(ONE);
    const brought = parts.map((part): Share['brought'] => {
      if (!part) return null;
      const portion = portionOf(part.weight);
      const points = portion.times(part.score).times(HUNDRED);
      return { portion, points, lost: isWhole ? portion.times(HUNDRED).minus(points) : null };
    });
    const working = { rule: 'somma', portions, sum } as const;
    return { ok: true, ratio: clamped(sum, profile), brought, working };
  },
};

const total = (values: readonly Dec[]): Dec => values.reduce((sum, value) => sum.plus(value), ZERO);

function notWhole({ node, weightSum }: TreeNode) {
  const details = { node: node.code, sum: exactText(weightSum) };
  return problem('rollup.notWhole', details, node.rollup?.place ?? node.place);
}

/** What the weights would make if nothing were wrong with them; null where there is no telling. */
function wholeOf({ children, weighted, weightSum }: TreeNode): Dec | null {
  if (!weighted) return weightSum;
  if (children.some(({ weight }) => weight?.unit === '%' && !weight.value.isZero())) return HUNDRED;
  const isAbout = (whole: Dec) =>
    weightSum.greaterThanOrEqualTo(whole.times('0.9')) &&
    weightSum.lessThanOrEqualTo(whole.times('1.1'));
  return [ONE, HUNDRED].find(isAbout) ?? null;
}
