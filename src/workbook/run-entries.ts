import type { Outcome } from '../engine';
import type { SnapshotEntry } from './history';
import { lightOf } from './outcomes';
import type { Run } from './run';

/** A node or an indicator of a run, as a snapshot keeps it. */
export interface RunEntry extends Pick<SnapshotEntry, 'kind' | 'code' | 'name' | 'status'> {
  /** The word in the column `Tipo`. */
  readonly type: string;
  /** As a cell holds it; null without a score. */
  readonly score: number | null;
}

/** Every node and every indicator of a run, once, in the order of the tree. */
export function entriesOf({ card }: Run): RunEntry[] {
  const { tree, profile } = card;
  const entry = (
    kind: RunEntry['kind'],
    type: string,
    { code, name = '' }: { readonly code: string; readonly name?: string },
    outcome: Outcome | undefined,
  ): RunEntry | [] => {
    if (!outcome) return [];
    const score = outcome.kind === 'scored' ? outcome.score.toNumber() : null;
    return { kind, type, code, name, score, status: lightOf(outcome, profile).label };
  };
  return [
    ...tree.nodes.flatMap(({ node }, index) =>
      entry('node', node.dashboard ? 'cruscotto' : 'nodo', node, card.nodes[index]?.outcome),
    ),
    ...tree.indicators.flatMap(({ indicator }, index) =>
      entry('indicator', 'indicatore', indicator, card.indicators[index]?.outcome),
    ),
  ];
}
