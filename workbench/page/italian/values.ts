import { parseValue } from 'numfmt';

/** What a typed text is a way to write, and how it is to be shown; null pattern: as any number. */
export interface TypedValue {
  readonly value: number | boolean;
  readonly pattern: string | null;
}

/**
 * A dot that cannot part thousands: who typed it meant a decimal, or no number at all. So does
 * Univer, which gives percentages with a dot to be edited.
 */
const OTHER_DOT = /\.(?!\d{3}(?!\d))|\.\d+\s*%/;
/** numfmt reads it in the American order, whatever the language. */
const DAY_AND_MONTH = /^\d{1,2}\/\d{1,2}$/;

/**
 * A number, a percentage or a date as an Italian Excel takes it; null where it is none.
 * @param year of days typed without one
 */
export function italianValue(typed: string, year: number): TypedValue | null {
  const text = typed.trim();
  if (OTHER_DOT.test(text)) return null;
  const isShort = DAY_AND_MONTH.test(text);
  const parsed = parseValue(isShort ? `${text}/${year}` : text, { locale: 'it' });
  if (!parsed || typeof parsed.v === 'string') return null;
  return { value: bare(parsed.v), pattern: isShort ? 'dd/mm/yyyy' : (parsed.z ?? null) };
}

/** A cell keeps 15 digits: dividing by 100 leaves more, and Univer takes such a number for a text. */
const bare = (value: number | boolean): number | boolean =>
  typeof value === 'number' ? Number(value.toPrecision(15)) : value;

const PLAIN_NUMBER = /^-?\d*\.\d+$/;

/** A number as Univer gives it to be edited, so that it can be typed back. */
export const italianNumber = (text: string): string =>
  PLAIN_NUMBER.test(text) ? text.replace('.', ',') : text;
