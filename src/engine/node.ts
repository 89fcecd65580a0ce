import { HUNDRED, HUNDREDTH, ONE, rounded, ZERO, type Dec } from './decimal';
import { scored } from './indicator';
import { problem, type EngineProblem } from './problems';
import type { Profile } from './profile';
import type { NodeResult, Outcome, Share } from './result';
import type { Branch, TreeNode } from './tree';

type OutcomeOf = (branch: Branch) => Outcome;

/**
 * The weighted mean of the children that are not excluded:
 * R = sum(weight x score) / sum(weight).
 * A child without a score leaves the node without one, unless it weighs 0.
 * Source: "Score of a node".
 */
export function scoreNode(node: TreeNode, outcomeOf: OutcomeOf, profile: Profile): NodeResult {
  const { code } = node.node;
  const { children } = node;
  const failed = (problems: readonly EngineProblem[]): NodeResult => ({
    code,
    outcome: { kind: 'failed' },
    shares: children.map((branch) => share(branch, null)),
    problems: [...node.problems, ...problems],
  });
  if (node.broken || children.length === 0) return failed([]);

  const blame = blameOf(node, outcomeOf);
  if (blame.length > 0) return failed(blame);

  const counted = children.map((branch) => partOf(branch, outcomeOf(branch), node.weighted));
  const weights = weightsOf(node, counted);
  if (weights.isZero()) {
    const outcome: Outcome = { kind: 'excluded', cause: 'allChildrenExcluded', note: null };
    const shares = children.map((branch) => share(branch, null));
    return { code, outcome, shares, problems: node.problems };
  }
  const portionOf = portions(weights);
  const shares = children.map((branch, index) => {
    const part = counted[index];
    return share(branch, part ? brought(part, portionOf(part.weight)) : null);
  });
  const total = counted.reduce((sum, part) => (part ? sum.plus(part.product) : sum), ZERO);
  const outcome = nodeOutcome(total.dividedBy(weights), profile);
  return { code, outcome, shares, problems: node.problems };
}

/** A node's ratio as its outcome, rounded where the profile rounds every level. */
export function nodeOutcome(ratio: Dec, profile: Profile): Outcome {
  const { when, decimals } = profile.rounding;
  return scored(when === 'everyLevel' ? rounded(ratio, decimals + 2) : ratio, profile);
}

/** Why the children leave the node without a score. */
function blameOf(node: TreeNode, outcomeOf: OutcomeOf): EngineProblem[] {
  const { code } = node.node;
  const problems: EngineProblem[] = [];
  const failed: string[] = [];
  for (const branch of node.children) {
    const { kind } = outcomeOf(branch);
    const { child, weight: input } = branch.link;
    if (kind === 'failed' && !branch.weight?.value.isZero()) failed.push(child);
    if (node.weighted && !branch.weight && kind !== 'excluded') {
      problems.push(problem('weight.missing', { child, node: code }, input.place));
    }
  }
  if (failed.length > 0) {
    const details = { node: code, children: failed.join(', ') };
    problems.push(problem('node.dependsOnFailed', details, node.node.place));
  }
  return problems;
}

/** What a child counts for. */
interface Part {
  readonly weight: Dec;
  readonly score: Dec;
  /** weight x score */
  readonly product: Dec;
}

/** null for a child that does not count. */
function partOf(branch: Branch, outcome: Outcome, weighted: boolean): Part | null {
  if (outcome.kind !== 'scored') return null;
  const weight = weighted ? (branch.weight?.value ?? ZERO) : ONE;
  const score = outcome.carried;
  return { weight, score, product: attained(weight, score) };
}

/** The sum of the weights that count: the node's own when nothing is excluded. */
function weightsOf({ weightSum }: TreeNode, counted: readonly (Part | null)[]): Dec {
  if (!counted.includes(null)) return weightSum;
  return counted.reduce((sum, part) => (part ? sum.plus(part.weight) : sum), ZERO);
}

interface Portion {
  /** The weight as a ratio of all that count. */
  readonly ratio: Dec;
  /** The same in points. */
  readonly points: Dec;
  /** What a child in full brings: the same for all of this weight. */
  readonly inFull: NonNullable<Share['brought']>;
}

/** @param weights the sum of those that count */
function portions(weights: Dec): (weight: Dec) => Portion {
  // Weights that make 100 are points already, and nearly all do.
  const inPoints = weights.equals(HUNDRED);
  const portionOf = (weight: Dec): Portion => {
    const ratio = inPoints ? weight.times(HUNDREDTH) : weight.dividedBy(weights);
    const points = inPoints ? weight : ratio.times(HUNDRED);
    return { ratio, points, inFull: { portion: ratio, points, lost: ZERO } };
  };
  // Siblings mostly weigh the same, and equal weights of a plan are one object.
  const known = new Map<Dec, Portion>();
  return (weight) => {
    const same = known.get(weight);
    if (same) return same;
    const portion = portionOf(weight);
    known.set(weight, portion);
    return portion;
  };
}

function brought({ score, product, weight }: Part, portion: Portion): Share['brought'] {
  if (score === ONE) return portion.inFull;
  const points = portion.points === weight ? product : portion.points.times(score);
  return { portion: portion.ratio, points, lost: portion.points.minus(points) };
}

/** whole x score; the frequent score in full, which methods give as ONE itself, takes no product. */
function attained(whole: Dec, score: Dec): Dec {
  return score === ONE ? whole : whole.times(score);
}

function share({ kind, weight, link }: Branch, what: Share['brought']): Share {
  return { kind, child: link.child, weight, brought: what };
}
