import { Dec, defaultProfile, exactText, type Profile, type Unit } from '../../src/engine';
import { percent, printedFace, scoredAlone, type Leaf, type Written } from '../support/plan';

const capped = (cap: string | null): Profile => ({
  ...defaultProfile,
  cap: cap === null ? null : new Dec(cap),
});

function scoreOf(target: Written, actual: Written, profile: Profile = defaultProfile): string {
  const { indicator } = scoredAlone({ method: 'proporzionale', target, actual }, profile);
  return printedFace(indicator('I').outcome);
}

type Case = [target: Written, actual: Written, score: string];

describe('higher is better', () => {
  const cases: Case[] = [
    ['>= 400', '242', '60.50%'],
    ['>= 400', 400, '100.00%'],
    ['>= 400', 401, '100.00%'],
    ['>= 400', 399.99, '100.00%'],
    ['>= 400', 0, '0.00%'],
    ['>= 400', -10, '0.00%'],
    ['>= 90,00 %', '83,75 %', '93.06%'],
    ['>= 25,00 %', '24,64 %', '98.56%'],
    ['>= 5,00 %', '14.18 %', '100.00%'],
    ['>= 0,23 N.', '0,46 N.', '100.00%'],
    ['>= 8,50 %', '8,51 %', '100.00%'],
    ['>= 9.950.000,00 €', '9.452.500,00 €', '95.00%'],
    ['>= 0', '0', '100.00%'],
    ['>= 0', '5', '100.00%'],
    ['>= 0', '-0,01', '0.00%'],
    ['>= zero', 'zero', '100.00%'],
    ['>= -8,36%', '-8,00%', '100.00%'],
    ['>= -8,36%', '-8,36%', '100.00%'],
    ['>= -8,36%', '-9,00%', '92.34%'],
    ['>= -8,36%', '-16,72%', '0.00%'],
    ['>= -8,36%', '-20,00%', '0.00%'],
    ['>= -10', '-15', '50.00%'],
    ['> 10,00 %', '23,12 %', '100.00%'],
    ['> 50', '49', '98.00%'],
  ];
  test.each(cases)('%s, %s: %s', (target, actual, score) => {
    expect(scoreOf(target, actual)).toBe(score);
  });
});

describe('lower is better', () => {
  const cases: Case[] = [
    // Not 1,50/1,53.
    ['<= 1,50', '1,53', '98.00%'],
    ['<= 1,50', '1,50', '100.00%'],
    ['<= 1,50', '0', '100.00%'],
    ['<= 10', 19, '10.00%'],
    ['<= 10', 20, '0.00%'],
    ['<= 10', 25, '0.00%'],
    ['<= 10', -5, '100.00%'],
    ['<= 0,80 fte', '0,90 fte', '87.50%'],
    ['<= 37,20%', '37,50 %', '99.19%'],
    ['< 4,80 fte', '4,85 fte', '98.96%'],
    ['< 3 gg', '3,46 gg', '84.67%'],
    ['<= 0,00 N.', '-13,52 N.', '100.00%'],
    ['<= 0', '0', '100.00%'],
    ['<= 0', '0,01', '0.00%'],
    ['<= -20 gg', '-22,01 gg', '100.00%'],
    ['<= -20 gg', '-15 gg', '75.00%'],
    ['<= -20 gg', '0 gg', '0.00%'],
    ['<= -20 gg', '5 gg', '0.00%'],
  ];
  test.each(cases)('%s, %s: %s', (target, actual, score) => {
    expect(scoreOf(target, actual)).toBe(score);
  });
});

describe('exactly, and so without an operator', () => {
  const cases: Case[] = [
    ['= 1,00', '0,97', '97.00%'],
    ['= 1,00', '1,03', '97.00%'],
    ['= 1,00', '1,00', '100.00%'],
    ['= 1,00', '2,00', '0.00%'],
    ['= 1,00', '2,50', '0.00%'],
    ['1,00', '0,97', '97.00%'],
    ['100,00 %', '96,00 %', '96.00%'],
    ['100,00 %', '101,31 %', '98.69%'],
    [400, 242, '60.50%'],
    ['= -5', '-6', '80.00%'],
    ['= -5', '-4', '80.00%'],
    ['= 0', '0', '100.00%'],
    ['= 0', '1', '0.00%'],
    ['zero', 'zero', '100.00%'],
    ['zero', '-1', '0.00%'],
    ['0,00 €', '0,00 €', '100.00%'],
  ];
  test.each(cases)('%s, %s: %s', (target, actual, score) => {
    expect(scoreOf(target, actual)).toBe(score);
  });
});

