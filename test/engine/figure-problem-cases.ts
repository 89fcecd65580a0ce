import type { EngineProblemCode, Plan, PlanIndicator } from '../../src/engine';
import { dated, inputOf, placed, planFrom, point, type Leaf } from '../support/plan';

const beside = (target: string, more: Partial<PlanIndicator>, rest: Leaf = {}): Leaf => ({
  target: placed('C2', target),
  actual: placed('D2', 5),
  ...rest,
  more,
});
const was = (value: string | number) => ({ series: [point(2022, placed('S2', value))] });
const others = (value: string) => ({ value: placed('V2', value), year: 2023 });
const media = inputOf('media cluster');
const parts = (above: number, below: number): Partial<PlanIndicator> => ({
  numerator: placed('N2', above),
  denominator: placed('O2', below),
});
/** A plan whose year nobody tells. */
function withoutYear(leaf: Leaf): Plan {
  const { nodes, links, indicators } = planFrom({ N: { I: null } }, { I: leaf });
  return { nodes, links, indicators };
}

/** What raises each problem of a target that names other figures, and of the figures. */
export const figureCases = {
  'actual.outlier': {
    leaf: beside(
      '>= 14%',
      { series: [2019, 2020, 2021, 2022].map((year, at) => point(year, `${13 + at},5%`)) },
      { actual: placed('D2', '1,55%') },
    ),
    cell: 'D2',
    // The median of 13,5%, 14,5%, 15,5% and 16,5%.
    details: { indicator: 'I', text: '1,55%', median: '15', unit: '%', years: '4' },
  },
  'target.metBefore': {
    leaf: beside('>= 110', was(194)),
    cell: 'C2',
    details: { indicator: 'I', target: '>= 110', value: '194', unit: 'none', year: '2022' },
  },
  'target.twoValues': {
    leaf: beside('15% 20%', {}),
    cell: 'C2',
    details: { text: '15% 20%', previous: '15%', inForce: '20%' },
  },
  'target.noOperator': {
    leaf: beside('mantenimento', {}),
    cell: 'C2',
    details: { text: 'mantenimento' },
  },
  'target.yearUnknown': {
    plan: withoutYear(beside('2022 >= 5', {})),
    cell: 'C2',
    details: { text: '2022 >= 5' },
  },
  'figure.yearUnknown': {
    plan: withoutYear(beside('X < X-1', {})),
    cell: 'C2',
    details: { indicator: 'I', text: 'X < X-1' },
  },
  'target.yearAbsent': {
    leaf: beside('2021 >= 4 2022 >= 5', {}),
    cell: 'C2',
    details: { text: '2021 >= 4 2022 >= 5', year: '2023' },
  },
  'target.changeOrLevel': {
    leaf: beside('-5%', was('10%'), { actual: placed('D2', '-4%') }),
    cell: 'C2',
    details: { text: '-5%', amount: '5' },
  },
  'target.pointsOrPercent': {
    leaf: beside('+10%', was('60%')),
    cell: 'C2',
    details: {
      indicator: 'I',
      text: '+10%',
      year: '2022',
      value: '60',
      unit: '%',
      amount: '10',
    },
  },
  'target.changeOfNothing': {
    leaf: beside('+10%', was(0)),
    cell: 'C2',
    details: { indicator: 'I', text: '+10%', year: '2022', value: '0', unit: 'none', amount: '10' },
  },
  'target.changeUnit': {
    leaf: beside('+10', was('60%')),
    cell: 'C2',
    details: { indicator: 'I', text: '+10', year: '2022', value: '60', unit: '%', amount: '10' },
  },
  'target.changeRead': {
    leaf: beside('+10%', was(100)),
    cell: 'C2',
    details: { indicator: 'I', text: '+10%', comparison: '>=', threshold: '110', unit: 'none' },
  },
  'target.deadlineFound': {
    leaf: beside(
      '100%',
      { algorithm: inputOf('entro 31/7') },
      { actual: placed('D2', dated(45138)) },
    ),
    cell: 'C2',
    details: { indicator: 'I', text: '100%', deadline: '31/07/2023', words: 'entro 31/7' },
  },
  'target.severalDeadlines': {
    leaf: beside(
      '100%',
      { algorithm: inputOf('entro 31/7 o 30/9') },
      { actual: placed('D2', dated(45138)) },
    ),
    cell: 'C2',
    details: { indicator: 'I', dates: '31/07/2023, 30/09/2023' },
  },
  'target.baselineYear': {
    leaf: beside('Anno di rilevazione', {}),
    cell: 'C2',
    details: { indicator: 'I', text: 'Anno di rilevazione' },
  },
  'actual.looksLikeChange': {
    leaf: beside('+10%', was(100), { actual: placed('D2', '+12%') }),
    cell: 'D2',
    details: { text: '+12%', target: '+10%' },
  },
  'actual.ratioDisagrees': {
    leaf: beside('>= 90%', parts(66, 67), { actual: placed('D2', '97%') }),
    cell: 'D2',
    details: {
      indicator: 'I',
      text: '97%',
      numerator: '66',
      denominator: '67',
      exact: '98.507463',
      unit: '%',
    },
  },
  'actual.ratioUnit': {
    leaf: beside('>= 90', parts(66, 67), { actual: placed('D2', null) }),
    cell: 'N2',
    details: {
      indicator: 'I',
      numerator: '66',
      denominator: '67',
      plain: '0.985075',
      percent: '98.5075',
    },
  },
  'actual.ratioHalf': {
    leaf: beside('>= 90%', { numerator: placed('N2', 66) }, { actual: placed('D2', null) }),
    cell: 'N2',
    details: { indicator: 'I', missing: 'denominator' },
  },
  'actual.ratioHalfUnused': {
    leaf: beside('>= 4', { denominator: placed('O2', 67) }),
    cell: 'O2',
    details: { indicator: 'I', missing: 'numerator' },
  },
  'actual.fromSeries': {
    leaf: beside(
      '>= 1',
      { name: 'accessi anno x/x-1', series: [point(2022, 8), point(2023, 6)] },
      { actual: placed('D2', null) },
    ),
    cell: 'D2',
    details: {
      indicator: 'I',
      year: '2023',
      last: '2022',
      numerator: '6',
      denominator: '8',
      exact: '0.75',
    },
  },
  'fraction.unreadable': {
    leaf: beside('>= 4', { ...parts(1, 2), numerator: placed('N2', 'molti') }),
    cell: 'N2',
    details: { indicator: 'I', text: 'molti' },
  },
  'fraction.zeroDenominator': {
    leaf: beside('>= 4', parts(1, 0)),
    cell: 'O2',
    details: { indicator: 'I', text: '0' },
  },
  'series.missing': {
    leaf: beside('X < X-1', {}),
    cell: 'C2',
    details: { indicator: 'I', text: 'X < X-1', year: '2022' },
  },
  'series.unreadable': {
    leaf: beside('X < X-1', was('annullate')),
    cell: 'S2',
    details: { indicator: 'I', text: 'annullate', year: '2022' },
  },
  'series.unreadableUnused': {
    leaf: beside('>= 4', was('annullate')),
    cell: 'S2',
    details: { indicator: 'I', text: 'annullate', year: '2022' },
  },
  'series.two': {
    leaf: beside('X < X-1', { series: [point(2022, '-9,53'), point(2022, placed('S3', '-9,65'))] }),
    cell: 'S3',
    details: { indicator: 'I', year: '2022', first: '-9,53', second: '-9,65' },
  },
  'series.twoUnused': {
    leaf: beside('>= 4', { series: [point(2021, '-9,53'), point(2021, placed('S3', '-9,65'))] }),
    cell: 'S3',
    details: { indicator: 'I', year: '2021', first: '-9,53', second: '-9,65' },
  },
  'series.ratioDisagrees': {
    leaf: beside('X < X-1', { series: [point(2022, placed('S2', '2,96'), '178,68', 58)] }),
    cell: 'S2',
    details: {
      indicator: 'I',
      year: '2022',
      text: '2,96',
      numerator: '178.68',
      denominator: '58',
      exact: '3.08069',
      unit: '',
    },
  },
  'series.ratioDisagreesUnused': {
    leaf: beside('>= 4', { series: [point(2020, placed('S2', '2,96'), '178,68', 58)] }),
    cell: 'S2',
    details: {
      indicator: 'I',
      year: '2020',
      text: '2,96',
      numerator: '178.68',
      denominator: '58',
      exact: '3.08069',
      unit: '',
    },
  },
  'benchmark.missing': {
    leaf: beside('> media cluster', {}),
    cell: 'C2',
    details: {
      indicator: 'I',
      year: '2023',
      text: '> media cluster',
      reference: 'media cluster',
    },
  },
  'benchmark.unknown': {
    leaf: beside('> media nazionale', { benchmarks: [{ ...others('4'), reference: media }] }),
    cell: 'C2',
    details: { indicator: 'I', year: '2023', text: '> media nazionale', known: 'media cluster' },
  },
  'benchmark.unreadable': {
    leaf: beside('> media cluster', { benchmarks: [{ ...others('alta'), reference: media }] }),
    cell: 'V2',
    details: { indicator: 'I', year: '2023', text: 'alta', reference: 'media cluster' },
  },
  'benchmark.two': {
    leaf: beside('> media cluster', {
      benchmarks: [
        { year: 2023, value: inputOf('5'), reference: media },
        { ...others('6'), reference: media },
      ],
    }),
    cell: 'V2',
    details: {
      indicator: 'I',
      year: '2023',
      text: '> media cluster',
      reference: 'media cluster',
      first: '5',
      second: '6',
    },
  },
} as const satisfies Partial<Record<EngineProblemCode, unknown>>;
