import { defaultProfile, exactText, type NodeResult, type Profile } from '../../src/engine';
import {
  at,
  placed,
  planFrom,
  printedFace,
  score,
  scored,
  type Leaf,
  type Scored,
  type Written,
} from '../support/plan';

type Child = [weight: Written, leaf: Leaf];

/** The node `N` over children C1, C2 ... */
function nodeOf(children: readonly Child[], profile?: Profile): Scored {
  const named = children.map(([weight, leaf], index) => [`C${index + 1}`, weight, leaf] as const);
  const branches = { N: Object.fromEntries(named.map(([code, weight]) => [code, weight])) };
  const leaves = Object.fromEntries(named.map(([code, , leaf]) => [code, leaf]));
  return scored(planFrom(branches, leaves), profile);
}

const NV: Leaf = { target: '>= 10', exclusion: 'Alluvione' };
const ND: Leaf = { target: '>= 10', actual: 'N/D' };
const FAILED: Leaf = { target: '>= 10', actual: 'boh' };

const sharesOf = ({ shares }: NodeResult) =>
  shares.map(({ child, brought }) =>
    brought
      ? [
          child,
          ...[brought.portion, brought.points, brought.lost].map(
            (value) => value && exactText(value),
          ),
        ].join(' ')
      : `${child} nothing`,
  );

describe('the weighted mean', () => {
  const cases: [name: string, children: Child[], score: string][] = [
    [
      'OS_02.03: 242 of 400 and three in full',
      [
        ['25%', { target: '>= 400', actual: 242 }],
        ['25%', score('100%')],
        ['25%', score('100%')],
        ['25%', score('100%')],
      ],
      '90.125%',
    ],
    [
      'a quarter each: in full, nine days late, 91%, in full',
      [
        ['25%', score('100%')],
        ['25%', { target: 'Entro 31/10/2023', actual: '09/11/2023' }],
        ['25%', { target: '>= 90,00 %', actual: '81,90 %' }],
        ['25%', score('100%')],
      ],
      '95.5%',
    ],
    [
      'different weights',
      [
        ['70%', score('50%')],
        ['30%', score('100%')],
      ],
      '65%',
    ],
    [
      'bare weights in hundredths',
      [
        [70, score('50%')],
        [30, score('100%')],
      ],
      '65%',
    ],
    [
      'bare weights as ratios',
      [
        [0.7, score('50%')],
        [0.3, score('100%')],
      ],
      '65%',
    ],
    [
      'bare weights of any sum',
      [
        [2, score('50%')],
        [3, score('100%')],
      ],
      '80%',
    ],
    ['one child', [['100%', score('42,5%')]], '42.5%'],
    ['one child of any weight', [['7%', score('42,5%')]], '42.5%'],
    [
      'no weights at all: all the same',
      [
        [null, score('50%')],
        [null, score('100%')],
        ['', score('90%')],
      ],
      '80%',
    ],
    [
      'weight 0 counts nothing',
      [
        ['0%', score('10%')],
        ['60%', score('50%')],
        ['40%', score('100%')],
      ],
      '70%',
    ],
    [
      'a bare 0 beside percentages',
      [
        [0, score('10%')],
        ['100%', score('50%')],
      ],
      '50%',
    ],
    [
      'N.V.: the others are re-scaled',
      [
        ['50%', NV],
        ['30%', score('50%')],
        ['20%', score('100%')],
      ],
      '70%',
    ],
    [
      'N/D: the others are re-scaled',
      [
        ['50%', ND],
        ['30%', score('50%')],
        ['20%', score('100%')],
      ],
      '70%',
    ],
    [
      'OO_01.04.02: one N.V. and three in full',
      [
        ['25%', NV],
        ['25%', score('100%')],
        ['25%', score('100%')],
        ['25%', score('100%')],
      ],
      '100%',
    ],
    [
      'N.V. without weights',
      [
        [null, NV],
        [null, score('50%')],
        [null, score('100%')],
      ],
      '75%',
    ],
    [
      'what is excluded needs no weight',
      [
        [null, NV],
        ['60%', score('50%')],
        ['40%', score('100%')],
      ],
      '70%',
    ],
    [
      'all excluded: neither 0% nor 100%',
      [
        ['50%', NV],
        ['50%', ND],
      ],
      'excluded: allChildrenExcluded',
    ],
    [
      'all that weighs is excluded',
      [
        ['0%', score('10%')],
        ['100%', NV],
      ],
      'excluded: allChildrenExcluded',
    ],
    [
      'a failed child leaves no score',
      [
        ['1%', FAILED],
        ['99%', score('100%')],
      ],
      'failed',
    ],
    [
      'a failed child of weight 0 does not',
      [
        ['0%', FAILED],
        ['100%', score('50%')],
      ],
      '50%',
    ],
    [
      'some weights missing',
      [
        ['50%', score('100%')],
        [null, score('100%')],
      ],
      'failed',
    ],
    [
      'all weigh 0',
      [
        ['0%', score('100%')],
        [0, score('100%')],
      ],
      'failed',
    ],
    [
      'percentages beside bare numbers',
      [
        ['50%', score('100%')],
        [0.5, score('100%')],
      ],
      'failed',
    ],
    [
      'an unreadable weight',
      [
        ['metà', score('100%')],
        ['50%', score('100%')],
      ],
      'failed',
    ],
    [
      'a negative weight',
      [
        ['-50%', score('100%')],
        ['150%', score('100%')],
      ],
      'failed',
    ],
    ['no children', [], 'failed'],
  ];
  test.each(cases)('%s', (_name, children, expected) => {
    expect(nodeOf(children).face('N')).toBe(expected);
  });
});

