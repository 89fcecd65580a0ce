import { measure, type Timing } from './measure';
import type { MadeUpTree, TypedIndicator } from './trees';

/**
 * The same scores in plain doubles, as a program of a few lines would work them out. It starts
 * from numbers and a rule already told apart: it reads no text, carries binary noise up the tree,
 * checks no weight, and keeps neither a reason nor a share nor a band.
 */
export function benchFloating(
  tree: MadeUpTree,
  runs: number,
): { readonly time: Timing; readonly root: number } {
  let root = NaN;
  const time = measure(runs, () => {
    root = scoreTree(tree);
    return undefined;
  });
  return { time, root };
}

function scoreTree({ indicators, levels }: MadeUpTree): number {
  let below = indicators.map(scoreIndicator);
  for (const level of levels) {
    below = level.map(({ children }) => {
      let weights = 0;
      let total = 0;
      for (const { index, weight } of children) {
        const score = below[index] ?? NaN;
        if (Number.isNaN(score)) continue;
        weights += weight;
        total += weight * score;
      }
      return total / weights;
    });
  }
  return below[0] ?? NaN;
}

/** NaN for what is excluded: 0 / 0 takes it up the tree by itself. */
function scoreIndicator({ rule, target, actual, excluded }: TypedIndicator): number {
  if (excluded) return NaN;
  switch (rule) {
    case 'atLeast':
      return attained(Math.max(0, target - actual), target);
    case 'atMost':
      return attained(Math.max(0, actual - target), target);
    case 'exactly':
      return attained(Math.abs(actual - target), target);
    case 'deadline':
      return Math.max(0, 1 - 0.01 * Math.max(0, actual - target));
    case 'yesNo':
      return actual === target ? 1 : 0;
  }
}

function attained(shortfall: number, target: number): number {
  return Math.max(0, Math.min(1, 1 - shortfall / Math.abs(target)));
}
