import { readHeader, type Field, type Header } from './headers';
import type { Cell, Sheet, Table } from './sheet';

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
  /** The first row of headers, where there are several. */
  readonly headerTop?: number;
  /** The last row of headers. */
  readonly headerRow: number;
  /** First and last row of data; the last comes before the first when there is none. */
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly columns: readonly Column[];
  /** Columns in which a blank cell means the one above: only a mapping says so. */
  readonly asAbove?: ReadonlySet<number>;
  /** Rows that tell nothing: headers repeated, page numbers, texts that go on. */
  readonly skipped?: ReadonlySet<number>;
  /** The heading above the headers: all rows are under the node that it tells. */
  readonly heading?: Region;
  /** Of a heading, which has no columns: its cells, each beside its label. */
  readonly cells?: ReadonlyMap<Field, HeadingCell>;
}

/** A cell of a heading. */
export interface HeadingCell {
  readonly row: number;
  readonly column: number;
  /** What stands after the label, where both are in one cell. */
  readonly text?: string;
}

/** The part a region plays in the plan: it may play several. */
export type Role =
  | 'nodes'
  | 'weights'
  | 'dashboards'
  | 'targets'
  | 'actuals'
  | 'series'
  | 'benchmarks'
  | 'rules'
  | 'history';

/** The columns that name what a manager or a unit answers for: each is a kind of dashboard. */
export const DASHBOARD_FIELDS = ['dashboard', 'organisationalUnit', 'manager'] as const;

/**
 * The roles that a region's columns give it; its name gives none.
 * Source: "Default layout" of the workbook.
 */
export function rolesOf(fields: ReadonlySet<Field>): Role[] {
  const has = (...wanted: Field[]) => wanted.every((field) => fields.has(field));
  const identified = has('code') || has('indicator');
  const measured = has('target') || has('actual');
  const roles: Role[] = [];
  if (isHistory(fields)) return ['history'];
  if (has('code', 'parent')) roles.push('nodes');
  // Beside a parent and without figures, `Obiettivo` is what a tree calls its descriptions.
  const placed = measured ? has('node') || has('parent') : has('node') && !has('parent');
  if (placed && identified && (measured || has('indicator') || has('weight'))) {
    roles.push('weights');
  }
  // Beside a node, a target or an actual, a manager is one more thing to know of the row.
  const gathers = has('indicator') && DASHBOARD_FIELDS.some((field) => fields.has(field));
  if (gathers && !measured && !has('node') && !has('parent')) roles.push('dashboards');
  if (identified && has('target')) roles.push('targets');
  if (identified && has('actual')) roles.push('actuals');
  // Beside a target or an actual, a plain `Valore` is anybody's guess.
  const dated = has('value', 'year') && !measured && !has('parent') && !has('rule');
  if (identified && dated) roles.push(has('reference') ? 'benchmarks' : 'series');
  if (identified && has('yearValue')) roles.push('series');
  if (has('rule', 'value')) roles.push('rules');
  return roles;
}

/**
 * Whether columns hold the scores of days gone by: the table `Storico`. It looks like a plan in
 * part, and must never be read as one, nor be written by a run.
 */
const isHistory = (fields: ReadonlySet<Field>): boolean =>
  HISTORY.every((field) => fields.has(field)) && !NOT_HISTORY.some((field) => fields.has(field));

/** Whether a table with these headers holds the scores of days gone by. */
export const isHistoryTable = (headers: readonly string[]): boolean =>
  isHistory(new Set(headers.flatMap((header) => readHeader(header)?.field ?? [])));

const HISTORY: readonly Field[] = ['date', 'code', 'type', 'score', 'status'];
const NOT_HISTORY: readonly Field[] = ['parent', 'target', 'actual', 'weight'];

/** Whether rows of these roles tell figures for indicators, and nothing of the plan itself. */
export function tellsOnlyFigures(roles: ReadonlySet<Role>): boolean {
  return roles.size > 0 && [...roles].every((role) => role === 'series' || role === 'benchmarks');
}

/** Whether a region has a role. */
export const hasRole = (region: Region, role: Role): boolean => rolesIn(region).includes(role);

/** The roles of a region. */
export const rolesIn = (region: Region): Role[] =>
  region.cells ? ['nodes'] : rolesOf(fieldsIn(region));

/** The fields that the rows of a region have; under a heading each has its node. */
export function fieldsIn({ columns, cells, heading }: Region): ReadonlySet<Field> {
  const fields = new Set(cells?.keys() ?? fieldsOf(columns));
  return heading ? fields.add('node') : fields;
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

/** Whether something is written in a row between two columns. */
export function isWritten(sheet: Sheet, row: number, left: number, right: number): boolean {
  for (let column = left; column <= right; column += 1) {
    if (!isEmpty(cellAt(sheet, row, column))) return true;
  }
  return false;
}

/** Whether nothing that is known of is written in a row. */
export const isBlankRow = ({ sheet, columns }: Region, row: number): boolean =>
  columns.every(({ column }) => isEmpty(cellAt(sheet, row, column)));

/** Whether a cell belongs to an Excel table. */
export const isInTable = ({ tables }: Sheet, row: number, column: number): boolean =>
  tables.some(
    ({ range: { top, left, bottom, right } }) =>
      row >= top && row <= bottom && column >= left && column <= right,
  );

/** The recognised headers of a row between two columns. */
export function columnsOf(sheet: Sheet, row: number, left: number, right: number): Column[] {
  const columns: Column[] = [];
  for (let column = left; column <= right; column += 1) {
    const value = cellAt(sheet, row, column)?.value;
    const header = typeof value === 'string' ? readHeader(value) : null;
    if (header) columns.push({ ...header, column });
  }
  return columns;
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
