import { completeFormats, type Input, type NumberKind } from '../../src/engine';
import {
  at,
  dated,
  indicatorOf,
  inputOf,
  percent,
  placed,
  type Leaf,
  type Written,
} from '../support/plan';

/** A number whose cell shows it as it is. */
const plain = (value: number): Input => ({ value, shownAs: 'plain' });

type Kinds = readonly [target: NumberKind | undefined, actual: NumberKind | undefined];

/** 45077 is 31/05/2023. */
const cases: readonly (readonly [target: Written, actual: Written, kinds: Kinds | 'question'])[] = [
  // The other side is a percentage: a share of at most ten times it, and 200%.
  ['>= 90%', 0.9832, [undefined, 'percent']],
  ['>= 90%', 1.99, [undefined, 'percent']],
  ['>= 90%', 2, [undefined, undefined]],
  ['>= 90%', 1, [undefined, 'percent']],
  ['>= 49%', 1, [undefined, undefined]],
  ['>= 90%', 2.01, [undefined, undefined]],
  ['>= 90%', 98.32, [undefined, undefined]],
  ['>= 5%', 0.5, [undefined, 'percent']],
  ['>= 5%', 0.51, [undefined, undefined]],
  ['>= -8,36%', -0.0712, [undefined, 'percent']],
  ['<= 0%', 0, [undefined, 'percent']],
  ['<= 0%', 0.01, [undefined, undefined]],
  [0.9, '98,32%', ['percent', undefined]],
  [0.9, percent(0.9832), ['percent', 'percent']],
  [-0.05, ' -5,2% ', ['percent', undefined]],
  // Shown as it is, an actual is neither a percentage nor a day.
  [0.9, plain(0.98), [undefined, 'plain']],
  [45077, plain(45091), [undefined, 'plain']],
  [90, '98,32%', [undefined, undefined]],
  // The other side is a day, or a deadline not kept.
  [45077, '14/06/2023', ['date', undefined]],
  [45077, '14/6', ['date', undefined]],
  [45077, dated(45091), ['date', 'date']],
  [45077, 'no', 'question'],
  [45077, 'non realizzato', 'question'],
  [45077, '14/06/1990', 'question'],
  // Done within three years of it, 1.100 days.
  [45077, dated(46177), ['date', 'date']],
  [45077, dated(46178), 'question'],
  [45077, dated(43977), ['date', 'date']],
  [400, 'no', [undefined, undefined]],
  // Nothing tells: only where both may be days are there two readings.
  [45077, 45091, 'question'],
  [25000, 20000, 'question'],
  [400, 242, [undefined, undefined]],
  [45077, 242, 'question'],
  [45077, 2420, [undefined, undefined]],
  ['<=45077', 45091, 'question'],
  ['45077', 45091, 'question'],
  // A hundredth of it is mostly measured of the same.
  [45000, 450, [undefined, undefined]],
  [45001, 450, 'question'],
  ['>=45077', 45091, [undefined, undefined]],
  ['>45077', 45091, [undefined, undefined]],
  ['<=45077', 2420, [undefined, undefined]],
  ['<= 45.077 €', 45091, [undefined, undefined]],
  [45077.5, 45091, 'question'],
  // What has a format, or is no number, is left alone.
  [percent(0.9), 0.5, ['percent', undefined]],
  ['Entro 31/05/2023', 45091, [undefined, undefined]],
  ['>= 1', 98, [undefined, undefined]],
  ['>= 4', 0.5, [undefined, undefined]],
  ['>= 400 gg', 0.5, [undefined, undefined]],
  ['>= € 400', 0.5, [undefined, undefined]],
  ['>= 400 gg (orientativamente)', 0.5, [undefined, undefined]],
  ['2022 >= 300 gg 2023 >= 400 gg', 0.5, [undefined, undefined]],
  // More than a whole, far from the points beside it, or a whole number.
  [74, 1.5, [undefined, undefined]],
  [301, 1.5, [undefined, undefined]],
  [300, 2.5, [undefined, undefined]],
  [150, 2, [undefined, undefined]],
  ['boh', 0.5, [undefined, undefined]],
  [NaN, 0.5, [undefined, undefined]],
];

const doubtful: readonly (readonly [target: Written, actual: Written, code: string])[] = [
  // 90% and 98.32 points, or the other way round; 3/4 that Excel made a day of.
  [0.9, 98.32, 'unit.mismatch'],
  [90, 0.9832, 'unit.mismatch'],
  ['>= 90', 0.2, 'unit.mismatch'],
  [98, 1, 'unit.mismatch'],
  [1, 98, 'unit.mismatch'],
  [98, 1.05, 'unit.mismatch'],
  [75, 1.5, 'unit.mismatch'],
  [300, 1.5, 'unit.mismatch'],
  ['>= 90 (livello prepandemia)', 0.98, 'unit.mismatch'],
  ['>= 2', 45778, 'actual.looksLikeDate'],
  [2, 45778.4, 'actual.looksLikeDate'],
];

test.each(doubtful)('%j beside %j: %s', (target, actual, code) => {
  const completed = completeFormats(indicatorOf('I', { target, actual }), 2023);
  expect(completed).toMatchObject({ ok: false, problem: { code } });
  const method = 'proporzionale';
  expect(completeFormats(indicatorOf('I', { target, actual, method }), 2023).ok).toBe(true);
});

