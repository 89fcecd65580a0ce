import { makeStyles } from '@fluentui/react-components';
import {
  ArrowMaximizeVertical20Regular,
  ArrowMinimizeVertical20Regular,
} from '@fluentui/react-icons';
import type { Profile } from '../../../engine';
import { lightsOf } from '../../view-model/lights';
import { useCatalogue } from '../../words';
import { Button } from '../ui/Button';
import { SearchInput } from '../ui/SearchInput';
import { Select } from '../ui/Select';
import type { TreeState } from './use-tree-state';

const useStyles = makeStyles({
  toolbar: { display: 'flex', flexDirection: 'column', rowGap: '6px', paddingBottom: '8px' },
  row: { display: 'flex', columnGap: '6px' },
  light: { flex: '3 1 0', minWidth: 0 },
  order: { flex: '2 1 0', minWidth: 0 },
});

interface TreeToolbarProps {
  readonly tree: TreeState;
  readonly profile: Profile;
}

/** What to show of the tree, and in which order. */
export function TreeToolbar({ tree, profile }: TreeToolbarProps) {
  const styles = useStyles();
  const words = useCatalogue().pane.tree;
  const { query, ask, allOpen } = tree;
  const lights = [
    { value: '', label: words.allLights },
    ...lightsOf(profile).map(({ label }) => ({ value: label, label })),
  ];
  return (
    <div className={styles.toolbar}>
      <SearchInput text={query.text} onType={(text) => ask({ text })} />
      <div className={styles.row}>
        <Select
          className={styles.light}
          name={words.light}
          options={lights}
          value={query.light ?? ''}
          onChoose={(light) => ask({ light: light === '' ? null : light })}
        />
        <Select
          className={styles.order}
          name={words.order}
          options={[
            { value: 'structure', label: words.structure },
            { value: 'lost', label: words.byLost },
          ]}
          value={query.order}
          onChoose={(order) => ask({ order })}
        />
        <Button
          appearance="subtle"
          icon={allOpen ? <ArrowMinimizeVertical20Regular /> : <ArrowMaximizeVertical20Regular />}
          aria-label={allOpen ? words.collapseAll : words.expandAll}
          title={allOpen ? words.collapseAll : words.expandAll}
          disabledFocusable={!tree.foldable}
          onClick={allOpen ? tree.collapseAll : tree.expandAll}
        />
      </div>
    </div>
  );
}
