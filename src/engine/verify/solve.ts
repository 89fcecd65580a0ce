import { Dec, settled } from '../decimal';
import { distanceTo, holds, isPoint, pointOf, reachOf, type Interval } from './interval';

/** A function of one figure, null where it has no value; between two given points it is monotone. */
export type Scoring = (at: Dec) => Dec | null;

const STEPS = 60;
const HALF = new Dec('0.5');
/** Dust of quotients without an end. */
const DUST = new Dec('1e-15');

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
  const [enter, leave] = rises ? [wanted.low, wanted.high] : [wanted.high, wanted.low];
  const way = { scoring, between, from, to };
  const solved = isStraight(way) ? onLine : byHalving;
  const low = holds(wanted, from) ? between.low : settled(solved(way, enter).after);
  const high = holds(wanted, to) ? between.high : settled(solved(way, leave).before);
  // A score that jumps over what is wanted has no figure for it.
  const near = { low: wanted.low.minus(DUST), high: wanted.high.plus(DUST) };
  const gives = (at: Dec) => {
    const score = scoring(at);
    return score !== null && holds(near, score);
  };
  return low.lessThanOrEqualTo(high) && gives(low) && gives(high) ? { low, high } : null;
}

interface Way {
  readonly scoring: Scoring;
  readonly between: Interval;
  /** The scores at its ends. */
  readonly from: Dec;
  readonly to: Dec;
}

/** The last figure before the scores pass one, and the first after: where they do not jump, one. */
interface Passing {
  readonly before: Dec;
  readonly after: Dec;
}

/** Whether the score halfway is halfway between those of the ends. */
function isStraight({ scoring, between: { low, high }, from, to }: Way): boolean {
  const halfway = scoring(low.plus(high).times(HALF));
  return halfway !== null && settled(halfway).equals(settled(from.plus(to).times(HALF)));
}

function onLine({ between: { low, high }, from, to }: Way, score: Dec): Passing {
  const rise = to.minus(from);
  const at = rise.isZero()
    ? low
    : low.plus(high.minus(low).times(score.minus(from)).dividedBy(rise));
  return { before: at, after: at };
}

function byHalving({ scoring, between, from, to }: Way, score: Dec): Passing {
  let { low: before, high: after } = between;
  const rises = to.greaterThan(from);
  for (let step = 0; step < STEPS; step += 1) {
    const at = before.plus(after).times(HALF);
    const order = scoring(at)?.comparedTo(score) ?? 0;
    if (rises ? order < 0 : order > 0) before = at;
    else after = at;
  }
  return { before, after };
}

/** What of a stretch is left out beside a turn, to see what a score jumps from. */
const BESIDE = new Dec('1e-9');
/** Scores no further apart on the two sides of a turn do not jump there. */
const JUMP = new Dec('1e-6');

/**
 * The stretches of figures along which a score only rises or only falls, and does not jump.
 * @param points where it may jump or turn, in any order; the first and the last are the ends
 */
export function stretchesOf(scoring: Scoring, points: readonly Dec[]): Interval[] {
  const sorted = points.toSorted((a, b) => a.comparedTo(b));
  const inside = sorted.slice(1).map((high, place) => {
    const low = sorted[place] ?? high;
    const beside = high.minus(low).times(BESIDE);
    return { low: startOf(scoring, low, beside), high: startOf(scoring, high, beside.negated()) };
  });
  return [...inside, ...sorted.map(pointOf)];
}

/** Where a stretch begins: beside the turn where the score jumps from it. */
function startOf(scoring: Scoring, turn: Dec, beside: Dec): Dec {
  const next = turn.plus(beside);
  const [at, after] = [scoring(turn), scoring(next)];
  const isOne = at && after && at.minus(after).abs().lessThan(JUMP);
  return isOne ? turn : next;
}

/**
 * The figures nearest to one that give a score within an interval.
 * @param points where the scoring may turn, the ends of the search among them
 */
export function nearestFor(
  scoring: Scoring,
  points: readonly Dec[],
  near: Dec,
  wanted: Interval,
): Interval | null {
  const found = stretchesOf(scoring, [...points, near]).flatMap(
    (stretch) => figuresFor(scoring, stretch, wanted) ?? [],
  );
  const [nearest] = (reachOf(found)?.parts ?? []).toSorted(
    (a, b) =>
      distanceTo(a, near).comparedTo(distanceTo(b, near)) ||
      Number(isPoint(a)) - Number(isPoint(b)),
  );
  return nearest ?? null;
}
