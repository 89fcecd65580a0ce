import { Dec, type Outcome, type Place, type Scorecard, type Share } from '../../engine';
import { folded } from './folded';

/** One line of the tree. An indicator that hangs under two nodes has two. */
export interface TreeRow {
  /** The path from the root, which stays the same from one run to the next. */
  readonly id: string;
  readonly kind: 'node' | 'indicator';
  /** Into the card's nodes or indicators. */
  readonly index: number;
  readonly code: string;
  readonly name: string;
  /** 1 for a root. */
  readonly level: number;
  /** The row it hangs under; -1 for a root. */
  readonly parent: number;
  /** The code of the node it hangs under; empty for a root. */
  readonly under: string;
  /** The code of the root that it is somewhere under. */
  readonly root: string;
  readonly outcome: Outcome;
  /** What it brings to the node it hangs under; null for a root. */
  readonly share: Share | null;
  /** The points that the root loses here; null where no score tells. */
  readonly lost: Dec | null;
  /** The cell to go to: an indicator's actual. */
  readonly place: Place | undefined;
  /** Code and name as they are searched. */
  readonly sought: string;
}

/** A row to come, with what it needs of the one above. */
interface Waiting {
  readonly kind: TreeRow['kind'];
  readonly index: number;
  readonly parent: number;
  readonly share: Share | null;
  /** The part of the root's score that is decided here; null where no score tells. */
  readonly reach: Dec | null;
}

const ONE = new Dec(1);

/**
 * The scored tree as rows, parents before children. What hangs under a node is listed at the
 * node's first place only: below a cycle it would never end.
 */
export function treeRows(card: Scorecard): TreeRow[] {
  const rows: TreeRow[] = [];
  const shown = new Set<number>();
  const waiting: Waiting[] = card.tree.roots.map((index) => {
    return { kind: 'node', index, parent: -1, share: null, reach: ONE };
  });
  waiting.reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const row = rowOf(next, rows[next.parent], card);
    if (!row) continue;
    rows.push(row);
    if (next.kind === 'indicator' || shown.has(next.index)) continue;
    shown.add(next.index);
    for (const child of childrenOf(next, rows.length - 1, card).reverse()) waiting.push(child);
  }
  return rows;
}

function rowOf(waiting: Waiting, above: TreeRow | undefined, card: Scorecard): TreeRow | null {
  const { kind, index, parent, share } = waiting;
  const subject = subjectOf(kind, index, card);
  if (!subject) return null;
  const { code, name, place, outcome } = subject;
  return {
    id: `${above?.id ?? ''}/${kind}:${code}`,
    kind,
    index,
    code,
    name,
    level: (above?.level ?? 0) + 1,
    parent,
    under: above?.code ?? '',
    root: above?.root ?? code,
    outcome,
    share,
    lost: lostBy(waiting, outcome),
    place,
    sought: folded(`${code} ${name}`),
  };
}

function subjectOf(kind: TreeRow['kind'], index: number, { tree, nodes, indicators }: Scorecard) {
  if (kind === 'node') {
    const node = tree.nodes[index]?.node;
    const result = nodes[index];
    return node && result && { ...named(node), place: node.place, outcome: result.outcome };
  }
  const indicator = tree.indicators[index]?.indicator;
  const result = indicators[index];
  if (!indicator || !result) return undefined;
  const place = indicator.actual.place ?? indicator.place;
  return { ...named(indicator), place, outcome: result.outcome };
}

const named = ({ code, name = '' }: { readonly code: string; readonly name?: string }) => {
  return { code, name };
};

function childrenOf({ index, reach }: Waiting, parent: number, card: Scorecard): Waiting[] {
  const shares = card.nodes[index]?.shares ?? [];
  return (card.tree.nodes[index]?.children ?? []).map((branch, place) => {
    const share = shares[place] ?? null;
    const portion = share?.brought?.portion;
    return {
      kind: branch.kind,
      index: branch.index,
      parent,
      share,
      reach: reach && portion ? reach.times(portion) : null,
    };
  });
}

function lostBy({ reach }: Waiting, outcome: Outcome): Dec | null {
  if (!reach || outcome.kind !== 'scored') return null;
  return reach.times(ONE.minus(outcome.carried)).times(100);
}
