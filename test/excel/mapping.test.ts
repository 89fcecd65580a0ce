import type { MappingReport } from '../../src/excel';
import type { Field } from '../../src/workbook/headers';
import type { AreaMapping, Mapping } from '../../src/workbook/mapping/mapping';
import { toA1 } from '../../src/workbook';
import { cells, faces, percent, sheet, table, workbook, type Rows } from '../support/workbook';
import { testNewTable } from './new-table';
import { closeAll, everything, open, shown, touched, type Opened } from './open';

afterEach(closeAll);

const headers = ['Misura', 'Riferita a', 'Incidenza', 'Promessa', 'Esito', 'Nota'];
const rows: Rows = [
  ['Monitoraggio al 31/12/2024'],
  [],
  headers,
  ['M1', 'OP1', percent(0.6), '>= 400', 242, 'primo'],
  ['M2', null, percent(0.4), '>= 10', 10, 'secondo'],
];
const book = workbook([sheet('Monitoraggio', [cells(rows)])]);

const area = (
  fields: readonly (Field | null)[],
  change: Partial<AreaMapping> = {},
): AreaMapping => ({
  sheet: 'Monitoraggio',
  table: null,
  headers: { top: 2, left: 0, bottom: 2, right: 5 },
  columns: fields.map((field, column) => ({
    column,
    header: headers[column] ?? '',
    field,
    year: null,
    blanks: field === 'node' ? 'asAbove' : 'nothing',
  })),
  ...change,
});

const mapped: Mapping = {
  areas: [area(['indicator', 'node', 'weight', 'target', 'actual', null])],
};

async function found({ session }: Opened): Promise<MappingReport> {
  const result = await session.mapping();
  if (!result.ok) throw new Error(`Not found: ${result.problem.code}`);
  return result.value;
}

async function saved({ session }: Opened, mapping = mapped): Promise<void> {
  const result = await session.saveMapping(mapping);
  if (!result.ok) throw new Error(`Not saved: ${JSON.stringify(result.problem)}`);
}

async function refused({ session }: Opened, mapping = mapped) {
  const result = await session.saveMapping(mapping);
  if (result.ok) throw new Error('It was saved');
  return result.problem;
}

async function scores({ session }: Opened): Promise<Record<string, string>> {
  const result = await session.look();
  if (!result.ok) throw new Error(`Not read: ${result.problem.code}`);
  return faces(result.value.run);
}

const codeOf = async ({ session }: Opened) => {
  const result = await session.look();
  return result.ok ? 'read' : result.problem.code;
};

/** What the table of the mapping says, row by row, without the blank rows below. */
const tableOf = (excel: Opened): unknown[][] =>
  Array.from({ length: 30 }, (_, row) =>
    Array.from({ length: 7 }, (_cell, column) => {
      return shown(excel, 'Mappatura', toA1(row, column)).value;
    }),
  ).filter((line) => line.some((value) => value !== null));

