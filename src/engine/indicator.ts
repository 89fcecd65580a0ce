import { exactText, ONE, settled, ZERO, type Dec } from './decimal';
import type { Exclusion } from './exclusion';
import { partsOf } from './figures/fraction';
import { isBlank, shownText } from './input';
import type { Gap, Scorer, Working } from './methods';
import type { PlanIndicator } from './plan';
import type { Details } from './problem';
import { NO_PROBLEMS, problem, type EngineProblem } from './problems';
import { bandOf, type Profile } from './profile';
import type { Actual } from './reading/actual';
import { dayText, type Day } from './reading/date';
import { targetText, type Target } from './reading/target';
import type { IndicatorReason, IndicatorResult, Outcome } from './result';

/** An indicator with its cells understood, ready to be scored on any profile. */
export interface IndicatorReading {
  readonly indicator: PlanIndicator;
  readonly target: Target | null;
  readonly actual: Actual | null;
  /** The method with its parameters; null where there is none, or something is wrong with them. */
  readonly scorer: Scorer | null;
  /** Decided before any score: by the evaluators, or because nothing is promised or measured. */
  readonly exclusion: Exclusion | null;
  readonly problems: readonly EngineProblem[];
  /** The day of the monitoring. */
  readonly on: Day | undefined;
}

/**
 * Scores one indicator.
 * @param counts some score depends on it: a missing actual that nobody weighs is no error
 * Source: "Score of one indicator", "Score of a node" (missing actuals), "Status".
 */
export function scoreIndicator(
  reading: IndicatorReading,
  profile: Profile,
  counts: boolean,
): IndicatorResult {
  const { indicator, exclusion, problems } = reading;
  if (exclusion) return result(reading, { kind: 'excluded', ...exclusion });
  const { actual, scorer } = reading;
  if (problems.some(isError) || !actual || !scorer) return result(reading, FAILED);
  if (actual.kind === 'missing') return missing(reading, profile, counts);
  if (actual.kind === 'notAssessable' || actual.kind === 'noPhenomenon') {
    return result(reading, FAILED);
  }
  const checked = scorer.check(profile);
  if (checked.some(({ severity }) => severity === 'error')) {
    return result(reading, FAILED, checked);
  }
  const verdict = scorer.score(actual, profile);
  if (!verdict.ok) {
    const details = { ...verdict.details, indicator: indicator.code, ...texts(reading) };
    const found = problem(verdict.code, details, indicator.actual.place);
    return result(reading, FAILED, [found]);
  }
  const remarks = verdict.remark
    ? [...checked, problem(verdict.remark, texts(reading), indicator.actual.place)]
    : checked;
  const outcome = scored(verdict.score, profile);
  return result(reading, outcome, remarks, verdict.working, verdict.gap);
}

const isError = ({ severity }: EngineProblem): boolean => severity === 'error';

const FAILED: Outcome = { kind: 'failed' };

/** An indicator that cannot be scored, for problems beyond those of its cells. */
export const failedIndicator = (
  reading: IndicatorReading,
  problems: readonly EngineProblem[] = NO_PROBLEMS,
): IndicatorResult => result(reading, FAILED, problems);

function missing(reading: IndicatorReading, profile: Profile, counts: boolean): IndicatorResult {
  const { code, actual, decision } = reading.indicator;
  const details = { indicator: code, ...overdue(reading) };
  const told = (name: EngineProblem['code']) => [
    problem(decision ? 'actual.missingDecided' : name, details, actual.place),
  ];
  switch (profile.missingActual) {
    case 'error': {
      return result(
        reading,
        FAILED,
        told(counts ? 'actual.missing' : 'actual.missingWithoutWeight'),
      );
    }
    case 'exclude': {
      const outcome: Outcome = { kind: 'excluded', cause: 'missingActual', note: null };
      return result(reading, outcome, told('actual.missingExcluded'));
    }
    case 'zero':
      return result(reading, scored(ZERO, profile), told('actual.missingScoredZero'));
  }
}

/** The deadline that had passed on the day of the monitoring, for who asks after the actual. */
function overdue({ target, on }: IndicatorReading): Details {
  if (on === undefined || target?.kind !== 'deadline' || target.day > on) return {};
  return { due: dayText(target.day), on: dayText(on) };
}

/** Most indicators score in full: those of a profile share one outcome. */
const inFull = new WeakMap<Profile, Outcome>();

/** A ratio as an outcome, with its light. */
export function scored(ratio: Dec, profile: Profile): Outcome {
  const same = ratio === ONE ? inFull.get(profile) : undefined;
  if (same) return same;
  const outcome = outcomeOf(ratio, profile);
  if (ratio === ONE) inFull.set(profile, outcome);
  return outcome;
}

function outcomeOf(ratio: Dec, profile: Profile): Outcome {
  const score = settled(ratio);
  return { kind: 'scored', score, carried: ratio, band: bandOf(score, profile) };
}

/** Target and actual as messages quote them: what is seen in no cell is told in its place. */
function texts({ indicator, target, actual }: IndicatorReading): Details {
  const quoted = { target: targetText(indicator), actual: shownText(indicator.actual) };
  return { ...quoted, ...ofTarget(target), ...ofActual(indicator, actual) };
}

/** The figure that a target names, or the day of its words. */
function ofTarget(target: Target | null): Details {
  if (target?.kind === 'deadline' && target.foundIn !== undefined) {
    return { target: dayText(target.day) };
  }
  const origin = target?.kind === 'threshold' ? target.origin : undefined;
  return origin ? { figure: exactText(origin.figure), year: String(origin.year) } : {};
}

/** A count, or what an actual that is not printed was worked out from. */
function ofActual(indicator: PlanIndicator, actual: Actual | null): Details {
  if (actual?.kind === 'counted') return { points: exactText(actual.points) };
  const isUnprinted = actual?.kind === 'quantity' && isBlank(indicator.actual);
  return isUnprinted && actual.fraction ? partsOf(actual.fraction) : {};
}

function result(
  reading: IndicatorReading,
  outcome: Outcome,
  more: readonly EngineProblem[] = NO_PROBLEMS,
  working: Working | null = null,
  gap: Gap | null = null,
): IndicatorResult {
  const { indicator, target, actual, problems } = reading;
  const reason: IndicatorReason = { inputs: indicator, target, actual, working };
  const all = more.length > 0 ? [...problems, ...more] : problems;
  return { code: indicator.code, outcome, gap, reason, problems: all };
}
