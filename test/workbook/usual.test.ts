import { findPreset } from '../../src/engine';
import { catalogues, messageOf } from '../../src/messages';
import { planRules } from '../../src/workbook';
import { faces, percent, ran, tables, tellings, whereOf, type Rows } from '../support/workbook';
import { FAILED, type Drawing } from './told';

/** Two levels above, four indicators of two kinds; I4 hangs under nodes of both levels. */
const albero: Rows = [
  ['Codice', 'Padre', 'Livello', 'Peso'],
  ['ENTE', null, 'Ente', null],
  ['A', 'ENTE', 'Obiettivo strategico', percent(0.5)],
  ['B', 'ENTE', 'Obiettivo operativo', percent(0.5)],
];
const pesi: Rows = [
  ['Nodo', 'Indicatore', 'Peso'],
  ['A', 'I1', percent(0.5)],
  ['A', 'I2', percent(0.25)],
  ['A', 'I4', percent(0.25)],
  ['B', 'I3', percent(0.5)],
  ['B', 'I4', percent(0.5)],
];
const target: Rows = [
  ['Indicatore', 'Tipologia', 'Target', 'Metodo', 'Minimo', 'Tolleranza'],
  ['I1', 'Efficienza', '>= 100', null, null, null],
  ['I2', 'Efficienza', 'Entro 31/05/2023', null, null, null],
  ['I3', 'Qualità', '>= 100', null, null, null],
  ['I4', 'Volume', '>= 100', null, null, null],
];
const consuntivi: Rows = [
  ['Indicatore', 'Consuntivo'],
  ['I1', 75],
  ['I2', '30/05/2023'],
  ['I3', 75],
  ['I4', 75],
];

/** The scores of the indicators and the ente under these rules. */
function scoresWith(rules: Rows, edits: Drawing = {}) {
  const drawn = { Albero: albero, Pesi: pesi, Target: target, Consuntivi: consuntivi, ...edits };
  const run = ran(tables({ ...drawn, Regole: [['Regola', 'Valore'], ...rules] }));
  const read = faces(run);
  const numbers = Object.entries(read).map(([code, face]) => {
    return [code, face === FAILED ? 'failed' : (face.split(' ')[0] ?? '')];
  });
  return { run, scores: Object.fromEntries(numbers) as Record<string, string> };
}

/** The target table with some cells written: `{ I1: { Metodo: 'valore' } }`. */
const written = (
  cells: Readonly<Record<string, Readonly<Record<string, Rows[0][0]>>>>,
): Drawing => ({
  Target: target.map((row) => {
    const [code] = row;
    const given = typeof code === 'string' ? cells[code] : undefined;
    return row.map((cell, index) => {
      const header = target[0]?.[index];
      return (typeof header === 'string' ? given?.[header] : undefined) ?? cell;
    });
  }),
});

describe('parameters of an indicator with a row for each of its nodes', () => {
  const rows = (first: Rows[0][0], second: Rows[0][0]): Rows => [
    ['Codice', 'Obiettivo', 'Target', 'Consuntivo', 'Metodo', 'Minimo'],
    ['I1', 'A', '>= 100', 75, 'soglie', first],
    ['I1', 'B', '>= 100', 75, 'soglie', second],
  ];
  const scored = (first: Rows[0][0], second: Rows[0][0]) =>
    ran(tables({ Piano: rows(first, second) }));

  test('are read from whichever row has them', () => {
    // (75 - 50) / (100 - 50)
    expect(faces(scored(null, 50)).I1).toBe('50% Parzialmente raggiunto');
    expect(faces(scored(50, null)).I1).toBe('50% Parzialmente raggiunto');
  });

  test('are never chosen from where two rows differ', () => {
    const run = scored(50, 60);
    expect(faces(run).I1).toBe(FAILED);
    expect(tellings(run)).toContain('parameter.two Piano!F3');
  });
});

