import type { Place } from '../engine';
import { isLogTable, toA1 } from '../workbook';
import type { Reading } from './reading';
import type { TableShape } from './structure';

/** The table of the log, whatever it is called and wherever it is. */
export const logTable = ({ standing }: Pick<Reading, 'standing'>): TableShape | undefined =>
  standing.structure.tables.find(({ hasHeaders, columns }) => hasHeaders && isLogTable(columns));

/** Where the newest row of the log is; null where there is no log. */
export function logPlace(reading: Reading): Place | null {
  const table = logTable(reading);
  const range = reading.known.extents.tables.get(table?.id ?? '');
  if (!table || !range) return null;
  return placeAt(reading, table, range.bottom, range.left);
}

/** A cell of a table, with the names by which people find it. */
export function placeAt(
  { standing }: Reading,
  { sheetId, name }: TableShape,
  row: number,
  column: number,
): Place {
  const sheet = standing.structure.sheets.find(({ id }) => id === sheetId)?.name ?? '';
  return { sheet, table: name, cell: toA1(row, column) };
}
