import { completeFormats, type NumberKind } from '../../src/engine';
import { indicatorOf, percent, dated, type Written } from '../support/plan';

type Kinds = readonly [target: NumberKind | undefined, actual: NumberKind | undefined];

/** 45077 is 31/05/2023. */
const cases: readonly (readonly [target: Written, actual: Written, kinds: Kinds | 'question'])[] = [
  // The other side is a percentage: a share of at most ten times it, and 200%.
  ['>= 90%', 0.9832, [undefined, 'percent']],
  ['>= 90%', 2, [undefined, 'percent']],
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
  [45077, 'no', ['date', undefined]],
  [45077, 'non realizzato', ['date', undefined]],
  [400, 'no', [undefined, undefined]],
  // Nothing tells: only where both may be days are there two readings.
  [45077, 45091, 'question'],
  [25000, 20000, 'question'],
  [400, 242, [undefined, undefined]],
  [45077, 242, [undefined, undefined]],
  [45077.5, 45091, [undefined, undefined]],
  // What has a format, or is no number, is left alone.
  [percent(0.9), 0.5, ['percent', undefined]],
  ['Entro 31/05/2023', 45091, [undefined, undefined]],
  ['>= 400', 0.5, [undefined, undefined]],
  ['boh', 0.5, [undefined, undefined]],
  [NaN, 0.5, [undefined, undefined]],
];

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
  ];
  test.each(told)('%j', (cells, kind) => {
    const completed = completeFormats(
      indicatorOf('I', { target: 45077, actual: 45091, ...cells }),
      2023,
    );
    expect(completed.ok && completed.indicator.target.shownAs).toBe(kind);
  });
});
