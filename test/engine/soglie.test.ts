import { defaultProfile, type Dec } from '../../src/engine';
import { percent, placed, scoredAlone, type Leaf, type Written } from '../support/plan';
import { capped, told, underCaps, whyNot } from './method-cases';

type Parameters = NonNullable<Leaf['parameters']>;

const leaf = (target: Written, parameters: Parameters, actual: Written = 75): Leaf => ({
  method: placed('M2', 'soglie'),
  target: placed('C2', target),
  actual: placed('D2', actual),
  parameters,
});

describe('three points: minimum, target, and nothing beyond', () => {
  const cases: [target: Written, minimum: Written, actual: Written, score: string][] = [
    // (75 - 50) / (100 - 50)
    ['>= 100', 50, 75, '50.00%'],
    ['>= 100', 50, 50, '0.00%'],
    ['>= 100', 50, 49.99, '0.00%'],
    ['>= 100', 50, -10, '0.00%'],
    ['>= 100', 50, 100, '100.00%'],
    ['>= 100', 50, 150, '100.00%'],
    // Lower is better: (16 - 20) / (10 - 20)
    ['<= 10', 20, 16, '40.00%'],
    ['<= 10', 20, 20, '0.00%'],
    ['<= 10', 20, 21, '0.00%'],
    ['<= 10', 20, 10, '100.00%'],
    ['<= 10', 20, 3, '100.00%'],
    // Without an operator the minimum tells which way is better.
    ['10', 20, 16, '40.00%'],
    ['= 100', 50, 75, '50.00%'],
    // (80 - 70) / (90 - 70)
    ['>= 90%', '70%', percent(0.8), '50.00%'],
    // (-5 - -10) / (0 - -10)
    ['>= 0', -10, -5, '50.00%'],
    // From a bare 0: 2/3, and 45/90
    ['>= 90%', 0, '45%', '50.00%'],
    ['>= 3 gg', 0, '2 gg', '66.67%'],
  ];
  test.each(cases)('%s with minimum %j, %j: %s', (target, minimum, actual, score) => {
    expect(underCaps(leaf(target, { minimum }, actual))).toEqual([score, score, score]);
  });
});

describe('four and five points under a cap of 100%, of 120%, and uncapped', () => {
  const rising = {
    minimum: 50,
    maximum: 120,
    excellence: 140,
    maximumScore: '110%',
    excellenceScore: '130%',
  };
  const falling = {
    minimum: 20,
    maximum: 8,
    excellence: 4,
    maximumScore: percent(1.1),
    excellenceScore: percent(1.3),
  };
  const cases: [
    target: Written,
    parameters: Parameters,
    actual: number,
    ...faces: [string, string, string],
  ][] = [
    ['>= 100', rising, 75, '50.00%', '50.00%', '50.00%'],
    ['>= 100', rising, 100, '100.00%', '100.00%', '100.00%'],
    // 100% + (110 - 100)/(120 - 100) x 10%
    ['>= 100', rising, 110, '100.00%', '105.00%', '105.00%'],
    ['>= 100', rising, 120, '100.00%', '110.00%', '110.00%'],
    // 110% + (135 - 120)/(140 - 120) x 20% = 125%
    ['>= 100', rising, 135, '100.00%', '120.00%', '125.00%'],
    ['>= 100', rising, 140, '100.00%', '120.00%', '130.00%'],
    ['>= 100', rising, 900, '100.00%', '120.00%', '130.00%'],
    // 100% + (9 - 10)/(8 - 10) x 10%
    ['<= 10', falling, 9, '100.00%', '105.00%', '105.00%'],
    // 110% + (7 - 8)/(4 - 8) x 20%
    ['<= 10', falling, 7, '100.00%', '115.00%', '115.00%'],
    ['<= 10', falling, 0, '100.00%', '120.00%', '130.00%'],
    // Excellence without a maximum: 100% + (120 - 100)/(140 - 100) x 30%
    [
      '>= 100',
      { minimum: 50, excellence: 140, excellenceScore: '130%' },
      120,
      '100.00%',
      '115.00%',
      '115.00%',
    ],
  ];
  test.each(cases)('%s, %j, %j: %s, %s, %s', (target, parameters, actual, ...faces) => {
    expect(underCaps(leaf(target, parameters, actual))).toEqual(faces);
  });
});

