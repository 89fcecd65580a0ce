import { exactText, HUNDRED, rounded, type Dec } from '../decimal';
import { isBlank, shownText, type Input } from '../input';
import type { Details } from '../problem';
import { problemAt, type EngineProblem } from '../problems';
import { readActual } from '../reading/actual';
import type { Quantity } from '../reading/quantity';
import type { Fraction } from '../reading/target-kinds';
import type { Unit } from '../reading/unit';
import { agreeing, shownDecimals } from './shown-decimals';

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
  const details = { indicator, text: shownText(input) };
  return { ok: false, problem: problemAt(input, code, details) };
}

/** A fraction as messages quote it. */
export const partsOf = ({ numerator, denominator }: Fraction): Details => ({
  numerator: exactText(numerator),
  denominator: exactText(denominator),
});

/** A quotient as messages quote it. */
export const quotientText = (quotient: Dec): string => exactText(rounded(quotient, QUOTED));

const QUOTED = 6;

/** What a fraction is, for who printed another quotient of it. */
export function disagreeing(fraction: Fraction, inPoints: boolean): Details {
  const exact = inPoints ? percentageOf(fraction) : quotientOf(fraction);
  return { ...partsOf(fraction), exact: quotientText(exact), unit: inPoints ? '%' : '' };
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
  const isPoints = agreeing(printed.value, points, decimals);
  const isPlain = printed.unit !== '%' && agreeing(printed.value, plain, decimals);
  if (percent) return isPoints || isPlain ? { value: points, unit: '%' } : null;
  if (isPlain) return { value: plain, unit: printed.unit };
  return isPoints ? { value: points, unit: printed.unit } : null;
}
