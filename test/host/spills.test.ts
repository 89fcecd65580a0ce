import { failureOf, openExcel, type OpenedExcel } from '../support/excel';
import { cells, sheet, workbook } from '../support/workbook';

const formula = (text: string) => ({ value: text, formula: true });

let excel: OpenedExcel;
beforeEach(async () => {
  excel = await openExcel(
    workbook([
      sheet('Foglio', [
        cells([['inizio']]),
        cells([[formula('=SEQUENCE(3,2)'), null, formula('=1+1')]], 'B2'),
        cells([[formula('=SEQUENCE(3)')], [null], ['ostacolo']], 'G2'),
      ]),
    ]),
  );
});
afterEach(() => {
  excel.close();
});

const on = <T>(act: (sheet: Excel.Worksheet) => T, of = excel): Promise<T> =>
  of.Excel.run(async (context) => {
    const result = act(context.workbook.worksheets.getItem('Foglio'));
    await context.sync();
    return result;
  });

test('spilled cells have values, and no formula of their own', async () => {
  const range = await on((at) => at.getRange('B2:D4').load('values,formulas,valueTypes'));
  expect(range.values).toEqual([
    [1, 2, 2],
    [3, 4, ''],
    [5, 6, ''],
  ]);
  expect(range.formulas).toEqual([
    ['=SEQUENCE(3,2)', 2, '=1+1'],
    [3, 4, ''],
    [5, 6, ''],
  ]);
  expect(range.valueTypes[1]).toEqual(['Double', 'Double', 'Empty']);
  expect(excel.cell('Foglio', 'C4')).toMatchObject({ value: 6, formula: null });
});

test('the used range reaches to where formulas spill', async () => {
  const used = await on((at) => [
    at.getUsedRange(true).load('address'),
    at.getRange('C3:C9').getUsedRangeOrNullObject(true).load('address'),
  ]);
  expect(used.map(({ address }) => address)).toEqual(['Foglio!A1:G4', 'Foglio!C3:C4']);
});

test.each<[cell: string, to: string | null, parent: string | null]>([
  ['B2', 'Foglio!B2:C4', 'Foglio!B2'],
  ['C4', null, 'Foglio!B2'],
  ['D2', null, null],
  ['A1', null, null],
  ['G2', null, null],
])('%s spills to %s, from %s', async (cell, to, parent) => {
  const [spilling, anchor] = await on((at) => {
    const range = at.getRange(cell);
    return [
      range.getSpillingToRangeOrNullObject().load('address'),
      range.getSpillParentOrNullObject().load('address'),
    ] as const;
  });
  expect(spilling.isNullObject ? null : spilling.address).toBe(to);
  expect(anchor.isNullObject ? null : anchor.address).toBe(parent);
});

test('a formula with something in its way spills nowhere', () => {
  expect(excel.cell('Foglio', 'G2').value).toBe('#SPILL!');
  expect(excel.cell('Foglio', 'G3').value).toBe('');
});

test.each<[range: string, has: boolean | null]>([
  ['B2:C4', true],
  ['B2:D4', null],
  ['D2:F9', false],
  ['G2:G4', false],
])('%s has spilled cells: %s', async (address, has) => {
  expect((await on((at) => at.getRange(address).load('hasSpill'))).hasSpill).toBe(has);
});

test('a range of several cells spills from none', async () => {
  const failed = on((at) => at.getRange('B2:B3').getSpillingToRangeOrNullObject().load('address'));
  expect(await failureOf(failed)).toEqual({
    code: 'InvalidArgument',
    at: 'Range.getSpillingToRangeOrNullObject',
  });
});

test('before ExcelApi 1.12 nobody can tell', async () => {
  const old = await openExcel(workbook([sheet('Foglio', [cells([['a']])])]), { apiLevel: '1.11' });
  const asked = on((at) => at.getRange('A1').getSpillingToRangeOrNullObject().load(), old);
  expect((await failureOf(asked)).code).toBe('ApiNotFound');
  old.close();
});
