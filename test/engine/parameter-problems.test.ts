import { broken, placed, point, scoredAlone, type Leaf, type Written } from '../support/plan';
import { told } from './method-cases';

const leaf = (
  method: string,
  target: Written,
  parameters: Leaf['parameters'],
  actual: Written,
) => ({
  method: placed('M2', method),
  target: placed('C2', target),
  actual: placed('D2', actual),
  parameters: parameters ?? {},
});

type Details = Readonly<Record<string, string>>;

describe('what a problem with a parameter tells: its cell, what is there, and what it should be', () => {
  const range = (minimum: Written, maximum: Written) =>
    leaf(
      'intervallo',
      'tra 10 e 20',
      { minimum: placed('P2', minimum), maximum: placed('Q2', maximum) },
      15,
    );
  const thresholds = (target: string, ...[minimum, maximum, excellence]: Written[]) =>
    leaf(
      'soglie',
      target,
      {
        minimum: placed('P2', minimum ?? null),
        maximum: placed('Q2', maximum ?? null),
        excellence: placed('R2', excellence ?? null),
      },
      75,
    );
  const bands = (method: string, text: string, actual: Written = 75) =>
    leaf(method, '>= 80', { bands: placed('F2', text) }, actual);

  const cases: [name: string, given: Leaf, code: string, cell: string, details: Details][] = [
    [
      'the lower limit of a range is missing',
      range(null, 30),
      'parameter.missing',
      'M2',
      { method: 'intervallo', parameter: 'minimum' },
    ],
    [
      'it must lie below the range',
      range(12, 30),
      'parameter.order',
      'P2',
      { parameter: 'minimum', text: '12', than: 'rangeLow', thanText: '10', side: 'below' },
    ],
    [
      'the upper limit above it',
      range(5, 15),
      'parameter.order',
      'Q2',
      { parameter: 'maximum', text: '15', than: 'rangeHigh', thanText: '20', side: 'above' },
    ],
    [
      'a minimum below the target, where more is better',
      thresholds('>= 100', 120),
      'parameter.order',
      'P2',
      { parameter: 'minimum', text: '120', than: 'target', thanText: '100', side: 'below' },
    ],
    [
      'and above it, where less is better',
      thresholds('<= 100', 50),
      'parameter.order',
      'P2',
      { parameter: 'minimum', text: '50', than: 'target', thanText: '100', side: 'above' },
    ],
    [
      'excellence beyond the maximum',
      thresholds('>= 100', 50, 120, 110),
      'parameter.order',
      'R2',
      { parameter: 'excellence', text: '110', than: 'maximum', thanText: '120', side: 'above' },
    ],
    [
      'below it, where less is better',
      thresholds('<= 10', 20, 8, 9),
      'parameter.order',
      'R2',
      { parameter: 'excellence', text: '9', than: 'maximum', thanText: '8', side: 'below' },
    ],
    [
      'or beyond the target, without a maximum',
      thresholds('>= 100', 50, null, 90),
      'parameter.order',
      'R2',
      { parameter: 'excellence', text: '90', than: 'target', thanText: '100', side: 'above' },
    ],
    [
      'an excellence that the cap leaves no effect',
      thresholds('>= 100', 50, null, 130),
      'parameter.noEffect',
      'R2',
      { parameter: 'excellence' },
    ],
    [
      'of maximum and excellence, the maximum is told',
      thresholds('>= 100', 50, 120, 130),
      'parameter.noEffect',
      'Q2',
      { parameter: 'maximum' },
    ],
    [
      'a tolerance is missing',
      leaf('scostamento', '= 100', {}, 95),
      'parameter.missing',
      'M2',
      { method: 'scostamento', parameter: 'tolerance' },
    ],
    [
      'bands in another unit than the target',
      bands('fasce', '<50%: 0%; >=50%: 100%'),
      'parameter.unit',
      'F2',
      { parameter: 'bands', text: '<50%: 0%; >=50%: 100%', target: '>= 80' },
    ],
    [
      'bands of which one has another unit',
      bands('fasce', '<50: 0%; 50-80: 50%; 80-90%: 100%'),
      'parameter.unit',
      'F2',
      { parameter: 'bands' },
    ],
    [
      'bands of the attainment of which one is no percentage',
      bands('fasce sul raggiungimento', '<50%: 0%; 50%-80%: 50%; 80-90: 100%'),
      'bands.notARatio',
      'F2',
      {},
    ],
    [
      // 75/80
      'an attainment beyond the last band',
      bands('fasce sul raggiungimento', '50%-70%: 60%; 70%-80%: 80%; 80%-90%: 90%'),
      'bands.outside',
      'D2',
      { measured: '93.75', from: '50', to: '90', unit: '%' },
    ],
    [
      'bands that begin above the actual, and never end',
      bands('fasce', '80-90: 60%; >=90: 100%'),
      'bands.outside',
      'D2',
      { measured: '75', from: '80', to: '', unit: '' },
    ],
  ];
  test.each(cases)('%s', (_name, given, code, cell, details) => {
    const found = told(scoredAlone(given), code);
    expect(found).toEqual([[cell, expect.objectContaining({ ...details, indicator: 'I' })]]);
  });
});

test('an error in the cell of a parameter is told by its name, not as what it should be', () => {
  const given = leaf('scostamento', '= 100', { tolerance: placed('T2', broken('#DIV/0!')) }, 95);
  const { face, problems } = scoredAlone(given);
  expect(face('I')).toBe('failed');
  expect(problems.map(({ code, place, details }) => [code, place?.cell, details])).toContainEqual([
    'input.formulaError',
    'T2',
    { text: '#DIV/0!' },
  ]);
});

describe('a baseline of the series that cannot be used is told at its own cell', () => {
  const row = (year: number, cell: string, value: Written) => point(year, placed(cell, value));
  const ratio = point(2022, null, placed('T7', 100), placed('U7', 1));
  const cases: [name: string, series: NonNullable<Leaf['more']>['series'], cell: string][] = [
    ['of the year before, among others', [row(2021, 'S6', 100), row(2022, 'S7', 100)], 'S7'],
    ['whatever their order', [row(2022, 'S7', 100), row(2021, 'S6', 100)], 'S7'],
    ['a ratio, at its numerator', [row(2021, 'S6', 100), ratio], 'T7'],
  ];
  test.each(cases)('%s', (_name, series = [], cell) => {
    const given: Leaf = { ...leaf('progresso', '>= 100', {}, 80), more: { series } };
    const found = told(scoredAlone(given), 'baseline.isTarget');
    expect(found).toEqual([[cell, expect.objectContaining({ text: '100', target: '>= 100' })]]);
  });

  test('and quoted as it is written there', () => {
    const series = [row(2021, 'S6', '90,00'), row(2022, 'S7', ''), row(2022, 'S8', '100,00')];
    const given: Leaf = { ...leaf('progresso', '>= 100', {}, 80), more: { series } };
    const found = told(scoredAlone(given), 'baseline.isTarget');
    expect(found).toEqual([['S8', expect.objectContaining({ text: '100,00' })]]);
  });
});
