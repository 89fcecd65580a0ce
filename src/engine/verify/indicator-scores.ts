import { Dec, ZERO } from '../decimal';
import type { IndicatorReading } from '../indicator';
import { isBlank } from '../input';
import type { Profile } from '../profile';
import type { Outcome } from '../result';
import { displayedOf, hiddenHalf, type Displayed } from './displayed';
import { around, holds, meetOf, pointOf, spanOf, type Interval } from './interval';
import { figuresFor, nearestFor, type Scoring } from './solve';

/** The actual as it is displayed; null where it is no quantity. */
export function displayedActual({ indicator, actual }: IndicatorReading): Displayed | null {
  if (actual?.kind !== 'quantity') return null;
  // Worked out from numerator and denominator, it is displayed nowhere.
  if (isBlank(indicator.actual)) return { ...actual, decimals: 0, inFull: true };
  return displayedOf(indicator.actual, actual.value, actual.unit);
}

/** The values that the displayed actual stands for; null where it is known, or no quantity. */
export function hiddenActual(reading: IndicatorReading): Interval | null {
  const displayed = displayedActual(reading);
  const half = displayed ? hiddenHalf(displayed) : ZERO;
  return displayed && !half.isZero() ? around(displayed.value, half) : null;
}

/** The score as the method gives it for any quantity; null where there is none to vary. */
export function scoringOf({ actual, scorer }: IndicatorReading, profile: Profile): Scoring | null {
  if (actual?.kind !== 'quantity' || !scorer) return null;
  return (value) => {
    const verdict = scorer.score({ ...actual, value }, profile);
    return verdict.ok ? verdict.score : null;
  };
}

/** What of the hidden decimals is left out beside a turn, to see what a score jumps from. */
const BESIDE = new Dec('1e-9');

/**
 * The scores that the displayed actual of an indicator allows: a point where nothing is hidden,
 * null where it has no score. Between two turns a score only rises or only falls, so that the ends,
 * the turns and what lies beside them are enough.
 */
export function possibleScores(
  reading: IndicatorReading,
  outcome: Outcome,
  profile: Profile,
): Interval | null {
  if (outcome.kind !== 'scored') return null;
  const hidden = hiddenActual(reading);
  const scoring = hidden && scoringOf(reading, profile);
  if (!hidden || !scoring) return pointOf(outcome.carried);
  const beside = hidden.high.minus(hidden.low).times(BESIDE);
  const turns = reading.scorer?.turns().filter((turn) => holds(hidden, turn)) ?? [];
  const values = [
    hidden.low,
    hidden.high,
    ...turns.flatMap((turn) => [turn, turn.minus(beside), turn.plus(beside)]),
  ].filter((value) => holds(hidden, value));
  const scores = values.flatMap((value) => scoring(value) ?? []);
  return spanOf([outcome.carried, ...scores]);
}

/**
 * The part of what the displayed actual stands for that gives a score within an interval: where the
 * true actual must lie. null when there is none, or nothing is hidden.
 */
export function hiddenFor(
  reading: IndicatorReading,
  wanted: Interval,
  profile: Profile,
): Interval | null {
  const hidden = hiddenActual(reading);
  const scoring = hidden && scoringOf(reading, profile);
  if (!hidden || !scoring) return null;
  const turns = reading.scorer?.turns().filter((turn) => holds(hidden, turn)) ?? [];
  const points = [hidden.low, ...turns, hidden.high].sort((a, b) => a.comparedTo(b));
  const parts = points.slice(1).flatMap((high, place) => {
    const low = points[place] ?? high;
    return figuresFor(scoring, { low, high }, wanted) ?? [];
  });
  const whole = spanOf(parts.flatMap(({ low, high }) => [low, high]));
  return whole && meetOf(whole, hidden);
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
  const reach = Dec.max(value.abs(), ...turns.map((turn) => turn.abs()), 1).times(2);
  // Without percent sign, `valore` takes no more than 1, and none of them less than 0.
  const points = [reach.negated(), ZERO, new Dec(1), reach, ...turns];
  return nearestFor(scoring, points, value, wanted);
}

/** The most days by which another date is looked for. */
const DAYS = 366;

/** The day nearest to the one written that gives a score which passes; null where there is none. */
export function dayFor(
  { actual, scorer }: IndicatorReading,
  passes: (score: Dec) => boolean,
  profile: Profile,
): number | null {
  if (actual?.kind !== 'day' || actual.day === null || !scorer) return null;
  for (let away = 1; away <= DAYS; away += 1) {
    for (const day of [actual.day - away, actual.day + away]) {
      const verdict = scorer.score({ kind: 'day', day }, profile);
      if (verdict.ok && passes(verdict.score)) return day;
    }
  }
  return null;
}
