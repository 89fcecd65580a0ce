import { problem, type WorkbookProblem } from './problems';
import { toA1 } from './address';
import { readHeader, type Field, type Header } from './headers';
import type { Cell, Range, Sheet, Table, Workbook } from './sheet';

/** A recognised column. */
export interface Column extends Header {
  readonly column: number;
}

/** A table, or a plain range under a row of headers, with the columns that the plan knows. */
export interface Region {
  readonly sheet: Sheet;
  /** The table's name; for a plain range the title above it or the sheet's name. */
  readonly title: string;
  readonly table: Table | null;
  readonly headerRow: number;
  /** First and last row of data; the last comes before the first when there is none. */
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly columns: readonly Column[];
}

/** The part a region plays in the plan: it may play several. */
export type Role = 'nodes' | 'weights' | 'targets' | 'actuals' | 'rules';

/**
 * The roles that a region's columns give it; its name gives none.
 * Source: "Default layout" of the workbook.
 */
export function rolesOf(fields: ReadonlySet<Field>): Role[] {
  const has = (...wanted: Field[]) => wanted.every((field) => fields.has(field));
  const identified = has('code') || has('indicator');
  const measured = has('target') || has('actual');
  const roles: Role[] = [];
  if (has('code', 'parent')) roles.push('nodes');
  // Beside a parent and without figures, `Obiettivo` is what a tree calls its descriptions.
  const placed = measured ? has('node') || has('parent') : has('node') && !has('parent');
  if (placed && identified && (measured || has('indicator') || has('weight'))) {
    roles.push('weights');
  }
  if (identified && has('target')) roles.push('targets');
  if (identified && has('actual')) roles.push('actuals');
  if (has('rule', 'value')) roles.push('rules');
  return roles;
}

export const fieldsOf = (columns: readonly Column[]): ReadonlySet<Field> =>
  new Set(columns.map(({ field }) => field));

export const cellAt = (sheet: Sheet, row: number, column: number): Cell | undefined =>
  sheet.rows[row]?.[column];

/** Whether nothing is written in a cell; a formula that shows nothing is something. */
export function isEmpty(cell: Cell | undefined): boolean {
  if (!cell || cell.formula || cell.error !== undefined) return !cell;
  return cell.value === null || (typeof cell.value === 'string' && cell.value.trim() === '');
}

/** Finds every region that plays some role, in the order of sheets, rows and columns. */
export function findRegions(workbook: Workbook): {
  regions: Region[];
  problems: WorkbookProblem[];
} {
  const regions = workbook.sheets
    .flatMap((sheet) => [...tableRegions(sheet), ...plainRegions(sheet)])
    .filter((region) => rolesOf(fieldsOf(region.columns)).length > 0);
  return { regions, problems: regions.flatMap(repeatedHeaders) };
}

function tableRegions(sheet: Sheet): Region[] {
  return sheet.tables.flatMap((table) => {
    if (!table.hasHeaders) return [];
    const { top, left, bottom, right } = table.range;
    return {
      sheet,
      title: table.name,
      table,
      headerRow: top,
      top: top + 1,
      bottom: table.hasTotals ? bottom - 1 : bottom,
      left,
      right,
      columns: columnsOf(sheet, top, left, right),
    };
  });
}

function columnsOf(sheet: Sheet, row: number, left: number, right: number): Column[] {
  const columns: Column[] = [];
  for (let column = left; column <= right; column += 1) {
    const value = cellAt(sheet, row, column)?.value;
    const header = typeof value === 'string' ? readHeader(value) : null;
    if (header) columns.push({ ...header, column });
  }
  return columns;
}

function inside(range: Range, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

/**
 * Plain ranges: a run of neighbouring headers that together play a role, and the rows below down
 * to an empty one, a table or other headers.
 */
function plainRegions(sheet: Sheet): Region[] {
  const headers = headerRuns(sheet);
  return headers.map((run) => {
    const { row, left, right } = run;
    let bottom = row;
    while (isDataRow(sheet, bottom + 1, run, headers)) bottom += 1;
    return {
      sheet,
      title: titleAbove(sheet, run) ?? sheet.name,
      table: null,
      headerRow: row,
      top: row + 1,
      bottom,
      left,
      right,
      columns: run.columns,
    };
  });
}

interface HeaderRun {
  readonly row: number;
  readonly left: number;
  readonly right: number;
  readonly columns: readonly Column[];
}

function headerRuns(sheet: Sheet): HeaderRun[] {
  const runs: HeaderRun[] = [];
  sheet.rows.forEach((cells, row) => {
    if (!cells) return;
    for (let left = 0; left < cells.length; left += 1) {
      let right = left;
      while (isHeaderCell(sheet, row, right)) right += 1;
      if (right === left) continue;
      const columns = columnsOf(sheet, row, left, right - 1);
      if (columns.length > 1 && rolesOf(fieldsOf(columns)).length > 0) {
        runs.push({ row, left, right: right - 1, columns });
      }
      left = right;
    }
  });
  return runs;
}

function isHeaderCell(sheet: Sheet, row: number, column: number): boolean {
  const cell = cellAt(sheet, row, column);
  if (typeof cell?.value !== 'string' || isEmpty(cell)) return false;
  return !sheet.tables.some(({ range }) => inside(range, row, column));
}

function isDataRow(
  sheet: Sheet,
  row: number,
  { left, right }: HeaderRun,
  headers: readonly HeaderRun[],
): boolean {
  const cells = sheet.rows[row];
  if (!cells) return false;
  if (headers.some((run) => run.row === row && run.left <= right && run.right >= left))
    return false;
  for (let column = left; column <= right; column += 1) {
    if (isEmpty(cells[column])) continue;
    return !sheet.tables.some(({ range }) => inside(range, row, column));
  }
  return false;
}

/** The only text of the row right above the headers, which is how plain ranges are titled. */
function titleAbove(sheet: Sheet, { row, left, right }: HeaderRun): string | null {
  const above = sheet.rows[row - 1]?.slice(left, right + 1).filter((cell) => !isEmpty(cell)) ?? [];
  const [cell] = above;
  return above.length === 1 && typeof cell?.value === 'string' ? cell.value.trim() : null;
}

function repeatedHeaders(region: Region): WorkbookProblem[] {
  const seen = new Set<string>();
  return region.columns.flatMap(({ field, year, column }) => {
    const name = `${field} ${year ?? ''}`;
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    const { sheet, title, headerRow } = region;
    const header = cellAt(sheet, headerRow, column)?.text ?? '';
    const place = { sheet: sheet.name, table: title, cell: toA1(headerRow, column) };
    return [problem('header.repeated', { header }, place)];
  });
}

/**
 * The column of a field: the one of the year in force, or the one without a year. A column of
 * another year is never used.
 */
export function columnOf(
  region: Region,
  field: Field,
  year: number | undefined,
): number | undefined {
  const candidates = region.columns.filter((column) => column.field === field);
  const found =
    candidates.find((column) => column.year !== null && column.year === year) ??
    candidates.find((column) => column.year === null);
  return found?.column;
}
