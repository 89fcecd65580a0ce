import { cellAt, columnsOf, fieldsOf, isEmpty, rolesOf, type Column, type Region } from './region';
import type { Range, Sheet } from './sheet';

/** A row of headers outside any table. */
interface Headers {
  readonly row: number;
  readonly left: number;
  readonly right: number;
  readonly columns: readonly Column[];
}

/** Whether columns that stand together are a region. */
export type IsRegion = (columns: readonly Column[]) => boolean;

/**
 * The plain ranges of a sheet: headers that together are a region, which a role in the plan makes
 * them unless another reason is given, and the rows below them down to a table or other headers.
 */
export function plainRegions(sheet: Sheet, isRegion: IsRegion = playsRole): Region[] {
  const all = sheet.rows.flatMap((_, row) => headersIn(sheet, row, isRegion));
  return all.map((headers, index) => {
    const { row, left, right, columns } = headers;
    return {
      sheet,
      title: titleAbove(sheet, headers) ?? sheet.name,
      table: null,
      headerRow: row,
      top: row + 1,
      bottom: lastRow(sheet, headers, endOf(sheet, headers, all, index + 1)),
      left,
      right,
      columns,
    };
  });
}

/**
 * The header rows that stand side by side in one row. Headers that play no role by themselves
 * belong to those on their left: a column without a header does not end a range.
 */
function headersIn(sheet: Sheet, row: number, isRegion: IsRegion): Headers[] {
  const found: Headers[] = [];
  for (const { left, right } of runsIn(sheet, row)) {
    const before = found.at(-1);
    const own = columnsOf(sheet, row, left, right);
    if (before && own.length > 0 && !isRegion(own)) {
      const columns = [...before.columns, ...own];
      found.splice(-1, 1, { row, left: before.left, right, columns });
    } else if (own.length > 0) {
      found.push({ row, left, right, columns: own });
    }
  }
  return found.filter(({ columns }) => columns.length > 1 && isRegion(columns));
}

function playsRole(columns: readonly Column[]): boolean {
  return rolesOf(fieldsOf(columns)).length > 0;
}

/** The runs of neighbouring texts in a row, outside tables. */
function runsIn(sheet: Sheet, row: number): { left: number; right: number }[] {
  const runs: { left: number; right: number }[] = [];
  const length = sheet.rows[row]?.length ?? 0;
  for (let left = 0; left < length; left += 1) {
    let right = left;
    while (isText(sheet, row, right)) right += 1;
    if (right === left) continue;
    runs.push({ left, right: right - 1 });
    left = right;
  }
  return runs;
}

function isText(sheet: Sheet, row: number, column: number): boolean {
  const cell = cellAt(sheet, row, column);
  if (typeof cell?.value !== 'string' || isEmpty(cell)) return false;
  return !sheet.tables.some(({ range }) => inside(range, row, column));
}

function inside(range: Range, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

/**
 * The last row of data. Rows after an empty one still belong to the range when they have its code
 * and something more: an analyst's blank line must not lose what is below it. The title of the
 * headers that follow does not belong to it.
 */
function lastRow(sheet: Sheet, headers: Headers, end: End): number {
  let last = headers.row;
  for (let row = headers.row + 1; row < end.row; row += 1) {
    const filled = filledIn(sheet, row, headers);
    if (filled === 0) continue;
    const isTitle = end.isHeader && row === end.row - 1 && filled === 1;
    const follows = row === last + 1;
    if (!isTitle && (follows || isRecord(sheet, row, headers))) last = row;
  }
  return last;
}

/** Where a range must end: at the next headers or table in its columns, or with the sheet. */
interface End {
  readonly row: number;
  readonly isHeader: boolean;
}

/** @param next where in the list those below begin: a sheet may have as many as rows, no copies */
function endOf(
  sheet: Sheet,
  { row, left, right }: Headers,
  all: readonly Headers[],
  next: number,
): End {
  const meets = (other: { left: number; right: number }) =>
    other.left <= right && other.right >= left;
  let end = { row: sheet.rows.length, isHeader: false };
  for (const { range } of sheet.tables) {
    if (range.top > row && range.top < end.row && meets(range)) {
      end = { row: range.top, isHeader: false };
    }
  }
  for (let index = next; index < all.length; index += 1) {
    const other = all[index];
    if (!other || other.row >= end.row) break;
    if (other.row > row && meets(other)) return { row: other.row, isHeader: true };
  }
  return end;
}

function filledIn(sheet: Sheet, row: number, { left, right }: Headers): number {
  const cells = sheet.rows[row]?.slice(left, right + 1) ?? [];
  return cells.filter((cell) => !isEmpty(cell)).length;
}

function isRecord(sheet: Sheet, row: number, { columns }: Headers): boolean {
  const filled = columns.filter(({ column }) => !isEmpty(cellAt(sheet, row, column)));
  const named = filled.some(({ field }) => ['code', 'indicator', 'rule'].includes(field));
  return named && filled.length > 1;
}

/** The only text of the row right above the headers, which is how plain ranges are titled. */
function titleAbove(sheet: Sheet, { row, left, right }: Headers): string | null {
  const above = sheet.rows[row - 1]?.slice(left, right + 1).filter((cell) => !isEmpty(cell)) ?? [];
  const [cell] = above;
  return above.length === 1 && typeof cell?.value === 'string' ? cell.value.trim() : null;
}
