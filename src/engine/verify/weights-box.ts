import { Dec, HUNDRED, ONE, ZERO } from '../decimal';
import { shownDecimals } from '../figures/shown-decimals';
import type { Branch, TreeNode } from '../tree';
import { halfUnit } from './displayed';
import { holds, type Interval } from './interval';

/** What a weight stands for where it was rounded to what is displayed; itself where it is 0. */
function boxOf({ weight, link }: Branch): Interval {
  const value = weight?.value ?? ZERO;
  if (value.isZero()) return { low: ZERO, high: ZERO };
  const shown = shownDecimals(link.weight, value);
  const half = halfUnit(shown);
  return { low: Dec.max(ZERO, value.minus(half)), high: value.plus(half) };
}

/**
 * Whether the weights of a node may have been rounded for display: some has decimals, or they miss
 * the whole, and the hidden decimals can make them add up to it. Whole ones that add up, 25% four
 * times, are taken as they are; a sum of 103 is no rounding.
 */
export function mayBeRounded({ weighted, weightSum, children }: TreeNode): boolean {
  if (!weighted) return false;
  const isWhole = weightSum.equals(HUNDRED) || weightSum.equals(ONE);
  if (isWhole && children.every(({ weight }) => weight?.value.isInteger() === true)) return false;
  let [low, high] = [ZERO, ZERO];
  for (const branch of children) {
    const box = boxOf(branch);
    low = low.plus(box.low);
    high = high.plus(box.high);
  }
  return [ONE, HUNDRED].some((whole) => holds({ low, high }, whole));
}

/** The node with other weights. */
export function withWeights(node: TreeNode, weightOf: (branch: Branch) => Dec): TreeNode {
  const children = node.children.map((branch) => {
    return branch.weight
      ? { ...branch, weight: { ...branch.weight, value: weightOf(branch) } }
      : branch;
  });
  const weightSum = children.reduce(
    (sum, { weight }) => (weight ? sum.plus(weight.value) : sum),
    ZERO,
  );
  return { ...node, children, weightSum };
}

/** The node with each weight at an end of what it is displayed as. */
export const boxEnd = (node: TreeNode, end: 'low' | 'high'): TreeNode =>
  withWeights(node, (branch) => boxOf(branch)[end]);

/**
 * The weights, each within what it is displayed as, that make a weighted mean highest or lowest.
 * Such a mean is a quotient of two sums of the weights; over a box its extremes are at corners where
 * the children above some score weigh most and the others least, so that trying each child as the
 * one at which that changes finds them.
 * @param scoreOf the score each child enters with; null for one that does not count
 */
export function extremeWeights(
  node: TreeNode,
  scoreOf: (branch: Branch) => Dec | null,
  end: 'low' | 'high',
): TreeNode {
  const counted = node.children.flatMap((branch) => {
    const score = scoreOf(branch);
    return score ? [{ branch, score, box: boxOf(branch) }] : [];
  });
  // From the child that should weigh most to the one that should weigh least.
  counted.sort((a, b) =>
    end === 'high' ? b.score.comparedTo(a.score) : a.score.comparedTo(b.score),
  );
  let weights = ZERO;
  let total = ZERO;
  for (const { score, box } of counted) {
    weights = weights.plus(box.low);
    total = total.plus(box.low.times(score));
  }
  let best: { mean: Dec | null; heavy: number } = { mean: null, heavy: 0 };
  counted.forEach(({ score, box }, place) => {
    const more = box.high.minus(box.low);
    weights = weights.plus(more);
    total = total.plus(more.times(score));
    if (weights.isZero()) return;
    const mean = total.dividedBy(weights);
    const beats = end === 'high' ? best.mean?.lessThan(mean) : best.mean?.greaterThan(mean);
    if (best.mean === null || beats) best = { mean, heavy: place + 1 };
  });
  const heavy = new Set(counted.slice(0, best.heavy).map(({ branch }) => branch));
  return withWeights(node, (branch) => boxOf(branch)[heavy.has(branch) ? 'high' : 'low']);
}
