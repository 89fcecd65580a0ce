import type { Touched } from '../workbook';
import type { WorkbookChange } from './open-workbook';
import { rangesIn, type SheetRange } from './parts';
import { hasApi } from './request';

/** Whether this Excel tells whose a change is: without that, nothing is told of any. */
export const tellsChanges = (): boolean => hasApi('1.14');

/**
 * Calls back for each change of cells by a person: one's own writes are told apart by their source,
 * or two colleagues' add-ins would answer each other for ever.
 * An Excel that does not tell that source raises nothing here.
 * @param touchedBy what a change of cells is about
 * @returns a function that stops it
 */
export async function watchChanges(
  listener: (change: WorkbookChange) => void,
  touchedBy: (change: SheetRange) => Touched,
): Promise<() => void> {
  if (!tellsChanges()) return () => undefined;
  const registered = await Excel.run({ delayForCellEdit: true }, async (context) => {
    const handler = context.workbook.worksheets.onChanged.add((event) => {
      if (event.triggerSource !== 'ThisLocalAddin') {
        const source = event.source === 'Remote' ? 'remote' : 'local';
        listener({ source, touches: touchedByAny(event, touchedBy) });
      }
      return Promise.resolve();
    });
    await context.sync();
    return handler;
  });
  return () => {
    void Excel.run(registered.context, async (context) => {
      registered.remove();
      await context.sync();
    });
  };
}

/** Inputs, if some of its ranges are; else results, if some are. */
function touchedByAny(
  {
    address,
    worksheetId: sheetId,
  }: Pick<Excel.WorksheetChangedEventArgs, 'address' | 'worksheetId'>,
  touchedBy: (change: SheetRange) => Touched,
): Touched {
  const all = new Set(rangesIn(address).map((range) => touchedBy({ sheetId, range })));
  return (['inputs', 'results'] as const).find((one) => all.has(one)) ?? 'other';
}
