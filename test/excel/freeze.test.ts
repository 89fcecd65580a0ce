import { Session } from '../../src/excel';
import { cells, sheet, workbook } from '../support/workbook';
import {
  formula,
  frozen,
  giving,
  mixed,
  PERF_CELLS,
  remembered,
  select,
  unfrozen,
} from './freezing';
import { closeAll, everything, open, touched, type Opened } from './open';

afterEach(closeAll);

/** As the library has it: the add-in's types know only what the add-in calls. */
interface Associating {
  associate(id: string, code: (values: number[][]) => number[][]): void;
}

const changed = async (before: ReadonlyMap<string, string>, excel: Opened, book = mixed) => {
  await excel.host.idle();
  return touched(before, everything(excel, book));
};

/** Everything, with the formulas taken away that are to be frozen. */
function withoutPerf(before: ReadonlyMap<string, string>): Map<string, string> {
  const cleared = [...before].map(([address, cell]): [string, string] => {
    const seen = JSON.parse(cell) as { readonly formula: string | null };
    const without = PERF_CELLS.has(address) ? { ...seen, formula: null } : seen;
    return [address, JSON.stringify(without)];
  });
  return new Map(cleared);
}

test('the formulas of PERF become their values; every other cell stays as it is', async () => {
  const excel = await open(mixed);
  const before = everything(excel, mixed);
  expect(await frozen(excel)).toEqual({ formulas: 9, cells: 14, problems: [] });
  expect(await changed(withoutPerf(before), excel)).toEqual([]);
  expect(excel.cell('Dati', 'B2').value).toBe(1 / 3);
  expect(excel.cell('Dati', 'B3').value).toBe('12');
  expect(excel.cell('Dati', 'B4').value).toBe('=A1');
  expect(excel.cell('Dati', 'F4').value).toBe(6);
  expect(await remembered(excel)).toBe(9);
});

test('they are put back, and nothing is remembered any longer', async () => {
  const excel = await open(mixed);
  const before = everything(excel, mixed);
  await frozen(excel);
  expect(await unfrozen(excel)).toEqual({ formulas: 9, problems: [] });
  expect(await changed(before, excel)).toEqual([]);
  expect(await remembered(excel)).toBe(0);
  expect(await unfrozen(excel)).toEqual({ formulas: 0, problems: [] });
});

test('what was frozen is remembered by the workbook', async () => {
  const excel = await open(mixed);
  const before = everything(excel, mixed);
  await frozen(excel);
  const later = { ...excel, session: new Session() };
  expect(await remembered(later)).toBe(9);
  expect(await unfrozen(later)).toEqual({ formulas: 9, problems: [] });
  expect(await changed(before, excel)).toEqual([]);
});

test('with nothing to freeze nothing is written', async () => {
  const excel = await open(workbook([sheet('Dati', [cells([[1, formula('=1+1')]])])]));
  expect(await frozen(excel)).toEqual({ formulas: 0, cells: 0, problems: [] });
  expect(excel.host.settings()).toEqual({});
  const blank = await open(workbook([sheet('Dati', [])]));
  expect(await frozen(blank)).toEqual({ formulas: 0, cells: 0, problems: [] });
});

test('a formula that Excel does not find the function of has no value to keep, and is left', async () => {
  const book = workbook([
    sheet('Dati', [cells([[formula('=IFERROR(PERF.X(1),5)'), formula('=PERF.X(1)')]])]),
  ]);
  const excel = await open(book);
  expect(excel.cell('Dati', 'B1').value).toBe('#NAME?');
  const problems = [{ code: 'excel.notCalled', severity: 'warning', details: { count: '1' } }];
  expect(await frozen(excel)).toEqual({ formulas: 1, cells: 1, problems });
  expect(excel.cell('Dati', 'A1')).toMatchObject({ value: 5, formula: null });
  expect(excel.cell('Dati', 'B1').formula).toBe('=PERF.X(1)');
  expect(await frozen(excel)).toEqual({ formulas: 0, cells: 0, problems });
});

