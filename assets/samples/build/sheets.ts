import ExcelJS from 'exceljs';
import type { Typed } from './printed';

/** A column of a table: its header, its width in characters, and its cells. */
export interface SheetColumn {
  readonly header: string;
  readonly width: number;
  readonly cells: readonly Typed[];
}

const CREATED = new Date(Date.UTC(2026, 0, 1));

export function newWorkbook(): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'PERF';
  workbook.created = CREATED;
  workbook.modified = CREATED;
  return workbook;
}

/** A sheet with one Excel table: frozen header, column widths, formats of the cells. */
export function addTable(
  workbook: ExcelJS.Workbook,
  name: string,
  columns: readonly SheetColumn[],
): void {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: {
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    },
  });
  const rows = columns[0]?.cells.length ?? 0;
  sheet.addTable({
    name: name.replaceAll(' ', '_'),
    ref: 'A1',
    headerRow: true,
    style: { theme: 'TableStyleMedium2', showRowStripes: true },
    columns: columns.map(({ header }) => ({ name: header, filterButton: true })),
    rows: Array.from({ length: rows }, (_, row) =>
      columns.map(({ cells }) => cells[row]?.value ?? null),
    ),
  });
  columns.forEach(({ width, cells }, index) => {
    sheet.getColumn(index + 1).width = width;
    // Not every program draws the styles of tables.
    const header = sheet.getCell(1, index + 1);
    header.font = { name: 'Calibri', size: 11, bold: true, color: { argb: 'FFFFFFFF' } };
    header.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF1F4E78' } };
    cells.forEach(({ format }, row) => {
      const cell = sheet.getCell(row + 2, index + 1);
      if (format) cell.numFmt = format;
      cell.alignment = { vertical: 'top', wrapText: width > 40 };
    });
  });
}

/** A sheet of plain sentences, which no run reads. */
export function addNotes(
  workbook: ExcelJS.Workbook,
  title: string,
  lines: readonly string[],
): void {
  const sheet = workbook.addWorksheet('Note');
  sheet.getColumn(1).width = 100;
  sheet.getCell('A1').value = title;
  sheet.getCell('A1').font = { name: 'Calibri', bold: true, size: 14 };
  lines.forEach((line, index) => {
    const cell = sheet.getCell(index + 3, 1);
    cell.value = line;
    cell.alignment = { wrapText: true, vertical: 'top' };
  });
}
