import { Dec, settled } from '../decimal';
import { shownText, type Input } from '../input';

const MOST = 15;
const NUMBER = /\d(?:[\d.,\s]*\d)?/;

/**
 * With how many decimals a cell shows its number, whatever the marks for decimals and thousands:
 * as many as give the number the digits that are seen. `98,50%` shows 2, `1.234` none.
 * @param value the number that was read in it, a percentage in points
 */
export function shownDecimals(shown: Input, value: Dec): number {
  const digits = NUMBER.exec(shownText(shown))?.[0].replaceAll(/\D/g, '');
  const size = value.abs();
  for (let decimals = 0; decimals <= MOST; decimals += 1) {
    if (size.toFixed(decimals).replace('.', '') === digits) return decimals;
  }
  return value.decimalPlaces();
}

/** Whether a figure printed with so many decimals may stand for another: half a unit of the last. */
export const agreeing = (printed: Dec, exact: Dec, decimals: number): boolean =>
  settled(printed.minus(exact)).abs().times(2).lessThanOrEqualTo(new Dec(10).pow(-decimals));
