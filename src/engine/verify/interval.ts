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
