import { Dec, defaultProfile } from '../../src/engine';
import { percent, scoredAlone, type Leaf, type Written } from '../support/plan';

describe('the actual is already a score', () => {
  const cases: [actual: Written, score: string][] = [
    ['93,64%', '93.64%'],
    ['0%', '0%'],
    ['100,00 %', '100%'],
    [percent(0.9364), '93.64%'],
    [0.9364, '93.64%'],
    ['0,9364', '93.64%'],
    [1, '100%'],
    [0, '0%'],
    ['zero', '0%'],
    ['104%', '100%'],
    ['N/D', 'excluded: noPhenomenon'],
    ['N.V.', 'excluded: notAssessable'],
    // In points, or a ratio above 1? A question.
    [93.64, 'failed'],
    ['93,64', 'failed'],
    [1.04, 'failed'],
    ['5 N.', 'failed'],
    ['0,5 gg', 'failed'],
    ['-5%', 'failed'],
    [-0.5, 'failed'],
    ['Raggiunto', 'failed'],
    [null, 'failed'],
  ];
  test.each(cases)('%j: %s', (actual, score) => {
    expect(scoredAlone({ method: 'valore', actual }).face('I')).toBe(score);
  });

  test.each([
    ['1.2', '120%'],
    ['1.3', '125%'],
    [null, '125%'],
  ])('125%% under a cap of %s: %s', (cap, score) => {
    const profile = { ...defaultProfile, cap: cap === null ? null : new Dec(cap) };
    expect(scoredAlone({ method: 'valore', actual: '125%' }, profile).face('I')).toBe(score);
  });

  test.each(['93,64', '-5%', '5 N.'])('%s is told to be no score', (actual) => {
    expect(scoredAlone({ method: 'valore', actual }).codes).toContain('actual.notAScore');
  });

  const targets: Written[] = [null, '>= 90%', 'Entro 31/12/2023', 'si', 400];
  test.each(targets)('the target %j changes nothing', (target) => {
    const { face, indicator } = scoredAlone({ method: 'valore', target, actual: '93%' });
    expect(face('I')).toBe('93%');
    expect(indicator('I').gap).toBeNull();
    expect(indicator('I').reason.working).toEqual({ rule: 'valore' });
  });

  test('a target that promises nothing yet still excludes', () => {
    const leaf: Leaf = { method: 'valore', target: 'da def.', actual: '93%' };
    expect(scoredAlone(leaf).face('I')).toBe('excluded: undefinedTarget');
  });
});
