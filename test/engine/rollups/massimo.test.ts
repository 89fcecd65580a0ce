import { lossesOf, rolledUp, sharesOf, type Child } from './rolled';

const cases: [
  children: readonly Child[],
  face: string,
  shares: readonly string[],
  decided: readonly [decidedBy: string, ...alike: string[]] | null,
][] = [
  [
    [
      ['10%', '90%'],
      ['90%', '40%'],
    ],
    '90%',
    ['C1 1 90 -', 'C2 0 0 -'],
    ['C1'],
  ],
  [
    [
      ['10%', '40%'],
      ['90%', '90%'],
    ],
    '90%',
    ['C1 0 0 -', 'C2 1 90 -'],
    ['C2'],
  ],
  [
    [
      ['0%', '90%'],
      ['100%', '40%'],
    ],
    '40%',
    ['C1 0 0 -', 'C2 1 40 -'],
    ['C2'],
  ],
  [
    [
      [null, '30%'],
      [null, '30%'],
    ],
    '30%',
    ['C1 1 30 -', 'C2 0 0 -'],
    ['C1', 'C2'],
  ],
  [
    [
      ['50%', 'N.V.'],
      ['50%', '70%'],
    ],
    '70%',
    ['C1 -', 'C2 1 70 -'],
    ['C2'],
  ],
  [
    [
      ['50%', '0%'],
      ['50%', '0%'],
    ],
    '0%',
    ['C1 1 0 -', 'C2 0 0 -'],
    ['C1', 'C2'],
  ],
  [
    [
      ['50%', 'N.V.'],
      ['50%', 'N.V.'],
    ],
    'excluded: allChildrenExcluded',
    ['C1 -', 'C2 -'],
    null,
  ],
  // What failed might have been the best.
  [
    [
      ['50%', '100%'],
      ['50%', 'boh'],
    ],
    'failed',
    ['C1 -', 'C2 -'],
    null,
  ],
];

test.each(cases)('%j: %s', (children, face, shares, decided) => {
  const run = rolledUp('massimo', children);
  expect(run.face('N')).toBe(face);
  expect(sharesOf(run.node('N'))).toEqual(shares);
  const [decidedBy, ...alike] = decided ?? [];
  expect(run.node('N').rollup).toEqual(decided ? { rule: 'massimo', decidedBy, alike } : null);
});

test('the node loses points, and no child can be told to lose them', () => {
  expect(
    lossesOf(
      rolledUp('migliore', [
        ['50%', '90%'],
        ['50%', '40%'],
      ]),
    ),
  ).toEqual(['N 10', 'C1 -', 'C2 -']);
});
