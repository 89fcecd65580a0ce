import { Dec, ONE, ZERO } from '../decimal';
import { clamped, noParameters, type Method } from './method';

export interface DeadlineWorking {
  readonly rule: 'scadenza';
  /** Calendar days after the deadline; 0 on time or early, null when it was not done. */
  readonly daysLate: number | null;
  /** The part lost for each day. */
  readonly dailyPenalty: Dec;
}

/**
 * In full on time or early, the daily penalty lost for each calendar day late, 0 when not done.
 * Source: "Score of one indicator". 14 days late give 86%.
 */
export const deadline: Method<'deadline', 'day', DeadlineWorking> = {
  name: 'scadenza',
  synonyms: ['deadline', 'termine'],
  targets: ['deadline'],
  impliedBy: 'deadline',
  measure: 'day',
  parameters: noParameters,
  turns: () => [],
  score(target, actual, profile) {
    const { dailyPenalty } = profile;
    if (actual.day === null) {
      const working = { rule: 'scadenza', daysLate: null, dailyPenalty } as const;
      const verdict = { ok: true, score: ZERO, gap: null, working } as const;
      return actual.notBy === undefined
        ? verdict
        : { ...verdict, remark: 'actual.afterMonitoring' };
    }
    const distance = actual.day - target.day;
    const daysLate = Math.max(0, distance);
    return {
      ok: true,
      score: daysLate === 0 ? ONE : clamped(ONE.minus(dailyPenalty.times(daysLate)), profile),
      gap: { value: new Dec(distance), unit: 'gg' },
      working: { rule: 'scadenza', daysLate, dailyPenalty },
      ...(target.strict && distance === 0 ? { remark: 'score.strictEquality' as const } : {}),
    };
  },
};
