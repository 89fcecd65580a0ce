import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import type { Workbook } from '../../src/workbook';
import {
  as,
  bookIn,
  cells,
  dated,
  faces,
  percent,
  ran,
  ranges,
  sheet,
  table,
  tables,
  tellings,
  workbook,
  type Rows,
} from '../support/workbook';
import {
  albero,
  consuntivi,
  four,
  indicatori,
  pesi,
  renamed,
  small,
  target,
  tree,
  withColumn,
} from './small-plan';

const header = (rows: Rows): Rows => rows.slice(0, 1);

describe('the same plan in every layout', () => {
  const english: Record<string, string> = {
    Codice: 'Code',
    Padre: 'Parent',
    Livello: 'Level',
    Descrizione: 'Description',
    Peso: 'Weight',
    Nodo: 'Node',
    Indicatore: 'Indicator',
    Consuntivo: 'Actual',
    'Non valutabile': 'Not assessable',
  };
  const shouted: Record<string, string> = {
    Codice: ' CODICE: ',
    Padre: 'padre',
    Descrizione: 'Descrizióne',
    Peso: 'Peso (%)',
    Nodo: 'NODO\n',
    Indicatore: '*Indicatore*',
    Target: 'T a r g e t',
    Consuntivo: 'Consuntìvo.',
    'Non valutabile': 'NON-VALUTABILE',
  };
  const all = (names: Record<string, string>) =>
    tables(
      Object.fromEntries(Object.entries(four).map(([name, rows]) => [name, renamed(rows, names)])),
    );
  const cases: [layout: string, book: Workbook][] = [
    ['four tables', tables(four)],
    ['four plain ranges on four sheets', ranges(four)],
    ['a tree and a wide table', tables({ Albero: albero, Indicatori: indicatori })],
    ['a tree and a wide range', ranges({ Albero: albero, Indicatori: indicatori })],
    ['one mixed tree table', tables({ Piano: tree })],
    ['one mixed tree range', ranges({ Piano: tree })],
    ['English headers', all(english)],
    ['headers in odd dress', all(shouted)],
    [
      'tables whose names tell nothing',
      tables({ Foglio1: albero, Foglio2: pesi, Foglio3: target, Foglio4: consuntivi }),
    ],
    [
      'ranges under titles, a blank row between',
      workbook([
        sheet('Piano', [
          cells([['Albero']], 'A1'),
          cells(albero, 'A2'),
          cells([['Pesi']], 'A7'),
          cells(pesi, 'A8'),
          cells([['Target']], 'A16'),
          cells(target, 'A17'),
          cells([['Consuntivi']], 'A24'),
          cells(consuntivi, 'A25'),
        ]),
      ]),
    ],
    [
      'ranges stacked without a blank row or a title',
      workbook([
        sheet('Piano', [
          cells(albero, 'A1'),
          cells(pesi, 'A5'),
          cells(target, 'A12'),
          cells(consuntivi, 'A18'),
        ]),
      ]),
    ],
    [
      'ranges side by side',
      workbook([
        sheet('Piano', [
          cells([['Albero', null, null, null, null, null, null, null, 'Pesi']], 'A1'),
          cells(albero, 'A2'),
          cells(pesi, 'I2'),
          cells(target, 'M2'),
          cells(consuntivi, 'Q2'),
        ]),
      ]),
    ],
    [
      'ranges from C7 on',
      workbook([
        sheet('Albero', [cells([['Piano 2023 della Camera']], 'A1'), cells(albero, 'C7')]),
        sheet('Indicatori', [cells(indicatori, 'C7')]),
      ]),
    ],
    [
      'tables and ranges on one sheet',
      workbook([
        sheet('Piano', [
          table('Albero', albero, 'A1'),
          cells(pesi, 'A5'),
          table('Target', target, 'I1'),
          cells(consuntivi, 'I9'),
        ]),
      ]),
    ],
    [
      'blank rows inside a table, a totals row below it',
      workbook([
        sheet('Albero', [table('Albero', albero)]),
        sheet('Indicatori', [
          table(
            'Indicatori',
            [
              ...header(indicatori),
              [null, null, null, null, null, null, null],
              ...indicatori.slice(1),
              ['Totale', null, null, percent(2), null, null, null],
            ],
            'A1',
            true,
          ),
        ]),
      ]),
    ],
    [
      'beside sheets that are no part of the plan',
      workbook([
        sheet('Note', [cells([['Camera di Commercio'], [null], ['Codice e descrizione: note']])]),
        ...tables(four).sheets,
        sheet('Fornitori', [
          table('Fornitori', [
            ['Codice', 'Nome'],
            ['A1', 'Rossi'],
          ]),
        ]),
      ]),
    ],
  ];

  test.each(cases)('%s', (_layout, book) => {
    const run = ran(book, { year: 2023 });
    expect(faces(run)).toEqual(small);
    expect(tellings(run)).toEqual([]);
  });

  test('a wide table alone: the objectives exist by being named', () => {
    const run = ran(tables({ Indicatori: indicatori }), { year: 2023 });
    expect(faces(run)).toEqual(
      Object.fromEntries(Object.entries(small).filter(([code]) => code !== 'ENTE')),
    );
    expect(tellings(run)).toEqual(['node.noRow']);
  });

  test('titles right under the rows above them are nobody of the plan', () => {
    const book = workbook([
      sheet('Piano', [
        cells([['Albero']], 'A1'),
        cells(albero, 'A2'),
        cells([['Pesi']], 'A6'),
        cells(pesi, 'A7'),
        cells([['Target']], 'A14'),
        cells(target, 'A15'),
        cells([['Consuntivi']], 'A21'),
        cells(consuntivi, 'A22'),
      ]),
    ]);
    const run = ran(book, { year: 2023 });
    expect(faces(run)).toEqual(small);
    expect(tellings(run)).toEqual([]);
  });

  test('the objective repeated beside the actuals adds no link', () => {
    const repeated = withColumn(consuntivi, ['Obiettivo', 'A1', 'A1', 'A1', 'A2', 'A2']);
    expect(faces(ran(tables({ ...four, Consuntivi: repeated })))).toEqual(small);
  });

  test('in a table with codes, Indicatore is the name', () => {
    const book = tables({
      Albero: albero,
      Indicatori: renamed(indicatori, { Descrizione: 'Indicatore' }),
    });
    const { card } = ran(book, { year: 2023 });
    expect(card.tree.indicators.map(({ indicator }) => indicator.name)).toEqual([
      'Imprese assistite',
      'Bando pubblicato',
      'Utenti soddisfatti',
      'Giorni di pagamento',
      'Fiera',
    ]);
  });
});

