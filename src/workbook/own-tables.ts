import { ownTableIn, type OwnRegion, type OwnTable } from './own-table-search';
import { isWritten, type Region } from './region';
import { isFreeBelow } from './rules-plan';
import type { Workbook } from './sheet';
import type { CellWrite, NewCell, NewSheet, TableGrowth } from './write-plan';

export {
  isOwnTable,
  ownPlace,
  ownTableIn,
  unknownColumns,
  type OwnRegion,
  type OwnTable,
} from './own-table-search';

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
