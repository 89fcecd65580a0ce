import { useMemo, useState } from 'react';
import { effectOf, type Effect } from '../../../engine';
import type { Look } from '../../../excel';
import {
  readDecision,
  type DecisionDraft,
  type DecisionField,
  type DecisionReading,
} from '../../view-model/decision-draft';
import type { Subject } from '../../view-model/explanation';

/** A decision being typed, with what would come of it. */
export interface DraftInHand {
  readonly draft: DecisionDraft;
  readonly reading: DecisionReading;
  /** null while it cannot be told. */
  readonly effect: Effect | null;
  /** Whether a fault of a field is to be shown: not before the user has been there. */
  readonly isTold: (field: DecisionField) => boolean;
  readonly type: (change: Partial<DecisionDraft>) => void;
  /** Tells every fault from now on. */
  readonly tellAll: () => void;
}

/** @param author who decided last */
export function useDecisionDraft(subject: Subject, look: Look, author: string): DraftInHand {
  const [draft, setDraft] = useState<DecisionDraft>({
    kind: 'notAssessable',
    value: '',
    reason: '',
    author,
  });
  const [told, setTold] = useState<ReadonlySet<DecisionField> | 'all'>(new Set());
  const { card } = look.run;
  const reading = useMemo(() => readDecision(draft, card.profile), [draft, card]);
  const { ruling } = reading;
  const { kind, code } = subject;
  const effect = useMemo(() => {
    if (!ruling) return null;
    // Whose it is and why changes no score.
    const decision = { ruling, reason: '', author: null, date: null };
    return effectOf(card, { kind, code }, decision);
  }, [ruling, card, kind, code]);
  return {
    draft,
    reading,
    effect,
    isTold: (field) => told === 'all' || told.has(field),
    type: (change) => {
      setDraft({ ...draft, ...change });
      if (told !== 'all' && change.value !== undefined) setTold(new Set([...told, 'value']));
    },
    tellAll: () => setTold('all'),
  };
}
