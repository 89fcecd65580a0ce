import { exactText, ONE, settled, ZERO, type Dec } from './decimal';
import { exclusionOf, type Exclusion } from './exclusion';
import { scoringDistance } from './figures/distance';
import { isNaming, isUnsettled, settle } from './figures/settle';
import { isBlank, shownText, textOf } from './input';
import {
  findMethod,
  impliedMethod,
  type AnyMethod,
  type Gap,
  type Scorer,
  type Working,
} from './methods';
import type { PlanIndicator } from './plan';
import type { Details } from './problem';
import { NO_PROBLEMS, problem, type EngineProblem } from './problems';
import { bandOf, type Profile } from './profile';
import { readActual, type Actual, type ActualReading } from './reading/actual';
import {
  readTarget,
  targetText,
  type Target,
  type TargetInputs,
  type TargetReading,
} from './reading/target';
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
}

/**
 * Understands the cells of one indicator.
 * @param year the plan's year, for days written without one
 * @param read how targets are read, where many are
 */
export function readIndicator(
  indicator: PlanIndicator,
  year: number | undefined,
  read = (inputs: TargetInputs) => readTarget(inputs, year),
): IndicatorReading {
  const broken = brokenColumns(indicator);
  if (broken) {
    const nothing = { target: null, actual: null, scorer: null, exclusion: null };
    return { indicator, ...nothing, problems: broken };
  }
  const problems: EngineProblem[] = [];
  const written = targetOf(read(indicator), problems);
  const named = namedMethod(indicator, problems);
  const first = readActual(indicator.actual, methodOf(named, written)?.measure ?? 'quantity', year);
  const exclusion = exclusionOf(indicator, written, first, problems);
  if (exclusion || indicator.unusable) {
    return readingOf(indicator, { target: written, actual: first, exclusion }, problems);
  }
  const asRead = { target: written, actual: first };
  const { target, actual } = isUnsettled(indicator, asRead)
    ? settle(indicator, asRead, named ?? null, year, problems)
    : asRead;
  const method = methodOf(named, target);
  const misfit = unsuitable(indicator, target, method);
  problems.push(...misfit);
  const scorer = scorerOf(indicator, target, method, problems);
  // Without a fitting method the actual was read blindly: only an error in its cell is certain.
  const isCertain = !actual.ok && actual.problem.code === 'input.formulaError';
  if (!actual.ok && (isCertain || (method && misfit.length === 0))) problems.push(actual.problem);
  return readingOf(indicator, { target, actual, scorer, exclusion }, problems);
}

function readingOf(
  indicator: PlanIndicator,
  found: Pick<IndicatorReading, 'target' | 'exclusion'> & {
    readonly actual: ActualReading;
    readonly scorer?: Scorer | null;
  },
  problems: readonly EngineProblem[],
): IndicatorReading {
  const { target, actual, exclusion, scorer = null } = found;
  return {
    indicator,
    target,
    actual: actual.ok ? actual.actual : null,
    scorer,
    exclusion,
    problems: problems.length > 0 ? problems : NO_PROBLEMS,
  };
}

/** The method that is named, or else the one that the target implies. */
function methodOf(named: AnyMethod | null | undefined, target: Target | null): AnyMethod | null {
  if (named !== undefined) return named;
  return target ? (impliedMethod(target) ?? null) : null;
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

/** null when a method is named and unknown, undefined when none is named. */
function namedMethod(
  { code, method }: PlanIndicator,
  problems: EngineProblem[],
): AnyMethod | null | undefined {
  if (!method || isBlank(method)) return undefined;
  const found = findMethod(textOf(method));
  if (found) return found;
  const details = { text: shownText(method), indicator: code };
  problems.push(problem('method.unknown', details, method.place));
  return null;
}

function scorerOf(
  indicator: PlanIndicator,
  target: Target | null,
  method: AnyMethod | null,
  problems: EngineProblem[],
): Scorer | null {
  if (!target || !method?.accepts(target)) return null;
  const reading = method.prepare(indicator, target);
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
  const verdict = scorer.score(actual, profile);
  if (!verdict.ok) {
    const details = { ...verdict.details, indicator: indicator.code, ...texts(reading) };
    const found = problem(verdict.code, details, indicator.actual.place);
    return result(reading, FAILED, [found]);
  }
  const remarks = verdict.remark
    ? [problem(verdict.remark, texts(reading), indicator.actual.place)]
    : NO_PROBLEMS;
  const outcome = scored(verdict.score, profile);
  return result(reading, outcome, remarks, verdict.working, verdict.gap);
}

const isError = ({ severity }: EngineProblem): boolean => severity === 'error';

const FAILED: Outcome = { kind: 'failed' };

function missing(reading: IndicatorReading, profile: Profile, counts: boolean): IndicatorResult {
  const { code, actual } = reading.indicator;
  const told = (name: EngineProblem['code']) => [problem(name, { indicator: code }, actual.place)];
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

/** Target and actual as messages quote them: a figure that the target names is told with it. */
function texts({ indicator, target }: IndicatorReading): Details {
  const quoted = { target: targetText(indicator), actual: shownText(indicator.actual) };
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
