import type { CustomFunctions, UniverApi } from '../host';
import { element } from './dom';

const COMPUTED = 'formula.mutation.set-formula-calculation-notification';
/** Univer's own event of a selection leaves out the first ones after a workbook is opened. */
const SELECTED = 'sheet.operation.set-selections';

/**
 * Why the selected cell shows an error, where a function of the add-in said why: Excel says it when
 * the pointer rests on the cell, here it stands below the sheet.
 * @param functions those of the workbook that is open; null before the first is
 */
export function cellMessage(
  api: UniverApi,
  functions: () => Pick<CustomFunctions, 'messageAt'> | null,
): HTMLElement {
  const message = element('p', { class: 'cell-message', role: 'status' });
  const show = () => {
    const workbook = api.getActiveWorkbook();
    const cell = workbook?.getActiveCell();
    const sheet = workbook?.getActiveSheet().getSheetName();
    const text = cell && sheet && functions()?.messageAt(sheet, cell.getA1Notation());
    message.textContent = text ?? '';
  };
  api.addEvent(api.Event.CommandExecuted, ({ id }) => {
    if (id === COMPUTED || id === SELECTED) show();
  });
  return message;
}
