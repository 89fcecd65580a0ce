import { openExcel, type OpenedExcel } from '../support/excel';
import { cells, sheet, workbook } from '../support/workbook';

type Told = Pick<
  Excel.WorksheetChangedEventArgs,
  'address' | 'changeType' | 'source' | 'triggerSource' | 'worksheetId'
>;

let excel: OpenedExcel;
let told: Told[];
beforeEach(async () => {
  told = [];
  excel = await openExcel(
    workbook([
      sheet('Dati', [cells([[1, { value: '=A1*2', formula: true }], [3]])]),
      sheet('Altro', [cells([['x']])]),
    ]),
  );
});
afterEach(() => {
  excel.close();
});

const listener = (args: Told): Promise<void> => {
  const { address, changeType, source, triggerSource, worksheetId } = args;
  told.push({ address, changeType, source, triggerSource, worksheetId });
  return Promise.resolve();
};

const listen = () =>
  excel.Excel.run(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add(listener);
    await context.sync();
    return handler;
  });

/** A request more: what was raised before it has been heard once it is answered. */
async function heard(): Promise<Told[]> {
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.load('items/name');
    await context.sync();
  });
  await excel.host.idle();
  return told;
}

const write = (address: string, values: unknown[][]) =>
  excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Dati').getRange(address).values = values;
    await context.sync();
  });

test("a user's edit is local, and what its formulas give is no edit", async () => {
  await listen();
  excel.setCell('Dati', 'A1', 5);
  expect(await heard()).toEqual([
    {
      address: 'A1',
      changeType: 'RangeEdited',
      source: 'Local',
      triggerSource: 'Unknown',
      worksheetId: 'sheet-1',
    },
  ]);
  expect(excel.cell('Dati', 'B1').value).toBe(10);
});

test("the add-in's own writes say so", async () => {
  await listen();
  await write('A1:A2', [[7], [8]]);
  expect(await heard()).toMatchObject([
    { address: 'A1:A2', source: 'Local', triggerSource: 'ThisLocalAddin' },
  ]);
});

test("a co-author's edit is remote", async () => {
  await listen();
  excel.host.remoteEdit(() => {
    excel.setCell('Altro', 'A1', 'y');
  });
  expect(await heard()).toMatchObject([
    { address: 'A1', source: 'Remote', triggerSource: 'Unknown', worksheetId: 'sheet-2' },
  ]);
});

test('an inserted or deleted row is told as such, and not the formulas that move along', async () => {
  await listen();
  excel.insertRow('Dati', 0);
  excel.univerAPI.getActiveWorkbook()?.getSheetByName('Dati')?.deleteRows(0, 1);
  expect(await heard()).toMatchObject([
    { changeType: 'RowInserted', source: 'Local' },
    { changeType: 'RowDeleted', source: 'Local' },
  ]);
});

test('looks and formats are no change of contents', async () => {
  await listen();
  await excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Dati').getRange('A1');
    range.numberFormat = [['0.00']];
    range.format.fill.color = '#FF0000';
    await context.sync();
  });
  expect(await heard()).toEqual([]);
});

test('a sheet that is listened to tells of itself only', async () => {
  await excel.Excel.run(async (context) => {
    const altro = context.workbook.worksheets.getItem('Altro').load('id');
    await context.sync();
    altro.onChanged.add(listener);
    await context.sync();
  });
  excel.setCell('Dati', 'A1', 5);
  excel.setCell('Altro', 'A1', 'z');
  expect(await heard()).toMatchObject([{ worksheetId: 'sheet-2' }]);
});

test('nothing is told to those who did not ask, or no longer', async () => {
  excel.setCell('Dati', 'A1', 5);
  expect(await heard()).toEqual([]);
  const handler = await listen();
  await excel.Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  excel.setCell('Dati', 'A1', 6);
  expect(await heard()).toEqual([]);
});
