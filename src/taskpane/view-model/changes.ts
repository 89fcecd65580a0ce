import { rounded, type Day, type Dec } from '../../engine';
import { dressed, percent, type ChangeWords, type NumberStyle } from '../../messages';
import type { History, Moved, Run, Snapshot } from '../../workbook';
import type { TreeRow } from './tree-rows';

/** What compares a run with a snapshot; it comes with the page on which one is chosen. */
export type Compare = (run: Run, snapshot: Snapshot) => readonly Moved[];

/** What became of every score since a snapshot. */
export interface Changes {
  readonly date: Day;
  readonly moved: readonly Moved[];
  /** The same, to be found by what they are about. */
  readonly of: (row: Pick<TreeRow, 'kind' | 'code'>) => Moved | undefined;
}

/** The changes since a day's snapshot; null when there is none of that day any more. */
export function changesSince(
  date: Day,
  run: Run,
  { snapshots }: History,
  compare: Compare,
): Changes | null {
  const snapshot = snapshots.find((saved) => saved.date === date);
  if (!snapshot) return null;
  const moved = compare(run, snapshot);
  const known = new Map(moved.map((change) => [keyOf(change), change]));
  return { date, moved, of: (row) => known.get(keyOf(row)) };
}

const keyOf = ({ kind, code }: Pick<TreeRow, 'kind' | 'code'>) => `${kind} ${code}`;

/** A change in the row of a tree: what is seen, and what is read aloud where that is a sign. */
export interface ChangeText {
  readonly text: string;
  readonly said: string;
}

/** What a row says of its change; null where there is none to tell. */
export function changeText(
  { movement, points, before }: Moved,
  words: ChangeWords,
  numbers: NumberStyle,
): ChangeText | null {
  const plain = (text: string): ChangeText => ({ text, said: text });
  switch (movement) {
    case 'up':
    case 'down':
      if (!points) return null;
      return {
        text: pointsMoved(points, numbers),
        said: words.said[movement](sizeOf(points, numbers)),
      };
    case 'gained':
      return { text: words.before('–'), said: words.gained };
    case 'lost':
      return plain(words.before(before?.score ? percent(before.score, numbers) : '–'));
    case 'new':
      return plain(words.new);
    case 'same':
    case 'gone':
      return null;
  }
}

/** Points gained or lost, with the sign and the arrow that say it without colour: `▲ +1,25`. */
export function pointsMoved(points: Dec, numbers: NumberStyle): string {
  const size = sizeOf(points, numbers);
  const [arrow, sign] = points.isNegative() ? ['▼', '−'] : ['▲', '+'];
  return size.startsWith('<') ? `${arrow} ${size}` : `${arrow} ${sign}${size}`;
}

function sizeOf(points: Dec, numbers: NumberStyle): string {
  const size = points.abs();
  // A change must not read as none.
  return size.lessThan('0.005')
    ? `<0${numbers.decimal}01`
    : dressed(rounded(size, 2).toFixed(2), numbers);
}
