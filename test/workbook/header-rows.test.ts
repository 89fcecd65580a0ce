import type { Range, Workbook } from '../../src/workbook';
import { parseRange } from '../../src/workbook/address';
import { readHeaders } from '../../src/workbook/header-rows';
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
  workbook,
  type Block,
  type Rows,
} from '../support/workbook';

const merges = (...addresses: string[]): Range[] =>
  addresses.flatMap((address) => parseRange(address) ?? []);

const plan = (blocks: readonly Block[], ...merged: string[]): Workbook =>
  workbook([sheet('Piano', blocks, merges(...merged))]);

describe('what headers one above the other say together', () => {
  test.each<[parts: string[], field: string | null, year: number | null]>([
    [['Target', '2024'], 'target', 2024],
    [['Target', 'Anno 2024'], 'target', 2024],
    [['2024', 'Target'], 'target', 2024],
    [['2024', 'Codice'], 'code', null],
    [['Consuntivo', 'Numeratore'], 'numerator', null],
    [['Consuntivo 2024', 'Numeratore'], 'numerator', 2024],
    [['Consuntivo', 'Valore'], 'actual', null],
    [['Consuntivo 2024', 'Valore'], 'actual', 2024],
    [['Target', 'Operatore'], 'operator', null],
    [['Target', 'Note'], null, null],
    [['Serie storica', '2021'], 'yearValue', 2021],
    [['Serie storica', 'Valore'], 'value', null],
    [['Dati generali', 'Codice'], 'code', null],
    [['Valori', 'Atteso', '2024'], null, null],
    [['Codice'], 'code', null],
    [[], null, null],
  ])('%j', (parts, field, year) => {
    expect(readHeaders(parts)).toEqual(field === null ? null : { field, year });
  });
});

/** Targets of three years, and an actual with its parts. */
const upper = ['Indicatore', 'Obiettivo', 'Target', null, null, 'Consuntivo', null, null];
const lower = [null, null, 2023, '2024', 2025, 'Numeratore', 'Denominatore', 'Valore'];
const rows: Rows = [upper, lower, ['I1', 'A1', '>= 80%', '>= 50%', '>= 90%', 20, 80, null]];
const OVER = ['A1:A2', 'B1:B2', 'C1:E1', 'F1:H1'];

