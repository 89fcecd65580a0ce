import fc from 'fast-check';
import { exactText, rounded, Dec, type PlanIndicator } from '../../src/engine';
import { shownDecimals } from '../../src/engine/figures/shown-decimals';
import {
  broken,
  dated,
  inputOf,
  percent,
  placed,
  point,
  scoredAlone,
  type Leaf,
  type Written,
} from '../support/plan';

/** An indicator with a numerator and a denominator; undefined leaves the column out. */
const made = (
  target: Written,
  actual: Written,
  numerator: Written | undefined,
  denominator: Written | undefined,
  rest: Omit<Leaf, 'more'> = {},
): Leaf => ({
  target,
  actual,
  ...rest,
  more: {
    ...(numerator === undefined ? {} : { numerator: inputOf(numerator) }),
    ...(denominator === undefined ? {} : { denominator: inputOf(denominator) }),
  },
});

/** The actual that was scored, with its unit. */
function measured(leaf: Leaf): string {
  const { actual } = scoredAlone(leaf).indicator('I').reason;
  if (actual?.kind !== 'quantity') return actual?.kind ?? 'none';
  const { value, unit, fraction } = actual;
  return `${exactText(rounded(value, 6))} ${unit}${fraction ? ' exact' : ''}`;
}

describe('an actual as its numerator and denominator make it', () => {
  const cases: [name: string, leaf: Leaf, measured: string, score: string][] = [
    ['a percentage: 66/67 of >= 90%', made('>= 90%', null, 66, 67), '98.507463 % exact', '100%'],
    ['3/4 = 75% of >= 100%', made('100%', null, 3, 4), '75 % exact', '75%'],
    ['a plain ratio: 6/8 of >= 1', made('>= 1', null, 6, 8), '0.75 none exact', '75%'],
    [
      'a mean: 178,68/58 of <= 3,0807',
      made('<= 4', null, '178,68', '58'),
      '3.08069 none exact',
      '100%',
    ],
    ['grouped: 3.839/65.291', made('>= 5%', null, '3.839', '65.291'), '5.87983 % exact', '100%'],
    ['in days: 30/20 of <= 1,5 gg', made('<= 1,5 gg', null, 30, 20), '1.5 none exact', '100%'],
    ['beyond the whole: 130/100', made('>= 100%', null, 130, 100), '130 % exact', '100%'],
    [
      // (40 - 100/3) / (40 - 20) = (20/3) / 20
      'beside a range in percent: 1/3 of 10% to 20%',
      made('tra 10% e 20%', null, 1, 3, {
        method: 'intervallo',
        parameters: { minimum: '0%', maximum: '40%' },
      }),
      '33.333333 % exact',
      '33.3333333333333333333333333333%',
    ],
    [
      'printed as a plain 0,333 beside a range in percent',
      made('tra 10% e 20%', '0,333', 1, 3, { parameters: { minimum: '0%', maximum: '40%' } }),
      '33.333333 % exact',
      '33.3333333333333333333333333333%',
    ],
    [
      'without a target, as the bands: 1/3 between 30% and 40%',
      made(null, null, 1, 3, {
        method: 'fasce',
        parameters: { bands: '<30%: 0%; 30%-40%: 50%; >=40%: 100%' },
      }),
      '33.333333 % exact',
      '50%',
    ],
    [
      'valore: 3/4 as it is',
      made(null, null, 3, 4, { method: 'valore' }),
      '0.75 none exact',
      '75%',
    ],
    // Printed too: the exact figure where the printed one is its rounding.
    ['98,51% agrees', made('>= 100%', '98,51%', 66, 67), '98.507463 % exact', ''],
    [
      '99% agrees with none of its decimals shown',
      made('>= 100%', '99%', 66, 67),
      '98.507463 % exact',
      '',
    ],
    [
      'a cell that holds 0,98507...',
      made('>= 100%', percent(66 / 67), 66, 67),
      '98.507463 % exact',
      '',
    ],
    ['a bare 98,51 of a percentage', made('>= 100%', '98,51', 66, 67), '98.507463 % exact', ''],
    ['a bare 0,985 of a percentage', made('>= 100%', '0,985', 66, 67), '98.507463 % exact', ''],
    ['1,05 = 82,10/78,07', made('> 1', '1,05', '82,10', '78,07'), '1.05162 none exact', '100%'],
    ['half up: 1/8 = 12,5 is 13', made('>= 10%', '13%', 1, 8), '12.5 % exact', '100%'],
    ['half even too: 1/8 = 12,5 is 12', made('>= 10%', '12%', 1, 8), '12.5 % exact', '100%'],
    [
      'nothing says percent: 1/1000 is 0,001 and not 0,1',
      made('<= 1', '0', 1, 1000),
      '0.001 none exact',
      '100%',
    ],
    [
      'in points without the sign, as the target',
      made('>= 100', '98,51', 66, 67),
      '98.507463 none exact',
      '',
    ],
    // As written: nothing to work out, or not the actual that the evaluators gave.
    ['no parts', made('>= 90%', '45%', undefined, undefined), '45 %', '50%'],
    ['N.D. is what it is', made('>= 90%', 'N.D.', 1, 2), 'noPhenomenon', 'excluded: noPhenomenon'],
    ['one of the two beside an actual', made('>= 90%', '45%', 66, undefined), '45 %', '50%'],
  ];
  test.each(cases)('%s', (_, leaf, expected, score) => {
    const { face, problems } = scoredAlone(leaf);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(measured(leaf)).toBe(expected);
    if (score !== '') expect(face('I')).toBe(score);
  });

  test('the score is that of the exact ratio, not of the printed one', () => {
    // 24,64 of 25 is 98,56%; 154/625 = 24,64 exactly; 69/280 = 24,642857... is 98,571428...%.
    const { indicator } = scoredAlone(made('>= 25,00 %', '24,64 %', 69, 280));
    const { outcome } = indicator('I');
    if (outcome.kind !== 'scored') throw new Error('Not scored');
    expect(exactText(rounded(outcome.score, 6))).toBe('0.985714');
  });
});

