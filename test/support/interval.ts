import {
  Dec,
  defaultProfile,
  exactText,
  readPlan,
  scorePlan,
  type Outcome,
  type Plan,
} from '../../src/engine';
import { readNumber } from '../../src/engine/reading/number';
import { planOf, type Row } from './published';

/** All the values between two ends, both included. */
export interface Interval {
  readonly low: Dec;
  readonly high: Dec;
}

export function meet(a: Interval, b: Interval): boolean {
  return a.low.lessThanOrEqualTo(b.high) && b.low.lessThanOrEqualTo(a.high);
}

/** An interval of ratios as percentages, for titles and failures: `[98.54%, 98.58%]`. */
export function intervalText({ low, high }: Interval): string {
  return `[${[low, high].map((end) => `${exactText(end.times(100))}%`).join(', ')}]`;
}

const FIGURE = /^(-?)\s*(\d[\d.,]*)(\D*)$/;

/**
 * What a displayed figure stands for: with d decimals, itself give or take half a unit of the last.
 * @returns null for what is no figure: a date, a word, an empty cell
 */
export function displayed(text: string): (Interval & { readonly tail: string }) | null {
  const [, sign = '', digits = '', tail = ''] = FIGURE.exec(text.trim()) ?? [];
  const number = readNumber(digits);
  if (!number) return null;
  const decimals = digits.includes(',')
    ? (digits.split(',')[1] ?? '').length
    : number.decimalPlaces();
  const value = sign === '-' ? number.negated() : number;
  const half = new Dec(10).pow(-decimals).dividedBy(2);
  return { low: value.minus(half), high: value.plus(half), tail: tail.trim() };
}

/** What a printed percentage stands for, as a ratio: `99,29 %` is [0.99285, 0.99295]. */
export function printedInterval(text: string): Interval {
  const points = displayed(text);
  if (!points) throw new Error(`${text} is no percentage`);
  return { low: points.low.dividedBy(100), high: points.high.dividedBy(100) };
}

/**
 * The scores that the displayed actual of an indicator allows; null when it is excluded. A score
 * rises or falls with its actual, and an exact target's has its top at the target, so that the two
 * ends and the target, where it lies between them, are enough.
 */
export function scoreInterval(row: Row, year: number): Interval | null {
  const whole = displayed(row.actual ?? '');
  const outcomes = whole
    ? [whole.low, whole.high, ...targetWithin(whole, row, year)].map((value) =>
        outcomeOf({ ...row, actual: `${italian(value)} ${whole.tail}` }, year),
      )
    : [outcomeOf(row, year)];
  const scores = outcomes.flatMap((outcome) => scoreIn(outcome, row) ?? []);
  return scores.length === 0 ? null : { low: Dec.min(...scores), high: Dec.max(...scores) };
}

function scoreIn(outcome: Outcome, row: Row): Dec | null {
  if (outcome.kind === 'failed') throw new Error(`${row.code ?? ''} cannot be scored`);
  return outcome.kind === 'scored' ? outcome.score : null;
}

function targetWithin(interval: Interval, row: Row, year: number): Dec[] {
  const { target } = cardOf(planOf([], [row], year)).indicators[0]?.reason ?? {};
  if (target?.kind !== 'threshold') return [];
  return meet(interval, { low: target.value, high: target.value }) ? [target.value] : [];
}

/**
 * The scores that the displayed actuals of its indicators allow a node: a weighted mean rises with
 * each of them, so that its ends are the means of their ends.
 */
export function nodeInterval(code: string, rows: readonly Row[], year: number): Interval {
  const own = rows.filter((row) => row.parent === code);
  const plan = planOf([{ code }], own, year);
  const intervals = own.map((row) => scoreInterval(row, year));
  const end = (which: 'low' | 'high'): Dec => {
    const indicators = plan.indicators.map((indicator, index) => {
      const score = intervals[index]?.[which];
      if (!score) return indicator;
      const actual = { value: `${italian(score.times(100))}%` };
      return { ...indicator, method: { value: 'valore' }, actual };
    });
    const outcome = cardOf({ ...plan, indicators }).nodes[0]?.outcome;
    if (outcome?.kind !== 'scored') throw new Error(`${code} has no score`);
    return outcome.score;
  };
  return { low: end('low'), high: end('high') };
}

const cardOf = (plan: Plan) => scorePlan(readPlan(plan), defaultProfile);

function outcomeOf(row: Row, year: number): Outcome {
  const outcome = cardOf(planOf([], [row], year)).indicators[0]?.outcome;
  if (!outcome) throw new Error(`${row.code ?? ''} was not read`);
  return outcome;
}

/** With a comma: a point before three decimals would separate thousands. */
const italian = (value: Dec) => exactText(value).replace('.', ',');
