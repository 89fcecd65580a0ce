import type ExcelJS from 'exceljs';
import { toA1 } from '../../src/workbook';
import type { HostNotes } from '../host/notes';
import type { TableKeepsake } from './keepsakes';
import type { TableJson } from './tables-in';

const USUAL_STYLE = { theme: 'TableStyleMedium2', showRowStripes: true } as const;

/**
 * Adds a table to a sheet of a file. exceljs writes the cells of a table when it is added, so this
 * comes before the cells.
 * @param headers what the cells of the header row hold: a table's columns are called that, or Excel
 *   takes the file for damaged
 */
export function writeTable(
  { id, name, range }: Pick<TableJson, 'id' | 'name' | 'range'>,
  headers: readonly string[],
  facts: HostNotes['tables'][string] | undefined,
  keepsake: TableKeepsake | undefined,
  file: ExcelJS.Worksheet,
): void {
  const { hasHeaders = true, hasTotals = false } = facts ?? {};
  const rows = range.endRow - range.startRow + 1 - (hasHeaders ? 1 : 0) - (hasTotals ? 1 : 0);
  if (rows < 1) throw new Error(`the table ${id} has no rows`);
  file.addTable({
    name,
    ref: toA1(range.startRow, range.startColumn),
    headerRow: hasHeaders,
    totalsRow: hasTotals,
    style: keepsake?.style ?? USUAL_STYLE,
    columns: headers.map((header) => ({
      name: header,
      filterButton: hasHeaders,
      ...keepsake?.totals[header],
    })),
    rows: Array.from({ length: rows }, () => headers.map(() => null)),
  });
}
