import { toA1 } from './address';
import { key } from './headers';
import { problem, type WorkbookProblem } from './problems';
import { cellAt, isInTable, isWritten, type Region } from './region';
import type { Sheet, Workbook } from './sheet';

/** A column of a table that PERF keeps for itself. */
interface OwnColumn<Name extends string> {
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
  // Every cell of the sheet is asked: most are told apart without working out their keys.
  const keys = keysOf(first);
  const initials = new Set([...keys].map((known) => known.charAt(0)));
  const mayBe = (value: unknown) =>
    typeof value === 'string' && initials.has(value.trimStart().charAt(0).toLowerCase());
  for (const [row, cells] of sheet.rows.entries()) {
    if (!cells?.some((cell) => mayBe(cell?.value) && isAnyOf(keys, cell?.value))) continue;
    const columns = columnsAt(sheet, row, 0, cells.length - 1, own);
    if (!columns || [...columns.values()].some((column) => isInTable(sheet, row, column))) continue;
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

/** The last row before one in which nothing is written. */
function lastOfRun(sheet: Sheet, header: number, left: number, right: number): number {
  let row = header;
  while (isWritten(sheet, row + 1, left, right)) row += 1;
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

/** Under these people note what they like, in any table. */
const NOTES: ReadonlySet<string> = new Set(
  ['nota', 'note', 'notes', 'annotazioni', 'commento', 'commenti', 'comment', 'comments'].map(key),
);

/**
 * Tells the columns that are not read: of a table that decides scores one may be of a later version,
 * after which the scores would be others.
 */
export function unknownColumns<Name extends string>(
  region: OwnRegion<Name>,
  own: OwnTable<Name>,
): WorkbookProblem[] {
  const { sheet, title, headerRow, left, right, table } = region;
  const known = new Set(own.columns.flatMap(({ headers }) => headers.map(key)));
  const problems: WorkbookProblem[] = [];
  // A plain range was found by the columns that are known: others may follow.
  const isWithin = (column: number) => column <= right || (!table && headerAt(column) !== '');
  const headerAt = (column: number) => String(cellAt(sheet, headerRow, column)?.value ?? '').trim();
  for (let column = left; isWithin(column); column += 1) {
    const header = headerAt(column);
    if (header === '' || known.has(key(header)) || NOTES.has(key(header))) continue;
    const place = { sheet: sheet.name, table: title, cell: toA1(headerRow, column) };
    problems.push(problem('table.unknownColumn', { header, table: own.name }, place));
  }
  return problems;
}
