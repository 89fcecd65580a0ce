import { dayText } from '../../engine';
import { percent, scoreWords, type Catalogue, type DecisionPageWords } from '../../messages';
import { computedWithout, type DecisionRecord, type DecisionState, type Run } from '../../workbook';
import type { Subject } from './explanation';

/** A decision on record, as texts. */
export interface ShownDecision {
  readonly record: DecisionRecord;
  readonly code: string;
  readonly state: DecisionState;
  /** In force, since when it no longer is, or that it is not applied. */
  readonly stateText: string;
  /** `Raggiungimento corretto a 80,00%`. */
  readonly ruling: string;
  readonly reason: string;
  /** The score without it; null where it has no effect. */
  readonly computed: string | null;
  /** Whose it is and of when. */
  readonly by: string;
}

/** The decisions on record, the last one first. */
export function shownDecisions(
  run: Run,
  catalogue: Catalogue,
  words: DecisionPageWords,
): ShownDecision[] {
  const records = run.model.decisions?.records ?? [];
  return records.toReversed().map((record) => shown(record, run, catalogue, words));
}

/** The decisions on a node or an indicator that somebody has to settle, or that are in force. */
export const standingOn = ({ model }: Run, { kind, code }: Subject): DecisionRecord[] =>
  (model.decisions?.records ?? []).filter(
    ({ subject, state }) => state !== 'revoked' && subject?.kind === kind && subject.code === code,
  );

export function shown(
  record: DecisionRecord,
  { card }: Run,
  catalogue: Catalogue,
  words: DecisionPageWords,
): ShownDecision {
  const { code, ruling, reason, author, date, revokedOn } = record;
  const computed = computedWithout(record, card);
  const state = record.state === 'inForce' && !computed ? 'notApplied' : record.state;
  const by = [author, date === null ? '' : dayText(date)].filter(Boolean).join(', ');
  const decided =
    ruling?.kind === 'corrected'
      ? words.correctedTo(percent(ruling.score, catalogue.numbers))
      : ruling && words.kinds.notAssessable;
  return {
    record,
    code,
    state,
    stateText: revokedOn === null ? words.states[state] : words.revokedOn(dayText(revokedOn)),
    ruling: decided ?? words.unreadable,
    reason,
    computed: computed && words.computed(scoreWords(computed, catalogue)),
    by,
  };
}
