import {
  defaultProfile,
  exactText,
  rollupNames,
  scored,
  scoreSiblings,
  Dec,
  type Outcome,
  type Profile,
} from '../../src/engine';
import { inputOf, type Written } from '../support/plan';

const EXCLUDED: Outcome = { kind: 'excluded', cause: 'notAssessable', note: null };

/** A child's weight and its score as a ratio; null for one that is excluded. */
type Child = readonly [weight: Written, score: string | number | null];

function siblings(children: readonly Child[], rollup?: string, profile = defaultProfile) {
  const known = children.map(([weight, score], index) => ({
    code: `C${index + 1}`,
    weight: inputOf(weight),
    outcome: score === null ? EXCLUDED : scored(new Dec(score), profile),
  }));
  return scoreSiblings('N', known, profile, rollup);
}

/** The exact score, or why there is none. */
function face(children: readonly Child[], rollup?: string, profile?: Profile): string {
  const score = siblings(children, rollup, profile);
  if (!score.ok) return score.because;
  const { outcome } = score.result;
  return outcome.kind === 'scored' ? exactText(outcome.score) : outcome.kind;
}

const cases: readonly (readonly [rollup: string, children: readonly Child[], face: string])[] = [
  [
    'media',
    [
      ['25%', '0.605'],
      ['75%', 1],
    ],
    '0.90125',
  ],
  [
    'media pesata',
    [
      ['50%', 0],
      ['50%', null],
    ],
    '0',
  ],
  [
    'Media',
    [
      [null, 0],
      [null, 1],
    ],
    '0.5',
  ],
  ['media', [['50%', null]], 'excluded'],
  [
    'media',
    [
      ['50%', 1],
      [null, 1],
    ],
    'failed',
  ],
  [
    'minimo',
    [
      ['10%', '0.9'],
      ['90%', '0.4'],
    ],
    '0.4',
  ],
  [
    'minimum',
    [
      ['0%', '0.1'],
      ['100%', '0.4'],
    ],
    '0.4',
  ],
  [
    'massimo',
    [
      ['10%', '0.9'],
      ['90%', '0.4'],
    ],
    '0.9',
  ],
  [
    'max',
    [
      ['10%', null],
      ['90%', '0.4'],
    ],
    '0.4',
  ],
  [
    'quota',
    [
      ['10%', '0.9'],
      ['10%', '0.8999'],
      ['80%', 0],
      [0, 1],
    ],
    '0.333333333333333333333333333333',
  ],
  [
    'quota >= 80%',
    [
      [null, '0.8'],
      [null, '0.79'],
    ],
    '0.5',
  ],
  ['quota 80%', [['50%', 1]], 'unknownRollup'],
  [
    'share',
    [
      [null, '0.95'],
      [null, 1],
    ],
    '1',
  ],
  [
    'somma',
    [
      ['25%', 1],
      ['25%', '0.5'],
      ['50%', null],
    ],
    '0.375',
  ],
  [
    'somma',
    [
      ['60%', 1],
      ['43%', 1],
    ],
    '1',
  ],
  [
    'sum',
    [
      [0.6, 1],
      [0.4, '0.5'],
    ],
    '0.8',
  ],
  [
    'sum of portions',
    [
      [60, 1],
      [40, '0.5'],
    ],
    '0.8',
  ],
  [
    'somma',
    [
      [null, 1],
      [null, 0],
      [null, '0.5'],
    ],
    '0.5',
  ],
  [
    'somma',
    [
      [3, 1],
      [4, 1],
    ],
    'notWhole',
  ],
  ['somma', [[200.5, 1]], 'notWhole'],
  [
    'somma',
    [
      ['50%', null],
      ['50%', null],
    ],
    'excluded',
  ],
  ['boh', [['50%', 1]], 'unknownRollup'],
];

test.each(cases)('%s of %j: %s', (rollup, children, expected) => {
  expect(face(children, rollup)).toBe(expected);
});

test('every name of the list is one, and without a name it is the weighted mean', () => {
  expect(rollupNames).toEqual(['media', 'somma', 'minimo', 'massimo', 'quota']);
  for (const name of rollupNames) expect(face([['100%', '0.5']], name)).not.toBe('unknownRollup');
  expect(
    face([
      ['25%', '0.605'],
      ['75%', 1],
    ]),
  ).toBe('0.90125');
});

test('the share counts from the highest band of the profile', () => {
  const [high, ...lower] = defaultProfile.bands;
  if (!high) throw new Error('No band');
  const profile: Profile = {
    ...defaultProfile,
    bands: [{ ...high, from: new Dec('0.7') }, ...lower],
  };
  expect(
    face(
      [
        [null, '0.7'],
        [null, '0.69'],
      ],
      'quota',
      profile,
    ),
  ).toBe('0.5');
});

describe('scores that come as doubles', () => {
  const everyLevel: Profile = {
    ...defaultProfile,
    rounding: { when: 'everyLevel', decimals: 2 },
  };
  // 583/600 and 613/600 - 0.03: their mean is 0,99875 exactly, a tie, and their doubles' is less.
  const doubles: readonly Child[] = [
    [1, '0.971666666666666'],
    [1, '1.025833333333333'],
  ];

  test('leave a tie a tie, as the exact scores would', () => {
    expect(face(doubles, 'media', everyLevel)).toBe('0.9988');
    expect(face(doubles)).toBe('0.99875');
  });

  test('and ten decimals are still a short number', () => {
    expect(face([[1, '0.123456789100000002']])).toBe('0.1234567891');
    expect(face([[1, '0.123456789120000002']])).toBe('0.123456789120000002');
  });

  test('and what is no short number as it is', () => {
    expect(
      face([
        [1, '0.666666666666667'],
        [2, 1],
      ]),
    ).toBe('0.888888888888889');
  });
});
