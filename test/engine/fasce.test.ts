import { defaultProfile, exactText, type Dec } from '../../src/engine';
import { readBands } from '../../src/engine/reading/bands';
import { percent, placed, scoredAlone, type Leaf, type Written } from '../support/plan';
import { underCaps, whyNot } from './method-cases';

const leaf = (method: string, target: Written, bands: Written, actual: Written): Leaf => ({
  method: placed('M2', method),
  target: placed('C2', target),
  actual: placed('D2', actual),
  parameters: { bands: placed('F2', bands) },
});

/** A band as mathematicians write it: `[50, 80) 60%`. */
function bandsIn(text: string): string[] | string {
  const reading = readBands(text);
  if (!reading.ok) return reading.code;
  const shown = (limit: Dec | null) => (limit ? exactText(limit) : '..');
  return reading.bands.map(
    ({ from, fromIncluded, to, toIncluded, score }) =>
      `${fromIncluded && from ? '[' : '('}${shown(from)}, ${shown(to)}${toIncluded && to ? ']' : ')'} ${exactText(score.times(100))}%`,
  );
}

describe('bands as people write them', () => {
  const cases: [text: string, bands: readonly string[] | string][] = [
    ['<50%: 0%; 50%-80%: 60%; >=80%: 100%', ['(.., 50) 0%', '[50, 80) 60%', '[80, ..) 100%']],
    ['< 50 = 0%\n50 - 80 = 60%\n>= 80 = 100%', ['(.., 50) 0%', '[50, 80) 60%', '[80, ..) 100%']],
    ['<= 50 → 0%; > 50 → 100%', ['(.., 50] 0%', '(50, ..) 100%']],
    ['≤50: 0%; >50: 100%', ['(.., 50] 0%', '(50, ..) 100%']],
    ['fino a 50: 0%; oltre 50: 100%', ['(.., 50] 0%', '(50, ..) 100%']],
    ['sotto 50: 0%; da 50 in su: 100%', ['(.., 50) 0%', '[50, ..) 100%']],
    ['meno di 50: 0%; almeno 50: 1', ['(.., 50) 0%', '[50, ..) 100%']],
    // What is between two values has its lower end, unless the band beside it says otherwise.
    [
      'fino a 50: 0%; da 50 a 80: 60%; oltre 80: 100%',
      ['(.., 50] 0%', '(50, 80] 60%', '(80, ..) 100%'],
    ],
    ['0-50: 0%; 50-80: 60%; 80-100: 100%', ['[0, 50) 0%', '[50, 80) 60%', '[80, 100] 100%']],
    ['tra 0 e 50: 0%; tra 50 e 100: 1', ['[0, 50) 0%', '[50, 100] 100%']],
    // From the highest down.
    ['>= 90%: 100%; 80-90%: 80%; < 80%: 0%', ['(.., 80) 0%', '[80, 90) 80%', '[90, ..) 100%']],
    ['>= 50 e < 80: 60%; >= 80: 100%', ['[50, 80) 60%', '[80, ..) 100%']],
    [
      '<1,5: 100%; 1,5-2,25: 50%; >=2,25: 12,5%',
      ['(.., 1.5) 100%', '[1.5, 2.25) 50%', '[2.25, ..) 12.5%'],
    ],
    ['<-10: 0%; -10--5: 50%; >= -5: 100%', ['(.., -10) 0%', '[-10, -5) 50%', '[-5, ..) 100%']],
    ['< 1.013,00 €: 0%; >= 1.013,00 €: 100%', ['(.., 1013) 0%', '[1013, ..) 100%']],
    ['>= 0: 100%', ['[0, ..) 100%']],
    ['>= 50: 100%; < 50: 0%', ['(.., 50) 0%', '[50, ..) 100%']],
    ['<50:0%;>=50:100%', ['(.., 50) 0%', '[50, ..) 100%']],
    // Blanks, lines and signs as they come.
    ['  sotto   50 :  0% ;\r\n\n da   50   in   su :  100% ;\n', ['(.., 50) 0%', '[50, ..) 100%']],
    ['>=  50   e   <  80: 60%; >=80: 1', ['[50, 80) 60%', '[80, ..) 100%']],
    ['>= 50 AND < 80: 60%; >= 80: 1', ['[50, 80) 60%', '[80, ..) 100%']],
    ['< 50: 0%; > = 50: 100%', ['(.., 50) 0%', '[50, ..) 100%']],
    ['< 50: 0%; => 50: 100%', ['(.., 50) 0%', '[50, ..) 100%']],
    ['< 50: 0%; = > 50: 100%', ['(.., 50) 0%', '[50, ..) 100%']],
    ['< = 50: 0%; > 50: 100%', ['(.., 50] 0%', '(50, ..) 100%']],
    ['=< 50: 0%; > 50: 100%', ['(.., 50] 0%', '(50, ..) 100%']],
    ['= < 50: 0%; > 50: 100%', ['(.., 50] 0%', '(50, ..) 100%']],
    ['inferiore a 50: 0%; dal 50 in poi: 100%', ['(.., 50) 0%', '[50, ..) 100%']],
    ['inferiore al 50%: 0%; da 50% e oltre: 100%', ['(.., 50) 0%', '[50, ..) 100%']],
    ['fino al 50%: 0%; oltre il 50%: 100%', ['(.., 50] 0%', '(50, ..) 100%']],
    ["sotto l'80%: 0%; almeno 80%: 1", ['(.., 80) 0%', '[80, ..) 100%']],
    ['sotto il  50%: 0%; almeno 50%: 1', ['(.., 50) 0%', '[50, ..) 100%']],
    ["al massimo 80%: 0%; sopra l'80%: 1", ['(.., 80] 0%', '(80, ..) 100%']],
    ['fino a 80%: 0%; sopra l’80%: 1', ['(.., 80] 0%', '(80, ..) 100%']],
    ['', 'bands.unreadable'],
    ['boh', 'bands.unreadable'],
    ['<50', 'bands.unreadable'],
    ['50: 100%', 'bands.unreadable'],
    ['< 50 gg-80: 10%', 'bands.unreadable'],
    ['>= 50 e >= 80: 10%', 'bands.unreadable'],
    // What stands before an operator, after a limit or after a score may change it.
    ['->= 50: 100%', 'bands.unreadable'],
    ['-> 50: 100%', 'bands.unreadable'],
    ['-<= 50: 0%', 'bands.unreadable'],
    ['-< 50: 0%', 'bands.unreadable'],
    ['< 50: 60%: 100%', 'bands.unreadable'],
    ['da 50 in su gg: 100%', 'bands.unreadable'],
    ['fino a 50 in su: 0%', 'bands.unreadable'],
    ['50-80 del totale: 60%', 'bands.unreadable'],
    ['< 50: tanto', 'bands.score'],
    ['< 50: 60', 'bands.score'],
    ['< 50: -5%', 'bands.score'],
    ['80-50: 10%', 'bands.reversed'],
    ['50-50: 10%', 'bands.reversed'],
    ['<50: 0%; >=60: 100%', 'bands.gap'],
    // 50 itself is in neither, or in both.
    ['<50: 0%; >50: 100%', 'bands.gap'],
    ['<=50: 0%; >=50: 100%', 'bands.overlap'],
    ['<50: 0%; 40-80: 60%', 'bands.overlap'],
    ['<50: 0%; <80: 60%', 'bands.overlap'],
    ['>=50: 0%; >=80: 60%', 'bands.overlap'],
    ['<50: 0%; >=80: 100%; 50-80: 60%', 'bands.order'],
    ['50-80: 60%; 50-80: 60%', 'bands.order'],
  ];
  test.each(cases)('%j: %j', (text, bands) => {
    expect(bandsIn(text)).toEqual(bands);
  });
});

