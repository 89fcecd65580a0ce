import { exactText } from '../decimal';
import { shownText } from '../input';
import { methodFor, type MethodChoice } from '../method-choice';
import { startsFromSeries } from '../methods/baseline';
import type { PlanIndicator } from '../plan';
import { problem, type EngineProblem } from '../problems';
import { readActual, type Actual, type ActualReading } from '../reading/actual';
import { targetText, type NamingTarget, type Target } from '../reading/target';
import { deadlineInText } from './deadline-in-text';
import { fromColumns, type Measured } from './measured';
import { promisedBy } from './promised';
import { scaleOf, type Scale } from './scale';
import { outlierIn } from './outlier';
import { problemsUnused } from './series';
import { fromSeries } from './year-on-year';

/** Target and actual of an indicator, as read of their own cells or as other cells settle them. */
export interface Settled {
  readonly target: Target | null;
  readonly actual: ActualReading;
}

/**
 * Settles the target and the actual of an indicator that its other cells decide: a figure of a
 * series or of a benchmark for a threshold, numerator and denominator for an actual, a deadline in
 * the words beside a target of 100%. Most indicators have nothing of the kind, and stay as read.
 * @param choice what is said of its method
 * @param problems where what is found is told
 */
export function settle(
  indicator: PlanIndicator,
  read: Settled,
  choice: MethodChoice,
  year: number | undefined,
  problems: EngineProblem[],
): Settled {
  const deadline = settledDeadline(indicator, read, choice, year, problems);
  if (deadline) return deadline;
  const found: Found = { problems, used: [] };
  const target = isNaming(read.target)
    ? settledTarget(indicator, read.target, read, year, found)
    : read.target;
  const method = methodFor(choice, target);
  const actual =
    method?.measure === 'quantity' && hasParts(indicator)
      ? settledActual(indicator, read.actual, scaleOf(indicator, target, method), year, found)
      : read.actual;
  if (indicator.series) {
    if (method?.name === 'progresso' && year !== undefined && startsFromSeries(indicator)) {
      found.used.push(year - 1);
    }
    problems.push(...maybeChange(indicator, target));
    const percent = isPercent(target, read.actual);
    problems.push(...problemsUnused(indicator, found.used, percent));
    problems.push(...outlierIn(indicator, actual, percent, year));
  }
  return { target, actual };
}

/** What settling an indicator comes upon. */
interface Found {
  readonly problems: EngineProblem[];
  /** The years of its series that its score depends on. */
  readonly used: number[];
}

/** Whether other cells than its own may decide what an indicator promises or measures. */
export function isUnsettled(indicator: PlanIndicator, { target, actual }: Settled): boolean {
  return (
    !actual.ok ||
    (actual.actual.kind === 'day' && target?.kind === 'threshold') ||
    indicator.series !== undefined ||
    indicator.numerator !== undefined ||
    indicator.denominator !== undefined ||
    isNaming(target)
  );
}

/** Whether a target names a figure of another table: then it is no threshold yet. */
export const isNaming = (target: Target | null): target is NamingTarget =>
  target?.kind === 'past' || target?.kind === 'change' || target?.kind === 'benchmark';

const hasParts = ({ numerator, denominator, series, measuredLater }: PlanIndicator): boolean =>
  !measuredLater && (numerator ?? denominator ?? series) !== undefined;

function isPercent(target: Target | null, actual: ActualReading): boolean {
  if (target?.kind === 'change' && target.scale === 'added' && target.unit === '%') return true;
  if ((target?.kind === 'threshold' || target?.kind === 'range') && target.unit === '%')
    return true;
  return actual.ok && actual.actual.kind === 'quantity' && actual.actual.unit === '%';
}

/** `-5%` without an operator, beside the years before, may be five less than they were. */
function maybeChange(indicator: PlanIndicator, target: Target | null): EngineProblem[] {
  if (target?.kind !== 'threshold' || target.comparison !== 'none') return [];
  if (target.unit !== '%' || !target.value.isNegative()) return [];
  const { target: input } = indicator;
  const details = { text: shownText(input), amount: exactText(target.value.abs()) };
  return [problem('target.changeOrLevel', details, input.place)];
}

function settledTarget(
  indicator: PlanIndicator,
  target: NamingTarget,
  { actual }: Settled,
  year: number | undefined,
  { problems, used }: Found,
): Target {
  const promised = promisedBy(target, { indicator, year, percent: isPercent(target, actual) });
  const yearUsed = promised.ok ? promised.target.origin?.year : promised.year;
  if (yearUsed) used.push(yearUsed);
  if (!promised.ok) {
    problems.push(promised.problem);
    return target;
  }
  if (promised.remark) problems.push(promised.remark);
  const { value, place } = indicator.actual;
  // `+12%` beside a promised change is a change too, and no level.
  if (target.kind === 'change' && typeof value === 'string' && value.trim().startsWith('+')) {
    const details = { text: shownText(indicator.actual), target: targetText(indicator) };
    problems.push(problem('actual.looksLikeChange', details, place));
  }
  return promised.target;
}

function settledActual(
  indicator: PlanIndicator,
  read: ActualReading,
  scale: Scale | null,
  year: number | undefined,
  { problems, used }: Found,
): ActualReading {
  if (!read.ok) return read;
  const measured = measuredBeside(indicator, read.actual, scale, year);
  if (!measured) return read;
  if (measured.problem) problems.push(measured.problem);
  if (measured.years) used.push(...measured.years);
  return measured.actual ? { ok: true, actual: measured.actual } : read;
}

function measuredBeside(
  indicator: PlanIndicator,
  actual: Actual,
  scale: Scale | null,
  year: number | undefined,
): Measured | null {
  const isBlank = actual.kind === 'missing';
  if (!isBlank && actual.kind !== 'quantity') return null;
  if (indicator.numerator ?? indicator.denominator) {
    return fromColumns(indicator, isBlank ? null : actual, scale);
  }
  return isBlank ? fromSeries(indicator, year) : null;
}

/** An actual that is a day, or a no, beside a target of 100%: a deadline may be in the words. */
function settledDeadline(
  indicator: PlanIndicator,
  { target, actual }: Settled,
  choice: MethodChoice,
  year: number | undefined,
  problems: EngineProblem[],
): Settled | null {
  const { named } = choice;
  const isDay = named?.measure === 'day';
  if (target?.kind !== 'threshold' || (named && !isDay) || (!isDay && actual.ok)) return null;
  const done = readActual(indicator.actual, 'day', year);
  if (!done.ok && !isDay) return null;
  const found = deadlineInText(indicator, target, year);
  if (!found) return null;
  problems.push(found.ok ? found.remark : found.problem);
  return { target: found.ok ? found.target : target, actual: done };
}
