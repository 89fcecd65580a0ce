import type { Scorecard } from '../../engine';
import type { TreeRow } from './tree-rows';

const FEW = 3;

/** What stands at the top of the pane. */
export interface Headline {
  readonly rows: readonly TreeRow[];
  /** How many more roots there are. */
  readonly more: number;
}

/**
 * The rows whose score is the headline: the root, or the roots when they are few, or the first of
 * many. A dashboard is no ente; a node that hangs alone is a slip, unless there is nothing else.
 */
export function headline(rows: readonly TreeRow[], { tree }: Scorecard): Headline {
  const isRoot = new Set(tree.roots);
  const roots = rows.filter(({ level, index }) => level === 1 && isRoot.has(index));
  const wholes = roots.filter(({ index }) => (tree.nodes[index]?.children.length ?? 0) > 0);
  const shown = wholes.length > 0 ? wholes : roots;
  return shown.length > FEW
    ? { rows: shown.slice(0, 1), more: shown.length - 1 }
    : { rows: shown, more: 0 };
}
