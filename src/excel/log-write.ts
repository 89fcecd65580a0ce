import { addressOf, type Range } from '../workbook';
import type { Raw } from './blocks';
import type { LogWrite } from './log';
import { queueSheet } from './new-sheets';
import type { Extents } from './parts';
import { rawAt, type Reading } from './reading';
import { request, sheetIn } from './request';
import type { Structure, TableShape } from './structure';
import { growthOperation, OVERHEAD, UNSEEN, type Check, type Operation } from './writing';

/** The sheet that a write has added for the log, with its table. */
export interface AddedSheet {
  readonly sheet: Structure['sheets'][number];
  readonly table: TableShape;
  readonly range: Range;
}

/** The last thing that a write sends. */
export interface LogOperation extends Operation {
  /** To be asked once the request was answered; null where no sheet was added. */
  added(): AddedSheet | null;
}

export function logOperation(log: LogWrite): LogOperation {
  let added: () => AddedSheet | null = () => null;
  const bytes = 2 * OVERHEAD + JSON.stringify(log).length;
  const queue = (context: Excel.RequestContext): Check => {
    if (log.kind === 'append') return queueRow(context, log);
    const { sheet, table } = queueSheet(context, log.sheet, true);
    sheet.load('id');
    table.load(['id', 'name']);
    added = () => addedSheet(log.sheet, sheet.id, table);
    return UNSEEN;
  };
  return { bytes, queue, added: () => added() };
}

function addedSheet(
  { name, headers, rows }: { name: string; headers: readonly string[]; rows: readonly unknown[] },
  id: string,
  table: Excel.Table,
): AddedSheet {
  const shape = { hasHeaders: true, hasTotals: false, columns: headers };
  return {
    sheet: { id, name },
    table: { id: table.id, name: table.name, sheetId: id, ...shape },
    range: { top: 0, left: 0, bottom: rows.length, right: headers.length - 1 },
  };
}

/** Below the last row as it is then: somebody else's log may have grown since it was read. */
function queueRow(
  { workbook }: Excel.RequestContext,
  { tableId, values, formats }: Extract<LogWrite, { kind: 'append' }>,
): Check {
  const table = workbook.tables.getItem(tableId);
  const whole = table.getRange();
  const next = whole.getLastRow().getOffsetRange(1, 0);
  table.resize(whole.getResizedRange(1, 0));
  // What is null stays as it is, which the declared types do not tell.
  next.numberFormat = [[...formats]];
  next.values = [[...values]];
  return () => {
    next.load('values');
    return () => isRow(next.values[0] ?? [], values);
  };
}

const isRow = (found: readonly unknown[], values: readonly (Raw | null)[]): boolean =>
  values.every((value, index) => value === null || value === '' || found[index] === value);

/** What was known of a workbook, and the sheet that was added to it. */
export function withAdded(
  structure: Structure,
  extents: Extents,
  added: AddedSheet | null,
): { structure: Structure; extents: Extents } {
  if (!added) return { structure, extents };
  const { sheet, table, range } = added;
  const tables = [...structure.tables, table].sort((a, b) => (a.id < b.id ? -1 : 1));
  const ranges = new Map([...extents.tables, [table.id, range] as const]);
  return {
    structure: { sheets: [...structure.sheets, sheet], tables },
    extents: {
      used: new Map([...extents.used, [sheet.id, range] as const]),
      tables: new Map(
        tables.flatMap(({ id }): [string, Range][] => {
          const own = ranges.get(id);
          return own ? [[id, own]] : [];
        }),
      ),
    },
  };
}

/**
 * Takes back what a write left of its row: the row, and the sheet that was added for it. Rows of
 * others stay, also in a sheet that another add-in made under the same name.
 * @param now what is there, the log included
 */
export async function takeLogBack(before: Reading, now: Reading, log: LogWrite): Promise<void> {
  const table = tableOf(before, now, log);
  const range = now.known.extents.tables.get(table?.id ?? '');
  const isNew = log.kind === 'newSheet';
  const sheetId = isNew ? addedId(before, now, log.sheet.name) : table?.sheetId;
  if (sheetId === undefined) return;
  // A request cut short may have written the row, and made no table of it yet.
  const used = range ?? now.known.extents.used.get(sheetId);
  const own = used ? rowOf(now, sheetId, used, valuesOf(log)) : null;
  const others = used ? filledRows(now, sheetId, used).filter((row) => row !== own) : [];
  if (isNew && others.length === 0) {
    await request((context) => {
      sheetIn(context, sheetId).delete();
      return () => undefined;
    });
  } else if (table && range) {
    const was = before.known.extents.tables.get(table.id)?.bottom ?? range.top + 1;
    const last = rowAt(now, sheetId, range, range.bottom);
    const isSpare = own === null ? last.every((raw) => raw === '') : own === range.bottom;
    await clearRow(table, range, own, isSpare && range.bottom > was);
  }
}

const valuesOf = (log: LogWrite): readonly (Raw | null)[] =>
  log.kind === 'append' ? log.values : (log.sheet.rows[0] ?? []).map(({ value }) => value);

function tableOf(before: Reading, now: Reading, log: LogWrite): TableShape | undefined {
  const { tables } = now.standing.structure;
  if (log.kind === 'append') return tables.find(({ id }) => id === log.tableId);
  const sheetId = addedId(before, now, log.sheet.name);
  return tables.find((table) => table.sheetId === sheetId);
}

function addedId(before: Reading, now: Reading, name: string): string | undefined {
  const old = new Set(before.standing.structure.sheets.map(({ id }) => id));
  return now.standing.structure.sheets.find((sheet) => sheet.name === name && !old.has(sheet.id))
    ?.id;
}

const rowAt = (now: Reading, sheetId: string, { left, right }: Range, row: number): Raw[] =>
  Array.from(
    { length: right - left + 1 },
    (_, index) => rawAt(now, sheetId, row, left + index) ?? '',
  );

const rowsIn = ({ top, bottom }: Range): number[] =>
  Array.from({ length: bottom - top }, (_, index) => top + 1 + index);

const filledRows = (now: Reading, sheetId: string, range: Range): number[] =>
  rowsIn(range).filter((row) => rowAt(now, sheetId, range, row).some((raw) => raw !== ''));

/** The last row that is as it was written; null where none is. */
function rowOf(
  now: Reading,
  sheetId: string,
  range: Range,
  values: readonly (Raw | null)[],
): number | null {
  const isOwn = (row: number) => isRow(rowAt(now, sheetId, range, row), values);
  return rowsIn(range).findLast(isOwn) ?? null;
}

/** Empties a row, and takes the last one out of the table where nothing is in it but that. */
async function clearRow(
  { id, sheetId }: TableShape,
  range: Range,
  own: number | null,
  shrinks: boolean,
): Promise<void> {
  const row = own ?? (shrinks ? range.bottom : null);
  if (row === null) return;
  await request((context) => {
    if (shrinks) growthOperation(id, -1).queue(context);
    sheetIn(context, sheetId)
      .getRange(addressOf({ ...range, top: row, bottom: row }))
      .clear();
    return () => undefined;
  });
}
