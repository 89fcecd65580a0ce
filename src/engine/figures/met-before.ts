import { exactText, type Dec } from '../decimal';
import { baselineOf } from '../methods/baseline';
import type { PlanIndicator } from '../plan';
import { problem, type EngineProblem } from '../problems';
import { targetText, type Target, type Threshold } from '../reading/target';
import { comparable, type Unit } from '../reading/unit';
import { readValue } from './series';
import { isYearOnYear } from './year-on-year';

/** What an indicator started from. */
interface Start {
  readonly value: Dec;
  readonly unit: Unit;
  /** The year of the series; null where the column Baseline tells it. */
  readonly year: number | null;
}

/**
 * A target that promises what was reached already: the column Baseline, or last year's value in
 * the series, keeps it. Only a threshold with a direction promises anything of the kind; one that
 * names a figure is compared with the past by itself, and the method progresso refuses such a
 * target on its own.
 * @param year the year in force
 */
export function metBefore(
  indicator: PlanIndicator,
  target: Target | null,
  year: number | undefined,
): EngineProblem[] {
  if (!indicator.series && !indicator.parameters?.baseline) return [];
  if (target?.kind !== 'threshold' || target.origin || isYearOnYear(indicator)) return [];
  const start = startOf(indicator, target, year);
  if (!start || !comparable(start.unit, target.unit) || !keeps(target, start.value)) return [];
  const details = {
    indicator: indicator.code,
    target: targetText(indicator),
    value: exactText(start.value),
    unit: start.unit,
    year: start.year === null ? '' : String(start.year),
  };
  return [problem('target.metBefore', details, indicator.target.place)];
}

function startOf(
  indicator: PlanIndicator,
  target: Threshold,
  year: number | undefined,
): Start | null {
  const reading = baselineOf(indicator, year, target.unit === '%');
  if (!reading.ok) return null;
  const { baseline } = reading;
  if ('amount' in baseline) return { ...baseline.amount, year: baseline.year };
  const written = readValue(baseline.input);
  return written && written !== 'unreadable' ? { ...written, year: null } : null;
}

/** Ten times what is promised is no level kept, but another measure: accesses beside a ratio. */
const OTHER_MEASURE = 10;

function keeps({ comparison, value }: Threshold, start: Dec): boolean {
  if (start.abs().greaterThan(value.abs().times(OTHER_MEASURE))) return false;
  switch (comparison) {
    case '>=':
      return start.greaterThanOrEqualTo(value);
    case '>':
      return start.greaterThan(value);
    case '<=':
      return start.lessThanOrEqualTo(value);
    case '<':
      return start.lessThan(value);
    case '=':
    case 'none':
      return false;
  }
}
