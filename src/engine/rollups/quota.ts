import { HUNDRED, ONE, settled, ZERO, type Dec } from '../decimal';
import type { Share } from '../result';
import { counts, type Combined, type Part, type Rollup } from './rollup';

/** What a child's score must reach, or exceed. */
export interface QuotaThreshold {
  readonly value: Dec;
  readonly strict: boolean;
}

/**
 * The share of the children that reach a threshold, each counting one whatever its weight. A child
 * counts in full or nothing, so that no points lost can be told below it.
 * @param written null for the limit of the profile's highest band
 * Source: "Methods of scoring in the field".
 */
export const quota = (written: QuotaThreshold | null): Rollup => ({
  name: 'quota',
  combine({ parts, profile }): Combined {
    const threshold = written?.value ?? profile.bands[0]?.from ?? ONE;
    const strict = written?.strict ?? false;
    const counted = parts.filter(counts);
    const isReached = ({ score }: Part) => {
      const order = settled(score).comparedTo(threshold);
      return strict ? order > 0 : order >= 0;
    };
    const reached = counted.filter(isReached).length;
    const portion = ONE.dividedBy(counted.length);
    const brought = parts.map((part): Share['brought'] => {
      if (!part) return null;
      if (!counts(part)) return { portion: ZERO, points: ZERO, lost: null };
      return { portion, points: isReached(part) ? portion.times(HUNDRED) : ZERO, lost: null };
    });
    return {
      ok: true,
      ratio: ONE.times(reached).dividedBy(counted.length),
      brought,
      working: {
        rule: 'quota',
        threshold,
        strict,
        ofProfile: written === null,
        reached,
        counted: counted.length,
      },
    };
  },
});