describe('the selection', () => {
  test.each<[what: string, addresses: string[], formulas: number, cells: number]>([
    ['one cell', ['B3'], 1, 1],
    ['several areas', ['B2:B3', 'B6'], 3, 3],
    ['a cell in the middle of a spill', ['F3'], 1, 6],
    ['whole columns', ['A:C'], 7, 7],
    ['whole rows', ['3:4'], 3, 8],
    ['cells without formulas', ['A1:A9'], 0, 0],
    ['blank cells far away', ['M40:M50'], 0, 0],
  ])('%s: %j', async (_what, addresses, formulas, count) => {
    const excel = await open(mixed);
    select(excel, 'Dati', ...addresses);
    expect(await frozen(excel, 'selection')).toMatchObject({ formulas, cells: count });
    expect(await remembered(excel)).toBe(formulas);
  });

  test('a whole column is read as far as it is used', async () => {
    const excel = await open(mixed);
    select(excel, 'Dati', 'A:H');
    excel.host.traffic.reset();
    expect(await frozen(excel, 'selection')).toMatchObject({ formulas: 8 });
    expect(excel.host.traffic.received).toBeLessThan(20_000);
  });

  test('freezing adds up, and all is put back', async () => {
    const excel = await open(mixed);
    const before = everything(excel, mixed);
    select(excel, 'Dati', 'B2:B4');
    await frozen(excel, 'selection');
    select(excel, 'Dati', 'E4');
    await frozen(excel, 'selection');
    expect(await remembered(excel)).toBe(4);
    expect(excel.cell('Dati', 'B5').formula).toBe(giving('1/0'));
    expect(await unfrozen(excel)).toMatchObject({ formulas: 4 });
    expect(await changed(before, excel)).toEqual([]);
  });
});

describe('what changed since it was frozen stays', () => {
  const kept = (count: string) => [{ code: 'excel.formulasKept', details: { count } }];

  test('values', async () => {
    const excel = await open(mixed);
    await frozen(excel);
    excel.setCell('Dati', 'B2', 0.5);
    excel.setCell('Dati', 'F3', 40);
    expect(await unfrozen(excel)).toMatchObject({ formulas: 7, problems: kept('2') });
    await excel.host.idle();
    expect(excel.cell('Dati', 'B2')).toMatchObject({ value: 0.5, formula: null });
    expect(excel.cell('Dati', 'F3')).toMatchObject({ value: 40, formula: null });
    expect(excel.cell('Dati', 'E2')).toMatchObject({ value: 1, formula: null });
    expect(excel.cell('Dati', 'B3').formula).toBe(giving('"12"'));
  });

  test('until it is as it was frozen again', async () => {
    const excel = await open(mixed);
    await frozen(excel);
    excel.setCell('Dati', 'F3', 40);
    expect(await unfrozen(excel)).toMatchObject({ formulas: 8, problems: kept('1') });
    excel.setCell('Dati', 'F3', 4);
    expect(await unfrozen(excel)).toEqual({ formulas: 1, problems: [] });
    expect(excel.cell('Dati', 'E2').formula).toBe(giving('SEQUENCE(3,2)'));
  });

  test('rows inserted above', async () => {
    const excel = await open(mixed);
    await frozen(excel);
    excel.insertRow('Dati', 0);
    await excel.host.idle();
    const before = everything(excel, mixed);
    expect(await unfrozen(excel)).toMatchObject({ formulas: 1, problems: kept('8') });
    expect(await changed(before, excel)).toEqual(['Altro foglio!C3']);
  });

  test('a sheet is found under another name, and missed when it is gone', async () => {
    const excel = await open(mixed);
    await frozen(excel);
    const book = excel.univerAPI.getActiveWorkbook();
    book?.getSheetByName('Altro foglio')?.setName('Nuovo nome');
    book?.deleteSheet('sheet-1');
    expect(await unfrozen(excel)).toMatchObject({ formulas: 1, problems: kept('8') });
    expect(excel.cell('Nuovo nome', 'C3').formula).toBe(giving('7'));
    expect(await remembered(excel)).toBe(0);
  });

  test('a formula put back by hand is not counted', async () => {
    const excel = await open(mixed);
    await frozen(excel);
    excel.setCell('Dati', 'B3', giving('"12"'));
    expect(await unfrozen(excel)).toEqual({ formulas: 8, problems: [] });
    expect(await remembered(excel)).toBe(0);
  });
});

test('a formula in a cell formatted as text is a formula again', async () => {
  const excel = await open(mixed);
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Dati').getRange('B3').numberFormat = [['@']];
    await context.sync();
  });
  await frozen(excel);
  expect(excel.cell('Dati', 'B3')).toMatchObject({ value: '12', format: '@' });
  await unfrozen(excel);
  await excel.host.idle();
  const held = { value: '12', format: '@', formula: giving('"12"') };
  expect(excel.cell('Dati', 'B3')).toMatchObject(held);
});

test('functions of the add-in that spill are frozen with what they said', async () => {
  const rows = [
    [3, formula('=PERF.TRIPLE(A1:A2)')],
    [4, null],
    [null, formula('=IF(PERF.TRIPLE(A2)>10,"sì","no")')],
  ];
  const book = workbook([sheet('Dati', [cells(rows)])]);
  const excel = await open(book);
  const triple = (values: number[][]) => values.map((row) => row.map((value) => value * 3));
  (excel.CustomFunctions as unknown as Associating).associate('TRIPLE', triple);
  excel.host.functions.connect({
    functions: [
      {
        id: 'TRIPLE',
        name: 'TRIPLE',
        parameters: [{ name: 'values', dimensionality: 'matrix' }],
        result: { dimensionality: 'matrix' },
      },
    ],
  });
  await excel.host.idle();
  const before = everything(excel, book);
  expect(await frozen(excel)).toEqual({ formulas: 2, cells: 3, problems: [] });
  excel.setCell('Dati', 'A2', 5);
  await excel.host.idle();
  const held = ['B1', 'B2', 'B3'].map((cell) => excel.cell('Dati', cell).value);
  expect(held).toEqual([9, 12, 'sì']);
  excel.setCell('Dati', 'A2', 4);
  expect(await unfrozen(excel)).toEqual({ formulas: 2, problems: [] });
  expect(await changed(before, excel, book)).toEqual([]);
});

