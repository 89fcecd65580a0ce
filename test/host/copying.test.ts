import type { CellValue } from '../../workbench/host/cells';
import { failureOf, openExcel, type OpenedExcel } from '../support/excel';
import { as, cells, sheet, workbook } from '../support/workbook';

const formula = (text: string) => ({ value: text, formula: true });

let excel: OpenedExcel;
beforeEach(async () => {
  excel = await openExcel(
    workbook([
      sheet('Foglio', [
        cells([
          [{ ...formula('=1/3'), format: '0.00%', fill: '#C6EFCE' }],
          [formula('="12"')],
          [formula('="=A1"')],
          [formula('=1/0')],
          [formula('=TRUE')],
          [as('dd/mm/yyyy', 45077)],
        ]),
        cells([[formula('=SEQUENCE(2,2)')]], 'C1'),
      ]),
    ]),
  );
});
afterEach(() => {
  excel.close();
});

type Copied = [
  source?: Excel.Range | string,
  type?: Excel.RangeCopyType | 'All' | 'Formulas' | 'Values',
  skipBlanks?: boolean,
  transpose?: boolean,
];

/** Copies onto a range: its own values where nothing else is said. */
const copy = (address: string, ...[source, type = 'Values', ...how]: Copied): Promise<void> =>
  excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Foglio').getRange(address);
    range.copyFrom(source ?? range, type, ...how);
    await context.sync();
  });

test.each<[cell: string, value: CellValue]>([
  ['A1', 1 / 3],
  ['A2', '12'],
  ['A3', '=A1'],
  ['A4', '#DIV/0!'],
  ['A5', true],
  ['A6', 45077],
])('%s copied onto itself holds its value, exactly', async (cell, value) => {
  const before = excel.cell('Foglio', cell);
  expect(before.value).toBe(value);
  await copy('A1:A6');
  await excel.host.idle();
  expect(excel.cell('Foglio', cell)).toEqual({ ...before, formula: null });
});

test('a spilled range stays where its formula was', async () => {
  await copy('C1:D2');
  await excel.host.idle();
  const held = ['C1', 'D1', 'C2', 'D2'].map((cell) => excel.cell('Foglio', cell));
  expect(held.map(({ value }) => value)).toEqual([1, 2, 3, 4]);
  expect(held.map(({ formula: own }) => own)).toEqual([null, null, null, null]);
});

test('under a filter that misplaces, values land in the visible rows only', async () => {
  excel.host.filter('Foglio', [1]);
  excel.host.faults.misplaceFiltered(true);
  await copy('A1:A3');
  expect(excel.cell('Foglio', 'A2').formula).toBe('="12"');
  expect(excel.cell('Foglio', 'A3').value).toBe('12');
});

test.each<[what: string, args: Copied, code: string]>([
  ['everything', ['A1:A6', 'All'], 'ApiNotFound'],
  ['formulas', ['A1:A6', 'Formulas'], 'ApiNotFound'],
  ['no blanks', ['A1:A6', 'Values', true], 'ApiNotFound'],
  ['turned', ['A1:A6', 'Values', false, true], 'ApiNotFound'],
  ['another size', ['A1:A5', 'Values'], 'InvalidArgument'],
  ['another sheet', ['Altro!A1:A6', 'Values'], 'ApiNotFound'],
])('copying %s is refused', async (_what, args, code) => {
  expect((await failureOf(copy('A1:A6', ...args))).code).toBe(code);
  expect(excel.cell('Foglio', 'A1').formula).toBe('=1/3');
});

test('a protected sheet takes no copies', async () => {
  excel.host.protect('Foglio');
  expect((await failureOf(copy('A1:A6'))).code).toBe('AccessDenied');
});
