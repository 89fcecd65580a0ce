import { toA1 } from './address';
import { key } from './headers';
import { cellAt, isEmpty, type Region } from './region';
import { isFreeBelow } from './rules-plan';
import type { Sheet, Workbook } from './sheet';
import type { CellWrite, NewCell, NewSheet, TableGrowth } from './write-plan';

/** A column of a table that PERF keeps for itself. */
export interface OwnColumn<Name extends string> {
  readonly name: Name;
  /** The header under which it is created; then others by which it is recognised. */
  readonly headers: readonly [string, ...string[]];
  /** In characters. */
  readonly width: number;
  /** Without this column the table is not recognised. */
  readonly required?: boolean;
}

/** A table that PERF keeps for itself in the workbook, where people read it: no part of the plan. */
export interface OwnTable<Name extends string> {
  /** Of the sheet and of the table that are made. */
  readonly name: string;
  /** Left to right, as they are made. */
  readonly columns: readonly OwnColumn<Name>[];
}

/** Such a table where it stands: an Excel table, or a plain range under its headers. */
export interface OwnRegion<Name extends string> extends Omit<Region, 'columns'> {
  readonly columns: ReadonlyMap<Name, number>;
}

/** The cells of one row, by column; a column left out is blank. */
export type OwnRow<Name extends string> = Readonly<Partial<Record<Name, NewCell>>>;

/** How rows are added to a table of PERF's own. */
export type OwnTablePlan =
  | { readonly kind: 'newSheet'; readonly sheet: NewSheet }
  | {
      readonly kind: 'cells';
      readonly cells: readonly CellWrite[];
      readonly growth: TableGrowth | null;
    }
  /** Something stands below the table. */
  | { readonly kind: 'noRoom'; readonly table: string; readonly rows: number };

/** Finds a table of PERF's own by its columns, whatever it is called; undefined without one. */
export function ownTableIn<Name extends string>(
  workbook: Workbook,
  own: OwnTable<Name>,
): OwnRegion<Name> | undefined {
  for (const sheet of workbook.sheets) {
    const found = inTables(sheet, own) ?? inPlainRange(sheet, own);
    if (found) return found;
  }
  return undefined;
}

/** Whether headers are those of a table of PERF's own. */
export const isOwnTable = <Name extends string>(
  headers: readonly string[],
  own: OwnTable<Name>,
): boolean => {
  const keys = new Set(headers.map(key));
  return own.columns.every(
    ({ headers: known, required }) => !required || known.some((header) => keys.has(key(header))),
  );
};

/**
 * Plans how rows are added below the last one of a table of PERF's own, which is made where there
 * is none.
 */
export function planOwnRows<Name extends string>(
  workbook: Workbook,
  own: OwnTable<Name>,
  rows: readonly OwnRow<Name>[],
): OwnTablePlan {
  const region = ownTableIn(workbook, own);
  if (!region) return { kind: 'newSheet', sheet: newSheetOf(own, rows) };
  const first = lastWritten(region) + 1;
  const added = Math.max(0, first + rows.length - 1 - region.bottom);
  const { table, title } = region;
  // Without a blank row below it, a plain range would be one with what follows.
  const needed = table || added === 0 ? added : added + 1;
  if (!isFreeBelow(region, needed)) return { kind: 'noRoom', table: title, rows: added };
  return {
    kind: 'cells',
    cells: rows.flatMap((row, index) => ownRowWrites(region, first + index, row)),
    growth: table && added > 0 ? { table: table.name, rows: added } : null,
  };
}

/** What it takes for a row to hold these cells; the columns left out stay as they are. */
export function ownRowWrites<Name extends string>(
  { sheet, columns }: OwnRegion<Name>,
  row: number,
  cells: OwnRow<Name>,
): CellWrite[] {
  return [...columns].flatMap(([name, column]): CellWrite | [] => {
    const cell = cells[name];
    if (!cell) return [];
    const { value, format = 'General' } = cell;
    const written = value === '' ? null : value;
    return { sheet: sheet.name, row, column, value: written, format, look: 'keep' };
  });
}

