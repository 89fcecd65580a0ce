import { exactText, ONE, settled, ZERO, type Dec } from './decimal';
import { isBlank, shownText, textOf, type Input } from './input';
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
import { knownOn, type KnownActual } from './monitoring';
import { bandOf, type Profile } from './profile';
import { readActual, type Actual, type Measure } from './reading/actual';
import {
  readTarget,
  targetText,
  type Target,
  type TargetInputs,
  type TargetReading,
} from './reading/target';
import { dayText, type Day } from './reading/date';
import { readYesNo } from './reading/words';
import type { ExclusionCause, IndicatorReason, IndicatorResult, Outcome } from './result';

/** An indicator with its cells understood, ready to be scored on any profile. */
export interface IndicatorReading {
  readonly indicator: PlanIndicator;
  readonly target: Target | null;
  readonly actual: Actual | null;
  /** The method with its parameters; null where there is none, or something is wrong with them. */
  readonly scorer: Scorer | null;
  /** Decided before any score: by the evaluators, or because nothing is promised or measured. */
  readonly exclusion: { readonly cause: ExclusionCause; readonly note: string | null } | null;
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
  const target = targetOf(read(indicator), problems);
  const method = methodOf(indicator, target, problems);
  const measure = method?.measure ?? 'quantity';
  const due = measure === 'day' && target?.kind === 'deadline' ? target.day : null;
  const actual = knownOn(on, indicator, due, actualOf(indicator, measure, year));
  const exclusion =
    exclusionOf(indicator, target, actual.actual, problems) ?? monitoringOf(actual, problems);
  let scorer: Scorer | null = null;
  if (!exclusion && !indicator.unusable) {
    const misfit = unsuitable(indicator, target, method);
    problems.push(...misfit);
    scorer = scorerOf(indicator, target, method, year, problems);
    // Without a fitting method the actual was read blindly: only an error in its cell is certain.
    const certain = actual.problem?.code === 'input.formulaError';
    if (actual.problem && (certain || (method && misfit.length === 0))) {
      problems.push(actual.problem);
    }
  }
  const found = problems.length > 0 ? problems : NO_PROBLEMS;
  return { indicator, target, actual: actual.actual, scorer, exclusion, problems: found, on };
}

/** The exclusion that the day of the monitoring brings. */
function monitoringOf(
  { exclusion, remark }: KnownActual,
  problems: EngineProblem[],
): IndicatorReading['exclusion'] {
  if (remark) problems.push(remark);
  return exclusion ?? null;
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

/** The method that is named, or else the usual one where it can score the target, or else its own. */
function methodOf(
  { code, method, usualMethod }: PlanIndicator,
  target: Target | null,
  problems: EngineProblem[],
): AnyMethod | null {
  const isNamed = method !== undefined && !isBlank(method);
  const written = isNamed ? method : usualMethod;
  const implied = target ? (impliedMethod(target) ?? null) : null;
  if (!written) return implied;
  const found = findMethod(textOf(written));
  if (!found) {
    const details = { text: shownText(written), indicator: code };
    problems.push(problem('method.unknown', details, written.place));
    return null;
  }
  return isNamed || (target && found.accepts(target)) ? found : implied;
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
  if (reading.ok) return reading.scorer;
  problems.push(reading.problem);
  return null;
}

function actualOf(
  indicator: PlanIndicator,
  expected: Measure['kind'],
  year: number | undefined,
): KnownActual {
  const reading = readActual(indicator.actual, expected, year);
  return reading.ok
    ? { actual: reading.actual, problem: null }
    : { actual: null, problem: reading.problem };
}

function unsuitable(
  { code, target: input, method: methodInput }: PlanIndicator,
  target: Target | null,
  method: AnyMethod | null,
): EngineProblem[] {
  if (!target) return [];
  if (method?.accepts(target)) return [];
  if (target.kind === 'none') {
    return [problem('target.missing', { indicator: code }, input.place)];
  }
  if (!method) return [];
  const details = { method: method.name, text: shownText(input) };
  return [problem('method.unsuitable', details, (methodInput ?? input).place)];
}

function exclusionOf(
  indicator: PlanIndicator,
  target: Target | null,
  actual: Actual | null,
  problems: EngineProblem[],
): IndicatorReading['exclusion'] {
  const decision = decisionOf(indicator.exclusion);
  if (decision || actual?.kind === 'notAssessable') {
    const note = decision?.reason ?? null;
    const { code, actual: input } = indicator;
    if (note === null) {
      const place = (decision ? indicator.exclusion : input)?.place;
      problems.push(problem('excluded.noReason', { indicator: code }, place));
    }
    if (actual === null || !['notAssessable', 'noPhenomenon', 'missing'].includes(actual.kind)) {
      const details = { indicator: code, text: shownText(input) };
      problems.push(problem('actual.ignoredByExclusion', details, input.place));
    }
    return { cause: 'notAssessable', note };
  }
  if (actual?.kind === 'noPhenomenon') return { cause: 'noPhenomenon', note: null };
  if (target?.kind !== 'undefined') return null;
  const details = { indicator: indicator.code, text: shownText(indicator.target) };
  problems.push(problem('target.undefined', details, indicator.target.place));
  return { cause: 'undefinedTarget', note: null };
}

const NOTHING = /^(0|[-–—]+)$/;
/** A tick in the box says that it is so, and not why. */
const MARK = /^(x|1|✓|✔|n\.?\s?v\.?|non valutabile)$/i;

/** The column `Non valutabile`: a reason, a bare yes, or nothing. */
function decisionOf(input: Input | undefined): { reason: string | null } | null {
  if (!input || isBlank(input)) return null;
  const text = textOf(input);
  const answer = typeof input.value === 'boolean' ? input.value : readYesNo(text);
  if (answer === false || NOTHING.test(text)) return null;
  return { reason: answer === true || MARK.test(text) ? null : text };
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
  const blocked = indicator.unusable === true || problems.length > 0;
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
    const details = { ...verdict.details, indicator: indicator.code, ...texts(indicator, actual) };
    const found = problem(verdict.code, details, indicator.actual.place);
    return result(reading, FAILED, [found]);
  }
  const remarks = verdict.remark
    ? [...checked, problem(verdict.remark, texts(indicator, actual), indicator.actual.place)]
    : checked;
  const outcome = scored(verdict.score, profile);
  return result(reading, outcome, remarks, verdict.working, verdict.gap);
}

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

/** Target and actual as the user sees them; a count stands in no cell. */
function texts(indicator: PlanIndicator, actual: Actual): { target: string; actual: string } {
  const shown =
    actual.kind === 'counted' ? `${exactText(actual.points)}%` : shownText(indicator.actual);
  return { target: targetText(indicator), actual: shown };
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
