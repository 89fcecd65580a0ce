import type ExcelJS from 'exceljs';
import type { Sheet } from '../../src/workbook';
import { cellsOf, type CellContext } from './cells-in';
import { univerRange } from './ranges';
import { fittingHeights } from './row-heights';
import { COLUMN_WIDTH, pixelsOfHeight, pixelsOfWidth, ROW_HEIGHT } from './sizes';
import type { ColumnData, RowData, SheetData } from './snapshot';

/** Room to write in below and beside what is there; Excel's sheets have no end. */
const SPARE = { rows: 100, columns: 8 };
const LEAST = { rows: 200, columns: 26 };

/** A sheet of the snapshot. */
export function sheetDataOf(
  id: string,
  sheet: Sheet,
  file: ExcelJS.Worksheet,
  context: CellContext,
): SheetData {
  const width = Math.max(0, file.columnCount, ...lastColumns(sheet));
  return {
    id,
    name: sheet.name,
    hidden: file.state === 'visible' ? 0 : 1,
    cellData: cellsOf(sheet, file, context),
    mergeData: sheet.merges.map(univerRange),
    rowCount: Math.max(LEAST.rows, sheet.rows.length + SPARE.rows),
    columnCount: Math.max(LEAST.columns, width + SPARE.columns),
    defaultColumnWidth: COLUMN_WIDTH,
    defaultRowHeight: ROW_HEIGHT,
    columnData: columnsOf(file),
    rowData: rowsOf(sheet, file),
    freeze: freezeOf(file),
    showGridlines: viewOf(file)?.showGridLines === false ? 0 : 1,
  };
}

const lastColumns = (sheet: Sheet): number[] => sheet.tables.map(({ range }) => range.right + 1);

function columnsOf(file: ExcelJS.Worksheet): Record<number, ColumnData> {
  const columns: Record<number, ColumnData> = {};
  // Null in a sheet that says nothing of its columns, whatever the types say.
  const described = (file.columns as ExcelJS.Column[] | null) ?? [];
  described.forEach(({ width, hidden }, index) => {
    const data = {
      ...(width === undefined ? {} : { w: pixelsOfWidth(width) }),
      ...(hidden ? { hd: 1 } : {}),
    };
    if (Object.keys(data).length > 0) columns[index] = data;
  });
  return columns;
}

function rowsOf(sheet: Sheet, file: ExcelJS.Worksheet): Record<number, RowData> {
  const rows: Record<number, RowData> = {};
  for (const [row, height] of fittingHeights(sheet, file)) rows[row] = { ah: height };
  file.eachRow({ includeEmpty: true }, ({ height, hidden }, number) => {
    // Absent on a row of the usual height, whatever the types say.
    const points = height as number | undefined;
    const data = {
      ...(points === undefined ? {} : { h: pixelsOfHeight(points), ia: 0 }),
      ...(hidden ? { hd: 1 } : {}),
    };
    if (Object.keys(data).length > 0) rows[number - 1] = { ...rows[number - 1], ...data };
  });
  return rows;
}

/** exceljs has null for the views of a sheet that says nothing of them, whatever its types say. */
const viewOf = (file: ExcelJS.Worksheet): Partial<ExcelJS.WorksheetView> | undefined =>
  (file.views as Partial<ExcelJS.WorksheetView>[] | null)?.[0];

function freezeOf(file: ExcelJS.Worksheet): NonNullable<SheetData['freeze']> {
  const view = viewOf(file);
  if (view?.state !== 'frozen') return { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 };
  const { xSplit = 0, ySplit = 0 } = view;
  return {
    xSplit,
    ySplit,
    startRow: ySplit === 0 ? -1 : ySplit,
    startColumn: xSplit === 0 ? -1 : xSplit,
  };
}