describe('a refusal quotes the bands that are wrong', () => {
  const cases: [text: string, code: string, details: object][] = [
    ['  ;\n ', 'bands.unreadable', { band: ';' }],
    ['< 50: 0%;  ben  oltre ', 'bands.unreadable', { band: 'ben oltre' }],
    ['<50 : tanto ', 'bands.score', { band: '<50', score: 'tanto' }],
    ['<50:tanto', 'bands.score', { band: '<50', score: 'tanto' }],
    ['80-50: 10%', 'bands.reversed', { band: '80-50' }],
    ['<50: 0%; >=60: 100%', 'bands.gap', { first: '<50', second: '>=60' }],
    // From the lowest up, whichever way they are written.
    ['<50: 0%; <80: 60%', 'bands.overlap', { first: '<50', second: '<80' }],
    ['<80: 60%; <50: 0%', 'bands.overlap', { first: '<50', second: '<80' }],
    ['>=80: 1; >=50: 60%', 'bands.overlap', { first: '>=50', second: '>=80' }],
    ['<80: 60%; 40-90: 0%', 'bands.overlap', { first: '<80', second: '40-90' }],
    ['40-90: 0%; <80: 60%', 'bands.overlap', { first: '<80', second: '40-90' }],
    ['40-90: 0%; >=40: 60%', 'bands.overlap', { first: '40-90', second: '>=40' }],
    ['>=40: 60%; 40-90: 0%', 'bands.overlap', { first: '40-90', second: '>=40' }],
    ['<80: 60%; <80: 0%', 'bands.order', { first: '<80', second: '<80' }],
  ];
  test.each(cases)('%j: %s %j', (text, code, details) => {
    expect(readBands(text)).toEqual({ ok: false, code, details });
  });
});

