import { makeStyles, tokens } from '@fluentui/react-components';
import type { Place } from '../../../engine';
import type { Look } from '../../../excel';
import type { Comparison } from '../history/use-comparison';
import { WHOLE_TREE, isNarrowed } from '../../view-model/visible-rows';
import { useCatalogue } from '../../words';
import type { Why } from '../why/use-why';
import { ComparisonLine } from './ComparisonLine';
import { Tree } from './Tree';
import { TreeToolbar } from './TreeToolbar';
import type { TreeState } from './use-tree-state';
import { Button } from '../ui/Button';

const useStyles = makeStyles({
  none: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: '8px',
    paddingTop: '12px',
    color: tokens.colorNeutralForeground2,
  },
  count: {
    paddingBottom: '4px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

interface TreePanelProps {
  readonly tree: TreeState;
  readonly look: Look;
  readonly comparison: Comparison;
  readonly why: Why;
  readonly onGoTo: (place: Place) => Promise<void>;
}

/** The tree with what narrows and orders it. */
export function TreePanel({ tree, look, comparison, why, onGoTo }: TreePanelProps) {
  const styles = useStyles();
  const words = useCatalogue().pane.tree;
  const { profile } = look.run.card;
  const { query, visible } = tree;
  const narrowed = isNarrowed(query);
  return (
    <>
      <TreeToolbar tree={tree} profile={profile} />
      <ComparisonLine comparison={comparison} />
      <div role="status">
        {narrowed && visible.length > 0 && (
          <div className={styles.count}>
            {words.found(visible.filter(({ matches }) => matches).length)}
          </div>
        )}
        {visible.length === 0 && (
          <div className={styles.none}>
            {words.noneFound}
            <Button size="small" onClick={() => tree.ask(WHOLE_TREE)}>
              {words.showAll}
            </Button>
          </div>
        )}
      </div>
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
