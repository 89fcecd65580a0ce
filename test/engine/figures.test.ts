import { exactText, type PlanIndicator } from '../../src/engine';
import { readIndicator } from '../../src/engine/read-indicator';
import {
  inputOf,
  benchmark,
  dated,
  indicatorOf,
  planFrom,
  point,
  scored,
  scoredAlone,
  type Leaf,
  type Written,
} from '../support/plan';

/** An indicator with its target and its actual, and the years before it. */
const beside = (target: string, actual: Written, more: Partial<PlanIndicator>): Leaf => ({
  target,
  actual,
  more,
});

interface Case {
  readonly target: string;
  readonly actual: Written;
  readonly more: Partial<PlanIndicator>;
  readonly score: string;
  /** The threshold it comes to. */
  readonly threshold: string;
}

const series = (...points: readonly ReturnType<typeof point>[]) => ({ series: points });

describe('targets that name a figure are scored as thresholds', () => {
  const cases: Record<string, Case> = {
    'X < X-1: 12 of < 10: 1 - 2/10': {
      target: 'X < X-1',
      actual: 12,
      more: series(point(2021, 99), point(2022, 10)),
      score: '80%',
      threshold: '< 10 none',
    },
    'X < X-3: 12 of < 10 of 2020: 1 - 2/10': {
      target: 'X < X-3',
      actual: 12,
      more: series(point(2020, 10), point(2022, 20)),
      score: '80%',
      threshold: '< 10 none',
    },
    '> anno precedente: 45% of > 50%: 1 - 5/50': {
      target: '> anno precedente',
      actual: '45%',
      more: series(point(2022, '50%')),
      score: '90%',
      threshold: '> 50 %',
    },
    'a negative year: -10,50 of >= -8,75: 1 - 1,75/8,75': {
      target: '>= anno precedente',
      actual: '-10,50',
      more: series(point(2022, '-8,75')),
      score: '80%',
      threshold: '>= -8.75 none',
    },
    'a year known by its parts: 3/20 = 15%, 12% of it: 1 - 3/15': {
      target: '>= anno precedente',
      actual: '12%',
      more: series(point(2022, null, 3, 20)),
      score: '80%',
      threshold: '>= 15 %',
    },
    'the parts tell that a bare 0,25 is a share: 1/4 = 25%, 20% of it: 1 - 5/25': {
      target: '>= anno precedente',
      actual: '20%',
      more: series(point(2022, '0,25', 1, 4)),
      score: '80%',
      threshold: '>= 25 %',
    },
    'the parts tell that a bare 25 is in points': {
      target: '>= anno precedente',
      actual: '20%',
      more: series(point(2022, 25, 1, 4)),
      score: '80%',
      threshold: '>= 25 %',
    },
    'a remark in brackets: 90 of >= 105 (Olioliva): 90/105': {
      target: '>= valore del 2021',
      actual: 84,
      more: series(point(2021, '105 (Olioliva)')),
      score: '80%',
      threshold: '>= 105 none',
    },
    'zero in words: 0 of <= 0': {
      target: '<= anno precedente',
      actual: 0,
      more: series(point(2022, 'zero')),
      score: '100%',
      threshold: '<= 0 none',
    },
    '+10% of 200 is at least 220: 198 is 1 - 22/220': {
      target: '+10%',
      actual: 198,
      more: series(point(2022, 200)),
      score: '90%',
      threshold: '>= 220 none',
    },
    'riduzione del 20% of 50 gg is at most 40: 44 is 1 - 4/40': {
      target: 'riduzione del 20%',
      actual: '44 gg',
      more: series(point(2022, '50 gg')),
      score: '90%',
      threshold: '<= 40 gg',
    },
    '+10 punti on 40% is 50%: 45% is 1 - 5/50': {
      target: '+10 punti',
      actual: '45%',
      more: series(point(2022, '40%')),
      score: '90%',
      threshold: '>= 50 %',
    },
    '+2 punti percentuali on 1/2 is 52%: 39/100 is 1 - 13/52': {
      target: '+2 punti percentuali',
      actual: null,
      more: {
        ...series(point(2022, null, 1, 2)),
        numerator: inputOf(39),
        denominator: inputOf(100),
      },
      score: '75%',
      threshold: '>= 52 %',
    },
    '+2 punti on 7,5 is 9,5: 7,6 is 1 - 1,9/9,5': {
      target: '+2 punti',
      actual: '7,6',
      more: series(point(2022, '7,5')),
      score: '80%',
      threshold: '>= 9.5 none',
    },
    '+10% of the value 40% is 44%: 33% is 1 - 11/44': {
      target: "+10% del valore dell'anno precedente",
      actual: '33%',
      more: series(point(2022, '40%')),
      score: '75%',
      threshold: '>= 44 %',
    },
    '<= +10% is at most 110 of 100: 121 is 1 - 11/110': {
      target: '<= +10%',
      actual: 121,
      more: series(point(2022, 100)),
      score: '90%',
      threshold: '<= 110 none',
    },
    '+5 on 15: 16 is 1 - 4/20': {
      target: '+5',
      actual: 16,
      more: series(point(2022, 15)),
      score: '80%',
      threshold: '>= 20 none',
    },
    '+5 gg on a bare 15: 16 gg is 1 - 4/20': {
      target: '+5 gg',
      actual: '16 gg',
      more: series(point(2022, 15)),
      score: '80%',
      threshold: '>= 20 gg',
    },
    '+2 on half an hour is 2,5 h: 2 h is 1 - 0,5/2,5': {
      target: '+2 h',
      actual: '2 h',
      more: series(point(2022, '0,5 h')),
      score: '80%',
      threshold: '>= 2.5 h',
    },
    '+2 punti on half an hour is 2,5 h too: the unit tells that it is no share': {
      target: '+2 punti',
      actual: '2 h',
      more: series(point(2022, '0,5 h')),
      score: '80%',
      threshold: '>= 2.5 h',
    },
    '+10% of a mean of 3/2 is 1,65: 1,32 is 1 - 0,33/1,65': {
      target: '+10%',
      actual: '1,32',
      more: series(point(2022, null, 3, 2)),
      score: '80%',
      threshold: '>= 1.65 none',
    },
    'a plus before what is compared with a level is only a sign': {
      target: '>= anno precedente',
      actual: '+8',
      more: series(point(2022, 10)),
      score: '80%',
      threshold: '>= 10 none',
    },
    "the column's unit completes a bare figure: 44 gg of 40 gg": {
      target: 'riduzione del 20%',
      actual: '44 gg',
      more: { ...series(point(2022, 50)), unit: inputOf('gg') },
      score: '90%',
      threshold: '<= 40 gg',
    },
    "a figure's own unit comes before the column's": {
      target: 'riduzione del 20%',
      actual: '44 gg',
      more: { ...series(point(2022, '50 gg')), unit: inputOf('h') },
      score: '90%',
      threshold: '<= 40 gg',
    },
    'a remark right after the figure': {
      target: '>= anno precedente',
      actual: 84,
      more: series(point(2022, ' 105(Olioliva) ')),
      score: '80%',
      threshold: '>= 105 none',
    },
    'an accent forgotten, marks about the words': {
      target: '> media qualità cluster.',
      actual: 9,
      more: { benchmarks: [benchmark(2023, '"Media  qualita", cluster', 10)] },
      score: '90%',
      threshold: '> 10 none',
    },
    'the very words in another order come before those that have more': {
      target: '> media cluster',
      actual: 9,
      more: {
        benchmarks: [
          benchmark(2023, 'cluster (media)', 10),
          benchmark(2023, 'media cluster nord', 99),
        ],
      },
      score: '90%',
      threshold: '> 10 none',
    },
    'the same figure twice, with other blanks': {
      target: '> media cluster',
      actual: '54%',
      more: {
        benchmarks: [
          benchmark(2023, 'media cluster', '72%'),
          benchmark(2023, 'media cluster', '72 %'),
        ],
      },
      score: '75%',
      threshold: '> 72 %',
    },
    '> media cluster: 54% of > 72%: 1 - 18/72': {
      target: '> media cluster',
      actual: '54%',
      more: { benchmarks: [benchmark(2023, 'Media cluster', '72%')] },
      score: '75%',
      threshold: '> 72 %',
    },
    'a medio is the one row that has the word; another year does not count': {
      target: '> a medio',
      actual: 9,
      more: { benchmarks: [benchmark(2022, 'media', 99), benchmark(2023, 'media cluster', 10)] },
      score: '90%',
      threshold: '> 10 none',
    },
    'the very words come before those that have more': {
      target: '<= dato medio nazionale',
      actual: 11,
      more: {
        benchmarks: [
          benchmark(2023, 'media nazionale grandi', 99),
          benchmark(2023, 'Dato medio nazionale', 10),
        ],
      },
      score: '90%',
      threshold: '<= 10 none',
    },
    'scostamento max 0,02: |0,725 - 0,70| = 0,025: 1 - 0,005/0,02': {
      target: 'scostamento max 0,02 da media cluster',
      actual: '0,70',
      more: { benchmarks: [benchmark(2023, 'media cluster', '0,725')] },
      score: '75%',
      threshold: '<= 0.02 none',
    },
    'as far above: |0,75 - 0,725| = 0,025': {
      target: 'scostamento max 0,02 da media cluster',
      actual: '0,75',
      more: { benchmarks: [benchmark(2023, 'media cluster', '0,725')] },
      score: '75%',
      threshold: '<= 0.02 none',
    },
    'within: |71% - 72,5%| = 1,5 of at most 2': {
      target: 'scostamento max 2% da media cluster',
      actual: '71%',
      more: { benchmarks: [benchmark(2023, 'media cluster', '72,5%')] },
      score: '100%',
      threshold: '<= 2 %',
    },
    'no distance allowed, and none': {
      target: 'scostamento max 0 da media cluster',
      actual: 5,
      more: { benchmarks: [benchmark(2023, 'media cluster', 5)] },
      score: '100%',
      threshold: '<= 0 none',
    },
    'no distance allowed, and some': {
      target: 'scostamento max 0 da media cluster',
      actual: 5.1,
      more: { benchmarks: [benchmark(2023, 'media cluster', 5)] },
      score: '0%',
      threshold: '<= 0 none',
    },
  };
  test.each(Object.entries(cases))('%s', (_, { target, actual, more, score, threshold }) => {
    const { face, indicator, problems } = scoredAlone(beside(target, actual, more));
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(face('I')).toBe(score);
    const { target: read } = indicator('I').reason;
    if (read?.kind !== 'threshold') throw new Error('No threshold');
    const { comparison, value, unit } = read;
    expect(`${comparison} ${exactText(value)} ${unit}`).toBe(threshold);
  });
});

