import ExcelJS from 'exceljs';
import type { IWorkbookData } from '@univerjs/core';
import { openXlsx, saveXlsx, type Snapshot } from '../../workbench/files';
import { formulaFromFile, formulaToFile } from '../../workbench/files/formulas';
import { saveWithSpills } from '../../workbench/host/spilled-snapshots';
import { ITALIAN } from '../../workbench/host/univer';
import { openExcel, openSnapshot, type OpenedExcel } from '../support/excel';
import { at, bookIn, cells, sheet, workbook } from '../support/workbook';

test.each<[univer: string, file: string]>([
  ['=PERF.INDICATOR(A1,B1)', '_xldudf_PERF_INDICATOR(A1,B1)'],
  [
    '=1+PERF.OBJECTIVE(PERF.INDICATOR(A1,"PERF.TREE("),2)',
    '1+_xldudf_PERF_OBJECTIVE(_xldudf_PERF_INDICATOR(A1,"PERF.TREE("),2)',
  ],
  ["=PERF.STATUS('PERF.X('!A1)", "_xldudf_PERF_STATUS('PERF.X('!A1)"],
  ['=IFNA(PERF.MY_OWN.ONE(A1),0)', '_xlfn.IFNA(_xldudf_PERF_MY_OWN.ONE(A1),0)'],
  ['=XPERF.A(1)+PERF.X', 'XPERF.A(1)+PERF.X'],
])('%s is %s in a file', (univer, file) => {
  expect(formulaToFile(univer)).toBe(file);
  expect(formulaFromFile(file)).toBe(univer);
});

test('however it is written, a file has the name in capitals', () => {
  expect(formulaToFile('=perf.Indicator(A1)')).toBe('_xldudf_PERF_INDICATOR(A1)');
});

describe('a function that spills', () => {
  const DOUBLE = {
    id: 'DOUBLE',
    name: 'DOUBLE',
    parameters: [{ name: 'values', dimensionality: 'matrix' }],
    result: { dimensionality: 'matrix' },
  };
  let opened: OpenedExcel[];
  let calls: number;

  const connect = async (excel: OpenedExcel) => {
    opened.push(excel);
    const { associate, Error: FunctionError } = excel.CustomFunctions;
    const double = (value: unknown) =>
      typeof value === 'number' ? value * 2 : new FunctionError('#N/A');
    associate('DOUBLE', (rows) => {
      calls += 1;
      return rows.map((row) => row.map(double));
    });
    excel.host.functions.connect({ functions: [DOUBLE] });
    await excel.host.idle();
    return excel;
  };

  let snapshot: IWorkbookData;
  let bytes: Uint8Array;

  beforeAll(async () => {
    opened = [];
    calls = 0;
    const formula = { value: '=PERF.DOUBLE(A1:B2)', formula: true };
    const series = { value: '=SEQUENCE(2)', formula: true };
    const book = workbook([
      sheet('Foglio', [
        cells([
          [1, 2, formula],
          [3, 'x'],
        ]),
        cells([[series]], 'A5'),
      ]),
    ]);
    const excel = await connect(await openExcel(book));
    const open = excel.univerAPI.getActiveWorkbook();
    if (!open) throw new Error('no workbook');
    bytes = await saveXlsx(saveWithSpills(open) as unknown as Snapshot);
    const read = await openXlsx(bytes, 'Prova');
    if (!read.ok) throw new Error(read.problem.code);
    snapshot = { ...read.value, locale: ITALIAN } as unknown as IWorkbookData;
  });

  afterAll(() => {
    for (const excel of opened) excel.close();
  });

  test('is written with its range, and its values in all its cells', async () => {
    const file = new ExcelJS.Workbook();
    await file.xlsx.load(bytes.slice().buffer);
    const saved = file.getWorksheet('Foglio');
    expect(saved?.getCell('C1').model).toMatchObject({
      formula: '_xldudf_PERF_DOUBLE(A1:B2)',
      shareType: 'array',
      ref: 'C1:D2',
      result: 2,
    });
    expect(['D1', 'C2', 'D2', 'A6'].map((a1) => saved?.getCell(a1).value)).toEqual([
      4,
      6,
      { error: '#N/A' },
      2,
    ]);
  });

  test('is read by PERF as the values that it gave', async () => {
    const book = await bookIn(bytes);
    expect(['C1', 'D1', 'C2', 'A6'].map((a1) => at(book, 'Foglio', a1)?.value)).toEqual([
      2, 4, 6, 2,
    ]);
  });

  test('has its values when it is opened, without being called, and is called after an edit', async () => {
    calls = 0;
    const excel = await connect(await openSnapshot(snapshot));
    const values = () => ['C1', 'D1', 'C2', 'D2'].map((a1) => excel.cell('Foglio', a1).value);
    expect(excel.cell('Foglio', 'C1').formula).toBe('=PERF.DOUBLE(A1:B2)');
    expect([values(), calls]).toEqual([[2, 4, 6, '#N/A'], 0]);
    excel.setCell('Foglio', 'B2', 5);
    await excel.host.idle();
    expect([values(), calls]).toEqual([[2, 4, 6, 10], 1]);
  });
});
