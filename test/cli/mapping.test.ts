import ExcelJS from 'exceljs';
import { readFileSync } from 'node:fs';
import { at, bookIn, type Rows } from '../support/workbook';
import { command, jsonIn, newFolder, xlsxOf, type Folder } from './fake';

/** OS_02.03 of Toscana Nord-Ovest 2023 as a page of its report pastes: 242 of 400, three in full. */
const pasted: Rows = [
  ['Rif.', 'Ob.', 'Testo', 'Atteso', 'Fatto'],
  ['I1', 'OS_02.03', 'Studenti', '>= 400', '242'],
  ['I2', null, 'Bando', 'Entro 31/05/2023', '21/05/2023'],
  ['Rif.', 'Ob.', 'Testo', 'Atteso', 'Fatto'],
  ['I3', null, 'Utenti', '>= 90,00 %', '98,32 %'],
  ['I4', null, 'Pagamenti', '<= 1,50 gg', '1,25 gg'],
];
const mappatura: Rows = [
  ['Foglio', 'Tabella', 'Intestazioni', 'Colonna', 'Intestazione', 'Campo', 'Celle vuote'],
  ['Piano', 'Piano', 'A1:E1', 'A', 'Rif.', 'Indicatore', null],
  ['Piano', 'Piano', 'A1:E1', 'B', 'Ob.', 'Obiettivo', 'come sopra'],
  ['Piano', 'Piano', 'A1:E1', 'C', 'Testo', 'Descrizione', null],
  ['Piano', 'Piano', 'A1:E1', 'D', 'Atteso', 'Target', null],
  ['Piano', 'Piano', 'A1:E1', 'E', 'Fatto', 'Consuntivo', null],
];

let folder: Folder;
beforeAll(() => {
  folder = newFolder();
});
afterAll(() => folder.remove());

test('a workbook with a mapping is scored as it says, the results beside its table', async () => {
  const input = folder.put('piano.xlsx', await xlsxOf({ Piano: pasted, Mappatura: mappatura }));
  const output = folder.file('esito.xlsx');
  const said = await command([input, '--json', '--out', output]);
  expect(said.status).toBe(0);
  const { nodes, indicators } = jsonIn(said);
  // (60,5 + 3 x 100) / 4
  expect(nodes.map(({ code, score }) => [code, score])).toEqual([['OS_02.03', '0.90125']]);
  expect(indicators.map(({ code, score }) => [code, score])).toEqual([
    ['I1', '0.605'],
    ['I2', '1'],
    ['I3', '1'],
    ['I4', '1'],
  ]);
  const after = await bookIn(readFileSync(output));
  const cellsOf = (...addresses: string[]) =>
    addresses.map((address) => at(after, 'Piano', address)?.value ?? null);
  expect(cellsOf('F1', 'G1', 'H1')).toEqual(['Scostamento', 'Raggiungimento', 'Valutazione']);
  expect(cellsOf('G2', 'G3', 'G4', 'G5', 'G6')).toEqual([0.605, 1, null, 1, 1]);
  // The written copy is read as the first was, and there is nothing left to write.
  const again = await command([output, '--json', '--out', folder.file('ancora.xlsx')]);
  expect(jsonIn(again)).toEqual(jsonIn(said));
});

test('what cannot be read of a mapping is told with its cell, and the status says so', async () => {
  const spoilt = mappatura.map((row, index) => (index === 3 ? row.with(5, 'boh') : row));
  const input = folder.put('guasto.xlsx', await xlsxOf({ Piano: pasted, Mappatura: spoilt }));
  const said = await command([input]);
  // Without the mapping no header of the plan is known, and that is why.
  expect(said.status).toBe(2);
  expect(said.stderr).toContain('"boh" non è un campo');
  const known = { Piano: pasted, Mappatura: spoilt, Indicatori: altri };
  const scored = await command([folder.put('altri.xlsx', await xlsxOf(known))]);
  expect(scored.status).toBe(1);
  expect(scored.stdout).toContain('Mappatura!F4');
  expect(scored.stdout).toContain('"boh" non è un campo');
});

const altri: Rows = [
  ['Indicatore', 'Obiettivo', 'Target', 'Consuntivo'],
  ['I9', 'A9', '>= 10', 10],
];

test('cells merged in a file say the same for all the rows that they cover', async () => {
  const book = new ExcelJS.Workbook();
  const piano = book.addWorksheet('Piano');
  piano.addRows([
    ['Obiettivo', 'Indicatore', 'Target', null, 'Consuntivo'],
    [null, null, '2023', '2024', null],
    ['A1', 'I1', '>= 400', '>= 484', 242],
    [null, 'I2', '>= 10', '>= 10', 10],
  ]);
  for (const range of ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2', 'A3:A4']) piano.mergeCells(range);
  const input = folder.put('unite.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
  const output = folder.file('unite-esito.xlsx');
  const said = await command([input, '--json', '--year', '2024', '--out', output]);
  // 242 of 484 is half, and the other is whole.
  expect(jsonIn(said).nodes.map(({ code, score }) => [code, score])).toEqual([['A1', '0.75']]);
  const after = await bookIn(readFileSync(output));
  const found = ['F2', 'G2', 'G3', 'G4'].map((cell) => at(after, 'Piano', cell)?.value);
  expect(found).toEqual(['Scostamento', 'Raggiungimento', 0.5, 1]);
});
