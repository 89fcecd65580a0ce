import { isBlank, type Input } from '../input';
import type { PlanIndicator } from '../plan';

export interface Baseline {
  readonly input: Input;
  /** The year of the series that it was measured in; null from its own column. */
  readonly year: number | null;
}

/**
 * What an indicator started from: the column `Baseline`, or else what was measured in the year
 * before the one in force.
 * @param year the year in force
 * @returns null where neither tells it
 */
export function baselineOf(indicator: PlanIndicator, year: number | undefined): Baseline | null {
  const own = indicator.parameters?.baseline;
  if (own && !isBlank(own)) return { input: own, year: null };
  if (year === undefined) return null;
  const before = indicator.series?.find((point) => point.year === year - 1);
  return before && !isBlank(before.value) ? { input: before.value, year: before.year } : null;
}
