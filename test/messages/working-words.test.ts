import { defaultProfile } from '../../src/engine';
import { catalogues, explainIndicator, explainRollup } from '../../src/messages';
import { rolledUp, type Child } from '../engine/rollups/rolled';
import { measuring, metaLeaf } from '../support/metas';
import { planFrom, scored, scoredAlone, type Leaf, type Written } from '../support/plan';

const { it: italian, en: english } = catalogues;

const leaf = (
  method: string | null,
  target: Written,
  parameters: NonNullable<Leaf['parameters']>,
  actual: Written,
): Leaf => ({ ...(method === null ? {} : { method }), target, actual, parameters });

const STEPS = '<50: 0%; 50-80: 60%; >=80: 100%';
const RATIOS = '<50%: 0%; 50%-80%: 60%; >=80%: 100%';
const MAXIMUM = { minimum: 50, maximum: 120, maximumScore: '110%' };

/** What an evaluator reads, uncapped, to redo the score by hand. */
const cases: [leaf: Leaf, italian: string, english: string][] = [
  [
    leaf('progresso', '>= 100', { baseline: 40 }, 70),
    '70 su >= 100: partendo da 40, (70 - 40)/(100 - 40) = 50,00%',
    '70 against >= 100: starting from 40, (70 - 40)/(100 - 40) = 50.00%',
  ],
  [
    leaf('progresso', '>= 10', { baseline: -10 }, -20),
    '-20 su >= 10: partendo da -10, (-20 - (-10))/(10 - (-10)), non meno di 0% = 0,00%',
    '-20 against >= 10: starting from -10, (-20 - (-10))/(10 - (-10)), not below 0% = 0.00%',
  ],
  [
    leaf('soglie', '>= 100', { minimum: 50 }, 75),
    '75 su >= 100: tra minimo (50) e target (100): (75 - 50)/(100 - 50) = 50,00%',
    '75 against >= 100: between minimum (50) and target (100): (75 - 50)/(100 - 50) = 50.00%',
  ],
  [
    leaf('soglie', '>= 100', { minimum: 50 }, 20),
    '20 su >= 100: minimo (50) non raggiunto = 0,00%',
    '20 against >= 100: minimum (50) not reached = 0.00%',
  ],
  [
    leaf('soglie', '>= 100', MAXIMUM, 110),
    '110 su >= 100: tra target (100) e massimo (120): 100% + (110 - 100)/(120 - 100) x 10% = 105,00%',
    '110 against >= 100: between target (100) and maximum (120): 100% + (110 - 100)/(120 - 100) x 10% = 105.00%',
  ],
  [
    leaf('soglie', '>= 100', MAXIMUM, 150),
    '150 su >= 100: soglia raggiunta: massimo (120), 110% = 110,00%',
    '150 against >= 100: threshold reached: maximum (120), 110% = 110.00%',
  ],
  [
    leaf('fasce', '>= 80 gg', { bands: STEPS }, '62,5 gg'),
    '62,5 gg su >= 80 gg: fascia da 50 gg compreso a 80 gg escluso: 60% = 60,00%',
    '62.5 gg against >= 80 gg: band from 50 gg included to 80 gg excluded: 60% = 60.00%',
  ],
  [
    leaf('fasce', '>= 80', { bands: STEPS }, 20),
    '20 su >= 80: fascia fino a 50 escluso: 0% = 0,00%',
    '20 against >= 80: band up to 50 excluded: 0% = 0.00%',
  ],
  [
    leaf('fasce pro rata', '>= 80', { bands: STEPS }, 65),
    '65 su >= 80: fascia da 50 compreso a 80 escluso: 60% + (65 - 50)/(80 - 50) x 40% = 80,00%',
    '65 against >= 80: band from 50 included to 80 excluded: 60% + (65 - 50)/(80 - 50) x 40% = 80.00%',
  ],
  [
    leaf('fasce sul raggiungimento', '>= 400', { bands: RATIOS }, 242),
    '242 su >= 400: 1 - 158/400 = 60,50%, fascia da 50% compreso a 80% escluso: 60% = 60,00%',
    '242 against >= 400: 1 - 158/400 = 60.50%, band from 50% included to 80% excluded: 60% = 60.00%',
  ],
  [
    leaf('fasce sul raggiungimento pro rata', '>= 400', { bands: RATIOS }, 242),
    '242 su >= 400: 1 - 158/400 = 60,50%, fascia da 50% compreso a 80% escluso: 60% + (60,5% - 50%)/(80% - 50%) x 40% = 74,00%',
    '242 against >= 400: 1 - 158/400 = 60.50%, band from 50% included to 80% excluded: 60% + (60.5% - 50%)/(80% - 50%) x 40% = 74.00%',
  ],
  [
    leaf(null, 'tra 10 e 20 gg', { minimum: 5, maximum: 30 }, '22 gg'),
    '22 gg su tra 10 e 20 gg: oltre 20, massimo 30: (30 - 22)/(30 - 20) = 80,00%',
    '22 gg against between 10 and 20 gg: above 20, maximum 30: (30 - 22)/(30 - 20) = 80.00%',
  ],
  [
    leaf(null, 'tra 10 e 20', { minimum: 5, maximum: 30 }, 2),
    '2 su tra 10 e 20: sotto 10, minimo 5: (5 - 2)/(5 - 10), non meno di 0% = 0,00%',
    '2 against between 10 and 20: below 10, minimum 5: (5 - 2)/(5 - 10), not below 0% = 0.00%',
  ],
  [
    leaf(null, 'tra 10 e 20', { minimum: 5, maximum: 30 }, 12),
    "12 su tra 10 e 20: nell'intervallo = 100,00%",
    '12 against between 10 and 20: within the range = 100.00%',
  ],
  [
    leaf('scostamento', '= 100', { tolerance: 20 }, 95),
    '95 su = 100: tolleranza 20: 1 - 5/20 = 75,00%',
    '95 against = 100: tolerance 20: 1 - 5/20 = 75.00%',
  ],
  [
    leaf('scostamento', '= 200', { tolerance: '10%' }, 195),
    '195 su = 200: tolleranza 10% di 200, cioè 20: 1 - 5/20 = 75,00%',
    '195 against = 200: tolerance 10% of 200, which is 20: 1 - 5/20 = 75.00%',
  ],
];