test('a target that names nothing else stays as it was, its series only looked through', () => {
  const { face, codes } = scoredAlone(
    beside('>= 10', 9, series(point(2021, 'molti'), point(2022, 'n.d.'), point(2020, 7))),
  );
  expect(face('I')).toBe('90%');
  expect(codes).toEqual(['series.unreadableUnused']);
});

describe('a level beside the years before is no change', () => {
  const before = series(point(2022, '-3%'));
  test.each<[what: string, leaf: Leaf]>([
    ['no years before', beside('-5%', '-4%', {})],
    ['nothing less', beside('5%', '5%', before)],
    ['no percentage', beside('-5', '-5', series(point(2022, -3)))],
    ['an operator', beside('>= -5%', '-4%', series(point(2022, '-7%')))],
    ['an equals sign', beside('= -5%', '-5%', before)],
    ['an operator before a change', beside('<= +10%', 99, series(point(2022, 100)))],
  ])('%s: nothing to ask', (_, leaf) => {
    const { codes } = scoredAlone(leaf);
    expect(codes).toEqual([]);
  });
});

describe('what is printed beside its parts is told in the unit of the indicator', () => {
  // 1/4 is 25%.
  const cases: [name: string, leaf: Leaf, exact: string, unit: string][] = [
    ['percent promised', beside('>= 90%', null, series(point(2021, '0,4', 1, 4))), '25', '%'],
    [
      'percent from and to',
      {
        ...beside('tra 20% e 30%', null, series(point(2021, '0,4', 1, 4))),
        parameters: { minimum: '0%', maximum: '40%' },
      },
      '25',
      '%',
    ],
    ['percent printed', beside('>= 4', null, series(point(2021, '40%', 1, 4))), '25', '%'],
    ['no percent', beside('>= 4', null, series(point(2021, '0,4', 1, 4))), '0.25', ''],
  ];
  test.each(cases)('%s', (_, leaf, exact, unit) => {
    const { problems } = scoredAlone(leaf);
    const told = problems.find(({ code }) => code === 'series.ratioDisagreesUnused');
    expect(told?.details).toMatchObject({ exact, unit });
  });
});

