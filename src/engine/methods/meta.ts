import { problem } from '../problems';
import type { CountedActual } from '../reading/actual';
import { readCounting } from '../reading/counting';
import type { Method, ParametersReading } from './method';
import { proportional, type ProportionalWorking } from './proportional';

/** The share of other indicators that reached a limit, and its score as any percentage's. */
export interface MetaWorking extends Omit<ProportionalWorking, 'rule'> {
  readonly rule: 'meta';
  readonly count: CountedActual;
}

/**
 * The share of a node's indicators with a score of 90% or more, against its target by the
 * proportional rule. The share is worked out from their results: see metas.
 * Source: "Targets and actuals as people write them" (meta-indicator).
 */
export const meta: Method<'threshold', 'counted', MetaWorking> = {
  name: 'meta',
  synonyms: ['meta-indicatore', 'meta indicatore', 'meta-indicator', 'meta indicator'],
  targets: ['threshold'],
  impliedBy: null,
  measure: 'counted',
  parameters(indicator, { unit }): ParametersReading<null> {
    if (unit !== '%') {
      const { code, target } = indicator;
      const found = problem('meta.targetUnit', { indicator: code }, target.place);
      return { ok: false, problem: found };
    }
    const reading = readCounting(indicator);
    return reading.ok ? { ok: true, parameters: null } : reading;
  },
  turns: ({ value }) => [value],
  score(target, count, profile) {
    const points = { kind: 'quantity', value: count.points, unit: '%' } as const;
    const verdict = proportional.score(target, points, profile, null);
    if (!verdict.ok) return verdict;
    return { ...verdict, working: { ...verdict.working, rule: 'meta', count } };
  },
};
