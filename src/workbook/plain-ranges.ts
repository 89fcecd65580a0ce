import { columnsUnder, hasUpperHeaders, headerText, headerRepeats } from './header-rows';
import { headingAbove, takesHeading } from './heading';
import {
  cellAt,
  columnsOf,
  fieldsOf,
  isEmpty,
  isInTable,
  rolesOf,
  type Column,
  type Region,
} from './region';
import type { Range, Sheet } from './sheet';

/** Rows of headers outside any table; of most ranges one. */
export interface Headers {
  readonly top: number;
  /** The last of them. */
  readonly row: number;
  readonly left: number;
  readonly right: number;
  readonly columns: readonly Column[];
  readonly asAbove?: ReadonlySet<number>;
  readonly heading?: Region | undefined;
}

/** Whether columns that stand together are a region. */
export type IsRegion = (columns: readonly Column[]) => boolean;

/**
 * The plain ranges of a sheet: headers that together are a region, which a role in the plan makes
 * them unless another reason is given, and the rows below them down to a table or other headers.
 * @param mapped headers that a mapping tells: they win over those found here
 */
export function plainRegions(
  sheet: Sheet,
  isRegion: IsRegion = playsRole,
  mapped: readonly Headers[] = [],
): Region[] {
  const all = withHeadings(sheet, withMapped(sheet, headersOf(sheet, isRegion), mapped));
  return all.map((headers, index) => {
    const { top, row, left, right, columns, asAbove, heading } = headers;
    return {
      sheet,
      title: heading?.title ?? titleAbove(sheet, headers) ?? sheet.name,
      table: null,
      ...(top < row ? { headerTop: top } : {}),
      headerRow: row,
      top: row + 1,
      bottom: lastRow(sheet, headers, endOf(sheet, headers, all, index + 1)),
      left,
      right,
      columns,
      ...(asAbove ? { asAbove } : {}),
      ...(heading ? { heading } : {}),
    };
  });
}

/** All headers of a sheet, from the top: two rows where the upper one surely belongs to the lower. */
function headersOf(sheet: Sheet, isRegion: IsRegion): Headers[] {
  const single = sheet.rows.flatMap((_, row) => headersIn(sheet, row, row, isRegion));
  const below = new Set(
    sheet.merges.flatMap(({ top, bottom, left, right }) =>
      top === bottom && right > left ? [top + 1] : [],
    ),
  );
  const double = [...below].flatMap((row) =>
    headersIn(sheet, row - 1, row, isRegion).filter((found) => hasUpperHeaders(sheet, found)),
  );
  return double.length === 0 ? single : withoutOverlapped(double, single);
}

/** Headers with those of others that they leave free, from the top. */
function withoutOverlapped(first: readonly Headers[], others: readonly Headers[]): Headers[] {
  const free = others.filter((other) => !first.some((own) => overlap(own, other)));
  return [...first, ...free].sort((a, b) => a.row - b.row || a.left - b.left);
}

/** Whether headers have cells in common. */
export const overlap = (a: Headers, b: Headers): boolean =>
  meet(a, b) && a.top <= b.row && a.row >= b.top;

/** Whether they have columns in common. */
const meet = (a: Pick<Range, 'left' | 'right'>, b: Pick<Range, 'left' | 'right'>): boolean =>
  a.left <= b.right && a.right >= b.left;

/** Mapped headers with those found that they leave free; repeated on each page they are rows. */
function withMapped(
  sheet: Sheet,
  found: readonly Headers[],
  mapped: readonly Headers[],
): readonly Headers[] {
  if (mapped.length === 0) return found;
  const repeats = mapped.map((own) => ({ own, isAgain: headerRepeats(sheet, own) }));
  const isRepeated = (other: Headers) =>
    repeats.some(({ own, isAgain }) => own.row < other.row && isAgain(other.row));
  return withoutOverlapped(
    mapped,
    found.filter((other) => !isRepeated(other)),
  );
}

