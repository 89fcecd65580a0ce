import { makeStyles, tokens } from '@fluentui/react-components';
import type { Moved, Movement } from '../../../workbook';
import { movementCounts, type MovesQuery } from '../../view-model/moves';
import { usePageWords } from '../../words';
import { Tiles } from '../ui/Tiles';

const useStyles = makeStyles({
  up: { color: tokens.colorStatusSuccessForeground2 },
  down: { color: tokens.colorStatusDangerForeground3 },
});

interface MovementTilesProps {
  readonly moved: readonly Moved[];
  readonly show: MovesQuery['show'];
  readonly onChoose: (show: MovesQuery['show']) => void;
}

/** How many scores moved in each way; those ways that none did are left out. */
export function MovementTiles({ moved, show, onChoose }: MovementTilesProps) {
  const words = usePageWords().history;
  const tiles = movementCounts(moved).map(({ movement, count }) => ({
    key: movement,
    icon: <Arrow movement={movement} />,
    count,
    label: words.movements[movement](count),
  }));
  return (
    <Tiles
      name={words.show}
      tiles={tiles}
      pressed={show === 'changed' ? null : show}
      onPress={(movement) => onChoose(movement ?? 'changed')}
    />
  );
}

function Arrow({ movement }: { readonly movement: Movement }) {
  const styles = useStyles();
  if (movement !== 'up' && movement !== 'down') return null;
  return (
    <span className={styles[movement]} aria-hidden="true">
      {movement === 'up' ? '▲' : '▼'}
    </span>
  );
}
