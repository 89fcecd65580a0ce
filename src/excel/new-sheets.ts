import type { NewSheet, Range } from '../workbook';
import { Halt } from './halt';
import { addressOf } from './parts';
import { request } from './request';
import type { Structure } from './structure';
import { pointsOf } from './writing';

/**
 * Adds sheets, each with its table, and shows the first.
 * @throws Halt `excel.sheetExists`; Excel's error, with the sheets taken away again
 */
export async function addSheets(
  sheets: readonly NewSheet[],
  { sheets: existing, tables }: Structure,
): Promise<void> {
  const names = new Set(existing.map(({ name }) => name.toLowerCase()));
  const taken = sheets.find(({ name }) => names.has(name.toLowerCase()));
  if (taken) throw new Halt('excel.sheetExists', { sheet: taken.name });
  const tableNames = new Set(tables.map(({ name }) => name.toLowerCase()));
  try {
    await request((context) => {
      const added = sheets.map((sheet) => {
        return queueSheet(context, sheet, !tableNames.has(sheet.name.toLowerCase())).sheet;
      });
      added[0]?.activate();
      return () => undefined;
    });
  } catch (error) {
    await removeSheets(sheets);
    throw error;
  }
}

/** Queues a sheet with its table, and shows neither. @param isNameFree for the table */
export function queueSheet(
  { workbook }: Excel.RequestContext,
  { name, headers, rows, widths }: NewSheet,
  isNameFree: boolean,
): { sheet: Excel.Worksheet; table: Excel.Table } {
  const sheet = workbook.worksheets.add(name);
  const whole: Range = { top: 0, left: 0, bottom: rows.length, right: headers.length - 1 };
  const range = sheet.getRange(addressOf(whole));
  range.numberFormat = [
    headers.map(() => 'General'),
    ...rows.map((row) => row.map(({ format = 'General' }) => format)),
  ];
  range.values = [[...headers], ...rows.map((row) => row.map(({ value }) => value))];
  const table = sheet.tables.add(addressOf(whole), true);
  // A name that is taken already is left to Excel, which finds another.
  if (isNameFree) table.name = name;
  widths.forEach((width, column) => {
    const at: Range = { top: 0, left: column, bottom: 0, right: column };
    sheet.getRange(addressOf(at)).format.columnWidth = pointsOf(width);
  });
  return { sheet, table };
}

async function removeSheets(sheets: readonly NewSheet[]): Promise<void> {
  const there = await request(({ workbook }) => {
    const found = sheets.map(({ name }) => workbook.worksheets.getItemOrNullObject(name));
    for (const sheet of found) sheet.load('id');
    return () => found.flatMap((sheet) => (sheet.isNullObject ? [] : [sheet.id]));
  });
  if (there.length === 0) return;
  await request(({ workbook }) => {
    for (const id of there) workbook.worksheets.getItem(id).delete();
    return () => undefined;
  });
}