const STEPS = '<50: 0%; 50-80: 60%; >=80: 100%';
const FALLING = '<=10: 100%; 10-20: 50%; >20: 0%';
const BONUS = '<50: 0%; 50-100: 60%; 100-120: 100%; >=120: 130%';

describe('fasce: the score of the band in which the actual falls', () => {
  const cases: [bands: string, actual: Written, ...scores: [string, string, string]][] = [
    [STEPS, 49.99, '0.00%', '0.00%', '0.00%'],
    [STEPS, 50, '60.00%', '60.00%', '60.00%'],
    [STEPS, 79.99, '60.00%', '60.00%', '60.00%'],
    [STEPS, 80, '100.00%', '100.00%', '100.00%'],
    [STEPS, -1000, '0.00%', '0.00%', '0.00%'],
    [FALLING, 10, '100.00%', '100.00%', '100.00%'],
    [FALLING, 10.01, '50.00%', '50.00%', '50.00%'],
    [FALLING, 20, '50.00%', '50.00%', '50.00%'],
    [FALLING, 20.01, '0.00%', '0.00%', '0.00%'],
    [BONUS, 119.99, '100.00%', '100.00%', '100.00%'],
    [BONUS, 120, '100.00%', '120.00%', '130.00%'],
  ];
  test.each(cases)('%s, %j: %s, %s, %s', (bands, actual, ...scores) => {
    expect(underCaps(leaf('fasce', '>= 80', bands, actual))).toEqual(scores);
  });

  test.each([
    ['>= 80%', '<50%: 0%; >=50%: 100%', percent(0.6), '100%'],
    ['>= 80%', '<50%: 0%; >=50%: 100%', '60%', '100%'],
    // Bands need no target: they are the promise.
    [null, '<50 gg: 100%; >=50 gg: 0%', '20 gg', '100%'],
    [null, '<50: 100%; >=50: 0%', 60, '0%'],
  ])('target %j, %s, %j: %s', (target, bands, actual, face) => {
    expect(scoredAlone(leaf('fasce', target, bands, actual)).face('I')).toBe(face);
  });
});

describe('fasce pro rata: along the line to the better band beside it', () => {
  const cases: [bands: string, actual: number, score: string][] = [
    // 60% + (65 - 50)/(80 - 50) x 40%
    [STEPS, 65, '80.00%'],
    [STEPS, 50, '60.00%'],
    // 60% + (79 - 50)/30 x 40% = 60% + 38,666...%
    [STEPS, 79, '98.67%'],
    [STEPS, 80, '100.00%'],
    // A band without a worse end keeps its own score.
    [STEPS, 49, '0.00%'],
    // From its worse end: 50% + (15 - 20)/(10 - 20) x 50%
    [FALLING, 15, '75.00%'],
    [FALLING, 20, '50.00%'],
    [FALLING, 10.5, '97.50%'],
    [FALLING, 10, '100.00%'],
    [FALLING, 21, '0.00%'],
    // All ends closed: 0% + 25/50 x 60%, and the best band keeps its own.
    ['0-50: 0%; 50-100: 60%', 25, '30.00%'],
    ['0-50: 0%; 50-100: 60%', 75, '60.00%'],
    // Two bands of one score: no way to go between them.
    ['0-50: 60%; 50-100: 60%', 25, '60.00%'],
  ];
  test.each(cases)('%s, %j: %s', (bands, actual, score) => {
    expect(underCaps(leaf('fasce pro rata', '>= 80', bands, actual))).toEqual([
      score,
      score,
      score,
    ]);
  });

  test('is capped like every score: 100% + (110 - 100)/(120 - 100) x 30% = 115%', () => {
    expect(underCaps(leaf('fasce pro rata', '>= 80', BONUS, 110))).toEqual([
      '100.00%',
      '115.00%',
      '115.00%',
    ]);
  });
});

