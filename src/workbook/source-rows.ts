import type { Field } from './headers';
import { mergeAt } from './merges';
import { cellAt, isEmpty, type Region } from './region';

/** The row in which the value of a cell of a region stands. */
export type SourceRow = (row: number, column: number) => number;

/** Of figures that were measured, a cell merged over several rows may hold the sum. */
const MEASURED: ReadonlySet<Field> = new Set<Field>([
  'actual',
  'numerator',
  'denominator',
  'value',
  'yearValue',
  'resources',
  'published',
  'publishedStatus',
  'gap',
  'score',
  'status',
]);

/**
 * Tells where the values of a region stand: each in its own row, but for a cell merged over several
 * rows, which holds for all of them, and for blank cells where a mapping says that they mean the
 * one above.
 */
export function sourceRows(region: Region): SourceRow {
  const { sheet, asAbove, columns } = region;
  const isPlain = sheet.merges.length === 0 && !asAbove?.size;
  if (isPlain) return (row) => row;

  const measured = new Set(
    columns.flatMap(({ field, column }) => (MEASURED.has(field) ? [column] : [])),
  );
  const above = new Map<number, readonly number[]>();
  return (row, column) => {
    if (!isEmpty(cellAt(sheet, row, column))) return row;
    if (asAbove?.has(column)) {
      const known = above.get(column) ?? filledAbove(region, column);
      above.set(column, known);
      return known[row - region.top] ?? row;
    }
    const merge = measured.has(column) ? undefined : mergeAt(sheet, row, column);
    return merge && merge.left === column && merge.top >= region.top ? merge.top : row;
  };
}

/** For each row of a region the last one up to it in which a column is filled. */
function filledAbove({ sheet, top, bottom, skipped }: Region, column: number): number[] {
  const rows: number[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const isFilled = !skipped?.has(row) && !isEmpty(cellAt(sheet, row, column));
    rows.push(isFilled ? row : (rows.at(-1) ?? row));
  }
  return rows;
}
