import { fromCellNumber, HUNDRED, type Dec } from './decimal';
import { asDate, isBare, isBlank, shownText, textOf, type BareInput, type Input } from './input';
import { findMethod } from './methods';
import type { PlanIndicator } from './plan';
import { problem, type EngineProblem } from './problems';
import { dayFromSerial, readDate, type Day } from './reading/date';
import { readQuantity } from './reading/quantity';
import {
  saysDate,
  targetReader,
  targetText,
  type TargetReader,
  type Threshold,
} from './reading/target';
import { unitIn } from './reading/unit';
import { isNotDone, readYesNo } from './reading/words';

export type Completed =
  | { readonly ok: true; readonly indicator: PlanIndicator }
  | { readonly ok: false; readonly problem: EngineProblem };

/**
 * Completes the numbers of an indicator that come without their formats, as Excel hands them to
 * functions: of a cell that shows 98,32% they get 0.9832, of one that shows 31/05/2023 45077. What
 * is written beside a number tells what it is; where nothing does, and two readings would give two
 * scores, that is a question. A number without `shownAs` is such a number.
 * @param year the plan's year, for days written without one
 * @param read how targets are read, where many are
 * Source: "Targets and actuals as people write them".
 */
export function completeFormats(
  indicator: PlanIndicator,
  year: number | undefined,
  read: TargetReader = targetReader(year),
): Completed {
  const { target, actual } = indicator;
  const tolerance = unclearTolerance(indicator);
  if (tolerance) return asked(toleranceUnit(indicator, tolerance));
  if (!isBare(target) && !isBare(actual)) return completed(indicator);
  if (isBare(target)) return withBareTarget(indicator, target, year);
  // Only a sign makes a percentage of a text, and most have none.
  if (String(target.value).includes('%')) return withPercentTarget(indicator, read);
  const promised = promisedIn(indicator, read);
  return mayBeDays(indicator, promised)
    ? asked(dateOrNumber(target))
    : checked(indicator, promised);
}

/** A bare tolerance of 0.1 may be a tenth of the target, or a tenth of its unit. */
function unclearTolerance({ method, usualMethod, parameters }: PlanIndicator): Input | null {
  const tolerance = parameters?.tolerance;
  if (!tolerance || !isBare(tolerance) || Math.abs(tolerance.value) > 1) return null;
  const named = method && !isBlank(method) ? method : usualMethod;
  return named && findMethod(textOf(named))?.name === 'scostamento' ? tolerance : null;
}

function toleranceUnit(indicator: PlanIndicator, tolerance: Input): EngineProblem {
  const text = shownText(tolerance);
  const target = targetText(indicator);
  const details = { parameter: 'tolerance', text, target, indicator: indicator.code };
  return problem('parameter.unit', details, tolerance.place);
}

const completed = (indicator: PlanIndicator): Completed => ({ ok: true, indicator });
const dateOrNumber = (target: Input): EngineProblem =>
  problem('target.dateOrNumber', { text: shownText(target) }, target.place);

const asked = (found: EngineProblem): Completed => ({ ok: false, problem: found });

function withBareTarget(
  indicator: PlanIndicator,
  target: BareInput,
  year: number | undefined,
): Completed {
  const { actual } = indicator;
  const kind = dayBeside(indicator, target, year);
  if (kind === 'day') return completed({ ...indicator, target: asDate(target) });
  if (kind === 'question') return asked(dateOrNumber(target));
  if (isBare(actual)) {
    return checked(indicator, { value: fromCellNumber(target.value), unit: 'none' });
  }
  return completed({ ...indicator, target: asShare(target, actual) });
}

/** How much larger a day is than what is mostly promised and measured. */
const DAYS_TO_TARGETS = 100;

/** The days within which a thing is done that was promised for a day: three years. */
const WITHIN = 1_100;

/** Whether a bare target is a day, as far as what stands beside it tells. */
function dayBeside(
  indicator: PlanIndicator,
  target: BareInput,
  year: number | undefined,
): 'day' | 'number' | 'question' {
  const day = dayFromSerial(target.value, target);
  const method = methodIn(indicator);
  if (day === null || isNumberTold(indicator)) return 'number';
  if (isDayTold(indicator)) return 'day';
  if (method) return method.measure === 'day' ? 'day' : 'number';
  const { actual } = indicator;
  if (isBare(actual)) {
    const isFar = Math.abs(actual.value) * DAYS_TO_TARGETS < target.value;
    return isFar || dayFromSerial(actual.value, actual) !== null ? 'question' : 'number';
  }
  const done = dayIn(actual, year);
  if (done !== null) return Math.abs(done - day) <= WITHIN ? 'day' : 'question';
  const isNo =
    typeof actual.value === 'string' &&
    (isNotDone(actual.value) || readYesNo(actual.value) === false);
  return isNo ? 'question' : 'number';
}

const methodIn = ({ method }: PlanIndicator) => method && findMethod(textOf(method));

const isDayTold = ({ operator, unit }: PlanIndicator): boolean =>
  [operator, unit].some((input) => input && saysDate(textOf(input)));

/** No deadline is `>=` a day, nor has a unit of quantities. */
function isNumberTold({ operator, unit }: PlanIndicator): boolean {
  const sign = operator && textOf(operator).replaceAll(/\s/g, '');
  if (sign && ['>', '>=', '=>', '≥'].includes(sign)) return true;
  const told = unitIn(unit);
  return told !== null && told !== 'gg';
}