test('an increase without an operator is told as it was read', () => {
  const { problems } = scoredAlone(beside('+10%', 198, series(point(2022, 200))));
  expect(problems).toMatchObject([
    {
      code: 'target.changeRead',
      severity: 'remark',
      details: { text: '+10%', comparison: '>=', threshold: '220' },
    },
  ]);
});

describe('what is missing or may be read two ways is asked, and never scored', () => {
  const twoReferences = [benchmark(2023, 'media cluster', 5), benchmark(2023, 'media nord', 6)];
  const cases: [name: string, leaf: Leaf, code: string, details: Record<string, string>][] = [
    [
      'no series at all',
      beside('X < X-1', 12, {}),
      'series.missing',
      { text: 'X < X-1', year: '2022', indicator: 'I' },
    ],
    [
      'the year before was not measured',
      beside('+10%', 12, series(point(2022, 'nd'), point(2021, 10))),
      'series.missing',
      { year: '2022' },
    ],
    [
      'it cannot be read',
      beside('X < X-1', 12, series(point(2022, '75,10 nella piattaforma risulta 75,92'))),
      'series.unreadable',
      { year: '2022', text: '75,10 nella piattaforma risulta 75,92' },
    ],
    [
      'it has two values: Riviere di Liguria 2023 prints three for 2021',
      beside('X < X-1', 12, series(point(2022, '-9,53'), point(2022, '-9,65'))),
      'series.two',
      { first: '-9,53', second: '-9,65' },
    ],
    [
      'it has two units',
      beside('X < X-1', 12, series(point(2022, '9 gg'), point(2022, '9 h'))),
      'series.two',
      { first: '9 gg', second: '9 h' },
    ],
    [
      'it is a date',
      beside('X < X-1', 12, series(point(2022, dated(45077)))),
      'series.unreadable',
      { year: '2022' },
    ],
    [
      'it has a remark on both sides',
      beside('X < X-1', 12, series(point(2022, '(circa)105 (Olioliva)'))),
      'series.unreadable',
      { text: '(circa)105 (Olioliva)' },
    ],
    [
      'something follows its remark',
      beside('X < X-1', 12, series(point(2022, '105 (Olioliva) 110'))),
      'series.unreadable',
      { text: '105 (Olioliva) 110' },
    ],
    [
      "a bare figure stays one where the column's unit is %",
      beside('> anno precedente', '70%', { ...series(point(2022, 60)), unit: inputOf('%') }),
      'unit.mismatch',
      { figure: '60' },
    ],
    [
      'its parts disagree: 4.012/64.356 = 6,234073%, printed 6,22',
      beside('> anno precedente', '7%', series(point(2022, '6,22', '4.012', '64.356'))),
      'series.ratioDisagrees',
      { text: '6,22', exact: '6.234073', unit: '%' },
    ],
    [
      'its denominator is 0',
      beside('> anno precedente', '7%', series(point(2022, null, 4, 0))),
      'fraction.zeroDenominator',
      {},
    ],
    [
      'points or percent of a percentage',
      beside('+10%', '70%', series(point(2022, '60%'))),
      'target.pointsOrPercent',
      { value: '60', year: '2022', amount: '10' },
    ],
    [
      'percent of nothing',
      beside('+10%', 5, series(point(2022, 0))),
      'target.changeOfNothing',
      { value: '0' },
    ],
    [
      'percent of a loss',
      beside('+10%', -5, series(point(2022, '-8,75'))),
      'target.changeOfNothing',
      { value: '-8.75' },
    ],
    [
      'a number on a percentage',
      beside('+10', '70%', series(point(2022, '60%'))),
      'target.changeUnit',
      { value: '60', unit: '%' },
    ],
    [
      'points on a share that no sign tells to be a percentage',
      beside('+2 punti', '0,51', series(point(2022, '0,5'))),
      'target.changeUnit',
      { value: '0.5', unit: 'none' },
    ],
    [
      'points on a share that only its parts tell',
      beside('+2 punti', 0.51, series(point(2022, null, 1, 2))),
      'target.changeUnit',
      { value: '0.5', unit: 'none' },
    ],
    [
      'a change for an actual',
      beside('+10%', '+12%', series(point(2022, 100))),
      'actual.looksLikeChange',
      { text: '+12%', target: '+10%' },
    ],
    [
      'a change for an actual, after a blank',
      beside('+10%', ' +112', series(point(2022, 100))),
      'actual.looksLikeChange',
      { text: '+112', target: '+10%' },
    ],
    [
      'a decrease or a level',
      beside('-5%', '-4%', series(point(2022, '-3%'))),
      'target.changeOrLevel',
      { text: '-5%', amount: '5' },
    ],
    [
      'no benchmark of the year',
      beside('> media cluster', 5, { benchmarks: [benchmark(2022, 'media cluster', 5)] }),
      'benchmark.missing',
      { reference: 'media cluster', year: '2023' },
    ],
    [
      'a benchmark of other words',
      beside('> media nazionale', 5, { benchmarks: [benchmark(2023, 'media cluster', 5)] }),
      'benchmark.unknown',
      { known: 'media cluster' },
    ],
    [
      'two that it may be',
      beside('> a medio', 5, { benchmarks: twoReferences }),
      'benchmark.unknown',
      { known: 'media cluster; media nord' },
    ],
    [
      'words that only begin with an article',
      beside('> media lombardia', 5, { benchmarks: [benchmark(2023, 'media liguria', 5)] }),
      'benchmark.unknown',
      { known: 'media liguria' },
    ],
    [
      'words that only end with an article',
      beside('> media comuni', 5, { benchmarks: [benchmark(2023, 'media enti', 5)] }),
      'benchmark.unknown',
      { known: 'media enti' },
    ],
    [
      'words that only end with an average',
      beside('> cluster intermedio', 5, { benchmarks: [benchmark(2023, 'cluster intermedia', 5)] }),
      'benchmark.unknown',
      { known: 'cluster intermedia' },
    ],
    [
      'two values of one',
      beside('> media cluster', 5, {
        benchmarks: [benchmark(2023, 'media cluster', 5), benchmark(2023, 'Media  Cluster', 6)],
      }),
      'benchmark.two',
      { first: '5', second: '6' },
    ],
    [
      'two values of one, once in brackets',
      beside('> media cluster', 5, {
        benchmarks: [benchmark(2023, '(media cluster)', 5), benchmark(2023, 'media cluster', 6)],
      }),
      'benchmark.two',
      { first: '5', second: '6' },
    ],
    [
      'a benchmark that cannot be read',
      beside('> media cluster', 5, { benchmarks: [benchmark(2023, 'media cluster', 'alta')] }),
      'benchmark.unreadable',
      { text: 'alta', reference: 'media cluster' },
    ],
    [
      'a figure in another unit than the actual',
      beside('X < X-1', '7%', series(point(2022, '-8,33'))),
      'unit.mismatch',
      { target: 'X < X-1', figure: '-8.33', year: '2022' },
    ],
    [
      'a distance from a figure in another unit',
      beside('scostamento max 2% da media cluster', '71%', {
        benchmarks: [benchmark(2023, 'media cluster', '0,72')],
      }),
      'unit.mismatch',
      { figure: '0.72', targetUnit: 'none', actualUnit: '%' },
    ],
  ];
  test.each(cases)('%s', (_, leaf, code, details) => {
    const { face, problems } = scoredAlone(leaf);
    expect(face('I')).toBe('failed');
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors.map((found) => found.code)).toEqual([code]);
    expect(errors[0]?.details).toMatchObject(details);
  });

  test('the year in force', () => {
    const leaf = beside('X < X-1', 12, series(point(2022, 10)));
    const { nodes, links, indicators } = planFrom({ N: { I: null } }, { I: leaf });
    const { codes } = scored({ nodes, links, indicators });
    expect(codes).toEqual(['figure.yearUnknown', 'node.dependsOnFailed']);
  });
});

