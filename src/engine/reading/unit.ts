import { textOf, type Input } from '../input';

/**
 * The unit of a quantity. Percentages count in points (90% is 90 of '%'), so that a gap reads in
 * percentage points; `none` is a bare number.
 */
export type Unit = '%' | 'N.' | 'gg' | 'h' | '€' | 'fte' | 'none';

const SPELLINGS = new Map<string, Unit>(
  Object.entries({
    '%': '%',
    n: 'N.',
    nr: 'N.',
    num: 'N.',
    numero: 'N.',
    gg: 'gg',
    g: 'gg',
    giorni: 'gg',
    giorno: 'gg',
    days: 'gg',
    h: 'h',
    ore: 'h',
    hours: 'h',
    '€': '€',
    euro: '€',
    eur: '€',
    fte: 'fte',
  } as const),
);

/** Reads a unit as written after a number or in the column `Unità`; null when it is none known. */
export function readUnit(text: string): Unit | null {
  return SPELLINGS.get(text.trim().toLowerCase().replace(/\.$/, '')) ?? null;
}

/** The unit that a cell of the column `Unità` says; null without one, or when it is none known. */
export const unitIn = (input: Input | undefined): Unit | null =>
  input ? readUnit(textOf(input)) : null;

/**
 * Whether quantities of these units can be compared as they stand. A percentage against anything
 * else cannot: 98,32 may mean 98,32% or 9832%, and only the user knows.
 */
export function comparable(a: Unit, b: Unit): boolean {
  if (a === b) return true;
  return (a === 'none' && b !== '%') || (b === 'none' && a !== '%');
}
