import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { dateOf, readDate } from '../../../src/engine';
import { readQuantity } from '../../../src/engine/reading/quantity';

/** One row of a published plan, its texts as printed. */
export type PrintedRow = Readonly<Record<string, string>>;

/** The rows of a CSV of published figures, by header. */
export function printedRows(url: URL): PrintedRow[] {
  return parse<PrintedRow>(readFileSync(url), { columns: true, bom: true });
}

/** A value with the number format an analyst would give its cell. */
export interface Typed {
  readonly value: string | number | Date | null;
  readonly format?: string;
}

export const PERCENT = '0.00%';
const DATE = 'dd/mm/yyyy';

/**
 * A printed text as an analyst types it into Excel: `98,32 %` becomes the number 0.9832 shown as a
 * percentage, `14/06/2023` a date, `1.013 N.` a number; a word stays a word.
 */
export function typed(text: string): Typed {
  if (text === '') return { value: null };
  const date = readDate(text, undefined);
  if (date?.kind === 'day') {
    const { year, month, day } = dateOf(date.day);
    return { value: new Date(Date.UTC(year, month - 1, day)), format: DATE };
  }
  const quantity = readQuantity(text);
  if (!quantity) return { value: text };
  const { value, unit } = quantity;
  if (unit === '%') return { value: value.dividedBy(100).toNumber(), format: PERCENT };
  return { value: value.toNumber(), format: value.isInteger() ? '#,##0' : '#,##0.00' };
}

/** The unit of a printed target: `gg` of `<= 2,50 gg`, `data` of a deadline. */
export function unitOf(target: string): string {
  if (/entro/i.test(target)) return 'data';
  return /(%|N\.|gg|h|€|fte)\s*$/.exec(target)?.[1] ?? '';
}
