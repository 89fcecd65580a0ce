import { HUNDRED, ONE, settled, ZERO, type Dec } from '../decimal';
import type { Share } from '../result';
import { counts, type Combined, type Siblings } from './rollup';

/**
 * The score of one child, which decides alone: it has the whole portion, and the others none.
 * @param isBetter whether a score decides rather than the one found so far
 * @param tellsLost whether what it lacks is what the node loses through it
 */
export function extreme(
  rule: 'minimo' | 'massimo',
  isBetter: (score: Dec, best: Dec) => boolean,
  tellsLost: boolean,
  { node, parts }: Siblings,
): Combined {
  const codes = node.children.map(({ link }) => link.child);
  const scores = parts.map((part) => (counts(part) ? settled(part.score) : null));
  let decides = -1;
  for (const [index, score] of scores.entries()) {
    const best = scores[decides];
    if (score && (!best || isBetter(score, best))) decides = index;
  }
  const ratio = parts[decides]?.score;
  const decidedBy = codes[decides];
  if (!ratio || decidedBy === undefined) throw new Error(`Nothing counts in ${node.node.code}`);
  const isAlike = (index: number) => index !== decides && scores[index]?.equals(settled(ratio));
  const brought = parts.map((part, index): Share['brought'] => {
    if (!part) return null;
    const portion = index === decides ? ONE : ZERO;
    const points = portion.times(part.score).times(HUNDRED);
    return { portion, points, lost: tellsLost ? portion.times(HUNDRED).minus(points) : null };
  });
  const alike = codes.filter((_, index) => isAlike(index));
  return { ok: true, ratio, brought, working: { rule, decidedBy, alike } };
}
