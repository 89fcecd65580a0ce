import { completeFormats, type NumberKind } from '../../src/engine';
import { indicatorOf, percent, dated, type Written } from '../support/plan';

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
  [90, '98,32%', [undefined, undefined]],
  // The other side is a day, or a deadline not kept.
  [45077, '14/06/2023', ['date', undefined]],
  [45077, '14/6', ['date', undefined]],
  [45077, dated(45091), ['date', 'date']],
  [45077, 'no', 'question'],
  [45077, 'non realizzato', 'question'],
  [45077, '14/06/1990', 'question'],
  [400, 'no', [undefined, undefined]],
  // Nothing tells: only where both may be days are there two readings.
  [45077, 45091, 'question'],
  [25000, 20000, 'question'],
  [400, 242, [undefined, undefined]],
  [45077, 242, 'question'],
  [45077, 2420, [undefined, undefined]],
  ['<=45077', 45091, 'question'],
  ['45077', 45091, 'question'],
  ['>=45077', 45091, [undefined, undefined]],
  ['<= 45.077 €', 45091, [undefined, undefined]],
  [45077.5, 45091, 'question'],
  // What has a format, or is no number, is left alone.
  [percent(0.9), 0.5, ['percent', undefined]],
  ['Entro 31/05/2023', 45091, [undefined, undefined]],
  ['>= 1', 98, [undefined, undefined]],
  ['>= 4', 0.5, [undefined, undefined]],
  ['>= 400 gg', 0.5, [undefined, undefined]],
  ['boh', 0.5, [undefined, undefined]],
  [NaN, 0.5, [undefined, undefined]],
];

const doubtful: readonly (readonly [target: Written, actual: Written, code: string])[] = [
  // 90% and 98.32 points, or the other way round; 3/4 that Excel made a day of.
  [0.9, 98.32, 'unit.mismatch'],
  [90, 0.9832, 'unit.mismatch'],
  ['>= 90', 0.2, 'unit.mismatch'],
  [98, 1, 'unit.mismatch'],
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
  const told: readonly (readonly [cells: object, kind: NumberKind | undefined])[] = [
    [{ method: 'scadenza' }, 'date'],
    [{ method: 'proporzionale' }, undefined],
    [{ unit: 'N.' }, undefined],
    [{ operator: '>=' }, undefined],
    [{ operator: '> =' }, undefined],
  ];
  test.each(told)('%j', (cells, kind) => {
    const completed = completeFormats(
      indicatorOf('I', { target: 45077, actual: 45091, ...cells }),
      2023,
    );
    expect(completed.ok && completed.indicator.target.shownAs).toBe(kind);
  });
});
