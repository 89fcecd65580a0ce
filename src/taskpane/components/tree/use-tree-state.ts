import { useMemo, useState } from 'react';
import type { Scorecard } from '../../../engine';
import type { TreeLine } from '../../view-model/tree-sections';
import {
  initiallyExpanded,
  isNarrowed,
  visibleRows,
  WHOLE_TREE,
  type TreeQuery,
  type VisibleRow,
} from '../../view-model/visible-rows';

/** What the user sees of the tree, and how it changes. */
export interface TreeState {
  readonly visible: readonly VisibleRow[];
  readonly query: TreeQuery;
  /** The active row's id, kept from one run to the next; null before any. */
  readonly active: string | null;
  /** Rows can be closed: not while a part of the tree is sought, which is shown open. */
  readonly foldable: boolean;
  /** Every node is open. */
  readonly allOpen: boolean;
  readonly ask: (change: Partial<TreeQuery>) => void;
  readonly activate: (id: string) => void;
  readonly expand: (ids: readonly string[]) => void;
  readonly collapse: (ids: readonly string[]) => void;
  /** Closes an open row, and opens a closed one. */
  readonly toggle: (item: VisibleRow) => void;
  readonly expandAll: () => void;
  readonly collapseAll: () => void;
}

/** Keeps what is open, sought and active in the tree, whatever tab is shown. */
export function useTreeState(rows: readonly TreeLine[], card: Scorecard): TreeState {
  const [query, setQuery] = useState(WHOLE_TREE);
  const [active, activate] = useState<string | null>(null);
  // null until the user opens or closes something: a new workbook's own first levels are open.
  const [opened, setOpened] = useState<ReadonlySet<string> | null>(null);
  const expanded = useMemo(() => opened ?? initiallyExpanded(rows, card), [opened, rows, card]);
  const visible = useMemo(
    () => visibleRows(rows, expanded, query, card),
    [rows, expanded, query, card],
  );
  const nodes = useMemo(
    () => rows.filter(({ kind }) => kind !== 'indicator').map(({ id }) => id),
    [rows],
  );
  const expand = (ids: readonly string[]) => setOpened(new Set([...expanded, ...ids]));
  const collapse = (ids: readonly string[]) =>
    setOpened(new Set([...expanded].filter((id) => !ids.includes(id))));
  return {
    visible,
    query,
    active,
    foldable: !isNarrowed(query) && query.order === 'structure',
    allOpen: nodes.every((id) => expanded.has(id)),
    ask: (change) => setQuery((before) => ({ ...before, ...change })),
    activate,
    expand,
    collapse,
    toggle: ({ expanded: open, row }) => (open ? collapse : expand)([row.id]),
    expandAll: () => setOpened(new Set(nodes)),
    collapseAll: () => setOpened(new Set(rows.filter(({ level }) => level === 1).map((r) => r.id))),
  };
}
