import { ONE, ZERO, type Dec } from '../decimal';
import type { Profile } from '../profile';
import type { QuantityActual } from '../reading/actual';
import type { Threshold } from '../reading/target';
import { comparable } from '../reading/unit';
import { clamped, noParameters, type Method } from './method';

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
    if (!comparable(target.unit, actual.unit) && !isBareZero(target) && !isBareZero(actual)) {
      return {
        ok: false,
        code: 'unit.mismatch',
        details: { targetUnit: target.unit, actualUnit: actual.unit },
      };
    }
    const distance = actual.value.minus(target.value);
    const missed = isMissed(target, distance);
    const working: ProportionalWorking = {
      rule: 'proporzionale',
      shortfall: missed ? distance.abs() : ZERO,
      surplus: !missed && beyondCounts(profile) ? distance.abs() : ZERO,
      base: target.value.isNegative() ? target.value.negated() : target.value,
    };
    const strict = target.comparison === '>' || target.comparison === '<';
    const verdict = {
      ok: true,
      score: scoreOf(working, profile),
      gap: { value: distance, unit: target.unit === 'none' ? actual.unit : target.unit },
      working,
    } as const;
    return strict && distance.isZero() ? { ...verdict, remark: 'score.strictEquality' } : verdict;
  },
};

/** 0 is 0 in every unit; any other number without its percent sign is a question. */
function isBareZero(quantity: Threshold | QuantityActual): boolean {
  return quantity.value.isZero() && quantity.unit === 'none';
}

function beyondCounts({ cap }: Profile): boolean {
  return cap === null || cap.greaterThan(ONE);
}

/** @param distance from the target to the actual, signed */
function isMissed({ comparison }: Threshold, distance: Dec): boolean {
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

function scoreOf({ shortfall, surplus, base }: ProportionalWorking, profile: Profile): Dec {
  if (shortfall.isZero() && surplus.isZero()) return ONE;
  // A target of 0 has no part to lose or to exceed: kept or not.
  if (base.isZero()) return shortfall.isZero() ? ONE : ZERO;
  const kept = shortfall.isZero() ? base.plus(surplus) : base.minus(shortfall);
  // (base - shortfall) / base: one quotient, and no difference of endless ones.
  return kept.isNegative() ? ZERO : clamped(kept.dividedBy(base), profile);
}
