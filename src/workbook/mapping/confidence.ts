/** How far a proposal can be trusted, the surest first. */
const CONFIDENCES = ['certain', 'likely', 'doubtful', 'none'] as const;

/**
 * `certain`: the header is one that PERF knows and the cells do not speak against it; `likely`:
 * it can be taken unless something tells otherwise; `doubtful`: a person has to look; `none`:
 * nothing is proposed.
 */
export type Confidence = (typeof CONFIDENCES)[number];

/** The less sure of some. */
export const leastOf = (all: readonly Confidence[]): Confidence =>
  CONFIDENCES[Math.max(0, ...all.map((one) => CONFIDENCES.indexOf(one)))] ?? 'none';

/**
 * Why a column is proposed for a field: its header is one that PERF knows, or is like one; its
 * cells hold what the field holds, or are of its type; its values are those of another column.
 */
export type Evidence = 'header' | 'alike' | 'content' | 'type' | 'links';
