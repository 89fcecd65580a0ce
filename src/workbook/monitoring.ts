import { dateOf, dayText, isBlank, readDay, shownText, type Day, type Input } from '../engine';
import { problem, type ModelProblem } from './problems';

/**
 * The day of the monitoring. One before the year in force is not used, since nothing could be known
 * then; one after it is, since figures of a year are still gathered in the next.
 * @param given from outside, it wins over the rule
 * @param rule the rule `Data di monitoraggio`; blank it is none
 * @param year the year in force
 * Source: "Beyond the score" (monitoring dates).
 */
export function monitoringDay(
  given: Day | undefined,
  rule: Input | undefined,
  year: number | undefined,
  problems: ModelProblem[],
): Day | undefined {
  const written = given === undefined && rule && !isBlank(rule) ? rule : undefined;
  const day = given ?? (written && readDay(written, year));
  if (day === undefined) return undefined;
  if (day === null) {
    const details = { rule: 'Data di monitoraggio', value: shownText(written ?? { value: null }) };
    problems.push(problem('rule.unreadable', details, written?.place));
    return undefined;
  }
  if (year === undefined || dateOf(day).year >= year) return day;
  const details = { date: dayText(day), year: String(year) };
  problems.push(problem('monitoring.beforeYear', details, written?.place));
  return undefined;
}
