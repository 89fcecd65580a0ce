import { lossesOf, rolledUp, sharesOf, type Child } from './rolled';

const cases: [children: readonly Child[], face: string, shares: readonly string[]][] = [
  // 25 x 60,5% + 75
  [
    [
      ['25%', '60,5%'],
      ['75%', '100%'],
    ],
    '90.125%',
    ['C1 0.25 15.125 9.875', 'C2 0.75 75 0'],
  ],
  // Re-scaled: 50/80 and 30/80
  [
    [
      ['50%', '100%'],
      ['30%', '98%'],
      ['20%', 'N.V.'],
    ],
    '99.25%',
    ['C1 0.625 62.5 0', 'C2 0.375 36.75 0.75', 'C3 -'],
  ],
  [
    [
      [null, '0%'],
      [null, '50%'],
    ],
    '25%',
    ['C1 0.5 0 50', 'C2 0.5 25 25'],
  ],
  // 60/103 and 43/103: (60 + 21,5)/103
  [
    [
      ['60%', '100%'],
      ['43%', '50%'],
    ],
    '79.1262135922330097087378640777%',
    ['C1 0.5825 58.2524 0', 'C2 0.4175 20.8738 20.8738'],
  ],
  [
    [
      ['0%', '10%'],
      ['100%', '40%'],
    ],
    '40%',
    ['C1 0 0 0', 'C2 1 40 60'],
  ],
  [
    [
      [1, '40%'],
      [3, '80%'],
    ],
    '70%',
    ['C1 0.25 10 15', 'C2 0.75 60 15'],
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
  [
    [
      ['100%', '80%'],
      ['0%', 'boh'],
    ],
    '80%',
    ['C1 1 80 20', 'C2 -'],
  ],
];

describe.each(['media', 'Media pesata', 'mean', '', null])('%j', (name) => {
  test.each(cases)('%j: %s', (children, face, shares) => {
    const run = rolledUp(name, children);
    expect(run.face('N')).toBe(face);
    expect(sharesOf(run.node('N'))).toEqual(shares);
    const isScored = face.endsWith('%');
    expect(run.node('N').rollup).toEqual(isScored ? { rule: 'media' } : null);
  });
});

test('the points that children lose are what the node lacks', () => {
  expect(
    lossesOf(
      rolledUp('media', [
        ['25%', '60,5%'],
        ['75%', '100%'],
      ]),
    ),
  ).toEqual(['N 9.875', 'C1 9.875', 'C2 0']);
});