describe('fasce sul raggiungimento: of 1 - shortfall / |target|', () => {
  const RATIOS = '<50%: 0%; 50%-80%: 60%; >=80%: 100%';
  const cases: [
    method: string,
    target: string,
    bands: string,
    actual: Written,
    ...scores: [string, string, string],
  ][] = [
    // 242/400 = 60,5%
    ['fasce sul raggiungimento', '>= 400', RATIOS, 242, '60.00%', '60.00%', '60.00%'],
    ['fasce sul raggiungimento', '>= 400', RATIOS, 199, '0.00%', '0.00%', '0.00%'],
    ['fasce sul raggiungimento', '>= 400', RATIOS, 320, '100.00%', '100.00%', '100.00%'],
    // 1 - 4/10 = 60%
    ['fasce sul raggiungimento', '<= 10', RATIOS, 14, '60.00%', '60.00%', '60.00%'],
    // 0 is 0 in every unit, and a target of 0 is kept or not.
    ['fasce sul raggiungimento', '<= 0', RATIOS, '5%', '0.00%', '0.00%', '0.00%'],
    ['fasce sul raggiungimento', '<= 0', RATIOS, '0%', '100.00%', '100.00%', '100.00%'],
    // Not below 0: 1 - 900/10
    [
      'fasce sul raggiungimento',
      '<= 10',
      '0-50%: 10%; 50-100%: 1',
      910,
      '10.00%',
      '10.00%',
      '10.00%',
    ],
    // 130% attained, whatever the cap of the scores.
    [
      'fasce sul raggiungimento',
      '>= 100',
      '<100%: 50%; 100-120%: 100%; >=120%: 110%',
      130,
      '100.00%',
      '110.00%',
      '110.00%',
    ],
    // 60% + (60,5 - 50)/(80 - 50) x 40% = 74%
    ['fasce sul raggiungimento pro rata', '>= 400', RATIOS, 242, '74.00%', '74.00%', '74.00%'],
    // 60% + (60 - 50)/30 x 40% = 73,33%
    ['fasce sul raggiungimento pro rata', '= 10', RATIOS, 6, '73.33%', '73.33%', '73.33%'],
    ['fasce sul raggiungimento pro rata', '= 10', RATIOS, 14, '73.33%', '73.33%', '73.33%'],
  ];
  test.each(cases)('%s: %s, %s, %j: %s, %s, %s', (method, target, bands, actual, ...scores) => {
    expect(underCaps(leaf(method, target, bands, actual))).toEqual(scores);
  });
});

