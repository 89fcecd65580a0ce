import { catalogues, messageOf } from '../../src/messages';
import { readSavedRules, type AreaMapping, type Range, type Workbook } from '../../src/workbook';
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
  type Block,
  type Rows,
} from '../support/workbook';
import { albero, indicatori, small } from './small-plan';

/** The small plan's indicators under headers that nobody could know. */
const ODD: readonly MappedColumn[] = [
  ['Rif.', 'indicator'],
  ['Ob.', 'node'],
  ['Testo', 'name'],
  ['Pond.', 'weight'],
  ['Atteso', 'target'],
  ['Fatto', 'actual'],
  ['Perché no', 'exclusion'],
];
const odd: Rows = [ODD.map(([header]) => header), ...indicatori.slice(1)];
const tree = sheet('Albero', [table('Albero', albero)]);

const piano = (blocks: readonly Block[], merges: readonly Range[] = []) =>
  workbook([tree, sheet('Piano', blocks, merges)]);

describe('a plan under headers that nobody knows', () => {
  test.each<[what: string, book: Workbook]>([
    ['a plain range', withMapping(piano([cells(odd, 'B3')]), area('Piano', 'B3:H3', ODD))],
    [
      'an Excel table',
      withMapping(piano([table('T', odd, 'B3')]), area('Piano', 'B3:H3', ODD, 'T')),
    ],
    ['rows inserted above it', withMapping(piano([cells(odd, 'B9')]), area('Piano', 'B3:H3', ODD))],
    [
      'columns inserted beside it',
      withMapping(piano([cells(odd, 'E3')]), area('Piano', 'B3:H3', ODD)),
    ],
    [
      'rows and columns',
      withMapping(piano([cells([['Piano 2023']]), cells(odd, 'D12')]), area('Piano', 'B3:H3', ODD)),
    ],
    [
      'a table on another sheet',
      withMapping(
        workbook([tree, sheet('Foglio2', [table('T', odd, 'C5')])]),
        area('Piano', 'B3:H3', ODD, 'T'),
      ),
    ],
    [
      'a column inserted between',
      withMapping(
        piano([
          cells(
            odd.map(([a, b, ...rest]) => [a ?? null, b ?? null, 'x', ...rest]),
            'B3',
          ),
        ]),
        area('Piano', 'B3:H3', ODD),
      ),
    ],
    [
      'columns in another order',
      withMapping(
        piano([
          cells(
            odd.map((row) => [...row].reverse()),
            'B3',
          ),
        ]),
        area('Piano', 'B3:H3', ODD),
      ),
    ],
    [
      'headers wrapped and in capitals',
      withMapping(
        piano([
          cells([
            ['RIF.', 'OB.', 'TESTO', 'POND.', 'ATTESO', 'FATTO', 'PERCHÉ\nNO'],
            ...odd.slice(1),
          ]),
        ]),
        area('Piano', 'A1:G1', ODD),
      ),
    ],
  ])('%s', (_, book) => {
    const run = ran(book);
    expect(faces(run)).toEqual(small);
    expect(run.problems.filter(({ severity }) => severity !== 'remark')).toEqual(
      ran(workbook([tree, sheet('Piano', [table('Indicatori', indicatori)])])).problems.filter(
        ({ severity }) => severity !== 'remark',
      ),
    );
  });

  test('results go beside it, and a second run finds them', () => {
    const book = withMapping(piano([cells(odd, 'B3')]), area('Piano', 'B3:H3', ODD));
    const after = applied(book, ran(book).writes);
    expect(at(after, 'Piano', 'I3')?.value).toBe('Scostamento');
    expect(at(after, 'Piano', 'J4')?.value).toBe(0.605);
    expect(at(after, 'Piano', 'K4')?.value).toBe('Parzialmente raggiunto');
    expect(ran(after).writes).toEqual({ columns: [], cells: [] });
  });

  test('results go into the column that is mapped for them', () => {
    const drawn: MappedColumn[] = [...ODD, ['% ragg.', 'score']];
    const rows = odd.map((row, index) => [...row, index === 0 ? '% ragg.' : null]);
    const book = withMapping(piano([table('T', rows)]), area('Piano', 'A1:H1', drawn, 'T'));
    const after = applied(book, ran(book).writes);
    expect(at(after, 'Piano', 'H2')?.value).toBe(0.605);
    expect(at(after, 'Piano', 'I1')?.value).toBe('Scostamento');
    expect(ran(after).writes).toEqual({ columns: [], cells: [] });
  });

  test('the rules of a mapped table are the rules', () => {
    const rules: Rows = [
      ['Voce', 'Quanto'],
      ['Profilo', 'Relazione 80/60'],
    ];
    const book = withMapping(
      workbook([sheet('Parametri', [cells(rules)])]),
      area('Parametri', 'A1:B1', [
        ['Voce', 'rule'],
        ['Quanto', 'value'],
      ]),
    );
    expect(readSavedRules(book).profile.name).toBe('Relazione 80/60');
  });
});

