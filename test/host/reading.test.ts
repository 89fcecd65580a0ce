import { failureOf, openExcel, type OpenedExcel } from '../support/excel';
import { broken, cells, dated, percent, sheet, table, workbook } from '../support/workbook';

const plan = workbook([
  sheet(
    'Target',
    [
      table('Target', [
        ['Indicatore', 'Target', 'Scadenza', 'Note'],
        ['I1', percent(0.9), dated(45077), { value: 'x', fill: '#C6EFCE', fontColour: '#006100' }],
        ['I2', 1234.5, null, broken('#N/A')],
      ]),
    ],
    [{ top: 6, left: 0, bottom: 6, right: 2 }],
  ),
  sheet('Serie storica', [cells([['Anno', true]], 'B3')]),
  sheet('Vuoto', []),
]);

let excel: OpenedExcel;
beforeAll(async () => {
  excel = await openExcel(plan);
});
afterAll(() => {
  excel.close();
});

const run = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  excel.Excel.run(batch);

/** Loads properties of a range. */
const load = (sheetName: string, address: string, properties: (keyof Excel.Range)[]) =>
  run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheetName).getRange(address);
    range.load(properties);
    await context.sync();
    return range;
  });

test('a property that was not loaded is refused by the library itself', async () => {
  const range = await load('Target', 'A1', ['address']);
  expect(() => range.values).toThrow(/not available/);
});

test('cells read as Excel reads them: a blank is "", a date a serial, an error its English name', async () => {
  const range = await load('Target', 'A1:D3', ['values', 'valueTypes', 'numberFormat', 'text']);
  expect(range.values).toEqual([
    ['Indicatore', 'Target', 'Scadenza', 'Note'],
    ['I1', 0.9, 45077, 'x'],
    ['I2', 1234.5, '', '#N/A'],
  ]);
  expect(range.valueTypes[2]).toEqual(['String', 'Double', 'Empty', 'Error']);
  expect(range.numberFormat[1]).toEqual(['General', '0.00%', 'dd/mm/yyyy', 'General']);
});

test('texts are what an Italian Excel shows', async () => {
  const range = await load('Target', 'B2:D3', ['text']);
  expect(range.text).toEqual([
    ['90,00%', '31/05/2023', 'x'],
    ['1234,5', '', '#N/D'],
  ]);
  expect((await load('Serie storica', 'C3', ['text', 'values'])).text).toEqual([['VERO']]);
});

test('a formula reads as itself, a cell without one as its value', async () => {
  const range = await load('Target', 'A3:D3', ['formulas']);
  expect(range.formulas).toEqual([['I2', 1234.5, '', '=NA()']]);
});

test.each([
  ['Target', 'B2:C3', 'Target!B2:C3'],
  ['Target', '$A$1', 'Target!A1'],
  ['Target', '2:3', 'Target!2:3'],
  ['Target', 'B:B', 'Target!B:B'],
  ['Serie storica', 'B3', "'Serie storica'!B3"],
])('the address of %s %s is %s', async (sheetName, address, full) => {
  expect((await load(sheetName, address, ['address'])).address).toBe(full);
});

test('a range knows its place and size', async () => {
  const range = await load('Target', 'B2:D3', [
    'rowIndex',
    'columnIndex',
    'rowCount',
    'columnCount',
  ]);
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  expect({ rowIndex, columnIndex, rowCount, columnCount }).toEqual({
    rowIndex: 1,
    columnIndex: 1,
    rowCount: 2,
    columnCount: 3,
  });
});

test('ranges lead to others', async () => {
  const addresses = await run(async (context) => {
    const range = context.workbook.worksheets.getItem('Target').getRange('B2:C3');
    const others = [
      range.getCell(1, 1),
      range.getRow(0),
      range.getColumn(1),
      range.getResizedRange(1, 0),
      range.getOffsetRange(0, 1),
      range.getIntersection('3:9'),
      range.getEntireColumn().getUsedRange(true),
    ];
    others.forEach((other) => other.load('address'));
    await context.sync();
    return others.map(({ address }) => address.replace('Target!', ''));
  });
  expect(addresses).toEqual(['C3', 'B2:C2', 'C2:C3', 'B2:C4', 'C2:D3', 'B3:C3', 'B1:C3']);
});