describe('what rules give where the own cell is blank', () => {
  const cases: [
    what: string,
    rules: Rows,
    edits: Drawing,
    scores: Readonly<Record<string, string>>,
  ][] = [
    ['nothing', [], {}, { I1: '75%', I2: '100%', I3: '75%', I4: '75%' }],
    [
      // (75 - 50) / (100 - 50); the deadline keeps scadenza.
      'a method and its parameter by Tipologia',
      [
        ['Metodo per Efficienza', 'soglie'],
        ['Minimo per efficienza', 50],
      ],
      {},
      { I1: '50%', I2: '100%', I3: '75%', I4: '75%' },
    ],
    [
      // 1 - 25/50
      'a method by level, a parameter for all',
      [
        ['Metodo per obiettivo operativo', 'scostamento'],
        ['Tolleranza', 50],
      ],
      {},
      { I1: '75%', I2: '100%', I3: '50%', I4: '50%' },
    ],
    [
      // I1 by its kind: 1 - 25/40; the others by their level: 1 - 25/50; I4 hangs under both levels.
      'Tipologia before level before all',
      [
        ['Metodo', 'scostamento'],
        ['Tolleranza per Efficienza', 40],
        ['Tolleranza per Obiettivo strategico', 50],
        ['Tolleranza', 100],
      ],
      {},
      { I1: '37.5%', I2: '100%', I3: '75%', I4: '50%' },
    ],
    [
      // 1 - 25/30 and (75 - 60)/(100 - 60): the own cells win.
      'the own cells before any rule',
      [
        ['Metodo', 'scostamento'],
        ['Tolleranza', 50],
      ],
      written({ I1: { Tolleranza: 30 }, I3: { Metodo: 'soglie', Minimo: 60 } }),
      { I1: '16.6666666666666666666666666667%', I2: '100%', I3: '37.5%', I4: '50%' },
    ],
    [
      'bands in a rule',
      [
        ['Method for Qualità', 'fasce'],
        ['Fasce per Qualità', '<50: 0%; >=50: 80%'],
      ],
      {},
      { I3: '80%', I1: '75%' },
    ],
    [
      // 100% + (110 - 100)/(120 - 100) x 20%
      'the scores of maximum and excellence',
      [
        ['Punteggio massimo', 'nessuno'],
        ['Metodo per Efficienza', 'soglie'],
        ['Minimo per Efficienza', 50],
        ['Massimo per Efficienza', 120],
        ['Punteggio al massimo per Efficienza', '120%'],
      ],
      {
        Consuntivi: [
          ['Indicatore', 'Consuntivo'],
          ['I1', 110],
          ['I2', '30/05/2023'],
          ['I3', 75],
          ['I4', 75],
        ],
      },
      { I1: '110%', I3: '75%' },
    ],
  ];
  test.each(cases)('%s', (_what, rules, edits, scores) => {
    const { run, scores: read } = scoresWith(rules, edits);
    expect(read).toMatchObject(scores);
    expect(tellings(run).filter((told) => told !== 'node.noRow')).toEqual([]);
  });

  test('the roll-up of a level, of all, and of one node', () => {
    // A: 75 x 0,5 + 100 x 0,25 + 75 x 0,25 = 81,25; B: 75; minimum, maximum, their mean.
    expect(scoresWith([['Aggregazione per ente', 'minimo']]).scores.ENTE).toBe('75%');
    expect(scoresWith([['Aggregazione', 'massimo']]).scores).toMatchObject({
      ENTE: '100%',
      A: '100%',
    });
    expect(scoresWith([]).scores).toMatchObject({ ENTE: '78.125%', A: '81.25%', B: '75%' });
    const own = albero.map((row, index) => [
      ...row,
      ['Aggregazione', 'massimo', null, null][index] ?? null,
    ]);
    const { scores } = scoresWith([['Aggregazione per ente', 'minimo']], { Albero: own });
    expect(scores.ENTE).toBe('81.25%');
  });
});

