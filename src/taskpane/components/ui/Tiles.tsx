import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { dressed } from '../../../messages';
import { useCatalogue } from '../../words';

const useStyles = makeStyles({
  tiles: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(130px, 1fr))',
    gap: '6px',
  },
  tile: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '6px',
    minWidth: 0,
    padding: '5px 8px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
    },
    '@media (forced-colors: active)': { ':hover': { border: '1px solid Highlight' } },
  },
  pressed: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground3,
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      border: '1px solid Highlight',
      boxShadow: 'none',
      backgroundColor: 'Highlight',
      color: 'HighlightText',
      '& span': { color: 'HighlightText' },
    },
  },
  none: { color: tokens.colorNeutralForeground2 },
  count: {
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** One way in which things of a list may be. */
interface Tile<Key extends string> {
  readonly key: Key;
  readonly icon: ReactElement | null;
  readonly count: number;
  /** What stands beside the count. */
  readonly label: string;
}

interface TilesProps<Key extends string> {
  readonly name: string;
  readonly tiles: readonly Tile<Key>[];
  /** The one that the list is narrowed to; null for all. */
  readonly pressed: Key | null;
  readonly onPress: (key: Key | null) => void;
}

/** How many of a list are in which way; pressed, the list has only those, and again, all. */
export function Tiles<Key extends string>({ name, tiles, pressed, onPress }: TilesProps<Key>) {
  const styles = useStyles();
  const { numbers } = useCatalogue();
  return (
    <div className={styles.tiles} role="group" aria-label={name}>
      {tiles.map(({ key, icon, count, label }) => (
        <button
          key={key}
          type="button"
          className={mergeClasses(
            styles.tile,
            count === 0 && styles.none,
            key === pressed && styles.pressed,
          )}
          aria-pressed={key === pressed}
          onClick={() => onPress(key === pressed ? null : key)}
        >
          {icon}
          <span className={styles.count}>{dressed(String(count), numbers)}</span> {label}
        </button>
      ))}
    </div>
  );
}
