import { fromCellNumber, isOutside, type Profile, type Ruling } from '../../engine';
import { ratioTyped } from './typed-numbers';

/** A decision as it is being typed. */
export interface DecisionDraft {
  readonly kind: Ruling['kind'];
  /** The corrected percentage. */
  readonly value: string;
  readonly reason: string;
  readonly author: string;
}

export type DecisionField = 'value' | 'reason' | 'author';
export type DecisionFault = 'missing' | 'unreadable' | 'outside';

export interface DecisionReading {
  /** What would be decided; null while it cannot be told. */
  readonly ruling: Ruling | null;
  /** What keeps it from being saved. */
  readonly faults: ReadonlyMap<DecisionField, DecisionFault>;
}

/** Reads what was typed, as the profile allows it. */
export function readDecision(draft: DecisionDraft, profile: Profile): DecisionReading {
  const faults = new Map<DecisionField, DecisionFault>();
  const ruling = rulingOf(draft, profile, faults);
  if (draft.reason.trim() === '') faults.set('reason', 'missing');
  if (draft.author.trim() === '') faults.set('author', 'missing');
  return { ruling, faults };
}

function rulingOf(
  { kind, value }: DecisionDraft,
  profile: Profile,
  faults: Map<DecisionField, DecisionFault>,
): Ruling | null {
  if (kind === 'notAssessable') return { kind };
  const typed = ratioTyped(value);
  if (!typed) {
    faults.set('value', value.trim() === '' ? 'missing' : 'unreadable');
    return null;
  }
  // As the cell will hold it: the effect that is shown is the one that comes.
  const score = fromCellNumber(typed.toNumber());
  if (!isOutside(score, profile)) return { kind, score };
  faults.set('value', 'outside');
  return null;
}
