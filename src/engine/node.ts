import { ONE, rounded, ZERO, type Dec } from './decimal';
import { withDecision } from './decision';
import { scored } from './indicator';
import { problem, type EngineProblem } from './problems';
import type { Profile } from './profile';
import type { NodeResult, Outcome, Share } from './result';
import type { Part } from './rollups';
import type { Branch, TreeNode } from './tree';

type OutcomeOf = (branch: Branch) => Outcome;

/**
 * The score of a node: the one that is computed of its children's, unless the evaluators have decided
 * otherwise. Source: "Score of a node".
 */
export function scoreNode(node: TreeNode, outcomeOf: OutcomeOf, profile: Profile): NodeResult {
  const computed = computedNode(node, outcomeOf, profile);
  return withDecision(computed, 'node', node.node.decision, profile, nodeOutcome);
}

/**
 * The score that a node's roll-up makes of the children that are not excluded: mostly their
 * weighted mean. A child without a score leaves the node without one, unless it weighs 0.
 */
function computedNode(node: TreeNode, outcomeOf: OutcomeOf, profile: Profile): NodeResult {
  const { code } = node.node;
  const { children } = node;
  const unscored = (outcome: Outcome, problems: readonly EngineProblem[]): NodeResult => ({
    code,
    outcome,
    rollup: null,
    shares: children.map((branch) => share(branch, null)),
    problems: [...node.problems, ...problems],
  });
  if (node.broken || children.length === 0) return unscored(FAILED, []);

  const blame = blameOf(node, outcomeOf);
  if (blame.length > 0) return unscored(FAILED, blame);

  const parts = children.map((branch) => partOf(branch, outcomeOf(branch), node.weighted));
  const weights = weightsOf(node, parts);
  if (weights.isZero()) return unscored(ALL_EXCLUDED, []);

  const combined = node.rollup.combine({ node, parts, weights, profile });
  if (!combined.ok) return unscored(FAILED, [combined.problem]);
  const { ratio, brought, working } = combined;
  const shares = children.map((branch, index) => share(branch, brought[index] ?? null));
  const outcome = nodeOutcome(ratio, profile);
  return { code, outcome, rollup: working, shares, problems: node.problems };
}

const FAILED: Outcome = { kind: 'failed' };
const ALL_EXCLUDED: Outcome = { kind: 'excluded', cause: 'allChildrenExcluded', note: null };

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

/** null for a child that does not count. */
function partOf(branch: Branch, outcome: Outcome, weighted: boolean): Part | null {
  if (outcome.kind !== 'scored') return null;
  const weight = weighted ? (branch.weight?.value ?? ZERO) : ONE;
  return { weight, score: outcome.carried };
}

/** The sum of the weights that count: the node's own when nothing is excluded. */
function weightsOf({ weightSum }: TreeNode, counted: readonly (Part | null)[]): Dec {
  if (!counted.includes(null)) return weightSum;
  return counted.reduce((sum, part) => (part ? sum.plus(part.weight) : sum), ZERO);
}

function share({ kind, weight, link }: Branch, what: Share['brought']): Share {
  return { kind, child: link.child, weight, brought: what };
}