describe('what a mapping leaves out is read as before', () => {
  const mapped = (extra: Workbook['sheets']) =>
    withMapping(
      workbook([tree, sheet('Piano', [cells(odd, 'B3')]), ...extra]),
      area('Piano', 'B3:H3', ODD),
    );

  test('other tables, by their headers', () => {
    const more: Rows = [
      ['Indicatore', 'Obiettivo', 'Peso', 'Target', 'Consuntivo'],
      ['I6', 'A3', null, '>= 10', 5],
    ];
    const run = ran(mapped([sheet('Altri', [cells(more)])]));
    expect(faces(run)).toMatchObject({ ...small, A3: '50% Parzialmente raggiunto' });
  });

  test('columns of the mapped table without a row in Mappatura', () => {
    const drawn = ODD.slice(0, 6);
    const named = odd.map((row, index) => [
      ...row.slice(0, 6),
      index === 0 ? 'Non valutabile' : (row[6] ?? null),
    ]);
    const book = withMapping(piano([table('T', named)]), area('Piano', 'A1:F1', drawn, 'T'));
    expect(faces(ran(book))).toEqual(small);
  });

  test('columns that are not used are not, whatever their headers say', () => {
    const drawn: MappedColumn[] = [...ODD, ['Target', null], ['Note', null]];
    const wide = odd.map((row, index) => [
      ...row,
      index === 0 ? 'Target' : '>= 1',
      index === 0 ? 'Note' : 'x',
    ]);
    const book = withMapping(piano([cells(wide)]), area('Piano', 'A1:I1', drawn));
    expect(faces(ran(book))).toEqual(small);
  });

  test('a table of which nothing is used is not read', () => {
    const old = area('Vecchio', 'A1:C1', [
      ['Indicatore', null],
      ['Target', null],
      ['Consuntivo', null],
    ]);
    const rows: Rows = [
      ['Indicatore', 'Target', 'Consuntivo'],
      ['I1', '>= 1', 0],
    ];
    const book = withMapping(
      workbook([tree, sheet('Vecchio', [cells(rows)]), sheet('Piano', [table('P', indicatori)])]),
      old,
    );
    expect(faces(ran(book))).toEqual(small);
  });

  test('an area wins over what its headers say by themselves', () => {
    // Last year's actuals stand under the header that PERF knows, this year's under another.
    const headers = ['Indicatore', 'Obiettivo', 'Target', 'Consuntivo', 'Definitivo'];
    const rows: Rows = [headers, ['I1', 'A1', '>= 400', 100, 242]];
    const drawn: MappedColumn[] = [
      ['Indicatore', 'indicator'],
      ['Obiettivo', 'node'],
      ['Target', 'target'],
      ['Consuntivo', null],
      ['Definitivo', 'actual'],
    ];
    const book = workbook([sheet('Piano', [cells(rows)])]);
    expect(faces(ran(book)).I1).toBe('25% Non raggiunto');
    expect(faces(ran(withMapping(book, area('Piano', 'A1:E1', drawn)))).I1).toBe(small.I1);
  });
});