describe('no cell of a plain range is lost unsaid', () => {
  const lost = (book: Workbook) => {
    const run = ran(book, { year: 2023 });
    const told = run.problems.filter(({ severity }) => severity !== 'remark');
    const scores = faces(run);
    const differing = Object.keys(small).filter((code) => scores[code] !== small[code]);
    return told.length > 0 ? [] : differing;
  };

  test('below a blank row', () => {
    const rows = [...indicatori.slice(0, 4), [], ...indicatori.slice(4)];
    expect(lost(ranges({ Indicatori: rows }))).toEqual(['ENTE']);
  });

  test('beyond a column without a header', () => {
    const rows = indicatori.map((row) => {
      const [code, node, name, weight, promised, measured, excluded] = row;
      return [code, node, name, promised, measured, excluded, null, null, null, null, weight];
    });
    const book = ranges({
      Albero: albero,
      Indicatori: rows.map((row) => row.map((c) => c ?? null)),
    });
    expect(lost(book)).toEqual([]);
  });
});

describe('where the operator stands', () => {
  const one = (headers: Rows[number], row: Rows[number]) =>
    faces(ran(tables({ Indicatori: [headers, row] }), { year: 2024 })).I1;
  const wide = ['Codice', 'Obiettivo', 'Target', 'Consuntivo'];
  const withOperator = ['Codice', 'Obiettivo', 'Operatore', 'Target', 'Consuntivo'];
  const cases: [what: string, headers: Rows[number], row: Rows[number], face: string][] = [
    ['in the text', wide, ['I1', 'A', '>= 400', 500], '100% Raggiunto'],
    ['in its own column', withOperator, ['I1', 'A', '>=', 400, 500], '100% Raggiunto'],
    ['≥ in its own column', withOperator, ['I1', 'A', '≥', '400', 500], '100% Raggiunto'],
    ['in both, alike', withOperator, ['I1', 'A', '>=', '>= 400', 500], '100% Raggiunto'],
    ['in both, unlike', withOperator, ['I1', 'A', '<=', '>= 400', 500], 'failed Non calcolabile'],
    ['in the format', wide, ['I1', 'A', as('">= "#,##0', 400), 500], '100% Raggiunto'],
    [
      'in the format of a percentage',
      wide,
      ['I1', 'A', as('">= "0.00%', 0.9), percent(0.95)],
      '100% Raggiunto',
    ],
    [
      'in a format with a colour and escapes',
      wide,
      ['I1', 'A', as('[Blue]\\<\\=\\ 0.00;[Red]-0.00', 1.5), 1.53],
      '98% Raggiunto',
    ],
    [
      'in the format of a date',
      wide,
      ['I1', 'A', as('"<= "dd/mm/yyyy', 45077), dated(45091)],
      '86% Parzialmente raggiunto',
    ],
    [
      'in the format, under a header with its year',
      ['Codice', 'Obiettivo', 'Target 2024', 'Consuntivo 2024'],
      ['I1', 'A', as('">= "#,##0', 400), 500],
      '100% Raggiunto',
    ],
    [
      'in the format of the year in force and not of another year',
      ['Codice', 'Obiettivo', 'Target 2023', 'Target 2024', 'Consuntivo'],
      ['I1', 'A', as('"<= "#,##0', 300), as('">= "#,##0', 400), 500],
      '100% Raggiunto',
    ],
    ['nowhere: as =', wide, ['I1', 'A', 400, 500], '75% Parzialmente raggiunto'],
  ];
  test.each(cases)('%s', (_what, headers, row, face) => {
    expect(one(headers, row)).toBe(face);
  });
});