test.each(cases)('%j beside %j', (target, actual, expected) => {
  const completed = completeFormats(indicatorOf('I', { target, actual }), 2023);
  if (expected === 'question') {
    expect(completed).toMatchObject({ ok: false, problem: { code: 'target.dateOrNumber' } });
    return;
  }
  if (!completed.ok) throw new Error(completed.problem.code);
  const { indicator } = completed;
  expect([indicator.target.shownAs, indicator.actual.shownAs]).toEqual(expected);
});

describe('what stands beside two numbers that may be days', () => {
  const told: readonly (readonly [cells: object, kind: NumberKind | undefined | 'question'])[] = [
    [{ method: 'scadenza' }, 'date'],
    [{ operator: 'Entro' }, 'date'],
    [{ unit: 'data' }, 'date'],
    [{ operator: '<=' }, 'question'],
    [{ operator: '<=', unit: 'gg' }, 'question'],
    [{ unit: 'documenti' }, 'question'],
    [{ unit: '' }, 'question'],
    [{ method: 'proporzionale' }, undefined],
    [{ unit: 'N.' }, undefined],
    [{ operator: '>=' }, undefined],
    [{ operator: '> =' }, undefined],
    [{ operator: '=>' }, undefined],
    [{ operator: '≥' }, undefined],
    [{ operator: '>' }, undefined],
  ];
  test.each(told)('%j', (cells, kind) => {
    const completed = completeFormats(
      indicatorOf('I', { target: 45077, actual: 45091, ...cells }),
      2023,
    );
    expect(completed.ok ? completed.indicator.target.shownAs : 'question').toBe(kind);
  });
});

describe('what stands beside a number that may be a percentage', () => {
  const told: readonly (readonly [cells: Partial<Leaf>, asked: boolean])[] = [
    [{ unit: 'N.' }, false],
    [{ unit: '%' }, true],
    [{ unit: 'documenti' }, true],
    [{ operator: '>=' }, true],
    [{ method: 'proporzionale' }, false],
  ];
  test.each(told)('%j: asked %s', (cells, isAsked) => {
    const completed = completeFormats(
      indicatorOf('I', { target: 90, actual: 0.98, ...cells }),
      2023,
    );
    expect(completed.ok).toBe(!isAsked);
  });
});

test.each<[target: Written, actual: Input, code: string, details: object]>([
  [2, { ...placed('D2', 45778), text: '45778,00' }, 'actual.looksLikeDate', { text: '45778,00' }],
  [
    '>= 90',
    placed('D2', 0.98),
    'unit.mismatch',
    { target: '>= 90', actual: '0.98', indicator: 'I' },
  ],
])('%j beside %j: the question quotes both and names the cell', (target, actual, code, details) => {
  const completed = completeFormats(indicatorOf('I', { target, actual }), 2023);
  expect(completed).toMatchObject({ problem: { code, details, place: at('D2') } });
});

describe('a tolerance without its format', () => {
  const gap = (cells: Partial<Leaf>) =>
    completeFormats(indicatorOf('I', { target: '= 20', actual: '19', ...cells }), 2023);
  const scostamento = inputOf('scostamento');
  const asked: readonly (readonly [what: string, cells: Partial<Leaf>])[] = [
    ['up to 1', { method: scostamento, parameters: { tolerance: 0.1 } }],
    ['of 1', { method: scostamento, parameters: { tolerance: 1 } }],
    ['below nothing', { method: scostamento, parameters: { tolerance: -0.1 } }],
    ['of the usual method', { parameters: { tolerance: 0.1 }, more: { usualMethod: scostamento } }],
    [
      'of the usual method, beside a blank one',
      { method: ' ', parameters: { tolerance: 0.1 }, more: { usualMethod: scostamento } },
    ],
  ];
  test.each(asked)('%s may be a part of the target or of its unit', (_what, cells) => {
    expect(gap(cells)).toMatchObject({ ok: false, problem: { code: 'parameter.unit' } });
  });

  const told: readonly (readonly [what: string, cells: Partial<Leaf>])[] = [
    ['more than 1', { method: scostamento, parameters: { tolerance: 1.5 } }],
    ['far below nothing', { method: scostamento, parameters: { tolerance: -2 } }],
    ['shown as a percentage', { method: scostamento, parameters: { tolerance: percent(0.1) } }],
    ['written with its unit', { method: scostamento, parameters: { tolerance: '10%' } }],
    ['left out', { method: scostamento }],
    ['that no method takes', { parameters: { tolerance: 0.1 } }],
    [
      'that another method takes no notice of',
      {
        method: 'proporzionale',
        parameters: { tolerance: 0.1 },
        more: { usualMethod: scostamento },
      },
    ],
  ];
  test.each(told)('%s raises no question', (_what, cells) => {
    expect(gap(cells).ok).toBe(true);
  });

  test('the question quotes it and its target, and names its cell', () => {
    const tolerance = { ...placed('F2', 0.1), text: '0,10' };
    expect(gap({ method: scostamento, parameters: { tolerance } })).toEqual({
      ok: false,
      problem: {
        code: 'parameter.unit',
        severity: 'error',
        details: { parameter: 'tolerance', text: '0,10', target: '= 20', indicator: 'I' },
        place: at('F2'),
      },
    });
  });
});