describe('parts that make no actual are told at their cell', () => {
  const at = (cell: string, written: Written) => placed(cell, written);
  const cases: [name: string, leaf: Leaf, code: string, cell: string][] = [
    ['97% is not 66/67', made('>= 90%', at('D2', '97%'), 66, 67), 'actual.ratioDisagrees', 'D2'],
    [
      '98,50% is not 66/67',
      made('>= 90%', at('D2', '98,50%'), 66, 67),
      'actual.ratioDisagrees',
      'D2',
    ],
    ['per thousand', made('>= 1', at('D2', '985'), 66, 67), 'actual.ratioDisagrees', 'D2'],
    ['0,75% is not 3/4', made('>= 90%', at('D2', '0,75%'), 3, 4), 'actual.ratioDisagrees', 'D2'],
    [
      'bands of 30 and 40 beside 0,333 in a unit that nobody knows',
      made(null, null, at('E2', 1), 3, {
        method: 'fasce pro rata',
        unit: 'imprese',
        parameters: { bands: '<30: 0%; 30-40: 50%; >=40: 100%' },
      }),
      'actual.ratioUnit',
      'E2',
    ],
    ['no denominator', made('>= 90%', null, at('E2', 66), undefined), 'actual.ratioHalf', 'E2'],
    ['no numerator', made('>= 90%', null, undefined, at('F2', 67)), 'actual.ratioHalf', 'F2'],
    ['a denominator of 0', made('>= 90%', null, 66, at('F2', 0)), 'fraction.zeroDenominator', 'F2'],
    [
      '0 beside an actual',
      made('>= 90%', '97%', 66, at('F2', 0)),
      'fraction.zeroDenominator',
      'F2',
    ],
    ['words', made('>= 90%', null, at('E2', 'molti'), 67), 'fraction.unreadable', 'E2'],
    ['a percentage', made('>= 90%', null, at('E2', percent(0.9)), 67), 'fraction.unreadable', 'E2'],
    ['a date', made('>= 90%', null, 66, at('F2', dated(45077))), 'fraction.unreadable', 'F2'],
    ['N.D.', made('>= 90%', null, 66, at('F2', 'n.d.')), 'fraction.unreadable', 'F2'],
    ['an error', made('>= 90%', null, at('E2', broken('#N/A')), 67), 'input.formulaError', 'E2'],
    ['>= 90 beside 0,985', made('>= 90', null, at('E2', 66), 67), 'actual.ratioUnit', 'E2'],
    [
      '90 and % in the column',
      made(90, null, at('E2', 66), 67, { unit: '%' }),
      'actual.ratioUnit',
      'E2',
    ],
    [
      'a range of 10 to 20 beside 0,1667',
      made('tra 10 e 20', null, at('E2', 1), 6, { parameters: { minimum: 0, maximum: 30 } }),
      'actual.ratioUnit',
      'E2',
    ],
    [
      'bands of 30 and 40 beside 0,333',
      made(null, null, at('E2', 1), 3, {
        method: 'fasce',
        parameters: { bands: '<30: 0%; 30-40: 50%; >=40: 100%' },
      }),
      'actual.ratioUnit',
      'E2',
    ],
    [
      'per thousand in the column',
      made('<= 2', null, at('E2', 66), 67, { unit: 'per mille' }),
      'actual.ratioUnit',
      'E2',
    ],
  ];
  test.each(cases)('%s', (_, leaf, code, cell) => {
    const { face, problems } = scoredAlone(leaf);
    expect(face('I')).toBe('failed');
    const errors = problems.filter((found) => found.severity === 'error');
    const found = errors.find((error) => error.code === code);
    expect(found?.place?.cell).toBe(cell);
    expect(errors.filter((error) => !['actual.missing', code].includes(error.code))).toEqual([]);
  });

  test.each<[what: string, leaf: Leaf, exact: string, unit: string]>([
    ['in percent, as the target', made('>= 90%', '97', 66, 67), '98.507463', '%'],
    [
      'in percent, as it is printed',
      made(null, '97%', 66, 67, { method: 'valore' }),
      '98.507463',
      '%',
    ],
    ['plain', made('>= 1', '985', 66, 67), '0.985075', ''],
  ])('what it should be is told %s', (_, leaf, exact, unit) => {
    const { problems } = scoredAlone(leaf);
    const told = problems.find(({ code }) => code === 'actual.ratioDisagrees');
    expect(told?.details).toMatchObject({ exact, unit });
  });

  test('a unit of its own in the column tells that bands of 30 and 40 are no percentages', () => {
    const leaf = made(null, null, 1, 3, {
      method: 'fasce',
      unit: 'gg',
      parameters: { bands: '<30: 0%; 30-40: 50%; >=40: 100%' },
    });
    const { face, codes } = scoredAlone(leaf);
    expect([face('I'), codes]).toEqual(['0%', []]);
  });

  test('bands are no scale of a method that has none', () => {
    const leaf = made(null, null, 3, 4, {
      method: 'valore',
      parameters: { bands: '<30%: 0%; >=30%: 100%' },
    });
    expect(measured(leaf)).toBe('0.75 none exact');
  });

  test('bands are no scale of a target whose figure is missing: that alone is told', () => {
    const leaf = made('X < X-1', null, 1, 3, {
      method: 'fasce',
      parameters: { bands: '<30: 0%; >=30: 100%' },
    });
    expect(scoredAlone(leaf).codes).toEqual(['series.missing', 'node.dependsOnFailed']);
  });

  test('a unit of its own in the column tells that >= 5 is no percentage', () => {
    const leaf = made('<= 5', null, 4, 5, { unit: 'gg' });
    expect(scoredAlone(leaf).face('I')).toBe('100%');
  });

  test('what was measured after the day of the monitoring is not worked out', () => {
    const leaf = made('>= 90%', null, 66, 67);
    const later = { ...leaf, more: { ...leaf.more, measuredLater: true } };
    expect(measured(later)).toBe('missing');
  });

  test('nor asked about', () => {
    const leaf = made('>= 90%', null, 66, 0);
    const { codes } = scoredAlone({ ...leaf, more: { ...leaf.more, measuredLater: true } });
    expect(codes).toEqual(['actual.notYetMeasured']);
  });
});

