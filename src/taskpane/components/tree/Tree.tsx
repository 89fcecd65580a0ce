import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { Place, Profile } from '../../../engine';
import type { Changes } from '../../view-model/changes';
import { evenRows } from '../../view-model/row-places';
import type { VisibleRow } from '../../view-model/visible-rows';
import { useCatalogue } from '../../words';
import type { Why } from '../why/use-why';
import { ROW_HEIGHT, TreeItem } from './TreeItem';
import { useTreeKeys } from './use-tree-keys';
import type { TreeState } from './use-tree-state';
import { useOnMount, useWindow } from './use-window';

const useStyles = makeStyles({
  tree: {
    flex: '1 1 0',
    minHeight: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    // To the edges of the pane.
    margin: '0 -12px -12px',
    outlineStyle: 'none',
    // The focus is the tree's, and its ring belongs on the row that the keys act on.
    '&:focus-visible [aria-selected="true"]': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  rows: { position: 'relative' },
});

const ROWS = evenRows(ROW_HEIGHT);

interface TreeProps {
  readonly tree: TreeState;
  readonly profile: Profile;
  /** Since the snapshot that is compared; null where none is. */
  readonly changes: Changes | null;
  readonly why: Why;
  readonly onGoTo: (place: Place) => Promise<void>;
}

/**
 * The tree of the WAI-ARIA pattern: the focus stays on the tree, which names its active row, since
 * a row that is scrolled away leaves the page and would take the focus with it.
 */
export function Tree({ tree, profile, changes, why, onGoTo }: TreeProps) {
  const styles = useStyles();
  const words = useCatalogue().pane.tree;
  const id = useId();
  const { visible } = tree;
  const view = useWindow(visible.length, ROWS);
  const { scroller, span, reveal } = view;
  const at = visible.findIndex(({ row }) => row.id === tree.active);

  const open = (item: VisibleRow) => {
    const { row } = item;
    tree.activate(row.id);
    if (row.kind === 'section') {
      if (tree.foldable) tree.toggle(item);
    } else if (row.place) {
      void onGoTo(row.place);
    }
  };
  const press = useTreeKeys(tree, at, view, open);
  useOnMount(() => {
    // A list that was asked for begins at its top; in the whole tree one goes on where one was.
    if (at >= 0 && tree.foldable) reveal(at);
    if (why.takeReturn()) scroller.current?.focus();
  });

  const shown = indices(span.first, span.last, at);
  return (
    <div
      ref={scroller}
      className={styles.tree}
      role="tree"
      aria-label={words.name}
      aria-activedescendant={at < 0 ? undefined : `${id}-${at}`}
      tabIndex={0}
      onKeyDown={press}
      onFocus={(event) => {
        const [first] = visible;
        if (event.target === event.currentTarget && at < 0 && first) tree.activate(first.row.id);
      }}
    >
      <div
        className={styles.rows}
        role="presentation"
        style={{ height: visible.length * ROW_HEIGHT }}
      >
        {shown.flatMap((place) => {
          const item = visible[place];
          if (!item) return [];
          return (
            <TreeItem
              key={item.row.id}
              id={`${id}-${place}`}
              item={item}
              top={place * ROW_HEIGHT}
              active={place === at}
              profile={profile}
              changes={changes}
              onOpen={open}
              onToggle={tree.foldable ? tree.toggle : null}
              onWhy={(row) => {
                tree.activate(row.id);
                why.open(row);
              }}
            />
          );
        })}
      </div>
    </div>
  );
}

/** The rows in view, and the active one wherever it is: the tree names it. */
function indices(first: number, last: number, active: number): number[] {
  const span = Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step);
  if (active < 0) return span;
  if (active < first) return [active, ...span];
  return active > last ? [...span, active] : span;
}
