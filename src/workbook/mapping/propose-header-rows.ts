import { headerText } from '../header-rows';
import type { Range } from '../sheet';
import type { Grid, Span } from './propose-grid';
import { gistOf, isKnown, readUnder, type HeaderReading } from './propose-header';

/** One column under its headers. */
export interface HeadedColumn {
  readonly column: number;
  readonly header: string;
  readonly reading: HeaderReading;
}

/** How much a row looks like one of headers. */
export interface HeaderLikeness {
  /** The headers that are understood, and the different things that they say. */
  readonly known: number;
  /** Those that are some field's own, letter by letter. */
  readonly exact: number;
  readonly gists: number;
  readonly filled: number;
  /** One of them is about what a row is, an indicator or a node. */
  readonly names: boolean;
}

/** How much the cells of a row look like headers; null where one of them cannot be any. */
export function likenessOf(grid: Grid, row: number, { left, right }: Span): HeaderLikeness | null {
  let known = 0;
  let exact = 0;
  let filled = 0;
  let names = false;
  const gists = new Set<string>();
  for (let column = left; column <= right; column += 1) {
    if (!grid.isFilled(row, column)) continue;
    const text = grid.textAt(row, column);
    if (text === null) return null;
    filled += 1;
    const reading = grid.read(text);
    if (!isKnown(reading)) continue;
    known += 1;
    if (reading.exact !== null) exact += 1;
    const [meaning] = reading.meanings;
    if (meaning?.says !== 'unrelated') gists.add(gistOf(reading));
    if (meaning?.says === null || meaning?.says === 'code') names = true;
  }
  return { known, exact, gists: gists.size, filled, names };
}

const isMergedAcross = ({ left, right }: Range): boolean => right > left;
const isInside = (merge: Range, span: Span): boolean =>
  merge.left >= span.left && merge.right <= span.right;

/** Whether a row stands above another as the upper of two rows of headers, over some columns. */
export function isAbove(grid: Grid, upper: number, span: Span): boolean {
  const lower = upper + 1;
  if (!isHeaderLike(grid, lower, span) || grid.filledIn(upper, span) === 0) return false;
  const merges = grid.mergesAt(upper).filter((merge) => isInside(merge, span));
  const uppers = merges.filter(
    (merge) =>
      merge.top === upper &&
      merge.bottom === upper &&
      isMergedAcross(merge) &&
      merge.right - merge.left < span.right - span.left &&
      grid.filledIn(lower, merge) > 1,
  );
  if (uppers.length > 0) return true;
  const joined = merges.some(({ top, bottom }) => top <= upper && bottom >= lower);
  return joined || coversBlanks(grid, upper, span);
}

/** Whether all that a row has in some columns may be headers, half of it at least known, or years. */
function isHeaderLike(grid: Grid, row: number, span: Span): boolean {
  const likeness = likenessOf(grid, row, span);
  if (!likeness || likeness.filled === 0) return false;
  return likeness.known + yearsIn(grid, row, span) >= likeness.filled / 2;
}

const YEAR = /^(?:19|20)\d\d$/;

function yearsIn(grid: Grid, row: number, { left, right }: Span): number {
  let years = 0;
  for (let column = left; column <= right; column += 1) {
    if (YEAR.test(grid.textAt(row, column) ?? '')) years += 1;
  }
  return years;
}

/** An upper header that was merged once: known words with blanks at their right, headers below those. */
function coversBlanks(grid: Grid, upper: number, span: Span): boolean {
  const likeness = likenessOf(grid, upper, span);
  if (!likeness || likeness.known < likeness.filled) return false;
  let covered = 0;
  for (let column = span.left + 1; column <= span.right; column += 1) {
    if (!grid.isFilled(upper, column) && grid.isFilled(upper + 1, column)) covered += 1;
  }
  return covered > 1 && (likeness.filled > 1 || yearsIn(grid, upper + 1, span) > 1);
}

/** The columns of some rows of headers, with what their headers say. */
export function headedColumns(grid: Grid, headers: Range): HeadedColumn[] {
  const columns: HeadedColumn[] = [];
  for (let column = headers.left; column <= headers.right; column += 1) {
    const header = headerText(grid.sheet, headers, column);
    columns.push({ column, header, reading: readingOf(grid, textsOver(grid, headers, column)) });
  }
  return columns;
}

/** What each row of headers says of a column, that of an upper one that was merged once among them. */
function textsOver(grid: Grid, headers: Range, column: number): string[] {
  const texts: string[] = [];
  for (let row = headers.top; row <= headers.bottom; row += 1) {
    const own = headerText(grid.sheet, { top: row, bottom: row }, column);
    const isUnder = own === '' && row < headers.bottom && grid.isFilled(row + 1, column);
    const text = isUnder ? upperBefore(grid, row, column, headers.left) : own;
    if (text !== '' && text !== texts.at(-1)) texts.push(text);
  }
  return texts;
}

function readingOf(grid: Grid, texts: readonly string[]): HeaderReading {
  const [first = '', ...others] = texts;
  let reading = grid.read(first);
  let both = first;
  for (const text of others) {
    both = `${both} ${text}`;
    reading = readUnder(reading, grid.read(text), grid.read(both));
  }
  return reading;
}

/** The upper header under which a column stands where nothing is merged: the nearest on its left. */
function upperBefore(grid: Grid, row: number, column: number, left: number): string {
  if (grid.mergesAt(row).length > 0) return '';
  for (let before = column - 1; before >= left; before -= 1) {
    if (grid.isFilled(row, before)) return grid.textAt(row, before) ?? '';
  }
  return '';
}