test('whatever stands beside whatever, there is a result, and a score only without errors', () => {
  const targets = [
    '>= 90%',
    '>= 90',
    'Sì',
    'Entro 31/7',
    '100%',
    'X < X-1',
    '+10%',
    '> media',
    '',
    'n.d.',
    '-5%',
  ];
  const actuals = [
    null,
    45,
    '45%',
    'no',
    'sì',
    '31/07/2023',
    dated(45138),
    'N.V.',
    'n.d.',
    'boh',
    true,
  ];
  const parts = [undefined, 3, 0, 'molti', null];
  const series = [undefined, [], [point(2022, 5)], [point(2022, '5%'), point(2023, 'boh', 1, 0)]];
  const methods = [undefined, 'valore', 'scadenza', 'si/no', 'proporzionale'];
  fc.assert(
    fc.property(
      fc.constantFrom(...targets),
      fc.constantFrom(...actuals),
      fc.tuple(fc.constantFrom(...parts), fc.constantFrom(...parts)),
      fc.constantFrom(...series),
      fc.constantFrom(...methods),
      (target, actual, [numerator, denominator], points, method) => {
        const leaf = made(target, actual, numerator, denominator, method ? { method } : {});
        const more = { ...leaf.more, ...(points ? { series: points } : {}), name: 'anno x/x-1' };
        const { face, problems } = scoredAlone({ ...leaf, more });
        const isWrong = problems.some(({ severity }) => severity === 'error');
        expect(face('I') === 'failed').toBe(isWrong);
      },
    ),
    { numRuns: 3_000 },
  );
});

