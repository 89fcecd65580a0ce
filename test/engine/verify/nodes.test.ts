import { defaultProfile, exactText, type Profile } from '../../../src/engine';
import type { Check } from '../../../src/engine/verify';
import { percent, type Branches, type Leaf, type Written } from '../../support/plan';
import { ends, no, remedies, told, verifiedFrom, yes, type PrintedBy } from './reports';

const out: Leaf = { target: '>= 4', actual: 'N.V.' };
const part = (points: number): Leaf => ({ target: '>= 100', actual: points });
/** Displayed with one decimal: 59,95% to 60,05%. */
const near: Leaf = { target: '>= 100,0 %', actual: '60,0 %' };
/** 79,5% to 80,5%: either band, and nothing between 60% and 100%. */
const jumping: Leaf = {
  method: 'fasce',
  parameters: { bands: '<50%: 0%; 50%-80%: 60%; >=80%: 100%' },
  actual: '80%',
};

type Weights = Readonly<Record<string, Written>>;
type Leaves = Readonly<Record<string, Leaf>>;

const checked = (weights: Weights, leaves: Leaves, printed: Written, more: PrintedBy = {}): Check =>
  verifiedFrom({ N: weights }, leaves, { ...more, N: printed }).check('N');

const slips = ({ cause }: Check): string[] =>
  cause?.code === 'slip'
    ? cause.slips.map(({ of, code, written, meant }) =>
        [of, code, exactText(written), '->', exactText(meant)].join(' '),
      )
    : [];

describe('weights that were not re-scaled', () => {
  const cases: [
    what: string,
    weights: Weights,
    leaves: Leaves,
    printed: string,
    sum: string,
    unit: '%' | 'none',
  ][] = [
    [
      'parts of 1, three of four',
      { A: 0.25, B: 0.25, C: 0.25, D: 0.25 },
      { A: out, B: yes, C: yes, D: yes },
      '75,00%',
      '0.75',
      'none',
    ],
    [
      'parts of 100 without a percent sign',
      { A: 25, B: 25, C: 25, D: 25 },
      { A: out, B: yes, C: yes, D: yes },
      '75,00%',
      '75',
      'none',
    ],
    ['one percent alone', { A: '1%', B: '99%' }, { A: yes, B: out }, '1,00%', '1', '%'],
    ['cells', { A: percent(0.4), B: percent(0.6) }, { A: yes, B: out }, '40,00%', '40', '%'],
  ];
  test.each(cases)('%s', (_what, weights, leaves, printed, sum, unit) => {
    const { outcome, cause } = checked(weights, leaves, printed);
    expect(outcome).toBe('incompatible');
    expect(cause).toMatchObject({ code: 'notRescaled', unit });
    expect(cause?.code === 'notRescaled' && exactText(cause.sum)).toBe(sum);
  });

  test('are none where they make the whole, though the sum of the portions is printed', () => {
    // A is 2/3, rounded 66,67%: (66,67 + 100)/2 = 83,335%, rounded 83,34%.
    const profile: Profile = {
      ...defaultProfile,
      rounding: { when: 'everyLevel', decimals: 2 },
    };
    const check = verifiedFrom(
      { N: { A: '50%', B: '50%' }, A: { C: null, D: null, E: null } },
      { B: yes, C: yes, D: yes, E: no },
      { N: '83,335%' },
      profile,
    ).check('N');
    expect(told(check)).toBe('incompatible unexplained');
  });
});

