import { HUNDRED, ONE, rounded, ZERO, type Dec } from './decimal';
import { BLANK, type Input } from './input';
import { clamped } from './methods/method';
import { nodeOutcome, scoreNode } from './node';
import type { Profile } from './profile';
import { folded } from './reading/words';
import type { NodeResult, Outcome } from './result';
import { arrange, type TreeNode } from './tree';

/** What a child that counts brings to a roll-up. */
interface Counted {
  /** As a part of the whole: 25% is 0.25; null where there is no telling. */
  readonly portion: Dec | null;
  readonly score: Dec;
}

/** A way of making one score of several; null where the weights do not tell it. */
interface Rollup {
  /** As people write it. */
  readonly name: string;
  readonly synonyms: readonly string[];
  of(counted: readonly Counted[], profile: Profile): Dec | null;
}

/** Every roll-up beyond the weighted mean. Source: "Methods of scoring in the field". */
const others: readonly Rollup[] = [
  {
    name: 'somma',
    synonyms: ['somma delle quote', 'sum', 'sum of portions'],
    of: (counted) =>
      counted.reduce<Dec | null>(
        (sum, { portion, score }) => sum && portion && sum.plus(portion.times(score)),
        ZERO,
      ),
  },
  {
    name: 'minimo',
    synonyms: ['peggiore', 'min', 'minimum'],
    of: (counted) => extreme(counted, (score, best) => score.lessThan(best)),
  },
  {
    name: 'massimo',
    synonyms: ['migliore', 'max', 'maximum'],
    of: (counted) => extreme(counted, (score, best) => score.greaterThan(best)),
  },
  {
    // The share of the children that reach the profile's highest band, each counting one.
    name: 'quota',
    synonyms: ['quota sopra soglia', 'share', 'share above threshold'],
    of: (counted, { bands: [top] }) => {
      const reached = counted.filter(({ score }) => top && score.greaterThanOrEqualTo(top.from));
      return ONE.times(reached.length).dividedBy(counted.length);
    },
  },
];

const extreme = (
  counted: readonly Counted[],
  isBetter: (score: Dec, best: Dec) => boolean,
): Dec | null =>
  counted.reduce<Dec | null>(
    (best, { score }) => (!best || isBetter(score, best) ? score : best),
    null,
  );

const MEAN = ['media', 'media pesata', 'mean', 'average', 'weighted mean'] as const;

/** The names of all roll-ups, the default first. */
export const rollupNames: readonly string[] = [MEAN[0], ...others.map(({ name }) => name)];

/** null for the weighted mean, undefined where there is none of that name. */
function findRollup(name: string): Rollup | null | undefined {
  const sought = folded(name);
  if (MEAN.some((mean) => mean === sought)) return null;
  return others.find((rollup) => [rollup.name, ...rollup.synonyms].includes(sought));
}

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
 * @param rollup its name; the weighted mean where it is not given
 */
export function scoreSiblings(
  code: string,
  siblings: readonly Sibling[],
  profile: Profile,
  rollup: string = MEAN[0],
): SiblingsScore {
  const found = findRollup(rollup);
  if (found === undefined) return { ok: false, because: 'unknownRollup' };
  const [node] = arrange({
    nodes: [{ code }],
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
  if (result.outcome.kind !== 'scored') return { ok: true, result };
  const score = found
    ? found.of(countedIn(node, outcomeOf, wholeOf(node)), profile)
    : result.outcome.carried;
  if (!score) return { ok: false, because: 'notWhole', sum: node.weightSum };
  const outcome = nodeOutcome(clamped(withoutDust(score), profile), profile);
  return { ok: true, result: { ...result, outcome } };
}

function countedIn(
  { children, weighted }: TreeNode,
  outcomeOf: (branch: { readonly index: number }) => Outcome,
  whole: Dec | null,
): Counted[] {
  return children.flatMap((branch) => {
    const outcome = outcomeOf(branch);
    const weight = weighted ? (branch.weight?.value ?? ZERO) : ONE;
    if (outcome.kind !== 'scored' || weight.isZero()) return [];
    return [{ portion: whole && weight.dividedBy(whole), score: outcome.carried }];
  });
}

/** What the weights would make if nothing were wrong with them; null where there is no telling. */
function wholeOf({ children, weighted, weightSum }: TreeNode): Dec | null {
  if (!weighted) return weightSum;
  if (children.some(({ weight }) => weight?.unit === '%' && !weight.value.isZero())) return HUNDRED;
  const isAbout = (whole: Dec) =>
    weightSum.greaterThanOrEqualTo(whole.times('0.9')) &&
    weightSum.lessThanOrEqualTo(whole.times('1.1'));
  return [ONE, HUNDRED].find(isAbout) ?? null;
}
