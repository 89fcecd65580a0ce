import { folded } from './folded';
import type { VisibleRow } from './visible-rows';

/** What a key asks of the tree. */
export type TreeMove =
  | { readonly kind: 'activate'; readonly to: number }
  | { readonly kind: 'expand' | 'collapse'; readonly ids: readonly string[] }
  | { readonly kind: 'open'; readonly at: number };

/**
 * The keys of the WAI-ARIA tree pattern.
 * @param at the active row, -1 for none
 * @param page how many rows a page is
 * @param foldable false where all is shown open and cannot be closed
 * @returns null for a key that means nothing here
 */
export function moveFor(
  key: string,
  at: number,
  rows: readonly VisibleRow[],
  page: number,
  foldable: boolean,
): TreeMove | null {
  const last = rows.length - 1;
  if (last < 0) return null;
  const go = (to: number): TreeMove => ({ kind: 'activate', to: Math.max(0, Math.min(last, to)) });
  switch (key) {
    case 'ArrowDown':
      return go(at + 1);
    case 'ArrowUp':
      return go(at - 1);
    case 'Home':
      return go(0);
    case 'End':
      return go(last);
    case 'PageDown':
      return go(at + page);
    case 'PageUp':
      return go(at - page);
    case 'Enter':
    case ' ':
      return at < 0 ? null : { kind: 'open', at };
    default:
      return foldingMove(key, at, rows, foldable);
  }
}

function foldingMove(
  key: string,
  at: number,
  rows: readonly VisibleRow[],
  foldable: boolean,
): TreeMove | null {
  const active = rows[at];
  if (!active) return null;
  const { expanded, parent, row } = active;
  if (key === 'ArrowRight') {
    if (expanded === null) return null;
    return expanded ? { kind: 'activate', to: at + 1 } : { kind: 'expand', ids: [row.id] };
  }
  if (key === 'ArrowLeft') {
    if (expanded && foldable) return { kind: 'collapse', ids: [row.id] };
    return parent < 0 ? null : { kind: 'activate', to: parent };
  }
  if (key !== '*' || !foldable) return null;
  const siblings = rows.filter((other) => other.parent === parent && other.expanded === false);
  return { kind: 'expand', ids: siblings.map(({ row: { id } }) => id) };
}

const PATIENCE_MS = 700;

/** What was typed so far, to find a row by its first letters. */
export interface Typed {
  readonly text: string;
  /** Of the last letter, in milliseconds. */
  readonly at: number;
}

export const NOTHING_TYPED: Typed = { text: '', at: 0 };

/** Adds a letter to what was typed, which is forgotten after a pause. */
export function typedMore(before: Typed, letter: string, now: number): Typed {
  const text = now - before.at > PATIENCE_MS ? letter : before.text + letter;
  return { text: folded(text), at: now };
}

/**
 * The row that begins with what was typed, looking from the active one on and then from the top.
 * The same letter again finds the next one.
 */
export function rowTyped(text: string, at: number, rows: readonly VisibleRow[]): number | null {
  const first = text.charAt(0);
  const repeated = text.length > 1 && text === first.repeat(text.length);
  const wanted = repeated ? first : text;
  const from = wanted.length === 1 ? at + 1 : Math.max(0, at);
  for (let step = 0; step < rows.length; step += 1) {
    const place = (from + step) % rows.length;
    const row = rows[place]?.row;
    if (!row) continue;
    if (row.sought.startsWith(wanted) || folded(row.name).startsWith(wanted)) return place;
  }
  return null;
}
