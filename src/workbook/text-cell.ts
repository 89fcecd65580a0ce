import type { NewCell } from './write-plan';

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
