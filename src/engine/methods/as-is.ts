import { HUNDRED, ONE } from '../decimal';
import { clamped, noParameters, type Method } from './method';

export interface AsIsWorking {
  readonly rule: 'valore';
}

/**
 * The actual is already a score: a percentage, or a ratio from 0 to 1. Any other bare number may
 * be meant in points and is a question. Source: "Methods of scoring in the field".
 */
export const asIs: Method<'threshold' | 'deadline' | 'yesNo' | 'none', 'quantity', AsIsWorking> = {
  name: 'valore',
  synonyms: ['as is', 'value', 'punteggio'],
  targets: ['threshold', 'deadline', 'yesNo', 'none'],
  impliedBy: null,
  measure: 'quantity',
  parameters: noParameters,
  turns: () => [],
  score(_target, actual, profile) {
    const isRatio = actual.unit === 'none' && actual.value.lessThanOrEqualTo(ONE);
    if (actual.value.isNegative() || !(actual.unit === '%' || isRatio)) {
      return { ok: false, code: 'actual.notAScore', details: { unit: actual.unit } };
    }
    const ratio = actual.unit === '%' ? actual.value.dividedBy(HUNDRED) : actual.value;
    return { ok: true, score: clamped(ratio, profile), gap: null, working: { rule: 'valore' } };
  },
};
