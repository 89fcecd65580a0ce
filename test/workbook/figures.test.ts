import { catalogues, messageOf } from '../../src/messages';
import {
  as,
  broken,
  faces,
  percent,
  ran,
  tables,
  tellings,
  whereOf,
  type Rows,
} from '../support/workbook';
import { year } from './small-plan';

const rule = (value: number): Rows => [
  ['Regola', 'Valore'],
  ['Anno', year(value)],
];

/** One indicator under a node, with what else the workbook has. */
function run(target: string, actual: Rows[number][number], more: Record<string, Rows>) {
  const indicatori: Rows = [
    ['Codice', 'Obiettivo', 'Target', 'Consuntivo'],
    ['I1', 'A', target, actual],
  ];
  return ran(tables({ Indicatori: indicatori, ...more }));
}

/** What is told, but for the node that has no row of its own. */
const toldIn = (done: ReturnType<typeof ran>): string[] =>
  tellings(done).filter((told) => told !== 'node.noRow');

const faceOf = (...args: Parameters<typeof run>) => faces(run(...args)).I1;

const serie: Rows = [
  ['Indicatore', 'Anno', 'Valore', 'Numeratore', 'Denominatore'],
  ['I1', year(2021), 99, null, null],
  ['I1', year(2022), 10, null, null],
];

describe('the past years of an indicator', () => {
  const cases: [
    name: string,
    target: string,
    actual: Rows[number][number],
    more: Record<string, Rows>,
    face: string,
  ][] = [
    [
      'a row for each year',
      'X < X-1',
      12,
      { Serie: serie, Regole: rule(2023) },
      '80% Parzialmente raggiunto',
    ],
    [
      'of the year before the one in force',
      'X < X-1',
      12,
      { Serie: serie, Regole: rule(2022) },
      '100% Raggiunto',
    ],
    [
      'a column for each year',
      'X < X-1',
      12,
      {
        Serie: [
          ['Indicatore', 'Valore 2021', 'Valore 2022'],
          ['I1', 99, 10],
        ],
        Regole: rule(2023),
      },
      '80% Parzialmente raggiunto',
    ],
    [
      'years as text, the header in English',
      'X < X-1',
      12,
      {
        Serie: [
          ['KPI', 'Year', 'Value'],
          ['I1', '2022', 10],
        ],
        Regole: rule(2023),
      },
      '80% Parzialmente raggiunto',
    ],
    [
      'numerator and denominator: 1/4 of the year before, 20% now',
      '>= anno precedente',
      percent(0.2),
      {
        Serie: [
          ['Indicatore', 'Anno', 'Valore', 'Numeratore', 'Denominatore'],
          ['I1', year(2022), null, 1, 4],
        ],
        Regole: rule(2023),
      },
      '80% Parzialmente raggiunto',
    ],
    [
      'a cell shown as a percentage',
      '>= anno precedente',
      percent(0.2),
      {
        Serie: [
          ['Indicatore', 'Anno', 'Valore'],
          ['I1', year(2022), percent(0.25)],
        ],
        Regole: rule(2023),
      },
      '80% Parzialmente raggiunto',
    ],
  ];
  test.each(cases)('%s', (_, target, actual, more, face) => {
    expect(faceOf(target, actual, more)).toBe(face);
  });

  test('in the plan itself, beside target and actual', () => {
    const piano: Rows = [
      ['Codice', 'Obiettivo', 'Valore 2021', 'Valore 2022', 'Target 2023', 'Consuntivo 2023'],
      ['I1', 'A', 99, 10, 'X < X-1', 12],
      ['I2', 'A', null, 5, '>= 10', 9],
    ];
    const { I1, I2 } = faces(ran(tables({ Piano: piano })));
    expect([I1, I2]).toEqual(['80% Parzialmente raggiunto', '90% Raggiunto']);
  });

  test('a plain column Valore beside target and actual changes nothing', () => {
    const piano: Rows = [
      ['Codice', 'Obiettivo', 'Anno', 'Target', 'Consuntivo', 'Valore'],
      ['I1', 'A', year(2023), '>= 10', 9, 77],
    ];
    const done = ran(tables({ Piano: piano }));
    expect(faces(done).I1).toBe('90% Raggiunto');
    expect(toldIn(done)).toEqual([]);
  });

  test('as a plain range on the sheet of the plan', () => {
    const done = run('X < X-1', 12, { Regole: rule(2023), Serie: [...serie, [null], [null]] });
    expect(faces(done).I1).toBe('80% Parzialmente raggiunto');
  });
});

