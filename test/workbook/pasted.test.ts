import { catalogues, messageOf } from '../../src/messages';
import type { Workbook } from '../../src/workbook';
import { area, withMapping, type MappedColumn } from '../support/mapping';
import {
  applied,
  at,
  cells,
  faces,
  percent,
  ran,
  sheet,
  table,
  tellings,
  whereOf,
  workbook,
  type Rows,
} from '../support/workbook';

const HEADERS = ['Indicatore', 'Obiettivo', 'Descrizione', 'Peso', 'Target', 'Consuntivo'];
const COLUMNS: readonly MappedColumn[] = [
  ['Indicatore', 'indicator'],
  ['Obiettivo', 'node', { blanks: 'asAbove' }],
  ['Descrizione', 'name'],
  ['Peso', 'weight'],
  ['Target', 'target'],
  ['Consuntivo', 'actual'],
];

const first: Rows = [
  ['I1', 'A1', 'Imprese assistite', '25%', '>= 400', '242'],
  ['I2', null, 'Fiere', '75%', '>= 10', '10'],
];
const second: Rows = [
  ['I3', 'A2', 'Utenti soddisfatti', '40%', '>= 90,00 %', '81,00 %'],
  ['I4', null, 'Giorni di pagamento', '60%', '<= 1,50', '1,53'],
];

/** 242/400; 81/90; 1 - 0,03/1,50. A1 0,25 x 60,5 + 75; A2 0,4 x 90 + 0,6 x 98. */
const scores = {
  I1: '60.5% Parzialmente raggiunto',
  I2: '100% Raggiunto',
  I3: '90% Raggiunto',
  I4: '98% Raggiunto',
  A1: '90.125% Raggiunto',
  A2: '94.8% Raggiunto',
};

const mapped = (rows: Rows): Workbook =>
  withMapping(workbook([sheet('Piano', [cells(rows)])]), area('Piano', 'A1:F1', COLUMNS));

describe('a plan pasted from a document, as its mapping tells', () => {
  test.each<[what: string, rows: Rows, told: string[]]>([
    ['blank cells that mean the one above', [HEADERS, ...first, ...second], []],
    ['headers again on each page', [HEADERS, ...first, HEADERS, ...second], []],
    [
      'with blank rows and a number of the page',
      [HEADERS, ...first, [], ['Pag. 1'], HEADERS, ...second, [], ['Pag. 2 di 2']],
      ['row.pageNumber Piano!A5'],
    ],
    [
      'a bare number above headers',
      [HEADERS, ...first, [3], HEADERS, ...second],
      ['row.pageNumber Piano!A4'],
    ],
    [
      'a page in the midst of an objective',
      [HEADERS, ...first.slice(0, 1), HEADERS, ...first.slice(1), ...second],
      [],
    ],
    [
      'a description that goes on',
      [HEADERS, ...first, [null, null, 'di settore'], ...second],
      ['row.goesOn Piano!C4'],
    ],
    [
      'one that goes on twice',
      [HEADERS, ...first, [null, null, 'di'], [null, null, 'settore'], ...second],
      ['row.goesOn Piano!C4', 'row.goesOn Piano!C5'],
    ],
    [
      'codes and texts wrapped and with hard spaces',
      [
        HEADERS,
        [' I1\u00a0', 'A1\n', 'Imprese\nassistite', '25\u00a0%', '>=\u00a0400', '242\u00a0'],
        ...first.slice(1),
        ...second,
      ],
      [],
    ],
  ])('%s', (_, rows, told) => {
    const run = ran(mapped(rows));
    expect(faces(run)).toEqual(scores);
    expect(tellings(run).filter((one) => one !== 'node.noRow')).toEqual(told);
  });

  test('results stand in the rows of the indicators, and nowhere else', () => {
    const book = mapped([HEADERS, ...first, [], HEADERS, ...second]);
    const after = applied(book, ran(book).writes);
    expect(
      ['H2', 'H3', 'H4', 'H5', 'H6', 'H7'].map((cell) => at(after, 'Piano', cell)?.value ?? null),
    ).toEqual([0.605, 1, null, null, 0.9, 0.98]);
    expect(ran(after).writes).toEqual({ columns: [], cells: [] });
    expect(faces(ran(after))).toEqual(scores);
  });
});

describe('the same without a mapping', () => {
  const full = (rows: Rows): Rows =>
    rows.map((row, index) =>
      index % 2 ? [row[0] ?? null, rows[index - 1]?.[1] ?? null, ...row.slice(2)] : row,
    );

  test('headers again, in a table and in a plain range', () => {
    const rows = [HEADERS, ...full(first), HEADERS, ...full(second)];
    expect(faces(ran(workbook([sheet('Piano', [table('Piano', rows)])])))).toEqual(scores);
    expect(faces(ran(workbook([sheet('Piano', [cells(rows)])])))).toEqual(scores);
  });

  test('blank cells mean nothing', () => {
    const run = ran(workbook([sheet('Piano', [cells([HEADERS, ...first, ...second])])]));
    expect(tellings(run)).toContain('link.noNode Piano!B3');
  });

  test('page numbers and descriptions that go on are told in words', () => {
    const rows = [
      HEADERS,
      ...full(first),
      [null, null, 'di settore'],
      ['Pagina 3'],
      ...full(second),
    ];
    const run = ran(workbook([sheet('Piano', [cells(rows)])]));
    const said = (code: string) => {
      const found = run.problems.find((one) => one.code === code);
      return found && [whereOf(found), found.severity, messageOf(found, catalogues.it)];
    };
    expect(said('row.goesOn')).toEqual([
      'Piano!C4',
      'warning',
      'La riga ha solo il testo "di settore": non viene letta. Se continua la riga sopra, unirlo al testo di quella ed eliminare la riga; se è un indicatore, scriverne il codice.',
    ]);
    expect(said('row.pageNumber')).toEqual([
      'Piano!A5',
      'remark',
      '"Pagina 3" sembra un numero di pagina: la riga non viene letta. Se non lo è, completarla; altrimenti si può eliminare.',
    ]);
    expect(faces(run)).toEqual(scores);
  });

  test('a number alone in a column of codes is a code', () => {
    const nodes: Rows = [
      ['Codice', 'Padre', 'Peso'],
      [1, null, null],
      [2, 1, percent(1)],
    ];
    const run = ran(
      workbook([
        sheet('Albero', [table('Albero', nodes)]),
        sheet('Piano', [cells([HEADERS, ['I1', '2', 'x', null, '>= 400', 242]])]),
      ]),
    );
    expect(faces(run)).toMatchObject({ 1: '60.5% Parzialmente raggiunto' });
  });
});
