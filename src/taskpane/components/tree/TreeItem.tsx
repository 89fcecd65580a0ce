import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import type { Profile } from '../../../engine';
import { percent, type PaneCatalogue } from '../../../messages';
import { pointsText } from '../../view-model/points';
import { figures } from '../../view-model/share-figures';
import type { VisibleRow } from '../../view-model/visible-rows';
import { useCatalogue } from '../../words';
import { LightChip } from '../LightChip';
import { TextButton } from '../ui/TextButton';

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
    columnGap: '2px',
    paddingTop: '5px',
    paddingRight: '12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '17px',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Selected },
  },
  chevron: { width: '20px', flexShrink: 0, display: 'flex', justifyContent: 'center' },
  body: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  side: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-end',
    fontVariantNumeric: 'tabular-nums',
  },
  clipped: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  node: { fontWeight: tokens.fontWeightSemibold },
  score: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300 },
  quiet: { color: tokens.colorNeutralForeground2 },
  weight: { paddingLeft: '6px', fontWeight: tokens.fontWeightRegular },
});

interface TreeItemProps {
  readonly id: string;
  readonly item: VisibleRow;
  /** In pixels, from the top of the tree. */
  readonly top: number;
  readonly active: boolean;
  readonly profile: Profile;
  readonly onOpen: (item: VisibleRow) => void;
  /** null where rows cannot be closed. */
  readonly onToggle: ((item: VisibleRow) => void) | null;
  readonly onWhy: (item: VisibleRow) => void;
}

/** A node or an indicator: what it scores, what it weighs, what it makes the ente lose. */
export function TreeItem(props: TreeItemProps) {
  const { id, item, top, active, profile, onOpen, onToggle, onWhy } = props;
  const styles = useStyles();
  const catalogue = useCatalogue();
  const words = catalogue.pane.tree;
  const { row, level, expanded, posInSet, setSize } = item;
  const texts = textsOf(item, catalogue);
  return (
    <div
      id={id}
      role="treeitem"
      aria-level={level}
      aria-posinset={posInSet}
      aria-setsize={setSize}
      aria-expanded={expanded ?? undefined}
      aria-selected={active}
      className={mergeClasses(styles.item, active && styles.active)}
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
      <div className={styles.body}>
        <div className={mergeClasses(styles.clipped, row.kind === 'node' && styles.node)}>
          {row.code}{' '}
          {texts.weight && (
            <span className={mergeClasses(styles.quiet, styles.weight)}>{texts.weight}</span>
          )}
        </div>
        <div className={mergeClasses(styles.clipped, styles.quiet)} title={row.name}>
          {row.name}
        </div>
        <div>
          <LightChip outcome={row.outcome} profile={profile} />
        </div>
      </div>
      <div className={styles.side}>
        <span className={styles.score}>{texts.score}</span>
        <span className={styles.quiet}>{texts.lost ?? '\u00a0'}</span>
        <TextButton
          // Only the active row's can be reached by Tab, or the keys would meet them all.
          tabIndex={active ? 0 : -1}
          aria-label={words.whyOf(row.code)}
          onClick={(event) => {
            event.stopPropagation();
            onWhy(item);
          }}
        >
          {words.why}
        </TextButton>
      </div>
    </div>
  );
}

function textsOf(
  { row, level }: VisibleRow,
  { pane: { tree: words }, ...catalogue }: PaneCatalogue,
) {
  const { share, outcome, lost, under } = row;
  const weight = share ? figures(share, catalogue.numbers).weight : '';
  // Away from its node, a weight must name it.
  const inNode = level < row.level ? words.weightIn(weight, under) : words.weight(weight);
  const points = pointsText(lost, catalogue.numbers);
  return {
    weight: weight && inNode,
    score: outcome.kind === 'scored' ? percent(outcome.score, catalogue.numbers) : '–',
    lost: points && words.lost(points),
  };
}
