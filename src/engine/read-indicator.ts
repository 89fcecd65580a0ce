import { exclusionOf } from './exclusion';
import { deadlineInText } from './figures/deadline-in-text';
import { scoringDistance } from './figures/distance';
import { metBefore } from './figures/met-before';
import { isNaming, isUnsettled, settle, type Settled } from './figures/settle';
import type { IndicatorReading } from './indicator';
import { shownText } from './input';
import { methodChoiceOf, methodFor } from './method-choice';
import type { AnyMethod, Scorer } from './methods';
import { knownOn, type KnownActual } from './monitoring';
import type { PlanIndicator } from './plan';
import { NO_PROBLEMS, problem, type EngineProblem } from './problems';
import { readActual, type ActualReading } from './reading/actual';
import type { Day } from './reading/date';
import { readTarget, type Target, type TargetInputs, type TargetReading } from './reading/target';

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
  if (method?.name !== 'progresso') problems.push(...metBefore(indicator, target, year));
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
