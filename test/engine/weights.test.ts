import { exactText, weightRatio } from '../../src/engine';
import { checkSiblings, readWeight, weightReader } from '../../src/engine/weights';
import { at, broken, dated, inputOf, percent, placed, type Written } from '../support/plan';

function told(written: Written, read = readWeight): string {
  const reading = read(inputOf(written));
  if (!reading.ok) return reading.problem.code;
  return reading.weight ? `${exactText(reading.weight.value)} ${reading.weight.unit}` : 'none';
}

describe('weights as people write them', () => {
  const cases: [written: Written, told: string][] = [
    ['16,66%', '16.66 %'],
    ['25,00 %', '25 %'],
    ['25', '25 none'],
    ['0,25', '0.25 none'],
    [25, '25 none'],
    [0.1 + 0.2, '0.3 none'],
    [percent(0.1666), '16.66 %'],
    ['0,00%', '0 %'],
    [0, '0 none'],
    [null, 'none'],
    ['', 'none'],
    ['  ', 'none'],
    [-5, 'weight.negative'],
    ['-5%', 'weight.negative'],
    [' -5% ', 'weight.negative'],
    [percent(-0.01), 'weight.negative'],
    ['un quarto', 'weight.unreadable'],
    ['25 gg', 'weight.unreadable'],
    ['+25%', 'weight.unreadable'],
    ['25% del totale', 'weight.unreadable'],
    ['25-30', 'weight.unreadable'],
    ['n.d.', 'weight.unreadable'],
    [true, 'weight.unreadable'],
    [dated(45077), 'weight.unreadable'],
    [broken('#REF!'), 'input.formulaError'],
  ];
  test.each(cases)('%j is %s', (written, expected) => {
    expect(told(written)).toBe(expected);
  });

  test.each([
    ['16,66%', '0.1666'],
    [percent(1), '1'],
    [0.25, '0.25'],
    [25, '25'],
  ] satisfies [Written, string][])('%j stands for the ratio %s', (written, ratio) => {
    const reading = readWeight(inputOf(written));
    expect(reading.ok && reading.weight && exactText(weightRatio(reading.weight))).toBe(ratio);
  });

  test('a refusal says what was written and where', () => {
    expect(readWeight(placed('B4', 'un quarto'))).toEqual({
      ok: false,
      problem: {
        code: 'weight.unreadable',
        severity: 'error',
        details: { text: 'un quarto' },
        place: at('B4'),
      },
    });
  });
});

describe('one reader for all the weights of a plan', () => {
  // The same value in different dress: what is remembered of one may not be told of another.
  const alike: [written: Written, told: string][] = [
    [0.25, '0.25 none'],
    [percent(0.25), '25 %'],
    [0.25, '0.25 none'],
    [25, '25 none'],
    [dated(25), 'weight.unreadable'],
    [null, 'none'],
    [broken('#REF!'), 'input.formulaError'],
    [' 25% ', '25 %'],
    ['25%', '25 %'],
    ['un quarto', 'weight.unreadable'],
    ['un quarto', 'weight.unreadable'],
  ];
  test.each([
    ['in their order', alike],
    ['in the other', alike.toReversed()],
  ])('tells each as if it were alone: %s', (_order, written) => {
    const read = weightReader();
    expect(written.map(([one]) => told(one, read))).toEqual(
      written.map(([, expected]) => expected),
    );
  });

  test('a refusal names its own cell, also the second time', () => {
    const read = weightReader();
    const cells = ['B4', 'B5'].map((cell) => read(placed(cell, 'un quarto')));
    expect(cells.map((reading) => (reading.ok ? null : reading.problem.place))).toEqual([
      at('B4'),
      at('B5'),
    ]);
  });
});