/** Headers with the headings above them, whose labels are no headers. */
function withHeadings(sheet: Sheet, all: readonly Headers[]): readonly Headers[] {
  const headed = all.map((headers): Headers => {
    const heading = takesHeading(headers.columns) ? headingAbove(sheet, headers) : undefined;
    return heading ? { ...headers, heading } : headers;
  });
  if (!headed.some(({ heading }) => heading)) return all;
  const isLabels = (other: Headers) =>
    headed.some(
      ({ heading }) =>
        heading && meet(heading, other) && other.row >= heading.top && other.row <= heading.bottom,
    );
  return headed.filter((headers) => !isLabels(headers));
}

/**
 * The headers that stand side by side in a row, or in one and the row above it. Headers that play
 * no role by themselves belong to those on their left: a column without one does not end a range.
 */
function headersIn(sheet: Sheet, top: number, row: number, isRegion: IsRegion): Headers[] {
  const found: Headers[] = [];
  for (const { left, right } of runsIn(sheet, top, row)) {
    const before = found.at(-1);
    const own =
      top === row
        ? columnsOf(sheet, row, left, right)
        : columnsUnder(sheet, { top, bottom: row, left, right });
    if (before && own.length > 0 && !isRegion(own)) {
      const columns = [...before.columns, ...own];
      found.splice(-1, 1, { top, row, left: before.left, right, columns });
    } else if (own.length > 0) {
      found.push({ top, row, left, right, columns: own });
    }
  }
  return found.filter(({ columns }) => columns.length > 1 && isRegion(columns));
}

function playsRole(columns: readonly Column[]): boolean {
  return rolesOf(fieldsOf(columns)).length > 0;
}

/** The runs of neighbouring texts in rows of headers, outside tables. */
function runsIn(sheet: Sheet, top: number, row: number): { left: number; right: number }[] {
  const isHeader = (column: number) =>
    top === row
      ? isText(sheet, row, column)
      : headerText(sheet, { top, bottom: row }, column) !== '' && !isInTable(sheet, row, column);
  const runs: { left: number; right: number }[] = [];
  const length = Math.max(sheet.rows[row]?.length ?? 0, sheet.rows[top]?.length ?? 0);
  for (let left = 0; left < length; left += 1) {
    let right = left;
    while (right < length && isHeader(right)) right += 1;
    if (right === left) continue;
    runs.push({ left, right: right - 1 });
    left = right;
  }
  return runs;
}

function isText(sheet: Sheet, row: number, column: number): boolean {
  const cell = cellAt(sheet, row, column);
  if (typeof cell?.value !== 'string' || isEmpty(cell)) return false;
  return !isInTable(sheet, row, column);
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
    if (!other) break;
    const first = other.heading?.top ?? other.top;
    if (first >= end.row) break;
    if (other.row > row && meets(other)) return { row: first, isHeader: true };
  }
  return end;
}

function filledIn(sheet: Sheet, row: number, { left, right }: Headers): number {
  const cells = sheet.rows[row]?.slice(left, right + 1) ?? [];
  return cells.filter((cell) => !isEmpty(cell)).length;
}

function isRecord(sheet: Sheet, row: number, { columns, asAbove }: Headers): boolean {
  const filled = columns.filter(({ column }) => !isEmpty(cellAt(sheet, row, column)));
  const names = columns.filter(({ field }) => ['code', 'indicator', 'rule'].includes(field));
  const named = names.some(
    ({ column }) => filled.some((one) => one.column === column) || asAbove?.has(column),
  );
  return named && filled.length > 1;
}

/** The only text of the row right above the headers, which is how plain ranges are titled. */
function titleAbove(sheet: Sheet, { top, left, right }: Headers): string | null {
  const above = sheet.rows[top - 1]?.slice(left, right + 1).filter((cell) => !isEmpty(cell)) ?? [];
  const [cell] = above;
  return above.length === 1 && typeof cell?.value === 'string' ? cell.value.trim() : null;
}