describe('headers of two rows', () => {
  // 20/80 is 25%: half of the 50% of 2024.
  const half = '50% Parzialmente raggiunto';

  test.each<[string, Workbook]>([
    ['merged over the columns below', plan([cells(rows)], ...OVER)],
    [
      'under a title',
      plan([cells([['PIANO 2024'], [], ...rows])], 'A1:H1', 'A3:A4', 'B3:B4', 'C3:E3', 'F3:H3'),
    ],
    [
      'the plain ones in the lower row',
      plan(
        [
          cells([
            [null, null, ...upper.slice(2)],
            ['Indicatore', 'Obiettivo', ...lower.slice(2)],
            ...rows.slice(2),
          ]),
        ],
        'C1:E1',
        'F1:H1',
      ),
    ],
    [
      'above an Excel table',
      plan(
        [
          cells([[null, null, ...upper.slice(2)]]),
          table(
            'T',
            [
              [
                'Indicatore',
                'Obiettivo',
                '2023',
                '2024',
                '2025',
                'Numeratore',
                'Denominatore',
                'Valore',
              ],
              ...rows.slice(2),
            ],
            'A2',
          ),
        ],
        'C1:E1',
        'F1:H1',
      ),
    ],
  ])('%s', (_, book) => {
    const run = ran(book, { year: 2024 });
    expect(faces(run).I1).toBe(half);
    expect(run.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('results are created beside the lower row', () => {
    const book = plan([cells(rows)], ...OVER);
    const after = applied(book, ran(book, { year: 2024 }).writes);
    expect(at(after, 'Piano', 'I2')?.value).toBe('Scostamento');
    expect(at(after, 'Piano', 'J3')?.value).toBe(0.5);
    expect(ran(after, { year: 2024 }).writes).toEqual({ columns: [], cells: [] });
  });

  test('a range above ends before the upper row', () => {
    const first: Rows = [
      ['Indicatore', 'Obiettivo', 'Target', 'Consuntivo'],
      ['I0', 'A1', '>= 10', 5],
    ];
    const book = plan([cells([...first, ...rows])], 'A3:A4', 'B3:B4', 'C3:E3', 'F3:H3');
    const run = ran(book, { year: 2024 });
    expect(Object.keys(faces(run)).sort()).toEqual(['A1', 'I0', 'I1']);
  });
});

describe('one row of headers stays one', () => {
  const single: Rows = [
    ['Indicatore', 'Obiettivo', 'Target', 'Consuntivo'],
    ['I1', 'A1', '>= 400', 242],
  ];
  const score = '60.5% Parzialmente raggiunto';

  test.each<[string, Workbook]>([
    ['under a title merged over all of it', plan([cells([['Target 2024'], ...single])], 'A1:D1')],
    [
      'under a title merged over a part of it',
      plan([cells([['Piano della performance'], ...single])], 'A1:C1'),
    ],
    [
      'with a header merged over two columns',
      plan(
        [
          cells([
            ['Indicatore', 'Obiettivo', 'Target', null, 'Consuntivo'],
            ['I1', 'A1', '>= 400', null, 242],
          ]),
        ],
        'C1:D1',
      ),
    ],
    ['under the data of another range', plan([cells([['x', 'y', 'Target'], ...single])], 'C1:D1')],
  ])('%s', (_, book) => {
    expect(faces(ran(book)).I1).toBe(score);
    expect(faces(ran(book, { year: 2025 })).I1).toBe(score);
  });
});

describe('cells merged downwards', () => {
  const headers = ['Obiettivo', 'Indicatore', 'Descrizione', 'Peso', 'Target', 'Consuntivo'];

  test('say for each row what names and weighs it', () => {
    const merged: Rows = [
      headers,
      ['A1', 'I1', 'Imprese', percent(0.5), '>= 400', 242],
      [null, 'I2', 'Fiere', null, '>= 10', 10],
    ];
    const run = ran(plan([cells(merged)], 'A2:A3', 'D2:D3'));
    // 60,5 and 100, each at 50%.
    expect(faces(run)).toMatchObject({
      I1: '60.5% Parzialmente raggiunto',
      A1: '80.25% Parzialmente raggiunto',
    });
    expect(tellings(run)).toEqual(['node.noRow']);
  });

  test('an error in one is told where it is', () => {
    const merged: Rows = [
      headers,
      ['A1', 'I1', 'Imprese', 'molto', '>= 400', 242],
      [null, 'I2', 'Fiere', null, '>= 10', 10],
    ];
    const told = tellings(ran(plan([cells(merged)], 'A2:A3', 'D2:D3')));
    expect(told.filter((one) => one.startsWith('weight.'))).toEqual([
      'weight.unreadable Piano!D2',
      'weight.unreadable Piano!D2',
    ]);
  });

  test('a measured figure is that of its own row: merged it may be a sum', () => {
    const merged: Rows = [
      headers,
      ['A1', 'I1', 'Imprese', null, '>= 400', 242],
      ['A1', 'I2', 'Fiere', null, '>= 10', null],
    ];
    expect(tellings(ran(plan([cells(merged)], 'F2:F3')))).toContain('actual.missing Piano!F3');
  });

  test('a mere blank is a blank', () => {
    const blank: Rows = [
      headers,
      ['A1', 'I1', 'Imprese', null, '>= 400', 242],
      [null, 'I2', 'Fiere', null, '>= 10', 10],
    ];
    expect(tellings(ran(plan([cells(blank)])))).toContain('link.noNode Piano!A3');
  });

  test('nothing is written under a merge of results', () => {
    const results = [...headers, 'Scostamento', 'Raggiungimento', 'Valutazione'];
    const merged: Rows = [
      results,
      ['A1', 'I1', 'Imprese', percent(1), '>= 400', 242],
      ['A2', 'I1', 'Imprese', percent(1), '>= 400', 242],
      ['A2', 'I2', 'Fiere', percent(0), '>= 10', 10],
    ];
    const run = ran(plan([cells(merged)], 'H2:H3', 'I2:I4', 'G2:G3'));
    const written = run.writes.cells.map(
      ({ row, column }) => `${'GHI'.charAt(column - 6)}${row + 1}`,
    );
    expect(written.sort()).toEqual(['G2', 'G4', 'H2', 'H4', 'I2']);
    // The second row of I1 shows what the first does; the word of I2 is hidden under I1's.
    expect(tellings(run).filter((one) => one.startsWith('result.'))).toEqual([
      'result.merged Piano!I4',
    ]);
  });
});
