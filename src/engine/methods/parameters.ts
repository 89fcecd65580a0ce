import { ONE, type Dec } from '../decimal';
import { BLANK, isBlank, shownText, type Input } from '../input';
import type { MethodInputs, PlanIndicator } from '../plan';
import { problem, problemAt, type EngineProblem, type EngineProblemCode } from '../problems';
import type { Details } from '../problem';
import { readActual, type QuantityActual } from '../reading/actual';
import { readRatio } from '../reading/ratio';
import { targetText } from '../reading/target';
import { comparable, type Unit } from '../reading/unit';
import type { Verdict } from './method';

/** A number with its unit, percentages in points. */
export interface Amount {
  readonly value: Dec;
  readonly unit: Unit;
}

/** 0 is 0 in every unit; any other number without its percent sign is a question. */
export const isBareZero = ({ value, unit }: Amount): boolean => unit === 'none' && value.isZero();

/** Whether an amount can be compared, as it stands, with others of that unit. */
export const fits = (unit: Unit, amount: Amount): boolean =>
  comparable(unit, amount.unit) || isBareZero(amount);

/** Why an actual cannot be scored on a scale of that unit. */
export const unitMismatch = (unit: Unit, actual: QuantityActual): Verdict<never> => ({
  ok: false,
  code: 'unit.mismatch',
  details: { targetUnit: unit, actualUnit: actual.unit },
});

/**
 * Reads what a method needs of one indicator beside target and actual, all of it in the unit of
 * the target. Of what is wrong the first is kept, at its cell: with it there are no parameters.
 */
export class ParameterReader {
  problem: EngineProblem | null = null;
  #unit: Unit | null = null;

  /** @param target null where the indicator has none */
  constructor(
    readonly method: string,
    readonly indicator: PlanIndicator,
    target: Amount | null,
  ) {
    if (target && !isBareZero(target)) this.#unit = target.unit;
  }

  /** The unit of target and parameters together; `none` where none of them has one. */
  get unit(): Unit {
    return this.#unit ?? 'none';
  }

  /** The target as the user sees it. */
  get target(): string {
    return targetText(this.indicator);
  }

  /** The input of a parameter; undefined where it is blank. */
  input(name: keyof MethodInputs): Input | undefined {
    const input = this.indicator.parameters?.[name];
    return input && !isBlank(input) ? input : undefined;
  }

  /** The input of a parameter that the method cannot do without. */
  required(name: keyof MethodInputs): Input | undefined {
    const input = this.input(name);
    if (!input) this.missing(name);
    return input;
  }

  /** A quantity on the target's scale; null where it is blank or wrong. */
  quantity(name: keyof MethodInputs, input = this.input(name)): Dec | null {
    if (!input) return null;
    const reading = readActual(input, 'quantity', undefined);
    if (!reading.ok || reading.actual.kind !== 'quantity') {
      this.wrong('parameter.unreadable', input, { parameter: name, target: this.target });
      return null;
    }
    return this.amount(name, reading.actual, input);
  }

  /** An amount read already; null where it does not stand on the target's scale. */
  amount(name: keyof MethodInputs, amount: Amount, input: Input): Dec | null {
    if (this.joins(amount)) return amount.value;
    this.wrong('parameter.unit', input, { parameter: name, target: this.target });
    return null;
  }

  /** A ratio, `120%`; null where it is blank or wrong. */
  ratio(name: keyof MethodInputs): Dec | null {
    const input = this.input(name);
    if (!input) return null;
    const ratio = readRatio(input);
    if (!ratio) this.wrong('parameter.notARatio', input, { parameter: name });
    return ratio;
  }

  /** Whether an amount stands on one scale with those read before it; from now on it is one. */
  joins(amount: Amount): boolean {
    if (isBareZero(amount)) return true;
    if (this.#unit !== null && !comparable(this.#unit, amount.unit)) return false;
    if (this.#unit === null || this.#unit === 'none') this.#unit = amount.unit;
    return true;
  }

  missing(name: keyof MethodInputs): void {
    this.problem ??= this.missingProblem(name);
  }

  /** That the parameters cannot be used, and why. */
  failed(): { readonly ok: false; readonly problem: EngineProblem } {
    if (!this.problem) throw new Error(`Nothing is wrong with the parameters of ${this.method}`);
    return { ok: false, problem: this.problem };
  }

  missingProblem(name: keyof MethodInputs): EngineProblem {
    const { code, method, target } = this.indicator;
    const details = { method: this.method, parameter: name, indicator: code };
    return problem('parameter.missing', details, method?.place ?? target.place);
  }

  /** Keeps a problem with a parameter, at its cell; an error in the cell comes before any other. */
  wrong(code: EngineProblemCode, input: Input | undefined, details: Details = {}): void {
    const { code: indicator } = this.indicator;
    const all = { text: shownText(input ?? BLANK), indicator, ...details };
    this.problem ??= problemAt(input, code, all);
  }
}

/**
 * Between two points of a straight line, in one quotient: a value of 75 between 50 (score 0) and
 * 100 (score 1) gives 0.5.
 */
export function between(
  value: Dec,
  from: { readonly value: Dec; readonly score: Dec },
  to: { readonly value: Dec; readonly score: Dec },
): Dec {
  const whole = to.value.minus(from.value);
  const done = value.minus(from.value);
  if (from.score.isZero() && to.score.equals(ONE)) return done.dividedBy(whole);
  const missing = to.value.minus(value);
  return from.score.times(missing).plus(to.score.times(done)).dividedBy(whole);
}