test('an evaluator may take out what has no figure to compare with: nothing is asked', () => {
  const leaf = { ...beside('X < X-1', 12, {}), exclusion: 'Dato non confrontabile' };
  const { face, codes } = scoredAlone(leaf);
  expect(face('I')).toBe('excluded: notAssessable');
  expect(codes).toEqual(['actual.ignoredByExclusion']);
});

test('a baseline year is measured and not scored', () => {
  const { face, problems } = scoredAlone({ target: 'Anno di rilevazione', actual: 12 });
  expect(face('I')).toBe('excluded: baselineYear');
  expect(problems).toMatchObject([{ code: 'target.baselineYear', severity: 'remark' }]);
});

test('an own past level that is given is a threshold, its remark kept', () => {
  const { face, indicator } = scoredAlone({ target: '>= 142 (livello prepandemia)', actual: 71 });
  expect(face('I')).toBe('50%');
  expect(indicator('I').reason.target).toMatchObject({ remark: 'livello prepandemia' });
});

test('a distance turns on both sides of its figure, and at it', () => {
  const indicator = indicatorOf('I', {
    target: 'scostamento max 2 da media cluster',
    actual: 70,
    more: { benchmarks: [benchmark(2023, 'media cluster', '72,5')] },
  });
  const { scorer } = readIndicator(indicator, 2023);
  const turns = scorer?.turns().map(exactText) ?? [];
  expect(turns.toSorted()).toEqual(['70.5', '72.5', '74.5']);
});
