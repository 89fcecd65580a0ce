import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { samples } from '../../assets/samples/build';
import type { Cell, Workbook } from '../../src/workbook';
import { openXlsx, saveXlsx, type Snapshot } from '../../workbench/files';
import { cellAt, read, rowsXml, workbookOf } from '../xlsx/support';
import { variety } from './variety';

const sampleBytes = (name: string): Uint8Array =>
  Uint8Array.from(readFileSync(`assets/samples/${name}.xlsx`));

async function open(bytes: Uint8Array): Promise<Snapshot> {
  const opened = await openXlsx(bytes, 'Prova');
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  return opened.value;
}

const roundTrip = async (bytes: Uint8Array): Promise<Uint8Array> => saveXlsx(await open(bytes));

/** A workbook without the cells that hold nothing and look like nothing. */
function essence({ sheets }: Workbook) {
  const isPlain = ({ value, error, format, fill }: Cell) =>
    value === null && error === undefined && format === 'General' && fill === undefined;
  return sheets.map(({ name, rows, tables, merges }) => {
    const cells = rows.map(
      (row) => row?.map((cell) => (!cell || isPlain(cell) ? null : cell)) ?? [],
    );
    const trimmed = cells.map((row) =>
      row.slice(0, row.findLastIndex((cell) => cell !== null) + 1),
    );
    return { name, tables, merges, cells: trimmed };
  });
}

async function inExcelJs(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(bytes.slice().buffer);
  return file;
}

describe.each(Object.keys(samples))('the sample %s', (name) => {
  test('saved as it was opened, is the same workbook', async () => {
    const bytes = sampleBytes(name);
    expect(essence(await read(roundTrip(bytes)))).toEqual(essence(await read(bytes)));
  });
});

describe('a workbook with one of each thing', () => {
  let saved: Uint8Array;
  let sheet: ExcelJS.Worksheet;

  beforeAll(async () => {
    saved = await roundTrip(await variety());
    const found = (await inExcelJs(saved)).getWorksheet('Dati');
    if (!found) throw new Error('no sheet');
    sheet = found;
  });

  test('keeps values, formats, fills, merges and tables', async () => {
    expect(essence(await read(saved))).toEqual(essence(await read(variety())));
  });

  test('keeps formulas, with the names that the file format has for the younger functions', () => {
    expect(sheet.getCell('D3').formula).toBe('SUM(B3:B4)');
    expect(sheet.getCell('D5').formula).toBe('_xlfn.CONCAT("IFS(",A3)');
    expect(sheet.getCell('B5').formula).toBe('SUBTOTAL(109,Spese[Euro])');
    expect(sheet.getCell('D4').result).toEqual({ error: '#DIV/0!' });
  });

  test('keeps fonts, alignment and borders', () => {
    const { name, size, bold, color } = sheet.getCell('A1').font;
    expect({ name, size, bold, color }).toEqual({
      name: 'Arial',
      size: 14,
      bold: true,
      color: { argb: 'FF1F4E78' },
    });
    expect(sheet.getCell('D8').alignment).toEqual({
      wrapText: true,
      vertical: 'top',
      horizontal: 'right',
    });
    expect(sheet.getCell('D8').border.bottom).toEqual({
      style: 'double',
      color: { argb: 'FFFF0000' },
    });
  });

  test('keeps widths, heights, what is hidden, what is frozen and what is protected', async () => {
    expect(sheet.getColumn(1).width).toBeCloseTo(30, 1);
    expect(sheet.getColumn(3).hidden).toBe(true);
    expect(sheet.getRow(8).height).toBe(45);
    expect(sheet.getRow(10).hidden).toBe(true);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 2 });
    expect((await inExcelJs(saved)).getWorksheet('Nascosto')?.state).toBe('hidden');
    expect(sheet).toHaveProperty('sheetProtection.sheet', true);
  });

  test('keeps the look of its table and what its totals row says', () => {
    const [table] = sheet.getTables() as unknown as { table: ExcelJS.TableProperties }[];
    expect(table?.table.style).toMatchObject({ theme: 'TableStyleLight9', showRowStripes: false });
    expect(table?.table.columns).toMatchObject([
      { name: 'Voce', totalsRowLabel: 'Totale' },
      { name: 'Euro', totalsRowFunction: 'sum' },
    ]);
  });

  test('keeps notes and conditional formats; a comparison with a text becomes a formula', () => {
    expect(sheet.getCell('D9').note).toBe('Da verificare');
    const { conditionalFormattings } = sheet as unknown as {
      conditionalFormattings: ExcelJS.ConditionalFormattingOptions[];
    };
    const rules = conditionalFormattings.flatMap(({ ref, rules }) =>
      rules.map((rule) => ({ ref, ...rule })),
    );
    expect(rules.map((rule) => ({ ...rule, style: rule.style?.fill }))).toMatchObject([
      { ref: 'B3:B4', type: 'cellIs', operator: 'greaterThan', formulae: ['5'] },
      { ref: 'B3:B4', type: 'expression', formulae: ['B3="x"'] },
      { ref: 'B3:B4', type: 'expression', formulae: ['$B3>100'] },
    ]);
    for (const { style } of rules) {
      expect(style?.fill).toMatchObject({ bgColor: { argb: 'FFFFC7CE' } });
    }
  });
});

