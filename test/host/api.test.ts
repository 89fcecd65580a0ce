import { failureOf, openExcel, type OpenedExcel } from '../support/excel';
import { sheet, table, workbook } from '../support/workbook';

const plan = workbook([sheet('Dati', [table('Albero', [['Codice'], ['A'], ['B']])])]);

let excel: OpenedExcel;
const open = async (options = {}) => {
  excel = await openExcel(plan, options);
};
afterEach(() => {
  excel.close();
});

const run = (batch: (context: Excel.RequestContext) => unknown): Promise<unknown> =>
  excel.Excel.run(async (context) => {
    batch(context);
    await context.sync();
  });

test.each<[string, (context: Excel.RequestContext) => unknown]>([
  ['Workbook.names', ({ workbook: book }) => book.names.load('items/name')],
  [
    'Range.sort',
    ({ workbook: book }) => {
      book.worksheets.getItem('Dati').getRange('A1').getAbsoluteResizedRange(2, 2).load('address');
    },
  ],
  [
    'Worksheet.charts',
    ({ workbook: book }) => book.worksheets.getItem('Dati').charts.load('count'),
  ],
])('what the stand-in does not play is refused: %s', async (_, ask) => {
  await open();
  expect((await failureOf(run(ask))).code).toBe('ApiNotFound');
});

test('an older Excel lacks what came later', async () => {
  await open({ apiLevel: '1.12' });
  const isSupported = (version: string) =>
    excel.Office.context.requirements.isSetSupported('ExcelApi', version);
  expect([isSupported('1.9'), isSupported('1.12'), isSupported('1.13')]).toEqual([
    true,
    true,
    false,
  ]);
  const resized = run(({ workbook: book }) => {
    book.tables.getItem('Albero').resize('A1:B3');
  });
  expect((await failureOf(resized)).code).toBe('ApiNotFound');
});

/** Sends a request as the library does, past its own checks of requirement sets. */
async function raw(message: object): Promise<string> {
  const { bridge } = excel.host;
  const answered = new Promise<string>((resolve) => {
    bridge.onMessageFromHost = resolve;
  });
  bridge.sendMessageToHost(JSON.stringify({ id: 1, type: 1, flags: 0, message }));
  return answered;
}

test('an older Excel refuses what came later even when it is asked', async () => {
  await open({ apiLevel: '1.12' });
  const answer = await raw({
    url: 'ProcessQuery',
    body: {
      Actions: [
        {
          Id: 5,
          ActionType: 3,
          Name: 'Resize',
          ObjectPathId: 3,
          ArgumentInfo: { Arguments: ['A1:B3'] },
        },
      ],
      ObjectPaths: {
        1: { Id: 1, ObjectPathType: 1, Name: '' },
        2: { Id: 2, ObjectPathType: 4, Name: 'Tables', ParentObjectPathId: 1 },
        3: {
          Id: 3,
          ObjectPathType: 5,
          Name: '',
          ParentObjectPathId: 2,
          ArgumentInfo: { Arguments: ['Albero'] },
        },
      },
    },
  });
  expect(answer).toContain('ApiNotFound');
  expect(answer).toContain('Table.resize (1.13)');
});

test('a request that is no batch of the API is refused', async () => {
  await open();
  expect(await raw({ url: 'SomethingElse', body: { Actions: [], ObjectPaths: {} } })).toContain(
    'ApiNotFound',
  );
});

test('requests are counted, with what they weigh', async () => {
  await open();
  const { traffic } = excel.host;
  await run(({ workbook: book }) => book.worksheets.load('items/name'));
  await run(({ workbook: book }) =>
    book.worksheets.getItem('Dati').getRange('A1:A3').load('values'),
  );
  expect(traffic.requests).toBe(2);
  const [first, second] = traffic.exchanges;
  expect(traffic.sent).toBe((first?.sent ?? 0) + (second?.sent ?? 0));
  expect(first).toMatchObject({ failure: null });
  expect(second?.received).toBeGreaterThan('[["Codice"],["A"],["B"]]'.length);
  traffic.reset();
  expect([traffic.requests, traffic.sent, traffic.received]).toEqual([0, 0, 0]);
  await failureOf(run(({ workbook: book }) => book.tables.getItem('Altro')));
  expect(traffic.exchanges).toMatchObject([{ failure: 'ItemNotFound' }]);
});

test('a range lasts from one request of a batch to the next, and is then given up', async () => {
  await open();
  const { traffic } = excel.host;
  const address = await excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Dati').getRange('A1:A3').load('address');
    await context.sync();
    const last = range.getCell(2, 0).load('address,values');
    await context.sync();
    return [range.address, last.address, last.values];
  });
  expect(address).toEqual(['Dati!A1:A3', 'Dati!A3', [['B']]]);
  await excel.host.idle();
  expect([traffic.requests, traffic.cleanups.length]).toEqual([2, 1]);
});

test('suspending screen and calculation is allowed, and changes nothing', async () => {
  await open();
  await run(({ application, workbook: book }) => {
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
    book.worksheets.getItem('Dati').getRange('A2').values = [['C']];
  });
  expect(excel.cell('Dati', 'A2').value).toBe('C');
});