describe('what is wrong with these rules', () => {
  test('a kind that nothing is of is told at its cell, with those that there are', () => {
    const { run } = scoresWith([
      ['Metodo per Efficenza', 'soglie'],
      ['Aggregazione per Efficienza', 'minimo'],
    ]);
    const told = run.problems.filter(({ code }) => code === 'rule.noScope');
    expect(told.map((found) => [found.severity, whereOf(found)])).toEqual([
      ['warning', 'Regole!A2'],
      ['warning', 'Regole!A3'],
    ]);
    expect(told.map((found) => messageOf(found, catalogues.it))).toEqual([
      '"Metodo per Efficenza" non vale per nulla: nessuna Tipologia e nessun livello si chiama così; ci sono: Efficienza, Qualità, Volume, Ente, Obiettivo strategico, Obiettivo operativo.',
      '"Aggregazione per Efficienza" non vale per nulla: nessuna Tipologia e nessun livello si chiama così; ci sono: Ente, Obiettivo strategico, Obiettivo operativo.',
    ]);
  });

  test('two levels that say different things leave the indicator without a score', () => {
    const { run, scores } = scoresWith([
      ['Metodo', 'scostamento'],
      ['Tolleranza per Obiettivo strategico', 40],
      ['Tolleranza per Obiettivo operativo', 50],
    ]);
    expect(scores).toMatchObject({ I1: '37.5%', I3: '50%', I4: 'failed' });
    const [told] = run.problems.filter(({ code }) => code === 'rule.contradiction');
    expect(told && whereOf(told)).toBe('Target!C5');
    expect(told && messageOf(told, catalogues.it)).toBe(
      "Per l'indicatore I4 due regole dicono cose diverse (Tolleranza per Obiettivo strategico: 40; Tolleranza per Obiettivo operativo: 50): scrivere il suo valore nella sua riga.",
    );
  });

  test('two levels that say the same do not', () => {
    const { scores } = scoresWith([
      ['Metodo', 'scostamento'],
      ['Tolleranza per Obiettivo strategico', 50],
      ['Tolleranza per Obiettivo operativo', 50],
    ]);
    expect(scores).toMatchObject({ I1: '50%', I3: '50%', I4: '50%' });
  });

  test('what the rule says is read by the engine, and wrong at the cell of the rule', () => {
    const { run, scores } = scoresWith([
      ['Metodo per Efficienza', 'soglei'],
      ['Metodo per Qualità', 'soglie'],
      ['Minimo per Qualità', '50%'],
      ['Aggregazione per ente', 'boh'],
    ]);
    expect(scores).toMatchObject({ I1: 'failed', I3: 'failed', I4: '75%', ENTE: 'failed' });
    expect(tellings(run)).toEqual(
      expect.arrayContaining([
        'method.unknown Regole!B2',
        'parameter.unit Regole!B4',
        'rollup.unknown Regole!B5',
      ]),
    );
  });

  test('twice the same, or without a value', () => {
    const { run } = scoresWith([
      ['Metodo per Efficienza', 'soglie'],
      ['metodo per efficienza', 'fasce'],
      ['Minimo per Efficienza', 50],
      ['Tolleranza', null],
    ]);
    expect(tellings(run)).toEqual(['rule.repeated Regole!A3', 'rule.unreadable Regole!B5']);
  });
});

test('a profile that is saved leaves these rules as they are', () => {
  const rules: Rows = [
    ['Regola', 'Valore'],
    ['Metodo per Efficienza', 'soglie'],
    ['Massimo', 120],
    ['Decimali', 3],
  ];
  const book = tables({ Albero: albero, Pesi: pesi, Target: target, Regole: rules });
  const preset = findPreset('Relazione 80/60');
  const plan = preset && planRules(book, preset);
  if (plan?.kind !== 'cells') throw new Error('Not saved in the table');
  const within = plan.cells.filter(({ row }) => row < rules.length);
  expect(within.map(({ row, column, value }) => [row, column, value])).toEqual([[3, 1, 2]]);
});
