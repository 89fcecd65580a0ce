import { Dec, defaultProfile, exactText, type Input, type PlanIndicator } from '../../src/engine';
import {
  benchmark,
  indicatorOf,
  percent,
  placed,
  planFrom,
  point,
  printedFace,
  scored,
  scoredAlone,
} from '../support/plan';
import { capped, told } from './method-cases';

const alone = (
  target: string,
  baseline: Input['value'] | Input,
  actual: Input['value'] | Input,
) => ({
  method: 'progresso',
  target,
  actual,
  parameters: { baseline },
});

describe('(actual - baseline) / (target - baseline), under a cap of 100%, of 120%, and uncapped', () => {
  const cases: [
    target: string,
    baseline: Input['value'],
    actual: Input['value'],
    capped: string,
    to120: string,
    free: string,
  ][] = [
    // (70 - 40) / (100 - 40) = 30/60
    ['>= 100', 40, 70, '50.00%', '50.00%', '50.00%'],
    ['>= 100', 40, 40, '0.00%', '0.00%', '0.00%'],
    ['>= 100', 40, 39, '0.00%', '0.00%', '0.00%'],
    ['>= 100', 40, 100, '100.00%', '100.00%', '100.00%'],
    // 66/60
    ['>= 100', 40, 106, '100.00%', '110.00%', '110.00%'],
    // 90/60
    ['>= 100', 40, 130, '100.00%', '120.00%', '150.00%'],
    // (12 - 20) / (10 - 20) = 8/10
    ['<= 10', 20, 12, '80.00%', '80.00%', '80.00%'],
    ['<= 10', 20, 20, '0.00%', '0.00%', '0.00%'],
    ['<= 10', 20, 25, '0.00%', '0.00%', '0.00%'],
    // 11/10
    ['<= 10', 20, 9, '100.00%', '110.00%', '110.00%'],
    // An exact target is reached from either side: (45 - 30)/(60 - 30), (75 - 90)/(60 - 90).
    ['= 60', 30, 45, '50.00%', '50.00%', '50.00%'],
    ['60', 90, 75, '50.00%', '50.00%', '50.00%'],
    // (50 - 45) / (60 - 45) = 5/15
    ['>= 60%', '45%', '50%', '33.33%', '33.33%', '33.33%'],
    // (-4 - -10) / (-2 - -10) = 6/8
    ['>= -2', -10, -4, '75.00%', '75.00%', '75.00%'],
    // From 0, in whatever unit: 30/40.
    ['>= 40 gg', 0, '30 gg', '75.00%', '75.00%', '75.00%'],
  ];
  test.each(cases)('%s from %j, %j: %s, %s, %s', (target, baseline, actual, ...expected) => {
    const faces = ['1', '1.2', null].map((cap) => {
      const run = scoredAlone(alone(target, baseline, actual), capped(cap));
      return printedFace(run.indicator('I').outcome);
    });
    expect(faces).toEqual(expected);
  });
});

describe('the baseline of the year before', () => {
  const series = (...values: readonly [year: number, value: Input['value']][]) =>
    values.map(([year, value]) => ({ year, value: placed(`S${year}`, value) }));
  const scoredWith = (more: Partial<PlanIndicator>, year = 2023) => {
    const plan = planFrom({ N: { I: null } }, {}, year);
    const indicator = {
      ...indicatorOf('I', { method: placed('M2', 'progresso'), target: '>= 100', actual: 70 }),
      ...more,
    };
    const links = plan.links.map((link) => ({ ...link, kind: 'indicator' as const }));
    return scored({ ...plan, nodes: [{ code: 'N' }], links, indicators: [indicator] });
  };

  test('is taken from the series, and the reason says its year', () => {
    // (70 - 50) / (100 - 50) = 20/50
    const run = scoredWith({ series: series([2021, 10], [2022, 50]) });
    expect(run.face('I')).toBe('40%');
    expect(run.indicator('I').reason.working).toMatchObject({ baselineYear: 2022 });
  });

  test('gives way to the column Baseline', () => {
    const run = scoredWith({
      series: series([2022, 50]),
      parameters: { baseline: placed('B2', 40) },
    });
    expect(run.face('I')).toBe('50%');
    expect(run.indicator('I').reason.working).toMatchObject({ baselineYear: null });
  });

  test('is missing where the series has only other years, and where to write it is told', () => {
    const run = scoredWith({ series: series([2021, 10]) });
    expect(run.face('I')).toBe('failed');
    expect(told(run, 'baseline.missing')).toEqual([['M2', { year: '2022', indicator: 'I' }]]);
  });

  test('is missing where nobody knows which year is in force', () => {
    const { nodes, links, indicators } = planFrom(
      { N: { I: null } },
      { I: { method: placed('M2', 'progresso'), target: '>= 100', actual: 70 } },
    );
    const run = scored({ nodes, links, indicators });
    expect(run.face('I')).toBe('failed');
    expect(told(run, 'baseline.missing')).toEqual([['M2', { year: '', indicator: 'I' }]]);
  });

  test('is exact where the series has its numerator and denominator', () => {
    // 1/3 = 33,33%; (70 - 100/3) / (100 - 100/3) = 110/200 = 55%, and 54,9993...% from 33,33.
    const run = scoredWith({
      target: placed('T2', '>= 100%'),
      actual: placed('A2', '70%'),
      series: [point(2022, '33,33%', 1, 3)],
    });
    expect(run.face('I')).toBe('55%');
  });

  test('is the quotient alone where nothing else is written', () => {
    const run = scoredWith({
      target: placed('T2', '>= 100%'),
      actual: placed('A2', '70%'),
      series: [point(2022, null, 2, 5)],
    });
    // 2/5 = 40%; 30/60
    expect(run.face('I')).toBe('50%');
  });

  test('is not believed where the series contradicts itself', () => {
    const run = scoredWith({
      series: [...series([2022, 50]), { year: 2022, value: placed('S3', 60) }],
    });
    expect(run.face('I')).toBe('failed');
    expect(told(run, 'series.two').map(([cell]) => cell)).toEqual(['S3']);
    expect(told(run, 'series.twoUnused')).toEqual([]);
  });

  test('is wrong at the cell of the series', () => {
    const run = scoredWith({ series: series([2022, 120]) });
    expect(told(run, 'baseline.backwards').map(([cell]) => cell)).toEqual(['S2022']);
  });
});