describe('what is not where the mapping says is told at its row of Mappatura', () => {
  const told = (book: Workbook) =>
    ran(book).problems.filter(({ code }) => code.startsWith('mapping.'));
  const after = (from: Rows, areas: readonly AreaMapping[] = [area('Piano', 'B3:H3', ODD)]) =>
    withMapping(piano([cells(from, 'B3'), table('P', indicatori, 'B20')]), ...areas);
  const renamed = (from: string, to: string): Rows =>
    odd.map((row, index) => (index === 0 ? row.map((text) => (text === from ? to : text)) : row));

  test.each<[what: string, book: Workbook, code: string, where: string, it: RegExp]>([
    [
      'a header has another name',
      after(renamed('Perché no', 'Motivo')),
      'mapping.headerGone',
      'Mappatura!E8',
      /L'intestazione "Perché no" non c'è più/,
    ],
    [
      'a header is there twice',
      after(renamed('Testo', 'Atteso')),
      'mapping.headerGone',
      'Mappatura!E6',
      /"Atteso" non c'è più, o c'è più volte/,
    ],
    [
      'the headers are gone',
      after([['niente']]),
      'mapping.areaGone',
      'Mappatura!A2',
      /foglio "Piano" non ci sono più/,
    ],
    [
      'the sheet is gone',
      after(odd, [area('Pieno', 'B3:H3', ODD)]),
      'mapping.areaGone',
      'Mappatura!A2',
      /foglio "Pieno"/,
    ],
    [
      'two areas are one',
      after(odd, [area('Piano', 'B3:H3', ODD), area('Piano', 'B3:G3', ODD.slice(0, 6))]),
      'mapping.areaTwice',
      'Mappatura!A9',
      /toglierne una/,
    ],
  ])('%s', (_, book, code, where, it) => {
    const found = told(book).find((one) => whereOf(one) === where);
    expect(found?.code).toBe(code);
    expect(found?.severity).toBe('error');
    expect(found && messageOf(found, catalogues.it)).toMatch(it);
  });

  test('a column that is not used may go', () => {
    const drawn: MappedColumn[] = [...ODD, ['Note', null]];
    expect(told(after(odd, [area('Piano', 'B3:I3', drawn)]))).toEqual([]);
  });

  test('an area that cannot be read is read by its headers', () => {
    const book = withMapping(
      workbook([tree, sheet('Piano', [table('P', indicatori)])]),
      area(
        'Piano',
        'A1:B1',
        [
          ['Codice', 'name'],
          ['Obiettivo', 'node'],
        ],
        'P',
      ),
    );
    const [first, second, mappatura] = book.sheets;
    const broken = workbook(
      [first, second, mappatura].flatMap((one) =>
        one?.name === 'Mappatura'
          ? {
              ...one,
              rows: one.rows.map((row, index) =>
                index === 1
                  ? row?.with(5, { value: 'boh', text: 'boh', format: 'General', formula: false })
                  : row,
              ),
            }
          : (one ?? []),
      ),
    );
    expect(faces(ran(broken))).toEqual(small);
    expect(tellings(ran(broken))).toContain('mapping.badField Mappatura!F2');
  });
});

describe('headers that are alike', () => {
  const drawn: MappedColumn[] = [
    ['Indicatore', 'indicator'],
    ['Obiettivo', 'node'],
    ['Target', 'target'],
    ['Valore', 'numerator'],
    ['Valore', 'denominator'],
    ['', 'actual'],
  ];
  const rows: Rows = [
    ['Indicatore', 'Obiettivo', 'Target', 'Valore', 'Valore', null],
    ['I1', 'A1', '>= 50%', 20, 80, percent(0.25)],
  ];
  const scored = (blocks: readonly Block[]) =>
    faces(ran(withMapping(workbook([sheet('P', blocks)]), area('P', 'A1:F1', drawn)))).I1;
  // 20/80 is 25%, half of what is promised.
  const half = '50% Parzialmente raggiunto';

  test.each<[string, Block]>([
    ['are told apart by their places', cells(rows)],
    ['or by their order, with all that moved', cells(rows, 'C4')],
  ])('%s', (_, block) => {
    expect(scored([block])).toBe(half);
  });

  test('one without a header is not guessed where the others moved apart', () => {
    const moved = rows.map(([first, ...rest]) => [first ?? null, 'x', ...rest]);
    const book = withMapping(workbook([sheet('P', [cells(moved)])]), area('P', 'A1:F1', drawn));
    expect(tellings(ran(book))).toContain('mapping.headerGone Mappatura!E7');
  });
});
