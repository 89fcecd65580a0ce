import { exactText, rounded } from '../decimal';
import { shownText, textOf, type Input } from '../input';
import type { PlanIndicator } from '../plan';
import { problem, type EngineProblem } from '../problems';
import type { QuantityActual } from '../reading/actual';
import type { Fraction } from '../reading/target';
import { unitIn } from '../reading/unit';
import {
  disagreeing,
  partsOf,
  percentageOf,
  quotientOf,
  quotientText,
  readFraction,
  worthOf,
  type Worth,
} from './fraction';
import type { Scale } from './scale';

/** An actual as other figures make it, null where they make none; what there is to tell of it. */
export interface Measured {
  readonly actual: QuantityActual | null;
  readonly problem: EngineProblem | null;
  /** The years of the series that it depends on. */
  readonly years?: readonly number[];
}

const NOTHING: Measured = { actual: null, problem: null };

/**
 * The exact actual of an indicator with a numerator and a denominator: it stands in for a blank
 * one, and for a printed one that it agrees with, of which the rounding alone is seen.
 * @param printed the actual as read; null when the cell is blank
 * @param scale what it is compared on; null where that is not known
 * Source: "Numerator / denominator": an actual computed from them, disagreement is a problem.
 */
export function fromColumns(
  indicator: PlanIndicator,
  printed: QuantityActual | null,
  scale: Scale | null,
): Measured {
  const { numerator, denominator, code, actual } = indicator;
  if (!numerator || !denominator) return half(indicator, printed !== null);
  const reading = readFraction(numerator, denominator, code);
  if (!reading.ok) return { actual: null, problem: reading.problem };
  const { fraction } = reading;
  const percent = scale?.unit === '%';
  if (!printed) return alone(fraction, indicator, scale);
  const worth = worthOf(fraction, printed, actual, percent);
  if (worth) return { actual: asActual(worth, fraction), problem: null };
  const inPoints = percent || printed.unit === '%';
  const details = {
    indicator: code,
    text: shownText(actual),
    ...disagreeing(fraction, inPoints),
  };
  return { actual: null, problem: problem('actual.ratioDisagrees', details, actual.place) };
}

const asActual = ({ value, unit }: Worth, fraction: Fraction): QuantityActual => ({
  kind: 'quantity',
  value,
  unit,
  fraction,
});

/** One of the two alone makes nothing: an error only where an actual is wanted. */
function half({ numerator, denominator, code }: PlanIndicator, isPrinted: boolean): Measured {
  const there = numerator ?? denominator;
  if (!there) return NOTHING;
  const details = { indicator: code, missing: numerator ? 'denominator' : 'numerator' };
  const name = isPrinted ? 'actual.ratioHalfUnused' : 'actual.ratioHalf';
  return { actual: null, problem: problem(name, details, there.place) };
}

/** Figures from here on are hardly promises of a part of one. */
const MANY = 5;

function alone(
  fraction: Fraction,
  { code, unit, numerator }: PlanIndicator,
  scale: Scale | null,
): Measured {
  if (scale?.unit === '%') {
    return {
      actual: asActual({ value: percentageOf(fraction), unit: '%' }, fraction),
      problem: null,
    };
  }
  const value = quotientOf(fraction);
  const isBare = scale?.unit === 'none';
  const isSmall = value.abs().lessThanOrEqualTo(1);
  const isLarge = isBare && scale.size.greaterThanOrEqualTo(MANY);
  if (isBare && (saysParts(unit) || (isLarge && isSmall && unitIn(unit) === null))) {
    const details = {
      indicator: code,
      ...partsOf(fraction),
      plain: quotientText(value),
      percent: exactText(rounded(percentageOf(fraction), 4)),
    };
    return { actual: null, problem: problem('actual.ratioUnit', details, numerator?.place) };
  }
  return { actual: asActual({ value, unit: 'none' }, fraction), problem: null };
}

/** A column of units that says parts of a hundred or a thousand beside a target that does not. */
const saysParts = (unit: Input | undefined): boolean =>
  unit !== undefined && /%|‰|mille|percent/i.test(textOf(unit));
