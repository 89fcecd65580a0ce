import { ZERO, type Dec } from '../decimal';
import { isBlank, shownText, textOf, type Input } from '../input';
import { problem, type EngineProblem, type EngineProblemCode } from '../problems';
import type { CountingLimit } from './counting';
import { dayFromSerial, readDate, type Day } from './date';
import { quantityOf, readQuantity } from './quantity';
import type { Fraction } from './target-kinds';
import type { Unit } from './unit';
import { isNoPhenomenon, isNotAssessable, isNotDone, isZeroWord, readYesNo } from './words';

export interface QuantityActual {
  readonly kind: 'quantity';
  readonly value: Dec;
  readonly unit: Unit;
  /** What it was worked out from, exactly. */
  readonly fraction?: Fraction;
}

/** The day something was done, or null when it was declared not done. */
interface DayActual {
  readonly kind: 'day';
  readonly day: Day | null;
  /** The day of the monitoring, by which it was not done although it was later. */
  readonly notBy?: Day;
}

interface YesNoActual {
  readonly kind: 'yesNo';
  readonly value: boolean;
}

/** One indicator among those that a meta-indicator counts; without a score it was excluded. */
export interface CountedMember {
  readonly code: string;
  readonly score: Dec | null;
  readonly reached: boolean;
}

/** The share of a node's indicators that reached a limit: no cell holds it, other results do. */
export interface CountedActual {
  readonly kind: 'counted';
  readonly node: string;
  readonly limit: CountingLimit;
  /** Each once, in the order of the tree. */
  readonly members: readonly CountedMember[];
  /** Those with a score. */
  readonly counted: number;
  readonly reached: number;
  /** reached / counted, in percentage points. */
  readonly points: Dec;
}

/** What a method measures. */
export type Measure = QuantityActual | DayActual | YesNoActual | CountedActual;

export type Actual =
  | Measure
  | { readonly kind: 'missing' }
  /** `N.V.`: taken out by the evaluators. */
  | { readonly kind: 'notAssessable' }
  /** `N/D`: no phenomenon to measure. */
  | { readonly kind: 'noPhenomenon' };

export type ActualReading =
  | { readonly ok: true; readonly actual: Actual }
  | { readonly ok: false; readonly problem: EngineProblem };

/**
 * Reads an actual as the kind of measure that the target calls for.
 * @param year the plan's year, for days written without one
 * Source: "Targets and actuals as people write them", "Score of one indicator".
 */
export function readActual(
  input: Input,
  expected: Measure['kind'],
  year: number | undefined,
): ActualReading {
  if (input.error !== undefined) return failed('input.formulaError', input);
  if (isBlank(input)) return { ok: true, actual: { kind: 'missing' } };
  if (typeof input.value === 'number' && !Number.isFinite(input.value)) {
    return failed('actual.unreadable', input);
  }
  if (typeof input.value === 'string') {
    if (isNotAssessable(input.value)) return { ok: true, actual: { kind: 'notAssessable' } };
    if (isNoPhenomenon(input.value)) return { ok: true, actual: { kind: 'noPhenomenon' } };
  }
  // A count comes from other results; what is written beside it is compared with it later.
  if (expected === 'counted') return { ok: true, actual: { kind: 'missing' } };
  const measure = readers[expected](input, year);
  return 'kind' in measure ? { ok: true, actual: measure } : failed(measure.failed, input);
}

type MeasureReader = (
  input: Input,
  year: number | undefined,
) => Measure | { readonly failed: EngineProblemCode };

const readers: Readonly<Record<Exclude<Measure['kind'], 'counted'>, MeasureReader>> = {
  quantity: readMeasuredQuantity,
  day: readDoneDay,
  yesNo: readAnswer,
};

function readMeasuredQuantity(
  input: Input,
  year: number | undefined,
): QuantityActual | { failed: EngineProblemCode } {
  const { value, shownAs } = input;
  if (typeof value === 'number') {
    // Excel turns a typed 3/4 into a date by itself: its serial is not the measure.
    if (shownAs === 'date') return { failed: 'actual.looksLikeDate' };
    return { kind: 'quantity', ...quantityOf(value, shownAs) };
  }
  if (typeof value !== 'string') return { failed: 'actual.unreadable' };
  const text = value.trim();
  if (isZeroWord(text)) return { kind: 'quantity', value: ZERO, unit: 'none' };
  const quantity = readQuantity(text);
  if (quantity) return { kind: 'quantity', value: quantity.value, unit: quantity.unit };
  return { failed: readDate(text, year) ? 'actual.looksLikeDate' : 'actual.unreadable' };
}

const NOT_DONE: DayActual = { kind: 'day', day: null };

function readDoneDay(
  input: Input,
  year: number | undefined,
): DayActual | { failed: EngineProblemCode } {
  const { value } = input;
  if (typeof value === 'number') {
    if (value === 0) return NOT_DONE;
    const day = dayFromSerial(value, input);
    return day === null ? { failed: 'actual.noDate' } : { kind: 'day', day };
  }
  if (typeof value === 'boolean') return value ? { failed: 'actual.noDate' } : NOT_DONE;
  const text = textOf(input);
  if (text === '0' || isNotDone(text) || readYesNo(text) === false) return NOT_DONE;
  const date = readDate(text, year);
  if (!date) return { failed: 'actual.noDate' };
  if (date.kind === 'day') return { kind: 'day', day: date.day };
  return { failed: date.kind === 'yearless' ? 'date.yearless' : 'date.impossible' };
}

function readAnswer(input: Input): YesNoActual | { failed: EngineProblemCode } {
  const { value } = input;
  if (typeof value === 'boolean') return { kind: 'yesNo', value };
  const text = textOf(input);
  if (text === '1' || text === '0') return { kind: 'yesNo', value: text === '1' };
  const answer = readYesNo(text);
  return answer === null ? { failed: 'actual.unreadable' } : { kind: 'yesNo', value: answer };
}

function failed(code: EngineProblemCode, input: Input): ActualReading {
  return { ok: false, problem: problem(code, { text: shownText(input) }, input.place) };
}
