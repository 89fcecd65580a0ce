import { Dec } from '../../../src/engine';
import { figuresFor, type Scoring } from '../../../src/engine/verify/solve';

const between = (low: number, high: number) => ({ low: new Dec(low), high: new Dec(high) });

/** A score that rises or falls through some corners, flat or straight from each to the next. */
const through =
  (...corners: readonly (readonly [at: number, score: number])[]): Scoring =>
  (at) => {
    const next = corners.findIndex(([corner]) => at.lessThanOrEqualTo(corner));
    const [to, from] = [corners[next], corners[Math.max(0, next - 1)]];
    if (!to || !from) return null;
    const width = to[0] - from[0];
    if (width === 0) return new Dec(to[1]);
    return at
      .minus(from[0])
      .dividedBy(width)
      .times(to[1] - from[1])
      .plus(from[1]);
  };

const falling: Scoring = (at) => new Dec(100).minus(at.times(at));
/** 0,5 all the way from 3 to 7. */
const flat = through([0, 0], [3, 0.5], [7, 0.5], [20, 1]);
const falls = through([0, 1], [3, 0.5], [7, 0.5], [20, 0]);

test.each<
  [what: string, scoring: Scoring, to: number, wanted: [number, number], is: [number, number]]
>([
  ['a falling curve', falling, 10, [19, 64], [6, 9]],
  ['a falling curve, from its top', falling, 10, [64, 100], [0, 6]],
  ['flat at the lowest score wanted', flat, 20, [0.5, 0.75], [3, 13.5]],
  ['flat at the highest, where it falls', falls, 20, [0.25, 0.5], [3, 13.5]],
  ['flat within what is wanted', flat, 20, [0.4, 0.6], [2.4, 9.6]],
])('figures are found: %s', (_what, scoring, to, [low, high], is) => {
  const found = figuresFor(scoring, between(0, to), between(low, high));
  const near = [found?.low, found?.high].map((at) => at?.toDecimalPlaces(9).toNumber());
  expect(near).toEqual(is);
});

describe('a score that jumps', () => {
  const jump = (at: Dec) => new Dec(at.lessThan(4) ? 0 : 1);
  /** Halfway it is halfway, as on a straight line. */
  const stairs = (at: Dec) => new Dec(at.lessThan(3) ? 0 : at.lessThan(7) ? 0.5 : 1);

  test.each<[what: string, scoring: Scoring, wanted: [number, number]]>([
    ['over what is wanted', jump, [0.4, 0.6]],
    ['over it on stairs', stairs, [0.2, 0.3]],
  ])('%s: no figure gives it', (_what, scoring, [low, high]) => {
    expect(figuresFor(scoring, between(0, 10), between(low, high))).toBeNull();
  });

  test.each<[low: number, high: number]>([
    [0.2, 0.5],
    [0.5, 0.8],
    [0.2, 0.8],
    [0, 0.3],
    [0.7, 1],
  ])('no figure is told that does not give what is wanted: %d to %d', (low, high) => {
    const found = figuresFor(stairs, between(0, 10), between(low, high));
    for (const at of found ? [found.low, found.high] : []) {
      expect(stairs(at).toNumber()).toBeGreaterThanOrEqual(low);
      expect(stairs(at).toNumber()).toBeLessThanOrEqual(high);
    }
  });
});
