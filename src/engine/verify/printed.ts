import { HUNDRED, rounded, settled, type Dec } from '../decimal';
import { isBlank, shownText, type Input } from '../input';
import { problem, type VerifyProblem } from './problems';
import { quantityOf, readQuantity } from '../reading/quantity';
import type { Unit } from '../reading/unit';
import { isNoPhenomenon, isNotAssessable, isUndefinedTarget } from '../reading/words';
import { displayedOf, halfUnit } from './displayed';
import { around, type Interval } from './interval';

/** What a report prints where a score would be. */
export type Printed =
  | {
      readonly kind: 'score';
      /** The printed percentage, in points. */
      readonly points: Dec;
      /** Decimals of the percentage. */
      readonly decimals: number;
      /** The ratios that it stands for, those at half too. */
      readonly interval: Interval;
    }
  /** Taken out; the text is as printed: `N.V.`, `n.d.`. */
  | { readonly kind: 'excluded'; readonly text: string };

export type PrintedScore = Extract<Printed, { kind: 'score' }>;

export type PrintedReading =
  | { readonly ok: true; readonly printed: Printed | null }
  | { readonly ok: false; readonly problem: VerifyProblem };

/** Of a number without a percent sign, Excel drops the zeros at the end. */
const DECIMALS_OF_BARE = 2;
const LARGEST_BARE = 1;

/**
 * Reads a printed score: `98,96 %`, 0.9896 shown as a percentage, a bare number up to 1, `N.V.`.
 * What counts is what is displayed, also where the cell holds more.
 * @returns null where nothing is printed
 */
export function readPrinted(input: Input | undefined): PrintedReading {
  if (!input || isBlank(input)) return { ok: true, printed: null };
  const { value, error } = input;
  if (error !== undefined) {
    return { ok: false, problem: problem('published.formulaError', { text: error }, input.place) };
  }
  if (typeof value === 'string') {
    if (isNotAssessable(value) || isNoPhenomenon(value)) {
      return { ok: true, printed: { kind: 'excluded', text: value.trim() } };
    }
    if (isUndefinedTarget(value)) return { ok: true, printed: null };
  }
  const printed = scoreIn(input);
  if (printed) return { ok: true, printed };
  const details = { text: shownText(input) };
  return { ok: false, problem: problem('published.unreadable', details, input.place) };
}

function scoreIn(input: Input): PrintedScore | null {
  const quantity = quantityIn(input);
  if (!quantity || quantity.value.isNegative()) return null;
  if (quantity.unit === '%') {
    const { value, decimals } = displayedOf(input, quantity.value, '%');
    return printedScore(value, decimals);
  }
  if (quantity.unit !== 'none' || quantity.value.greaterThan(LARGEST_BARE)) return null;
  const { decimals } = displayedOf(input, quantity.value, 'none');
  return printedScore(quantity.value.times(HUNDRED), Math.max(DECIMALS_OF_BARE, decimals - 2));
}

function quantityIn(input: Input): { value: Dec; unit: Unit } | null {
  const { value, shownAs } = input;
  if (typeof value === 'string') return readQuantity(value.trim());
  if (typeof value !== 'number' || !Number.isFinite(value) || shownAs === 'date') return null;
  return quantityOf(value, shownAs);
}

/** @param points the percentage, rounded here to the decimals that are displayed */
export function printedScore(points: Dec, decimals: number): PrintedScore {
  const shown = rounded(points, decimals);
  const interval = around(shown.dividedBy(HUNDRED), halfUnit(decimals + 2));
  return { kind: 'score', points: shown, decimals, interval };
}

/** A ratio as it would be printed beside this one: in points, half up. */
export const asPrinted = (ratio: Dec, { decimals }: PrintedScore): Dec =>
  rounded(ratio.times(HUNDRED), decimals);

/** Whether a ratio is printed so. */
export const reproduces = (ratio: Dec, printed: PrintedScore): boolean =>
  asPrinted(ratio, printed).equals(printed.points);

/** Whether a ratio lies at half between two figures, and the lower one was printed. */
export const isTie = (ratio: Dec, { interval, points }: PrintedScore): boolean =>
  points.dividedBy(HUNDRED).lessThan(ratio) && settled(ratio).equals(interval.high);
