import { Dec, ZERO } from '../decimal';
import { shownText, type Input } from '../input';
import type { Unit } from '../reading/unit';

/** Beyond these Excel shows no decimals that it knows. */
const MOST_DECIMALS = 15;
const FIGURE = /\d[\d.,\s]*/;

/** The figures of a number with so many decimals, without its separators: 98.3 with 2 is `9830`. */
const figuresOf = (value: Dec, decimals: number): string =>
  value.abs().toFixed(decimals).replace('.', '');

/**
 * How many decimals a figure is displayed with: as many as make of the value the figures of the
 * text, whatever separates them there. `98,30 %`, `98.30%` and a cell that shows 98,30% have two.
 * @param value in the unit of the text: 98.3 of `98,30%`
 * @returns null where the text does not show the value
 */
export function decimalsShown(text: string, value: Dec): number | null {
  const figures = FIGURE.exec(text)?.[0].replaceAll(/\D/g, '') ?? '';
  for (let decimals = 0; decimals <= MOST_DECIMALS && decimals < figures.length; decimals += 1) {
    if (figuresOf(value, decimals) === figures) return decimals;
  }
  return null;
}

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
  const decimals = decimalsShown(shownText(input), value) ?? own;
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