describe('the weights of siblings together', () => {
  const check = (weights: readonly Written[], rollup?: Parameters<typeof checkSiblings>[2]) =>
    checkSiblings(
      'N',
      weights.map((written, index) => {
        const input = placed(`B${index + 2}`, written);
        const reading = readWeight(input);
        const link = { child: `C${index + 1}`, weight: input };
        return { weight: reading.ok ? reading.weight : null, link };
      }),
      rollup,
    );

  const fifteen = [...Array<string>(5).fill('6,66%'), ...Array<string>(10).fill('6,67%')];
  const whole: Written[][] = [
    ['100%'],
    ['50%', '50%'],
    ['33,33%', '33,34%', '33,33%'],
    fifteen,
    [25, 25, 50],
    [0.1, 0.2, 0.7],
    [1],
    [percent(0.1), percent(0.2), percent(0.7)],
    [percent(0.5), '50%'],
    // 0 has no unit to quarrel about.
    [0, '100%'],
    ['0%', 0.4, 0.6],
    [null, null],
    [],
  ];
  test.each(whole)('%j and more: nothing to say', (...weights) => {
    expect(check(weights)).toMatchObject({ problems: [], mixed: false });
  });

  const sums: [weights: Written[], sum: string, unit: string][] = [
    [['50%', '53%'], '103', '%'],
    // Twice half a hundredth is all that two weights of two decimals hide.
    [['33,33%', '66,65%'], '99.98', '%'],
    // Whole percentages are meant as they are, unless they are equal parts.
    [['25%', '25%', '25%', '24%'], '99', '%'],
    [['34%', '34%', '34%', '0%'], '102', '%'],
    [['33,3%', '33,3%', '33%'], '99.6', '%'],
    [[percent(0.1), percent(0.2)], '30', '%'],
    [[0.3, 0.3, 0.35], '0.95', ''],
    [[30, 30], '60', ''],
    [['1%'], '1', '%'],
    [[2, 3], '5', ''],
  ];
  test.each(sums)('%j add up to %s%s', (weights, sum, unit) => {
    expect(exactText(check(weights).sum)).toBe(sum);
    expect(check(weights)).toMatchObject({
      problems: [
        {
          code: 'weight.sum',
          severity: 'warning',
          details: { node: 'N', sum, unit },
          place: at('B2'),
        },
      ],
      mixed: false,
    });
  });

  const rounded: [weights: Written[], sum: string, unit: string][] = [
    [['33,33%', '33,33%', '33,33%'], '99.99', '%'],
    // 1/11 is 9,0909...%: 9,0% where it is cut, 9,1% where it is rounded.
    [[...Array<string>(7).fill('9,0%'), ...Array<string>(4).fill('9,1%')], '99.4', '%'],
    [['33,3%', '33,3%', '33,3%'], '99.9', '%'],
    [['33,30%', '33,30%', '33,30%'], '99.9', '%'],
    // Typed with one decimal in cells that show two.
    [[percent(0.333), percent(0.333), percent(0.333)], '99.9', '%'],
    [['33%', '33%', '33%', '0%'], '99', '%'],
    [['17%', '17%', '17%', '17%', '17%', '17%'], '102', '%'],
    // Cut, not rounded: n halves do not explain it, equal parts do.
    [Array<string>(15).fill('6,66%'), '99.9', '%'],
    [['16,66%', '16,66%', '16,66%', '16,66%', '16,66%', '16,66%'], '99.96', '%'],
    [[...Array<string>(13).fill('6,66%'), '6,67%', '6,67%'], '99.92', '%'],
    // Of unequal parts: two sevenths, four and one.
    [['28,57%', '57,14%', '14,28%'], '99.99', '%'],
    [[0.3, 0.3, 0.3], '0.9', ''],
    [[33.3, 33.3, 33.3], '99.9', ''],
  ];
  test.each(rounded)('%j add up to %s%s, which rounding explains', (weights, sum, unit) => {
    expect(check(weights)).toMatchObject({
      problems: [
        {
          code: 'weight.sumRounded',
          severity: 'remark',
          details: { node: 'N', sum, unit },
          place: at('B2'),
        },
      ],
      mixed: false,
    });
  });

  test.each([
    ['media', { node: 'N', sum: '99', unit: '%' }],
    ['minimo', { node: 'N', sum: '99', unit: '%', rollup: 'minimo' }],
    ['somma', { node: 'N', sum: '99', unit: '%', rollup: 'somma' }],
  ] as const)('under the roll-up %s: %j', (rollup, details) => {
    const { problems } = check(['50%', '49%'], rollup);
    expect(problems.map((found) => found.details)).toEqual([details]);
  });

  test('what doubles cannot hold is no difference: 1/15 fifteen times', () => {
    expect(check(Array<Written>(15).fill(percent(1 / 15)))).toMatchObject({ problems: [] });
  });

  const mixes: [weights: Written[], child: string, cell: string][] = [
    [['50%', 50], 'C2', 'B3'],
    [[0.5, '50%'], 'C1', 'B2'],
    [['50%', 0, '25%', 25], 'C4', 'B5'],
  ];
  test.each(mixes)('%j are percentages beside bare numbers: %s', (weights, child, cell) => {
    expect(check(weights)).toMatchObject({
      problems: [
        {
          code: 'weight.mixedUnits',
          severity: 'error',
          details: { node: 'N', child },
          place: at(cell),
        },
      ],
      mixed: true,
    });
  });

  test('without any weight all weigh 1', () => {
    expect(exactText(check([null, null, null]).sum)).toBe('3');
  });
});
