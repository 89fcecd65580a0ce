import { cellAt, isEmpty, type Region } from './region';

/**
 * Whether there is room for columns beside a region. A plain range needs a blank one beyond them, or
 * it would grow into its neighbour.
 */
export function hasRoom(region: Region, columns: number): boolean {
  const wanted = columns === 0 || region.table ? columns : columns + 1;
  return Array.from({ length: wanted }, (_, index) => region.right + 1 + index).every((column) =>
    isFree(region, column),
  );
}

/** Whether a whole column beside the region is blank and belongs to no table. */
function isFree(region: Region, column: number): boolean {
  const { sheet, headerRow, headerTop = headerRow, bottom } = region;
  const met = (range: { left: number; right: number; top: number; bottom: number }) =>
    column >= range.left &&
    column <= range.right &&
    range.top <= bottom &&
    range.bottom >= headerTop;
  if (sheet.tables.some(({ range }) => met(range)) || sheet.merges.some(met)) return false;
  for (let row = headerRow; row <= bottom; row += 1) {
    if (!isEmpty(cellAt(sheet, row, column))) return false;
  }
  return true;
}
