import type { Range, Sheet } from './sheet';

/** The merges of a sheet by the columns that were asked for, each list from the top. */
const indexes = new WeakMap<Sheet, Map<number, Range[]>>();

/** The merge that a cell is a part of; undefined for a cell that stands by itself. */
export function mergeAt(sheet: Sheet, row: number, column: number): Range | undefined {
  if (sheet.merges.length === 0) return undefined;
  const inColumn = mergesIn(sheet, column);
  let [low, high] = [0, inColumn.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((inColumn[middle]?.top ?? 0) <= row) low = middle + 1;
    else high = middle;
  }
  const found = inColumn[low - 1];
  return found && found.bottom >= row ? found : undefined;
}

/** Whether a cell is hidden under a merge: only the first cell of one shows what it holds. */
export function isMergedAway(sheet: Sheet, row: number, column: number): boolean {
  const merge = mergeAt(sheet, row, column);
  return merge !== undefined && (merge.top !== row || merge.left !== column);
}

function mergesIn(sheet: Sheet, column: number): readonly Range[] {
  const columns = indexes.get(sheet) ?? new Map<number, Range[]>();
  indexes.set(sheet, columns);
  const known = columns.get(column);
  if (known) return known;
  const found = sheet.merges
    .filter(({ left, right }) => column >= left && column <= right)
    .sort((a, b) => a.top - b.top);
  columns.set(column, found);
  return found;
}
