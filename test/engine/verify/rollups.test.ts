import type { Leaf, Written } from '../../support/plan';
import { inputOf, planFrom } from '../../support/plan';
import { ends, remedies, told, verified, withPrinted, yes } from './reports';

/** Displayed with one decimal: 59,95% to 60,05%. */
const near: Leaf = { target: '>= 100,0 %', actual: '60,0 %' };
const part = (percent: number): Leaf => ({ target: '>= 100', actual: percent });

/** N rolled up in a way of its own. */
function rolled(
  rollup: Written,
  weights: Readonly<Record<string, Written>>,
  leaves: Readonly<Record<string, Leaf>>,
  printed: string,
) {
  const plan = planFrom({ N: weights }, leaves);
  const nodes = plan.nodes.map((node) => ({ ...node, rollup: inputOf(rollup) }));
  return verified(withPrinted({ ...plan, nodes }, { N: printed })).check('N');
}

const three = { A: '50%', B: '30%', C: '20%' };

describe('roll-ups beyond the mean', () => {
  const cases: [
    what: string,
    rollup: string,
    weights: Readonly<Record<string, string>>,
    leaves: Readonly<Record<string, Leaf>>,
    printed: string,
    is: string,
    allows: string,
    right: string[],
  ][] = [
    [
      'the worst child may be a little better',
      'minimo',
      three,
      { A: near, B: yes, C: part(80) },
      '60,04%',
      'compatible hiddenActuals',
      '[0.5995, 0.6005]',
      ['hiddenActual A [60.035, 60.045]'],
    ],
    [
      'the worst of two that cross',
      'minimo',
      { A: '50%', B: '50%' },
      { A: near, B: { target: '>= 100,00 %', actual: '60,01 %' } },
      '59,97%',
      'compatible hiddenActuals',
      '[0.5995, 0.60015]',
      ['hiddenActual A [59.965, 59.975]'],
    ],
    // 0,5 x 60 + 0,3 x 100 + 0,2 x 80 = 76%, where the worst is 60%.
    [
      'a mean where the worst is written',
      'minimo',
      three,
      { A: part(60), B: yes, C: part(80) },
      '76,00%',
      'incompatible asMean',
      '[0.6, 0.6]',
      [],
    ],
    [
      'the worst, which must be better',
      'minimo',
      three,
      { A: part(60), B: yes, C: part(80) },
      '72,00%',
      'incompatible unexplained',
      '[0.6, 0.6]',
      ['actual A [72, 72]'],
    ],
    [
      'the best, which no weight moves',
      'massimo',
      three,
      { A: part(60), B: part(85), C: part(80) },
      '92,00%',
      'incompatible unexplained',
      '[0.85, 0.85]',
      // B is the nearest: 7 points.
      ['actual B [92, 92]'],
    ],
    // 1 of 3 reaches 60%, or 2 with the hidden decimals of A.
    [
      'a share of which a child may cross the threshold',
      'quota > 60%',
      three,
      { A: near, B: yes, C: part(40) },
      '66,67%',
      'compatible hiddenActuals',
      '[0.3333333333, 0.6666666667]',
      ['hiddenActual A [60, 60.05]'],
    ],
    [
      'no share of three is a half',
      'quota > 60%',
      three,
      { A: near, B: yes, C: part(40) },
      '51,00%',
      'incompatible unexplained',
      '[0.3333333333, 0.6666666667]',
      [],
    ],
    [
      'nor whatever its weights hide, which a share does not look at',
      'quota > 60%',
      { A: '33,3%', B: '33,3%', C: '33,4%' },
      { A: near, B: yes, C: part(40) },
      '51,00%',
      'incompatible unexplained',
      '[0.3333333333, 0.6666666667]',
      [],
    ],
    // 33 + 31,5 + 28 = 92,5 of 103 are a mean that was not re-scaled; the worst is none.
    [
      'a sum of portions where the worst is written',
      'minimo',
      { A: '33%', B: '35%', C: '35%' },
      { A: yes, B: part(90), C: part(80) },
      '92,50%',
      'incompatible unexplained',
      '[0.8, 0.8]',
      [],
    ],
    // 50 x 0,6 + 30 + 20 x 0,8 = 76 of 100.
    [
      'portions, of which one is hidden',
      'somma',
      three,
      { A: near, B: yes, C: part(80) },
      '76,02%',
      'compatible hiddenActuals',
      '[0.75975, 0.76025]',
      ['hiddenActual A [60.03, 60.05]'],
    ],
    // 33,3 three times is 99,9%; 33,35 three times is more than the cap.
    [
      'portions whose weights are rounded',
      'somma',
      { A: '33,3%', B: '33,3%', C: '33,3%' },
      { A: yes, B: yes, C: yes },
      '100,00%',
      'compatible hiddenWeights',
      '[0.9975, 1]',
      [],
    ],
    // N.V. leaves 30 + 20 x 0,8 = 46 of 100; re-scaled it is 92%.
    [
      'portions, re-scaled as a mean',
      'somma',
      three,
      { A: { target: '>= 4', actual: 'N.V.' }, B: yes, C: part(80) },
      '92,00%',
      'incompatible asMean',
      '[0.46, 0.46]',
      [],
    ],
    [
      'another weight of a portion: 30 + 25,37 + 16',
      'somma',
      three,
      { A: part(60), B: yes, C: part(80) },
      '71,37%',
      'incompatible otherWeights',
      '[0.76, 0.76]',
      ['weight B [25.365, 25.375]'],
    ],
  ];
  test.each(cases)('%s', (_what, rollup, weights, leaves, printed, is, allows, right) => {
    const check = rolled(rollup, weights, leaves, printed);
    expect([told(check), ends(check.possible), remedies(check)]).toEqual([is, allows, right]);
  });
});
