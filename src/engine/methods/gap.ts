import { fromCellNumber, HUNDREDTH, ONE, ZERO, type Dec } from '../decimal';
import type { Input } from '../input';
import { readQuantity } from '../reading/quantity';
import type { Threshold } from '../reading/target';
import type { Unit } from '../reading/unit';
import { clamped, gapTo, remarked, type Method } from './method';
import { fits, ParameterReader, unitMismatch } from './parameters';
import { isMissed } from './proportional';

/** 1 - |gap| / tolerance: enough to redo it by hand. */
export interface GapWorking {
  readonly rule: 'scostamento';
  /** How far the actual stays from the promise, never negative; 0 when it is kept. */
  readonly missed: Dec;
  /** The gap at which the score is 0, in the target's unit. */
  readonly tolerance: Dec;
  /** The part of |target| that the tolerance was given as; null where it was given in the unit. */
  readonly part: Dec | null;
}

interface GapParameters extends Pick<GapWorking, 'tolerance' | 'part'> {
  readonly unit: Unit;
}

/**
 * In full at the target, nothing at a gap as large as the tolerance. An exact target is missed on
 * both sides; beyond `>=` or `<=` the promise is kept, and that gap takes nothing.
 *
 * A tolerance of `10%` is a tenth of |target|, unless the target is a percentage: then it is ten
 * points, as every percentage beside one, and the tenth is written `10% del target`.
 * Source: "Methods of scoring in the field". `= 100`, 95 and a tolerance of 20 give 75%.
 */
export const gap: Method<'threshold', 'quantity', GapWorking, GapParameters> = {
  name: 'scostamento',
  synonyms: ['gap', 'variance', 'tolleranza', 'tolerance'],
  targets: ['threshold'],
  impliedBy: null,
  measure: 'quantity',
  parameters(indicator, target) {
    const read = new ParameterReader('scostamento', indicator, target);
    const input = read.required('tolerance');
    const part = partOfTarget(input, target);
    const tolerance = part ? part.times(target.value.abs()) : read.quantity('tolerance', input);
    if (tolerance && !tolerance.greaterThan(ZERO)) {
      read.wrong('tolerance.notPositive', input, { target: read.target });
    }
    if (read.problem || !tolerance) return read.failed();
    return { ok: true, parameters: { tolerance, part, unit: read.unit } };
  },
  turns: ({ value }, { tolerance }) => [value.minus(tolerance), value, value.plus(tolerance)],
  score(target, actual, profile, { tolerance, part, unit }) {
    if (!fits(unit, actual)) return unitMismatch(unit, actual);
    const distance = actual.value.minus(target.value);
    const missed = isMissed(target, distance) ? distance.abs() : ZERO;
    const verdict = {
      ok: true,
      score: missed.isZero() ? ONE : clamped(tolerance.minus(missed).dividedBy(tolerance), profile),
      gap: gapTo(target.value, actual, unit),
      working: { rule: 'scostamento', missed, tolerance, part },
    } as const;
    return remarked(verdict, target, actual);
  },
};

const OF_TARGET = /^del target$/i;

/** The part of |target| that a tolerance is; null where it is a quantity of its own. */
function partOfTarget(input: Input | undefined, target: Threshold): Dec | null {
  if (!input) return null;
  if (typeof input.value === 'string') {
    const quantity = readQuantity(input.value.trim());
    const said = quantity?.remark && OF_TARGET.test(quantity.remark);
    const isPart = said || (target.unit !== '%' && !quantity?.remark);
    return quantity?.unit === '%' && isPart ? quantity.value.times(HUNDREDTH) : null;
  }
  if (typeof input.value !== 'number' || input.shownAs !== 'percent') return null;
  return target.unit === '%' ? null : fromCellNumber(input.value);
}
