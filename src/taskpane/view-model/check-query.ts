import type { CheckOutcome } from '../../engine/verify';

/** What the user asked the list of checks to show. */
export interface CheckQuery {
  /** Sought in codes and names. */
  readonly text: string;
  /** null for all of them. */
  readonly outcome: CheckOutcome | null;
}

export const ALL_CHECKS: CheckQuery = { text: '', outcome: null };

export const isNarrowed = ({ text, outcome }: CheckQuery): boolean =>
  text.trim() !== '' || outcome !== null;
