import { addressOf, type NewSheet, type Range } from '../workbook';
import { Halt } from './halt';
import { rangeIn } from './parts';
import { request, sheetIn } from './request';
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

/**
 * Takes away what was made of some sheets. One that holds anything else is a colleague's, who made it
 * under the same name a moment before.
 */
async function removeSheets(sheets: readonly NewSheet[]): Promise<void> {
  const there = await request(({ workbook }) => {
    const found = sheets.map(({ name }) => workbook.worksheets.getItemOrNullObject(name));
    for (const sheet of found) sheet.load('id');
    return () =>
      sheets.flatMap((sheet, index) => {
        const item = found[index];
        return !item || item.isNullObject ? [] : [{ sheet, id: item.id }];
      });
  });
  if (there.length === 0) return;
  const ours = await request((context) => {
    const used = there.map(({ id }) => sheetIn(context, id).getUsedRangeOrNullObject(true));
    for (const range of used) range.load(['address', 'values']);
    return () => there.filter(({ sheet }, index) => isMadeOf(sheet, used[index]));
  });
  if (ours.length === 0) return;
  await request((context) => {
    for (const { id } of ours) sheetIn(context, id).delete();
    return () => undefined;
  });
}

/** Whether a sheet holds nothing but what was to be written into it. */
function isMadeOf({ headers, rows }: NewSheet, used: Excel.Range | undefined): boolean {
  if (!used || used.isNullObject) return true;
  const planned: readonly (readonly (string | number)[])[] = [
    headers,
    ...rows.map((row) => row.map(({ value }) => value)),
  ];
  const { top, left } = rangeIn(used.address);
  return used.values.every((line, down) =>
    line.every((value, across) => {
      const own = planned[top + down]?.[left + across];
      return value === '' || (own !== undefined && String(value) === String(own));
    }),
  );
}
