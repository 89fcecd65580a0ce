import { extreme } from './extreme';
import type { Rollup } from './rollup';

/**
 * The score of the best child. Any child could have made it higher, so that no points lost can be
 * told of one. Source: "Methods of scoring in the field".
 */
export const massimo: Rollup = {
  name: 'massimo',
  combine: (siblings) =>
    extreme('massimo', (score, best) => score.greaterThan(best), false, siblings),
};
