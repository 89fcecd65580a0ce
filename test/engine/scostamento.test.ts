import { defaultProfile, exactText } from '../../src/engine';
import { percent, placed, scoredAlone, type Leaf, type Written } from '../support/plan';
import { underCaps, whyNot } from './method-cases';

const leaf = (target: Written, tolerance: Written, actual: Written): Leaf => ({
  method: placed('M2', 'scostamento'),
  target: placed('C2', target),
  actual: placed('D2', actual),
  parameters: { tolerance: placed('T2', tolerance) },
});

describe('1 - |gap| / tolerance, never above 100%', () => {
  const cases: [target: Written, tolerance: Written, actual: Written, score: string][] = [
    // 1 - 5/20
    ['= 100', 20, 95, '75.00%'],
    ['= 100', 20, 105, '75.00%'],
    ['100', 20, 105, '75.00%'],
    ['= 100', 20, 100, '100.00%'],
    ['= 100', 20, 80, '0.00%'],
    ['= 100', 20, 121, '0.00%'],
    // Only what is missed counts: beyond `>=` and `<=` the promise is kept.
    ['>= 100', 20, 95, '75.00%'],
    ['>= 100', 20, 105, '100.00%'],
    ['<= 10', 4, 11, '75.00%'],
    ['<= 10', 4, 2, '100.00%'],
    // A tenth of 200 is 20: 1 - 5/20
    ['= 200', '10%', 195, '75.00%'],
    ['= 200', percent(0.1), 195, '75.00%'],
    // |-50| x 20% = 10: 1 - 4/10
    ['= -50', '20%', -54, '60.00%'],
    // Beside a percentage, points: 1 - 2,5/10
    ['= 50%', '10%', '47,5%', '75.00%'],
    ['= 50%', percent(0.1), '47,5%', '75.00%'],
    // A tenth of 50% is 5 points: 1 - 2,5/5
    ['= 50%', '10% del target', '47,5%', '50.00%'],
    ['= 50%', ' 10%  Del Target ', '47,5%', '50.00%'],
    ['= 50', '10% del target', '47,5', '50.00%'],
    ['= 0', 5, 2, '60.00%'],
    ['= 0,3 gg', '0,3 gg', '0,2 gg', '66.67%'],
  ];
  test.each(cases)('%s with tolerance %j, %j: %s', (target, tolerance, actual, score) => {
    expect(underCaps(leaf(target, tolerance, actual))).toEqual([score, score, score]);
  });
});

describe('a tolerance that gives no score', () => {
  const cases: [target: Written, tolerance: Written, why: string][] = [
    ['= 100', null, 'parameter.missing M2'],
    ['= 100', 0, 'tolerance.notPositive T2'],
    ['= 100', -5, 'tolerance.notPositive T2'],
    ['= 100', '-5%', 'tolerance.notPositive T2'],
    ['= 100', ' -5% ', 'tolerance.notPositive T2'],
    // A tenth of 0 is 0.
    ['= 0', '10%', 'tolerance.notPositive T2'],
    ['= 100', 'poca', 'parameter.unreadable T2'],
    ['= 100 gg', '5 h', 'parameter.unit T2'],
    // Ten points, or ten times the target?
    ['= 50%', 10, 'parameter.unit T2'],
    ['= 50', '10% del personale', 'parameter.unit T2'],
    // Of half the target, of another one: not of this.
    ['= 50', '10% della metà del target', 'parameter.unit T2'],
    ['= 50', '10% del target regionale', 'parameter.unit T2'],
    ['= 50', '10% della media', 'parameter.unreadable T2'],
  ];
  test.each(cases)('%s with %j: %s', (target, tolerance, why) => {
    expect(whyNot(leaf(target, tolerance, target === '= 50%' ? '45%' : 95))).toEqual([why]);
  });
});

test.each<[target: Written, tolerance: Written, actual: Written, gap: string]>([
  ['= 50%', '10%', '47,5%', '-2.5 %'],
  ['= 50%', '100%', 0, '-50 %'],
  ['= 100 gg', '20 gg', 95, '-5 gg'],
  ['= 100', '20 gg', 95, '-5 gg'],
  ['= 100', 20, '103 gg', '3 gg'],
  ['= 100', 20, 103, '3 none'],
])('the gap is signed, in the unit of the target: %s with %j, %j: %s', (...given) => {
  const [target, tolerance, actual, expected] = given;
  const { gap } = scoredAlone(leaf(target, tolerance, actual)).indicator('I');
  expect(gap && `${exactText(gap.value)} ${gap.unit}`).toBe(expected);
});

test('an actual of another unit is a question', () => {
  expect(whyNot(leaf('= 50', 10, '45%'))).toEqual(['unit.mismatch D2']);
});

test.each([
  ['error', 'failed'],
  ['exclude', 'excluded: missingActual'],
  ['zero', '0%'],
] as const)('a missing actual under the policy %s: %s', (missingActual, face) => {
  const profile = { ...defaultProfile, missingActual };
  expect(scoredAlone(leaf('= 100', 20, null), profile).face('I')).toBe(face);
});
