import { quotientText } from '../figures/fraction';
import { figureOfYear } from '../figures/series';
import { isBlank, type Input } from '../input';
import type { PlanIndicator } from '../plan';
import type { EngineProblem } from '../problems';
import type { Amount } from './parameters';

/** What an indicator started from, as it is written in the column `Baseline`. */
interface WrittenBaseline {
  readonly input: Input;
}

/** What was measured in the year before the one in force, as its series tells it. */
interface MeasuredBaseline extends WrittenBaseline {
  readonly year: number;
  /** Exact, also where the series shows it rounded beside its numerator and denominator. */
  readonly amount: Amount;
}

export type BaselineReading =
  | { readonly ok: true; readonly baseline: WrittenBaseline | MeasuredBaseline }
  /** null where neither tells it. */
  | { readonly ok: false; readonly problem: EngineProblem | null };

/**
 * What an indicator started from: the column `Baseline`, or else the series of the year before.
 * @param year the year in force
 * @param percent the target is a percentage: a numerator and a denominator make one
 */
export function baselineOf(
  indicator: PlanIndicator,
  year: number | undefined,
  percent: boolean,
): BaselineReading {
  const own = indicator.parameters?.baseline;
  if (own && !isBlank(own)) return { ok: true, baseline: { input: own } };
  if (year === undefined) return { ok: false, problem: null };
  const before = year - 1;
  const reading = figureOfYear(indicator, before, percent);
  if (!reading.ok) return reading;
  const { value, unit, place } = reading.figure;
  const written = indicator.series?.find((point) => point.year === before && !isBlank(point.value));
  const input = written?.value ?? {
    value: quotientText(value),
    ...(place ? { place } : {}),
  };
  return { ok: true, baseline: { input, year: before, amount: { value, unit } } };
}

/** Whether it is the series that tells what an indicator started from. */
export const startsFromSeries = ({ parameters }: PlanIndicator): boolean =>
  !parameters?.baseline || isBlank(parameters.baseline);