describe('a year over the last one, from the series', () => {
  const names = [
    'N° accessi al sito anno x/N° accessi al sito anno x-1',
    'n° percorsi per NEET (anno x)/n° percorsi per NEET (anno x-1)',
    'n. azioni di diffusione sul tema industria 4.0 anno x/x-1',
    "n'iniziative valorizzazione del patrimonio culturale annox/annox-1",
    'n° stakeholders coinvolti nei Programmi europei ammessi [...] anno x/ x-1',
    'Riscossione dei crediti non tributari anno x / anno x-1',
    'accessi anno n / accessi anno n-1',
    'percorsi (anno x ) / percorsi (anno x - 1)',
  ];
  const series = [point(2022, 1_000), point(2023, 900)];
  const yearly = (more: Partial<PlanIndicator>): Leaf => ({ target: '≥1', more });

  test.each(names)('%s: 900/1000 of >= 1', (name) => {
    const { face, codes } = scoredAlone(yearly({ name, series }));
    expect(face('I')).toBe('90%');
    expect(codes).toEqual(['actual.fromSeries']);
  });

  const others: [name: string, leaf: Leaf, face: string, code: string | undefined][] = [
    [
      'the algorithm comes first',
      yearly({ name: 'Accessi', algorithm: inputOf('anno x/x-1'), series }),
      '90%',
      'actual.fromSeries',
    ],
    [
      'an actual is used as it is',
      { ...yearly({ name: 'anno x/x-1', series }), actual: '0,8' },
      '80%',
      undefined,
    ],
    ['nothing says so', yearly({ name: 'Accessi al sito', series }), 'failed', 'actual.missing'],
    [
      'a mean of years',
      yearly({ name: 'evase anno x/media pratiche', series }),
      'failed',
      'actual.missing',
    ],
    [
      'one year alone',
      yearly({ name: 'anno x/x-1', series: [point(2023, 900)] }),
      'failed',
      'actual.missing',
    ],
    [
      'a year before of 0',
      yearly({ name: 'anno x/x-1', series: [point(2022, 0), point(2023, 9)] }),
      'failed',
      'fraction.zeroDenominator',
    ],
    [
      'the year before is known by its parts: 900/500 of >= 2',
      {
        ...yearly({ name: 'anno x/x-1', series: [point(2022, null, 1000, 2), point(2023, 900)] }),
        target: '>= 2',
      },
      '90%',
      'actual.fromSeries',
    ],
    [
      'different units',
      yearly({ name: 'anno x/x-1', series: [point(2022, '9%'), point(2023, 9)] }),
      'failed',
      'actual.missing',
    ],
    [
      'the series is of the ratio: 9/12',
      yearly({ name: 'anno x/x-1', series: [point(2023, '0,75', 9, 12)] }),
      '75%',
      'actual.fromSeries',
    ],
  ];
  test.each(others)('%s', (_, leaf, expected, code) => {
    const { face, codes } = scoredAlone(leaf);
    expect(face('I')).toBe(expected);
    expect(codes[0]).toBe(code);
  });
});

