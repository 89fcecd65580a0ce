import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import type { Profile } from '../../../engine';
import type { Changes } from '../../view-model/changes';
import type { TreeRow } from '../../view-model/tree-rows';
import type { VisibleRow } from '../../view-model/visible-rows';
import { ScoredRow } from './ScoredRow';
import { SectionHead } from './SectionHead';

export const ROW_HEIGHT = 62;

const INDENT = 12;
const DEEPEST_INDENT = 6;

const useStyles = makeStyles({
  item: {
    position: 'absolute',
    left: 0,
    right: 0,
    height: `${ROW_HEIGHT}px`,
    boxSizing: 'border-box',
    display: 'flex',
    paddingTop: '5px',
    paddingRight: '12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '17px',
    cursor: 'pointer',
    // In high contrast the colours of what is hovered or selected would take the words with them.
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground3,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
  },
  chevron: { width: '24px', flexShrink: 0, display: 'flex', justifyContent: 'center' },
  section: {
    paddingTop: '12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

interface TreeItemProps {
  readonly id: string;
  readonly item: VisibleRow;
  /** In pixels, from the top of the tree. */
  readonly top: number;
  readonly active: boolean;
  readonly profile: Profile;
  /** Since the snapshot that is compared; null where none is. */
  readonly changes: Changes | null;
  readonly onOpen: (item: VisibleRow) => void;
  /** null where rows cannot be closed. */
  readonly onToggle: ((item: VisibleRow) => void) | null;
  readonly onWhy: (row: TreeRow) => void;
}

/** A row of the tree, in its place there: a node, an indicator, or the head of a section. */
export function TreeItem(props: TreeItemProps) {
  const { id, item, top, active, profile, changes, onOpen, onToggle, onWhy } = props;
  const styles = useStyles();
  const { row, level, expanded, posInSet, setSize } = item;
  return (
    <div
      id={id}
      role="treeitem"
      aria-level={level}
      aria-posinset={posInSet}
      aria-setsize={setSize}
      aria-expanded={expanded ?? undefined}
      aria-selected={active}
      className={mergeClasses(
        styles.item,
        row.kind === 'section' && styles.section,
        active && styles.active,
      )}
      style={{ top, paddingLeft: 4 + Math.min(level - 1, DEEPEST_INDENT) * INDENT }}
      onClick={() => onOpen(item)}
    >
      <span
        className={styles.chevron}
        onClick={(event) => {
          if (expanded === null || !onToggle) return;
          event.stopPropagation();
          onToggle(item);
        }}
      >
        {expanded !== null && (expanded ? <ChevronDown16Regular /> : <ChevronRight16Regular />)}
      </span>
      {row.kind === 'section' ? (
        <SectionHead section={row} />
      ) : (
        <ScoredRow
          row={row}
          level={level}
          active={active}
          profile={profile}
          change={changes?.of(row)}
          onWhy={() => onWhy(row)}
        />
      )}
    </div>
  );
}
