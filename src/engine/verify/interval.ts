import { Dec, settled } from '../decimal';

/** All the values between two ends, both included. */
export interface Interval {
  readonly low: Dec;
  readonly high: Dec;
}

export const pointOf = (value: Dec): Interval => ({ low: value, high: value });

/** @param value the middle @param half how far the ends are from it */
export const around = (value: Dec, half: Dec): Interval =>
  half.isZero() ? pointOf(value) : { low: value.minus(half), high: value.plus(half) };

/** The smallest interval that holds some values; null without any. */
export function spanOf(values: readonly Dec[]): Interval | null {
  if (values.length === 0) return null;
  return { low: settled(Dec.min(...values)), high: settled(Dec.max(...values)) };
}

/**
 * What two intervals have in common; null for nothing. Both ends belong to an interval: a figure
 * that lies at half may have been rounded either way, and one of the published reports did both.
 */
export function meetOf(a: Interval, b: Interval): Interval | null {
  const low = a.low.greaterThan(b.low) ? a.low : b.low;
  const high = a.high.lessThan(b.high) ? a.high : b.high;
  return low.greaterThan(high) ? null : { low, high };
}

export const holds = ({ low, high }: Interval, value: Dec): boolean =>
  low.lessThanOrEqualTo(value) && high.greaterThanOrEqualTo(value);

/** How far a value is from an interval; 0 inside it. */
export function distanceTo({ low, high }: Interval, value: Dec): Dec {
  if (value.lessThan(low)) return low.minus(value);
  return value.greaterThan(high) ? value.minus(high) : new Dec(0);
}

/** Scores that are possible, from the lowest to the highest: with gaps, where scores jump. */
export interface Reach extends Interval {
  /** What of it is possible: in order, and apart from each other. */
  readonly parts: readonly Interval[];
}

/** Two parts no further apart are one: a score that turns is looked at beside the turn too. */
const APART = new Dec('1e-6');

/** All the scores of some intervals; null without any. */
export function reachOf(intervals: readonly Interval[]): Reach | null {
  const parts: Interval[] = [];
  for (const next of intervals.toSorted((a, b) => a.low.comparedTo(b.low))) {
    const last = parts.at(-1);
    if (!last || next.low.minus(last.high).greaterThan(APART)) parts.push(next);
    else if (next.high.greaterThan(last.high)) {
      parts.splice(-1, 1, { low: last.low, high: next.high });
    }
  }
  const whole = spanOf(parts.flatMap(({ low, high }) => [low, high]));
  return whole && { ...whole, parts };
}

/** What of some scores lies within an interval; null for nothing. */
export const reachWithin = ({ parts }: Reach, interval: Interval): Reach | null =>
  reachOf(parts.flatMap((part) => meetOf(part, interval) ?? []));

/** Whether there is nothing but one score. */
export const isPoint = ({ low, high }: Interval): boolean => low.equals(high);