/** The sheet of a table of PERF's own with these rows in it. */
export function newSheetOf<Name extends string>(
  { name, columns }: OwnTable<Name>,
  rows: readonly OwnRow<Name>[],
): NewSheet {
  return {
    name,
    headers: columns.map(({ headers: [header] }) => header),
    rows: rows.map((row) => columns.map((column) => row[column.name] ?? { value: '' })),
    widths: columns.map(({ width }) => width),
  };
}

function inTables<Name extends string>(
  sheet: Sheet,
  own: OwnTable<Name>,
): OwnRegion<Name> | undefined {
  for (const table of sheet.tables) {
    if (!table.hasHeaders) continue;
    const { top, left, bottom, right } = table.range;
    const columns = columnsAt(sheet, top, left, right, own);
    if (!columns) continue;
    const last = table.hasTotals ? bottom - 1 : bottom;
    const place = { headerRow: top, top: top + 1, bottom: last, left, right };
    return { sheet, title: table.name, table, ...place, columns };
  }
  return undefined;
}

/** As a workbook that went through another program may have it. */
function inPlainRange<Name extends string>(
  sheet: Sheet,
  own: OwnTable<Name>,
): OwnRegion<Name> | undefined {
  const first = own.columns.find(({ required }) => required);
  if (!first) return undefined;
  // Every cell of the sheet is asked: the headers are made keys once.
  const keys = keysOf(first);
  for (const [row, cells] of sheet.rows.entries()) {
    if (!cells?.some((cell) => isAnyOf(keys, cell?.value))) continue;
    const columns = columnsAt(sheet, row, 0, cells.length - 1, own);
    if (!columns || isInTable(sheet, row, columns)) continue;
    const left = Math.min(...columns.values());
    const right = Math.max(...columns.values());
    const bottom = lastOfRun(sheet, row, left, right);
    const place = { headerRow: row, top: row + 1, bottom, left, right };
    return { sheet, title: sheet.name, table: null, ...place, columns };
  }
  return undefined;
}

const LONGEST_HEADER = 60;

const keysOf = <Name extends string>({ headers }: OwnColumn<Name>): ReadonlySet<string> =>
  new Set(headers.map(key));

const isAnyOf = (keys: ReadonlySet<string>, value: unknown): boolean =>
  typeof value === 'string' && value.length <= LONGEST_HEADER && keys.has(key(value));

/** The columns that a row of headers names; null when some that is required is not among them. */
function columnsAt<Name extends string>(
  sheet: Sheet,
  row: number,
  left: number,
  right: number,
  own: OwnTable<Name>,
): ReadonlyMap<Name, number> | null {
  const found = new Map<Name, number>();
  for (const column of own.columns) {
    const keys = keysOf(column);
    for (let at = left; at <= right && !found.has(column.name); at += 1) {
      if (isAnyOf(keys, cellAt(sheet, row, at)?.value)) found.set(column.name, at);
    }
    if (column.required && !found.has(column.name)) return null;
  }
  return found;
}

const isInTable = (sheet: Sheet, row: number, columns: ReadonlyMap<string, number>): boolean =>
  sheet.tables.some(
    ({ range }) =>
      row >= range.top &&
      row <= range.bottom &&
      [...columns.values()].some((column) => column >= range.left && column <= range.right),
  );

/** The last row before one in which nothing is written. */
function lastOfRun(sheet: Sheet, header: number, left: number, right: number): number {
  let row = header;
  while (isWritten(sheet, row + 1, left, right)) row += 1;
  return row;
}

function isWritten(sheet: Sheet, row: number, left: number, right: number): boolean {
  for (let column = left; column <= right; column += 1) {
    if (!isEmpty(cellAt(sheet, row, column))) return true;
  }
  return false;
}

/** The last row of a table in which something is written; its headers' in an empty one. */
export function lastWritten({
  sheet,
  left,
  right,
  bottom,
  headerRow,
}: Omit<Region, 'columns'>): number {
  let row = bottom;
  while (row > headerRow && !isWritten(sheet, row, left, right)) row -= 1;
  return row;
}

/** The place of a cell of such a table; of its first column where it lacks the one asked for. */
export const ownPlace = <Name extends string>(
  { sheet, title, columns, left }: OwnRegion<Name>,
  row: number,
  name: Name,
): { sheet: string; table: string; cell: string } => ({
  sheet: sheet.name,
  table: title,
  cell: toA1(row, columns.get(name) ?? left),
});
