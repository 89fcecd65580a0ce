import { ZERO, type Dec } from '../decimal';
import { isBlank, shownText, textOf, type Input } from '../input';
import { problem, type EngineProblem } from '../problems';
import { dayFromSerial, readDate, type Day } from './date';
import { quantityOf, readQuantity } from './quantity';
import { readSpan, type TargetRange } from './range';
import { readUnit, type Unit } from './unit';
import { folded, isUndefinedTarget, isZeroWord, readYesNo } from './words';

/** `none`: a number printed without an operator, which is scored as `=`. */
export type Comparison = '>=' | '>' | '<=' | '<' | '=' | 'none';

export interface Threshold {
  readonly kind: 'threshold';
  readonly comparison: Comparison;
  readonly value: Dec;
  readonly unit: Unit;
  readonly remark: string | null;
}

export interface Deadline {
  readonly kind: 'deadline';
  readonly day: Day;
  /** `< 31/12/2023`: the day itself is already late, but scores in full with a remark. */
  readonly strict: boolean;
  readonly remark: string | null;
}

export interface YesNoTarget {
  readonly kind: 'yesNo';
  readonly expected: boolean;
  readonly remark: string | null;
}

/** `da def.`, `n.d.`, `--`: promised later, so nothing to score now. */
export interface UndefinedTarget {
  readonly kind: 'undefined';
}

/** An empty cell: an error for every method but `valore`, which needs no target. */
export interface NoTarget {
  readonly kind: 'none';
}

export type Target = Threshold | TargetRange | Deadline | YesNoTarget | UndefinedTarget | NoTarget;

export type TargetReading =
  | { readonly ok: true; readonly target: Target }
  | { readonly ok: false; readonly problem: EngineProblem };

/** The inputs a target is made of: its text or number, and the columns that may complete it. */
export interface TargetInputs {
  readonly target: Input;
  /** The operator, where it stands in a column of its own. */
  readonly operator?: Input;
  /** The unit's column; the unit written in the target itself comes first. */
  readonly unit?: Input;
}

/** How the targets of one plan are read. */
export type TargetReader = (inputs: TargetInputs) => TargetReading;

/** A target as the user sees it, the operator of its own column before it. */
export function targetText({ target, operator }: TargetInputs): string {
  return [operator ? shownText(operator) : '', shownText(target)].filter(Boolean).join(' ');
}

type Operator = Comparison | 'entro';

const OPERATOR =
  /^(>\s*=|=\s*>|≥|<\s*=|=\s*<|≤|>|<|=|entro(?:\s+e\s+non\s+oltre)?(?:\s+il\b)?)\s*/i;
const BRACKETED_REMARK = /^(.*?\S)\s*\(([^()]*)\)$/;
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
  const body = typeof input.value === 'string' ? operator.rest : input.value;
  return readBody(body, operator.operator, inputs, year);
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
    const texts = [operator ? textOf(operator) : '', target.value, unit ? textOf(unit) : ''];
    const key = texts.join('\n');
    const same = known.get(key);
    if (same) return same;
    const reading = readTarget(inputs, year);
    if (reading.ok) known.set(key, reading);
    return reading;
  };
}

function readBody(
  body: string | number | boolean | null,
  operator: Operator,
  inputs: TargetInputs,
  year: number | undefined,
): TargetReading {
  if (typeof body === 'boolean') return yesNo(body, operator, null, inputs);
  if (typeof body === 'number') return fromNumber(body, operator, inputs);

  const bracketed = BRACKETED_REMARK.exec(body ?? '');
  const text = (bracketed?.[1] ?? body ?? '').trim();
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
  if (!quantity) return range(text, operator, remark, inputs);
  if (quantity.plus) return failed('target.unreadable', inputs);
  return threshold(quantity.value, quantity.unit, operator, remark ?? quantity.remark, inputs);
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

function range(
  text: string,
  operator: Operator,
  remark: string | null,
  inputs: TargetInputs,
): TargetReading {
  const span = operator === '=' || operator === 'none' ? readSpan(text) : null;
  if (!span) return failed('target.unreadable', inputs);
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
  const unit = input && input.error === undefined ? readUnit(textOf(input)) : null;
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

function failed(code: EngineProblem['code'], inputs: TargetInputs): TargetReading {
  const { place } = inputs.target;
  return { ok: false, problem: problem(code, { text: targetText(inputs) }, place) };
}

/** The operator of the text or of its own column; null when the two contradict each other. */
function operatorOf(inputs: TargetInputs): { operator: Operator; rest: string } | null {
  const text = typeof inputs.target.value === 'string' ? inputs.target.value : '';
  const own = splitOperator(text.replaceAll(/\s+/g, ' ').trim());
  const column = inputs.operator ? splitOperator(textOf(inputs.operator)) : NO_OPERATOR;
  if (column.rest !== '') return null;
  if (own.operator === 'none') return { operator: column.operator, rest: own.rest };
  if (column.operator === 'none' || column.operator === own.operator) return own;
  // `<=` or `=` beside `Entro 31/12/2023` says the same of a day.
  const sameOfDay = own.operator === 'entro' && ['<=', '='].includes(column.operator);
  return sameOfDay ? own : null;
}

const NO_OPERATOR: { operator: Operator; rest: string } = { operator: 'none', rest: '' };

function splitOperator(text: string): { operator: Operator; rest: string } {
  const match = OPERATOR.exec(text);
  if (!match) return { operator: 'none', rest: text };
  return { operator: canonical(match[1] ?? ''), rest: text.slice(match[0].length) };
}

function canonical(written: string): Operator {
  const sign = written.replaceAll(/\s/g, '').toLowerCase();
  if (sign.startsWith('entro')) return 'entro';
  if (sign === '≥' || sign === '>=' || sign === '=>') return '>=';
  if (sign === '≤' || sign === '<=' || sign === '=<') return '<=';
  return sign === '>' || sign === '<' ? sign : '=';
}
