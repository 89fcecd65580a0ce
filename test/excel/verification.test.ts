import type { NewSheet } from '../../src/workbook';
import { cells, sheet, table, workbook } from '../support/workbook';
import { closeAll, everything, open, touched } from './open';

afterEach(closeAll);

const verification: NewSheet = {
  name: 'Verifica',
  headers: ['Codice', 'Calcolato', 'Causa'],
  rows: [
    [
      { value: 'OO_01', format: '@' },
      { value: 0.9912, format: '0.00%' },
      { value: '=1+1', format: '@' },
    ],
    [
      { value: '1/2', format: '@' },
      { value: 1, format: '0.00%' },
      { value: '', format: '@' },
    ],
  ],
  widths: [16, 14, 60],
};

const book = workbook([
  sheet('Dati', [
    table('Dati', [
      ['a', 'b'],
      [1, 2],
    ]),
  ]),
  sheet('Appunti', [cells([['di qualcuno']])]),
]);

test('the sheet is written with its texts as texts, and nothing else changes', async () => {
  const excel = await open(book);
  const before = everything(excel, book);
  expect(await excel.session.writeVerification(verification)).toEqual({
    ok: true,
    value: 'Verifica',
  });
  await excel.host.idle();
  expect(touched(before, everything(excel, book))).toEqual([]);
  expect(excel.cell('Verifica', 'B2')).toMatchObject({ value: 0.9912, format: '0.00%' });
  expect(excel.cell('Verifica', 'C2')).toMatchObject({ value: '=1+1', formula: null });
  expect(excel.cell('Verifica', 'A3')).toMatchObject({ value: '1/2' });
});

test("a sheet of that name is somebody's, and is left as it is", async () => {
  const theirs = workbook([...book.sheets, sheet('verifica', [cells([['mio'], [3]])])]);
  const excel = await open(theirs);
  const before = everything(excel, theirs);
  expect(await excel.session.writeVerification(verification)).toEqual({
    ok: true,
    value: 'Verifica_2',
  });
  await excel.host.idle();
  expect(touched(before, everything(excel, theirs))).toEqual([]);
  expect(excel.cell('Verifica_2', 'A2').value).toBe('OO_01');
});

test('a write that fails leaves no sheet behind', async () => {
  const excel = await open(book);
  await excel.session.look();
  // The reading is one request, the write the next.
  excel.host.faults.failRequest({ at: 2, code: 'GeneralException' });
  const result = await excel.session.writeVerification(verification);
  expect(result.ok).toBe(false);
  expect(() => excel.cell('Verifica', 'A1')).toThrow('There is no cell');
});
