import { ZERO, type Dec } from '../decimal';
import { BLANK, isBlank, shownText, textOf, type Input } from '../input';
import type { Details } from '../problem';
import { problem, type EngineProblem } from '../problems';
import { dayFromSerial, readDate, type Day } from './date';
import { operatorOf, type Operator } from './operator';
import { readOtherForm } from './other-targets';
import { quantityOf, readQuantity } from './quantity';
import type { TargetInputs, TargetReading } from './target-kinds';
import { readSpan, type TargetRange } from './range';
import { unitIn, type Unit } from './unit';
import { folded, isUndefinedTarget, isZeroWord, readYesNo } from './words';

export type * from './target-kinds';

/** How the targets of one plan are read. */
export type TargetReader = (inputs: TargetInputs) => TargetReading;

/** A target as the user sees it, the operator of its own column before it. */
export function targetText({ target, operator }: TargetInputs): string {
  return [operator ? shownText(operator) : '', shownText(target)].filter(Boolean).join(' ');
}

const BRACKETED_REMARK = /^(.*?\S) ?\(([^()]*)\)$/;
const UNITS_OF_DATES = ['data', 'date', 'entro', 'scadenza'];

/** Whether the column of units, or of operators, says that targets are days. */
export const saysDate = (text: string): boolean => UNITS_OF_DATES.includes(folded(text));

/**
 * Reads a target as people write it: a threshold, a deadline, a yes, an undefined one.
 * @param year the plan's year, for deadlines written without one
 * Source: "Targets and actuals as people write them".
 */
export function readTarget(inputs: TargetInputs, year: number | undefined): TargetReading {
  const { target: input } = inputs;
  if (input.error !== undefined) {
    return {
      ok: false,
      problem: problem('input.formulaError', { text: input.error }, input.place),
    };
  }
  if (isBlank(input)) return { ok: true, target: { kind: 'none' } };
  if (typeof input.value === 'string' && isUndefinedTarget(input.value)) {
    return { ok: true, target: { kind: 'undefined' } };
  }
  const operator = operatorOf(inputs);
  if (!operator) return failed('target.twoOperators', inputs);
  const { value } = input;
  if (typeof value === 'boolean') return yesNo(value, operator.operator, null, inputs);
  if (typeof value === 'number') return fromNumber(value, operator.operator, inputs);
  return fromText(operator.rest, operator.operator, inputs, year);
}

/**
 * Reads the targets of one plan, which writes the same few over and over: each text is understood
 * once. A refusal names its own cell and is not kept.
 */
export function targetReader(year: number | undefined): TargetReader {
  const known = new Map<string, TargetReading>();
  return (inputs) => {
    const { target, operator, unit } = inputs;
    if (typeof target.value !== 'string') return readTarget(inputs, year);
    const key = [operator ?? BLANK, target, unit ?? BLANK].map(textOf).join('\n');
    const same = known.get(key);
    if (same) return same;
    const reading = readTarget(inputs, year);
    if (reading.ok) known.set(key, reading);
    return reading;
  };
}

function fromText(
  written: string,
  operator: Operator,
  inputs: TargetInputs,
  year: number | undefined,
): TargetReading {
  const bracketed = BRACKETED_REMARK.exec(written);
  const text = bracketed?.[1] ?? written;
  const remark = bracketed?.[2]?.trim() ?? null;

  const expected = readYesNo(text);
  if (expected !== null) return yesNo(expected, operator, remark, inputs);

  const date = readDate(text, year);
  if (date) {
    if (date.kind === 'day') return deadline(date.day, operator, remark, inputs);
    return failed(date.kind === 'yearless' ? 'date.yearless' : 'date.impossible', inputs);
  }
  if (isZeroWord(text)) return threshold(ZERO, 'none', operator, remark, inputs);

  const quantity = readQuantity(text);
  if (!quantity || quantity.plus) {
    const span = range(text, operator, remark, inputs);
    return span ?? otherForm(written, operator, inputs, year);
  }
  return threshold(quantity.value, quantity.unit, operator, remark ?? quantity.remark, inputs);
}