describe('bands that give no score', () => {
  const cases: [method: string, target: Written, bands: Written, why: string][] = [
    ['fasce', '>= 80', null, 'parameter.missing M2'],
    ['fasce', '>= 80', 'boh', 'bands.unreadable F2'],
    ['fasce', '>= 80', 50, 'bands.unreadable F2'],
    ['fasce', '>= 80', '<50%: 0%; >=50%: 100%', 'parameter.unit F2'],
    ['fasce', '>= 80 gg', '<50 h: 0%; >=50 h: 100%', 'parameter.unit F2'],
    ['fasce', '>= 80', '0-50: 0%; 50-70: 60%', 'bands.outside D2'],
    ['fasce', '>= 80', '>75: 100%', 'bands.outside D2'],
    ['fasce', '>= 80', '<75: 100%', 'bands.outside D2'],
    ['fasce pro rata', '>= 80', '<50: 0%; 50-80: 100%; >=80: 50%', 'bands.proRata F2'],
    ['fasce sul raggiungimento', '>= 80', '<50: 0%; >=50: 100%', 'bands.notARatio F2'],
    ['fasce sul raggiungimento', '>= 80', '50%-90%: 60%', 'bands.outside D2'],
    ['fasce sul raggiungimento', null, STEPS, 'target.missing C2'],
  ];
  test.each(cases)('%s of %j, %j: %s', (method, target, bands, why) => {
    expect(whyNot(leaf(method, target, bands, target === '>= 80 gg' ? '75 gg' : 75))).toEqual([
      why,
    ]);
  });

  test.each<[method: string, target: Written, bands: Written, actual: Written]>([
    ['fasce', null, '<50 gg: 1; >=50 gg: 0', '20 h'],
    // 75% or 7500%?
    ['fasce sul raggiungimento', '>= 80%', '<50%: 0%; >=50%: 100%', 75],
    ['fasce sul raggiungimento', '>= 80 gg', '<50%: 0%; >=50%: 100%', '75 h'],
  ])('%s of %j, %j: an actual of another unit, %j, is a question', (...given) => {
    expect(whyNot(leaf(...given))).toEqual(['unit.mismatch D2']);
  });
});

describe('the actuals at which the score jumps, or its line turns', () => {
  const RATIOS = '<50%: 0%; 50%-80%: 60%; >=80%: 100%';
  const cases: [method: string, target: Written, bands: string, turns: string[]][] = [
    ['fasce', '>= 80', STEPS, ['50', '80']],
    ['fasce pro rata', '<= 20', FALLING, ['10', '20']],
    // Both ends, where nothing lies beyond.
    ['fasce', null, '0-50: 0%; 50-75: 60%', ['0', '50', '75']],
    // 50% of 400, 80% of it, and the target itself.
    ['fasce sul raggiungimento', '>= 400', RATIOS, ['200', '320', '400']],
    ['fasce sul raggiungimento', '> 400', RATIOS, ['200', '320', '400']],
    // 1 - 2/10 = 80%, 1 - 5/10 = 50%
    ['fasce sul raggiungimento', '<= 10', RATIOS, ['10', '12', '15']],
    ['fasce sul raggiungimento', '< 10', RATIOS, ['10', '12', '15']],
    ['fasce sul raggiungimento', '= 10', RATIOS, ['5', '8', '10', '12', '15']],
    ['fasce sul raggiungimento pro rata', '10', RATIOS, ['5', '8', '10', '12', '15']],
    // |-10| is what a shortfall is a part of.
    ['fasce sul raggiungimento', '>= -10', RATIOS, ['-15', '-12', '-10']],
  ];
  test.each(cases)('%s of %j, %s: %j', (method, target, bands, expected) => {
    const { card } = scoredAlone(leaf(method, target, bands, 60));
    const turns = card.readings[0]?.scorer?.turns() ?? [];
    expect(turns.toSorted((a, b) => a.comparedTo(b)).map(exactText)).toEqual(expected);
  });
});

describe('the line of a band, for the reason', () => {
  const cases: [method: string, actual: number, line: readonly [number, number] | null][] = [
    ['fasce', 60, null],
    ['fasce pro rata', 60, [50, 80]],
    // The best band keeps its own score.
    ['fasce pro rata', 90, null],
  ];
  test.each(cases)('%s, %j: %j', (method, actual, line) => {
    const { working } = scoredAlone(leaf(method, '>= 80', STEPS, actual)).indicator('I').reason;
    if (!working || !('line' in working)) throw new Error('Not expected');
    const ends = working.line && [working.line.from, working.line.to];
    expect(ends && ends.map(({ value }) => value.toNumber())).toEqual(line);
  });
});

test.each([
  ['error', 'failed'],
  ['exclude', 'excluded: missingActual'],
  ['zero', '0%'],
] as const)('a missing actual under the policy %s: %s', (missingActual, face) => {
  const profile = { ...defaultProfile, missingActual };
  expect(scoredAlone(leaf('fasce', '>= 80', STEPS, null), profile).face('I')).toBe(face);
});
