import ExcelJS from 'exceljs';

/** A workbook file with one blank sheet, as a spreadsheet program begins with. */
export async function newXlsx(sheet: string): Promise<Uint8Array> {
  const file = new ExcelJS.Workbook();
  file.addWorksheet(sheet);
  return new Uint8Array(await file.xlsx.writeBuffer());
}