/** What is no level, day or answer: the forms that few targets have. */
function otherForm(
  text: string,
  operator: Operator,
  inputs: TargetInputs,
  year: number | undefined,
): TargetReading {
  const { place } = inputs.target;
  const reading = readOtherForm({
    text,
    operator,
    year,
    fail: (code, details) => failed(code, inputs, details),
    again(part, sign) {
      const target = place ? { value: part, place } : { value: part };
      const own = sign === 'none' ? {} : { operator: { value: sign } };
      const unit = inputs.unit ? { unit: inputs.unit } : {};
      const found = readTarget({ target, ...own, ...unit }, year);
      // A refusal quotes the whole cell.
      return found.ok ? found : failed(found.problem.code, inputs, found.problem.details);
    },
  });
  return reading ?? failed('target.unreadable', inputs);
}

function fromNumber(number: number, operator: Operator, inputs: TargetInputs): TargetReading {
  if (!Number.isFinite(number)) return failed('target.unreadable', inputs);
  const shownAs = inputs.target.shownAs ?? 'plain';
  const isDated = inputs.unit !== undefined && saysDate(textOf(inputs.unit));
  if (shownAs === 'date' || operator === 'entro' || isDated) {
    const day = dayFromSerial(number, inputs.target);
    return day === null
      ? failed('target.unreadable', inputs)
      : deadline(day, operator, null, inputs);
  }
  const { value, unit } = quantityOf(number, shownAs);
  return threshold(value, unit, operator, null, inputs);
}

function threshold(
  value: Dec,
  written: Unit,
  operator: Operator,
  remark: string | null,
  inputs: TargetInputs,
): TargetReading {
  if (operator === 'entro') return failed('target.unreadable', inputs);
  const unit = written === 'none' ? unitOfColumn(inputs.unit) : written;
  return { ok: true, target: { kind: 'threshold', comparison: operator, value, unit, remark } };
}

/** @returns null when the text is no range */
function range(
  text: string,
  operator: Operator,
  remark: string | null,
  inputs: TargetInputs,
): TargetReading | null {
  const span = operator === '=' || operator === 'none' ? readSpan(text) : null;
  if (!span) return null;
  const { low, high } = span;
  if (!low.value.lessThan(high.value)) return failed('target.rangeOrder', inputs);
  const unit = high.unit === 'none' ? unitOfColumn(inputs.unit) : high.unit;
  const target: TargetRange = {
    kind: 'range',
    low: low.value,
    high: high.value,
    unit,
    remark: remark ?? high.remark,
  };
  return { ok: true, target };
}

/**
 * The column's unit completes a bare number, but never makes it a percentage: 90 beside `%` may
 * be 90% or a 0,9 typed by another hand, and the actual beside it decides nothing.
 */
function unitOfColumn(input: Input | undefined): Unit {
  const unit = unitIn(input);
  return unit === null || unit === '%' ? 'none' : unit;
}

function deadline(
  day: Day,
  operator: Operator,
  remark: string | null,
  inputs: TargetInputs,
): TargetReading {
  if (operator === '>=' || operator === '>') return failed('target.notBefore', inputs);
  return { ok: true, target: { kind: 'deadline', day, strict: operator === '<', remark } };
}

function yesNo(
  expected: boolean,
  operator: Operator,
  remark: string | null,
  inputs: TargetInputs,
): TargetReading {
  if (operator !== '=' && operator !== 'none') return failed('target.unreadable', inputs);
  return { ok: true, target: { kind: 'yesNo', expected, remark } };
}

function failed(
  code: EngineProblem['code'],
  inputs: TargetInputs,
  details: Details = {},
): TargetReading {
  const { place } = inputs.target;
  return { ok: false, problem: problem(code, { ...details, text: targetText(inputs) }, place) };
}
