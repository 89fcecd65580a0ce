import {
  isOwnTable,
  ownPlace,
  ownRowWrites,
  ownTableIn,
  planOwnRows,
  type OwnTable,
} from '../../src/workbook/own-tables';
import { toA1 } from '../../src/workbook';
import { cells, sheet, table, tables, workbook, type Rows } from '../support/workbook';

const DIARIO: OwnTable<'day' | 'who' | 'note'> = {
  name: 'Diario',
  columns: [
    { name: 'day', headers: ['Giorno', 'Day'], width: 12, required: true },
    { name: 'who', headers: ['Chi', 'Who'], width: 20, required: true },
    { name: 'note', headers: ['Appunto', 'Note'], width: 40 },
  ],
};

const HEADERS = ['Giorno', 'Chi', 'Appunto'];
const row = { day: { value: 45_000, format: 'dd/mm/yyyy' }, who: { value: 'Anna', format: '@' } };

const books: [string, ReturnType<typeof workbook>, string | null][] = [
  ['the table of its name', tables({ Diario: [HEADERS] }), 'Diario!A1'],
  ['a table of another name', tables({ Altro: [HEADERS] }), 'Altro!A1'],
  ['headers in English, in another order', tables({ Log: [['Who', 'Day']] }), 'Log!A1'],
  ['headers in other letters, with spaces', tables({ X: [[' GIORNO ', 'chi']] }), 'X!A1'],
  ['a column of the user among them', tables({ X: [['Giorno', 'Mio', 'Chi']] }), 'X!A1'],
  ['one that lacks a column', tables({ X: [['Giorno', 'Appunto']] }), null],
  [
    'a plain range, under a title',
    workbook([sheet('Foglio', [cells([['Il diario'], [], HEADERS, [1, 'Anna']], 'B2')])]),
    'Foglio!B4',
  ],
  ['nothing of the kind', tables({ Target: [['Indicatore', 'Target']] }), null],
];

test.each(books)('%s', (_, book, where) => {
  const found = ownTableIn(book, DIARIO);
  const at = found && `${found.sheet.name}!${toA1(found.headerRow, found.left)}`;
  expect(at ?? null).toBe(where);
});

test('headers alone tell it, too', () => {
  expect(isOwnTable(HEADERS, DIARIO)).toBe(true);
  expect(isOwnTable(['Giorno', 'Appunto'], DIARIO)).toBe(false);
});

test('without one a sheet is planned, with its formats', () => {
  expect(planOwnRows(workbook([]), DIARIO, [row])).toEqual({
    kind: 'newSheet',
    sheet: {
      name: 'Diario',
      headers: HEADERS,
      rows: [[row.day, row.who, { value: '' }]],
      widths: [12, 20, 40],
    },
  });
});

const placed = (rows: Rows, totals = false) =>
  planOwnRows(workbook([sheet('Diario', [table('Diario', rows, 'B2', totals)])]), DIARIO, [row]);

const at = (plan: ReturnType<typeof placed>) =>
  plan.kind === 'cells'
    ? [plan.cells.map((cell) => toA1(cell.row, cell.column)), plan.growth?.rows ?? 0]
    : plan.kind;

const appended: [string, ReturnType<typeof placed>, unknown][] = [
  ['below the last row', placed([HEADERS, [1, 'Ugo', 'x']]), [['B4', 'C4'], 1]],
  ['in a row that is still blank', placed([HEADERS, [1, 'Ugo'], [null, null]]), [['B4', 'C4'], 0]],
  ['in an empty table', placed([HEADERS]), [['B3', 'C3'], 1]],
  ['never over a totals row', placed([HEADERS, [1, 'Ugo'], ['Totale']], true), 'noRoom'],
];

test.each(appended)('a row is added %s', (_, plan, cellsAndGrowth) => {
  expect(at(plan)).toEqual(cellsAndGrowth);
});

test('never over what stands below the table', () => {
  const below = sheet('Diario', [table('Diario', [HEADERS, [1, 'Ugo']]), cells([['mio']], 'B3')]);
  expect(planOwnRows(workbook([below]), DIARIO, [row])).toEqual({
    kind: 'noRoom',
    table: 'Diario',
    rows: 1,
  });
});

test('a row in place: what is left out stays, what is blank is cleared', () => {
  const region = ownTableIn(tables({ Diario: [HEADERS, [1, 'Ugo', 'x']] }), DIARIO);
  if (!region) throw new Error('not found');
  expect(ownRowWrites(region, 1, { note: { value: '' } })).toEqual([
    { sheet: 'Diario', row: 1, column: 2, value: null, format: 'General', look: 'keep' },
  ]);
  expect(ownPlace(region, 1, 'note')).toEqual({ sheet: 'Diario', table: 'Diario', cell: 'C2' });
});
