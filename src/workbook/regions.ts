import { toA1 } from './address';
import { plainRegions } from './plain-ranges';
import { problem, type WorkbookProblem } from './problems';
import { cellAt, columnsOf, fieldsOf, rolesOf, type Region } from './region';
import type { Sheet, Workbook } from './sheet';

/** Finds every region that plays some role, in the order of sheets, rows and columns. */
export function findRegions(workbook: Workbook): {
  regions: Region[];
  problems: WorkbookProblem[];
} {
  const regions = workbook.sheets
    .flatMap((sheet) => [...tableRegions(sheet), ...plainRegions(sheet)])
    .filter((region) => rolesOf(fieldsOf(region.columns)).length > 0);
  return { regions, problems: regions.flatMap(repeatedHeaders) };
}

/** The Excel tables of a sheet that have headers. */
export function tableRegions(sheet: Sheet): Region[] {
  return sheet.tables.flatMap((table) => {
    if (!table.hasHeaders) return [];
    const { top, left, bottom, right } = table.range;
    return {
      sheet,
      title: table.name,
      table,
      headerRow: top,
      top: top + 1,
      bottom: table.hasTotals ? bottom - 1 : bottom,
      left,
      right,
      columns: columnsOf(sheet, top, left, right),
    };
  });
}

function repeatedHeaders(region: Region): WorkbookProblem[] {
  const seen = new Set<string>();
  return region.columns.flatMap(({ field, year, column }) => {
    const name = `${field} ${year ?? ''}`;
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    const { sheet, title, headerRow } = region;
    const header = cellAt(sheet, headerRow, column)?.text ?? '';
    const place = { sheet: sheet.name, table: title, cell: toA1(headerRow, column) };
    return [problem('header.repeated', { header }, place)];
  });
}
