import { catalogues, messageOf } from '../../src/messages';
import {
  planMapping,
  readMapping,
  type AreaMapping,
  type CellWrite,
  type Mapping,
  type NewCell,
  type Workbook,
} from '../../src/workbook';
import { applied, cells, sheet, table, workbook, type Drawn, type Rows } from '../support/workbook';

const HEADERS = [
  'Foglio',
  'Tabella',
  'Intestazioni',
  'Colonna',
  'Intestazione',
  'Campo',
  'Celle vuote',
];

const plan: AreaMapping = {
  sheet: 'Piano',
  table: null,
  headers: { top: 2, left: 1, bottom: 3, right: 4 },
  columns: [
    { column: 1, header: 'Cod. ob.', field: 'node', year: null, blanks: 'asAbove' },
    { column: 2, header: 'N.', field: 'indicator', year: null, blanks: 'nothing' },
    { column: 3, header: 'Atteso 2024', field: 'target', year: 2024, blanks: 'nothing' },
    { column: 4, header: 'Note', field: null, year: null, blanks: 'nothing' },
  ],
};
const series: AreaMapping = {
  sheet: 'Dati',
  table: 'Tabella1',
  headers: { top: 0, left: 0, bottom: 0, right: 1 },
  columns: [
    { column: 0, header: 'KPI', field: 'indicator', year: null, blanks: 'nothing' },
    { column: 1, header: '2022', field: 'yearValue', year: 2022, blanks: 'nothing' },
  ],
};
const mapping: Mapping = { areas: [plan, series] };

/** The rows of `Mappatura` that say the mapping above. */
const ROWS: Rows = [
  ['Piano', null, 'B3:E4', 'B', 'Cod. ob.', 'Nodo', 'come sopra'],
  ['Piano', null, 'B3:E4', 'C', 'N.', 'Indicatore', null],
  ['Piano', null, 'B3:E4', 'D', 'Atteso 2024', 'Target 2024', null],
  ['Piano', null, 'B3:E4', 'E', 'Note', 'non usata', null],
  ['Dati', 'Tabella1', 'A1:B1', 'A', 'KPI', 'Indicatore', null],
  ['Dati', 'Tabella1', 'A1:B1', 'B', '2022', 'Valore 2022', null],
];

const saved = (rows: Rows, headers: readonly string[] = HEADERS): Workbook =>
  workbook([sheet('Mappatura', [table('Mappatura', [headers, ...rows])])]);

/** The mapping that a workbook has, without its places. */
function mappingIn(book: Workbook): Mapping | null {
  const found = readMapping(book);
  if (!found) return null;
  const areas = found.areas.map(({ sheet: name, table: named, headers, columns }) => ({
    sheet: name,
    table: named,
    headers,
    columns: columns.map(({ column, header, field, year, blanks }) => {
      return { column, header, field, year, blanks };
    }),
  }));
  return { areas };
}

const drawnOf = ({ value, format = 'General' }: NewCell): Drawn => ({
  value: value === '' ? null : value,
  format,
});

/** The workbook after the mapping was saved in it. */
function afterSaving(book: Workbook, next: Mapping): Workbook {
  const done = planMapping(book, next);
  if (done.kind === 'noRoom') throw new Error(`No room in ${done.table}`);
  if (done.kind === 'cells') {
    return applied(book, { columns: [], cells: [...done.cells] as CellWrite[] });
  }
  const { name, headers, rows } = done.sheet;
  const drawn = sheet(name, [table(name, [headers, ...rows.map((row) => row.map(drawnOf))])]);
  return workbook([...book.sheets, drawn]);
}

const empty = workbook([sheet('Piano', [cells([['niente']])])]);

test('no table, no mapping', () => {
  expect(readMapping(empty)).toBeNull();
});

test('a mapping is saved in a sheet of its own that people can read', () => {
  const done = planMapping(empty, mapping);
  if (done.kind !== 'newSheet') throw new Error('Not a new sheet');
  expect(done.sheet.name).toBe('Mappatura');
  expect(done.sheet.headers).toEqual(HEADERS);
  const texts = done.sheet.rows.map((row) => row.map(({ value }) => (value === '' ? null : value)));
  expect(texts).toEqual(ROWS);
  expect(mappingIn(afterSaving(empty, mapping))).toEqual(mapping);
});

