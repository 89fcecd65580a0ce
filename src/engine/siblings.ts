import { rounded, type Dec } from './decimal';
import { BLANK, type Input } from './input';
import { clamped } from './methods/method';
import { nodeOutcome, scoreNode } from './node';
import type { Profile } from './profile';
import type { NodeResult, Outcome } from './result';
import { readRollup } from './rollups';
import { arrange } from './tree';

const TRUSTED_DECIMALS = 14;
const DECIMALS_OF_TIES = 10;

/**
 * A mean of doubles, which end after their 15th digit: 2/3 is a little more than it was. Where that
 * leaves the mean beside a short number, it is the short one: 0,998749999999999967 is 0,99875, a
 * tie of the rounding or the limit of a band.
 */
function withoutDust(mean: Dec): Dec {
  const near = rounded(mean, TRUSTED_DECIMALS);
  return near.decimalPlaces() <= DECIMALS_OF_TIES ? near : mean;
}

export type SiblingsScore =
  | { readonly ok: true; readonly result: NodeResult }
  /** There is no such roll-up. */
  | { readonly ok: false; readonly because: 'unknownRollup' }
  /** Bare weights that make neither 1 nor 100. */
  | { readonly ok: false; readonly because: 'notWhole'; readonly sum: Dec };

/** A child of which only weight and outcome are known. */
export interface Sibling {
  /** What problems call it. */
  readonly code: string;
  readonly weight: Input;
  readonly outcome: Outcome;
}

/**
 * Scores a node of which only its children's weights and scores are known, those as doubles.
 * @param code what problems call the node
 * @param rollup as in the column `Aggregazione`; the weighted mean where it is not given
 */
export function scoreSiblings(
  code: string,
  siblings: readonly Sibling[],
  profile: Profile,
  rollup = '',
): SiblingsScore {
  const written: Input = { value: rollup };
  if (!readRollup(written).ok) return { ok: false, because: 'unknownRollup' };
  const [node] = arrange({
    nodes: [{ code, rollup: written }],
    indicators: siblings.map((child) => ({ code: child.code, target: BLANK, actual: BLANK })),
    links: siblings.map(({ code: child, weight }) => {
      return { parent: code, kind: 'indicator', child, weight };
    }),
  }).nodes;
  if (!node) throw new Error('A plan with a node has lost it');
  const outcomeOf = ({ index }: { readonly index: number }): Outcome =>
    siblings[index]?.outcome ?? { kind: 'failed' };
  const unrounded: Profile = { ...profile, rounding: { ...profile.rounding, when: 'display' } };
  const result = scoreNode(node, outcomeOf, unrounded);
  if (result.problems.some((found) => found.code === 'rollup.notWhole')) {
    return { ok: false, because: 'notWhole', sum: node.weightSum };
  }
  if (result.outcome.kind !== 'scored') return { ok: true, result };
  const score = clamped(withoutDust(result.outcome.carried), profile);
  return { ok: true, result: { ...result, outcome: nodeOutcome(score, profile) } };
}
