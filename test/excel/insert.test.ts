import { catalogues, messageOf } from '../../src/messages';
import { as, cells, sheet, workbook } from '../support/workbook';
import { formula, select } from './freezing';
import { closeAll, everything, open, touched, type Opened } from './open';

afterEach(closeAll);

const book = workbook([
  sheet('Primo', [cells([[1]])]),
  sheet('Altro foglio', [
    cells([['testo', formula('=""'), 0]]),
    cells([[formula('=SEQUENCE(2,2)')]], 'B3'),
  ]),
]);

/** Formats a cell of the sheet Primo as text. */
const formatAsText = ({ Excel }: Opened, cell: string) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Primo').getRange(cell).numberFormat = [['@']];
    await context.sync();
  });

const FORMULA = '=IFERROR(PERF.X(">= 400",242),0.5)';

test.each(['D1', 'B2', 'K40'])('a formula goes into the selected cell %s', async (cell) => {
  const excel = await open(book);
  const before = everything(excel, book);
  select(excel, 'Altro foglio', cell);
  const result = await excel.session.insertFormula(FORMULA);
  expect(result).toEqual({ ok: true, value: { sheet: 'Altro foglio', table: '', cell } });
  await excel.host.idle();
  expect(excel.cell('Altro foglio', cell)).toMatchObject({ value: 0.5, formula: FORMULA });
  const beyond = touched(before, everything(excel, book));
  expect(beyond.filter((address) => address !== `Altro foglio!${cell}`)).toEqual([]);
});

test.each<[what: string, cell: string]>([
  ['a text', 'A1'],
  ['a formula that shows nothing', 'B1'],
  ['a zero', 'C1'],
  ['a formula that spills', 'B3'],
  ['what a formula spills', 'C4'],
])('not into a cell with %s', async (_what, cell) => {
  const excel = await open(book);
  const before = everything(excel, book);
  select(excel, 'Altro foglio', cell);
  const result = await excel.session.insertFormula(FORMULA);
  expect(!result.ok && result.problem).toMatchObject({
    code: 'excel.cellTaken',
    details: { cell },
  });
  expect(touched(before, everything(excel, book))).toEqual([]);
});

test('in a cell formatted as text it is a formula all the same', async () => {
  const excel = await open(book);
  await formatAsText(excel, 'B2');
  select(excel, 'Primo', 'B2');
  expect(await excel.session.insertFormula(FORMULA)).toMatchObject({ ok: true });
  await excel.host.idle();
  expect(excel.cell('Primo', 'B2')).toMatchObject({
    value: 0.5,
    formula: FORMULA,
    format: 'General',
  });
});

test('any other number format stays', async () => {
  const excel = await open(
    workbook([sheet('Primo', [cells([[as('0.00%', 1), as('0.00%', null)]])])]),
  );
  select(excel, 'Primo', 'B1');
  await excel.session.insertFormula(FORMULA);
  await excel.host.idle();
  expect(excel.cell('Primo', 'B1')).toMatchObject({ text: '50,00%', format: '0.00%' });
});

test.each([false, true])('one that Excel does not take, in a cell of text: %s', async (isText) => {
  const excel = await open(book);
  if (isText) await formatAsText(excel, 'B2');
  const before = everything(excel, book);
  excel.host.faults.refuseFormulas((formula) => formula === FORMULA);
  select(excel, 'Primo', 'B2');
  const result = await excel.session.insertFormula(FORMULA);
  if (result.ok) throw new Error('It ended well');
  expect(result.problem).toMatchObject({
    code: 'excel.formulaRefused',
    severity: 'error',
    details: { cell: 'B2' },
  });
  expect(messageOf(result.problem, catalogues.it)).toBe(
    'Excel non accetta la formula: le tabelle che nomina non ci sono in questa cartella.',
  );
  expect(touched(before, everything(excel, book))).toEqual([]);
});

test('of several selected cells it is the first', async () => {
  const excel = await open(book);
  select(excel, 'Primo', 'C3:D9');
  expect(await excel.session.insertFormula(FORMULA)).toMatchObject({ value: { cell: 'C3' } });
});

test('not into a protected sheet, which is named', async () => {
  const excel = await open(book);
  excel.host.protect('Primo');
  select(excel, 'Primo', 'B2');
  const result = await excel.session.insertFormula(FORMULA);
  expect(!result.ok && result.problem).toMatchObject({
    code: 'excel.protectedSheet',
    details: { sheets: 'Primo' },
  });
});

test.each<[code: string, told: string]>([
  ['AccessDenied', 'excel.readOnly'],
  ['InvalidOperationInCellEditMode', 'excel.cellEditing'],
  ['GeneralException', 'excel.requestFailed'],
])('a request that fails with %s is told as %s', async (code, told) => {
  for (const at of [1, 2]) {
    const excel = await open(book);
    excel.host.faults.failRequest({ at, code });
    select(excel, 'Primo', 'B2');
    const result = await excel.session.insertFormula(FORMULA);
    expect(!result.ok && result.problem.code).toBe(told);
    expect(excel.cell('Primo', 'B2').formula).toBeNull();
  }
});

describe('what an Excel tells of itself', () => {
  const separator = async (apiLevel: string, displayLanguage: string) => {
    const excel = await open(book, { apiLevel });
    Object.assign(excel.Office.context, { displayLanguage });
    const info = await excel.session.functionsInfo();
    return info.ok ? info.value : info.problem;
  };

  test.each<[apiLevel: string, language: string, decimalSeparator: string]>([
    ['1.17', 'en-US', ','],
    ['1.9', 'it-IT', ','],
    ['1.9', 'en-GB', '.'],
    ['1.10', 'EN', '.'],
  ])('ExcelApi %s, shown in %s: %s', async (apiLevel, language, decimalSeparator) => {
    expect(await separator(apiLevel, language)).toEqual({
      decimalSeparator,
      frozen: 0,
      frozenByLater: false,
    });
  });
});

describe('computing all formulas again', () => {
  test('changes no value that has no reason to change', async () => {
    const excel = await open(book);
    const before = everything(excel, book);
    expect(await excel.session.calculateFunctions()).toEqual({ ok: true, value: null });
    await excel.host.idle();
    expect(touched(before, everything(excel, book))).toEqual([]);
  });

  test('what Excel refuses is told', async () => {
    const excel = await open(book);
    excel.host.faults.failRequest({ at: 1, code: 'GeneralException' });
    const result = await excel.session.calculateFunctions();
    expect(!result.ok && result.problem.code).toBe('excel.requestFailed');
  });
});
