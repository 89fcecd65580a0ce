import { exactText } from '../../src/engine';
import type { Run } from '../../src/workbook';
import { printedFace } from '../support/plan';
import { published } from '../support/published';
import {
  applied,
  at,
  broken,
  faces,
  percent,
  ran,
  ranges,
  tables,
  tellings,
  type Rows,
} from '../support/workbook';
import {
  albero,
  consuntivi,
  four,
  indicatori,
  pesi,
  small,
  target,
  withColumn,
} from './small-plan';
import { checkTold, type Drawing, type Told } from './told';

/** The score of each dashboard, after its level. */
function dashboardsIn({ card }: Run): Record<string, string> {
  return Object.fromEntries(
    card.tree.dashboards.map((index) => {
      const { code = '', level = '' } = card.tree.nodes[index]?.node ?? {};
      const outcome = card.nodes[index]?.outcome;
      const shown = outcome?.kind === 'scored' ? exactText(outcome.score) : outcome?.kind;
      return [`${level}: ${code}`, shown ?? ''];
    }),
  );
}

const rootsIn = ({ card: { tree } }: Run) =>
  tree.roots.map((index) => tree.nodes[index]?.node.code);

/** I1 60,5%; I2 86%; I3 100%; I4 98%; I5 excluded. */
const cruscotto: Rows = [
  ['Cruscotto', 'Indicatore', 'Peso'],
  ['Rossi', 'I1', percent(0.2)],
  ['Rossi', 'I2', percent(0.5)],
  ['Rossi', 'I3', percent(0.3)],
  ['Verdi', 'I4', percent(0.9)],
  ['Verdi', 'I5', percent(0.1)],
];

describe('a table of dashboards', () => {
  test('gathers indicators with weights of its own, and the tree stays as it was', () => {
    const run = ran(tables({ ...four, Cruscotti: cruscotto }));
    // 0,2 x 60,5 + 0,5 x 86 + 0,3 x 100 = 12,1 + 43 + 30; Verdi is I4 alone, as I5 is N.V.
    expect(dashboardsIn(run)).toEqual({ 'Cruscotto: Rossi': '0.851', 'Cruscotto: Verdi': '0.98' });
    expect(rootsIn(run)).toEqual(['ENTE']);
    expect(faces(run)).toMatchObject(small);
    expect(tellings(run)).toEqual([]);
  });

  const words: [header: string, level: string][] = [
    ['Cruscotto', 'Cruscotto'],
    ['Dashboard', 'Cruscotto'],
    ['Unità organizzativa', 'Unità organizzativa'],
    ['U.O.', 'Unità organizzativa'],
    ['Responsabile', 'Responsabile'],
    ['Dirigente', 'Responsabile'],
  ];
  test.each(words)('under the header %s is a %s', (header, level) => {
    const [, ...rows] = cruscotto;
    const run = ran(tables({ ...four, Altro: [[header, 'Indicatore', 'Peso'], ...rows] }));
    expect(dashboardsIn(run)).toMatchObject({ [`${level}: Rossi`]: '0.851' });
  });

  test('may be a plain range, and have no weights: a mean', () => {
    const plain: Rows = cruscotto.map(([name = null, indicator = null]) => [name, indicator]);
    const run = ran(ranges({ ...four, Cruscotti: plain }));
    // (60,5 + 86 + 100) / 3
    expect(dashboardsIn(run)['Cruscotto: Rossi']).toBe('0.821666666666666666666666666667');
  });

  test('makes a plan without a table of nodes no other', () => {
    const run = ran(tables({ Indicatori: indicatori, Cruscotti: cruscotto }));
    expect(rootsIn(run)).toEqual(['A1', 'A2']);
    expect(tellings(run)).toEqual(['node.noRow']);
  });

  test('its weights may be in a column called of the dashboard', () => {
    const renamed: Rows = [
      ['Cruscotto', 'Indicatore', 'Peso nel cruscotto'],
      ...cruscotto.slice(1),
    ];
    const run = ran(tables({ ...four, Cruscotti: renamed }));
    expect(dashboardsIn(run)).toMatchObject({ 'Cruscotto: Rossi': '0.851' });
  });

  test('a row of the tree under which nothing hangs shows its result', () => {
    const drawing = {
      ...four,
      Albero: [...albero, ['Rossi', null, null, 'Cruscotto di Rossi', null]],
      Cruscotti: cruscotto,
    };
    const run = ran(tables(drawing));
    expect(tellings(run)).toEqual([]);
    expect(rootsIn(run)).toEqual(['ENTE']);
    const written = applied(tables(drawing), run.writes);
    expect([at(written, 'Albero', 'F5')?.value, at(written, 'Albero', 'G5')?.value]).toEqual([
      0.851,
      'Parzialmente raggiunto',
    ]);
  });
});

