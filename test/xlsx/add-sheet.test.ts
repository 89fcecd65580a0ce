import ExcelJS from 'exceljs';
import { readFileSync } from 'node:fs';
import type { NewSheet } from '../../src/workbook';
import { addSheet } from '../../src/xlsx';
import {
  mainNamespace,
  open,
  read,
  rowsXml,
  unzip,
  workbookOf,
  workbookParts,
  zip,
} from './support';

const wanted: NewSheet = {
  name: 'Verifica',
  headers: ['Codice', 'Calcolato', 'Causa "<&>"'],
  rows: [
    [
      { value: 'OO_01', format: '@' },
      { value: 0.9912, format: '0.00%' },
      { value: '=1+1', format: '@' },
    ],
    [
      { value: '1/2', format: '@' },
      { value: 1, format: '0%' },
      { value: 'a & b < c', format: '@' },
    ],
  ],
  widths: [16, 14, 60],
};

const SAMPLE = 'assets/samples/toscana-nord-ovest-2023.xlsx';
const plain = () => workbookOf(rowsXml('<row r="1"><c r="A1"><v>1</v></c></row>'));

test('the sheet is the last, with its table, its texts as texts and its formats', async () => {
  const { bytes, name } = await addSheet(await open(plain()), wanted);
  expect(name).toBe('Verifica');
  const { sheets } = await read(bytes);
  expect(sheets.map((sheet) => sheet.name)).toEqual(['Dati', 'Verifica']);
  const added = sheets[1];
  expect(added?.tables).toEqual([
    {
      name: 'Verifica',
      range: { top: 0, left: 0, bottom: 2, right: 2 },
      hasHeaders: true,
      hasTotals: false,
    },
  ]);
  const shown = added?.rows.map((row) =>
    row?.map((cell) => [cell?.value, cell?.format, cell?.formula]),
  );
  expect(shown?.slice(1)).toEqual([
    [
      ['OO_01', '@', false],
      [0.9912, '0.00%', false],
      ['=1+1', '@', false],
    ],
    [
      ['1/2', '@', false],
      [1, '0%', false],
      ['a & b < c', '@', false],
    ],
  ]);
});

test('another program reads it: cells, table and widths', async () => {
  const { bytes } = await addSheet(await open(readFileSync(SAMPLE)), wanted);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  const sheet = book.getWorksheet('Verifica');
  expect(sheet?.getCell('C2').value).toBe('=1+1');
  expect(sheet?.getCell('B2').numFmt).toBe('0.00%');
  expect(Math.floor(sheet?.getColumn(3).width ?? 0)).toBe(60);
  expect(sheet?.getTable('Verifica')).toBeDefined();
});

test('every other part is as it was, to the byte', async () => {
  const before = await unzip(readFileSync(SAMPLE));
  const { bytes } = await addSheet(await open(readFileSync(SAMPLE)), wanted);
  const after = await unzip(bytes);
  const changed = Object.keys(before).filter(
    (part) => !Buffer.from(before[part] ?? []).equals(Buffer.from(after[part] ?? [])),
  );
  expect(changed.sort()).toEqual([
    '[Content_Types].xml',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/workbook.xml',
  ]);
  const added = Object.keys(after).filter((part) => !(part in before));
  expect(added).toHaveLength(3);
});

test('a second one takes another name, id and part', async () => {
  const once = await addSheet(await open(plain()), wanted);
  const twice = await addSheet(await open(once.bytes), wanted);
  expect(twice.name).toBe('Verifica_2');
  const { sheets } = await read(twice.bytes);
  expect(sheets.map(({ name, tables }) => [name, tables.map((table) => table.name)])).toEqual([
    ['Dati', []],
    ['Verifica', ['Verifica']],
    ['Verifica_2', ['Verifica_2']],
  ]);
  const parts = await unzip(twice.bytes);
  const ids = Object.keys(parts)
    .filter((part) => part.startsWith('xl/tables/'))
    .map(
      (part) =>
        /<table [^>]*?\bid="(\d+)"/.exec(Buffer.from(parts[part] ?? []).toString('utf8'))?.[1],
    );
  expect(new Set(ids).size).toBe(2);
});

test('not the name of a defined name, which no table may have', async () => {
  const sheet = rowsXml('');
  const parts = workbookParts(sheet);
  const text = String(parts['xl/workbook.xml']).replace(
    '</sheets>',
    '</sheets><definedNames><definedName name="verifica">Dati!$A$1</definedName></definedNames>',
  );
  const { name } = await addSheet(await open(zip({ ...parts, 'xl/workbook.xml': text })), wanted);
  expect(name).toBe('Verifica_2');
});

test('in a strict file it is strict', async () => {
  const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
  const parts = workbookParts(rowsXml('').replace(mainNamespace, strict));
  const text = String(parts['xl/workbook.xml']).replace(mainNamespace, strict);
  const { bytes } = await addSheet(await open(zip({ ...parts, 'xl/workbook.xml': text })), wanted);
  const added = await unzip(bytes);
  const sheet = Buffer.from(added['xl/worksheets/sheet2.xml'] ?? []).toString('utf8');
  expect(sheet).toContain(`xmlns="${strict}"`);
  expect(sheet).not.toContain(mainNamespace);
});

test('a workbook without styles gets them', async () => {
  const all = Object.entries(workbookParts(rowsXml('')));
  const parts = Object.fromEntries(all.filter(([name]) => name !== 'xl/styles.xml'));
  const links = String(parts['xl/_rels/workbook.xml.rels']).replace(
    /<Relationship Id="rId2"[^>]*>/,
    '',
  );
  const { bytes } = await addSheet(
    await open(zip({ ...parts, 'xl/_rels/workbook.xml.rels': links })),
    wanted,
  );
  const [, added] = (await read(bytes)).sheets;
  expect(added?.rows[1]?.[1]?.format).toBe('0.00%');
});
