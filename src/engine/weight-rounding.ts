import { Dec, HUNDRED, ONE, ZERO } from './decimal';
import { agreeing, shownDecimals } from './figures/shown-decimals';
import type { SiblingWeight } from './weights';

/** Beyond these decimals of a sum there is only what doubles end with: 15 times 1/15 in cells. */
const SUMMED_DECIMALS = 9;

/** Whether weights make a whole, but for what doubles cannot hold. */
export const makesWhole = (sum: Dec, whole: Dec): boolean =>
  sum.equals(whole) || agreeing(sum, whole, SUMMED_DECIMALS);

/**
 * The whole that weights would make had they not been rounded where they are written; null where
 * no rounding explains their sum. Two roundings are known:
 * - each written with d decimals hides half a unit of the last, so that n of them may miss the
 *   whole by n halves: 6,66% and 6,67%. A percentage without decimals is taken as it is: 25%, 25%,
 *   25% and 24% are a mistake, and n halves would hide it;
 * - equal parts of the whole, cut or rounded at the same decimal: 33,3% three times, 17% six times.
 * Source: "Worked examples" (weights 6,66% and 6,67%; 16,66 and 16,70).
 */
export function wholeBeforeRounding(siblings: readonly SiblingWeight[], sum: Dec): Dec | null {
  const counted = siblings.filter(({ weight }) => weight && !weight.value.isZero());
  const isPercent = counted.some(({ weight }) => weight?.unit === '%');
  const wholes = isPercent ? [HUNDRED] : [ONE, HUNDRED];
  const isWithin = (whole: Dec) =>
    sum.minus(whole).abs().lessThanOrEqualTo(hiddenIn(counted, whole)) ||
    areEqualParts(counted, whole);
  return wholes.find(isWithin) ?? null;
}

/** How far rounding may have moved the sum of weights. */
function hiddenIn(siblings: readonly SiblingWeight[], whole: Dec): Dec {
  // 0,25 of 1 is a percentage without decimals.
  const meant = whole.equals(ONE) ? 2 : 0;
  return siblings.reduce((sum, { weight, link }) => {
    if (!weight) return sum;
    const decimals = shownDecimals(link.weight, weight.value);
    return decimals <= meant ? sum : sum.plus(new Dec(10).pow(-decimals).dividedBy(2));
  }, ZERO);
}

/** Whether every weight is 1/n of the whole, with the decimals that the longest of them has. */
function areEqualParts(siblings: readonly SiblingWeight[], whole: Dec): boolean {
  const values = siblings.flatMap(({ weight }) => (weight ? [weight.value] : []));
  const decimals = Math.max(...values.map((value) => value.decimalPlaces()));
  const part = whole.dividedBy(values.length);
  const ends = [Dec.ROUND_FLOOR, Dec.ROUND_HALF_UP] as const;
  const roundings = ends.map((end) => part.toDecimalPlaces(decimals, end));
  return values.every((value) => roundings.some((rounding) => rounding.equals(value)));
}
