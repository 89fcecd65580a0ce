import { fromCellNumber, type Dec } from '../engine';
import { entryKey, type Figure, type Snapshot, type SnapshotEntry } from './history';
import type { Run } from './run';
import { entriesOf } from './run-entries';

/** What became of a score since a snapshot. */
export type Movement =
  | 'up'
  | 'down'
  | 'same'
  /** It is not in the snapshot. */
  | 'new'
  /** It is in the snapshot only. */
  | 'gone'
  /** It had no score then, and has one now. */
  | 'gained'
  /** It had a score then, and has none now. */
  | 'lost';

/** A node or an indicator, then and now. */
export interface Moved extends Pick<SnapshotEntry, 'kind' | 'code' | 'name'> {
  readonly movement: Movement;
  /** null where it is new. */
  readonly before: Figure | null;
  /** null where it is gone. */
  readonly now: Figure | null;
  /** Now minus then, in points: 0.605 after 0.5 is 10.5; null without two scores. */
  readonly points: Dec | null;
}

/**
 * Compares a run with a snapshot, in the order of the tree, what is gone at the end. Scores are
 * compared with the 15 digits that a cell keeps of them.
 */
export function compareWith(run: Run, { entries }: Snapshot): Moved[] {
  const left = new Map(entries.map((entry) => [entryKey(entry), entry]));
  const moved = entriesOf(run).map(({ kind, code, name, score, status }): Moved => {
    const before = left.get(entryKey({ kind, code })) ?? null;
    left.delete(entryKey({ kind, code }));
    const now = { score: score === null ? null : fromCellNumber(score), status };
    return { kind, code, name, ...movementOf(before, now) };
  });
  const gone = [...left.values()].map(({ kind, code, name, score, status }): Moved => {
    const before = { score, status };
    return { kind, code, name, movement: 'gone', before, now: null, points: null };
  });
  return [...moved, ...gone];
}

function movementOf(
  entry: SnapshotEntry | null,
  now: Figure,
): Pick<Moved, 'movement' | 'before' | 'now' | 'points'> {
  if (!entry) return { movement: 'new', before: null, now, points: null };
  const before = { score: entry.score, status: entry.status };
  if (!before.score || !now.score) {
    const movement = before.score ? 'lost' : now.score ? 'gained' : 'same';
    return { movement, before, now, points: null };
  }
  const points = now.score.minus(before.score).times(100);
  const movement = points.isZero() ? 'same' : points.isNegative() ? 'down' : 'up';
  return { movement, before, now, points };
}