describe('hidden decimals of the weights', () => {
  const cases: [what: string, weights: Weights, leaves: Leaves, printed: string, is: string][] = [
    // 1/2, 1/6 and 1/3: 83,30% with the weights displayed, 83,33% without.
    [
      'where one is whole, and others are not',
      { A: '50%', B: '16,7%', C: '33,3%' },
      { A: yes, B: no, C: yes },
      '83,33%',
      'compatible hiddenWeights',
    ],
    // Up to half a point of D, 0,5 of 100,4, would make 99,50%.
    [
      'of a weight of 0, which hides none',
      { A: '33,3%', B: '66,6%', D: '0%' },
      { A: yes, B: yes, D: no },
      '99,60%',
      'incompatible otherWeights',
    ],
    // 80% or 100%, and nothing between.
    [
      'where there are no weights',
      { A: null, B: null },
      { A: jumping, B: yes },
      '90,00%',
      'incompatible unexplained',
    ],
  ];
  test.each(cases)('%s', (_what, weights, leaves, printed, is) => {
    expect(told(checked(weights, leaves, printed))).toBe(is);
  });
});

describe('what the hidden decimals below allow', () => {
  test('is no more than the printed scores of the children do', () => {
    // A is printed 60,02%: (60,015 + 100)/2 to (60,025 + 100)/2, and not 80,01% alone.
    const check = checked({ A: '50%', B: '50%' }, { A: near, B: yes }, '80,008%', { A: '60,02%' });
    expect([told(check), ends(check.possible)]).toEqual([
      'compatible hiddenActuals',
      '[0.800075, 0.800125]',
    ]);
  });

  test('is told beside a child that is taken out', () => {
    const check = checked({ A: '50%', B: '50%' }, { A: jumping, B: out }, '60,00%');
    expect([told(check), ends(check.possible)]).toEqual(['compatible hiddenActuals', '[0.6, 1]']);
  });

  const many = (count: number): [Weights, Leaves] => {
    const codes = Array.from({ length: count }, (_, place) => `I${place}`);
    return [
      Object.fromEntries(codes.map((code) => [code, null])),
      Object.fromEntries(codes.map((code) => [code, jumping])),
    ];
  };

  test.each<[count: number, printed: string, is: string]>([
    // Each that is 60% takes 40/6 = 6,67 points: 93,33% and 86,67%, and nothing between.
    [6, '93,33%', 'compatible hiddenActuals'],
    [6, '90,00%', 'incompatible unexplained'],
    // Of more than 6 the gaps are not looked at.
    [7, '90,00%', 'compatible hiddenActuals'],
  ])('of %d children that jump from 60%% to 100%%, %s is %s', (count, printed, is) => {
    const check = checked(...many(count), printed);
    expect([told(check), ends(check.possible)]).toEqual([is, '[0.6, 1]']);
  });

  test('is told of the children in their order, whatever their weights', () => {
    // 60% of each, 0,01 more of one: 60,01% takes 60,02% to 60,05% of A, 60,0067% to 60,02% of B.
    const check = checked({ A: '25%', B: '75%' }, { A: near, B: near }, '60,01%');
    expect([told(check), remedies(check)]).toEqual([
      'compatible hiddenActuals',
      ['hiddenActual A [60.02, 60.05]', 'hiddenActual B [60.0066666667, 60.02]'],
    ]);
  });
});

