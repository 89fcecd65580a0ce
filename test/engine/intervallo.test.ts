import { defaultProfile, exactText } from '../../src/engine';
import { placed, scoredAlone, type Leaf, type Written } from '../support/plan';
import { underCaps, whyNot } from './method-cases';

const leaf = (target: Written, minimum: Written, maximum: Written, actual: Written): Leaf => ({
  target: placed('C2', target),
  actual: placed('D2', actual),
  parameters: { minimum: placed('P2', minimum), maximum: placed('Q2', maximum) },
});

describe('in full inside, falling to the outer limits, never above 100%', () => {
  const cases: [
    target: Written,
    minimum: Written,
    maximum: Written,
    actual: Written,
    score: string,
    gap: string,
  ][] = [
    ['tra 10 e 20', 5, 30, 15, '100.00%', '0 none'],
    ['tra 10 e 20', 5, 30, 10, '100.00%', '0 none'],
    ['tra 10 e 20', 5, 30, 20, '100.00%', '0 none'],
    // (30 - 22) / (30 - 20)
    ['tra 10 e 20', 5, 30, 22, '80.00%', '2 none'],
    ['da 10 a 20', 5, 30, 30, '0.00%', '10 none'],
    ['da 10 a 20', 5, 30, 31, '0.00%', '11 none'],
    // (5 - 8) / (5 - 10)
    ['10 - 20', 5, 30, 8, '60.00%', '-2 none'],
    ['10-20', 5, 30, 5, '0.00%', '-5 none'],
    ['[10; 20]', 5, 30, 0, '0.00%', '-10 none'],
    // (100 - 97) / (100 - 95)
    ['tra 90% e 95%', '80%', '100%', '97%', '60.00%', '2 %'],
    ['90-95%', '80%', '100%', '97%', '60.00%', '2 %'],
    // (-20 - -14) / (-20 - -10)
    ['-10 - 5 gg', '-20', '10', '-14 gg', '60.00%', '-4 gg'],
    // The unit of the actual, where nothing else has one; 0 has that of the range.
    ['tra 10 e 20', 5, 30, '22 gg', '80.00%', '2 gg'],
    ['tra 10 e 20 gg', 5, 30, 22, '80.00%', '2 gg'],
    ['tra 10 e 20', 5, '30 gg', 8, '60.00%', '-2 gg'],
    ['tra 10% e 20%', '5%', '30%', 0, '0.00%', '-10 %'],
    // A range from 0 is of its parameters' unit: (20 - 12) / (20 - 10)
    ['0-10', -5, 20, 12, '80.00%', '2 none'],
  ];
  test.each(cases)(
    '%s within %j and %j, %j: %s, gap %s',
    (target, min, max, actual, score, gap) => {
      const given = leaf(target, min, max, actual);
      expect(underCaps(given)).toEqual([score, score, score]);
      const found = scoredAlone(given).indicator('I').gap;
      expect(found && `${exactText(found.value)} ${found.unit}`).toBe(gap);
    },
  );
});

describe('limits that give no score', () => {
  const cases: [target: Written, minimum: Written, maximum: Written, why: readonly string[]][] = [
    ['tra 10 e 20', null, 30, ['parameter.missing C2']],
    ['tra 10 e 20', 5, null, ['parameter.missing C2']],
    ['tra 10 e 20', 10, 30, ['parameter.order P2']],
    ['tra 10 e 20', 12, 30, ['parameter.order P2']],
    ['tra 10 e 20', 5, 20, ['parameter.order Q2']],
    ['tra 10 e 20', 5, 15, ['parameter.order Q2']],
    ['tra 10 e 20', 'poco', 30, ['parameter.unreadable P2']],
    ['tra 10 e 20', '5%', 30, ['parameter.unit P2']],
    ['tra 20 e 10', 5, 30, ['target.rangeOrder C2']],
    ['tra 10 e 10', 5, 30, ['target.rangeOrder C2']],
    ['tra 10% e 20', 5, 30, ['target.unreadable C2']],
    ['>= 10 - 20', 5, 30, ['target.twoValues C2']],
  ];
  test.each(cases)('%s within %j and %j: %j', (target, minimum, maximum, why) => {
    expect(whyNot(leaf(target, minimum, maximum, 15))).toEqual(why);
  });
});

test('an actual of another unit is a question', () => {
  expect(whyNot(leaf('tra 10 e 20', 5, 30, '15%'))).toEqual(['unit.mismatch D2']);
});

test('a threshold has no range to lie in', () => {
  const given = { ...leaf('>= 10', 5, 30, 15), method: placed('M2', 'intervallo') };
  expect(whyNot(given)).toEqual(['method.unsuitable M2']);
});

test.each([
  ['error', 'failed'],
  ['exclude', 'excluded: missingActual'],
  ['zero', '0%'],
] as const)('a missing actual under the policy %s: %s', (missingActual, face) => {
  const profile = { ...defaultProfile, missingActual };
  expect(scoredAlone(leaf('tra 10 e 20', 5, 30, null), profile).face('I')).toBe(face);
});