test('what a shared formula says further down is written out', async () => {
  const bytes = await workbookOf(
    rowsXml(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*2</f><v>2</v></c></row>' +
        '<row r="2"><c r="A2"><v>3</v></c><c r="B2"><f t="shared" si="0"/><v>6</v></c></row>',
    ),
  );
  const { sheets, sheetOrder } = await open(bytes);
  expect(sheets[sheetOrder[0] ?? '']?.cellData?.[1]?.[1]).toMatchObject({ f: '=A2*2', v: 6 });
});

test('a formula that fills several cells is taken as the values it gave', async () => {
  const bytes = await workbookOf(
    rowsXml(
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">ROW(1:2)</f><v>1</v></c></row>' +
        '<row r="2"><c r="A2"><v>2</v></c></row>',
    ),
  );
  const { sheets, sheetOrder } = await open(bytes);
  const cells = sheets[sheetOrder[0] ?? '']?.cellData;
  expect([cells?.[0]?.[0], cells?.[1]?.[0]]).toEqual([
    { v: 1, t: 2 },
    { v: 2, t: 2 },
  ]);
});

test('formulas that the grid shares between cells are written out, above their first too', async () => {
  const snapshot = await open(await workbookOf(rowsXml('<row r="1"/>')));
  const [id = ''] = snapshot.sheetOrder;
  const cellData = {
    0: { 1: { v: 2, t: 2, si: 'a' } },
    1: { 1: { v: 4, t: 2, si: 'a', f: '=A2*2' } },
    2: { 1: { v: 6, t: 2, si: 'a' } },
  };
  const sheets = { [id]: { ...snapshot.sheets[id], cellData } };
  const file = await inExcelJs(await saveXlsx({ ...snapshot, sheets }));
  const sheet = file.getWorksheet('Dati');
  expect(['B1', 'B2', 'B3'].map((cell) => sheet?.getCell(cell).formula)).toEqual([
    'A1*2',
    'A2*2',
    'A3*2',
  ]);
  expect(sheet?.getCell('B3').result).toBe(6);
});

test('a workbook that counts days from 1904 shows the same days', async () => {
  const bytes = await (async () => {
    const file = new ExcelJS.Workbook();
    file.properties.date1904 = true;
    const sheet = file.addWorksheet('Dati');
    sheet.getCell('A1').value = new Date(Date.UTC(2023, 4, 31));
    sheet.getCell('A1').numFmt = 'dd/mm/yyyy';
    sheet.getCell('B1').value = 5;
    return new Uint8Array(await file.xlsx.writeBuffer());
  })();
  const saved = await roundTrip(bytes);
  expect((await read(saved)).date1904).toBe(false);
  expect((await cellAt(saved, 0, 0))?.text).toBe((await cellAt(bytes, 0, 0))?.text);
  expect((await cellAt(saved, 0, 1))?.value).toBe(5);
});

test('a column added to a table in the grid is one of the table in the file', async () => {
  const snapshot = await open(sampleBytes('toscana-nord-ovest-2023'));
  const resources = snapshot.resources?.map(({ name, data }) => {
    if (name !== 'SHEET_TABLE_PLUGIN') return { name, data };
    const tables = JSON.parse(data) as Record<
      string,
      { tables: { range: { endColumn: number } }[] }
    >;
    for (const { tables: ofSheet } of Object.values(tables)) {
      for (const { range } of ofSheet) range.endColumn += 1;
    }
    return { name, data: JSON.stringify(tables) };
  });
  const before = await read(sampleBytes('toscana-nord-ovest-2023'));
  const after = await read(saveXlsx({ ...snapshot, resources: resources ?? [] }));
  const columns = ({ sheets }: Workbook) =>
    sheets.flatMap(({ tables }) => tables.map(({ name, range }) => [name, range.right] as const));
  expect(columns(after)).toEqual(columns(before).map(([name, right]) => [name, right + 1]));
});

test.each([
  ['a text', Buffer.from('ciao'), 'file.notXlsx'],
  ['half a workbook', sampleBytes('pistoia-prato-2025').slice(0, 5000), 'file.truncated'],
])('%s is refused with the reason', async (_, bytes, code) => {
  const opened = await openXlsx(Uint8Array.from(bytes), 'Prova');
  expect(opened).toMatchObject({ ok: false, problem: { code } });
});
