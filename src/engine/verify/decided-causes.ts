import { outcomeIn } from '../score';
import type { Decided } from '../decision';
import type { IndicatorReading } from '../indicator';
import type { Branch } from '../tree';
import { isTie, reproduces, type PrintedScore } from './printed';
import { slipCause, slipsOfPrinted } from './slips';
import type { Report } from './standing';
import type { Cause, Check } from './verification';

type At = Pick<Check, 'kind' | 'index'>;

/** The decision in force on a node or an indicator; undefined without one. */
export const decidedIn = (
  { card }: Pick<Report, 'card'>,
  { kind, index }: At,
): Decided | undefined => (kind === 'node' ? card.nodes : card.indicators)[index]?.decided;

/** That a decision makes the score, for one that is printed so; null without a decision. */
export function decisionCause(report: Report, at: At): Cause | null {
  const decided = decidedIn(report, at);
  return decided ? { code: 'decided', computed: decided.computed, isPrinted: false } : null;
}

/**
 * Why the score printed of something decided is not the one decided: it is the computed one, as if
 * nothing had been decided, or a slip of the pen. No other figure can make it right.
 */
export function undecidedCause(
  report: Report,
  at: At,
  code: string,
  printed: PrintedScore,
  { computed }: Decided,
): { readonly outcome: 'compatible' | 'incompatible'; readonly cause: Cause } {
  if (computed.kind === 'scored' && reproduces(computed.carried, printed)) {
    return { outcome: 'incompatible', cause: { code: 'decided', computed, isPrinted: true } };
  }
  const outcome = outcomeIn(report.card, at);
  if (outcome.kind !== 'scored') {
    return { outcome: 'incompatible', cause: { code: 'decided', computed, isPrinted: false } };
  }
  if (isTie(outcome.carried, printed)) {
    return { outcome: 'compatible', cause: { code: 'tie', score: outcome.score } };
  }
  const slips = slipCause(slipsOfPrinted(code, printed, outcome.carried), []);
  return { outcome: 'incompatible', cause: slips ?? { code: 'unexplained' } };
}

/** The reading of a child whose actual makes its score: none of a node, and of what is decided. */
export const readingBelow = (report: Report, branch: Branch): IndicatorReading | undefined =>
  branch.kind === 'indicator' && !decidedIn(report, branch)
    ? report.card.readings[branch.index]
    : undefined;
