import type { Place } from '../engine';
import {
  isFreeBelow,
  LOG,
  logColumn,
  newLogSheet,
  ownTableIn,
  type LogColumn,
  type NewSheet,
  type OwnRow,
} from '../workbook';
import { freeName } from '../workbook/free-name';
import type { Raw } from './blocks';
import { logTable, placeAt } from './log-place';
import { problem, type ExcelProblem } from './problems';
import type { Reading } from './reading';
import type { TableShape } from './structure';
import { canResize } from './writing';

/** A row more in the log: below its last one, wherever that is by then, or in the sheet it begins. */
export type LogWrite = LogAppend | LogSheet;

interface LogAppend {
  readonly kind: 'append';
  readonly tableId: string;
  /** By the columns of the table; null leaves a cell as it is. */
  readonly values: readonly (Raw | null)[];
  readonly formats: readonly (string | null)[];
  readonly place: Place;
}

interface LogSheet {
  readonly kind: 'newSheet';
  readonly sheet: NewSheet;
  readonly place: Place;
}

/** What is written of a row of the log, and why it is not. */
export interface PlannedLog {
  readonly write: LogWrite | undefined;
  readonly problems: readonly ExcelProblem[];
}

/**
 * Plans a row of the log. Where none can be written, that is told, and is no reason not to do what
 * the row would tell of. Rows that people left blank at the end of the table stay above it.
 */
export function planLog(reading: Reading, row: OwnRow<LogColumn>): PlannedLog {
  const { structure, protectedSheets, structureProtected } = reading.standing;
  const table = logTable(reading);
  if (!canResize()) return unwritten(problem('excel.logUnsupported'));
  if (!table) {
    if (structureProtected) return unwritten(problem('excel.logNoSheet'));
    const taken = [...structure.sheets, ...structure.tables].map(({ name }) => name);
    const sheet = newLogSheet(row, freeName(LOG.name, taken));
    const place = { sheet: sheet.name, table: sheet.name, cell: 'A2' };
    return { write: { kind: 'newSheet', sheet, place }, problems: [] };
  }
  const range = reading.known.extents.tables.get(table.id);
  const place = placeAt(reading, table, (range?.bottom ?? 0) + 1, range?.left ?? 0);
  const { sheet } = place;
  if (protectedSheets.has(sheet)) return unwritten(problem('excel.logProtected', { sheet }));
  if (!hasRoom(reading, table)) {
    return unwritten(problem('excel.logNoRoom', { table: table.name, sheet }));
  }
  const cells = table.columns.map((header) => {
    const column = logColumn(header);
    return column && row[column];
  });
  const values = cells.map((cell) => cell?.value ?? null);
  const formats = cells.map((cell) => (cell ? (cell.format ?? 'General') : null));
  return { write: { kind: 'append', tableId: table.id, values, formats, place }, problems: [] };
}

const unwritten = (told: ExcelProblem): PlannedLog => ({ write: undefined, problems: [told] });

/** Whether the row below the table is free. A sheet with nothing else in it is not read. */
function hasRoom(reading: Reading, { id, sheetId, hasTotals }: TableShape): boolean {
  const { used, tables } = reading.known.extents;
  const range = tables.get(id);
  if (hasTotals || !range) return false;
  if ((used.get(sheetId)?.bottom ?? 0) <= range.bottom) return true;
  const region = ownTableIn(reading.workbook, LOG);
  return region !== undefined && isFreeBelow(region, 1);
}
