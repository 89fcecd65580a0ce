import type { Plan } from '../../src/engine';
import { inputOf, type Leaf, type Written } from './plan';

/** The cells of a meta-indicator beside its target and actual. */
export interface Measuring {
  readonly node?: Written;
  readonly algorithm?: Written;
}

/** A meta-indicator as a leaf of a plan; what it measures is added by `measuring`. */
export const metaLeaf = (target: Written = '>= 90%', actual: Written = null): Leaf => ({
  method: 'meta',
  target,
  actual,
});

/** The plan with the column `Nodo misurato`, and `Algoritmo`, of some indicators filled in. */
export function measuring(plan: Plan, cells: Readonly<Record<string, Measuring>>): Plan {
  return {
    ...plan,
    indicators: plan.indicators.map((indicator) => {
      const { node, algorithm } = cells[indicator.code] ?? {};
      return {
        ...indicator,
        ...(node === undefined ? {} : { measuredNode: inputOf(node) }),
        ...(algorithm === undefined ? {} : { algorithm: inputOf(algorithm) }),
      };
    }),
  };
}
