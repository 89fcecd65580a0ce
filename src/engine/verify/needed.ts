import { HUNDRED, ONE, ZERO, settled, type Dec } from '../decimal';
import type { Branch, TreeNode } from '../tree';
import type { NodeCase } from './cases';
import { meetOf, spanOf, type Interval } from './interval';
import { figuresFor } from './solve';
import { nodeScore, outcomeIn } from './standing';
import { withWeights } from './weights-box';

/** Each child is tried by working out the whole node: of more than these only the heaviest are. */
const MOST_CHILDREN = 60;

/** Whether a node has too many children for each to be tried; among so many some slip always fits. */
export const isWide = ({ children }: TreeNode): boolean => children.length > MOST_CHILDREN;

/** The children that are tried, of a wide node those whose change moves it most. */
export function triedChildren(node: TreeNode): readonly Branch[] {
  if (!isWide(node)) return node.children;
  const weightOf = ({ weight }: Branch) => weight?.value ?? ZERO;
  const heaviest = node.children.toSorted((a, b) => weightOf(b).comparedTo(weightOf(a)));
  return heaviest.slice(0, MOST_CHILDREN);
}

/**
 * The scores of one child that would give a node its printed score, all else as it is.
 * @returns null where none does, or the child does not count
 */
export function neededScore({ report, node, printed }: NodeCase, branch: Branch): Interval | null {
  const { card } = report;
  const outcome = outcomeIn(card, branch);
  if (outcome.kind !== 'scored' || branch.weight?.value.isZero()) return null;
  const scoring = (score: Dec) =>
    nodeScore(node, card, (other) => (other === branch ? score : null));
  const { cap } = card.profile;
  return figuresFor(
    scoring,
    { low: ZERO, high: cap ?? outcome.carried.plus(ONE) },
    printed.interval,
  );
}

/** A weight is no more than the whole. */
const wholeOf = (branch: Branch): Dec => (branch.weight?.unit === '%' ? HUNDRED : ONE);

/**
 * The weights of one child that would give a node its printed score, all others as they are. Of a
 * weighted mean they solve (A + w s) / (B + w) = R; where the node is made otherwise, the solution
 * does not stand the trial, and there is none.
 */
export function neededWeight(of: NodeCase, branch: Branch): Interval | null {
  const { node, report, printed } = of;
  const outcome = outcomeIn(report.card, branch);
  if (!branch.weight || outcome.kind !== 'scored') return null;
  const { carried } = outcome;
  const others = othersThan(branch, of);
  if (others.weights.isZero()) return null;
  const ends = [printed.interval.low, printed.interval.high].flatMap((score) => {
    const steep = carried.minus(score);
    if (steep.isZero()) return [];
    return score.times(others.weights).minus(others.product).dividedBy(steep);
  });
  const most =
    branch.weight.unit === '%' || others.weights.greaterThan(2) ? HUNDRED : wholeOf(branch);
  const span = ends.length === 2 ? spanOf(ends) : null;
  const within = span && meetOf(span, { low: ZERO, high: most });
  if (!within) return null;
  const middle = within.low.plus(within.high).dividedBy(2);
  const score = nodeScore(withWeight(node, branch, middle), report.card, () => null);
  return score && meetOf({ low: score, high: score }, printed.interval) ? within : null;
}

/** The node with another weight of one child. */
export function withWeight(node: TreeNode, branch: Branch, weight: Dec): TreeNode {
  return withWeights(node, (other) => (other === branch ? weight : (other.weight?.value ?? ZERO)));
}

function othersThan(branch: Branch, { node, report }: NodeCase): { weights: Dec; product: Dec } {
  let [weights, product] = [ZERO, ZERO];
  for (const other of node.children) {
    const outcome = outcomeIn(report.card, other);
    if (other === branch || outcome.kind !== 'scored' || !other.weight) continue;
    weights = weights.plus(other.weight.value);
    product = product.plus(other.weight.value.times(outcome.carried));
  }
  return { weights, product: settled(product) };
}
