import Decimal from 'decimal.js';

/**
 * The one decimal of the project. A quotient such as 1/3 has no end, so it is carried with 40
 * significant digits, of which the last ten are never shown or compared: see `settled`.
 */
export const Dec = Decimal.clone({
  precision: 40,
  rounding: Decimal.ROUND_HALF_UP,
  toExpNeg: -60,
  toExpPos: 60,
});
export type Dec = Decimal;

export const ZERO = new Dec(0);
export const ONE = new Dec(1);
export const HUNDRED = new Dec(100);
export const HUNDREDTH = new Dec('0.01');

const SETTLED_DECIMALS = 30;

/**
 * The value without the dust of endless quotients: three thirds carried with 40 digits make
 * 0,999...9, which must neither miss a threshold of 1 nor turn a tie of the rounding. Whatever is
 * shown, compared with a threshold or rounded passes through here; sums carry the unsettled value.
 */
export function settled(value: Dec): Dec {
  return value.decimalPlaces() > SETTLED_DECIMALS ? value.toDecimalPlaces(SETTLED_DECIMALS) : value;
}

/** Rounds half away from zero to so many decimals, on the settled value. */
export function rounded(value: Dec, decimals: number): Dec {
  return settled(value).toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
}

/**
 * The decimal of a text of digits with a point.
 * The copy takes half the memory of what the library parses, and plans are made of such numbers.
 */
export const parsed = (text: string): Dec => new Dec(new Dec(text));

const SIGNIFICANT_DIGITS_OF_EXCEL = 15;

/**
 * The decimal a cell's double stands for: its 15 significant digits, which are all that Excel
 * shows, so that 0.1 + 0.2 in a cell is 0.3.
 * @param number a finite double
 */
export function fromCellNumber(number: number): Dec {
  // Short integers are exact as they are, and by far the most frequent.
  if (Number.isInteger(number) && Math.abs(number) < 1e15) return new Dec(number);
  return parsed(number.toPrecision(SIGNIFICANT_DIGITS_OF_EXCEL));
}

/** The exact decimal string, with a point and without an exponent: `0.990125`. */
export function exactText(value: Dec): string {
  return settled(value).toFixed();
}
