import { HUNDRED, ONE, type Dec } from './decimal';
import type { Outcome, Share } from './result';
import type { Scorecard } from './score';

/** One place in the tree. An indicator that hangs under two nodes has two. */
export interface Step {
  readonly kind: 'node' | 'indicator';
  /** Into the card's nodes or indicators. */
  readonly index: number;
  /** 1 for a root or a dashboard. */
  readonly level: number;
  /** The step that it hangs under; -1 for a root. */
  readonly parent: number;
  /** The root that it is somewhere under, as an index into the card's nodes. */
  readonly root: number;
  readonly outcome: Outcome;
  /** What it brings to the node it hangs under; null for a root. */
  readonly share: Share | null;
  /**
   * The points that the root loses here: (weight along the path) x (1 - score); null where no score
   * tells, or a roll-up above is such that its children's would not add up. Source: "Beyond the score".
   */
  readonly lost: Dec | null;
}

/** A step to come, with what it needs of the one above. */
interface Waiting extends Pick<Step, 'kind' | 'index' | 'parent' | 'share'> {
  /** The part of the root's score that is decided here; null where no score tells. */
  readonly reach: Dec | null;
}

/**
 * The scored tree place by place, parents before children, then the dashboards. What hangs under a node is told at the
 * node's first place only: below a cycle it would never end.
 */
export function walk(card: Scorecard): Step[] {
  const steps: Step[] = [];
  const entered = new Set<number>();
  const { roots, dashboards } = card.tree;
  const waiting = [...roots, ...dashboards].map((index): Waiting => {
    return { kind: 'node', index, parent: -1, share: null, reach: ONE };
  });
  waiting.reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const step = stepOf(next, steps[next.parent], card);
    if (!step) continue;
    steps.push(step);
    if (next.kind === 'indicator' || entered.has(next.index)) continue;
    entered.add(next.index);
    for (const child of childrenOf(next, steps.length - 1, card).reverse()) waiting.push(child);
  }
  return steps;
}

function stepOf(waiting: Waiting, above: Step | undefined, card: Scorecard): Step | null {
  const { kind, index, parent, share } = waiting;
  const outcome = (kind === 'node' ? card.nodes : card.indicators)[index]?.outcome;
  if (!outcome) return null;
  const lost = lostBy(waiting, outcome);
  const level = (above?.level ?? 0) + 1;
  return { kind, index, level, parent, root: above?.root ?? index, outcome, share, lost };
}

function childrenOf({ index, reach }: Waiting, parent: number, card: Scorecard): Waiting[] {
  const { shares = [], decided } = card.nodes[index] ?? {};
  // Where a decision makes the score, what its children lose does not add up to what it lacks.
  const known = decided ? null : reach;
  return (card.tree.nodes[index]?.children ?? []).map((branch, place) => {
    const share = shares[place] ?? null;
    const brought = share?.brought;
    return {
      kind: branch.kind,
      index: branch.index,
      parent,
      share,
      reach: known && brought?.lost ? known.times(brought.portion) : null,
    };
  });
}

function lostBy({ reach }: Waiting, outcome: Outcome): Dec | null {
  if (!reach || outcome.kind !== 'scored') return null;
  return reach.times(ONE.minus(outcome.carried)).times(HUNDRED);
}
