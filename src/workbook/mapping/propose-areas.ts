import { key } from '../headers';
import { isHistoryTable } from '../region';
import type { Range, Sheet, Table, Workbook } from '../sheet';
import { Grid, type Span } from './propose-grid';
import type { HeaderReading } from './propose-header';
import { headerRanges, grown } from './propose-header-ranges';
import { headedColumns, likenessOf, type HeadedColumn } from './propose-header-rows';
import { lastRowOf, meets } from './propose-rows';

/** A table, or a range under headers, before anything is said of its columns. */
export interface FoundArea {
  readonly sheet: Sheet;
  readonly table: Table | null;
  readonly title: string;
  readonly headers: Range;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: readonly HeadedColumn[];
}

/** Finds what may be read in a workbook, in the order of sheets, rows and columns. */
export function findAreas(workbook: Workbook): FoundArea[] {
  const known = new Map<string, HeaderReading>();
  return workbook.sheets.flatMap((sheet) => {
    const grid = new Grid(sheet, known);
    const found = [...tableAreas(grid), ...plainAreas(grid)];
    return found.filter(({ columns, table }) => !isOwn(table, columns));
  });
}

const OWN_TABLES = new Set(['storico', 'registro', 'decisioni', 'mappatura', 'verifica']);

/** Whether PERF made it for itself. */
const isOwn = (table: Table | null, columns: readonly HeadedColumn[]): boolean =>
  (table !== null && OWN_TABLES.has(key(table.name))) ||
  isHistoryTable(columns.map(({ header }) => header));

/** How far below the top of a table its true headers may stand. */
const DEEPEST_IN_TABLE = 3;

function tableAreas(grid: Grid): FoundArea[] {
  const { sheet } = grid;
  return sheet.tables.flatMap((table) => {
    const { range, hasTotals } = table;
    const headers = headersOfTable(grid, table);
    if (!headers) return [];
    const lastRow = hasTotals ? range.bottom - 1 : range.bottom;
    const columns = headedColumns(grid, headers);
    return [
      { sheet, table, title: table.name, headers, firstRow: headers.bottom + 1, lastRow, columns },
    ];
  });
}

/**
 * The headers of a table: its own, or those that stand in its first rows because Excel was not told
 * of them. A table that shows none, and has none there, cannot be told by its headers.
 */
function headersOfTable(grid: Grid, { range, hasHeaders }: Table): Range | null {
  const { top, left, right, bottom } = range;
  const last = Math.min(bottom, top + DEEPEST_IN_TABLE);
  for (let row = top; row <= last; row += 1) {
    const likeness = likenessOf(grid, row, range);
    if (likeness && likeness.gists > 1) return grown(grid, { top: row, left, right, bottom: row });
    if (row === top && hasHeaders && !isNamedByExcel(grid, row, range)) break;
  }
  return hasHeaders ? { top, left, right, bottom: top } : null;
}

/** Whether most headers are those that Excel gives to columns without one. */
function isNamedByExcel(grid: Grid, row: number, { left, right }: Span): boolean {
  let named = 0;
  for (let column = left; column <= right; column += 1) {
    if (/^(?:colonna|column)\d+$/.test(key(grid.textAt(row, column) ?? ''))) named += 1;
  }
  return named > (right - left) / 2;
}

function plainAreas(grid: Grid): FoundArea[] {
  const { sheet } = grid;
  const all = headerRanges(grid);
  return all.map((headers, index): FoundArea => {
    const next = all.slice(index + 1).find((other) => meets(headers, other));
    return {
      sheet,
      table: null,
      title: titleAbove(grid, headers) ?? sheet.name,
      headers,
      firstRow: headers.bottom + 1,
      lastRow: lastRowOf(grid, headers, next),
      columns: headedColumns(grid, headers),
    };
  });
}

/** How far above its headers the title of a range may stand. */
const HIGHEST_TITLE = 3;

/** The nearest row above headers that has one text alone. */
function titleAbove(grid: Grid, { top, left, right }: Range): string | null {
  for (let row = top - 1; row >= Math.max(0, top - HIGHEST_TITLE); row -= 1) {
    const filled = grid.filledIn(row, { left, right });
    if (filled > 1) return null;
    for (let column = left; filled === 1 && column <= right; column += 1) {
      const text = grid.textAt(row, column);
      if (text) return text;
    }
  }
  return null;
}
