import { columnName, parseRange, toA1, type Range } from '../../src/workbook';
import { invalidArgument } from './errors';

/** The last row and column of an Excel sheet, counted from 0. */
export const LAST = { row: 1_048_575, column: 16_383 } as const;

export const WHOLE_SHEET: Range = { top: 0, left: 0, bottom: LAST.row, right: LAST.column };

/**
 * Reads an address of cells (`A1`, `$B$2:C9`), of columns (`A:C`) or of rows (`1:20`), with or
 * without its sheet.
 * @throws HostError InvalidArgument when it is none of these
 */
export function parseAddress(address: string): Range {
  const text = address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '');
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(text);
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(text);
  const range = rows
    ? withRows(parseRange(`A${rows[1] ?? ''}:A${rows[2] ?? ''}`))
    : columns
      ? withColumns(parseRange(`${columns[1] ?? ''}1:${columns[2] ?? ''}1`))
      : parseRange(text);
  if (!range || range.bottom > LAST.row || range.right > LAST.column)
    throw invalidArgument(address);
  return range;
}

const withRows = (range: Range | null): Range | null =>
  range && { ...WHOLE_SHEET, top: range.top, bottom: range.bottom };

const withColumns = (range: Range | null): Range | null =>
  range && { ...WHOLE_SHEET, left: range.left, right: range.right };

/** The sheet that an address names, unquoted; null when it names none. */
export function sheetNameIn(address: string): string | null {
  const end = address.lastIndexOf('!');
  if (end < 0) return null;
  const name = address.slice(0, end);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** `A1:B2`, `A1`, `A:C` or `1:20`. */
export function localAddress({ top, left, bottom, right }: Range): string {
  if (top === 0 && bottom === LAST.row) return `${columnName(left)}:${columnName(right)}`;
  if (left === 0 && right === LAST.column) return `${top + 1}:${bottom + 1}`;
  const first = toA1(top, left);
  return top === bottom && left === right ? first : `${first}:${toA1(bottom, right)}`;
}

/** An address with its sheet, quoted where Excel quotes it: `'Serie storica'!A1:B2`. */
export function fullAddress(sheetName: string, range: Range): string {
  const isPlain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheetName) && !/^[A-Za-z]{1,3}\d+$/.test(sheetName);
  const name = isPlain ? sheetName : `'${sheetName.replaceAll("'", "''")}'`;
  return `${name}!${localAddress(range)}`;
}

/** What two ranges have in common; null when nothing. */
export function intersectionOf(a: Range, b: Range): Range | null {
  const common = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return common.top > common.bottom || common.left > common.right ? null : common;
}

/** The smallest range around some cells; null around none. */
export class Bounds {
  #range: { top: number; left: number; bottom: number; right: number } | null = null;

  add(row: number, column: number): void {
    const range = (this.#range ??= { top: row, left: column, bottom: row, right: column });
    range.top = Math.min(range.top, row);
    range.left = Math.min(range.left, column);
    range.bottom = Math.max(range.bottom, row);
    range.right = Math.max(range.right, column);
  }

  get range(): Range | null {
    return this.#range;
  }
}