describe('what is told of a node', () => {
  test('some weights missing: each child without one, where it is written', () => {
    const { node } = nodeOf([
      ['50%', score('100%')],
      [placed('B3', ''), score('100%')],
      [placed('B4', ''), score('100%')],
    ]);
    expect(node('N').problems.filter(({ code }) => code === 'weight.missing')).toEqual([
      {
        code: 'weight.missing',
        severity: 'error',
        details: { node: 'N', child: 'C2' },
        place: at('B3'),
      },
      {
        code: 'weight.missing',
        severity: 'error',
        details: { node: 'N', child: 'C3' },
        place: at('B4'),
      },
    ]);
  });

  test('the children on which a node without a score depends', () => {
    const { node } = nodeOf([
      ['50%', FAILED],
      ['0%', FAILED],
      ['25%', score('100%')],
      ['25%', FAILED],
    ]);
    expect(node('N').problems).toEqual([
      {
        code: 'node.dependsOnFailed',
        severity: 'warning',
        details: { node: 'N', children: 'C1, C4' },
      },
    ]);
  });

  test('a failure climbs to the top, and stops beside the branch', () => {
    const branches = {
      ENTE: { A: '50%', B: '50%' },
      A: { OS: '100%' },
      OS: { I: '100%' },
      B: { J: '100%' },
    };
    const { face, node } = scored(planFrom(branches, { I: FAILED, J: score('80%') }));
    expect(['OS', 'A', 'ENTE', 'B'].map(face)).toEqual(['failed', 'failed', 'failed', '80%']);
    expect(node('ENTE').problems[0]?.details).toEqual({ node: 'ENTE', children: 'A' });
  });

  test('an excluded node is excluded in its parent, which is re-scaled', () => {
    const branches = { ENTE: { A: '90%', B: '10%' }, A: { I: '100%' }, B: { J: '100%' } };
    const { face } = scored(planFrom(branches, { I: NV, J: score('80%') }));
    expect(['A', 'ENTE'].map(face)).toEqual(['excluded: allChildrenExcluded', '80%']);
  });

  test.each([
    [['50%', '53%'], '103', '%', '100%'],
    [['33,33%', '33,33%'], '66.66', '%', '100%'],
    [[0.3, 0.3], '0.6', '', '100%'],
  ])('weights %j add up to %s%s: a warning, and a score all the same', (weights, sum, unit, is) => {
    const { node, face } = nodeOf(weights.map((weight) => [weight, score('100%')]));
    expect(face('N')).toBe(is);
    expect(node('N').problems).toEqual([
      { code: 'weight.sum', severity: 'warning', details: { node: 'N', sum, unit } },
    ]);
  });
});

