import type { Place } from '../engine';
import { Halt, requestErrorCode } from './halt';
import { TEXT } from './put-formulas';
import { request } from './request';

/**
 * Writes a formula into the active cell.
 * @throws Halt `excel.cellTaken`, `excel.protectedSheet`, `excel.formulaRefused`; Excel's error
 */
export async function insertFormula(formula: string): Promise<Place> {
  const active = await request(({ workbook }) => {
    const cell = workbook.getActiveCell();
    cell.load({
      address: true,
      formulas: true,
      numberFormat: true,
      valueTypes: true,
      worksheet: { id: true, name: true, protection: { protected: true } },
    });
    return () => ({
      cell: cell.address.slice(cell.address.lastIndexOf('!') + 1),
      // A formula that shows nothing is no blank, nor is a cell into which another formula spills.
      isBlank: cell.formulas[0]?.[0] === '' && String(cell.valueTypes[0]?.[0]) === 'Empty',
      isText: String(cell.numberFormat[0]?.[0]) === TEXT,
      sheetId: cell.worksheet.id,
      sheet: cell.worksheet.name,
      isProtected: cell.worksheet.protection.protected,
    });
  });
  const { cell, isBlank, isText, sheetId, sheet, isProtected } = active;
  if (isProtected) throw new Halt('excel.protectedSheet', { sheets: sheet });
  if (!isBlank) throw new Halt('excel.cellTaken', { cell });
  const change = (queue: (range: Excel.Range) => void) =>
    request(({ workbook }) => {
      queue(workbook.worksheets.getItem(sheetId).getRange(cell));
      return () => undefined;
    });
  try {
    await change((range) => {
      if (isText) range.numberFormat = [['General']];
      range.formulas = [[formula]];
    });
  } catch (error) {
    if (requestErrorCode(error) !== 'InvalidArgument') throw error;
    if (isText) await change((range) => (range.numberFormat = [[TEXT]]));
    throw new Halt('excel.formulaRefused', { cell }, error);
  }
  return { sheet, table: '', cell };
}
