import { planFrom, score, scored } from '../../support/plan';
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
    '40%',
    ['C1 0 0 0', 'C2 1 40 60'],
    ['C2'],
  ],
  [
    [
      ['10%', '40%'],
      ['90%', '90%'],
    ],
    '40%',
    ['C1 1 40 60', 'C2 0 0 0'],
    ['C1'],
  ],
  // Whatever the weights, as long as they are not 0.
  [
    [
      ['0%', '10%'],
      ['100%', '40%'],
    ],
    '40%',
    ['C1 0 0 0', 'C2 1 40 60'],
    ['C2'],
  ],
  [
    [
      [null, '100%'],
      [null, '100%'],
    ],
    '100%',
    ['C1 1 100 0', 'C2 0 0 0'],
    ['C1', 'C2'],
  ],
  // The first of those with the same score has the portion.
  [
    [
      ['50%', '90%'],
      ['25%', '40%'],
      ['25%', '40%'],
    ],
    '40%',
    ['C1 0 0 0', 'C2 1 40 60', 'C3 0 0 0'],
    ['C2', 'C3'],
  ],
  [
    [
      ['50%', 'N.V.'],
      ['50%', '70%'],
    ],
    '70%',
    ['C1 -', 'C2 1 70 30'],
    ['C2'],
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
  [
    [
      ['50%', '100%'],
      ['50%', 'boh'],
    ],
    'failed',
    ['C1 -', 'C2 -'],
    null,
  ],
  [
    [
      ['100%', '100%'],
      ['0%', 'boh'],
    ],
    '100%',
    ['C1 1 100 0', 'C2 -'],
    ['C1'],
  ],
];

test.each(cases)('%j: %s', (children, face, shares, decided) => {
  const run = rolledUp('minimo', children);
  expect(run.face('N')).toBe(face);
  expect(sharesOf(run.node('N'))).toEqual(shares);
  const [decidedBy, ...alike] = decided ?? [];
  expect(run.node('N').rollup).toEqual(decided ? { rule: 'minimo', decidedBy, alike } : null);
});

test('all that the node loses is lost where the worst is, down to its indicators', () => {
  // N = min(A, B) = A = 60; of its 40 points I1 loses 0,5 x 60 = 30 and I2 0,5 x 20 = 10.
  const plan = planFrom(
    { N: { A: '50%', B: '50%' }, A: { I1: '50%', I2: '50%' }, B: { I3: '100%' } },
    { I1: score('40%'), I2: score('80%'), I3: score('70%') },
  );
  const nodes = plan.nodes.map((node) =>
    node.code === 'N' ? { ...node, rollup: { value: 'peggiore' } } : node,
  );
  const run = scored({ ...plan, nodes });
  expect(run.face('N')).toBe('60%');
  expect(lossesOf(run)).toEqual(['N 40', 'A 40', 'I1 30', 'I2 10', 'B 0', 'I3 0']);
});
