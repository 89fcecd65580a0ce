import { Dec, defaultProfile, exactText, rounded, type Profile } from '../../src/engine';
import { planFrom, printedFace, score, scored, scoredAlone, type Leaf } from '../support/plan';

describe('the doubles of cells leave no noise', () => {
  test('0.1 + 0.2 in a cell is 0,3: the target is met', () => {
    const { face, indicator } = scoredAlone({ target: '>= 0,3', actual: 0.1 + 0.2 });
    expect(face('I')).toBe('100%');
    expect(indicator('I').gap?.value.isZero()).toBe(true);
  });

  test('0.1 + 0.2 in a cell is not a hair over `<= 0,3`', () => {
    expect(scoredAlone({ target: '<= 0,3', actual: 0.1 + 0.2 }).face('I')).toBe('100%');
  });

  test('a strict operator is met with equality by 0.1 + 0.2', () => {
    expect(scoredAlone({ target: '> 0,3', actual: 0.1 + 0.2 }).codes).toEqual([
      'score.strictEquality',
    ]);
  });

  test('weights 0.1, 0.2 and 0.7 add up to 1', () => {
    const plan = planFrom(
      { N: { I: 0.1, J: 0.2, K: 0.7 } },
      { I: score('100%'), J: score('100%'), K: score('100%') },
    );
    expect(scored(plan).codes).toEqual([]);
  });

  test('ten weights of 0.1 add up to 1', () => {
    const codes = Array.from({ length: 10 }, (_, i) => `I${i}`);
    const plan = planFrom(
      { N: Object.fromEntries(codes.map((code) => [code, 0.1])) },
      Object.fromEntries(codes.map((code): [string, Leaf] => [code, score('100%')])),
    );
    expect(scored(plan).codes).toEqual([]);
  });
});

describe('endless quotients neither miss a threshold nor turn a tie', () => {
  test('three thirds of a node settle to 1 and meet a threshold of 1', () => {
    const top = defaultProfile.bands.map((band, index) => {
      if (index === 0) return { ...band, from: new Dec(1) };
      return index === 1 ? { ...band, to: new Dec(1) } : band;
    });
    const profile: Profile = { ...defaultProfile, bands: top };
    // 100% + (1/3 + 2/3) x 100%, by nodes that are thirds themselves.
    const branches = {
      N: { A: null, B: null, C: null },
      A: { I: null, J: null, K: null },
      B: { I: null, J: null, K: null },
      C: { I: null, J: null, K: null },
    };
    const uncapped = { ...profile, cap: null };
    const leaves = {
      I: { target: '>= 3', actual: 4 },
      J: { target: '>= 3', actual: 4 },
      K: { target: '>= 3', actual: 1 },
    };
    const { node, face } = scored(planFrom(branches, leaves), uncapped);
    const { outcome } = node('N');
    expect(face('N')).toBe('100%');
    expect(outcome.kind === 'scored' && outcome.score.equals(1)).toBe(true);
    expect(outcome.kind === 'scored' && outcome.band.label).toBe('Raggiunto');
  });

  test('one, two and three thirds of a point, for every number of siblings up to 60', () => {
    for (let count = 1; count <= 60; count += 1) {
      const codes = Array.from({ length: count }, (_, i) => `I${i}`);
      const plan = planFrom(
        { N: Object.fromEntries(codes.map((code) => [code, null])) },
        Object.fromEntries(
          codes.map((code): [string, Leaf] => [code, { target: '>= 3', actual: 2 }]),
        ),
      );
      expect([count, printedFace(scored(plan).node('N').outcome)]).toEqual([count, '66.67%']);
    }
  });

  test('a level carries its whole quotient upwards: 1/4 x 8/21 + 1/2 x 8/21 + 1/4 x 18/21 is 50%', () => {
    // Nodes settled before they enter their parent would make it 50,00...01%.
    const branches = {
      N: { A: '25%', B: '50%', C: '25%' },
      A: { none: null, four: null, four2: null },
      B: { none: null, four: null, four2: null },
      C: { six: null, six2: null, six3: null },
    };
    const of = (actual: number): Leaf => ({ target: '>= 7', actual });
    const leaves = { none: of(0), four: of(4), four2: of(4), six: of(6), six2: of(6), six3: of(6) };
    expect(scored(planFrom(branches, leaves)).face('N')).toBe('50%');
  });

  test('the threshold of 90% is met by nine tenths made of thirds', () => {
    const leaves = {
      I: { target: '>= 3', actual: 3 },
      J: { target: '>= 3', actual: 2 },
    };
    // 0,7 x 1 + 0,3 x 2/3 = 0,9
    const { node } = scored(planFrom({ N: { I: '70%', J: '30%' } }, leaves));
    const { outcome } = node('N');
    expect(outcome.kind === 'scored' && outcome.band.label).toBe('Raggiunto');
  });
});

describe('ties', () => {
  test('93,285% is shown 93,29%: half up', () => {
    const leaves = {
      I: { target: '>= 400,00 N.', actual: '242,00 N.' },
      J: score('100%'),
    };
    const { node, face } = scored(planFrom({ N: { I: '17%', J: '83%' } }, leaves));
    expect(face('N')).toBe('93.285%');
    expect(printedFace(node('N').outcome)).toBe('93.29%');
  });

  test('in doubles the same sum falls under the tie', () => {
    const doubles = 0.17 * 60.5 + 0.17 * 100 * 3 + 0.16 * 100 * 2;
    expect(doubles.toFixed(2)).toBe('93.28');
  });

  test('90,125% is shown 90,13%', () => {
    expect(rounded(new Dec('90.125'), 2).toFixed(2)).toBe('90.13');
  });
});

test('242 su >= 400 at 25%: shortfall 158 of 400, 15,125 points, 9,875 lost', () => {
  const leaves = { I: { target: '>= 400', actual: '242' }, J: score('100%') };
  const { node, indicator } = scored(planFrom({ N: { I: '25%', J: '75%' } }, leaves));
  const { reason, outcome } = indicator('I');
  const { working } = reason;
  expect(
    working?.rule === 'proporzionale' && [working.shortfall, working.base].map(exactText),
  ).toEqual(['158', '400']);
  expect(outcome.kind === 'scored' && exactText(outcome.score)).toBe('0.605');
  const brought = node('N').shares[0]?.brought;
  expect(
    brought &&
      [brought.portion, brought.points, brought.lost].map((value) => value && exactText(value)),
  ).toEqual(['0.25', '15.125', '9.875']);
});

test('thousands of sums: 0,17 x 60,5% two thousand times over stays 60,5%', () => {
  const count = 2000;
  const codes = Array.from({ length: count }, (_, i) => `I${i}`);
  const plan = planFrom(
    { N: Object.fromEntries(codes.map((code) => [code, 0.17])) },
    Object.fromEntries(
      codes.map((code): [string, Leaf] => [code, { target: '>= 400', actual: 242 }]),
    ),
  );
  const { face, node } = scored(plan);
  expect(face('N')).toBe('60.5%');
  expect(node('N').problems[0]?.details).toEqual({ node: 'N', sum: '340', unit: '' });
});
