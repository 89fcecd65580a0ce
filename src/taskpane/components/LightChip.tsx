import { makeStyles, tokens } from '@fluentui/react-components';
import type { Outcome, Profile } from '../../engine';
import { lightOf } from '../../workbook';
import { shapeOf } from '../view-model/lights';
import { LightIcon } from './LightIcon';

const useStyles = makeStyles({
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '4px',
    paddingLeft: '5px',
    paddingRight: '7px',
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    minWidth: 0,
    // Where the system forces its colours, the edge is all that is left of the chip.
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      border: '1px solid CanvasText',
      backgroundColor: 'Canvas !important',
      color: 'CanvasText !important',
    },
  },
  label: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
});

interface LightChipProps {
  readonly outcome: Outcome;
  readonly profile: Profile;
}

/** A light in the colours that the sheet shows it in, with its shape and its word. */
export function LightChip({ outcome, profile }: LightChipProps) {
  const styles = useStyles();
  const { label, fill, text } = lightOf(outcome, profile);
  return (
    <span className={styles.chip} style={{ backgroundColor: fill, color: text }} title={label}>
      <LightIcon shape={shapeOf(outcome, profile)} />
      <span className={styles.label}>{label}</span>
    </span>
  );
}
