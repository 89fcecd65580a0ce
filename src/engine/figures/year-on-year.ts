import { textOf } from '../input';
import type { PlanIndicator } from '../plan';
import { problem, type EngineProblem } from '../problems';
import type { Fraction } from '../reading/target';
import { comparable } from '../reading/unit';
import { partsOf, quotientOf, quotientText } from './fraction';
import type { Measured } from './measured';
import { figureOfYear } from './series';

/** `anno x / anno x-1`, `(anno x)/n° percorsi (anno x-1)`, `annox/annox-1`, `anno n / anno n-1`. */
const YEAR_ON_YEAR = /(?:\b|anno)([xn])\s*\)?\s*\/[^/]*?(?:\b|anno)\1\s*-\s*1\b/i;

/** Whether an indicator says that it is this year's figure over the last one's. */
export const isYearOnYear = ({ algorithm, name = '' }: PlanIndicator): boolean =>
  YEAR_ON_YEAR.test(algorithm ? textOf(algorithm) : name);

/**
 * The actual of an indicator that is a year's figure over the last one's, from its series.
 * @returns null where it is no such indicator, or the series has not both years
 * Source: "Kinds of target found": ratio to a previous period.
 */
export function fromSeries(indicator: PlanIndicator, year: number | undefined): Measured | null {
  if (year === undefined || !indicator.series || !isYearOnYear(indicator)) return null;
  const fraction = yearOverLast(indicator, year);
  if (!fraction) return null;
  const years = [year, year - 1];
  if ('code' in fraction) return { actual: null, problem: fraction, years };
  const value = quotientOf(fraction);
  const { code, actual } = indicator;
  const parts = { ...partsOf(fraction), exact: quotientText(value) };
  const details = { indicator: code, year: String(year), last: String(year - 1), ...parts };
  return {
    actual: { kind: 'quantity', value, unit: 'none', fraction },
    problem: problem('actual.fromSeries', details, actual.place),
    years,
  };
}

function yearOverLast(indicator: PlanIndicator, year: number): Fraction | EngineProblem | null {
  const current = figureOfYear(indicator, year, false);
  if (!current.ok) return current.problem;
  // A series with numerators and denominators is of the ratio itself, not of what makes it.
  if (current.figure.fraction) return current.figure.fraction;
  const last = figureOfYear(indicator, year - 1, false);
  if (!last.ok) return last.problem;
  if (!comparable(current.figure.unit, last.figure.unit)) return null;
  if (!last.figure.value.isZero()) {
    return { numerator: current.figure.value, denominator: last.figure.value };
  }
  const details = { indicator: indicator.code, text: '0' };
  return problem('fraction.zeroDenominator', details, last.figure.place ?? undefined);
}
