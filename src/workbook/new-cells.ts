import { DAYS_TO_1904, type Day } from '../engine';
import type { NewCell } from './write-plan';

export const BLANK_CELL: NewCell = { value: '' };

/** Excel shows a longer text in a cell formatted as text as ####. */
const LONGEST_SHOWN = 255;
const LIKE_A_FORMULA = /^[=+\-@']/;

/**
 * A text that stays one: a code such as 1.10 is no number, 1/2 is no day, and a name that begins
 * with = is no formula.
 */
export function textCell(value: string): NewCell {
  const isPlain = value.length > LONGEST_SHOWN && !LIKE_A_FORMULA.test(value);
  return isPlain ? { value } : { value, format: '@' };
}

/** The same, but for a text that says nothing: its cell is blank. */
export const textOrBlank = (value: string): NewCell =>
  value === '' ? BLANK_CELL : textCell(value);

/** A day as a cell holds and shows it. */
export const dayCell = (day: Day, date1904: boolean): NewCell => ({
  value: date1904 ? day - DAYS_TO_1904 : day,
  format: 'dd/mm/yyyy',
});