describe('a column of units or managers', () => {
  const placed: [name: string, drawing: Drawing][] = [
    [
      'Target',
      { ...four, Target: withColumn(target, ['Responsabile', 'Rossi', 'Rossi; Verdi', 'Verdi']) },
    ],
    [
      'Consuntivi',
      {
        ...four,
        Consuntivi: withColumn(consuntivi, ['Responsabile', 'Rossi', 'Rossi\nVerdi', 'Verdi']),
      },
    ],
    // I3 is said twice, as it hangs under two nodes.
    [
      'Pesi',
      {
        ...four,
        Pesi: withColumn(pesi, ['Responsabile', 'Rossi', ' Verdi ;Rossi;', 'Verdi', 'Verdi']),
      },
    ],
    [
      'wide',
      {
        Albero: albero,
        Indicatori: withColumn(indicatori, [
          'Responsabile',
          'Rossi',
          'Verdi;Rossi',
          'Verdi',
          'Verdi',
        ]),
      },
    ],
  ];
  test.each(placed)('of %s gathers indicators, all with the same weight', (_name, drawing) => {
    const run = ran(tables(drawing));
    // (60,5 + 86) / 2; (86 + 100) / 2. The Peso beside is the node's.
    expect(dashboardsIn(run)).toEqual({
      'Responsabile: Rossi': '0.7325',
      'Responsabile: Verdi': '0.93',
    });
    expect(faces(run)).toMatchObject(small);
    expect(tellings(run)).toEqual([]);
  });

  test('with weights of its own', () => {
    const named = withColumn(target, ['Unità organizzativa', 'URP', 'URP', 'URP']);
    const weighed = withColumn(named, ['Peso unità', percent(0.2), percent(0.5), percent(0.3)]);
    const run = ran(tables({ ...four, Target: weighed }));
    expect(dashboardsIn(run)).toEqual({ 'Unità organizzativa: URP': '0.851' });
  });

  test('of Albero gathers the nodes themselves', () => {
    const named = withColumn(albero, ['U.O.', null, 'URP; Affari generali, archivio', 'URP']);
    const run = ran(tables({ ...four, Albero: named }));
    // (86,625 + 99,25) / 2; a comma is part of the name.
    expect(dashboardsIn(run)).toEqual({
      'Unità organizzativa: URP': '0.929375',
      'Unità organizzativa: Affari generali, archivio': '0.86625',
    });
    expect(rootsIn(run)).toEqual(['ENTE']);
    expect(tellings(run)).toEqual([]);
  });

  test('a root that a unit answers for stays a root', () => {
    const named = withColumn(albero, ['U.O.', 'Segretario generale']);
    const run = ran(tables({ ...four, Albero: named }));
    expect(rootsIn(run)).toEqual(['ENTE']);
    expect(dashboardsIn(run)).toEqual({ 'Unità organizzativa: Segretario generale': '0.91675' });
  });

  test('what a table of weights says too counts once, by the table', () => {
    const named = withColumn(target, ['Cruscotto', 'Rossi', 'Rossi', 'Rossi']);
    const run = ran(tables({ ...four, Target: named, Cruscotti: cruscotto }));
    expect(dashboardsIn(run)).toMatchObject({ 'Cruscotto: Rossi': '0.851' });
    expect(tellings(run)).toEqual([]);
  });

  test('an indicator in no node but in a dashboard is remarked', () => {
    const run = ran(
      tables({
        ...four,
        Target: withColumn(
          [...target, ['I6', 'Altro', '>= 10']],
          ['U.O.', ...Array<null>(5), 'URP'],
        ),
        Consuntivi: [...consuntivi, ['I6', 8, null]],
      }),
    );
    expect(dashboardsIn(run)).toEqual({ 'Unità organizzativa: URP': '0.8' });
    expect(tellings(run)).toEqual(['indicator.onlyInDashboards Target!A7']);
  });
});

const withTable = (rows: Rows = cruscotto): Drawing => ({ ...four, Cruscotti: rows });
const gathered = { Rossi: '85.1% Parzialmente raggiunto', Verdi: '98% Raggiunto' };

