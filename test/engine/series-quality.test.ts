import type { SeriesPoint } from '../../src/engine';
import {
  inputOf,
  percent,
  planFrom,
  point,
  scored,
  type Leaf,
  type Written,
} from '../support/plan';

/** The problems of the quality of an indicator beside its series, for the year 2023. */
function toldOf(leaf: Leaf): string[] {
  const { problems } = scored(planFrom({ N: { I: null } }, { I: leaf }));
  return problems
    .map(({ code }) => code)
    .filter((code) => code === 'actual.outlier' || code === 'target.metBefore');
}

const yearsFrom = (first: number, values: readonly Written[]): SeriesPoint[] =>
  values.map((value, at) => point(first + at, value));
const before2023 = (...values: Written[]) => yearsFrom(2023 - values.length, values);

describe('an actual of another order of magnitude than its own series', () => {
  const beside = (actual: Written, series: SeriesPoint[], more: Leaf = {}): Leaf => ({
    target: '>= 999999',
    actual,
    ...more,
    more: { series, ...more.more },
  });
  const rising = before2023(13.5, 14.2, 14.8, 15.1);
  const percentages = before2023('98,3%', '97,9%', '98,8%', '99,1%');

  test.each<[what: string, leaf: Leaf]>([
    ['a decimal point that slipped to the left', beside(1.55, rising)],
    ['one that slipped to the right', beside(155, rising)],
    ['thousands typed as units', beside(1.134, before2023(1020, 1088, 1112, 1101))],
    ['a percentage of a percentage', beside(percent(0.0098), percentages, { target: '>= 99,9%' })],
    ['a percentage as a number of times', beside('9830%', percentages, { target: '>= 99,9%' })],
    ['a series with a slip of its own', beside(155, before2023(13.5, 14.2, 1480, 15.1))],
    // The median is 30, the factors 3, 1,5, 1,33 and 2,67: the cube of 2,08 is 9,04.
    ['far beyond a doubling', beside(300, before2023(10, 20, 40, 80))],
    ['five times as much', beside(50, before2023(10, 10, 10, 10))],
    ['negative as its series', beside(-95, before2023(-9.5, -8.7, -9.1, -8.8))],
  ])('%s', (_what, leaf) => {
    expect(toldOf(leaf)).toEqual(['actual.outlier']);
  });

  test.each<[what: string, leaf: Leaf]>([
    ['as before', beside(15.5, rising)],
    ['merely bad', beside(7, rising)],
    ['four times as good', beside(58, rising)],
    ['a doubling that goes on', beside(160, before2023(10, 20, 40, 80))],
    // The median is 10, the factors 2, 2, 1, 2 and 2: the cube of 2 is 8.
    ['as far as the cube of a doubling', beside(80, before2023(5, 5, 10, 20, 20))],
    ['a series that leaps', beside(500, before2023(10, 200, 50, 5))],
    ['three years are no series', beside(155, before2023(14.2, 14.8, 15.1))],
    ['the year itself does not count', beside(155, yearsFrom(2020, [13.5, 14.2, 14.8, 15.1]))],
    ['years to come do not count', beside(155, yearsFrom(2021, [13.5, 14.2, 14.8, 15.1]))],
    ['nothing happened', beside(0, rising)],
    ['some year had nothing', beside(155, before2023(13.5, 0, 14.8, 15.1))],
    ['both signs', beside(155, before2023(-13.5, 14.2, 14.8, 15.1))],
    ['years that cannot be read are none', beside(155, before2023(13.5, 'n.d.', '-', 15.1))],
    // Said already, as a question.
    ['another unit', beside(98.3, percentages, { target: '>= 99,9%' })],
    [
      'a ratio beside the figures it is of',
      beside(1.02, before2023(1020, 1088, 1112, 1101), {
        target: '>= 1',
        more: { algorithm: inputOf('accessi anno x / accessi anno x-1') },
      }),
    ],
    ['not measured yet', beside(null, rising)],
    ['excluded', beside('N.V.', rising)],
  ])('%s: nothing to say', (_what, leaf) => {
    expect(toldOf(leaf)).toEqual([]);
  });
});

describe('a target that was met before', () => {
  const promised = (
    target: Written,
    baseline?: Written,
    last?: Written,
    more: Leaf = {},
  ): Leaf => ({
    target,
    actual: 5,
    ...(baseline === undefined ? {} : { parameters: { baseline } }),
    ...(last === undefined ? {} : { more: { series: [point(2022, last)] } }),
    ...more,
  });

  test.each<[what: string, leaf: Leaf]>([
    ['by last year', promised('>= 110', undefined, 194)],
    ['just so', promised('>= 110', undefined, 110)],
    ['at the baseline', promised('>= 110', 120)],
    ['lower is better', promised('<= 30 gg', undefined, '28 gg')],
    ['lower is better, just so', promised('<= 30 gg', undefined, '30 gg')],
    ['lower is better, strictly', promised('< 30 gg', undefined, '28 gg')],
    ['in percentages', promised('>= 90%', undefined, '98,3%')],
    [
      'by numerator and denominator: 98/100',
      promised('>= 90%', undefined, undefined, { more: { series: [point(2022, null, 98, 100)] } }),
    ],
    ['a baseline before the series', promised('>= 110', 120, 100)],
    ['below a negative level', promised('<= -8,36%', undefined, '-9,5%')],
  ])('%s', (_what, leaf) => {
    expect(toldOf(leaf)).toEqual(['target.metBefore']);
  });

  test.each<[what: string, leaf: Leaf]>([
    ['a level still to be reached', promised('>= 110', undefined, 100)],
    ['one that must be exceeded', promised('> 110', undefined, 110)],
    ['lower is better', promised('< 30 gg', undefined, '30 gg')],
    ['a baseline still below, though last year was not', promised('>= 110', 100, 120)],
    ['an exact level has no direction', promised('= 110', undefined, 110)],
    ['another unit', promised('>= 90%', undefined, 98.3)],
    [
      'of another year',
      promised('>= 110', undefined, undefined, {
        more: { series: [point(2021, 194)] },
      }),
    ],
    ['last year itself is the target', promised('>= anno precedente', undefined, 194)],
    ['figures beside a ratio', promised('>= 1', undefined, 1200)],
    // Refused by its method.
    ['progresso', promised('>= 110', 120, undefined, { method: 'progresso' })],
    ['neither is told', promised('>= 110')],
    ['one that cannot be read', promised('>= 110', 'molti')],
  ])('%s: nothing to say', (_what, leaf) => {
    expect(toldOf(leaf)).toEqual([]);
  });

  test('the column Baseline has no year', () => {
    const { problems } = scored(planFrom({ N: { I: null } }, { I: promised('>= 110', 120) }));
    const told = problems.find(({ code }) => code === 'target.metBefore');
    expect(told?.details).toEqual({
      indicator: 'I',
      target: '>= 110',
      value: '120',
      unit: 'none',
      year: '',
    });
  });
});
