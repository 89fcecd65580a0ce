import { Dec, ZERO } from '../decimal';
import { isBlank, textOf, type Input } from '../input';
import type { AnyMethod } from '../methods';
import type { PlanIndicator } from '../plan';
import { readBands } from '../reading/bands';
import type { Target } from '../reading/target';
import type { Unit } from '../reading/unit';

/** The scale on which an indicator is measured, as the figures that it is compared with tell it. */
export interface Scale {
  readonly unit: Unit;
  /** The size of the largest of them. */
  readonly size: Dec;
}

/**
 * The scale of an indicator: that of its threshold or range or, where bands are all there is, that
 * of their limits.
 * @returns null where nothing tells one
 */
export function scaleOf(
  { parameters }: PlanIndicator,
  target: Target | null,
  method: AnyMethod | null,
): Scale | null {
  if (target?.kind === 'threshold') return { unit: target.unit, size: target.value.abs() };
  if (target?.kind === 'range') {
    return { unit: target.unit, size: largest([target.low, target.high]) };
  }
  const areBands = target?.kind === 'none' && method?.name.startsWith('fasce');
  return areBands ? scaleOfBands(parameters?.bands) : null;
}

function scaleOfBands(input: Input | undefined): Scale | null {
  const reading = input && !isBlank(input) ? readBands(textOf(input)) : null;
  // What is wrong with the bands is told by their method.
  if (!reading?.ok) return null;
  const { limits } = reading;
  const unit = limits.find((limit) => limit.unit !== 'none')?.unit ?? 'none';
  return { unit, size: largest(limits.map(({ value }) => value)) };
}

const largest = (values: readonly Dec[]): Dec =>
  Dec.max(ZERO, ...values.map((value) => value.abs()));