/** What is told of dashboards. */
const wrong: Told[] = [
  {
    code: 'indicator.unknown',
    severity: 'error',
    where: 'Cruscotti!B2',
    drawing: withTable(),
    edits: { 'Cruscotti!B2': 'I9' },
    it: "Rossi contiene l'indicatore I9, che non ha un target.",
    en: 'Rossi contains indicator I9, which has no target.',
    faces: { ...gathered, Rossi: 'failed Non calcolabile' },
  },
  {
    code: 'weight.sum',
    severity: 'warning',
    where: 'Cruscotti!C2',
    drawing: withTable(),
    edits: { 'Cruscotti!C2': percent(0.23) },
    it: "I pesi di Rossi sommano a 103% invece che a 100%, e l'arrotondamento non lo spiega: il punteggio si calcola sulla loro somma. Correggere il peso sbagliato.",
    en: 'The weights of Rossi add up to 103% instead of 100%, and rounding does not explain it: the score is worked out on their sum. Correct the wrong weight.',
    // (23 x 60,5 + 50 x 86 + 30 x 100) / 103 = 8691,5 / 103
    faces: { ...gathered, Rossi: '84.3834951456310679611650485437% Parzialmente raggiunto' },
  },
  {
    code: 'code.missing',
    severity: 'error',
    where: 'Cruscotti!B2',
    drawing: withTable(),
    edits: { 'Cruscotti!B2': null },
    it: 'La riga non ha un codice: non viene letta.',
    en: 'The row has no code: it is not read.',
    faces: { ...gathered, Rossi: 'failed Non calcolabile' },
  },
  {
    code: 'code.error',
    severity: 'error',
    where: 'Cruscotti!A6',
    drawing: withTable(),
    edits: { 'Cruscotti!A6': broken('#REF!'), 'Cruscotti!C5': percent(1) },
    it: "Il codice è l'errore #RIF!: la riga non viene letta.",
    en: 'The code is the error #REF!: the row is not read.',
    faces: gathered,
  },
  {
    code: 'weight.missing',
    severity: 'error',
    where: 'Target!A5',
    drawing: {
      ...withTable(),
      Target: withColumn(target, ['Cruscotto', ...Array<null>(3), 'Rossi']),
    },
    edits: {},
    it: 'Manca il peso di I4 in Rossi, mentre altri lo hanno.',
    en: 'I4 has no weight in Rossi, while others have one.',
    faces: { ...gathered, Rossi: 'failed Non calcolabile' },
  },
  {
    code: 'link.duplicate',
    severity: 'error',
    where: 'Cruscotti!B3',
    drawing: withTable(),
    edits: { 'Cruscotti!B3': 'I1', 'Cruscotti!C2': percent(0.7) },
    it: 'I1 è due volte sotto Rossi.',
    en: 'I1 is under Rossi twice.',
    faces: { ...gathered, Rossi: 'failed Non calcolabile' },
  },
  {
    code: 'dashboard.noName',
    severity: 'error',
    where: 'Cruscotti!A6',
    drawing: withTable(),
    edits: { 'Cruscotti!A6': null, 'Cruscotti!C5': percent(1) },
    it: "La riga non dice in quale cruscotto sta l'indicatore I5: scriverne il nome.",
    en: 'The row does not say in which dashboard indicator I5 is: write its name.',
    faces: gathered,
  },
  {
    code: 'dashboard.nodeCode',
    severity: 'error',
    where: 'Cruscotti!A5',
    drawing: withTable(),
    edits: { 'Cruscotti!A5': 'A2', 'Cruscotti!A6': 'A2' },
    it: "A2 è già un nodo dell'albero, e non può essere anche un cruscotto (Cruscotto): dare al cruscotto un altro nome. I suoi indicatori non vengono raccolti.",
    en: 'A2 is a node of the tree already, and cannot be a dashboard too (Cruscotto): give the dashboard another name. Its indicators are not gathered.',
    faces: { Rossi: gathered.Rossi },
  },
  {
    code: 'dashboard.twoKinds',
    severity: 'error',
    where: 'Cruscotti!A2',
    drawing: { ...withTable(), Target: withColumn(target, ['U.O.', null, null, null, 'Rossi']) },
    edits: {},
    it: 'Rossi è scritto come Cruscotto, ma è già un cruscotto (Unità organizzativa): dare a uno dei due un altro nome. Qui non viene raccolto nulla.',
    en: 'Rossi is written as Cruscotto, but is a dashboard already (Unità organizzativa): give one of them another name. Nothing is gathered here.',
    faces: { ...gathered, Rossi: '98% Raggiunto' },
  },
  {
    code: 'dashboard.alike',
    severity: 'warning',
    where: 'Cruscotti!A6',
    drawing: withTable(),
    edits: { 'Cruscotti!A6': 'VERDI', 'Cruscotti!C5': percent(1), 'Cruscotti!C6': percent(1) },
    it: '"VERDI" e "Verdi" sono letti come due cruscotti diversi: se sono lo stesso, scriverli allo stesso modo.',
    en: '"VERDI" and "Verdi" are read as two dashboards: if they are one, write them alike.',
    faces: { ...gathered, VERDI: 'excluded: allChildrenExcluded Non valutabile' },
  },
];
test.each(wrong)('$code at $where', (told) => checkTold(told));