describe('the reason of a score, as an evaluator would redo it', () => {
  test.each(cases)('%j', (given, inItalian, inEnglish) => {
    const result = scoredAlone(given, { ...defaultProfile, cap: null }).indicator('I');
    expect(explainIndicator(result, null, italian)).toBe(inItalian);
    expect(explainIndicator(result, null, english)).toBe(inEnglish);
  });

  test('a cap is named where it holds the score back', () => {
    const run = scoredAlone(leaf('progresso', '>= 100', { baseline: 40 }, 130));
    expect(explainIndicator(run.indicator('I'), null, italian)).toBe(
      '130 su >= 100: partendo da 40, (130 - 40)/(100 - 40), non oltre 100,00% = 100,00%',
    );
  });
});

describe('a figure shown rounded never says more than it is', () => {
  const said = (given: Leaf) => explainIndicator(scoredAlone(given).indicator('I'), null, italian);

  test('an actual that is the score, and more than the cap', () => {
    expect(said({ method: 'valore', target: null, actual: '130%' })).toBe(
      '130% su -: punteggio dato, non oltre 100,00% = 100,00%',
    );
    expect(said({ method: 'valore', target: null, actual: '87,6%' })).toBe(
      '87,6% su -: punteggio dato = 87,60%',
    );
  });

  test('an attainment just short of its band', () => {
    // 1 - 20,004/100 = 79,996%, which rounded would be in the band above.
    const bands = '<80%: 60%; >=80%: 100%';
    expect(said(leaf('fasce sul raggiungimento', '>= 100', { bands }, '79,996'))).toBe(
      '79,996 su >= 100: 1 - 20,004/100 = 79,996%, fascia fino a 80% escluso: 60% = 60,00%',
    );
  });

  test('a score just short of what a meta-indicator counts', () => {
    const members = {
      I1: { target: '>= 100', actual: '89,996' },
      I2: { target: '>= 100', actual: '89,9' },
      M: metaLeaf(),
    };
    const tree = { ENTE: { OO: '50%', M: '50%' }, OO: { I1: '50%', I2: '50%' } };
    const plan = measuring(planFrom(tree, members), { M: { node: 'OO' } });
    expect(explainIndicator(scored(plan).indicator('M'), null, italian)).toBe(
      '0% su >= 90%: 0 su 2 indicatori di OO con raggiungimento >= 90% (sotto: I1 89,996%, I2 89,90%); 1 - 90/90 = 0,00%',
    );
  });
});

describe('how the score of a node was made', () => {
  const half: readonly Child[] = [
    ['50%', '40%'],
    ['50%', '90%'],
  ];
  const alike: readonly Child[] = [
    ['50%', '40%'],
    ['50%', '40%'],
  ];
  const rollups: [
    rollup: string,
    children: readonly Child[],
    it: string | null,
    en: string | null,
  ][] = [
    ['media', half, null, null],
    [
      'somma',
      half,
      'Somma delle quote: peso/100 x raggiungimento, senza ripesare; contano quote per 100%, la somma è 65,00%.',
      'Sum of portions: weight/100 x score, not re-scaled; portions of 100% count, the sum is 65.00%.',
    ],
    [
      'minimo',
      half,
      'Minimo: vale il componente peggiore, C1.',
      "Minimum: the worst child's score, C1.",
    ],
    [
      'minimo',
      alike,
      'Minimo: vale il componente peggiore, C1; a pari punteggio: C2.',
      "Minimum: the worst child's score, C1; with the same score: C2.",
    ],
    [
      'massimo',
      half,
      'Massimo: vale il componente migliore, C2. Con questa aggregazione i punti persi dei componenti non si possono dire.',
      "Maximum: the best child's score, C2. With this roll-up the points that children lose cannot be told.",
    ],
    [
      'quota > 80%',
      half,
      'Quota: 1 su 2 oltre 80%. Con questa aggregazione i punti persi dei componenti non si possono dire.',
      'Share: 1 of 2 above 80%. With this roll-up the points that children lose cannot be told.',
    ],
    [
      'quota',
      half,
      'Quota: 1 su 2 ad almeno 90%, la soglia più alta del profilo. Con questa aggregazione i punti persi dei componenti non si possono dire.',
      'Share: 1 of 2 at least at 90%, the highest threshold of the profile. With this roll-up the points that children lose cannot be told.',
    ],
    ['boh', half, null, null],
  ];
  test.each(rollups)('%s of %j', (rollup, children, it, en) => {
    const result = rolledUp(rollup, children).node('N');
    expect(explainRollup(result, italian)).toBe(it);
    expect(explainRollup(result, english)).toBe(en);
  });

  test('a share that cannot tell points lost does not', () => {
    const { shares } = rolledUp('massimo', half).node('N');
    const run = rolledUp('massimo', half).indicator('C2');
    expect(explainIndicator(run, shares[1] ?? null, italian)).toBe(
      '90% su -: punteggio dato = 90,00%; peso 50% (ripesato 100,00%) -> 90 punti',
    );
  });
});
