import { ZERO, type Dec } from '../decimal';
import { isBlank, shownText, textOf, type Input } from '../input';
import type { PlanIndicator, SeriesPoint } from '../plan';
import type { Details, Place } from '../problem';
import { problem, problemAt, type EngineProblem } from '../problems';
import { quantityOf, readQuantity, type Quantity } from '../reading/quantity';
import type { Fraction } from '../reading/target-kinds';
import { readUnit, type Unit } from '../reading/unit';
import { isNotKnown, isZeroWord } from '../reading/words';
import { disagreeing, percentageOf, quotientOf, readFraction, worthOf } from './fraction';

/** What was measured in a year, or what others reached in it. */
export interface Figure {
  readonly value: Dec;
  readonly unit: Unit;
  /** What it was worked out from, where that is exact and the printed figure is not. */
  readonly fraction: Fraction | null;
  readonly place: Place | null;
}

export type FigureReading =
  | { readonly ok: true; readonly figure: Figure }
  /** null where the year was not measured. */
  | { readonly ok: false; readonly problem: EngineProblem | null };

/**
 * What an indicator's own series says of a year.
 * @param percent percentages are compared: a numerator and a denominator make one
 * Source: "Serie storica" of the workbook, "Kinds of target found".
 */
export function figureOfYear(
  { code, series = [], unit }: PlanIndicator,
  year: number,
  percent: boolean,
): FigureReading {
  let first: { readonly figure: Figure; readonly value: Input } | null = null;
  for (const point of series) {
    if (point.year !== year) continue;
    const reading = figureIn(point, { code, unit, percent });
    if (!reading.ok && reading.problem) return reading;
    if (!reading.ok) continue;
    if (first && !isSame(first.figure, reading.figure)) {
      const texts = { first: shownText(first.value), second: shownText(point.value) };
      const details = { indicator: code, year: String(year), ...texts };
      return { ok: false, problem: problem('series.two', details, point.value.place) };
    }
    first ??= { figure: reading.figure, value: point.value };
  }
  return first ? { ok: true, figure: first.figure } : { ok: false, problem: null };
}

const isSame = (a: Figure, b: Figure): boolean => a.unit === b.unit && a.value.equals(b.value);

interface Context {
  readonly code: string;
  readonly unit: Input | undefined;
  readonly percent: boolean;
}

function figureIn(point: SeriesPoint, context: Context): FigureReading {
  const { value: input, numerator, denominator } = point;
  const details = { indicator: context.code, year: String(point.year), text: shownText(input) };
  const printed = readValue(input);
  if (printed === 'unreadable') return refused('series.unreadable', details, input);
  const isFraction = numerator && denominator && !isBlank(numerator) && !isBlank(denominator);
  if (!isFraction) return printed ? { ok: true, figure: asPrinted(printed, input, context) } : NONE;
  const reading = readFraction(numerator, denominator, context.code);
  if (!reading.ok) return reading;
  const { fraction } = reading;
  const place = input.place ?? numerator.place ?? null;
  if (!printed) {
    const value = context.percent ? percentageOf(fraction) : quotientOf(fraction);
    return { ok: true, figure: { value, unit: context.percent ? '%' : 'none', fraction, place } };
  }
  const worth = worthOf(fraction, printed, input, context.percent);
  if (worth) return { ok: true, figure: { ...worth, fraction, place } };
  const isPercent = context.percent || printed.unit === '%';
  const found = { ...details, ...disagreeing(fraction, isPercent) };
  return refused('series.ratioDisagrees', found, input);
}

const NONE: FigureReading = { ok: false, problem: null };

const BRACKETED = /^([^()]*\S)\s*\([^()]*\)$/;

/** The figure in a cell; null where the year was not measured. */
export function readValue(input: Input): Pick<Quantity, 'value' | 'unit'> | 'unreadable' | null {
  if (isBlank(input)) return null;
  const { value, shownAs, error } = input;
  if (error !== undefined || typeof value === 'boolean' || shownAs === 'date') return 'unreadable';
  if (typeof value === 'number') {
    return Number.isFinite(value) ? quantityOf(value, shownAs) : 'unreadable';
  }
  const written = textOf(input);
  const text = BRACKETED.exec(written)?.[1] ?? written;
  if (isNotKnown(text)) return null;
  if (isZeroWord(text)) return { value: ZERO, unit: 'none' };
  return readQuantity(text) ?? 'unreadable';
}

/** The column's unit completes a bare number, as it does a target's. */
function asPrinted(
  { value, unit }: Pick<Quantity, 'value' | 'unit'>,
  { place }: Input,
  context: Context,
): Figure {
  const ofColumn = unit === 'none' && context.unit ? readUnit(shownText(context.unit)) : null;
  const completed = ofColumn === null || ofColumn === '%' ? unit : ofColumn;
  return { value, unit: completed, fraction: null, place: place ?? null };
}

function refused(
  code: 'series.unreadable' | 'series.ratioDisagrees',
  details: Details,
  input: Input,
): FigureReading {
  return { ok: false, problem: problemAt(input, code, details) };
}

const UNUSED = new Map<EngineProblem['code'], EngineProblem['code']>([
  ['series.two', 'series.twoUnused'],
  ['series.ratioDisagrees', 'series.ratioDisagreesUnused'],
]);

/**
 * What is wrong with the years that no target uses: worth a look, and no reason to fail.
 * @param used the years whose problems were told already
 */
export function problemsUnused(
  indicator: PlanIndicator,
  used: readonly number[],
  percent: boolean,
): EngineProblem[] {
  const years = new Set((indicator.series ?? []).map(({ year }) => year));
  return [...years].flatMap((year) => {
    if (used.includes(year)) return [];
    const reading = figureOfYear(indicator, year, percent);
    if (reading.ok || !reading.problem) return [];
    const { code, details, place } = reading.problem;
    const all = { indicator: indicator.code, year: String(year), ...details };
    return [problem(UNUSED.get(code) ?? 'series.unreadableUnused', all, place)];
  });
}