describe('over-achievement under a cap of 100%, of 120%, and uncapped', () => {
  const cases: [target: string, actual: number, capped: string, to120: string, free: string][] = [
    ['>= 50', 40, '80.00%', '80.00%', '80.00%'],
    ['>= 50', 50, '100.00%', '100.00%', '100.00%'],
    ['>= 50', 52, '100.00%', '104.00%', '104.00%'],
    ['>= 50', 60, '100.00%', '120.00%', '120.00%'],
    ['>= 50', 100, '100.00%', '120.00%', '200.00%'],
    ['> 50', 52, '100.00%', '104.00%', '104.00%'],
    ['<= 10', 9, '100.00%', '110.00%', '110.00%'],
    ['<= 10', 5, '100.00%', '120.00%', '150.00%'],
    ['<= 10', 0, '100.00%', '120.00%', '200.00%'],
    ['<= 10', 12, '80.00%', '80.00%', '80.00%'],
    ['= 10', 10, '100.00%', '100.00%', '100.00%'],
    ['= 10', 12, '80.00%', '80.00%', '80.00%'],
    ['>= -10', -9, '100.00%', '110.00%', '110.00%'],
    ['<= -10', -20, '100.00%', '120.00%', '200.00%'],
    // A target of 0 has no part to exceed.
    ['>= 0', 5, '100.00%', '100.00%', '100.00%'],
    ['<= 0', -5, '100.00%', '100.00%', '100.00%'],
    ['>= 50', -50, '0.00%', '0.00%', '0.00%'],
  ];
  test.each(cases)('%s, %d: %s, %s, %s', (target, actual, atOne, to120, free) => {
    const scores = ['1', '1.2', null].map((cap) => scoreOf(target, actual, capped(cap)));
    expect(scores).toEqual([atOne, to120, free]);
  });
});

describe('a strict operator met with equality', () => {
  test.each(['> 10', '< 10'])('%s scores 10 in full, with a remark', (target) => {
    const { indicator, codes } = scoredAlone({ target, actual: 10 });
    expect(printedFace(indicator('I').outcome)).toBe('100.00%');
    expect(codes).toEqual(['score.strictEquality']);
  });

  test.each([
    ['> 10', 11],
    ['> 10', 9],
    ['< 10', 9],
    ['>= 10', 10],
    ['<= 10', 10],
    ['= 10', 10],
  ])('%s, %d carries none', (target, actual) => {
    expect(scoredAlone({ target, actual }).codes).toEqual([]);
  });

  test('full is 100% even where over-achievement counts', () => {
    expect(scoreOf('> 10', 10, capped(null))).toBe('100.00%');
  });
});