test('hidden sheets are frozen too', async () => {
  const excel = await open(mixed);
  excel.univerAPI.getActiveWorkbook()?.getSheetByName('Altro foglio')?.hideSheet();
  expect(await frozen(excel)).toMatchObject({ formulas: 9 });
});

test('past the limits of a message it goes in pieces', async () => {
  const rows = Array.from({ length: 400 }, (_, row) => [row, formula(giving(`A${row + 1}*2`))]);
  const book = workbook([sheet('Dati', [cells(rows)])]);
  // The setting comes in one piece always.
  const host = { limits: { request: 60_000, response: 60_000 } };
  const excel = await open(book, host, { read: 4_000, write: 4_000, answer: 7_000 });
  const before = everything(excel, book);
  expect(await frozen(excel)).toEqual({ formulas: 400, cells: 400, problems: [] });
  expect(excel.host.traffic.requests).toBeGreaterThan(20);
  expect(excel.cell('Dati', 'B400')).toMatchObject({ value: 798, formula: null });
  expect(await unfrozen(excel)).toEqual({ formulas: 400, problems: [] });
  expect(await changed(before, excel, book)).toEqual([]);
});

test('a column of thousands takes few requests', async () => {
  const rows = Array.from({ length: 3_000 }, (_, row) => [row, formula(giving(`A${row + 1}/7`))]);
  const excel = await open(workbook([sheet('Dati', [cells(rows)])]));
  expect(await frozen(excel)).toMatchObject({ formulas: 3_000, cells: 3_000 });
  expect(excel.host.traffic.requests).toBeLessThan(8);
  excel.host.traffic.reset();
  expect(await unfrozen(excel)).toMatchObject({ formulas: 3_000 });
  expect(excel.host.traffic.requests).toBeLessThan(7);
});

test('what a later version remembers is told, not lost, and not called too long', async () => {
  const excel = await open(mixed);
  const before = everything(excel, mixed);
  const setting = '{"version":2,"cells":["Dati!B2"]}';
  await excel.Excel.run(async (context) => {
    context.workbook.settings.add('PERF.frozen', setting);
    await context.sync();
  });
  expect(await excel.session.functionsInfo()).toMatchObject({
    value: { frozen: 0, frozenByLater: true },
  });
  expect(await unfrozen(excel)).toEqual({ formulas: 0, problems: [] });
  expect(await frozen(excel)).toMatchObject({
    formulas: 9,
    cells: 14,
    problems: [{ code: 'excel.frozenByLater', severity: 'warning' }],
  });
  expect(excel.host.settings()).toEqual({ 'PERF.frozen': setting });
  expect(await unfrozen(excel)).toEqual({ formulas: 9, problems: [] });
  expect(excel.host.settings()).toEqual({ 'PERF.frozen': setting });
  expect(await changed(before, excel)).toEqual([]);
});

test('what the workbook cannot remember is remembered until it is closed', async () => {
  const long = (row: number) => `=IFERROR(PERF.X("${'x'.repeat(8_000)}${row}"),${row})`;
  const rows = Array.from({ length: 70 }, (_, row) => [formula(long(row))]);
  const excel = await open(workbook([sheet('Dati', [cells(rows)])]));
  expect(await frozen(excel)).toMatchObject({
    formulas: 70,
    problems: [{ code: 'excel.frozenThisSession', severity: 'remark' }],
  });
  expect(excel.host.settings()).toEqual({});
  expect(await remembered(excel)).toBe(70);
  expect(await remembered({ ...excel, session: new Session() })).toBe(0);
  expect(await unfrozen(excel)).toEqual({ formulas: 70, problems: [] });
  expect(excel.cell('Dati', 'A70').formula).toBe(long(69));
  expect(await remembered(excel)).toBe(0);
});

test('an Excel that does not tell what a formula fills freezes nothing', async () => {
  const excel = await open(mixed, { apiLevel: '1.9' });
  const before = everything(excel, mixed);
  const result = await excel.session.freeze('workbook');
  expect(!result.ok && result.problem.code).toBe('excel.freezeUnsupported');
  expect(await changed(before, excel)).toEqual([]);
});
