import { Dec, defaultProfile, type Profile } from '../../../src/engine';
import { readRollup } from '../../../src/engine/rollups';
import { broken } from '../../support/plan';
import { lossesOf, rolledUp, sharesOf, type Child } from './rolled';

const THREE: readonly Child[] = [
  ['10%', '90%'],
  ['10%', '80%'],
  ['80%', '79,99%'],
];

const cases: [
  rollup: string,
  children: readonly Child[],
  face: string,
  reached: string,
  shares: readonly string[],
][] = [
  // The limit of the highest band of the profile, 90%: one of three.
  [
    'quota',
    THREE,
    '33.3333333333333333333333333333%',
    '1/3',
    ['C1 0.3333 33.3333 -', 'C2 0.3333 0 -', 'C3 0.3333 0 -'],
  ],
  [
    'quota >= 80%',
    THREE,
    '66.6666666666666666666666666667%',
    '2/3',
    ['C1 0.3333 33.3333 -', 'C2 0.3333 33.3333 -', 'C3 0.3333 0 -'],
  ],
  [
    'quota > 80%',
    THREE,
    '33.3333333333333333333333333333%',
    '1/3',
    ['C1 0.3333 33.3333 -', 'C2 0.3333 0 -', 'C3 0.3333 0 -'],
  ],
  [
    'Quota sopra soglia ≥ 79,99 %',
    THREE,
    '100%',
    '3/3',
    ['C1 0.3333 33.3333 -', 'C2 0.3333 33.3333 -', 'C3 0.3333 33.3333 -'],
  ],
  ['share >= 0,95', THREE, '0%', '0/3', ['C1 0.3333 0 -', 'C2 0.3333 0 -', 'C3 0.3333 0 -']],
  // What weighs nothing, and what is excluded, is not among the children counted.
  [
    'quota',
    [
      ['0%', '100%'],
      ['100%', '95%'],
    ],
    '100%',
    '1/1',
    ['C1 0 0 -', 'C2 1 100 -'],
  ],
  [
    'quota',
    [
      ['50%', 'N.V.'],
      ['50%', '50%'],
    ],
    '0%',
    '0/1',
    ['C1 -', 'C2 1 0 -'],
  ],
  [
    'quota',
    [
      [null, '100%'],
      [null, '0%'],
    ],
    '50%',
    '1/2',
    ['C1 0.5 50 -', 'C2 0.5 0 -'],
  ],
];

test.each(cases)('%s of %j: %s', (rollup, children, face, reached, shares) => {
  const run = rolledUp(rollup, children);
  expect(run.face('N')).toBe(face);
  expect(sharesOf(run.node('N'))).toEqual(shares);
  const working = run.node('N').rollup;
  expect(working?.rule === 'quota' && `${working.reached}/${working.counted}`).toBe(reached);
});

test('the reason has the threshold, and whether it is the profile’s', () => {
  const thresholdOf = (rollup: string) => {
    const working = rolledUp(rollup, THREE).node('N').rollup;
    if (working?.rule !== 'quota') throw new Error('Not a share');
    return [working.threshold.toFixed(), working.strict, working.ofProfile];
  };
  expect(thresholdOf('quota')).toEqual(['0.9', false, true]);
  expect(thresholdOf('quota > 80%')).toEqual(['0.8', true, false]);
  expect(thresholdOf('quota > = 80%')).toEqual(['0.8', false, false]);
  expect(thresholdOf('quota = > 80%')).toEqual(['0.8', false, false]);
});

test('without a threshold it follows the profile', () => {
  const [high, ...lower] = defaultProfile.bands;
  if (!high) throw new Error('No band');
  const profile: Profile = {
    ...defaultProfile,
    bands: [{ ...high, from: new Dec('0.8') }, ...lower],
  };
  expect(rolledUp('quota', THREE, profile).node('N').rollup).toMatchObject({ reached: 2 });
});

test('no child can be told to lose the points of the node', () => {
  expect(
    lossesOf(
      rolledUp('quota', [
        [null, '100%'],
        [null, '89%'],
      ]),
    ),
  ).toEqual(['N 50', 'C1 -', 'C2 -']);
});

describe('how it is written', () => {
  test.each([
    ['quota', true],
    ['QUOTA  >=  80 %', true],
    ['quota =>80%', true],
    ['quota > = 80%', true],
    ['quota = > 80%', true],
    ['quota>80%', true],
    ['quota 80%', 'rollup.threshold'],
    ['quota >= 80', 'rollup.threshold'],
    ['quota >=', 'rollup.threshold'],
    ['quota >= -5%', 'rollup.threshold'],
    ['quota <= 80%', 'rollup.threshold'],
    ['minimo >= 80%', 'rollup.unknown'],
    ['boh', 'rollup.unknown'],
    // A formula that was no formula, a number of the list.
    ['=minimo', 'rollup.unknown'],
    ['2minimo', 'rollup.unknown'],
    ['80%', 'rollup.unknown'],
    ['constructor', 'rollup.unknown'],
    [broken('#N/A'), 'input.formulaError'],
  ])('%j: %s', (written, told) => {
    const reading = readRollup(typeof written === 'string' ? { value: written } : written);
    expect(reading.ok || reading.problem.code).toBe(told);
  });

  test('what cannot be read leaves the node without a score', () => {
    expect(rolledUp('boh', THREE).face('N')).toBe('failed');
  });
});
