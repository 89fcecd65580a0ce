import { readHeader, RESULT_FIELDS, type Field, type Header } from './headers';
import { mergeAt } from './merges';
import { cellAt, type Column } from './region';
import type { Range, Sheet } from './sheet';

/** A text with its spaces and line ends as single spaces: a cell's text may be wrapped anywhere. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** What rows of headers say of a column, from the top; a merged cell says it of each it covers. */
function partsOf(sheet: Sheet, { top, bottom }: Rows, column: number): string[] {
  const parts: string[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const merge = mergeAt(sheet, row, column);
    if (merge && row > Math.max(top, merge.top)) continue;
    const cell = cellAt(sheet, merge?.top ?? row, merge?.left ?? column);
    const { value = null } = cell ?? {};
    const text = typeof value === 'string' || isYear(value) ? oneLine(String(value)) : '';
    if (text !== '') parts.push(text);
  }
  return parts;
}

/** The rows of headers. */
type Rows = Pick<Range, 'top' | 'bottom'>;

const isYear = (value: unknown): boolean => /^(?:19|20)\d\d$/.test(String(value));

/** The texts of a column's headers, top to bottom, joined by a space; blank where there are none. */
export const headerText = (sheet: Sheet, rows: Rows, column: number): string =>
  partsOf(sheet, rows, column).join(' ');

/** The recognised columns under one or more rows of headers. */
export function columnsUnder(sheet: Sheet, { top, bottom, left, right }: Range): Column[] {
  const columns: Column[] = [];
  for (let column = left; column <= right; column += 1) {
    const header = readHeaders(partsOf(sheet, { top, bottom }, column));
    if (header) columns.push({ ...header, column });
  }
  return columns;
}

/**
 * Tells in which rows headers stand again, as they do on each page of a document; of several rows
 * the last one. The columns of results, which are created later, do not count.
 */
export function headerRepeats(
  sheet: Sheet,
  { top, row, columns }: { top: number; row: number; columns: readonly Column[] },
): (again: number) => boolean {
  const read = columns
    .filter(({ field }) => !RESULT_FIELDS.some((result) => result === field))
    .map(({ column }) => ({ column, text: headerText(sheet, { top, bottom: row }, column) }));
  const isCertain = read.length > 1 && read.every(({ text }) => text !== '');
  return (again) => {
    const rows = { top: again - (row - top), bottom: again };
    return isCertain && read.every(({ column, text }) => headerText(sheet, rows, column) === text);
  };
}

/** `Serie storica` over the years that it is of. */
const OVER_YEARS = /^(?:serie storica|valori|time series|values)$/i;

/**
 * What headers one above the other say together: `Target` over `2024`, `Consuntivo` over
 * `Numeratore` and `Valore`, `2024` over `Target`.
 */
export function readHeaders(parts: readonly string[]): Header | null {
  const lower = parts.at(-1) ?? '';
  const upper = parts.slice(0, -1).join(' ');
  if (upper === '') return readHeader(lower);
  if (isYear(lower) && OVER_YEARS.test(upper)) return { field: 'yearValue', year: Number(lower) };
  const together = readHeader(`${upper} ${lower}`);
  if (together) return together;
  const below = readHeader(lower);
  if (!below || below.year !== null || OF_NO_YEAR.has(below.field)) return below;
  if (isYear(upper)) return readHeader(`${lower} ${upper}`);
  const above = readHeader(upper);
  if (below.field === 'value') return above ?? below;
  return above ? { ...below, year: above.year } : below;
}

/** What a row is about is the same in every year. */
const OF_NO_YEAR: ReadonlySet<Field> = new Set<Field>([
  'code',
  'parent',
  'level',
  'name',
  'node',
  'indicator',
  'year',
]);

/**
 * Whether the row above one of headers belongs to them: a cell merged over several of them says
 * more of what these are, and nothing else of the row is above a text.
 */
export function hasUpperHeaders(sheet: Sheet, { row, left, right }: HeaderRow): boolean {
  if (row === 0 || sheet.merges.length === 0) return false;
  let says = false;
  for (let column = left; column <= right; column += 1) {
    const [upper = '', lower] = partsOf(sheet, { top: row - 1, bottom: row }, column);
    const merge = mergeAt(sheet, row - 1, column);
    if (merge && merge.right > merge.left && merge.bottom < row) {
      // Over all of them it is their title.
      const isTitle = merge.left <= left && merge.right >= right;
      if (lower === undefined || isTitle) return false;
      const together = readHeaders([upper, lower]);
      const alone = readHeader(lower);
      says ||= together !== null && !sameHeader(together, alone);
    } else if (lower !== undefined) return false;
  }
  return says;
}

const sameHeader = (a: Header, b: Header | null): boolean =>
  a.field === b?.field && a.year === b.year;

interface HeaderRow {
  readonly row: number;
  readonly left: number;
  readonly right: number;
}
