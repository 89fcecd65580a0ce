import { Dec, ZERO } from '../decimal';
import type { IndicatorReading } from '../indicator';
import { isBlank } from '../input';
import type { Profile } from '../profile';
import type { Outcome } from '../result';
import { displayedOf, hiddenHalf, type Displayed } from './displayed';
import {
  around,
  distanceTo,
  holds,
  pointOf,
  reachOf,
  spanOf,
  type Interval,
  type Reach,
} from './interval';
import { figuresFor, nearestFor, stretchesOf, type Scoring } from './solve';

/**
 * The actual as it is displayed; null where it is no quantity, or is no figure of its own cell, as
 * one worked out from numerator and denominator, which is known exactly.
 */
export function displayedActual({ indicator, actual }: IndicatorReading): Displayed | null {
  if (actual?.kind !== 'quantity' || actual.fraction || isBlank(indicator.actual)) return null;
  return displayedOf(indicator.actual, actual.value, actual.unit);
}

/** The values that the displayed actual stands for; null where it is known, or no quantity. */
function hiddenActual(reading: IndicatorReading): Interval | null {
  const displayed = displayedActual(reading);
  const half = displayed ? hiddenHalf(displayed) : ZERO;
  return displayed && !half.isZero() ? around(displayed.value, half) : null;
}

/** The score as the method gives it for any quantity; null where there is none to vary. */
function scoringOf({ actual, scorer }: IndicatorReading, profile: Profile): Scoring | null {
  if (actual?.kind !== 'quantity' || !scorer) return null;
  return (value) => {
    const verdict = scorer.score({ ...actual, value }, profile);
    return verdict.ok ? verdict.score : null;
  };
}

interface HiddenScores {
  readonly scoring: Scoring;
  /** The stretches of what the actual may be along which the score does not jump. */
  readonly stretches: readonly Interval[];
}

/** The scores that the hidden decimals of the actual allow; null where nothing is hidden. */
function hiddenScores(reading: IndicatorReading, profile: Profile): HiddenScores | null {
  const hidden = hiddenActual(reading);
  const scoring = hidden && scoringOf(reading, profile);
  if (!hidden || !scoring) return null;
  const turns = reading.scorer?.turns().filter((turn) => holds(hidden, turn)) ?? [];
  const stretches =
    turns.length === 0 ? [hidden] : stretchesOf(scoring, [hidden.low, ...turns, hidden.high]);
  return { scoring, stretches };
}

/**
 * The scores that the displayed actual of an indicator allows: a point where nothing is hidden,
 * null where it has no score.
 */
export function possibleScores(
  reading: IndicatorReading,
  outcome: Outcome,
  profile: Profile,
): Reach | null {
  if (outcome.kind !== 'scored') return null;
  const { scoring, stretches } = hiddenScores(reading, profile) ?? {};
  const found = stretches?.flatMap(({ low, high }) => {
    return spanOf([low, high].flatMap((at) => scoring?.(at) ?? [])) ?? [];
  });
  return reachOf([pointOf(outcome.carried), ...(found ?? [])]);
}

/**
 * The part of what the displayed actual stands for, nearest to it, that gives a score within an
 * interval: where the true actual lies. null when there is none, or nothing is hidden.
 */
export function hiddenFor(
  reading: IndicatorReading,
  wanted: Interval,
  profile: Profile,
): Interval | null {
  const { actual } = reading;
  const hidden = hiddenScores(reading, profile);
  if (!hidden || actual?.kind !== 'quantity') return null;
  const { scoring, stretches } = hidden;
  const found = reachOf(stretches.flatMap((stretch) => figuresFor(scoring, stretch, wanted) ?? []));
  const [nearest] = (found?.parts ?? []).toSorted((a, b) =>
    distanceTo(a, actual.value).comparedTo(distanceTo(b, actual.value)),
  );
  return nearest ?? null;
}

/** The actuals nearest to the one written that give a score within an interval. */
export function actualFor(
  reading: IndicatorReading,
  wanted: Interval,
  profile: Profile,
): Interval | null {
  const scoring = scoringOf(reading, profile);
  if (!scoring || reading.actual?.kind !== 'quantity') return null;
  const { value } = reading.actual;
  const turns = reading.scorer?.turns() ?? [];
  const known = [value, ...turns];
  const reach = Dec.max(...known.map((one) => one.abs()), 1).times(2);
  // Less than nothing is measured only where something is.
  const least = known.some((one) => one.isNegative()) ? reach.negated() : ZERO;
  // Without percent sign, `valore` takes no more than 1, and never less than 0.
  const points = [least, ZERO, new Dec(1), reach, ...turns];
  return nearestFor(scoring, points, value, wanted);
}

/** The most days by which another date is looked for. */
const DAYS = 366;

/**
 * The day nearest to the one written, or where none is to the deadline, that gives a score which
 * passes; null where there is none.
 */
export function dayFor(
  { actual, target, scorer, on }: IndicatorReading,
  passes: (score: Dec) => boolean,
  profile: Profile,
): number | null {
  const from = actual?.kind === 'day' ? (actual.day ?? dueOf(target)) : null;
  if (from === null || !scorer) return null;
  for (let away = 0; away <= DAYS; away += 1) {
    for (const day of [from - away, from + away]) {
      // What is done after the day of the monitoring is not done on it.
      if (on !== undefined && day > on) continue;
      const verdict = scorer.score({ kind: 'day', day }, profile);
      if (verdict.ok && passes(verdict.score)) return day;
    }
  }
  return null;
}

const dueOf = (target: IndicatorReading['target']): number | null =>
  target?.kind === 'deadline' ? target.day : null;
