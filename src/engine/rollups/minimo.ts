import { extreme } from './extreme';
import type { Rollup } from './rollup';

/**
 * The score of the worst child: what it lacks is all that the node loses.
 * Source: "Methods of scoring in the field".
 */
export const minimo: Rollup = {
  name: 'minimo',
  combine: (siblings) => extreme('minimo', (score, worst) => score.lessThan(worst), true, siblings),
};
