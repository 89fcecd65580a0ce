import type { Range } from '../../src/workbook';
import { GENERAL, type CellValue } from './cells';
import { invalidArgument, type HostError } from './errors';
import type { Excel } from './excel';

interface Target {
  readonly sheetId: string;
  readonly range: Range;
}

/** Visits the cells of a range with what is meant for each; a single value is meant for all. */
function spread(
  { range: { top, left, bottom, right } }: Target,
  values: unknown,
  rowsOf: readonly number[] | null,
  each: (row: number, column: number, value: unknown) => void,
): void {
  const rows: readonly unknown[] | null = Array.isArray(values) ? values : null;
  if (rows && rows.length !== bottom - top + 1) throw sizeMismatch();
  for (let row = top; row <= bottom; row += 1) {
    const line = rows?.[row - top];
    if (rows && (!Array.isArray(line) || line.length !== right - left + 1)) throw sizeMismatch();
    const place = rowsOf ? rowsOf[row - top] : row;
    if (place === undefined) return;
    for (let column = left; column <= right; column += 1) {
      const value: unknown = Array.isArray(line) ? line[column - left] : values;
      if (value !== null && value !== undefined) each(place, column, value);
    }
  }
}

export const sizeMismatch = (): HostError =>
  invalidArgument('the number of rows or columns does not match the size of the range');

/** Types values or formulas; null leaves a cell as it is. @throws HostError */
export function writeValues(excel: Excel, target: Target, values: unknown): void {
  const { writer } = excel;
  writer.guard(target.sheetId);
  spread(target, values, placesUnderFilter(excel, target), (row, column, value) => {
    writer.type(target.sheetId, row, column, value);
  });
}

/** Puts values where they are copied to, as they are, and no looks. @throws HostError */
export function putValues(
  excel: Excel,
  target: Target,
  values: readonly (readonly CellValue[])[],
): void {
  const { writer } = excel;
  writer.guard(target.sheetId);
  spread(target, values, placesUnderFilter(excel, target), (row, column, value) => {
    writer.put(target.sheetId, row, column, value as CellValue);
  });
}

/** Sets number formats in their en-US form; null leaves a cell as it is. @throws HostError */
export function writeFormats(excel: Excel, target: Target, formats: unknown): void {
  const { writer } = excel;
  writer.guard(target.sheetId);
  spread(target, formats, null, (row, column, format) => {
    if (typeof format !== 'string') throw invalidArgument('a number format that is no text');
    const pattern = format === '' ? GENERAL : format;
    const n = pattern === GENERAL ? null : { pattern };
    writer.style(target.sheetId, row, column, { n });
  });
}

/** Where rows of values land when Excel gets it wrong: in those that the filter shows. */
function placesUnderFilter({ book, misplaceFiltered }: Excel, { sheetId, range }: Target) {
  if (!misplaceFiltered) return null;
  const hidden = book.filteredRows(sheetId, range);
  if (hidden.size === 0) return null;
  const visible: number[] = [];
  for (let row = range.top; row <= range.bottom; row += 1) if (!hidden.has(row)) visible.push(row);
  return visible;
}
