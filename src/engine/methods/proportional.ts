import { ONE, ZERO, type Dec } from '../decimal';
import type { Threshold } from '../reading/target';
import { beyondCounts, clamped, noParameters, remarked, type Method } from './method';
import { fits, isBareZero, unitMismatch } from './parameters';

/** 1 - shortfall / |target|, or 1 + surplus / |target|: enough to redo it by hand. */
export interface ProportionalWorking {
  readonly rule: 'proporzionale';
  /** How far the actual stays from the promise; 0 when it is kept. */
  readonly shortfall: Dec;
  /** How far it goes beyond, where the cap lets that count; 0 otherwise. */
  readonly surplus: Dec;
  /** |target|, which the shortfall is a part of. */
  readonly base: Dec;
}

/**
 * The shortfall as a part of the target, for higher-is-better, lower-is-better and exact targets.
 * Source: "Score of one indicator". `>= 400`, 242 gives 60,50%; `<= 1,50`, 1,53 gives 98,00%.
 */
export const proportional: Method<'threshold', 'quantity', ProportionalWorking> = {
  name: 'proporzionale',
  synonyms: ['attainment', 'proportional'],
  targets: ['threshold'],
  impliedBy: 'threshold',
  measure: 'quantity',
  parameters: noParameters,
  turns: ({ value }) => [value],
  score(target, actual, profile) {
    if (!fits(target.unit, actual) && !isBareZero(target)) return unitMismatch(target.unit, actual);
    const distance = actual.value.minus(target.value);
    const working = proportionOf(target, distance, beyondCounts(profile));
    const ratio = ratioOf(working);
    const verdict = {
      ok: true,
      score: ratio === ONE ? ONE : clamped(ratio, profile),
      gap: { value: distance, unit: target.unit === 'none' ? actual.unit : target.unit },
      working,
    } as const;
    return remarked(verdict, target, actual);
  },
};

/**
 * @param distance from the target to the actual, signed
 * @param beyond whether what goes beyond the promise counts
 */
export function proportionOf(
  target: Threshold,
  distance: Dec,
  beyond: boolean,
): ProportionalWorking {
  const missed = isMissed(target, distance);
  return {
    rule: 'proporzionale',
    shortfall: missed ? distance.abs() : ZERO,
    surplus: !missed && beyond ? distance.abs() : ZERO,
    base: target.value.isNegative() ? target.value.negated() : target.value,
  };
}

/** @param distance from the target to the actual, signed */
export function isMissed({ comparison }: Threshold, distance: Dec): boolean {
  if (distance.isZero()) return false;
  switch (comparison) {
    case '>=':
    case '>':
      return distance.isNegative();
    case '<=':
    case '<':
      return distance.isPositive();
    case '=':
    case 'none':
      return true;
  }
}

/** The attainment: 0 or more, without a cap. */
export function ratioOf({ shortfall, surplus, base }: ProportionalWorking): Dec {
  if (shortfall.isZero() && surplus.isZero()) return ONE;
  // A target of 0 has no part to lose or to exceed: kept or not.
  if (base.isZero()) return shortfall.isZero() ? ONE : ZERO;
  const kept = shortfall.isZero() ? base.plus(surplus) : base.minus(shortfall);
  // (base - shortfall) / base: one quotient, and no difference of endless ones.
  return kept.isNegative() ? ZERO : kept.dividedBy(base);
}
