import { DECISIONS } from '../decision-table';
import { key } from '../headers';
import { LOG } from '../log-table';
import { isOwnTable, type OwnTable } from '../own-table-search';
import { isHistoryTable } from '../region';
import type { Range, Sheet, Table, Workbook } from '../sheet';
import { HISTORY } from '../snapshot-plan';
import { VERIFICATION } from '../verification-sheet';
import { Grid } from './propose-grid';
import type { HeaderReading } from './propose-header';
import { headerRanges } from './propose-header-ranges';
import { headedColumns, isAbove, type HeadedColumn } from './propose-header-rows';
import { lastRowOf, meets } from './propose-rows';
import { MAPPING_TABLE } from './table';

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

const OWN_TABLES: readonly OwnTable<string>[] = [LOG, DECISIONS, MAPPING_TABLE];
const OWN_NAMES = new Set([...OWN_TABLES.map(({ name }) => name), HISTORY, VERIFICATION].map(key));

/** Whether PERF made it for itself. */
function isOwn(table: Table | null, columns: readonly HeadedColumn[]): boolean {
  const headers = columns.map(({ header }) => header);
  // One more of the same name is `Verifica_2`.
  const name = table?.name.replace(/_\d+$/, '') ?? '';
  return (
    OWN_NAMES.has(key(name)) ||
    isHistoryTable(headers) ||
    OWN_TABLES.some((own) => isOwnTable(headers, own))
  );
}

/** The tables that show headers: without them nothing tells one column from another. */
function tableAreas(grid: Grid): FoundArea[] {
  const { sheet } = grid;
  return sheet.tables
    .filter(({ hasHeaders }) => hasHeaders)
    .map((table): FoundArea => {
      const { top, left, right, bottom } = table.range;
      const own = { top, left, right, bottom: top };
      const headers = top > 0 && isAbove(grid, top - 1, own) ? { ...own, top: top - 1 } : own;
      return {
        sheet,
        table,
        title: table.name,
        headers,
        firstRow: top + 1,
        lastRow: table.hasTotals ? bottom - 1 : bottom,
        columns: headedColumns(grid, headers),
      };
    });
}

function plainAreas(grid: Grid): FoundArea[] {
  const { sheet } = grid;
  const all = headerRanges(grid);
  return all.map((headers, index): FoundArea => {
    const next = nextBelow(all, index);
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

/** The headers that follow some in their columns: a sheet may have as many as rows, so no copies. */
function nextBelow(all: readonly Range[], index: number): Range | undefined {
  const headers = all[index];
  for (let at = index + 1; headers && at < all.length; at += 1) {
    const other = all[at];
    if (other && meets(headers, other)) return other;
  }
  return undefined;
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
