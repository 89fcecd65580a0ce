import { HUNDRED, ONE, rounded, ZERO, type Dec } from './decimal';
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

  const counted = children.map((branch) => ratioOf(branch, outcomeOf(branch), node.weighted));
  let weights = ZERO;
  let total = ZERO;
  for (const part of counted) {
    if (!part) continue;
    weights = weights.plus(part.weight);
    total = total.plus(part.weight.times(part.score));
  }
  if (weights.isZero()) {
    const outcome: Outcome = { kind: 'excluded', cause: 'allChildrenExcluded', note: null };
    const shares = children.map((branch) => share(branch, null));
    return { code, outcome, shares, problems: node.problems };
  }
  const shares = children.map((branch, index) => {
    const part = counted[index];
    return share(branch, part ? brought(part.weight.dividedBy(weights), part.score) : null);
  });
  const { when, decimals } = profile.rounding;
  const mean = total.dividedBy(weights);
  const outcome = scored(when === 'everyLevel' ? rounded(mean, decimals + 2) : mean, profile);
  return { code, outcome, shares, problems: node.problems };
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

/** The weight and score with which a child counts; null when it does not. */
function ratioOf(
  branch: Branch,
  outcome: Outcome,
  weighted: boolean,
): { weight: Dec; score: Dec } | null {
  if (outcome.kind !== 'scored') return null;
  const weight = weighted ? (branch.weight?.value ?? ZERO) : ONE;
  return { weight, score: outcome.carried };
}

function brought(portion: Dec, score: Dec): Share['brought'] {
  const points = portion.times(score).times(HUNDRED);
  return { portion, points, lost: portion.times(HUNDRED).minus(points) };
}

function share({ kind, weight, link }: Branch, what: Share['brought']): Share {
  return { kind, child: link.child, weight, brought: what };
}
