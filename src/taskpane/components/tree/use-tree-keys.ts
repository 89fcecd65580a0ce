import { useRef, type KeyboardEvent } from 'react';
import {
  moveFor,
  NOTHING_TYPED,
  rowTyped,
  typedMore,
  type TreeMove,
} from '../../view-model/tree-keys';
import type { VisibleRow } from '../../view-model/visible-rows';
import type { TreeState } from './use-tree-state';
import type { Window } from './use-window';

/**
 * What the tree does when a key is pressed in it.
 * @param at the active row, -1 for none
 * @param open does what a click on a row does
 */
export function useTreeKeys(
  tree: TreeState,
  at: number,
  { page, reveal }: Pick<Window, 'page' | 'reveal'>,
  open: (item: VisibleRow) => void,
) {
  const typed = useRef(NOTHING_TYPED);
  const { visible, foldable } = tree;

  const withRow = (place: number, act: (item: VisibleRow) => void) => {
    const item = visible[place];
    if (item) act(item);
  };
  const follow = (move: TreeMove) => {
    if (move.kind === 'activate') {
      withRow(move.to, ({ row }) => tree.activate(row.id));
      reveal(move.to);
    } else if (move.kind === 'open') {
      withRow(move.at, open);
    } else {
      tree[move.kind](move.ids);
    }
  };

  return (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key, target, currentTarget } = event;
    // From a row's own button the arrows lead back into the tree; its other keys are the button's.
    const onTree = target === currentTarget;
    const move =
      onTree || key.startsWith('Arrow') ? moveFor(key, at, visible, page, foldable) : null;
    if (move) {
      event.preventDefault();
      currentTarget.focus();
      follow(move);
    } else if (onTree && key.length === 1) {
      typed.current = typedMore(typed.current, key, event.timeStamp);
      const found = rowTyped(typed.current.text, at, visible);
      if (found !== null) follow({ kind: 'activate', to: found });
    }
  };
}