describe('a mapping that is saved', () => {
  test('is a table that people can read, a row for each column', async () => {
    const excel = await open(book);
    await saved(excel);
    const [first, ...lines] = tableOf(excel);
    expect(first).toEqual([
      'Foglio',
      'Tabella',
      'Intestazioni',
      'Colonna',
      'Intestazione',
      'Campo',
      'Celle vuote',
    ]);
    expect(lines.map((line) => line.slice(3))).toEqual([
      ['A', 'Misura', 'Indicatore', null],
      ['B', 'Riferita a', 'Nodo', 'come sopra'],
      ['C', 'Incidenza', 'Peso', null],
      ['D', 'Promessa', 'Target', null],
      ['E', 'Esito', 'Consuntivo', null],
      ['F', 'Nota', 'non usata', null],
    ]);
    for (const line of lines) expect(line.slice(0, 3)).toEqual(['Monitoraggio', null, 'A3:F3']);
  });

  test('makes a plan of a workbook that had none', async () => {
    const excel = await open(book);
    expect(await codeOf(excel)).toBe('layout.none');
    await saved(excel);
    // 242 of 400 is 60.5%; with 10 of 10 it is 0.6 x 60.5% + 0.4 x 100% = 76.3%.
    expect(await scores(excel)).toEqual({
      OP1: '76.3% Parzialmente raggiunto',
      M1: '60.5% Parzialmente raggiunto',
      M2: '100% Raggiunto',
    });
  });

  test('touches nothing else', async () => {
    const excel = await open(book);
    const before = everything(excel, book);
    await saved(excel);
    await saved(excel, { areas: [] });
    expect(touched(before, everything(excel, book))).toEqual([]);
  });

  test('is found as it was saved, with its first rows', async () => {
    const excel = await open(book);
    await saved(excel);
    const { areas, saved: isSaved, workbook: read } = await found(excel);
    expect([isSaved, areas.filter((one) => one.saved)]).toEqual([
      true,
      [expect.objectContaining({ sheet: 'Monitoraggio', included: true, firstRow: 3, lastRow: 4 })],
    ]);
    const own = areas.find((one) => one.saved);
    expect(own?.columns.map(({ field }) => field)).toEqual([
      'indicator',
      'node',
      'weight',
      'target',
      'actual',
      null,
    ]);
    expect(own?.firstRows).toEqual([
      ['M1', 'OP1', '60,00%', '>= 400', '242', 'primo'],
      ['M2', '', '40,00%', '>= 10', '10', 'secondo'],
    ]);
    expect(read.sheets.map(({ name }) => name)).toContain('Monitoraggio');
  });

  test('again replaces what the table said, and leaves no row of it behind', async () => {
    const excel = await open(book);
    await saved(excel);
    const two = area(['code', 'parent'], { headers: { top: 2, left: 0, bottom: 2, right: 1 } });
    await saved(excel, { areas: [two] });
    expect(tableOf(excel).map((line) => line[5])).toEqual(['Campo', 'Codice', 'Padre']);
    await saved(excel, { areas: [two, ...mapped.areas] });
    expect(tableOf(excel)).toHaveLength(9);
  });

  test('without areas leaves it to the headers again', async () => {
    const excel = await open(book);
    await saved(excel);
    await saved(excel, { areas: [] });
    expect(tableOf(excel)).toHaveLength(1);
    expect((await found(excel)).saved).toBe(false);
    expect(await codeOf(excel)).toBe('layout.none');
  });

  test('keeps texts that look like formulas, numbers and dates', async () => {
    const excel = await open(book);
    const odd = area(['indicator']);
    const columns = ['=1+1', '1.10', '01/02'].map((header, column) => ({
      column,
      header,
      field: null,
      year: null,
      blanks: 'nothing' as const,
    }));
    await saved(excel, { areas: [{ ...odd, columns }] });
    for (const [at, header] of ['=1+1', '1.10', '01/02'].entries()) {
      const cell = excel.cell('Mappatura', `E${at + 2}`);
      expect(cell).toMatchObject({ value: header, formula: null });
    }
  });
});

test('what was found in a workbook without any table is nothing', async () => {
  const excel = await open(workbook([sheet('Vuoto', [])]));
  expect(await found(excel)).toMatchObject({ areas: [], saved: false, problems: [] });
});

describe('what stands in the way', () => {
  test('a sheet Mappatura that holds something else', async () => {
    const excel = await open(
      workbook([...book.sheets, sheet('Mappatura', [cells([['Sedi'], ['Roma']])])]),
    );
    expect(await refused(excel)).toMatchObject({ code: 'excel.sheetExists' });
    expect(shown(excel, 'Mappatura', 'A2').value).toBe('Roma');
  });

  test('something below the table', async () => {
    const excel = await open(book);
    await saved(excel);
    excel.setCell('Mappatura', 'B9', 'Nota');
    const before = tableOf(excel);
    expect(await refused(excel, { areas: [...mapped.areas, ...mapped.areas] })).toMatchObject({
      code: 'excel.noRoomForMapping',
      details: { table: 'Mappatura', rows: '6' },
    });
    expect(tableOf(excel)).toEqual(before);
  });

  test('an Excel that cannot make a table longer', async () => {
    const short: Rows = [
      ['Foglio', 'Tabella', 'Intestazioni', 'Colonna', 'Intestazione', 'Campo', 'Celle vuote'],
      ['Monitoraggio', null, 'A3:F3', 'A', 'Misura', 'Indicatore', null],
    ];
    const grown = workbook([...book.sheets, sheet('Mappatura', [table('Mappatura', short)])]);
    const excel = await open(grown, { apiLevel: '1.12' });
    expect(await refused(excel)).toMatchObject({ code: 'excel.noRoomForMapping' });
  });
});

describe('a mapping that cannot be saved leaves nothing', () => {
  testNewTable({
    book,
    sheet: 'Mappatura',
    codes: ['GeneralException', 'AccessDenied', 'InvalidOperationInCellEditMode'],
    refused,
    saved: async (excel) => {
      await saved(excel);
      expect(tableOf(excel)).toHaveLength(7);
    },
  });

  const counts = Array.from({ length: 16 }, (_, index) => [index * 3]);
  test.each(counts)('a table that is replaced, after %i actions', async (afterActions) => {
    const excel = await open(book);
    await saved(excel);
    const before = tableOf(excel);
    const other = { areas: [area(['code', 'parent', 'name', null, null, null]), ...mapped.areas] };
    excel.host.faults.failRequest({ at: 3, afterActions, code: 'GeneralException' });
    expect(await refused(excel, other)).toMatchObject({ code: 'excel.requestFailed' });
    expect(tableOf(excel)).toEqual(before);
    await saved(excel, other);
    expect(tableOf(excel)).toHaveLength(13);
  });
});
