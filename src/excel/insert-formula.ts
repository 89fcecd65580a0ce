import type { Place } from '../engine';
import { Halt } from './halt';
import { request } from './request';

/**
 * Writes a formula into the active cell.
 * @throws Halt `excel.cellTaken`, `excel.protectedSheet`; Excel's error
 */
export async function insertFormula(formula: string): Promise<Place> {
  const active = await request(({ workbook }) => {
    const cell = workbook.getActiveCell();
    cell.load({
      address: true,
      formulas: true,
      valueTypes: true,
      worksheet: { id: true, name: true, protection: { protected: true } },
    });
    return () => ({
      cell: cell.address.slice(cell.address.lastIndexOf('!') + 1),
      // A formula that shows nothing is no blank, nor is a cell into which another formula spills.
      isBlank: cell.formulas[0]?.[0] === '' && String(cell.valueTypes[0]?.[0]) === 'Empty',
      sheetId: cell.worksheet.id,
      sheet: cell.worksheet.name,
      isProtected: cell.worksheet.protection.protected,
    });
  });
  const { cell, isBlank, sheetId, sheet, isProtected } = active;
  if (isProtected) throw new Halt('excel.protectedSheet', { sheets: sheet });
  if (!isBlank) throw new Halt('excel.cellTaken', { cell });
  await request(({ workbook }) => {
    workbook.worksheets.getItem(sheetId).getRange(cell).formulas = [[formula]];
    return () => undefined;
  });
  return { sheet, table: '', cell };
}
