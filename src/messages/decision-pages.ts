import type { Ruling } from '../engine';
import type { DecisionState } from '../workbook';

/** The words in which evaluators decide, and look at what was decided. */
export interface DecisionPageWords {
  /** Above what was decided of something, or the way to decide it. */
  readonly title: string;
  readonly decide: string;
  readonly what: string;
  readonly kinds: Readonly<Record<Ruling['kind'], string>>;
  readonly value: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly author: string;
  readonly dated: (date: string) => string;
  readonly faults: {
    readonly value: Readonly<Record<'missing' | 'unreadable' | 'outside', string>>;
    readonly reason: string;
    readonly author: string;
  };
  readonly effect: string;
  readonly effectHint: string;
  /** Between the score of before and that of after, where an arrow is seen. */
  readonly to: string;
  readonly points: (points: string) => string;
  readonly rescaled: string;
  readonly nothingAbove: string;
  readonly noEffectYet: string;
  readonly confirm: string;
  readonly cancel: string;
  /** Takes a decision back. */
  readonly revoke: string;
  readonly revokeOf: (code: string) => string;
  readonly list: string;
  readonly none: string;
  readonly purpose: string;
  readonly states: Readonly<Record<DecisionState, string>>;
  readonly revokedOn: (date: string) => string;
  readonly correctedTo: (score: string) => string;
  readonly unreadable: string;
  /** What the run computes without it. */
  readonly computed: (score: string) => string;
}
