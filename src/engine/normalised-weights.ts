import { Dec, HUNDRED, ZERO } from './decimal';
import { shownDecimals } from './figures/shown-decimals';
import type { Branch, TreeNode } from './tree';
import { wholeBeforeRounding } from './weight-rounding';

/** A child's weight as it is to be, in the unit in which it is written; percentages in points. */
export interface NormalisedWeight {
  readonly branch: Branch;
  readonly value: Dec;
  /** How many of its decimals are shown. */
  readonly decimals: number;
}

/** Weights that hold more than they show are given two decimals at least: whole ones would be far. */
const LEAST_DECIMALS = 2;
const MOST_DECIMALS = 8;

/**
 * The weights of a node's children in the same proportions, adding up to exactly 100% (bare numbers
 * to 1 or to 100), with the decimals with which they are shown: each is cut, and what is missing goes
 * to those that lost most, the first of equals first. A weight of 0 stays 0, no other becomes 0.
 * @returns null where the weights are no shares of a whole: none, broken, or bare numbers of which
 * nobody knows what whole they are of
 * Source: "Score of a node" (siblings should add up to 100%).
 */
export function normalisedWeights(node: TreeNode): NormalisedWeight[] | null {
  // A weight that is missing is part of the whole: the others are no shares of it.
  if (node.broken || !node.weighted || node.children.some(({ weight }) => !weight)) return null;
  const counted = node.children.filter(({ weight }) => weight && !weight.value.isZero());
  const isPercent = counted.some(({ weight }) => weight?.unit === '%');
  const whole = isPercent ? HUNDRED : wholeBeforeRounding(counted, node.weightSum);
  if (!whole || node.weightSum.isZero()) return null;
  for (let decimals = decimalsOf(counted); decimals <= MOST_DECIMALS; decimals += 1) {
    const values = apportioned(counted.map(valueOf), whole, decimals);
    if (values.every((value) => !value.isZero())) {
      return counted.map((branch, at) => ({ branch, value: values[at] ?? ZERO, decimals }));
    }
  }
  return null;
}

const valueOf = ({ weight }: Branch): Dec => weight?.value ?? ZERO;

function decimalsOf(branches: readonly Branch[]): number {
  return Math.max(
    ...branches.map((branch) => {
      const shown = shownDecimals(branch.link.weight, valueOf(branch));
      const isInFull = valueOf(branch).decimalPlaces() <= shown;
      return isInFull ? shown : Math.max(shown, LEAST_DECIMALS);
    }),
  );
}

/** Shares of a whole in units of its last decimal, by largest remainder. */
function apportioned(values: readonly Dec[], whole: Dec, decimals: number): Dec[] {
  const unit = new Dec(10).pow(-decimals);
  const sum = values.reduce((total, value) => total.plus(value), ZERO);
  const exact = values.map((value) => value.times(whole).dividedBy(sum).dividedBy(unit));
  const cut = exact.map((share) => share.floor());
  const missing = whole.dividedBy(unit).minus(cut.reduce((total, share) => total.plus(share)));
  const lost = exact.map((share, at) => ({ at, lost: share.minus(cut[at] ?? ZERO) }));
  // Equals keep their order.
  lost.sort((a, b) => b.lost.comparedTo(a.lost));
  const raised = new Set(lost.slice(0, missing.toNumber()).map(({ at }) => at));
  return cut.map((share, at) => (raised.has(at) ? share.plus(1) : share).times(unit));
}