describe('what others reached', () => {
  const benchmark: Rows = [
    ['Indicatore', 'Anno', 'Riferimento', 'Valore'],
    ['I1', year(2022), 'media cluster', 99],
    ['I1', year(2023), 'media cluster', 10],
    ['I1', year(2023), 'media nazionale', 20],
  ];
  test('the row with the year in force and the words of the target', () => {
    const more = { Benchmark: benchmark, Regole: rule(2023) };
    expect(faceOf('> media cluster', 9, more)).toBe('90% Raggiunto');
    expect(faceOf('> dato medio nazionale', 18, more)).toBe('90% Raggiunto');
    expect(faceOf('scostamento max 2 da media cluster', 13, more)).toBe(
      '50% Parzialmente raggiunto',
    );
  });

  test('words that several rows have are asked about, with what there is', () => {
    const done = run('> a medio', 9, { Benchmark: benchmark, Regole: rule(2023) });
    const found = done.problems.find(({ code }) => code === 'benchmark.unknown');
    expect(found && whereOf(found)).toBe('Indicatori!C2');
    expect(found && messageOf(found, catalogues.it)).toBe(
      'Non si capisce con quale riferimento del 2023 confrontare "> a medio"; nella tabella Benchmark ci sono: media cluster; media nazionale. Usare le stesse parole nel target e nella colonna Riferimento.',
    );
  });
});

describe('what is wrong with figures is told at its cell', () => {
  const head = ['Indicatore', 'Anno', 'Valore', 'Numeratore', 'Denominatore'];
  const cases: [name: string, target: string, rows: Rows, told: string[]][] = [
    ['a blank year', '>= 10', [head, ['I1', null, 5, null, null]], ['figure.noYear Serie!B2']],
    [
      'a year that is none',
      '>= 10',
      [head, ['I1', '2022-23', 5, null, null]],
      ['year.unreadable Serie!B2'],
    ],
    [
      'an unknown indicator',
      '>= 10',
      [
        head,
        ['I1', year(2022), 5, null, null],
        ['I8', year(2022), 5, null, null],
        ['I9', year(2022), 5, null, null],
      ],
      ['figure.unknownIndicator Serie!A3'],
    ],
    [
      'words for a figure',
      '>= 10',
      [head, ['I1', year(2022), 'annullate', null, null]],
      ['series.unreadableUnused Serie!C2'],
    ],
    [
      'an error that nobody uses',
      '>= 10',
      [head, ['I1', year(2022), broken('#N/A'), null, null]],
      ['series.unreadableUnused Serie!C2'],
    ],
    [
      'an error that is used',
      'X < X-1',
      [head, ['I1', year(2022), broken('#N/A'), null, null]],
      ['input.formulaError Serie!C2', 'node.dependsOnFailed'],
    ],
    [
      'two values',
      '>= 10',
      [head, ['I1', year(2022), 5, null, null], ['I1', year(2022), 6, null, null]],
      ['series.twoUnused Serie!C3'],
    ],
    [
      'the same value twice',
      '>= 10',
      [head, ['I1', year(2022), 5, null, null], ['I1', year(2022), 5, null, null]],
      [],
    ],
    [
      'parts that disagree',
      '>= 10',
      [head, ['I1', year(2022), as('0.00', 6.22), 4012, 64356]],
      ['series.ratioDisagreesUnused Serie!C2'],
    ],
    [
      'no value yet',
      '>= 10',
      [
        head,
        ['I1', year(2022), 'non ancora disponibile', null, null],
        ['I1', year(2021), 'ND', null, null],
        ['I1', null, null, null, null],
      ],
      [],
    ],
    [
      'the year that a target needs',
      'X < X-1',
      [head, ['I1', year(2021), 5, null, null]],
      ['node.dependsOnFailed', 'series.missing Indicatori!C2'],
    ],
  ];
  test.each(cases)('%s', (_, target, rows, told) => {
    expect(toldIn(run(target, 9, { Serie: rows, Regole: rule(2023) }))).toEqual(told);
  });

  test('in words', () => {
    const done = run('>= 10', 9, {
      Serie: [head, ['I8', year(2022), 5, null, null], ['I9', null, 5, null, null]],
      Regole: rule(2023),
    });
    const told = done.problems.filter(({ code }) => code !== 'node.noRow');
    expect(told.map((found) => messageOf(found, catalogues.it))).toEqual([
      'La riga di I9 non ha un anno: il suo valore non viene letto.',
      'Valori di indicatori che non sono nel piano, non usati: I8, I9.',
    ]);
    expect(told.map((found) => messageOf(found, catalogues.en))).toEqual([
      'The row of I9 has no year: its value is not read.',
      'Values of indicators that are not in the plan, not used: I8, I9.',
    ]);
  });
});

