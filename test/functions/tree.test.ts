import { usualRule } from '../../src/workbook';
import { answer, error, range, type Argument, type Setting } from './ask';

const nodes = [
  ['Codice', 'Padre', 'Livello', 'Peso'],
  ['ENTE', null, 'ente', null],
  ['OB1', 'ENTE', 'obiettivo', '60%'],
  ['OB2', 'ENTE', null, '40%'],
];
const weights = [
  ['Nodo', 'Indicatore', 'Peso'],
  ['OB1', 'I1', 0.5],
  ['OB1', 'I2', 0.5],
  ['OB2', 'I2', '50%'],
  ['OB2', 'I3', '50%'],
];
const targets = [
  ['Indicatore', 'Descrizione', 'Target'],
  ['I1', 'Imprese valutate', '>= 400'],
  ['I2', 'Sito', 'Entro 31/05/2023'],
  ['I3', 'Quota', '>= 90%'],
];
const actuals = [
  ['Indicatore', 'Consuntivo', 'Non valutabile'],
  ['I1', 242, null],
  ['I2', 45_091, null],
  ['I3', 0.45, null],
];
const plan: readonly Argument[] = [nodes, weights, targets, actuals];

/** The same ranges with one target alone, under its node. */
const withTargets = (row: readonly Argument[]): readonly Argument[] => [
  nodes,
  [weights[0], ['OB1', row[0], 1]] as Argument,
  [targets[0], row] as Argument,
  [actuals[0], ['I1', 242, null]] as Argument,
];

/** The same ranges with other cells under the headers of actuals. */
const withActuals = (...rows: readonly (readonly Argument[])[]): readonly Argument[] => [
  nodes,
  weights,
  targets,
  [actuals[0], ...rows] as Argument,
];

test('every place in the tree, parents first, with the points that the ente loses there', () => {
  // OB1 = (60,5% + 86%)/2 = 73,25%; OB2 = (86% + 50%)/2 = 68%; ENTE = 0,6 x 73,25 + 0,4 x 68.
  expect(range('TREE', plan)).toEqual([
    ['ENTE', 'ente', '71.15%', 'Parzialmente raggiunto', 28.85],
    ['OB1', 'obiettivo', '73.25%', 'Parzialmente raggiunto', 16.05],
    ['I1', 'indicatore', '60.5%', 'Parzialmente raggiunto', 11.85],
    ['I2', 'indicatore', '86%', 'Parzialmente raggiunto', 4.2],
    ['OB2', 2, '68%', 'Parzialmente raggiunto', 12.8],
    ['I2', 'indicatore', '86%', 'Parzialmente raggiunto', 2.8],
    ['I3', 'indicatore', '50%', 'Parzialmente raggiunto', 10],
  ]);
});

