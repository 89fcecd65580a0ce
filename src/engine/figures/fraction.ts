import { HUNDRED, type Dec } from '../decimal';
import { isBlank, shownText, type Input } from '../input';
import { problem, type EngineProblem } from '../problems';
import { readActual } from '../reading/actual';
import type { Quantity } from '../reading/quantity';
import type { Fraction } from '../reading/target-kinds';
import type { Unit } from '../reading/unit';
import { shownDecimals } from './shown-decimals';

export type FractionReading =
  | { readonly ok: true; readonly fraction: Fraction }
  | { readonly ok: false; readonly problem: EngineProblem };

/** Reads a numerator and a denominator, both filled in. @param indicator whose, for messages */
export function readFraction(
  numerator: Input,
  denominator: Input,
  indicator: string,
): FractionReading {
  const above = numberIn(numerator);
  if (above === null) return refused('fraction.unreadable', numerator, indicator);
  const below = numberIn(denominator);
  if (below === null) return refused('fraction.unreadable', denominator, indicator);
  if (below.isZero()) return refused('fraction.zeroDenominator', denominator, indicator);
  return { ok: true, fraction: { numerator: above, denominator: below } };
}

/** A count or an amount; a percentage is neither. */
function numberIn(input: Input): Dec | null {
  if (isBlank(input)) return null;
  const reading = readActual(input, 'quantity', undefined);
  if (!reading.ok || reading.actual.kind !== 'quantity') return null;
  return reading.actual.unit === '%' ? null : reading.actual.value;
}

function refused(
  code: 'fraction.unreadable' | 'fraction.zeroDenominator',
  input: Input,
  indicator: string,
): FractionReading {
  if (input.error !== undefined) {
    const found = problem('input.formulaError', { text: input.error }, input.place);
    return { ok: false, problem: found };
  }
  return { ok: false, problem: problem(code, { indicator, text: shownText(input) }, input.place) };
}

/** The exact quotient. */
export const quotientOf = ({ numerator, denominator }: Fraction): Dec =>
  numerator.dividedBy(denominator);

/** The quotient in points of percentage: exact where numerator / denominator is not. */
export const percentageOf = ({ numerator, denominator }: Fraction): Dec =>
  numerator.times(HUNDRED).dividedBy(denominator);

/** What a fraction is worth in the unit in which it is compared. */
export interface Worth {
  readonly value: Dec;
  readonly unit: Unit;
}

/**
 * What a fraction is worth where its quotient is printed too: it must agree within half a unit of
 * the last decimal shown, as it is or as a percentage, which then tells the unit of a bare number.
 * @param shown the printed cell
 * @param percent percentages are compared here
 * @returns null when the two disagree
 */
export function worthOf(
  fraction: Fraction,
  printed: Pick<Quantity, 'value' | 'unit'>,
  shown: Input,
  percent: boolean,
): Worth | null {
  const decimals = shownDecimals(shown, printed.value);
  const [points, plain] = [percentageOf(fraction), quotientOf(fraction)];
  const isPoints = agree(printed.value, points, decimals);
  const isPlain = printed.unit !== '%' && agree(printed.value, plain, decimals);
  if (percent) return isPoints || isPlain ? { value: points, unit: '%' } : null;
  if (isPlain) return { value: plain, unit: printed.unit };
  return isPoints ? { value: points, unit: printed.unit } : null;
}

function agree(printed: Dec, exact: Dec, decimals: number): boolean {
  const distance = printed.minus(exact).abs();
  return distance.times(2).lessThanOrEqualTo(`1e-${decimals}`);
}