test('Toscana Nord-Ovest 2023: the operational objectives by the 30 units that answer for them', () => {
  const { nodes, indicators } = published('toscana-nord-ovest-2023');
  const rows = nodes.filter(({ level }) => level === 'obiettivo_operativo');
  const scoredRows = rows.filter(({ published_score: score }) => score !== '');
  const codes = new Set(scoredRows.map(({ code }) => code));
  const run = ran(
    tables({
      Albero: [
        ['Codice', 'Padre', 'Unità organizzativa'],
        ...scoredRows.map(({ code = '', units = '' }) => [code, null, units]),
      ],
      Indicatori: [
        ['Codice', 'Obiettivo', 'Peso', 'Target', 'Consuntivo', 'Non valutabile'],
        ...indicators
          .filter(({ parent }) => codes.has(parent))
          .map(({ code = '', parent = '', weight = '', target: promised = '', actual = '' }) => [
            ...[`${parent}/${code}`, parent, weight, promised, actual],
            actual === 'N.V.' ? 'Dichiarato non valutabile' : null,
          ]),
      ],
    }),
  );
  const { tree, nodes: results } = run.card;
  expect([tree.roots.length, tree.dashboards.length]).toEqual([scoredRows.length, 30]);
  const printedOf = (unit: string) => {
    const result = results[tree.nodeIndex.get(unit) ?? -1];
    return result && printedFace(result.outcome);
  };
  // Of four: 96,0139 and three in full; 97,33 and three in full.
  expect(printedOf('Servizi ICT')).toBe('99.00%');
  expect(printedOf('Personale')).toBe('99.33%');
  // Of three: 95,2333 (85,71 of 90, and others in full) and two in full.
  expect(printedOf('Partecipate')).toBe('98.41%');
  expect(printedOf('Metrico')).toBe('100.00%');
  expect(run.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(run.problems.filter(({ code }) => code.startsWith('dashboard.'))).toEqual([]);
});

describe('a roll-up that rules give', () => {
  const ruled = (rule: string, edits: Drawing = {}) => {
    const Regole: Rows = [
      ['Regola', 'Valore'],
      [rule, 'minimo'],
    ];
    const run = ran(tables({ ...four, Cruscotti: cruscotto, ...edits, Regole }));
    const told = run.problems.filter(({ code }) => code === 'rule.noScope');
    return { dashboards: dashboardsIn(run), ente: faces(run).ENTE, told };
  };
  const listed = { Albero: [...albero, ['Rossi', null, null, 'Cruscotto di Rossi', null]] };

  test.each([
    ['of a name alone', {}],
    ['with a row in the tree', listed],
  ])('to all holds for a dashboard too, %s', (_, edits) => {
    // I1 is the least of Rossi's; of the tree's, A1 is its least, I1, and so is the ente's.
    expect(ruled('Aggregazione', edits)).toEqual({
      dashboards: { 'Cruscotto: Rossi': '0.605', 'Cruscotto: Verdi': '0.98' },
      ente: '60.5% Parzialmente raggiunto',
      told: [],
    });
  });

  test('to dashboards of a kind leaves the tree as it was', () => {
    expect(ruled('Aggregazione per Cruscotto')).toEqual({
      dashboards: { 'Cruscotto: Rossi': '0.605', 'Cruscotto: Verdi': '0.98' },
      ente: small.ENTE,
      told: [],
    });
  });
});
