import { exactText, ONE, settled, ZERO, type Dec } from './decimal';
import { exclusionOf, type Exclusion } from './exclusion';
import { deadlineInText } from './figures/deadline-in-text';
import { scoringDistance } from './figures/distance';
import { isNaming, isUnsettled, settle, type Settled } from './figures/settle';
import { shownText } from './input';
import { methodChoiceOf, methodFor } from './method-choice';
import { type AnyMethod, type Gap, type Scorer, type Working } from './methods';
import type { PlanIndicator } from './plan';
import type { Details } from './problem';
import { NO_PROBLEMS, problem, type EngineProblem } from './problems';
import { knownOn, type KnownActual } from './monitoring';
import { bandOf, type Profile } from './profile';
import { readActual, type Actual, type ActualReading } from './reading/actual';
import {
  readTarget,
  targetText,
  type Target,
  type TargetInputs,
  type TargetReading,
} from './reading/target';
import { dayText, type Day } from './reading/date';
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
 * Understands the cells of one indicator.
 * @param year the plan's year, for days written without one
 * @param read how targets are read, where many are
 * @param on the day of the monitoring, where there is one
 */
export function readIndicator(
  indicator: PlanIndicator,
  year: number | undefined,
  read = (inputs: TargetInputs) => readTarget(inputs, year),
  on?: Day,
): IndicatorReading {
  const broken = brokenColumns(indicator);
  if (broken) {
    const nothing = { target: null, actual: null, scorer: null, exclusion: null };
    return { indicator, ...nothing, problems: broken, on };
  }
  const problems: EngineProblem[] = [];
  const written = targetOf(read(indicator), problems);
  const choice = methodChoiceOf(indicator, problems);
  const first = readActual(
    indicator.actual,
    methodFor(choice, written)?.measure ?? 'quantity',
    year,
  );
  const seen = indicator.measuredLater ? NOT_MEASURED : first;
  const decided = exclusionOf(indicator, written, seen, problems);
  const asRead = { target: written, actual: first };
  if (decided || indicator.unusable) {
    return readingOf(indicator, { ...known(asRead), exclusion: decided }, problems, on);
  }
  const settled = isUnsettled(indicator, asRead)
    ? settle(indicator, asRead, choice, year, problems)
    : asRead;
  const { target } = settled;
  const method = methodFor(choice, target);
  const due = dueOf(indicator, settled, method, on, year);
  const { actual, problem: found, exclusion, remark } = knownOn(on, indicator, due, known(settled));
  if (remark) problems.push(remark);
  if (exclusion) return readingOf(indicator, { target, actual, exclusion }, problems, on);
  const misfit = unsuitable(indicator, target, method);
  problems.push(...misfit);
  const scorer = scorerOf(indicator, target, method, year, problems);
  // Without a fitting method the actual was read blindly: only an error in its cell is certain.
  const isCertain = found?.code === 'input.formulaError';
  if (found && (isCertain || (method && misfit.length === 0))) problems.push(found);
  return readingOf(indicator, { target, actual, scorer }, problems, on);
}

const NOT_MEASURED: ActualReading = { ok: true, actual: { kind: 'missing' } };

/** Target and actual, with what is wrong with the second beside it. */
function known({ target, actual }: Settled): KnownActual & Pick<Settled, 'target'> {
  return actual.ok
    ? { target, actual: actual.actual, problem: null }
    : { target, actual: null, problem: actual.problem };
}

/** The day by which it was to be done; of what is all to be done by a day, that of its words. */
function dueOf(
  indicator: PlanIndicator,
  { target, actual }: Settled,
  method: AnyMethod | null,
  on: Day | undefined,
  year: number | undefined,
): Day | null {
  if (target?.kind === 'deadline') return method?.measure === 'day' ? target.day : null;
  const isOpen = indicator.measuredLater || (actual.ok && actual.actual.kind === 'missing');
  if (on === undefined || !isOpen || target?.kind !== 'threshold') return null;
  const found = deadlineInText(indicator, target, year);
  return found?.ok ? found.target.day : null;
}

type Found = Pick<IndicatorReading, 'target' | 'actual'> &
  Partial<Pick<IndicatorReading, 'scorer' | 'exclusion'>>;

function readingOf(
  indicator: PlanIndicator,
  { target, actual, scorer = null, exclusion = null }: Found,
  problems: readonly EngineProblem[],
  on: Day | undefined,
): IndicatorReading {
  const found = problems.length > 0 ? problems : NO_PROBLEMS;
  return { indicator, target, actual, scorer, exclusion, problems: found, on };
}

/** With an error in a column that says how to read the rest, nothing of it can be read. */
function brokenColumns({
  operator,
  unit,
  method,
  exclusion,
}: PlanIndicator): EngineProblem[] | null {
  if (!(operator?.error ?? unit?.error ?? method?.error ?? exclusion?.error)) return null;
  return [operator, unit, method, exclusion].flatMap((input) => {
    if (input?.error === undefined) return [];
    return [problem('input.formulaError', { text: input.error }, input.place)];
  });
}

function targetOf(reading: TargetReading, problems: EngineProblem[]): Target | null {
  if (reading.ok) return reading.target;
  problems.push(reading.problem);
  return null;
}

function scorerOf(
  indicator: PlanIndicator,
  target: Target | null,
  method: AnyMethod | null,
  year: number | undefined,
  problems: EngineProblem[],
): Scorer | null {
  if (!target || !method?.accepts(target)) return null;
  const reading = method.prepare(indicator, target, year);
  if (!reading.ok) {
    problems.push(reading.problem);
    return null;
  }
  const origin = target.kind === 'threshold' ? target.origin : undefined;
  return origin?.kind === 'distance' ? scoringDistance(reading.scorer, origin) : reading.scorer;
}

function unsuitable(
  { code, target: input, method: methodInput }: PlanIndicator,
  target: Target | null,
  method: AnyMethod | null,
): EngineProblem[] {
  // Why a figure that it names was not found has been told.
  if (!target || isNaming(target)) return [];
  if (method?.accepts(target)) return [];
  if (target.kind === 'none') {
    return [problem('target.missing', { indicator: code }, input.place)];
  }
  if (!method) return [];
  const details = { method: method.name, text: shownText(input) };
  return [problem('method.unsuitable', details, (methodInput ?? input).place)];
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
  const blocked = indicator.unusable === true || problems.some(isError);
  if (blocked || !actual || !scorer) return result(reading, FAILED);
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
  const { code, actual } = reading.indicator;
  const details = { indicator: code, ...overdue(reading) };
  const told = (name: EngineProblem['code']) => [problem(name, details, actual.place)];
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

/** Target and actual as messages quote them: a figure that the target names is told with it, and a
 * count, which stands in no cell, as what it is. */
function texts({ indicator, target, actual }: IndicatorReading): Details {
  const shown =
    actual?.kind === 'counted' ? `${exactText(actual.points)}%` : shownText(indicator.actual);
  const quoted = { target: targetText(indicator), actual: shown };
  const origin = target?.kind === 'threshold' ? target.origin : undefined;
  if (!origin) return quoted;
  return { ...quoted, figure: exactText(origin.figure), year: String(origin.year) };
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
