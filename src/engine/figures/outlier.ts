import { Dec, exactText, rounded } from '../decimal';
import { isBlank, shownText } from '../input';
import type { PlanIndicator } from '../plan';
import { problem, type EngineProblem } from '../problems';
import type { ActualReading } from '../reading/actual';
import { comparable, type Unit } from '../reading/unit';
import { figureOfYear } from './series';
import { isYearOnYear } from './year-on-year';

/** Fewer past values make no series to judge by. */
const LEAST_YEARS = 4;
/** An actual within five times the median, or a fifth of it, is never told. */
const LEAST_FACTOR = 5;
/** How much farther than the series' own values usually lie. */
const SPREADS = 3;
const QUOTED = 4;

/**
 * An actual that is of another order of magnitude than its own series: a decimal point that
 * slipped, a percentage typed as a number. Nothing is said of one that is merely bad.
 *
 * With m the median of the past values, a value x lies at the factor max(x/m, m/x) from it; the
 * spread of the series is the median of those factors. Told is an actual whose factor is 5 or more,
 * and more than the cube of the spread: a series that doubles every year explains more than one
 * that stands still. Factors, as the median of absolute deviations would be 0 for most series; a
 * series with zeros, or with both signs, has none and is not judged.
 * @param percent the indicator is a percentage: numerators and denominators make one
 * @param year the year in force; the values of years before it are looked at
 */
export function outlierIn(
  indicator: PlanIndicator,
  reading: ActualReading,
  percent: boolean,
  year: number | undefined,
): EngineProblem[] {
  const { code, actual, series = [] } = indicator;
  const measured = reading.ok && reading.actual.kind === 'quantity' ? reading.actual : null;
  if (!measured || isBlank(actual) || series.length < LEAST_YEARS) return [];
  if (isYearOnYear(indicator)) return [];
  const past = pastValues(indicator, measured.unit, percent, year);
  if (past.length < LEAST_YEARS || !isFar(measured.value, past)) return [];
  const details = {
    indicator: code,
    text: shownText(actual),
    median: exactText(rounded(new Dec(medianOf(past.map(Number))), QUOTED)),
    unit: measured.unit,
    years: String(past.length),
  };
  return [problem('actual.outlier', details, actual.place)];
}

/** Whether a value is of another order of magnitude than others; orders need no exact arithmetic. */
function isFar(measured: Dec, others: readonly Dec[]): boolean {
  const [value, ...past] = [measured, ...others].map(Number);
  if (value === undefined || ![value, ...past].every((one) => one * value > 0)) return false;
  const middle = medianOf(past);
  const factorOf = (one: number) => Math.max(one / middle, middle / one);
  return (
    factorOf(value) >= LEAST_FACTOR && factorOf(value) > medianOf(past.map(factorOf)) ** SPREADS
  );
}

/** The readable values of the years before, in a unit that the actual can be compared with. */
function pastValues(
  indicator: PlanIndicator,
  unit: Unit,
  percent: boolean,
  year = Infinity,
): Dec[] {
  const years = new Set((indicator.series ?? []).map((point) => point.year));
  return [...years].flatMap((past) => {
    if (past >= year) return [];
    const reading = figureOfYear(indicator, past, percent);
    return reading.ok && comparable(reading.figure.unit, unit) ? [reading.figure.value] : [];
  });
}

/** The middle one, or the mean of the two in the middle. */
function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = Math.floor(sorted.length / 2);
  const lower = Math.ceil(sorted.length / 2) - 1;
  return ((sorted[lower] ?? 0) + (sorted[upper] ?? 0)) / 2;
}
