import { dayOf, type Day } from '../../engine';

/**
 * The day on the machine's calendar.
 * @throws Error for a clock beyond the days that a cell can hold
 */
export function today(now = new Date()): Day {
  const day = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (day === null) throw new Error(`No cell can hold ${now.toDateString()}`);
  return day;
}
