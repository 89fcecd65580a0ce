import { dayOf, readDate, type Day } from '../../engine';

/** Why what was typed is no day. */
export type DateProblem = 'notADate' | 'yearless' | 'impossible';

export type TypedDate =
  { readonly ok: true; readonly day: Day } | { readonly ok: false; readonly problem: DateProblem };

/**
 * A date as Italians write it: `30/06/2024`, `30 giugno 2024`, `30/6` of the year in force.
 * @param year the year in force, if one is known
 */
export function dateTyped(text: string, year: number | undefined): TypedDate {
  const date = readDate(text, year);
  if (date?.kind === 'day') return { ok: true, day: date.day };
  return { ok: false, problem: date?.kind ?? 'notADate' };
}

/** Ends of half-years and of the third quarter: the days at which bodies monitor. */
const USUAL = [
  [6, 30],
  [9, 30],
  [12, 31],
] as const;

/** The days at which a year is usually monitored. Source: "Beyond the score" (monitoring dates). */
export function usualDays(year: number): Day[] {
  return USUAL.flatMap(([month, day]) => dayOf(year, month, day) ?? []);
}
