import type { Dec } from '../decimal';
import type { IndicatorReading } from '../indicator';
import type { Meta } from '../metas';
import type { Profile } from '../profile';
import type { CountedActual } from '../reading/actual';
import type { IndicatorResult } from '../result';
import { reaches, shareOf } from '../score-meta';
import { pointOf, reachOf, type Reach } from './interval';

/** What a meta-indicator counted; null where it has no score. */
export function countIn({ outcome, reason }: IndicatorResult): CountedActual | null {
  const { actual } = reason;
  return outcome.kind === 'scored' && actual?.kind === 'counted' ? actual : null;
}

/** How many of those that are counted may reach the limit, and which of them may or may not. */
export interface PossibleCounts {
  readonly fewest: number;
  readonly most: number;
  readonly either: readonly string[];
}

/** @param reachIn the possible scores of a member, by its index */
export function possibleCounts(
  { members, limit }: CountedActual,
  meta: Meta,
  reachIn: (member: number) => Reach | null,
): PossibleCounts {
  let fewest = 0;
  const either: string[] = [];
  members.forEach(({ code, score }, place) => {
    if (!score) return;
    const { low, high } = reachIn(meta.members[place] ?? -1) ?? pointOf(score);
    if (reaches(low, limit)) fewest += 1;
    else if (reaches(high, limit)) either.push(code);
  });
  return { fewest, most: fewest + either.length, either };
}

/** The score of a meta-indicator with so many that reach its limit. */
export function scoreOfCount(
  count: CountedActual,
  reached: number,
  { scorer }: IndicatorReading,
  profile: Profile,
): Dec | null {
  const points = shareOf(reached, count.counted);
  const verdict = scorer?.score({ ...count, reached, points }, profile);
  return verdict?.ok ? verdict.score : null;
}

/**
 * The scores that those of its members allow a meta-indicator: one for each count of them that is
 * possible. What is written in its own cell is not what is scored.
 */
export function reachOfCount(
  result: IndicatorResult,
  meta: Meta,
  reading: IndicatorReading,
  profile: Profile,
  reachIn: (member: number) => Reach | null,
): Reach | null {
  const count = countIn(result);
  if (!count) return null;
  const { fewest, most } = possibleCounts(count, meta, reachIn);
  const scores: Dec[] = [];
  for (let reached = fewest; reached <= most; reached += 1) {
    const score = scoreOfCount(count, reached, reading, profile);
    if (score) scores.push(score);
  }
  return reachOf(scores.map(pointOf));
}
