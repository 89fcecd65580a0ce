import ExcelJS from 'exceljs';
import type { Typed } from './printed';

/** A column of a table: its header, its width in characters, and its cells. */
export interface SheetColumn {
  readonly header: string;
  readonly width: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly cells: readonly Typed[];
}

const ONE_PAGE_WIDE = {
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
} as const;
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
    pageSetup: { ...ONE_PAGE_WIDE, printTitlesRow: '1:1' },
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
  columns.forEach(({ header: name, width, align, cells }, index) => {
    sheet.getColumn(index + 1).width = Math.max(width, name.length + FILTER_BUTTON);
    // Not every program draws the styles of tables.
    const header = sheet.getCell(1, index + 1);
    header.font = { name: 'Calibri', size: 11, bold: true, color: { argb: 'FFFFFFFF' } };
    header.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF1F4E78' } };
    const horizontal = align ? { horizontal: align } : {};
    cells.forEach(({ value, format }, row) => {
      const cell = sheet.getCell(row + 2, index + 1);
      if (format) cell.numFmt = format;
      const wrapText = linesOf(value, width) > 1;
      cell.alignment = { vertical: 'top', wrapText, ...horizontal };
    });
  });
  fitHeights(sheet, columns, rows);
}

/** What the button of a filter takes of the width of its header. */
const FILTER_BUTTON = 4;
const LINE_HEIGHT = 15;

/** Lines that a text takes at a width in characters, nearly: letters are not as wide as digits. */
function linesOf(value: Typed['value'], width: number): number {
  if (typeof value !== 'string' || value.length <= width) return 1;
  return Math.ceil(value.length / width);
}

/** Not every program makes a row as high as its texts when it opens a file. */
function fitHeights(sheet: ExcelJS.Worksheet, columns: readonly SheetColumn[], rows: number): void {
  for (let row = 0; row < rows; row += 1) {
    const lines = columns.map(({ width, cells }) => linesOf(cells[row]?.value ?? null, width));
    const most = Math.max(...lines);
    if (most > 1) sheet.getRow(row + 2).height = most * LINE_HEIGHT;
  }
}

const NOTE_WIDTH = 100;

/** A sheet of plain sentences, which no run reads. */
export function addNotes(
  workbook: ExcelJS.Workbook,
  title: string,
  lines: readonly string[],
): void {
  const sheet = workbook.addWorksheet('Note', { pageSetup: ONE_PAGE_WIDE });
  sheet.getColumn(1).width = NOTE_WIDTH;
  sheet.getCell('A1').value = title;
  sheet.getCell('A1').font = { name: 'Calibri', bold: true, size: 14 };
  lines.forEach((line, index) => {
    const cell = sheet.getCell(index + 3, 1);
    cell.value = line;
    cell.alignment = { wrapText: true, vertical: 'top' };
    sheet.getRow(index + 3).height = linesOf(line, NOTE_WIDTH) * LINE_HEIGHT;
  });
}
