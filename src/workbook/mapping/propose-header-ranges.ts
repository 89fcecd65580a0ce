import { isEmpty } from '../region';
import type { Range } from '../sheet';
import type { Grid, Span } from './propose-grid';
import { mayBeHeader } from './propose-header';
import { isAbove, likenessOf, type HeaderLikeness } from './propose-header-rows';
import { isHeadingRow, meets } from './propose-rows';

/** So many rows of a sheet are looked at closely; below them, those after a blank row. */
const LOOKED_AT_CLOSELY = 40;
/** Headers with so many columns without one between them are still of one range. */
const WIDEST_GAP = 2;

/** The rows of headers of a sheet outside its tables, those repeated on a next page left out. */
export function headerRanges(grid: Grid): Range[] {
  const found: Range[] = [];
  let afterBlank = true;
  grid.sheet.rows.forEach((line, row) => {
    const isBlank = !line?.some((cell) => !isEmpty(cell));
    const isStart = afterBlank;
    afterBlank = isBlank;
    const isClose = row < LOOKED_AT_CLOSELY || isStart;
    if (isBlank || !(isClose || mayHoldHeaders(grid, row))) return;
    const isWithin = (span: Span) => !isStart && found.some((other) => meets(other, span));
    for (const headers of rangesAt(grid, row, isWithin)) {
      const above = found.findLast((other) => meets(other, headers));
      if (above && above.bottom >= headers.top) continue;
      if (above && isRepeated(grid, above, headers)) continue;
      found.push(headers);
    }
  });
  return found.length > 0 ? found : unknownHeaders(grid);
}

const FEWEST_UNKNOWN = 3;

/**
 * On a sheet without headers that are known: the first texts side by side with as many cells in the
 * row below, not all of them texts. What they are a person may tell.
 */
function unknownHeaders(grid: Grid): Range[] {
  for (let row = 0; row < Math.min(LOOKED_AT_CLOSELY, grid.sheet.rows.length); row += 1) {
    for (const span of grid.runsAt(row)) {
      const filled = likenessOf(grid, row, span)?.filled ?? 0;
      if (filled < FEWEST_UNKNOWN || grid.filledIn(row + 1, span) < filled) continue;
      if (!likenessOf(grid, row + 1, span)) return [{ top: row, bottom: row, ...span }];
    }
  }
  return [];
}

/** Of the first texts of a row, two of three begin as headers do. */
function mayHoldHeaders(grid: Grid, row: number): boolean {
  let texts = 0;
  let alike = 0;
  for (const cell of grid.sheet.rows[row] ?? []) {
    if (!cell || cell.value === null) continue;
    if (typeof cell.value !== 'string') return false;
    texts += 1;
    if (texts <= 3 && mayBeHeader(cell.value)) alike += 1;
    if (texts - alike > 1 && texts <= 3) return false;
  }
  return alike > 1;
}

/** @param isWithin whether columns are those of a range that may go on there */
function rangesAt(grid: Grid, row: number, isWithin: (span: Span) => boolean): Range[] {
  return joined(grid, row, grid.runsAt(row)).flatMap((span) => {
    const likeness = likenessOf(grid, row, span);
    if (!likeness || !isLike(likeness, isWithin(span))) return [];
    if (!isLowest(grid, row, span, likeness) || isOverTable(grid, row, span)) return [];
    return [grown(grid, { top: row, bottom: row, ...span })];
  });
}

/** Whether headers name things: without that they are the rest of those beside them. */
function standsAlone(likeness: HeaderLikeness | null): boolean {
  return likeness !== null && likeness.gists > 1 && likeness.names;
}

/** The runs of a row with those that a column without a header sets apart put together. */
function joined(grid: Grid, row: number, runs: readonly Span[]): Span[] {
  const spans: Span[] = [];
  for (const run of runs) {
    const likeness = likenessOf(grid, row, run);
    if (!likeness || likeness.known === 0) continue;
    const before = spans.at(-1);
    const isNear = before !== undefined && run.left - before.right <= WIDEST_GAP + 1;
    if (isNear && !(standsAlone(likeness) && standsAlone(likenessOf(grid, row, before)))) {
      spans.splice(-1, 1, { left: before.left, right: run.right });
    } else {
      spans.push(run);
    }
  }
  return spans;
}

/** Within a range, where words of its data may sound like headers, more has to be known. */
function isLike(
  { known, exact, gists, filled, names }: HeaderLikeness,
  isWithin: boolean,
): boolean {
  if (!isWithin) return gists > 1 && known >= filled / (names ? 3 : 2);
  return gists > 1 && (exact === filled || (gists > 2 && known >= filled * 0.6));
}

/** Whether there are rows below headers, and not better headers, as below a title or upper headers. */
function isLowest(grid: Grid, row: number, span: Span, { known, gists }: HeaderLikeness): boolean {
  const hasBelow = grid.filledIn(row + 1, span) + grid.filledIn(row + 2, span) > 0;
  if (!hasBelow && known < 3) return false;
  return !joined(grid, row + 1, grid.runsAt(row + 1)).some((below) => {
    const better = meets(span, below) ? likenessOf(grid, row + 1, below) : null;
    return better !== null && better.gists > gists;
  });
}

/** Whether a row stands right above a table, as its title or as the upper row of its headers. */
const isOverTable = (grid: Grid, row: number, span: Span): boolean =>
  grid.tablesAt(row + 1).some(({ range }) => range.top === row + 1 && meets(range, span));

/** Headers with the row above or below that belongs to them. */
function grown(grid: Grid, headers: Range): Range {
  const { top, bottom } = headers;
  if (isAbove(grid, bottom, headers)) return { ...headers, bottom: bottom + 1 };
  return top > 0 && isAbove(grid, top - 1, headers) ? { ...headers, top: top - 1 } : headers;
}

/** Whether headers are those above once more, as where a page ends within a table. */
function isRepeated(grid: Grid, above: Range, headers: Range): boolean {
  const { top, bottom, left, right } = headers;
  if (above.left !== left || above.right !== right) return false;
  if (above.bottom - above.top !== bottom - top) return false;
  for (let down = 0; down <= bottom - top; down += 1) {
    for (let column = left; column <= right; column += 1) {
      if (grid.textAt(above.top + down, column) !== grid.textAt(top + down, column)) return false;
    }
  }
  return grid.filledIn(top - 1, headers) > 0 && !isHeadingRow(grid, top - 1, headers);
}