describe('the distance from a benchmark is no level that a baseline could be compared with', () => {
  /** |0,53 - 0,5| = 0,03, where at most 0,02 is promised. */
  const distant = (more: Partial<PlanIndicator>) => {
    const { links } = planFrom({ N: { I: null } });
    const target = 'scostamento max 0,02 da media cluster';
    const indicator = {
      ...indicatorOf('I', { target, actual: 0.53, parameters: { baseline: 0.6 } }),
      benchmarks: [benchmark(2023, 'media cluster', 0.5)],
      ...more,
    };
    const all = links.map((link) => ({ ...link, kind: 'indicator' as const }));
    return scored({ nodes: [{ code: 'N' }], links: all, indicators: [indicator], year: 2023 });
  };

  test('the method is told at its cell', () => {
    const run = distant({ method: placed('M2', 'progresso') });
    expect(run.face('I')).toBe('failed');
    expect(told(run, 'method.unsuitable').map(([cell]) => cell)).toEqual(['M2']);
  });

  test('the usual one gives way to the one that the target implies', () => {
    // 1 - 0,01/0,02
    const run = distant({ usualMethod: { value: 'progresso' } });
    expect(run.codes).toEqual([]);
    expect(run.face('I')).toBe('50%');
  });
});

describe('a baseline that gives no score', () => {
  const cases: [target: string, baseline: Input['value'] | Input, code: string][] = [
    ['>= 10', 20, 'baseline.backwards'],
    ['> 10', 20, 'baseline.backwards'],
    ['<= 10', 5, 'baseline.backwards'],
    ['< 10', 5, 'baseline.backwards'],
    ['>= 10', 10, 'baseline.isTarget'],
    ['= 10', 10, 'baseline.isTarget'],
    ['>= 10', 'poco', 'parameter.unreadable'],
    ['>= 10', 'N.V.', 'parameter.unreadable'],
    ['>= 10%', 5, 'parameter.unit'],
    ['>= 10', '5%', 'parameter.unit'],
    ['>= 10 gg', '5 h', 'parameter.unit'],
    ['>= 10', { value: null, error: '#N/A' }, 'input.formulaError'],
  ];
  test.each(cases)('%s from %j: %s', (target, baseline, code) => {
    const run = scoredAlone(alone(target, placed('B2', baseline), 12));
    expect(run.face('I')).toBe('failed');
    expect(run.problems.map((found) => [found.code, found.place?.cell])).toContainEqual([
      code,
      'B2',
    ]);
  });
});

test('an actual of another unit than the baseline of a target 0 is a question', () => {
  const run = scoredAlone(alone('<= 0', '10%', '5 gg'));
  expect(run.codes).toContain('unit.mismatch');
});

test('the limit of `>` met exactly scores in full, with a remark', () => {
  const run = scoredAlone(alone('> 100', 40, 100));
  expect(run.face('I')).toBe('100%');
  expect(run.codes).toContain('score.strictEquality');
});

test('the gap is to the target, in its unit', () => {
  const { gap } = scoredAlone(alone('>= 60%', percent(0.45), percent(0.5))).indicator('I');
  expect(gap && [exactText(gap.value), gap.unit]).toEqual(['-10', '%']);
});

test.each([
  ['error', 'failed'],
  ['exclude', 'excluded: missingActual'],
  ['zero', '0%'],
] as const)('a missing actual under the policy %s: %s', (missingActual, face) => {
  const profile = { ...defaultProfile, missingActual, cap: new Dec(1) };
  expect(scoredAlone(alone('>= 100', 40, null), profile).face('I')).toBe(face);
});
