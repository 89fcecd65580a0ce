import { Dec, ZERO } from '../decimal';
import { shownDecimals } from '../figures/shown-decimals';
import type { Input } from '../input';
import type { Unit } from '../reading/unit';

/** A number read from a cell or a text, as it is displayed. */
export interface Displayed {
  /** In the unit it is displayed in; percentages in points. */
  readonly value: Dec;
  readonly unit: Unit;
  readonly decimals: number;
  /** The value itself is known: the workbook holds more decimals than it shows. */
  readonly inFull: boolean;
}

/** How a number is displayed by the input it was read from. */
export function displayedOf(input: Input, value: Dec, unit: Unit): Displayed {
  const own = value.decimalPlaces();
  const decimals = shownDecimals(input, value);
  return { value, unit, decimals, inFull: own > decimals };
}

/**
 * How far the true value may be from the displayed one: half a unit of its last decimal, as in
 * 24,64%, which stands for what lies between 24,635% and 24,645%. Nothing where the value is known:
 * the workbook holds more decimals than it shows, or it is a count, whole and without decimals,
 * that is no percentage. Any wider reading would hide errors.
 */
export function hiddenHalf(displayed: Displayed): Dec {
  return displayed.inFull || isCount(displayed) ? ZERO : halfUnit(displayed.decimals);
}

/** Whole, without decimals and no percentage. */
export const isCount = ({ value, unit, decimals }: Displayed): boolean =>
  unit !== '%' && decimals === 0 && value.isInteger();

/** Half a unit of the last of so many decimals. */
export const halfUnit = (decimals: number): Dec => new Dec(5).times(new Dec(10).pow(-decimals - 1));
