import { exactText, ONE, ZERO, type Dec } from '../decimal';
import type { QuantityActual } from '../reading/actual';
import type { TargetRange } from '../reading/range';
import type { Unit } from '../reading/unit';
import { clamped, type Method } from './method';
import { fits, isBareZero, ParameterReader, unitMismatch } from './parameters';

/** Where the actual lies, and between which limits its score falls: enough to redo it by hand. */
export interface RangeWorking {
  readonly rule: 'intervallo';
  readonly actual: Dec;
  /** Inside the range, or on which side of it. */
  readonly side: 'inside' | 'below' | 'above';
  /** The end of the range on that side, where the score is 100%; null inside. */
  readonly end: Dec | null;
  /** The outer limit on that side, from which on the score is 0%; null inside. */
  readonly limit: Dec | null;
}

interface RangeParameters {
  readonly minimum: Dec;
  readonly maximum: Dec;
  readonly unit: Unit;
}

/**
 * In full inside the range, ends included; outside it falls in a straight line to nothing at the
 * outer limits. Source: "Methods of scoring in the field". `tra 10 e 20` with limits 5 and 30:
 * 22 gives 80%.
 */
export const range: Method<'range', 'quantity', RangeWorking, RangeParameters> = {
  name: 'intervallo',
  synonyms: ['range', 'target range', 'closer is better'],
  targets: ['range'],
  impliedBy: 'range',
  measure: 'quantity',
  parameters(indicator, { low, high, unit }) {
    const isZero = isBareZero({ value: low, unit });
    const read = new ParameterReader('intervallo', indicator, { value: isZero ? high : low, unit });
    const minimum = read.quantity('minimum', read.required('minimum'));
    const maximum = read.quantity('maximum', read.required('maximum'));
    if (minimum && !minimum.lessThan(low)) {
      const details = {
        parameter: 'minimum',
        than: 'rangeLow',
        thanText: exactText(low),
        side: 'below',
      };
      read.wrong('parameter.order', read.input('minimum'), details);
    }
    if (maximum && !maximum.greaterThan(high)) {
      const details = {
        parameter: 'maximum',
        than: 'rangeHigh',
        thanText: exactText(high),
        side: 'above',
      };
      read.wrong('parameter.order', read.input('maximum'), details);
    }
    if (read.problem || !minimum || !maximum) return read.failed();
    return { ok: true, parameters: { minimum, maximum, unit: read.unit } };
  },
  turns: ({ low, high }, { minimum, maximum }) => [minimum, low, high, maximum],
  score(target, actual, profile, parameters) {
    const { unit } = parameters;
    if (!fits(unit, actual)) return unitMismatch(unit, actual);
    const working = workingOf(target, actual, parameters);
    const { end } = working;
    return {
      ok: true,
      score: clamped(scoreOf(working), profile),
      gap: {
        value: end ? actual.value.minus(end) : ZERO,
        unit: unit === 'none' ? actual.unit : unit,
      },
      working,
    };
  },
};

function workingOf(
  { low, high }: TargetRange,
  { value: actual }: QuantityActual,
  { minimum, maximum }: RangeParameters,
): RangeWorking {
  const rule = 'intervallo';
  if (actual.lessThan(low)) return { rule, actual, side: 'below', end: low, limit: minimum };
  if (actual.greaterThan(high)) return { rule, actual, side: 'above', end: high, limit: maximum };
  return { rule, actual, side: 'inside', end: null, limit: null };
}

/** (limit - actual) / (limit - end), on either side. */
function scoreOf({ actual, end, limit }: RangeWorking): Dec {
  if (!end || !limit) return ONE;
  return limit.minus(actual).dividedBy(limit.minus(end));
}