test('a profile changes the lights', () => {
  const statuses = range('TREE', [...plan, 'Relazione 80/60']).map((row) => row[3]);
  expect(statuses.filter((status) => status === 'Raggiunto')).toHaveLength(2);
  expect(answer('TREE', [...plan, 'Mio'])).toMatch(/^#VALUE! Il profilo "Mio" non esiste/);
});

test('one wide table may be given for weights, targets and actuals', () => {
  const wide = [
    ['Codice', 'Obiettivo', 'Peso', 'Target', 'Consuntivo'],
    ['I1', 'OB1', '100%', '>= 400', 242],
  ];
  const two = [
    ['Codice', 'Padre', 'Peso'],
    ['OB1', null, null],
  ];
  expect(range('TREE', [two, wide, wide, wide])).toEqual([
    ['OB1', 1, '60.5%', 'Parzialmente raggiunto', 39.5],
    ['I1', 'indicatore', '60.5%', 'Parzialmente raggiunto', 39.5],
  ]);
});

test('what is excluded is #N/A and Non valutabile; what it weighs goes to its siblings', () => {
  const rows = range('TREE', withActuals(['I1', 'N.V.', 'Portale'], ['I2', 45_077], ['I3', 0.9]));
  expect(rows[1]).toEqual(['OB1', 'obiettivo', '100%', 'Raggiunto', 0]);
  expect(rows[2]).toEqual([
    'I1',
    'indicatore',
    '#N/A non valutabile',
    'Non valutabile',
    '#N/A non valutabile',
  ]);
});

test('a missing actual is #N/A, leaves its nodes without a score, and each says why', () => {
  const missing =
    '#N/A consuntivo mancante: scrivere il valore, oppure N.V. o N.D. per escluderlo.';
  const rows = range('TREE', withActuals(['I1', null], ['I2', 45_077], ['I3', 0.9]));
  expect(rows.map(([code, , score, status]) => [code, score, status])).toEqual([
    ['ENTE', '#VALUE! Il nodo ENTE non ha punteggio perché non lo hanno: OB1.', 'Non calcolabile'],
    ['OB1', '#VALUE! Il nodo OB1 non ha punteggio perché non lo hanno: I1.', 'Non calcolabile'],
    ['I1', missing, 'Non calcolabile'],
    ['I2', '100%', 'Raggiunto'],
    ['OB2', '100%', 'Raggiunto'],
    ['I2', '100%', 'Raggiunto'],
    ['I3', '100%', 'Raggiunto'],
  ]);
  expect(rows[4]?.[4]).toMatch(/^#N.A punti persi non calcolabili: più in alto manca un punteggio/);
});

test('an error in an input cell is told on its row', () => {
  const rows = range('TREE', withActuals(['I1', error('#DIV/0!')], ['I2', 45_077], ['I3', 0.9]));
  expect(rows[2]?.[2]).toBe("#VALUE! La cella contiene l'errore #DIV/0!.");
});

test('dates stay dates beside an operator, and questions where nothing tells', () => {
  const due = (operator: string, unit: string | null) => [
    ['Indicatore', 'Target', 'Operatore', 'Unità'],
    ['I1', '>= 400', null, null],
    ['I2', 45_077, operator, unit],
    ['I3', '>= 90%', null, null],
  ];
  const scoreOf = (table: Argument) => range('TREE', [nodes, weights, table, actuals])[3]?.[2];
  const question = /^#VALUE! Il target 45077 può essere un numero o una data/;
  expect(scoreOf(due('<=', null))).toMatch(question);
  expect(scoreOf(due('<=', 'gg'))).toMatch(question);
  expect(scoreOf(due('', 'Data (gg/mm/aaaa)'))).toMatch(question);
  expect(scoreOf(due('<=', 'data'))).toBe('86%');
  expect(scoreOf(due('Entro', null))).toBe('86%');
});

test('weights whose formats are lost are completed, or told', () => {
  const with50 = (...pair: readonly Argument[]) => [
    weights[0],
    ['OB1', 'I1', pair[0]],
    ['OB1', 'I2', pair[1]],
    ...weights.slice(3),
  ];
  const scoreOf = (...pair: readonly Argument[]) =>
    range('TREE', [nodes, with50(...pair) as Argument, targets, actuals])[1]?.[2];
  expect(scoreOf(0.5, 0.5)).toBe('73.25%');
  expect(scoreOf('50%', 0.5)).toBe('73.25%');
  expect(scoreOf(50, 0.5)).toMatch(/^#VALUE! In OB1 alcuni pesi sono percentuali e altri no/);
});

test('dates that may be numbers are asked about, on their row alone', () => {
  const dated = [targets[0], ['I1', '', '>= 400'], ['I2', '', 45_077], ['I3', '', '>= 90%']];
  const rows = range('TREE', [nodes, weights, dated as Argument, actuals]);
  expect(rows[3]?.[2]).toMatch(/^#VALUE! Il target 45077 può essere un numero o una data/);
  expect(rows[2]?.[2]).toBe('60.5%');
});

describe('where Excel hands blank cells over as 0', () => {
  const zeros = (table: readonly (readonly Argument[])[]) =>
    table.map((row) => row.map((cell) => cell ?? 0)) as Argument;

  test('a 0 among words is a blank cell, and a plan without other zeros is what it is', () => {
    expect(range('TREE', [nodes, weights, targets, actuals].map(zeros))).toEqual(
      range('TREE', plan),
    );
  });

  const ambiguous: readonly (readonly [what: string, ranges: readonly Argument[]])[] = [
    ['an actual', [zeros(nodes), weights, targets, zeros([...actuals.slice(0, 3), ['I3', 0, 0]])]],
    [
      'a target',
      [zeros(nodes), weights, zeros([...targets.slice(0, 3), ['I3', 'x', null]]), actuals],
    ],
    [
      'a weight',
      [zeros([...nodes.slice(0, 3), ['OB2', 'ENTE', null, null]]), weights, targets, actuals],
    ],
  ];
  test.each(ambiguous)('%s of 0 is asked about', (_what, ranges) => {
    expect(answer('TREE', ranges)).toMatch(
      /^#VALUE! Questo Excel passa le celle vuote come 0, e qualche peso, target o consuntivo è 0/,
    );
  });

  test('a level and a flag may be 0 anywhere', () => {
    const levels = [nodes[0], ['ENTE', null, 0, null], ...nodes.slice(2)] as Argument;
    const flagged = withActuals(['I1', 0, 0], ['I2', 45_077, 0], ['I3', 0.9, 0]);
    const rows = range('TREE', [levels, ...flagged.slice(1)]);
    expect(rows[0]?.[1]).toBe('0');
    expect(rows[2]?.[2]).toBe('0%');
  });

  test('where blank cells are told, a 0 is a 0', () => {
    const rows = range('TREE', withActuals(['I1', 0, null], ['I2', 45_077], ['I3', 0.9]));
    expect(rows[2]?.[2]).toBe('0%');
  });
});

test('ranges without the columns of a plan are refused with the reason', () => {
  expect(answer('TREE', [nodes, weights, actuals, actuals])).toBe(
    "#VALUE! L'albero è stato trovato, ma nessuna tabella ha le colonne Indicatore (o Codice) e Target.",
  );
  expect(answer('TREE', [1, 2, 3, 4])).toMatch(/^#VALUE! Nessuna tabella riconosciuta/);
});

test('LOSSES: the worst first, each with all that it costs the ente', () => {
  expect(range('LOSSES', plan)).toEqual([
    ['I1', 'Imprese valutate', '60.5%', 11.85, 'ENTE'],
    ['I3', 'Quota', '50%', 10, 'ENTE'],
    ['I2', 'Sito', '86%', 7, 'ENTE'],
  ]);
  expect(range('LOSSES', [...plan, 1])).toEqual([
    ['I1', 'Imprese valutate', '60.5%', 11.85, 'ENTE'],
  ]);
});

test('LOSSES are those of the ente, though a cruscotto stands first', () => {
  const first = [nodes[0], ['CRUSCOTTO', null, null, null], ...nodes.slice(1)];
  const more = [...weights, ['CRUSCOTTO', 'I2', '100%']];
  const rows = range('LOSSES', [first as Argument, more, targets, actuals]);
  expect(rows.map(([code, , , lost, root]) => [code, lost, root])).toEqual([
    ['I1', 11.85, 'ENTE'],
    ['I3', 10, 'ENTE'],
    ['I2', 7, 'ENTE'],
  ]);
});

test('units come after the tree, and are no ente however much they gather', () => {
  const units = nodes.map((row, index) => [
    ...row,
    ['Unità organizzativa', 'URP', 'URP; Sede', 'URP'][index] ?? null,
  ]);
  const ranges = [units as Argument, weights, targets, actuals];
  // URP = (71,15 + 73,25 + 68) / 3; of OB1 the first place tells what hangs under it.
  expect(range('TREE', ranges).slice(7)).toEqual([
    ['URP', 'Unità organizzativa', '70.8%', 'Parzialmente raggiunto', 29.2],
    ['ENTE', 'ente', '71.15%', 'Parzialmente raggiunto', 28.85 / 3],
    ['OB1', 'obiettivo', '73.25%', 'Parzialmente raggiunto', 26.75 / 3],
    ['OB2', 2, '68%', 'Parzialmente raggiunto', 32 / 3],
    ['Sede', 'Unità organizzativa', '73.25%', 'Parzialmente raggiunto', 26.75],
    ['OB1', 'obiettivo', '73.25%', 'Parzialmente raggiunto', 26.75],
  ]);
  expect(range('LOSSES', ranges)).toEqual(range('LOSSES', plan));
});

test('rules of the workbook hold for the tree as in a run, and those of all for one indicator', () => {
  // I1 = 1 - 158/200; the deadline and the percentage keep their own.
  const given = (rule: string, value: string | number) => usualRule({ value: rule }, { value });
  const usual = [given('Metodo per Obiettivo', 'scostamento'), given('Tolleranza', 200)].flatMap(
    (rule) => rule ?? [],
  );
  const scores = (setting: Setting) =>
    range('TREE', withTargets(['I1', 'Imprese valutate', '>= 400']), setting).map((row) => row[2]);
  expect(scores({})).toContain('60.5%');
  expect(scores({ usual })).toContain('21%');
  const all = [given('Metodo', 'scostamento'), given('Tolleranza', 200)].flatMap(
    (rule) => rule ?? [],
  );
  expect(answer('INDICATOR', ['>= 400', 242], { usual: all })).toBe('21%');
  expect(answer('INDICATOR', ['Entro 31/05/2023', '14/06/2023'], { usual: all })).toBe('86%');
});

test('a bare tolerance that may be a part of the target is a question', () => {
  const headers = ['Indicatore', 'Descrizione', 'Target', 'Metodo', 'Tolleranza'];
  const toleranceOf = (tolerance: number) =>
    range('TREE', [
      nodes,
      [weights[0], ['OB1', 'I1', 1]],
      [headers, ['I1', 'Imprese', '>= 400', 'scostamento', tolerance]],
      [actuals[0], ['I1', 242, null]],
    ] as readonly Argument[]).find(([code]) => code === 'I1')?.[2];
  expect(toleranceOf(200)).toBe('21%');
  expect(toleranceOf(0.5)).toMatch(/^#VALUE! Tolleranza "0.5"/);
});

test('a roll-up with which points lost cannot be told is told, and the others are listed', () => {
  const rolled = (first: string | null, second: string | null): readonly Argument[] => [
    [
      ['Codice', 'Padre', 'Livello', 'Peso', 'Aggregazione'],
      ['ENTE', null, 'ente', null, first],
      ['OB1', 'ENTE', 'obiettivo', '60%', null],
      ['OB2', 'ENTE', null, '40%', second],
    ],
    weights,
    targets,
    actuals,
  ];
  const untold = /^#N.A punti persi non calcolabili/;
  expect(answer('LOSSES', rolled('massimo', null))).toMatch(untold);
  const rows = range('LOSSES', rolled(null, 'quota'));
  expect(rows.map(([code, , , lost]) => [code, typeof lost])).toEqual([
    ['I1', 'number'],
    ['I2', 'number'],
    ['', 'string'],
  ]);
  expect(rows.at(-1)?.[3]).toMatch(untold);
});

test('LOSSES without anything lost, without an ente, with a count that is none', () => {
  const full = withActuals(['I1', 400], ['I2', 45_077], ['I3', 0.9]);
  expect(answer('LOSSES', full)).toBe('#N/A nessun indicatore fa perdere punti.');
  const missing = withActuals(['I1', null], ['I2', 45_077], ['I3', 0.9]);
  expect(answer('LOSSES', missing)).toBe(
    "#VALUE! L'ente non ha un punteggio: i punti persi non si possono dire.",
  );
  expect(answer('LOSSES', [...plan, 0])).toBe('#VALUE! "0" non è un numero intero da 1 in su.');
  expect(answer('LOSSES', [...plan, 1.5])).toMatch(/^#VALUE!/);
});

test('TREE of tables with headers alone says that there is no target', () => {
  const headers: Argument = [['Indicatore', 'Obiettivo', 'Peso', 'Target', 'Consuntivo']];
  expect(answer('TREE', [headers])).toBe('#VALUE! Manca il target.');
});