describe('what would make it right', () => {
  const cases: [
    what: string,
    weights: Weights,
    leaves: Leaves,
    printed: string,
    is: string,
    right: string[],
  ][] = [
    // 50 + 0,5 B = 83; or (50 + 0,5 w)/(50 + w) = 83%.
    [
      'an actual of one child alone, and a weight of either',
      { A: '50%', B: '50%' },
      { A: yes, B: part(50) },
      '83,00%',
      'incompatible unexplained',
      ['actual B [66, 66]', 'weight B [25.7460990759, 25.7690559176]'],
    ],
    // (2 + 0,5 w)/(2 + w) = 78%: w is 1,57; A would need 124,7%. B would need 77,55 of 100, no count.
    [
      'a small weight of one child alone',
      { A: '2%', B: '98%' },
      { A: yes, B: part(50) },
      '78,00%',
      'incompatible otherWeights',
      ['weight B [1.5707909302, 1.5720664404]'],
    ],
    // (w + 0,225)/(w + 0,9) = 70%: w is 1,35, more than the whole.
    [
      'no weight beyond the whole, of weights that are parts of 1',
      { A: 0.1, B: 0.45, C: 0.45 },
      { A: yes, B: no, C: part(50) },
      '70,00%',
      'incompatible unexplained',
      [],
    ],
    [
      'another answer',
      { A: '50%', B: '50%' },
      { A: no, B: yes },
      '100,00%',
      'incompatible unexplained',
      // 50/(50 + w) is 99,995% with 0,0025.
      ['answer A yes', 'weight A [0, 0.002500125]'],
    ],
  ];
  test.each(cases)('%s', (_what, weights, leaves, printed, is, right) => {
    const check = checked(weights, leaves, printed);
    expect([told(check), remedies(check)]).toEqual([is, right]);
  });

  /** So many that are done at 1,65% each, and one at 1% that is half done. */
  const lightest = (count: number): [Weights, Leaves] => {
    const codes = Array.from({ length: count - 1 }, (_, place) => `I${place}`);
    return [
      { L: '1%', ...Object.fromEntries(codes.map((code) => [code, '1,65%'])) },
      { L: part(50), ...Object.fromEntries(codes.map((code) => [code, yes])) },
    ];
  };

  test('of 60 children each is tried', () => {
    // 59 at 1,65% are 97,35%: (97,35 + 0,8)/98,35 = 99,80% takes 80 of 100, to 81.
    const check = checked(...lightest(60), '99,80%');
    expect(remedies(check)[0]).toBe('actual L [80, 80]');
    expect(slips(check)).toContain('actual L 50 -> 80');
  });

  test('of 61 the lightest is not', () => {
    // 60 at 1,65% are 99%: (99 + 0,8)/100 = 99,80%.
    const check = checked(...lightest(61), '99,80%');
    expect(remedies(check)).toEqual([]);
    expect(slips(check)).toEqual(['printed N 99.8 -> 99.5']);
  });
});

describe('slips of the pen', () => {
  test('are told up to three', () => {
    // 50% each: 60% takes 70 of 100 in either.
    const check = checked({ A: null, B: null }, { A: part(50), B: part(50) }, '60,00%');
    expect(slips(check)).toEqual(['printed N 60 -> 50', 'actual A 50 -> 70', 'actual B 50 -> 70']);
  });

  test('of more, that of the printed score alone', () => {
    // 60% takes 80 of 100 in one of three.
    const leaves = { A: part(50), B: part(50), C: part(50) };
    const check = checked({ A: null, B: null, C: null }, leaves, '60,00%');
    expect(slips(check)).toEqual(['printed N 60 -> 50']);
  });
});

describe('rounding at each level', () => {
  const levels: Branches = {
    P: { N: null },
    N: { A: null, B: null },
    A: { C: null, D: null, E: null },
  };
  const leaves: Leaves = { B: yes, C: yes, D: yes, E: no };
  const everyLevel: Profile = { ...defaultProfile, rounding: { when: 'everyLevel', decimals: 2 } };

  test('is tried with the decimals that most scores are printed with', () => {
    // A is 66,7%, N (66,7 + 100)/2 = 83,35, 83,4%; with two decimals it would be 83,34%.
    const report = verifiedFrom(levels, leaves, { P: '83,35%', N: '83,4%', A: '66,7%' });
    expect(told(report.check('N'))).toBe('compatible roundedLevels');
  });

  test('that is not found is not told, where nobody expects it', () => {
    const { findings } = verifiedFrom(levels, leaves, { N: '83,33%', A: '66,67%' });
    expect(findings).toEqual([]);
  });

  test('that is in force is told where it makes more scores right', () => {
    const { findings } = verifiedFrom(levels, leaves, { N: '83,34%', A: '66,67%' }, everyLevel);
    expect(findings).toEqual([
      { code: 'roundedLevels', rounded: 2, unrounded: 1, of: 2, inForce: true },
    ]);
  });

  test('that is in force is not told where it makes no more of them right', () => {
    const { findings } = verifiedFrom(levels, leaves, { A: '66,67%' }, everyLevel);
    expect(findings).toEqual([]);
  });
});