test('a year before of 0 is told as the denominator that it is', () => {
  const series = [point(2022, 0), point(2023, 9)];
  const { problems } = scoredAlone({ target: '≥1', more: { name: 'anno x/x-1', series } });
  expect(problems[0]).toMatchObject({
    code: 'fraction.zeroDenominator',
    details: { indicator: 'I', text: '0' },
  });
});

test('a ratio that the series prints otherwise is told as a ratio', () => {
  const series = [point(2023, '0,9', 9, 12)];
  const { problems } = scoredAlone({ target: '≥1', more: { name: 'anno x/x-1', series } });
  expect(problems[0]).toMatchObject({
    code: 'series.ratioDisagrees',
    details: { exact: '0.75', unit: '' },
  });
});

test('a year that the ratio needs is told once when it cannot be read', () => {
  const series = [point(2021, 7), point(2022, 'molti'), point(2023, 9)];
  const { codes } = scoredAlone({ target: '≥1', more: { name: 'anno x/x-1', series } });
  expect(codes).toEqual(['series.unreadable', 'node.dependsOnFailed']);
});

describe('how many decimals a cell shows', () => {
  const cases: [text: string, value: string, decimals: number][] = [
    ['98,51%', '98.507', 2],
    ['98,50 %', '98.5', 2],
    ['98.51%', '98.507', 2],
    ['99%', '98.507', 0],
    ['1.234', '1234', 0],
    ['1,234', '1.234', 3],
    ['1.234,50', '1234.5', 2],
    ['-8,75', '-8.75', 2],
    ['0,17', '0.17', 2],
    ['5', '4.9', 0],
    ['0,123456789012346', '0.1234567890123456', 15],
    ['####', '98.507', 3],
    ['0,21% (140)', '0.21', 2],
    ['€ 48,46 (i.e. per impresa)', '48.46', 2],
  ];
  test.each(cases)('%s', (text, value, decimals) => {
    expect(shownDecimals({ value: text }, new Dec(value))).toBe(decimals);
  });
});

test('a ratio rounded to what is shown always agrees with its parts', () => {
  const whole = fc.integer({ min: 1, max: 100_000 });
  fc.assert(
    fc.property(whole, whole, fc.integer({ min: 0, max: 4 }), (above, below, decimals) => {
      const shown = rounded(new Dec(above).times(100).dividedBy(below), decimals);
      const text = `${shown.toFixed(decimals).replace('.', ',')}%`;
      const leaf = made('>= 10%', text, above, below);
      expect(scoredAlone(leaf).codes).toEqual([]);
    }),
  );
});

test('a ratio two units away in the last decimal shown never does', () => {
  const whole = fc.integer({ min: 1, max: 100_000 });
  fc.assert(
    fc.property(whole, whole, fc.integer({ min: 0, max: 4 }), (above, below, decimals) => {
      const exact = new Dec(above).times(100).dividedBy(below);
      const shown = rounded(exact, decimals).plus(new Dec(2).times(`1e-${decimals}`));
      const text = `${shown.toFixed(decimals).replace('.', ',')}%`;
      expect(scoredAlone(made('>= 10%', text, above, below)).codes).toContain(
        'actual.ratioDisagrees',
      );
    }),
  );
});

test('a target that names last year scores as the threshold of its figure', () => {
  const tenths = fc.integer({ min: -10_000, max: 10_000 }).map((n) => n / 10);
  const sign = fc.constantFrom('>=', '>', '<=', '<');
  fc.assert(
    fc.property(sign, tenths, tenths, (operator, before, actual) => {
      const named = scoredAlone({
        target: `${operator} anno precedente`,
        actual,
        more: { series: [point(2022, before)] },
      });
      const written = scoredAlone({ target: before, operator, actual });
      expect(named.face('I')).toBe(written.face('I'));
    }),
  );
});

test('what equals the limit of `>` is quoted as numerator and denominator where no cell shows it', () => {
  const { problems } = scoredAlone(made('> 50%', null, 1, 2));
  const told = problems.find(({ code }) => code === 'score.strictEquality');
  expect(told?.details).toMatchObject({ numerator: '1', denominator: '2' });
});
