import type { Candidate } from './propose-candidates';
import type { Confidence } from './confidence';

/** The field that a column is proposed for. */
export interface Assigned {
  readonly candidate: Candidate;
  readonly confidence: Confidence;
}

const LIKELY = 0.6;
const DOUBTFUL = 0.35;
/** Two columns that are this near one another in likelihood are anybody's choice. */
const AS_GOOD = 0.08;

const keyOf = ({ field, year }: Candidate): string => `${field} ${year ?? ''}`;

/**
 * Gives each column one field at most, and each field of a year one column: the likeliest pair
 * first. Where another column is as good, or nearly, a person has to look.
 */
export function assign(candidates: readonly Candidate[]): Map<number, Assigned> {
  const sorted = [...candidates].sort(
    (a, b) => b.score - a.score || a.column.column - b.column.column,
  );
  const assigned = new Map<number, Assigned>();
  const taken = new Map<string, number>();
  for (const candidate of sorted) {
    if (candidate.score < DOUBTFUL) break;
    const { column } = candidate.column;
    const key = keyOf(candidate);
    if (assigned.has(column)) continue;
    const winner = taken.get(key);
    if (winner === undefined) {
      taken.set(key, column);
      assigned.set(column, { candidate, confidence: confidenceIn(candidate) });
    } else {
      contest(assigned, winner, candidate);
    }
  }
  return assigned;
}

function confidenceIn({ score, isExact, isContradicted }: Candidate): Confidence {
  if (isContradicted) return 'doubtful';
  if (isExact) return 'certain';
  return score >= LIKELY ? 'likely' : 'doubtful';
}

/** A field's column is in doubt when another that has no other field is as good as it. */
function contest(assigned: Map<number, Assigned>, winner: number, loser: Candidate): void {
  const won = assigned.get(winner);
  if (!won) return;
  const { candidate } = won;
  const isBetter = candidate.isExact && !loser.isExact;
  if (!isBetter && candidate.score - loser.score < AS_GOOD) {
    assigned.set(winner, { candidate, confidence: 'doubtful' });
  }
}
