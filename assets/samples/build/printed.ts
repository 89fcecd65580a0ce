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

const DATE = 'dd/mm/yyyy';
const EUROS = '\\ "€"';

/** A text as it is. */
export const text = (printed: string): Typed => ({ value: printed === '' ? null : printed });

/**
 * A printed text as an analyst types it into Excel: `98,32 %` becomes the number 0.9832 shown as a
 * percentage, `14/06/2023` a date, `1.013 N.` a number, each with the decimals that are printed;
 * what a number alone does not say, `+10%` or `108 (dato al monitoraggio)`, stays a text.
 */
export function typed(printed: string): Typed {
  const date = readDate(printed, undefined);
  if (date?.kind === 'day') {
    const { year, month, day } = dateOf(date.day);
    return { value: new Date(Date.UTC(year, month - 1, day)), format: DATE };
  }
  const quantity = readQuantity(printed);
  if (!quantity || quantity.plus || quantity.remark !== null) return text(printed);
  const { value, unit } = quantity;
  const shown = /,(\d+)/.exec(printed)?.[1]?.length ?? value.decimalPlaces();
  const decimals = shown === 0 ? '' : `.${'0'.repeat(shown)}`;
  if (unit === '%') {
    return { value: value.dividedBy(100).toNumber(), format: `0${decimals}%` };
  }
  return { value: value.toNumber(), format: `#,##0${decimals}${unit === '€' ? EUROS : ''}` };
}

/** An amount of money, `€ 66.028,36`; words such as `risorse interne` stay words. */
export function money(printed: string): Typed {
  const { value } = typed(printed);
  return typeof value === 'number' ? { value, format: `#,##0.00${EUROS}` } : text(printed);
}

/** A year. */
export const whole = (printed: string): Typed =>
  printed === '' ? { value: null } : { value: Number(printed), format: '0' };

/** The value of a rule. */
export const typedRule = (value: string | number | Date): Typed =>
  value instanceof Date ? { value, format: DATE } : { value };

/** The unit of a printed target: `gg` of `<= 2,50 gg`, `data` of a deadline. */
export function unitOf(target: string): string {
  if (/entro/i.test(target)) return 'data';
  return /(%|N\.?|gg|h|€|fte)\s*$/.exec(target)?.[1] ?? '';
}