describe('years', () => {
  const inHeaders: Rows = [
    ['Codice', 'Obiettivo', 'Target 2023', 'Target 2024', 'Consuntivo 2023', 'Consuntivo 2024'],
    ['I1', 'A', '>= 100', '>= 200', 100, 100],
  ];
  const inRows: Record<string, Rows> = {
    Pesi: [
      ['Nodo', 'Indicatore'],
      ['A', 'I1'],
    ],
    Target: [
      ['Indicatore', 'Anno', 'Target'],
      ['I1', 2023, '>= 100'],
      ['I1', 2024, '>= 200'],
    ],
    Consuntivi: [
      ['Indicatore', 'Anno', 'Consuntivo'],
      ['I1', 2023, 100],
      ['I1', 2024, 100],
    ],
  };
  const rule = (year: number): Rows => [
    ['Regola', 'Valore'],
    ['Anno', year],
  ];
  const cases: [
    what: string,
    tables: Record<string, Rows>,
    year: number | undefined,
    I1: string,
  ][] = [
    ['headers, 2023 chosen', { Piano: inHeaders }, 2023, '100% Raggiunto'],
    ['headers, 2024 chosen', { Piano: inHeaders }, 2024, '50% Parzialmente raggiunto'],
    ['a column Anno, 2023 chosen', inRows, 2023, '100% Raggiunto'],
    ['a column Anno, 2024 chosen', inRows, 2024, '50% Parzialmente raggiunto'],
    [
      'the rule Anno',
      { Piano: inHeaders, Regole: rule(2024) },
      undefined,
      '50% Parzialmente raggiunto',
    ],
    [
      'the chosen year wins over the rule',
      { Piano: inHeaders, Regole: rule(2024) },
      2023,
      '100% Raggiunto',
    ],
    [
      'years as text',
      {
        ...inRows,
        Target: [
          ['Indicatore', 'Anno', 'Target'],
          ['I1', '2023', '>= 100'],
          ['I1', '2024', '>= 200'],
        ],
      },
      2024,
      '50% Parzialmente raggiunto',
    ],
    [
      'several targets, one year measured: that one, unasked',
      {
        Piano: [
          ['Codice', 'Obiettivo', 'Target 2023', 'Target 2024', 'Target 2025', 'Consuntivo 2024'],
          ['I1', 'A', '>= 100', '>= 200', '>= 300', 100],
        ],
      },
      undefined,
      '50% Parzialmente raggiunto',
    ],
    [
      'several targets in rows, one year measured: that one, unasked',
      {
        ...inRows,
        Consuntivi: [
          ['Indicatore', 'Anno', 'Consuntivo'],
          ['I1', 2023, 100],
          ['I1', 2024, null],
        ],
      },
      undefined,
      '100% Raggiunto',
    ],
    ['no year told: ambiguous, not guessed (headers)', { Piano: inHeaders }, undefined, 'none'],
    ['no year told: ambiguous, not guessed (rows)', inRows, undefined, 'none'],
  ];
  test.each(cases)('%s', (_what, drawn, year, I1) => {
    const run = ran(tables(drawn), { year });
    const codes = run.problems.map(({ code }) => code);
    if (I1 === 'none') {
      expect(codes).toContain('year.ambiguous');
      expect(faces(run).I1).toBe('failed Non calcolabile');
    } else {
      expect(faces(run).I1).toBe(I1);
      expect(codes).not.toContain('year.ambiguous');
    }
  });

  test('a year without a target of its own is told and not replaced by another', () => {
    const run = ran(tables(inRows), { year: 2025 });
    expect(faces(run).I1).toBe('failed Non calcolabile');
    expect(run.problems.map(({ code }) => code)).toContain('target.noneForYear');
  });

  test('in headers, a year without a column of its own is told and not replaced by another', () => {
    const run = ran(tables({ Piano: inHeaders }), { year: 2025 });
    expect(faces(run).I1).toBe('failed Non calcolabile');
    expect(run.problems.filter(({ severity }) => severity === 'error')).not.toEqual([]);
  });

  test('a deadline without a year is of the year in force', () => {
    const rows: Rows = [
      ['Codice', 'Obiettivo', 'Target', 'Consuntivo'],
      ['I1', 'A', 'Entro 31/7', '02/08/2024'],
    ];
    expect(faces(ran(tables({ Piano: rows }), { year: 2024 })).I1).toBe('98% Raggiunto');
  });
});

