import { defaultProfile, type Profile } from '../../../src/engine';
import { lossesOf, rolledUp, sharesOf, type Child } from './rolled';

const free: Profile = { ...defaultProfile, cap: null };

const cases: [children: readonly Child[], face: string, shares: readonly string[]][] = [
  // 0,25 x 60,5% + 0,75 x 100%
  [
    [
      ['25%', '60,5%'],
      ['75%', '100%'],
    ],
    '90.125%',
    ['C1 0.25 15.125 9.875', 'C2 0.75 75 0'],
  ],
  // Not re-scaled: 50 + 0,3 x 98, and 20 that nobody brings; lost points would not make 20,6.
  [
    [
      ['50%', '100%'],
      ['30%', '98%'],
      ['20%', 'N.V.'],
    ],
    '79.4%',
    ['C1 0.5 50 -', 'C2 0.3 29.4 -', 'C3 -'],
  ],
  // 0,6 + 0,2 of weights that make 90%
  [
    [
      ['60%', '100%'],
      ['30%', '50%'],
    ],
    '75%',
    ['C1 0.6 60 -', 'C2 0.3 15 -'],
  ],
  // 0,6 + 0,43 = 103%, which the cap keeps at 100%
  [
    [
      ['60%', '100%'],
      ['43%', '100%'],
    ],
    '100%',
    ['C1 0.6 60 -', 'C2 0.43 43 -'],
  ],
  [
    [
      [0.6, '100%'],
      [0.4, '50%'],
    ],
    '80%',
    ['C1 0.6 60 0', 'C2 0.4 20 20'],
  ],
  [
    [
      [60, '100%'],
      [40, '50%'],
    ],
    '80%',
    ['C1 0.6 60 0', 'C2 0.4 20 20'],
  ],
  [
    [
      [null, '100%'],
      [null, '50%'],
    ],
    '75%',
    ['C1 0.5 50 0', 'C2 0.5 25 25'],
  ],
  // Three thirds are the whole: 1/3 + 1/3
  [
    [
      [null, '100%'],
      [null, '100%'],
      [null, '0%'],
    ],
    '66.6666666666666666666666666667%',
    ['C1 0.3333 33.3333 0', 'C2 0.3333 33.3333 0', 'C3 0.3333 0 33.3333'],
  ],
  [
    [
      ['50%', 'N.V.'],
      ['50%', 'N.V.'],
    ],
    'excluded: allChildrenExcluded',
    ['C1 -', 'C2 -'],
  ],
  [
    [
      ['50%', '100%'],
      ['50%', 'boh'],
    ],
    'failed',
    ['C1 -', 'C2 -'],
  ],
  // 1 or 100?
  [
    [
      [3, '100%'],
      [4, '100%'],
    ],
    'failed',
    ['C1 -', 'C2 -'],
  ],
];

test.each(cases)('%j: %s', (children, face, shares) => {
  const run = rolledUp('somma', children);
  expect(run.face('N')).toBe(face);
  expect(sharesOf(run.node('N'))).toEqual(shares);
});

test('uncapped, portions of 103% make 103%, and the reason has portions and sum', () => {
  const run = rolledUp(
    'Somma delle quote',
    [
      ['60%', '100%'],
      ['43%', '100%'],
    ],
    free,
  );
  expect(run.face('N')).toBe('103%');
  const { rollup } = run.node('N');
  if (rollup?.rule !== 'somma') throw new Error('Not a sum');
  expect([rollup.portions.toFixed(), rollup.sum.toFixed()]).toEqual(['1.03', '1.03']);
});

test('points lost are told where the portions make the whole, and nowhere else', () => {
  expect(
    lossesOf(
      rolledUp('somma', [
        ['25%', '60,5%'],
        ['75%', '100%'],
      ]),
    ),
  ).toEqual(['N 9.875', 'C1 9.875', 'C2 0']);
  expect(
    lossesOf(
      rolledUp('somma', [
        ['60%', '50%'],
        ['30%', '50%'],
      ]),
    ),
  ).toEqual(['N 55', 'C1 -', 'C2 -']);
});
