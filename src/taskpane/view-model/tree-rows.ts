import { walk, type Dec, type Outcome, type Place, type Scorecard, type Share } from '../../engine';
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
  /** The evaluators have decided it. */
  readonly decided: boolean;
  /** What it brings to the node it hangs under; null for a root. */
  readonly share: Share | null;
  /** The points that the root loses here; null where no score tells. */
  readonly lost: Dec | null;
  /** The cell to go to: an indicator's actual. */
  readonly place: Place | undefined;
  /** Code and name as they are searched. */
  readonly sought: string;
}

/** The scored tree as rows, parents before children. */
export function treeRows(card: Scorecard): TreeRow[] {
  const rows: TreeRow[] = [];
  for (const { kind, index, level, parent, outcome, share, lost } of walk(card)) {
    const above = rows[parent];
    const { code, name, place } = subjectOf(kind, index, card);
    rows.push({
      id: `${above?.id ?? ''}/${kind}:${code}`,
      kind,
      index,
      code,
      name,
      level,
      parent,
      under: above?.code ?? '',
      root: above?.root ?? code,
      outcome,
      decided: isDecided(kind, index, card),
      share,
      lost,
      place,
      sought: folded(`${code} ${name}`),
    });
  }
  return rows;
}

/** Whether a node or an indicator is still there, by its code. */
export function isIn({ tree }: Scorecard, { kind, code }: Pick<TreeRow, 'kind' | 'code'>): boolean {
  return (kind === 'node' ? tree.nodeIndex : tree.indicatorIndex).has(code);
}

const isDecided = (kind: TreeRow['kind'], index: number, { nodes, indicators }: Scorecard) =>
  (kind === 'node' ? nodes : indicators)[index]?.decided !== undefined;

function subjectOf(kind: TreeRow['kind'], index: number, { tree }: Scorecard) {
  if (kind === 'node') {
    const node = tree.nodes[index]?.node;
    return { ...named(node), place: node?.place };
  }
  const indicator = tree.indicators[index]?.indicator;
  return { ...named(indicator), place: indicator?.actual.place ?? indicator?.place };
}

const named = (subject: { readonly code: string; readonly name?: string } | undefined) => {
  return { code: subject?.code ?? '', name: subject?.name ?? '' };
};