/** The day that an actual says; null when it says none. */
function dayIn(actual: Input, year: number | undefined): Day | null {
  if (typeof actual.value === 'number') {
    return actual.shownAs === 'date' ? dayFromSerial(actual.value, actual) : null;
  }
  const date = typeof actual.value === 'string' ? readDate(actual.value, year) : null;
  return date?.kind === 'day' ? date.day : null;
}

/** What a written target promises; null where that is no quantity. */
function promisedIn(indicator: PlanIndicator, read: TargetReader): Threshold | null {
  if (typeof indicator.target.value !== 'string') return null;
  const reading = read(indicator);
  return reading.ok && reading.target.kind === 'threshold' ? reading.target : null;
}

/** Whether a text such as `<=45077`, made of an operator and a date's cell, stands beside a day. */
function mayBeDays(indicator: PlanIndicator, promised: Threshold | null): boolean {
  const { actual } = indicator;
  if (promised?.unit !== 'none' || !isBare(actual) || methodIn(indicator)) return false;
  if (promised.comparison === '>=' || promised.comparison === '>') return false;
  const isDay = (value: number) => dayFromSerial(value, actual) !== null;
  return isDay(promised.value.toNumber()) && isDay(actual.value);
}

/**
 * Asks where a bare actual may be something else than a quantity like the one promised: a day that
 * Excel made of `3/4`, or a percentage beside points. A named method says that it is none.
 */
function checked(
  indicator: PlanIndicator,
  promised: Pick<Threshold, 'value' | 'unit'> | null,
): Completed {
  const { actual, target, unit, code } = indicator;
  if (!promised || !isBare(actual) || methodIn(indicator)) return completed(indicator);
  const measured = fromCellNumber(actual.value);
  const isDay = dayFromSerial(actual.value, actual) !== null;
  if (isDay && measured.greaterThan(promised.value.abs().times(DAYS_TO_TARGETS))) {
    return asked(problem('actual.looksLikeDate', { text: shownText(actual) }, actual.place));
  }
  // Who promises 100% in words writes the sign.
  const isOne = typeof target.value === 'string' && promised.value.equals(1);
  const hasOwnUnit = promised.unit !== 'none';
  const ofColumn = unitIn(unit);
  const isTold = hasOwnUnit || isOne || (ofColumn !== null && ofColumn !== '%');
  if (isTold || !isShareOfPoints(promised.value, measured)) return completed(indicator);
  const details = { target: targetText(indicator), actual: shownText(actual), indicator: code };
  return asked(problem('unit.mismatch', details, actual.place));
}

/** From here on nobody measures parts of one: they are percentages. */
const MANY = 5;

/** Whether one of two numbers may be a percentage as Excel keeps it, and the other one in points. */
function isShareOfPoints(a: Dec, b: Dec): boolean {
  const [small, large] = a.abs().lessThan(b.abs()) ? [a.abs(), b.abs()] : [b.abs(), a.abs()];
  if (small.isZero() || large.lessThan(MANY)) return false;
  if (small.lessThan(1)) return true;
  // More than a whole, or a whole itself: only beside points that come near.
  if (small.greaterThan(LARGEST_SHARE) || (small.isInteger() && !small.equals(1))) return false;
  const ratio = large.dividedBy(small.times(HUNDRED));
  return ratio.greaterThanOrEqualTo('0.5') && ratio.lessThanOrEqualTo(2);
}

function withPercentTarget(indicator: PlanIndicator, read: TargetReader): Completed {
  const { actual } = indicator;
  const reading = read(indicator);
  const promised = reading.ok && reading.target.kind === 'threshold' ? reading.target : null;
  if (promised?.unit !== '%' || !isBare(actual)) return completed(indicator);
  return completed({ ...indicator, actual: shareOf(actual, promised.value) });
}

/** The target as a percentage where the actual is written as one. */
function asShare(target: BareInput, actual: Input): Input {
  if (actual.shownAs === 'percent' && typeof actual.value === 'number') {
    return shareOf(target, fromCellNumber(actual.value).times(HUNDRED));
  }
  const quantity = typeof actual.value === 'string' ? readQuantity(actual.value.trim()) : null;
  return quantity?.unit === '%' ? shareOf(target, quantity.value) : target;
}

/** The largest number that is taken for a percentage: 200%. */
const LARGEST_SHARE = 2;
/** How many times what it is compared with; a whole number may more easily be points. */
const LARGEST_RATIO = { fraction: 10, whole: 2 };

/**
 * A number beside a percentage is one as Excel keeps it, 0.9832 for 98,32%. But 98.32 beside 90%,
 * or 0.5 beside 1,5%, may as well be points: left as it is, it is a unit mismatch.
 * @param points the percentage that it stands beside
 */
function shareOf(input: BareInput, points: Dec): Input {
  const share = fromCellNumber(input.value).abs();
  const isWhole = share.isInteger();
  const largest = points.abs().times(isWhole ? LARGEST_RATIO.whole : LARGEST_RATIO.fraction);
  const isShare =
    share.lessThanOrEqualTo(isWhole ? 1 : LARGEST_SHARE) &&
    share.times(HUNDRED).lessThanOrEqualTo(largest);
  return isShare ? { ...input, shownAs: 'percent' } : input;
}