describe('what is written in Mappatura is read as people write it', () => {
  const cases: [said: string, row: Rows[number], field: string | null, year: number | null][] = [
    ['English words', ['Piano', null, 'B3:E4', 'b', 'x', 'Actual', 'as above'], 'actual', null],
    [
      'other spellings',
      ['Piano', null, '$B$3:$E$4', '$B', 'x', 'cod.', 'COME SOPRA'],
      'code',
      null,
    ],
    [
      'a range with its sheet',
      ['Piano', null, "'Piano 2'!B3:E4", 'B', 'x', 'peso %', 'idem'],
      'weight',
      null,
    ],
    [
      'a field of a year',
      ['Piano', null, 'B3:E4', 'B', 'x', 'consuntivo 2023', 'idem'],
      'actual',
      2023,
    ],
    ['not used', ['Piano', null, 'B3:E4', 'B', 'x', 'Not used', 'ditto'], null, null],
  ];
  test.each(cases)('%s', (_, row, field, year) => {
    const [area] = mappingIn(saved([row]))?.areas ?? [];
    expect(area?.headers).toEqual(plan.headers);
    const read = { column: 1, header: 'x', field, year, blanks: 'asAbove' };
    expect(area?.columns).toEqual([read]);
  });

  test('the columns of the table have English names too, and stand in any order', () => {
    const headers = ['Field', 'Header', 'Column', 'Header range', 'Sheet'];
    const book = saved([['Target', 'Atteso', 'D', 'B3:E3', 'Piano']], headers);
    expect(mappingIn(book)?.areas[0]?.columns).toEqual([
      { column: 3, header: 'Atteso', field: 'target', year: null, blanks: 'nothing' },
    ]);
  });

  test('a plain range with its columns is the table too, and blank rows are nothing', () => {
    const rows = [HEADERS, ROWS[4] ?? [], ROWS[5] ?? []];
    const book = workbook([sheet('Lettura', [cells(rows, 'C4')])]);
    expect(mappingIn(book)?.areas).toEqual([series]);
    const holed = saved([ROWS[4] ?? [], [null, ' '], ROWS[5] ?? []]);
    expect(mappingIn(holed)?.areas).toEqual([series]);
  });
});

describe('an area of which a row cannot be read is left out, and told at its cell', () => {
  const good: Rows[number] = ['Piano', null, 'B3:E4', 'B', 'Cod. ob.', 'Nodo', null];
  const cases: [cell: string, code: string, change: [at: number, drawn: Drawn], it: RegExp][] = [
    ['A3', 'mapping.noSheet', [0, null], /manca il foglio: scriverne il nome/],
    ['C3', 'mapping.badRange', [2, 'riga 3'], /"riga 3" non è un intervallo/],
    ['D3', 'mapping.badColumn', [3, 'Z'], /"Z" non è una colonna delle intestazioni/],
    ['D3', 'mapping.badColumn', [3, null], /scriverne le lettere/],
    ['F3', 'mapping.badField', [5, 'Boh'], /"Boh" non è un campo/],
    ['F3', 'mapping.badField', [5, null], /oppure non usata/],
    ['G3', 'mapping.badBlanks', [6, 'forse'], /scrivere come sopra, o niente/],
    ['E3', 'mapping.columnTwice', [3, 'B'], /due righe per la colonna "N\."/],
  ];
  test.each(cases)('%s %s', (cell, code, [at, drawn], it) => {
    const second = [...(ROWS[1] ?? [])];
    second[at] = drawn;
    const book = saved([good, second, ROWS[4] ?? [], ROWS[5] ?? []]);
    const found = readMapping(book);
    expect(mappingIn(book)?.areas).toEqual([series]);
    expect(found?.problems.map((one) => [one.code, one.severity, one.place?.cell])).toEqual([
      [code, 'error', cell],
    ]);
    expect(found?.problems.map((one) => messageOf(one, catalogues.it)).join()).toMatch(it);
  });
});

describe('a mapping replaces the one that is there', () => {
  const book = afterSaving(empty, mapping);

  test('as it is, nothing is written', () => {
    expect(planMapping(book, mapping)).toEqual({ kind: 'cells', cells: [], growth: null });
  });

  test.each([
    ['shorter: the rows left over are cleared', { areas: [series] }],
    ['none: all rows are cleared', { areas: [] }],
    [
      'one column is read in another way',
      { areas: [{ ...plan, columns: plan.columns.slice(0, 3) }, series] },
    ],
  ])('%s', (_, next) => {
    expect(mappingIn(afterSaving(book, next))).toEqual(next);
  });

  test('longer: the table grows', () => {
    const other = { ...series, sheet: 'Altri', table: 'Tabella2' };
    const done = planMapping(book, { areas: [plan, series, other] });
    expect(done).toMatchObject({ kind: 'cells', growth: { table: 'Mappatura', rows: 2 } });
  });

  test('with something below it there is no room', () => {
    const taken = workbook([
      sheet('Mappatura', [table('Mappatura', [HEADERS, ...ROWS]), cells([['nota']], 'A9')]),
    ]);
    const other = { ...series, sheet: 'Altri', table: 'Tabella2' };
    const done = planMapping(taken, { areas: [plan, series, other] });
    expect(done).toEqual({ kind: 'noRoom', table: 'Mappatura', rows: 2 });
  });
});