test('the used range ends with the values, or with the looks', async () => {
  const used = await run(async (context) => {
    const { worksheets } = context.workbook;
    const target = worksheets.getItem('Target').getUsedRange(true);
    const series = worksheets.getItem('Serie storica').getUsedRange();
    const blank = worksheets.getItem('Vuoto').getUsedRangeOrNullObject(true);
    const corner = worksheets.getItem('Vuoto').getUsedRange();
    [target, series, blank, corner].forEach((range) => range.load('address'));
    await context.sync();
    return [target.address, series.address, blank.isNullObject, corner.address];
  });
  expect(used).toEqual(['Target!A1:D3', "'Serie storica'!B3:C3", true, 'Vuoto!A1']);
});

test('what is not there is a null object where it was asked so, and all that it leads to', async () => {
  const nulls = await run(async (context) => {
    const { worksheets, tables, settings } = context.workbook;
    const sheetRange = worksheets.getItemOrNullObject('Altro').getRange('A1');
    const found = [
      sheetRange,
      tables.getItemOrNullObject('Altro'),
      tables.getItem('Target').columns.getItemOrNullObject('Altro'),
      settings.getItemOrNullObject('altro'),
      worksheets.getItem('Target').getRange('A1').getIntersectionOrNullObject('B2'),
    ];
    found.forEach((object) => object.load());
    await context.sync();
    return found.map(({ isNullObject }) => isNullObject);
  });
  expect(nulls).toEqual([true, true, true, true, true]);
});

test.each<[string, (context: Excel.RequestContext) => unknown, string]>([
  ['a sheet', ({ workbook: book }) => book.worksheets.getItem('Altro'), 'ItemNotFound'],
  ['a table', ({ workbook: book }) => book.tables.getItem('Altro'), 'ItemNotFound'],
  ['a setting', ({ workbook: book }) => book.settings.getItem('altro'), 'ItemNotFound'],
  [
    'an address',
    ({ workbook: book }) => book.worksheets.getItem('Target').getRange('A0'),
    'InvalidArgument',
  ],
  [
    'another sheet',
    ({ workbook: book }) => book.worksheets.getItem('Target').getRange('Vuoto!A1'),
    'InvalidArgument',
  ],
])('%s that is not there fails the request', async (_, ask, code) => {
  const failed = run(async (context) => {
    ask(context);
    await context.sync();
  });
  expect((await failureOf(failed)).code).toBe(code);
});

test('sheets are found by name in any case, and by id', async () => {
  const names = await run(async (context) => {
    const { worksheets } = context.workbook;
    const byName = worksheets.getItem('tArGeT').load('id,name,visibility,position');
    await context.sync();
    const byId = worksheets.getItem(byName.id).load('name');
    await context.sync();
    return [byName.name, byId.name, byName.visibility, byName.position];
  });
  expect(names).toEqual(['Target', 'Target', 'Visible', 0]);
});

test('collections load what is nested in their items', async () => {
  const found = await run(async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.load('items/name,items/protection/protected');
    tables.load({ name: true, worksheet: { name: true }, columns: { name: true, index: true } });
    await context.sync();
    return {
      sheets: worksheets.items.map(({ name, protection }) => [name, protection.protected]),
      tables: tables.items.map(({ name, worksheet, columns }) => [
        name,
        worksheet.name,
        columns.items.map((column) => `${column.index} ${column.name}`),
      ]),
    };
  });
  expect(found).toEqual({
    sheets: [
      ['Target', false],
      ['Serie storica', false],
      ['Vuoto', false],
    ],
    tables: [['Target', 'Target', ['0 Indicatore', '1 Target', '2 Scadenza', '3 Note']]],
  });
});

test('the looks of cells are told one by one', async () => {
  const looks = await run(async (context) => {
    const range = context.workbook.worksheets.getItem('Target').getRange('C2:D2');
    const properties = range.getCellProperties({
      format: { fill: { color: true, pattern: true }, font: { color: true, bold: true } },
    });
    const { fill } = range.format;
    fill.load('color');
    await context.sync();
    return { each: properties.value, mixed: fill.color };
  });
  expect(looks).toEqual({
    each: [
      [
        {
          format: {
            fill: { color: '#FFFFFF', pattern: 'None' },
            font: { color: '#000000', bold: false },
          },
        },
        {
          format: {
            fill: { color: '#C6EFCE', pattern: 'Solid' },
            font: { color: '#006100', bold: false },
          },
        },
      ],
    ],
    mixed: '',
  });
});

test('merged areas are found where they touch a range', async () => {
  const found = await run(async (context) => {
    const target = context.workbook.worksheets.getItem('Target');
    const some = target.getRange('A1:B9').getMergedAreasOrNullObject().load('address');
    const none = target.getRange('A1:D4').getMergedAreasOrNullObject().load('address');
    await context.sync();
    return [some.address, none.isNullObject];
  });
  expect(found).toEqual(['Target!A7:C7', true]);
});
