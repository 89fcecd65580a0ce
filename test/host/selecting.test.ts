import { openExcel, type OpenedExcel } from '../support/excel';
import { cells, sheet, workbook } from '../support/workbook';

let excel: OpenedExcel;
beforeEach(async () => {
  excel = await openExcel(
    workbook([sheet('Primo', [cells([[1]])]), sheet('Altro foglio', [cells([[1, 2]])])]),
  );
});
afterEach(() => {
  excel.close();
});

const selected = (): Promise<readonly [areas: string, cell: string, sheet: string]> =>
  excel.Excel.run(async ({ workbook: book }) => {
    const areas = book.getSelectedRanges().load('address,worksheet/name');
    const cell = book.getActiveCell().load('address');
    await book.context.sync();
    return [areas.address, cell.address, areas.worksheet.name];
  });

const select = (address: string): Promise<void> =>
  excel.Excel.run(async ({ workbook: book }) => {
    const at = book.worksheets.getItem('Altro foglio');
    at.activate();
    at.getRange(address).select();
    await book.context.sync();
  });

test.each<[address: string, areas: string, cell: string]>([
  ['B2', "'Altro foglio'!B2", "'Altro foglio'!B2"],
  ['B2:C4', "'Altro foglio'!B2:C4", "'Altro foglio'!B2"],
  ['B:B', "'Altro foglio'!B:B", "'Altro foglio'!B1"],
])('%s selected is told as %s', async (address, areas, cell) => {
  await select(address);
  expect(await selected()).toEqual([areas, cell, 'Altro foglio']);
});

test('without a selection it is the first cell', async () => {
  expect(await selected()).toEqual(['Primo!A1', 'Primo!A1', 'Primo']);
});
