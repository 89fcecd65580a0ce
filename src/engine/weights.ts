import { Dec, exactText, HUNDRED, ONE, ZERO } from './decimal';
import { isBlank, shownText, type Input } from './input';
import { problem, type EngineProblem } from './problems';
import type { RollupWorking } from './rollups';
import { makesWhole, wholeBeforeRounding } from './weight-rounding';
import { quantityOf, readQuantity } from './reading/quantity';

/** A weight as written: percentages in points, as quantities are. */
export interface Weight {
  readonly value: Dec;
  readonly unit: '%' | 'none';
}

type WeightReading =
  | { readonly ok: true; readonly weight: Weight | null }
  | { readonly ok: false; readonly problem: EngineProblem };

/** Reads a weight; null where there is none. */
export function readWeight(input: Input): WeightReading {
  if (input.error !== undefined) return refused('input.formulaError', input);
  if (isBlank(input)) return { ok: true, weight: null };
  const weight = weightOf(input);
  if (!weight) return refused('weight.unreadable', input);
  return weight.value.isNegative() ? refused('weight.negative', input) : { ok: true, weight };
}

/** Reads the weights of one plan, where a few are written over and over: equal ones are shared. */
export function weightReader(): typeof readWeight {
  const percents = new Map<Input['value'], WeightReading>();
  const others = new Map<Input['value'], WeightReading>();
  return (input) => {
    if (input.error !== undefined || input.shownAs === 'date') return readWeight(input);
    const known = input.shownAs === 'percent' ? percents : others;
    const same = known.get(input.value);
    if (same) return same;
    const reading = readWeight(input);
    // A refusal names its own cell.
    if (reading.ok) known.set(input.value, reading);
    return reading;
  };
}

function weightOf({ value, shownAs }: Input): Weight | null {
  if (typeof value === 'number') {
    if (shownAs === 'date' || !Number.isFinite(value)) return null;
    return quantityOf(value, shownAs);
  }
  const quantity = typeof value === 'string' ? readQuantity(value.trim()) : null;
  if (!quantity || quantity.plus || quantity.remark) return null;
  const { unit } = quantity;
  return unit === '%' || unit === 'none' ? { value: quantity.value, unit } : null;
}

function refused(code: EngineProblem['code'], input: Input): WeightReading {
  return { ok: false, problem: problem(code, { text: shownText(input) }, input.place) };
}

/** The weight as the ratio it stands for: 16,66% is 0.1666; a bare number stays as written. */
export function weightRatio(weight: Weight): Dec {
  return weight.unit === '%' ? weight.value.dividedBy(HUNDRED) : weight.value;
}

/** A weight as understood, and the link it is written on. */
export interface SiblingWeight {
  readonly weight: Weight | null;
  readonly link: { readonly child: string; readonly weight: Input };
}

export interface SiblingCheck {
  /** The sum of the weights; the number of siblings where none has one, as all weigh 1. */
  readonly sum: Dec;
  readonly problems: EngineProblem[];
  /** Percentages beside bare numbers: no mean can be made of them. */
  readonly mixed: boolean;
}

/**
 * Checks the weights of one node's children together: one unit, and a sum of 100% (of 1 or of 100
 * for bare numbers). A sum that rounding explains is a remark, any other a warning.
 * @param rollup what is made of the weights, where that is no weighted mean
 * Source: "Score of a node".
 */
export function checkSiblings(
  node: string,
  siblings: readonly SiblingWeight[],
  rollup: RollupWorking['rule'] = 'media',
): SiblingCheck {
  let percent: SiblingWeight | undefined;
  let bare: SiblingWeight | undefined;
  let sum = ZERO;
  let weighted: SiblingWeight | undefined;
  for (const sibling of siblings) {
    const { weight } = sibling;
    if (!weight) continue;
    weighted ??= sibling;
    sum = sum.plus(weight.value);
    if (weight.value.isZero()) continue;
    if (weight.unit === '%') percent ??= sibling;
    else bare ??= sibling;
  }
  if (percent && bare) {
    const details = { node, child: bare.link.child };
    const mixed = problem('weight.mixedUnits', details, bare.link.weight.place);
    return { sum, problems: [mixed], mixed: true };
  }
  const whole = makesWhole(sum, HUNDRED) || (!percent && makesWhole(sum, ONE));
  if (!weighted) return { sum: new Dec(siblings.length), problems: [], mixed: false };
  if (whole || sum.isZero()) return { sum, problems: [], mixed: false };
  const details = {
    node,
    sum: exactText(sum),
    unit: percent ? '%' : '',
    ...(rollup === 'media' ? {} : { rollup }),
  };
  const code = wholeBeforeRounding(siblings, sum) ? 'weight.sumRounded' : 'weight.sum';
  const told = problem(code, details, weighted.link.weight.place);
  return { sum, problems: [told], mixed: false };
}
