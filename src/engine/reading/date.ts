import type { Input } from '../input';

/** A day of the calendar as an Excel serial of the 1900 system: 45077 is 31/05/2023. */
export type Day = number;

const MILLISECONDS_PER_DAY = 86_400_000;
/** 1899-12-30: with it serials are right from 1 March 1900 on, after Excel's 29 February 1900. */
const EPOCH = Date.UTC(1899, 11, 30);
const FIRST_RIGHT_SERIAL = 61;
const LAST_SERIAL = 2_958_465;

/** 1950 to 2119: a bare number outside it is a count, not a date whose format was lost. */
const PLAUSIBLE_SERIALS = { from: 18_264, to: 80_354 };

const MONTHS = [
  ['gennaio', 'gen', 'january', 'jan'],
  ['febbraio', 'feb', 'february'],
  ['marzo', 'mar', 'march'],
  ['aprile', 'apr', 'april'],
  ['maggio', 'mag', 'may'],
  ['giugno', 'giu', 'june', 'jun'],
  ['luglio', 'lug', 'july', 'jul'],
  ['agosto', 'ago', 'august', 'aug'],
  ['settembre', 'set', 'sett', 'september', 'sep'],
  ['ottobre', 'ott', 'october', 'oct'],
  ['novembre', 'nov', 'november'],
  ['dicembre', 'dic', 'december', 'dec'],
];

/** The serial of a date, or null when there is no such day. */
export function dayOf(year: number, month: number, day: number): Day | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  // A day that the month has not, and a month that the year has not, run over into the next.
  const exists = date.getUTCFullYear() === year && date.getUTCDate() === day;
  if (!exists) return null;
  const serial = (date.getTime() - EPOCH) / MILLISECONDS_PER_DAY;
  return serial >= FIRST_RIGHT_SERIAL && serial <= LAST_SERIAL ? serial : null;
}

/** The parts of a serial's date. */
export function dateOf(day: Day): { year: number; month: number; day: number } {
  const date = new Date(EPOCH + day * MILLISECONDS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** A day as Italians write it: `31/05/2023`. */
export function dayText(day: Day): string {
  const parts = dateOf(day);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(parts.day)}/${two(parts.month)}/${parts.year}`;
}

/** A day as programs write it: `2023-05-31`. */
export const isoText = (day: Day): string =>
  new Date(EPOCH + day * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);

/** From the 1904 system to the 1900 one. */
export const DAYS_TO_1904 = 1462;

/**
 * A cell's number as a day; the time of the day is dropped. In a cell formatted as a date any
 * serial is one; a bare number must be plausible.
 */
export function dayFromSerial(serial: number, { shownAs, from1904 }: Input): Day | null {
  const day = Math.floor(serial) + (from1904 ? DAYS_TO_1904 : 0);
  const range =
    shownAs === 'date' ? { from: FIRST_RIGHT_SERIAL, to: LAST_SERIAL } : PLAUSIBLE_SERIALS;
  return day >= range.from && day <= range.to ? day : null;
}

/**
 * Reads the day that a cell holds, as a date or as a text.
 * @param year the plan's year, for days written without one
 * @returns null when it holds none
 */
export function readDay(input: Input, year: number | undefined): Day | null {
  const { value } = input;
  if (typeof value === 'number') return dayFromSerial(value, input);
  const date = typeof value === 'string' ? readDate(value, year) : null;
  return date?.kind === 'day' ? date.day : null;
}

export type DateReading =
  | { readonly kind: 'day'; readonly day: Day }
  /** Day and month without a year, and the plan's year is not known. */
  | { readonly kind: 'yearless' }
  /** It has the form of a date, but there is no such day. */
  | { readonly kind: 'impossible' };

const NUMERIC = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}|\d{2}))?$/;
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const NAMED = /^(\d{1,2})(?:°|º)?\s+([a-z]+)\.?(?:\s+(\d{4}))?$/;

/**
 * Reads a date as written: `31/05/2023`, `31-12-2023`, `31.01.2024`, `31/12/23`, `2023-05-31`,
 * `31 maggio 2023`, and `31/7` or `31 luglio` of the plan's year.
 * @returns null when the text has not the form of a date
 */
export function readDate(text: string, year: number | undefined): DateReading | null {
  const written = text.trim().toLowerCase();
  const iso = ISO.exec(written);
  if (iso) return reading(Number(iso[1]), Number(iso[2]), Number(iso[3]));

  const numeric = NUMERIC.exec(written);
  if (numeric) {
    // `31.12` is a number and `10-12` an interval: without a year only a slash makes a date.
    if (numeric[3] === undefined && !written.includes('/')) return null;
    return reading(fullYear(numeric[3]) ?? year, Number(numeric[2]), Number(numeric[1]));
  }

  const named = NAMED.exec(written);
  const month = named ? MONTHS.findIndex((names) => names.includes(named[2] ?? '')) + 1 : 0;
  if (named && month > 0) return reading(fullYear(named[3]) ?? year, month, Number(named[1]));
  return null;
}

function fullYear(digits: string | undefined): number | undefined {
  if (digits === undefined) return undefined;
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function reading(year: number | undefined, month: number, day: number): DateReading {
  if (year === undefined) return { kind: 'yearless' };
  const serial = dayOf(year, month, day);
  return serial === null ? { kind: 'impossible' } : { kind: 'day', day: serial };
}
