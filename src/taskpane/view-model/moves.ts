import type { Place, Scorecard } from '../../engine';
import type { Moved, Movement } from '../../workbook';
import { folded } from './folded';

/** What the user asked to see of the changes; `changed` is all that did not stay the same. */
export interface MovesQuery {
  readonly show: Movement | 'changed';
  /** Sought in codes and names. */
  readonly text: string;
}

export const ALL_CHANGED: MovesQuery = { show: 'changed', text: '' };

/** In the order in which they are offered. */
const MOVEMENTS: readonly Movement[] = ['up', 'down', 'gained', 'lost', 'new', 'gone', 'same'];

/** How many scores moved in each way; those ways that none did are left out. */
export function movementCounts(
  moved: readonly Moved[],
): { readonly movement: Movement; readonly count: number }[] {
  return MOVEMENTS.map((movement) => {
    return { movement, count: moved.filter((one) => one.movement === movement).length };
  }).filter(({ count }) => count > 0);
}

export const hasChanged = ({ movement }: Moved): boolean => movement !== 'same';

/** The changes that were asked for, in their order. */
export function movesShown(moved: readonly Moved[], { show, text }: MovesQuery): Moved[] {
  const words = folded(text).split(/\s+/).filter(Boolean);
  return moved.filter((one) => {
    if (show === 'changed' ? !hasChanged(one) : one.movement !== show) return false;
    const sought = folded(`${one.code} ${one.name}`);
    return words.every((word) => sought.includes(word));
  });
}

/** The row of a node or of an indicator; undefined for what is gone. */
export function placeOfMoved({ kind, code }: Moved, { tree }: Scorecard): Place | undefined {
  if (kind === 'node') return tree.nodes[tree.nodeIndex.get(code) ?? -1]?.node.place;
  const indicator = tree.indicators[tree.indicatorIndex.get(code) ?? -1]?.indicator;
  return indicator?.actual.place ?? indicator?.place;
}
