import { lightOf } from '../../workbook';
import type { Profile, Scorecard } from '../../engine';
import { headline } from './ente';
import { folded } from './folded';
import type { TreeRow } from './tree-rows';
import { isScorable, type TreeLine } from './tree-sections';

/** What the user asked the tree to show. */
export interface TreeQuery {
  /** Sought in codes and names. */
  readonly text: string;
  /** The word of a light; null for all of them. */
  readonly light: string | null;
  /** By points lost, the indicators are one flat list, the worst first. */
  readonly order: 'structure' | 'lost';
}

/** A row as it is shown, with the place that the ARIA tree pattern wants told. */
export interface VisibleRow {
  readonly row: TreeLine;
  readonly level: number;
  readonly setSize: number;
  /** From 1. */
  readonly posInSet: number;
  /** It was asked for, and is not there only because it is above one that was. */
  readonly matches: boolean;
  /** null for a row that has none below. */
  readonly expanded: boolean | null;
  /** Into the visible rows; -1 for none. */
  readonly parent: number;
}

export const WHOLE_TREE: TreeQuery = { text: '', light: null, order: 'structure' };

/** Whether only a part of the tree was asked for, which is then shown open. */
export function isNarrowed({ text, light }: TreeQuery): boolean {
  return text.trim() !== '' || light !== null;
}

/**
 * The rows to show, in order. Sought rows come with all that is above them, so that one sees where
 * they are.
 * @param expanded the ids of the rows that are open
 */
export function visibleRows(
  rows: readonly TreeLine[],
  expanded: ReadonlySet<string>,
  query: TreeQuery,
  card: Scorecard,
): VisibleRow[] {
  const matches = matcher(query, card.profile);
  if (query.order === 'lost') {
    return flatList(
      rows.filter(isScorable).filter(isIndicator).filter(matches),
      rootsOf(rows, card),
    );
  }
  const parents = new Set(rows.map(({ parent }) => parent));
  if (isNarrowed(query)) {
    const kept = withAncestors(rows, matches);
    const opened = new Set(rows.flatMap((row, at) => (kept.has(at) ? row.parent : [])));
    const walked = arranged(
      rows,
      (at) => kept.has(at),
      (at) => (opened.has(at) ? true : null),
    );
    return walked.map((shown) => ({ ...shown, matches: matches(shown.row) }));
  }
  const shown = new Set<number>();
  const isShown = (at: number, { parent }: TreeLine) => {
    const above = rows[parent];
    const yes = !above || (shown.has(parent) && expanded.has(above.id));
    if (yes) shown.add(at);
    return yes;
  };
  return arranged(rows, isShown, (at, { id }) => (parents.has(at) ? expanded.has(id) : null));
}

const isIndicator = ({ kind }: TreeLine) => kind === 'indicator';

function matcher({ text, light }: TreeQuery, profile: Profile): (row: TreeLine) => boolean {
  const words = folded(text).split(/\s+/).filter(Boolean);
  return (row) =>
    isScorable(row) &&
    words.every((word) => row.sought.includes(word)) &&
    (light === null || lightOf(row.outcome, profile).label === light);
}

function withAncestors(
  rows: readonly TreeLine[],
  matches: (row: TreeLine) => boolean,
): ReadonlySet<number> {
  const kept = new Set<number>();
  rows.forEach((row, at) => {
    if (!matches(row)) return;
    for (let up = at; up >= 0 && !kept.has(up); up = rows[up]?.parent ?? -1) kept.add(up);
  });
  return kept;
}

/** The rows that are shown, told apart by a walk that meets parents first. */
function arranged(
  rows: readonly TreeLine[],
  isShown: (at: number, row: TreeLine) => boolean,
  expandedOf: (at: number, row: TreeLine) => boolean | null,
): VisibleRow[] {
  const drafts: (Omit<VisibleRow, 'setSize'> & { readonly above: number })[] = [];
  const places = new Map<number, number>();
  const sizes = new Map<number, number>();
  rows.forEach((row, at) => {
    if (!isShown(at, row)) return;
    const posInSet = (sizes.get(row.parent) ?? 0) + 1;
    sizes.set(row.parent, posInSet);
    places.set(at, drafts.length);
    const parent = places.get(row.parent) ?? -1;
    const expanded = expandedOf(at, row);
    const { level } = row;
    drafts.push({ row, level, posInSet, matches: true, expanded, parent, above: row.parent });
  });
  return drafts.map(({ above, ...shown }) => ({ ...shown, setSize: sizes.get(above) ?? 1 }));
}

/**
 * The worst first. Points are of each row's own root: those that the ente loses come before those
 * of cruscotti, and what has no points to tell comes last, in the order of the tree.
 */
function flatList(rows: readonly TreeRow[], ente: ReadonlySet<string>): VisibleRow[] {
  const rank = ({ lost, root }: TreeRow) => (lost ? Number(!ente.has(root)) : 2);
  const sorted = [...rows].sort((a, b) => {
    return rank(a) - rank(b) || (a.lost && b.lost ? b.lost.comparedTo(a.lost) : 0);
  });
  return sorted.map((row, at) => ({
    row,
    level: 1,
    setSize: sorted.length,
    posInSet: at + 1,
    matches: true,
    expanded: null,
    parent: -1,
  }));
}

/** The rows open at first: the ente, or its few parts, with what hangs right under, and the sections. */
export function initiallyExpanded(rows: readonly TreeLine[], card: Scorecard): ReadonlySet<string> {
  const ente = rootsOf(rows, card);
  const first = rows.filter((row) => {
    if (!isScorable(row)) return true;
    return row.kind === 'node' && row.level <= 2 && ente.has(row.root);
  });
  return new Set(first.map(({ id }) => id));
}

const rootsOf = (rows: readonly TreeLine[], card: Scorecard): ReadonlySet<string> =>
  new Set(headline(rows.filter(isScorable), card).rows.map(({ code }) => code));
