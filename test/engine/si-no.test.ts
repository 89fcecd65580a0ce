import { Dec, defaultProfile } from '../../src/engine';
import { scoredAlone, type Written } from '../support/plan';

describe('yes or no', () => {
  const cases: [target: Written, actual: Written, score: string][] = [
    ['si', 'si', '100%'],
    ['si', 'SÌ', '100%'],
    ['= si', 'no', '0%'],
    ['Sì', true, '100%'],
    [true, false, '0%'],
    ['si', 1, '100%'],
    ['si', 0, '0%'],
    ['si', '1', '100%'],
    // A no may be what was promised.
    ['no', 'no', '100%'],
    ['no', 'si', '0%'],
    [false, 0, '100%'],
    ['si', 'N.V.', 'excluded: notAssessable'],
    ['si', 'n.d.', 'excluded: noPhenomenon'],
    ['si', 'forse', 'failed'],
    ['si', '100%', 'failed'],
    ['si', 2, 'failed'],
    ['si', null, 'failed'],
  ];
  test.each(cases)('%j, %j: %s', (target, actual, score) => {
    expect(scoredAlone({ target, actual }).face('I')).toBe(score);
  });

  test('over-achievement does not exist', () => {
    const uncapped = { ...defaultProfile, cap: null };
    const to120 = { ...defaultProfile, cap: new Dec('1.2') };
    for (const profile of [uncapped, to120]) {
      expect(scoredAlone({ target: 'si', actual: 'si' }, profile).face('I')).toBe('100%');
    }
  });

  test('it has no gap', () => {
    const { gap, reason } = scoredAlone({ target: 'si', actual: 'no' }).indicator('I');
    expect(gap).toBeNull();
    expect(reason.working).toEqual({ rule: 'si/no' });
  });
});