describe('what each child brings', () => {
  test('portion, points and points lost: 242 su >= 400 at 25%', () => {
    const { node } = nodeOf([
      ['25%', { target: '>= 400', actual: 242 }],
      ['75%', score('100%')],
    ]);
    expect(sharesOf(node('N'))).toEqual(['C1 0.25 15.125 9.875', 'C2 0.75 75 0']);
  });

  test('re-scaled portions when a sibling is out', () => {
    const { node } = nodeOf([
      ['50%', NV],
      ['30%', score('50%')],
      ['20%', score('100%')],
    ]);
    expect(sharesOf(node('N'))).toEqual(['C1 nothing', 'C2 0.6 30 30', 'C3 0.4 40 0']);
  });

  test('weight 0 brings 0 and loses 0', () => {
    const { node } = nodeOf([
      ['0%', score('10%')],
      ['100%', score('50%')],
    ]);
    expect(sharesOf(node('N'))).toEqual(['C1 0 0 0', 'C2 1 50 50']);
  });

  test('over-achievement loses less than nothing', () => {
    const uncapped = { ...defaultProfile, cap: null };
    const { node } = nodeOf([['100%', { target: '>= 50', actual: 60 }]], uncapped);
    expect(sharesOf(node('N'))).toEqual(['C1 1 120 -20']);
  });

  test('nothing where the node has no score', () => {
    const { node } = nodeOf([
      ['50%', FAILED],
      ['50%', score('100%')],
    ]);
    expect(sharesOf(node('N'))).toEqual(['C1 nothing', 'C2 nothing']);
  });

  test('the weight stays as written, and is null where none is', () => {
    const [written] = nodeOf([['16,66%', score('100%')]]).node('N').shares;
    expect(written?.weight && [exactText(written.weight.value), written.weight.unit]).toEqual([
      '16.66',
      '%',
    ]);
    expect(nodeOf([[null, score('100%')]]).node('N').shares[0]?.weight).toBeNull();
  });
});

describe('rounding at every level', () => {
  const branches = {
    ENTE: { OS: '100%' },
    OS: { A: null, B: null },
    A: { I: null },
    B: { J: null },
  };
  const leaves = { I: score('97,7049%'), J: score('97,7001%') };
  const everyLevel = (decimals: number): Profile => ({
    ...defaultProfile,
    rounding: { when: 'everyLevel', decimals },
  });

  const cases: [name: string, profile: Profile, faces: string[]][] = [
    ['only where shown', defaultProfile, ['97.7049%', '97.7001%', '97.7025%', '97.7025%']],
    ['to 2 decimals', everyLevel(2), ['97.7%', '97.7%', '97.7%', '97.7%']],
    ['to 3 decimals', everyLevel(3), ['97.705%', '97.7%', '97.703%', '97.703%']],
    ['to whole points', everyLevel(0), ['98%', '98%', '98%', '98%']],
  ];
  test.each(cases)('%s', (_name, profile, faces) => {
    const result = scored(planFrom(branches, leaves), profile);
    expect(['A', 'B', 'OS', 'ENTE'].map(result.face)).toEqual(faces);
    // An indicator is never rounded.
    expect(result.face('I')).toBe('97.7049%');
  });

  test('a tie goes up, and enters the parent as shown', () => {
    const tie = { ENTE: { OS: null }, OS: { I: null, J: null } };
    const { face } = scored(
      planFrom(tie, { I: score('97,70%'), J: score('97,71%') }),
      everyLevel(2),
    );
    expect([face('OS'), face('ENTE')]).toEqual(['97.71%', '97.71%']);
  });
});

test('97,33% of OO_01.01.01: fifteen indicators, two late by 14 and 26 days', () => {
  const late = (actual: string): Leaf => ({ target: 'Entro 31/05/2023', actual });
  const children: Child[] = [
    ...Array.from({ length: 4 }, (): Child => ['6,66%', score('100%')]),
    ['6,66%', late('14/06/2023')],
    ['6,67%', late('26/06/2023')],
    ...Array.from({ length: 9 }, (): Child => ['6,67%', score('100%')]),
  ];
  const { node, codes } = nodeOf(children);
  expect(printedFace(node('N').outcome)).toBe('97.33%');
  expect(codes).toEqual([]);
});
