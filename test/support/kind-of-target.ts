import { dayText } from '../../src/engine';
import type { Target } from '../../src/engine/reading/target';
import type { KindOfTarget } from './target-kinds';

/** A target as the engine reads it, in the words of the list of kinds. */
export function kindOfTarget(target: Target): KindOfTarget {
  const { kind } = target;
  if (kind === 'threshold') {
    const { comparison, value, unit, remark } = target;
    return { kind, comparison, value: value.toFixed(), unit, remark };
  }
  if (kind === 'deadline') {
    return { kind, day: dayText(target.day).split('/').reverse().join('-') };
  }
  if (kind === 'past' && 'back' in target.of) {
    return { kind: 'relative', comparison: target.comparison, yearsBack: target.of.back };
  }
  if (kind === 'change' && target.comparison === 'none' && target.amount.isPositive()) {
    return { kind, comparison: '>=', value: target.amount.toFixed() };
  }
  if (kind === 'benchmark') {
    const { comparison, reference, tolerance } = target;
    if (!tolerance) return { kind, comparison, reference };
    return { kind: 'benchmarkGap', value: tolerance.value.toFixed(), reference };
  }
  if (kind === 'baselineYear' || kind === 'undefined' || kind === 'none') return { kind };
  throw new Error(`No plan has such a target: ${kind}`);
}
