import type { Place } from '../../../engine';
import type { Look } from '../../../excel';
import type { Comparison } from '../history/use-comparison';
import { WHOLE_TREE, isNarrowed } from '../../view-model/visible-rows';
import { Found } from '../Found';
import type { Why } from '../why/use-why';
import { ComparisonLine } from './ComparisonLine';
import { Tree } from './Tree';
import { TreeToolbar } from './TreeToolbar';
import type { TreeState } from './use-tree-state';

interface TreePanelProps {
  readonly tree: TreeState;
  readonly look: Look;
  readonly comparison: Comparison;
  readonly why: Why;
  readonly onGoTo: (place: Place) => Promise<void>;
}

/** The tree with what narrows and orders it. */
export function TreePanel({ tree, look, comparison, why, onGoTo }: TreePanelProps) {
  const { profile } = look.run.card;
  const { query, visible } = tree;
  return (
    <>
      <TreeToolbar tree={tree} profile={profile} />
      <ComparisonLine comparison={comparison} />
      <Found
        count={visible.filter(({ matches }) => matches).length}
        narrowed={isNarrowed(query)}
        onShowAll={() => tree.ask(WHOLE_TREE)}
      />
      {visible.length > 0 && (
        // Another query is another list, which begins at its top.
        <Tree
          key={JSON.stringify(query)}
          tree={tree}
          profile={profile}
          changes={comparison.changes}
          why={why}
          onGoTo={onGoTo}
        />
      )}
    </>
  );
}