describe('workbooks of 1904', () => {
  const DAYS = 1462;
  const plan = (shift: number): Record<string, Rows> => ({
    Piano: [
      ['Codice', 'Obiettivo', 'Unità', 'Target', 'Consuntivo'],
      ['formatted', 'A', null, dated(45077 - shift), dated(45091 - shift)],
      ['general', 'A', 'data', 45077 - shift, 45086 - shift],
      ['generalActual', 'A', null, 'Entro 31/05/2023', 45078 - shift],
      ['number', 'A', null, '>= 400', 242],
    ],
  });
  test('score like their twins of 1900', () => {
    const twin = faces(ran(tables(plan(0)), { year: 2023 }));
    expect(twin).toMatchObject({
      formatted: '86% Parzialmente raggiunto',
      general: '91% Raggiunto',
      generalActual: '99% Raggiunto',
      number: '60.5% Parzialmente raggiunto',
    });
    expect(faces(ran(tables(plan(DAYS), true), { year: 2023 }))).toEqual(twin);
  });
});

describe('order never matters', () => {
  const shuffled = (rows: Rows) => {
    const [headers = [], ...rest] = rows;
    return fc
      .shuffledSubarray(rest, { minLength: rest.length })
      .map((some): Rows => [headers, ...some]);
  };
  const columnsShuffled = (rows: Rows) => {
    const order = (rows[0] ?? []).map((_, index) => index);
    return fc
      .shuffledSubarray(order, { minLength: order.length })
      .map((places): Rows => rows.map((row) => places.map((place) => row[place] ?? null)));
  };
  const anyOrder = (drawn: Readonly<Record<string, Rows>>) =>
    fc
      .tuple(
        ...Object.entries(drawn).map(([name, rows]) =>
          shuffled(rows)
            .chain(columnsShuffled)
            .map((some): [string, Rows] => [name, some]),
        ),
      )
      .chain((pairs) => fc.shuffledSubarray(pairs, { minLength: pairs.length }))
      .map((pairs) => Object.fromEntries(pairs));

  const layouts: [layout: string, drawn: Readonly<Record<string, Rows>>][] = [
    ['four tables', four],
    ['a tree and a wide table', { Albero: albero, Indicatori: indicatori }],
    ['a mixed tree', { Piano: tree }],
  ];
  test.each(layouts)('%s', (_layout, drawn) => {
    fc.assert(
      fc.property(anyOrder(drawn), fc.boolean(), (some, plain) => {
        expect(faces(ran(plain ? ranges(some) : tables(some), { year: 2023 }))).toEqual(small);
      }),
      { numRuns: 60 },
    );
  });

  test('one sheet for all, whatever stands first', () => {
    const blocks = Object.entries(four);
    fc.assert(
      fc.property(fc.shuffledSubarray(blocks, { minLength: 4 }), fc.boolean(), (some, plain) => {
        const rows = some.map(([name, drawn], index) =>
          plain ? cells(drawn, `B${index * 10 + 3}`) : table(name, drawn, `B${index * 10 + 3}`),
        );
        expect(faces(ran(workbook([sheet('Piano', rows)])))).toEqual(small);
      }),
      { numRuns: 24 },
    );
  });
});