describe('units that do not match are a question', () => {
  const mismatches: [leaf: Leaf, targetUnit: Unit, actualUnit: Unit][] = [
    [{ target: '>= 90%', actual: 98.32 }, '%', 'none'],
    [{ target: '>= 90%', actual: 0.9832 }, '%', 'none'],
    [{ target: percent(0.9), actual: '98,32' }, '%', 'none'],
    [{ target: '>= 90', actual: '98,32%' }, 'none', '%'],
    [{ target: '>= 90', actual: percent(0.9832) }, 'none', '%'],
    [{ target: '>= 90', unit: '%', actual: '98,32%' }, 'none', '%'],
    [{ target: '>= 5 gg', actual: '5 h' }, 'gg', 'h'],
    [{ target: '>= 5 gg', actual: '5%' }, 'gg', '%'],
    [{ target: '>= 5', unit: '€', actual: '5 N.' }, '€', 'N.'],
    [{ target: '<= 0%', actual: 5 }, '%', 'none'],
  ];
  test.each(mismatches)('%j', (leaf, targetUnit, actualUnit) => {
    const { face, problems } = scoredAlone(leaf);
    expect(face('I')).toBe('failed');
    expect(problems[0]).toMatchObject({
      code: 'unit.mismatch',
      severity: 'error',
      details: { indicator: 'I', targetUnit, actualUnit },
    });
  });

  const matches: [leaf: Leaf, score: string][] = [
    [{ target: '>= 90%', actual: percent(0.9) }, '100.00%'],
    [{ target: percent(0.9), actual: '45%' }, '50.00%'],
    [{ target: '>= 5 gg', actual: 5 }, '100.00%'],
    [{ target: '>= 5', actual: '5 N.' }, '100.00%'],
    [{ target: '<= 10', unit: 'gg', actual: '11 gg' }, '90.00%'],
    // 0 is 0 in every unit.
    [{ target: '>= 90%', actual: 0 }, '0.00%'],
    [{ target: '<= 5%', actual: 'zero' }, '100.00%'],
    [{ target: 'zero', actual: '5%' }, '0.00%'],
    [{ target: '<= 0', actual: '-2%' }, '100.00%'],
  ];
  test.each(matches)('%j can be compared: %s', (leaf, score) => {
    expect(printedFace(scoredAlone(leaf).indicator('I').outcome)).toBe(score);
  });
});

describe('the gap is signed, in the unit of the target', () => {
  const cases: [target: Written, actual: Written, gap: string, unit: Unit][] = [
    ['>= 90,00 %', '98,32 %', '8.32', '%'],
    ['>= 25,00 %', '24,64 %', '-0.36', '%'],
    ['>= 400,00 N.', '242,00 N.', '-158', 'N.'],
    ['<= 2,50 gg', '1,40 gg', '-1.1', 'gg'],
    ['<= 0,00 N.', '-13,52 N.', '-13.52', 'N.'],
    ['= 1,00', '0,97', '-0.03', 'none'],
    ['= 1,00', '1,00', '0', 'none'],
    ['>= -8,36%', '-9%', '-0.64', '%'],
    [percent(0.9), percent(0.9832), '8.32', '%'],
    ['>= 5', '7 €', '2', '€'],
    ['zero', '5%', '5', '%'],
    ['>= 90%', 0, '-90', '%'],
  ];
  test.each(cases)('%s, %s: %s %s', (target, actual, value, unit) => {
    const { gap } = scoredAlone({ target, actual }).indicator('I');
    expect(gap && { value: exactText(gap.value), unit: gap.unit }).toEqual({ value, unit });
  });
});

describe('the working is enough to redo it by hand', () => {
  const cases: [
    target: string,
    actual: string,
    cap: string | null,
    shortfall: string,
    surplus: string,
    base: string,
  ][] = [
    ['>= 400', '242', '1', '158', '0', '400'],
    ['>= 400', '500', '1', '0', '0', '400'],
    ['<= 1,50', '1,53', '1', '0.03', '0', '1.5'],
    ['= 100%', '101,31%', '1', '1.31', '0', '100'],
    ['>= -8,36%', '-9%', '1', '0.64', '0', '8.36'],
    ['<= 0', '3', '1', '3', '0', '0'],
    // What goes beyond the promise is told only where it counts.
    ['>= 400', '500', '1.2', '0', '100', '400'],
    ['>= 400', '500', null, '0', '100', '400'],
    ['<= 10', '4', null, '0', '6', '10'],
    ['>= 400', '242', null, '158', '0', '400'],
    ['= 10', '10', null, '0', '0', '10'],
  ];
  test.each(cases)('%s, %s, cap %s: %s or %s of %s', (target, actual, cap, ...expected) => {
    const { reason } = scoredAlone({ target, actual }, capped(cap)).indicator('I');
    const { inputs } = reason;
    expect([inputs.target.value, inputs.actual.value]).toEqual([target, actual]);
    const working = reason.working?.rule === 'proporzionale' ? reason.working : null;
    expect(
      working &&
        [working.shortfall, working.surplus, working.base].map((value) => exactText(value)),
    ).toEqual(expected);
  });
});
