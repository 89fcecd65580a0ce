import { Dec, type Plan, type Ruling } from '../../../src/engine';
import { planFrom, type Branches, type Leaf } from '../../support/plan';
import { ends, remedies, told, verified, withPrinted, yes, type PrintedBy } from './reports';

const corrected = (ratio: string): Ruling => ({ kind: 'corrected', score: new Dec(ratio) });
const OUT: Ruling = { kind: 'notAssessable' };

/** The plan with decisions on nodes and indicators, by code. */
function deciding(plan: Plan, rulings: Readonly<Record<string, Ruling>>): Plan {
  const on = (code: string) => {
    const ruling = rulings[code];
    const given = { reason: 'Guasto del portale nazionale', author: 'A. Bianchi', date: 45334 };
    return ruling ? { decision: { ruling, ...given } } : {};
  };
  return {
    ...plan,
    nodes: plan.nodes.map((node) => ({ ...node, ...on(node.code) })),
    indicators: plan.indicators.map((one) => ({ ...one, ...on(one.code) })),
  };
}

/** P has N and Y; N has A, 242 of 400, which is 60,50%, and B; C stands between them in the list. */
const BRANCHES: Branches = { P: { N: '50%', Y: '50%' }, N: { A: '50%', B: '50%' } };
const LEAVES: Readonly<Record<string, Leaf>> = {
  Y: yes,
  A: { target: '>= 400', actual: 242 },
  B: yes,
};

const checkedWith = (
  rulings: Readonly<Record<string, Ruling>>,
  printed: PrintedBy,
  leaves: Readonly<Record<string, Leaf>> = LEAVES,
) => verified(withPrinted(deciding(planFrom(BRANCHES, leaves), rulings), printed));

describe('a printed score of what the evaluators decided', () => {
  const cases: [what: string, code: string, ruling: Ruling, printed: string, is: object][] = [
    [
      'the one decided',
      'A',
      corrected('0.8'),
      '80,00%',
      { outcome: 'exact', cause: { code: 'decided', isPrinted: false } },
    ],
    [
      'the one computed, as if nothing were decided',
      'A',
      corrected('0.8'),
      '60,50%',
      { outcome: 'incompatible', cause: { code: 'decided', isPrinted: true } },
    ],
    [
      'taken out, here and there',
      'A',
      OUT,
      'N.V.',
      { outcome: 'exact', cause: { code: 'decided', isPrinted: false } },
    ],
    [
      'taken out, and printed with its computed score',
      'A',
      OUT,
      '60,50%',
      { outcome: 'incompatible', cause: { code: 'decided', isPrinted: true } },
    ],
    [
      'taken out, and printed with a score that is not the computed one',
      'A',
      OUT,
      '80,00%',
      { outcome: 'incompatible', cause: { code: 'decided', isPrinted: false } },
    ],
    [
      'corrected to a tie, and printed downwards',
      'A',
      corrected('0.93285'),
      '93,28%',
      { outcome: 'compatible', cause: { code: 'tie' } },
    ],
    [
      'two figures exchanged in it',
      'A',
      corrected('0.685'),
      '86,50%',
      {
        outcome: 'incompatible',
        cause: { code: 'slip', slips: [{ of: 'printed', slip: 'swap' }] },
      },
    ],
    [
      'neither',
      'A',
      corrected('0.8'),
      '71,23%',
      { outcome: 'incompatible', cause: { code: 'unexplained' } },
    ],
    [
      'corrected, and printed as taken out',
      'A',
      corrected('0.8'),
      'N.V.',
      { outcome: 'incompatible', cause: { code: 'excludedThere' } },
    ],
    [
      'a node, as decided',
      'N',
      corrected('0.75'),
      '75,00%',
      { outcome: 'exact', cause: { code: 'decided', isPrinted: false } },
    ],
    // (60,5 + 100)/2
    [
      'a node, as computed',
      'N',
      corrected('0.75'),
      '80,25%',
      { outcome: 'incompatible', cause: { code: 'decided', isPrinted: true } },
    ],
  ];
  test.each(cases)('%s', (_what, code, ruling, printed, is) => {
    const check = checkedWith({ [code]: ruling }, { [code]: printed }).check(code);
    expect(check).toMatchObject({ ...is, remedies: [] });
  });

  test('what stands above a decision is explained by no decision', () => {
    // (80 + 100)/2
    const check = checkedWith({ A: corrected('0.8') }, { N: '90,00%' }).check('N');
    expect([check.outcome, check.cause]).toEqual(['exact', null]);
  });
});

describe('a decision is exact, whatever the figures below it hide', () => {
  /** 59,95% to 60,05%. */
  const near = { ...LEAVES, A: { target: '>= 100,0 %', actual: '60,0 %' } };

  test.each<[code: string, ruling: Ruling, printed: PrintedBy, of: string, allows: string]>([
    ['A', corrected('0.7'), { A: '70,00%' }, 'A', '[0.7, 0.7]'],
    ['N', corrected('0.75'), { N: '75,00%' }, 'N', '[0.75, 0.75]'],
    // (75 + 100)/2
    ['N', corrected('0.75'), { P: '87,50%' }, 'P', '[0.875, 0.875]'],
    ['A', OUT, { A: 'N.V.' }, 'A', 'none'],
    ['N', OUT, { N: 'N.V.' }, 'N', 'none'],
    ['N', OUT, { P: '100,00%' }, 'P', '[1, 1]'],
  ])('%s decided: %j, %j printed, of %s possible %s', (code, ruling, printed, of, allows) => {
    const check = checkedWith({ [code]: ruling }, printed, near).check(of);
    expect([check.outcome, ends(check.possible)]).toEqual(['exact', allows]);
  });
});

describe('what would make a score right', () => {
  test('of a corrected indicator is its score, and not its actual', () => {
    // (80 + 100)/2 is 90%; 85% takes 70%, or 3 times the weight of A.
    const check = checkedWith({ A: corrected('0.8') }, { N: '85,00%' }).check('N');
    expect([told(check), remedies(check)[0]]).toEqual([
      'incompatible unexplained',
      'score A [0.6999, 0.7001]',
    ]);
  });

  test('of a node below is its score, and not the actual of whatever has its place in a list', () => {
    // N is 80,25%, P 90,125%; 75% takes 50%.
    const check = checkedWith({}, { P: '75,00%' }).check('P');
    expect([told(check), remedies(check)]).toEqual([
      'incompatible unexplained',
      ['score N [0.4999, 0.5001]'],
    ]);
  });
});
