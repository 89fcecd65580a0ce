import { ONE, ZERO } from '../decimal';
import { noParameters, type Method } from './method';

export interface YesNoWorking {
  readonly rule: 'si/no';
}

/** 100% when the answer is the one promised, 0% otherwise. Source: "Score of one indicator". */
export const yesNo: Method<'yesNo', 'yesNo', YesNoWorking> = {
  name: 'si/no',
  synonyms: ['sì/no', 'binary', 'binario', 'yes/no'],
  targets: ['yesNo'],
  impliedBy: 'yesNo',
  measure: 'yesNo',
  parameters: noParameters,
  turns: () => [],
  score: (target, actual) => ({
    ok: true,
    score: actual.value === target.expected ? ONE : ZERO,
    gap: null,
    working: { rule: 'si/no' },
  }),
};