describe('numerator and denominator beside the actual', () => {
  const consuntivi = (...row: Rows[number]): Rows => [
    ['Codice', 'Obiettivo', 'Target', 'Consuntivo', 'Numeratore', 'Denominatore'],
    ['I1', 'A', '>= 100%', ...row],
  ];
  const done = (...row: Rows[number]) => ran(tables({ Piano: consuntivi(...row) }));

  test('make the actual that is blank', () => {
    expect(faces(done(null, 3, 4)).I1).toBe('75% Parzialmente raggiunto');
  });

  test('agree with an actual within what its cell shows', () => {
    const shown = { value: 0.985, format: '0%', text: '99%' };
    expect(toldIn(done(shown, 66, 67))).toEqual([]);
    const precise = { value: 0.985, format: '0.00%', text: '98,50%' };
    expect(toldIn(done(precise, 66, 67))).toEqual([
      'actual.ratioDisagrees Piano!D2',
      'node.dependsOnFailed',
    ]);
  });

  const beside = (Consuntivi: Rows) =>
    ran(tables({ Piano: consuntivi(null, null, null), Consuntivi }));
  const head = ['Indicatore', 'Consuntivo', 'Numeratore', 'Denominatore'];

  test('are found in another table than the blank actual', () => {
    expect(faces(beside([head, ['I1', null, 3, 4]])).I1).toBe('75% Parzialmente raggiunto');
  });

  test('are compared with an actual of another row', () => {
    const told = toldIn(beside([head, ['I1', '50%', null, null], ['I1', null, 3, 4]]));
    expect(told).toContain('actual.ratioDisagrees Consuntivi!B2');
  });

  test('are never chosen from where two rows differ', () => {
    const rows = beside([head, ['I1', null, 3, 4], ['I1', null, 1, 4]]);
    expect(faces(rows).I1).toBe('failed Non calcolabile');
    expect(toldIn(rows)).toContain('actual.two Consuntivi!C3');
  });

  test('the year of a target in one cell is that of the rules', () => {
    expect(faceOf('2022 >= 5  2023 >= 10', 9, { Regole: rule(2023) })).toBe('90% Raggiunto');
    expect(faceOf('2022 >= 5  2023 >= 10', 9, { Regole: rule(2022) })).toBe('100% Raggiunto');
    expect(toldIn(run('2022 >= 5  2023 >= 10', 9, {}))).toContain(
      'target.yearUnknown Indicatori!C2',
    );
  });
});
