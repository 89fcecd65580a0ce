import type { Dec } from './decimal';
import type { Place } from './problem';
import { problem, type EngineProblem, type EngineProblemCode } from './problems';
import type { Profile } from './profile';
import type { Day } from './reading/date';
import type { IndicatorResult, NodeResult, Outcome } from './result';

/** What the evaluators decide of a node or an indicator. */
export type Ruling =
  /** Taken out: the weights of its siblings are re-scaled. */
  | { readonly kind: 'notAssessable' }
  /** This score counts, a ratio, and not the one that is computed. */
  | { readonly kind: 'corrected'; readonly score: Dec };

/** A decision in force, with what makes it one: whose it is, of when and why. */
export interface Decision {
  readonly ruling: Ruling;
  readonly reason: string;
  readonly author: string | null;
  readonly date: Day | null;
  readonly place?: Place;
}

/** A decision that was applied, and what is computed without it. */
export interface Decided {
  readonly decision: Decision;
  readonly computed: Outcome;
}

type Result = IndicatorResult | NodeResult;

/**
 * Applies the decision on a node or an indicator to what is computed for it; gap, reason and shares
 * stay those of the computed. What decides beyond what there is to decide on is told: a score out of
 * the profile's, a correction of what nothing was promised or measured for.
 * @param scoredAs a corrected ratio as an outcome
 * Source: "Words" (N.V.: it always carries a reason), issue "Ripesatura and overrides".
 */
export function withDecision<R extends Result>(
  result: R,
  kind: 'node' | 'indicator',
  decision: Decision | undefined,
  profile: Profile,
  scoredAs: (ratio: Dec, profile: Profile) => Outcome,
): R {
  if (!decision) return result;
  const { outcome: computed } = result;
  const { ruling, reason } = decision;
  const told = (code: EngineProblemCode): EngineProblem =>
    problem(code, { [kind]: result.code }, decision.place);
  const decided = (outcome: Outcome, found: readonly EngineProblem[] = []): R => ({
    ...result,
    outcome,
    decided: { decision, computed },
    problems: [...result.problems, ...found],
  });
  const isTakenOut = computed.kind === 'excluded' && computed.cause === 'notAssessable';
  if (ruling.kind === 'notAssessable') {
    const outcome: Outcome = { kind: 'excluded', cause: 'notAssessable', note: reason };
    return decided(outcome, isTakenOut ? [told('decision.twice')] : []);
  }
  if (isOutside(ruling.score, profile)) return refused(result, told('decision.outOfRange'));
  if (isTakenOut) return refused(result, told('decision.contradicted'));
  // The policy on missing actuals gives way to a decision; that nothing was to be measured does not.
  if (computed.kind === 'excluded' && computed.cause !== 'missingActual') {
    return { ...result, problems: [...result.problems, told('decision.onExcluded')] };
  }
  return decided(scoredAs(ruling.score, profile));
}

/** Whether a corrected score is none that the profile gives: below 0, or above its highest. */
export const isOutside = (score: Dec, { cap }: Profile): boolean =>
  score.isNegative() || (cap !== null && score.greaterThan(cap));

/** What a decision decides cannot be told: then there is no score at all, neither of the two. */
const refused = <R extends Result>(result: R, found: EngineProblem): R => ({
  ...result,
  outcome: { kind: 'failed' },
  problems: [...result.problems, found],
});