describe('the published samples laid out otherwise', () => {
  const samples = ['toscana-nord-ovest-2023', 'pistoia-prato-2025'];

  const readSample = (name: string) => bookIn(readFileSync(`assets/samples/${name}.xlsx`));

  function rowsIn(book: Workbook, name: string): Rows {
    const found = book.sheets.find((candidate) => candidate.name === name);
    const range = found?.tables[0]?.range;
    if (!found || !range) throw new Error(`No table ${name}`);
    return found.rows
      .slice(range.top, range.bottom + 1)
      .map((row) => Array.from({ length: range.right + 1 }, (_, column) => row?.[column] ?? null));
  }

  const textIn = (drawn: Rows[number][number] | undefined): string =>
    typeof drawn === 'object' && drawn !== null ? String(drawn.value ?? '') : String(drawn ?? '');

  /** The columns of some headers, in that order; a column that is not there is blank. */
  function columns(rows: Rows, headers: readonly string[]): Rows {
    const known = (rows[0] ?? []).map(textIn);
    return rows.slice(1).map((row) => headers.map((wanted) => row[known.indexOf(wanted)] ?? null));
  }

  function byCode(rows: Rows): Map<string, Rows[number]> {
    return new Map(rows.map(([code, ...rest]) => [textIn(code), rest]));
  }

  function wide(book: Workbook): Record<string, Rows> {
    const targets = byCode(
      columns(rowsIn(book, 'Target'), ['Indicatore', 'Unità', 'Target', 'Metodo']),
    );
    const actuals = byCode(
      columns(rowsIn(book, 'Consuntivi'), ['Indicatore', 'Consuntivo', 'Non valutabile']),
    );
    const links = columns(rowsIn(book, 'Pesi'), ['Indicatore', 'Nodo', 'Peso']);
    return {
      Albero: rowsIn(book, 'Albero'),
      Indicatori: [
        'Codice|Obiettivo|Peso|Unità|Target|Metodo|Consuntivo|Non valutabile'.split('|'),
        ...links.map((link) => {
          const code = textIn(link[0]);
          return [...link, ...(targets.get(code) ?? []), ...(actuals.get(code) ?? [])];
        }),
      ],
      Regole: rowsIn(book, 'Regole'),
    };
  }

  test.each(samples)('%s as a wide table', async (name) => {
    const book = await readSample(name);
    const scores = faces(ran(book));
    expect(Object.keys(scores).length).toBeGreaterThan(200);
    expect(faces(ran(tables(wide(book))))).toEqual(scores);
  });

  test.each(samples)('%s as plain ranges under one another', async (name) => {
    const book = await readSample(name);
    let row = 3;
    const blocks = book.sheets
      .filter(({ tables: found }) => found.length > 0)
      .map((found) => {
        const rows = rowsIn(book, found.name);
        const block = cells(rows, `C${row}`);
        row += rows.length + 2;
        return block;
      });
    expect(faces(ran(workbook([sheet('Tutto', blocks)])))).toEqual(faces(ran(book)));
  });
});
