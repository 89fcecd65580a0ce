import type { Range } from './sheet';

/** The letters of a column counted from 0: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** A1 notation of a cell counted from 0. */
export function toA1(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** A1 notation of a range: `B2:D9`. */
export const addressOf = ({ top, left, bottom, right }: Range): string =>
  `${toA1(top, left)}:${toA1(bottom, right)}`;

/** Reads `B12` or `$B$12`; null when the text is no cell's address. */
export function parseA1(text: string): { row: number; column: number } | null {
  const parts = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(text);
  if (!parts?.[1] || !parts[2]) return null;
  let column = 0;
  for (const letter of parts[1].toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(parts[2]);
  return row === 0 ? null : { row: row - 1, column: column - 1 };
}

/** Reads `B2:D9` or a single cell; null when the text is no range's address. */
export function parseRange(text: string): Range | null {
  const [first = '', last = first] = text.split(':');
  const from = parseA1(first);
  const to = parseA1(last);
  if (!from || !to) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}
