import { WHOLE_SHEET } from '../address';
import { defineType, type ObjectMaker } from '../define';
import type { Excel } from '../excel';
import type { TableFacts } from '../tables';

/** The filter of a table, or that of a sheet's cells outside tables. */
export interface FilterTarget {
  readonly sheetId: string;
  readonly table: TableFacts | null;
}

function hidesRows({ book, tables }: Excel, { sheetId, table }: FilterTarget): boolean {
  if (table) return book.filteredRows(sheetId, table.range).size > 0;
  const inTables = new Set(
    tables.on(sheetId).flatMap(({ range }) => [...book.filteredRows(sheetId, range)]),
  );
  return [...book.filteredRows(sheetId, WHOLE_SHEET)].some((row) => !inTables.has(row));
}

export const autoFilterObject: ObjectMaker<FilterTarget> = defineType({
  type: 'AutoFilter',
  properties: {
    isDataFiltered: (target, excel) => hidesRows(excel, target),
  },
});
