import ExcelJS from 'exceljs';
import { NOTES, type HostNotes } from '../host/notes';
import { fileValueOf, writeCells } from './cells-out';
import { fileRulesOf } from './conditional-formats';
import { keepsakesOf } from './keepsakes';
import { writeNotes } from './notes';
import { a1Of } from './ranges';
import { plugins } from './resources';
import { heightOfPixels, ROW_HEIGHT, widthOfPixels } from './sizes';
import type { CellMatrix, SheetData, Snapshot } from './snapshot';
import { writeTable } from './tables-out';

/** Where a file made by this page says that it comes from. */
const CREATOR = 'PERF';

/** Writes a workbook of Univer as a workbook file. */
export async function saveXlsx(snapshot: Snapshot): Promise<Uint8Array> {
  const file = new ExcelJS.Workbook();
  file.creator = CREATOR;
  for (const id of snapshot.sheetOrder) {
    const sheet = snapshot.sheets[id];
    if (sheet) writeSheet(id, sheet, snapshot, file);
  }
  return new Uint8Array(await file.xlsx.writeBuffer());
}

function writeSheet(
  id: string,
  sheet: SheetData,
  snapshot: Snapshot,
  file: ExcelJS.Workbook,
): void {
  const worksheet = file.addWorksheet(sheet.name ?? id, {
    state: sheet.hidden ? 'hidden' : 'visible',
    views: [viewOf(sheet)],
  });
  const { tables, rules, notes } = plugins.read(snapshot.resources);
  const facts = hostNotesOf(snapshot);
  const keepsakes = keepsakesOf(snapshot);
  const cells = sheet.cellData ?? {};
  for (const table of tables[id]?.tables ?? []) {
    const headers = headersOf(cells, table.range, facts?.tables[table.id]?.hasHeaders ?? true);
    writeTable(table, headers, facts?.tables[table.id], keepsakes.tables[table.id], worksheet);
  }
  writeCells(cells, snapshot.styles, worksheet);
  for (const range of sheet.mergeData ?? []) worksheet.mergeCells(a1Of(range));
  writeSizes(sheet, worksheet);
  fileRulesOf(rules[id] ?? []).forEach((rule) => worksheet.addConditionalFormatting(rule));
  writeNotes(notes[id] ?? {}, worksheet);
  if (facts?.protectedSheets.includes(id)) {
    Object.assign(worksheet, { sheetProtection: { sheet: true, objects: true, scenarios: true } });
  }
}

function viewOf({ freeze, showGridlines }: SheetData): Partial<ExcelJS.WorksheetView> {
  const showGridLines = showGridlines !== 0;
  const { xSplit = 0, ySplit = 0 } = freeze ?? {};
  if (xSplit === 0 && ySplit === 0) return { showGridLines };
  return { state: 'frozen', xSplit, ySplit, showGridLines };
}

function headersOf(
  cells: CellMatrix,
  range: { readonly startRow: number; readonly startColumn: number; readonly endColumn: number },
  hasHeaders: boolean,
): string[] {
  const headers: string[] = [];
  for (let column = range.startColumn; column <= range.endColumn; column += 1) {
    const cell = hasHeaders ? cells[range.startRow]?.[column] : undefined;
    const value = cell ? fileValueOf(cell) : null;
    headers.push(typeof value === 'string' ? value : `Colonna${headers.length + 1}`);
  }
  return headers;
}

function writeSizes({ columnData, rowData }: SheetData, file: ExcelJS.Worksheet): void {
  for (const [index, data] of Object.entries(columnData ?? {})) {
    const { w, hd } = data ?? {};
    const column = file.getColumn(Number(index) + 1);
    if (w !== undefined) column.width = widthOfPixels(w);
    if (hd) column.hidden = true;
  }
  for (const [index, data] of Object.entries(rowData ?? {})) {
    const { h, ia, hd } = data ?? {};
    const row = file.getRow(Number(index) + 1);
    // A row that fits its content is left to the program that opens the file.
    if (h !== undefined && ia === 0) row.height = heightOfPixels(h);
    if (!hd) continue;
    row.hidden = true;
    // exceljs drops a blank row without a height, hidden or not.
    row.height = heightOfPixels(h ?? ROW_HEIGHT);
  }
}

function hostNotesOf({ custom }: Snapshot): HostNotes | undefined {
  return (custom as Readonly<Record<string, HostNotes | undefined>> | null | undefined)?.[NOTES];
}
