import { ONE, ZERO, type Dec } from '../decimal';
import type { Profile } from '../profile';
import type { QuantityActual } from '../reading/actual';
import type { Threshold } from '../reading/target';
import { comparable } from '../reading/unit';
import { clamped, type Method } from './method';

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
  score(target, actual, profile) {
    if (!comparable(target.unit, actual.unit) && !isBareZero(target) && !isBareZero(actual)) {
      return {
        ok: false,
        code: 'unit.mismatch',
        details: { targetUnit: target.unit, actualUnit: actual.unit },
      };
    }
    const distance = actual.value.minus(target.value);
    const lack = lackOf(target, distance);
    const kept = lack.isZero() || lack.isNegative();
    const working: ProportionalWorking = {
      rule: 'proporzionale',
      shortfall: kept ? ZERO : lack,
      surplus: kept && beyondCounts(profile) ? lack.negated() : ZERO,
      base: target.value.isNegative() ? target.value.negated() : target.value,
    };
    const strict = target.comparison === '>' || target.comparison === '<';
    return {
      ok: true,
      score: scoreOf(working, profile),
      gap: { value: distance, unit: target.unit === 'none' ? actual.unit : target.unit },
      working,
      ...(strict && distance.isZero() ? { remark: 'score.strictEquality' as const } : {}),
    };
  },
};

/** 0 is 0 in every unit; any other number without its percent sign is a question. */
function isBareZero(quantity: Threshold | QuantityActual): boolean {
  return quantity.value.isZero() && quantity.unit === 'none';
}

function beyondCounts({ cap }: Profile): boolean {
  return cap === null || cap.greaterThan(ONE);
}

/** What is missing to keep the promise; negative when it is exceeded. */
function lackOf({ comparison }: Threshold, distance: Dec): Dec {
  switch (comparison) {
    case '>=':
    case '>':
      return distance.negated();
    case '<=':
    case '<':
      return distance;
    case '=':
    case 'none':
      return distance.abs();
  }
}

function scoreOf({ shortfall, surplus, base }: ProportionalWorking, profile: Profile): Dec {
  if (shortfall.isZero() && surplus.isZero()) return ONE;
  // A target of 0 has no part to lose or to exceed: kept or not.
  if (base.isZero()) return shortfall.isZero() ? ONE : ZERO;
  return clamped(ONE.plus(surplus.minus(shortfall).dividedBy(base)), profile);
}
