import { cellAt, type Cell, type NewColumn, type Sheet, type WritePlan } from '../workbook';
import { BLACK, type Raw, type RawLook } from './blocks';
import type { LogWrite } from './log';
import { rawAt, type Reading } from './reading';

/** What happens to one cell. */
export interface CellChange {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  /** A formula begins with `=`; null clears. */
  readonly value: Raw | null;
  /** null leaves the number format as it is. */
  readonly format: string | null;
  /** null leaves the colours as they are. */
  readonly look: RawLook | null;
}

/** New columns side by side at the right end of one table, or beside a plain range. */
export interface ColumnsChange {
  readonly sheetId: string;
  /** null for a plain range. */
  readonly tableId: string | null;
  /** Left to right. */
  readonly columns: readonly NewColumn[];
}

/** All that is done to a workbook in one go. */
export interface Changes {
  /** Tables that grow downwards over free cells, before anything is written into those. */
  readonly growth: readonly { readonly tableId: string; readonly rows: number }[];
  readonly cells: readonly CellChange[];
  readonly columns: readonly ColumnsChange[];
  /** The row of the log that tells of them. */
  readonly log?: LogWrite | undefined;
}

/** A write plan as changes to the workbook that was read: only what differs from it. */
export function changesOf(plan: WritePlan, reading: Reading): Changes {
  const { sheets } = reading.standing.structure;
  const idOf = new Map(sheets.map(({ id, name }) => [name, id]));
  const sheetOf = new Map(reading.workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const known = <T>(map: ReadonlyMap<string, T>, name: string): T => {
    const value = map.get(name);
    if (value === undefined) throw new Error(`The plan writes into ${name}, which was not read`);
    return value;
  };
  const fresh = new Set(plan.columns.map(({ sheet, column }) => `${column} ${sheet}`));
  const cells = plan.cells.map(({ sheet, row, column, value, format, look }): CellChange => {
    const cell = cellAt(known(sheetOf, sheet), row, column);
    // An inserted column takes the formats of the one at its left.
    const asWanted = !fresh.has(`${column} ${sheet}`) && (cell?.format ?? 'General') === format;
    const wanted = look === 'keep' ? null : { fill: look?.fill ?? null, text: look?.text ?? BLACK };
    return {
      sheetId: known(idOf, sheet),
      row,
      column,
      value,
      format: asWanted ? null : format,
      look: wanted && sameLook(wanted, lookOf(cell)) ? null : wanted,
    };
  });
  return {
    growth: [],
    cells,
    columns: columnsOf(plan.columns, reading, (name) => known(idOf, name)),
  };
}

function columnsOf(
  columns: readonly NewColumn[],
  { standing, known }: Reading,
  sheetIdOf: (name: string) => string,
): ColumnsChange[] {
  const groups: ColumnsChange[] = [];
  for (const column of columns) {
    const sheetId = sheetIdOf(column.sheet);
    const tableId = standing.structure.tables.find(({ name }) => name === column.table)?.id ?? null;
    const at = groups.findIndex((group) => {
      if (group.sheetId !== sheetId || group.tableId !== tableId) return false;
      // Plain ranges side by side share their row of headers: each has columns of its own.
      return tableId !== null || isNext(group.columns.at(-1), column);
    });
    const group = groups[at];
    if (group) groups[at] = { ...group, columns: [...group.columns, column] };
    else groups.push({ sheetId, tableId, columns: [column] });
  }
  // Where a table can only grow by shifting what is at its right, that is done with already.
  const left = ({ tableId, columns: [first] }: ColumnsChange) =>
    known.extents.tables.get(tableId ?? '')?.left ?? first?.column ?? 0;
  return groups.sort((a, b) => left(b) - left(a));
}

const isNext = (last: NewColumn | undefined, { row, column }: NewColumn): boolean =>
  last?.row === row && last.column + 1 === column;

const lookOf = (cell: Cell | undefined): RawLook => ({
  fill: cell?.fill ?? null,
  text: cell?.fontColour ?? BLACK,
});

const sameLook = (a: RawLook, b: RawLook): boolean => a.fill === b.fill && a.text === b.text;

/** What puts a changed cell back as a reading has it. */
export function backTo(reading: Reading, change: CellChange): CellChange {
  const { sheetId, row, column } = change;
  const sheet = sheetWithId(reading, sheetId);
  const cell = sheet && cellAt(sheet, row, column);
  const raw = rawAt(reading, sheetId, row, column) ?? '';
  const format = cell?.format ?? 'General';
  return {
    sheetId,
    row,
    column,
    value: raw === '' ? null : writable(raw, cell, format),
    format: change.format === null ? null : format,
    look: change.look && lookOf(cell),
  };
}

export function sheetWithId({ standing, workbook }: Reading, sheetId: string): Sheet | undefined {
  const index = standing.structure.sheets.findIndex(({ id }) => id === sheetId);
  return workbook.sheets[index];
}

/** A text that Excel would take for something else is written with the apostrophe that says text. */
function writable(raw: Raw, cell: Cell | undefined, format: string): Raw {
  if (typeof raw !== 'string' || format === '@' || cell?.formula || cell?.error !== undefined) {
    return raw;
  }
  return quoted(raw);
}

/** A text as it is written so that it stays one. */
export const quoted = (text: string): string =>
  /^[\d=+\-@'.,(%€$]|^(?:true|false|vero|falso)$/i.test(text) ? `'${text}` : text;
