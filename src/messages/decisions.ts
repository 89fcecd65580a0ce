import { dayText, type Decided, type Outcome } from '../engine';
import type { Catalogue } from './catalogue';
import { percent } from './numbers';

/** The words in which a decision on a node or an indicator is told. */
export interface DecidedWords {
  /** The score without the decision. */
  readonly computed: (score: string) => string;
  readonly noScore: string;
  readonly corrected: (score: string) => string;
  readonly notAssessable: string;
  /** Whose decision it is and of when, either of which may be unknown. */
  readonly by: (author: string | null, date: string | null) => string;
}

/** The score of an outcome as it is printed; what has none is told so. */
export const scoreWords = (
  outcome: Outcome,
  { reason, numbers }: Pick<Catalogue, 'reason' | 'numbers'>,
): string => {
  if (outcome.kind === 'scored') return percent(outcome.score, numbers);
  return outcome.kind === 'excluded' ? reason.excluded[outcome.cause] : reason.decided.noScore;
};

/**
 * A decision in one sentence: `calcolato 60,50%, corretto a 80,00% con decisione di A. Bianchi del
 * 12/02/2024: guasto del portale nazionale`.
 */
export function explainDecision(
  { decision, computed }: Decided,
  catalogue: Pick<Catalogue, 'reason' | 'numbers'>,
): string {
  const { decided: words } = catalogue.reason;
  const { ruling, reason, author, date } = decision;
  const made =
    ruling.kind === 'corrected'
      ? words.corrected(percent(ruling.score, catalogue.numbers))
      : words.notAssessable;
  const by = words.by(author, date === null ? null : dayText(date));
  return `${words.computed(scoreWords(computed, catalogue))}, ${made} ${by}: ${reason}`;
}
