import { reaches, rounded, type CountedActual, type Dec } from '../engine';
import type { Catalogue } from './catalogue';
import { percent, percentInFull, shortNumber, type NumberStyle } from './numbers';

/** `10 su 12 indicatori di OO_01 con raggiungimento >= 90% (sotto: I3 60,50%, I7 85,00%)`. */
export function countedWords(count: CountedActual, { reason: words, numbers }: Catalogue): string {
  const { node, limit, members, counted, reached } = count;
  const from = `${limit.comparison} ${shortNumber(limit.ratio.times(100), numbers)}%`;
  const below = members.flatMap(({ code, score, reached: isReached }) =>
    score && !isReached ? [`${code} ${shownBelow(score, limit, numbers)}`] : [],
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

/** Rounded, unless that would show a score that reaches what it does not: 89,996% is not 90,00%. */
function shownBelow(score: Dec, limit: CountedActual['limit'], numbers: NumberStyle): string {
  const seen = rounded(score, 4);
  return reaches(seen, limit) ? percentInFull(score, numbers) : percent(score, numbers);
}
