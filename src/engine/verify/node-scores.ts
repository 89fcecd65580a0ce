import { Dec, settled } from '../decimal';
import { scored } from '../indicator';
import { nodeOutcome, scoreNode } from '../node';
import type { NodeResult, Outcome } from '../result';
import { outcomeIn, type Scorecard } from '../score';
import type { Branch, TreeNode } from '../tree';
import { isPoint, pointOf, reachOf, type Interval, type Reach } from './interval';

type ScoreOf = (branch: Branch) => Dec | null;

/**
 * A node's score with other scores of its children.
 * @param scoreOf another score; null leaves the child as it is
 * @returns null where it has none
 */
export const nodeScore = (node: TreeNode, card: Scorecard, scoreOf: ScoreOf): Dec | null =>
  carriedIn(nodeWith(node, card, scoreOf));

function nodeWith(node: TreeNode, card: Scorecard, scoreOf: ScoreOf): NodeResult {
  const outcomeOf = (branch: Branch): Outcome => {
    const score = scoreOf(branch);
    return score ? scored(score, card.profile) : outcomeIn(card, branch);
  };
  return scoreNode(node, outcomeOf, card.profile);
}

const carriedIn = ({ outcome }: NodeResult): Dec | null =>
  outcome.kind === 'scored' ? outcome.carried : null;

type ReachIn = (branch: Branch) => Reach | null;

/**
 * The scores that those of its children allow a node. Every roll-up falls with none of them, so that
 * the ends are made of theirs; a share of children takes each count in between, and no other score.
 * @param reachIn null leaves a child as it is
 */
export function reachOfNode(
  node: TreeNode,
  index: number,
  card: Scorecard,
  reachIn: ReachIn,
): Reach | null {
  const outcome = outcomeIn(card, { kind: 'node', index });
  // A decision is exact, whatever its children may be.
  if (card.nodes[index]?.decided) {
    return outcome.kind === 'scored' ? reachOf([pointOf(outcome.carried)]) : null;
  }
  const reaches = new Map(node.children.map((branch) => [branch, reachIn(branch)]));
  const isAsItIs = node.children.every((branch) => {
    const reach = reaches.get(branch);
    const own = outcomeIn(card, branch);
    return (
      !reach || (own.kind === 'scored' && isPoint(reach) && reach.low.equals(settled(own.carried)))
    );
  });
  if (isAsItIs) return outcome.kind === 'scored' ? reachOf([pointOf(outcome.carried)]) : null;
  if (node.rollup.name === 'quota') return reachOfShare(node, card, reaches);
  const found = combinationsOf(reaches).flatMap((parts) => {
    const [low, high] = (['low', 'high'] as const).map((end) =>
      nodeScore(node, card, (branch) => parts.get(branch)?.[end] ?? null),
    );
    return low && high ? { low, high } : [];
  });
  return reachOf(found);
}

type Reaches = ReadonlyMap<Branch, Reach | null>;

/** Of a share of children each count is possible that lies between the fewest and the most. */
function reachOfShare(node: TreeNode, card: Scorecard, reaches: Reaches): Reach | null {
  const [fewest, most] = (['low', 'high'] as const).map((end) => {
    const { rollup } = nodeWith(node, card, (branch) => reaches.get(branch)?.[end] ?? null);
    return rollup?.rule === 'quota' ? rollup : null;
  });
  if (!fewest || !most) return null;
  const found: Interval[] = [];
  for (let count = fewest.reached; count <= most.reached; count += 1) {
    const outcome = nodeOutcome(new Dec(count).dividedBy(fewest.counted), card.profile);
    if (outcome.kind === 'scored') found.push(pointOf(outcome.carried));
  }
  return reachOf(found);
}

type Parts = ReadonlyMap<Branch, Interval | null>;

/** More than these are not told apart: the gaps of the children are then taken for possible. */
const MOST_COMBINATIONS = 64;

/** Each part of each child with each of the others: more than one only where their scores jump. */
function combinationsOf(reaches: Reaches): Parts[] {
  const jumping = [...reaches].filter(([, reach]) => (reach?.parts.length ?? 0) > 1);
  const count = jumping.reduce((product, [, reach]) => product * (reach?.parts.length ?? 1), 1);
  if (count > MOST_COMBINATIONS) return [reaches];
  let found: Map<Branch, Interval | null>[] = [new Map(reaches)];
  for (const [branch, reach] of jumping) {
    found = found.flatMap((parts) =>
      (reach?.parts ?? []).map((part) => new Map(parts).set(branch, part)),
    );
  }
  return found;
}
