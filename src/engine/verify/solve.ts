import { Dec, settled } from '../decimal';
import { distanceTo, holds, type Interval } from './interval';

/** A function of one figure, null where it has no value; between two given points it is monotone. */
export type Scoring = (at: Dec) => Dec | null;

const STEPS = 60;
const HALF = new Dec('0.5');

/**
 * The figures between two points that give a score within an interval: exactly where the scores lie
 * on a straight line, as nearly all do, else by halving.
 * @returns null when none does
 */
export function figuresFor(scoring: Scoring, between: Interval, wanted: Interval): Interval | null {
  const [from, to] = [scoring(between.low), scoring(between.high)];
  if (!from || !to) return null;
  const rises = to.greaterThanOrEqualTo(from);
  const [least, most] = rises ? [from, to] : [to, from];
  if (least.greaterThan(wanted.high) || most.lessThan(wanted.low)) return null;
  const solve = (score: Dec, start: Dec): Dec => {
    if (holds(wanted, start === between.low ? from : to)) return start;
    return solved(scoring, between, { from, to }, score);
  };
  const low = solve(rises ? wanted.low : wanted.high, between.low);
  const high = solve(rises ? wanted.high : wanted.low, between.high);
  return { low: settled(low), high: settled(high) };
}

interface Ends {
  readonly from: Dec;
  readonly to: Dec;
}

/** The figure that gives one score, which lies between those of the ends. */
function solved(scoring: Scoring, { low, high }: Interval, { from, to }: Ends, score: Dec): Dec {
  const middle = scoring(low.plus(high).times(HALF));
  const rise = to.minus(from);
  if (middle && settled(middle.minus(from)).equals(settled(rise.times(HALF)))) {
    return low.plus(high.minus(low).times(score.minus(from)).dividedBy(rise));
  }
  let [below, above] = rise.isNegative() ? [high, low] : [low, high];
  for (let step = 0; step < STEPS; step += 1) {
    const at = below.plus(above).times(HALF);
    if (scoring(at)?.lessThan(score)) below = at;
    else above = at;
  }
  return above;
}

/**
 * The figures nearest to one that give a score within an interval.
 * @param turns where the scoring may turn, the ends of the search among them
 */
export function nearestFor(
  scoring: Scoring,
  turns: readonly Dec[],
  near: Dec,
  wanted: Interval,
): Interval | null {
  const points = [...turns, near].sort((a, b) => a.comparedTo(b));
  let best: Interval | null = null;
  points.forEach((low, place) => {
    const high = points[place + 1];
    if (!high || high.equals(low)) return;
    const found = figuresFor(scoring, { low, high }, wanted);
    if (!found) return;
    if (!best || distanceTo(found, near).lessThan(distanceTo(best, near))) best = found;
  });
  return best;
}
