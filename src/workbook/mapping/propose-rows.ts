import { readHeader } from '../headers';
import type { Range } from '../sheet';
import type { Grid, Span } from './propose-grid';

/** Whether two ranges have columns in common. */
export const meets = (a: Span, b: Span): boolean => a.left <= b.right && b.left <= a.right;

/** A heading has a label, its value, and little more. */
const MOST_IN_HEADING = 4;

/**
 * Whether a row belongs to the heading of a scheda: a label that PERF knows, as `Obiettivo`, with
 * its value beside it or after a colon.
 */
export function isHeadingRow(grid: Grid, row: number, span: Span): boolean {
  if (grid.filledIn(row, span) > MOST_IN_HEADING) return false;
  for (let column = span.left; column <= span.right; column += 1) {
    if (!grid.isFilled(row, column)) continue;
    const [label = ''] = (grid.textAt(row, column) ?? '').split(':');
    return readHeader(label) !== null;
  }
  return false;
}

const TOTALS = /^(?:totale|totali|total|somma)\b/i;

/**
 * The last row of data below headers: rows after a blank one still belong to them while they are
 * filled in several columns; a heading, a title and the totals do not.
 * @param next the headers that follow in these columns
 */
export function lastRowOf(grid: Grid, headers: Range, next: Range | undefined): number {
  const { sheet } = grid;
  const tables = sheet.tables.filter(
    ({ range }) => range.top > headers.bottom && meets(range, headers),
  );
  const end = Math.min(next?.top ?? sheet.rows.length, ...tables.map(({ range }) => range.top));
  let last = headers.bottom;
  for (let row = headers.bottom + 1; row < end; row += 1) {
    const filled = grid.filledIn(row, headers);
    if (filled === 0) continue;
    const follows = row === last + 1;
    if (!follows && (filled === 1 || isHeadingRow(grid, row, headers))) return last;
    if (isTitle(grid, row, headers, next) || isTotals(grid, row, headers)) continue;
    last = row;
  }
  return last;
}

/** A text alone in the row right above other headers is their title. */
const isTitle = (grid: Grid, row: number, span: Span, next: Range | undefined): boolean =>
  row + 1 === next?.top && grid.filledIn(row, span) === 1;

function isTotals(grid: Grid, row: number, { left, right }: Span): boolean {
  for (let column = left; column <= right; column += 1) {
    if (grid.isFilled(row, column)) return TOTALS.test(grid.textAt(row, column) ?? '');
  }
  return false;
}
