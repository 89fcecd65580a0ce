import { findMethod } from './methods';
import { fromCellNumber, type Dec } from './decimal';
import { isBlank, shownText, textOf, type Input } from './input';
import type { PlanIndicator } from './plan';
import { problem, type EngineProblem } from './problems';
import { dayFromSerial, readDate } from './reading/date';
import { readQuantity } from './reading/quantity';
import { readTarget } from './reading/target';
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
 * Source: "Targets and actuals as people write them".
 */
export function completeFormats(indicator: PlanIndicator, year: number | undefined): Completed {
  const { target, actual } = indicator;
  if (isBare(target)) {
    if (isDateBeside(indicator, year)) return completed({ ...indicator, target: asDate(target) });
    if (!isBare(actual)) return completed({ ...indicator, target: asShare(target, actual) });
    return isDateOrNumber(indicator) ? question(target) : completed(indicator);
  }
  // Only a sign makes a percentage of a text, and most have none.
  if (!isBare(actual) || !String(target.value).includes('%')) return completed(indicator);
  const reading = readTarget(indicator, year);
  const promised = reading.ok && reading.target.kind === 'threshold' ? reading.target : null;
  if (promised?.unit !== '%') return completed(indicator);
  return completed({ ...indicator, actual: shareOf(actual, promised.value) });
}

const completed = (indicator: PlanIndicator): Completed => ({ ok: true, indicator });

const question = (target: Input): Completed => {
  const details = { text: shownText(target) };
  return { ok: false, problem: problem('target.dateOrNumber', details, target.place) };
};

type BareInput = Input & { readonly value: number };

const isBare = (input: Input): input is BareInput =>
  typeof input.value === 'number' && Number.isFinite(input.value) && input.shownAs === undefined;

const asDate = (input: Input): Input => ({ ...input, shownAs: 'date' });

/** Whether what stands beside a bare target makes a deadline of it. */
function isDateBeside({ target, actual, method }: PlanIndicator, year: number | undefined) {
  if (!isDay(target)) return false;
  if (methodIn(method) !== undefined) return methodIn(method)?.measure === 'day';
  if (actual.shownAs === 'date') return true;
  if (typeof actual.value !== 'string') return false;
  return (
    readDate(actual.value, year) !== null ||
    isNotDone(actual.value) ||
    readYesNo(actual.value) === false
  );
}

const isDay = (input: Input): boolean =>
  typeof input.value === 'number' &&
  Number.isInteger(input.value) &&
  dayFromSerial(input.value, input) !== null;

const methodIn = (method: Input | undefined) => method && findMethod(textOf(method));

/** Two bare numbers that may be two days as well as two quantities, and nothing to tell. */
function isDateOrNumber({ target, actual, method, operator, unit }: PlanIndicator): boolean {
  const told = [method, operator, unit].some((input) => input && !isBlank(input));
  return !told && isDay(target) && isDay(actual);
}

/** The target as a percentage where the actual is written as one. */
function asShare(target: BareInput, actual: Input): Input {
  if (actual.shownAs === 'percent' && typeof actual.value === 'number') {
    return shareOf(target, fromCellNumber(actual.value).times(100));
  }
  const quantity = typeof actual.value === 'string' ? readQuantity(actual.value.trim()) : null;
  return quantity?.unit === '%' ? shareOf(target, quantity.value) : target;
}

/** The largest number that is taken for a percentage: 200%. */
const LARGEST_SHARE = 2;
/** How many times what it is compared with. */
const LARGEST_RATIO = 10;

/**
 * A number beside a percentage is one as Excel keeps it, 0.9832 for 98,32%. But 98.32 beside 90%,
 * or 0.5 beside 1,5%, may as well be points: left as it is, it is a unit mismatch.
 * @param points the percentage that it stands beside
 */
function shareOf(input: BareInput, points: Dec): Input {
  const share = fromCellNumber(input.value).abs();
  const isShare =
    share.lessThanOrEqualTo(LARGEST_SHARE) &&
    share.times(100).lessThanOrEqualTo(points.abs().times(LARGEST_RATIO));
  return isShare ? { ...input, shownAs: 'percent' } : input;
}
