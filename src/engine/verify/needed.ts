import { HUNDRED, ONE, ZERO, settled, type Dec } from '../decimal';
import type { Branch, TreeNode } from '../tree';
import { outcomeIn } from '../score';
import type { NodeCase } from './cases';
import { holds, meetOf, spanOf, type Interval } from './interval';
import { figuresFor, type Scoring } from './solve';
import { nodeScore } from './node-scores';
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

/**
 * The weights of one child that would give a node its printed score, all others as they are; null
 * where none does, or where the roll-up looks at no weights.
 */
export function neededWeight(of: NodeCase, branch: Branch): Interval | null {
  const { node, report, printed } = of;
  const outcome = outcomeIn(report.card, branch);
  if (!branch.weight || outcome.kind !== 'scored') return null;
  const scoring = (weight: Dec) =>
    nodeScore(withWeight(node, branch, weight), report.card, () => null);
  const others = othersThan(branch, of);
  // A weight is no more than the whole.
  const isPercent = branch.weight.unit === '%' || others.weights.greaterThan(2);
  const between = { low: ZERO, high: isPercent ? HUNDRED : ONE };
  switch (node.rollup.name) {
    case 'media':
      return others.weights.isZero()
        ? null
        : weightInMean(scoring, between, printed.interval, { ...others, score: outcome.carried });
    case 'somma':
      return figuresFor(scoring, between, printed.interval);
    case 'minimo':
    case 'massimo':
    case 'quota':
      return null;
  }
}

interface MeanOfOthers {
  readonly weights: Dec;
  /** weight x score, summed. */
  readonly product: Dec;
  /** Of the one whose weight is looked for. */
  readonly score: Dec;
}

/** Solves (A + w s) / (B + w) = R, and tries what comes out. */
function weightInMean(
  scoring: Scoring,
  between: Interval,
  wanted: Interval,
  { weights, product, score }: MeanOfOthers,
): Interval | null {
  const ends = [wanted.low, wanted.high].flatMap((mean) => {
    const steep = score.minus(mean);
    return steep.isZero() ? [] : mean.times(weights).minus(product).dividedBy(steep);
  });
  const span = ends.length === 2 ? spanOf(ends) : null;
  const within = span && meetOf(span, between);
  if (!within) return null;
  const tried = scoring(within.low.plus(within.high).dividedBy(2));
  return tried && holds(wanted, tried) ? within : null;
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
