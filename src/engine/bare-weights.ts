import { fromCellNumber, HUNDRED, ZERO } from './decimal';
import { asDate, isBare, shownText, type BareInput, type Input } from './input';
import { dayFromSerial } from './reading/date';

/** How much larger than its siblings a weight must be to be none. */
const FAR_LARGER = 10;

/**
 * Completes the bare weights of one node's children. Beside a written percentage a number up to 1 is
 * one. Fractions among larger numbers, with no sum to tell, are left to be told as mixed units; what
 * is far larger than the others and may be a day, as Excel makes of `1/2`, as unreadable.
 */
export function completeWeights(weights: readonly Input[]): Input[] {
  const bare = weights.filter(isBare).filter(({ value }) => value !== 0);
  const isFraction = ({ value }: BareInput) => value > 0 && value < 1;
  const smallest = Math.min(...bare.map(({ value }) => value));
  const sum = bare.reduce((total, { value }) => total.plus(fromCellNumber(value)), ZERO);
  const isWhole = sum.equals(1) || sum.equals(HUNDRED);
  const hasPercents = weights.some((weight) => shownText(weight).includes('%'));
  const isMixed = !isWhole && bare.some(isFraction) && bare.some(({ value }) => value > 1);
  return weights.map((weight) => {
    if (!isBare(weight) || weight.value === 0) return weight;
    const isDay = dayFromSerial(weight.value, weight) !== null;
    if (isDay && weight.value > smallest * FAR_LARGER) return asDate(weight);
    if (hasPercents && weight.value <= 1) return { ...weight, shownAs: 'percent' };
    return isMixed && isFraction(weight) ? { ...weight, shownAs: 'percent' } : weight;
  });
}