describe('what is out of order is told at its cell', () => {
  const at = (parameters: Readonly<Record<string, Written>>) => {
    const columns: Readonly<Record<string, string>> = {
      minimum: 'P2',
      maximum: 'Q2',
      excellence: 'R2',
      maximumScore: 'S2',
      excellenceScore: 'T2',
    };
    return Object.fromEntries(
      Object.entries(parameters).map(([name, cell]) => [name, placed(columns[name] ?? '', cell)]),
    );
  };
  const cases: [target: string, parameters: Readonly<Record<string, Written>>, why: string][] = [
    ['>= 100', {}, 'parameter.missing M2'],
    ['>= 100', { minimum: 100 }, 'parameter.order P2'],
    ['>= 100', { minimum: 120 }, 'parameter.order P2'],
    ['<= 100', { minimum: 50 }, 'parameter.order P2'],
    ['= 100', { minimum: 100 }, 'parameter.order P2'],
    ['>= 100', { minimum: 50, maximum: 100 }, 'parameter.order Q2'],
    ['<= 10', { minimum: 20, maximum: 15 }, 'parameter.order Q2'],
    ['>= 100', { minimum: 50, maximum: 120, excellence: 120 }, 'parameter.order R2'],
    ['>= 100', { minimum: 50, excellence: 90 }, 'parameter.order R2'],
    ['<= 10', { minimum: 20, maximum: 8, excellence: 9 }, 'parameter.order R2'],
    ['>= 100', { minimum: 'boh' }, 'parameter.unreadable P2'],
    ['>= 100', { minimum: '50%' }, 'parameter.unit P2'],
    ['>= 100', { minimum: '50 gg', maximum: '120 h' }, 'parameter.unit Q2'],
    ['>= 100', { minimum: 50, maximum: 120, maximumScore: '90%' }, 'parameter.scoreOrder S2'],
    ['>= 100', { minimum: 50, maximum: 120, maximumScore: 110 }, 'parameter.notARatio S2'],
    [
      '>= 100',
      {
        minimum: 50,
        maximum: 120,
        excellence: 140,
        maximumScore: '120%',
        excellenceScore: '110%',
      },
      'parameter.scoreOrder T2',
    ],
  ];
  test.each(cases)('%s, %j: %s', (target, parameters, why) => {
    expect(whyNot(leaf(target, at(parameters)))).toEqual([why]);
  });
});

describe('a maximum and what the profile makes of it', () => {
  const given = leaf('>= 100', { minimum: 50, maximum: placed('Q2', 120) }, 110);

  test('under a cap of 100% it has no effect, which is a remark', () => {
    const run = scoredAlone(given);
    expect(run.face('I')).toBe('100%');
    expect(told(run, 'parameter.noEffect').map(([cell]) => cell)).toEqual(['Q2']);
    expect(run.problems.map(({ severity }) => severity)).toEqual(['remark']);
  });

  test.each(['1.2', null])('under a cap of %s its score is needed', (cap) => {
    expect(whyNot(given, capped(cap))).toEqual(['parameter.missing M2']);
    const run = scoredAlone(given, capped(cap));
    expect(told(run, 'parameter.missing')[0]?.[1]).toMatchObject({ parameter: 'maximumScore' });
  });
});

test('the reason has the two thresholds that the actual lies between', () => {
  const run = scoredAlone(leaf('>= 100', { minimum: 50 }));
  const working = run.indicator('I').reason.working;
  const point = (name: string, value: number, score: number) => ({
    name,
    value: expect.objectContaining({ d: [value] }) as Dec,
    score: expect.objectContaining({ d: [score] }) as Dec,
  });
  expect(working).toMatchObject({
    rule: 'soglie',
    reached: point('minimum', 50, 0),
    next: point('target', 100, 1),
  });
});

describe('the threshold that is reached, and the next', () => {
  const cases: [
    target: string,
    parameters: Readonly<Record<string, Written>>,
    actual: number,
    between: readonly [reached: string | undefined, next: string | undefined],
  ][] = [
    ['>= 100', { minimum: 50 }, 40, [undefined, 'minimum']],
    ['>= 100', { minimum: 50 }, 50, ['minimum', undefined]],
    ['>= 100', { minimum: 50 }, 100, ['target', undefined]],
    ['>= 100', { minimum: 50 }, 110, ['target', undefined]],
    ['<= 100', { minimum: 150 }, 150, ['minimum', undefined]],
    ['<= 100', { minimum: 150 }, 100, ['target', undefined]],
    // Under a cap of 100% nothing lies beyond the target.
    ['>= 100', { minimum: 50, maximum: 120, maximumScore: '110%' }, 110, ['target', undefined]],
    ['>= 100', { minimum: 50, maximum: 120, maximumScore: '110%' }, 130, ['target', undefined]],
  ];
  test.each(cases)('%s, %j, %j: %j', (target, parameters, actual, between) => {
    const { working } = scoredAlone(leaf(target, parameters, actual)).indicator('I').reason;
    if (working?.rule !== 'soglie') throw new Error('Not expected');
    expect([working.reached?.name, working.next?.name]).toEqual(between);
  });
});

describe('which way is better without an operator that says it: from the minimum to the target', () => {
  test.each([
    // (75 - 50)/(100 - 50), and (150 - 125)/(150 - 100)
    ['100', 50, 75],
    ['100', 150, 125],
    ['= 100', 50, 75],
    ['= 100', 150, 125],
    ['> 100', 50, 75],
    ['< 100', 150, 125],
  ])('%s, minimum %j, actual %j: 50%', (target, minimum, actual) => {
    expect(underCaps(leaf(target, { minimum }, actual))).toEqual(['50.00%', '50.00%', '50.00%']);
  });
});

test.each([
  ['error', 'failed'],
  ['exclude', 'excluded: missingActual'],
  ['zero', '0%'],
] as const)('a missing actual under the policy %s: %s', (missingActual, face) => {
  const profile = { ...defaultProfile, missingActual };
  expect(scoredAlone(leaf('>= 100', { minimum: 50 }, null), profile).face('I')).toBe(face);
});
