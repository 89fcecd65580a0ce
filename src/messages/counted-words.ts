import type { CountedActual } from '../engine';
import type { Catalogue } from './catalogue';
import { percent, shortNumber } from './numbers';

/** `10 su 12 indicatori di OO_01 con raggiungimento >= 90% (sotto: I3 60,50%, I7 85,00%)`. */
export function countedWords(count: CountedActual, { reason: words, numbers }: Catalogue): string {
  const { node, limit, members, counted, reached } = count;
  const from = `${limit.comparison} ${shortNumber(limit.ratio.times(100), numbers)}%`;
  const below = members.flatMap(({ code, score, reached: isReached }) =>
    score && !isReached ? [`${code} ${percent(score, numbers)}`] : [],
  );
  const excluded = members.length - counted;
  return [
    words.counted(reached, counted, node, from),
    below.length > 0 ? `(${words.below}: ${below.join(', ')})` : '',
    excluded > 0 ? words.excludedCount(excluded) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
