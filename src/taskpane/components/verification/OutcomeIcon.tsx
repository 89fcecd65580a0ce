import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CheckOutcome } from '../../../engine/verify';
import type { LightShape } from '../../view-model/lights';
import { LightIcon } from '../LightIcon';

const useStyles = makeStyles({
  icon: { display: 'inline-flex', flexShrink: 0 },
  exact: { color: tokens.colorStatusSuccessForeground1 },
  compatible: { color: tokens.colorNeutralForeground2 },
  incompatible: { color: tokens.colorStatusDangerForeground3 },
  notComputable: { color: tokens.colorStatusWarningForeground3 },
});

/** The shapes of the lights that stand for the same: whole, half, missed, without a figure. */
const shapes: Readonly<Record<CheckOutcome, LightShape>> = {
  exact: 'full',
  compatible: 'partial',
  incompatible: 'missed',
  notComputable: 'failed',
};

/** An outcome by its shape and its colour; its word always stands beside it. */
export function OutcomeIcon({ outcome }: { readonly outcome: CheckOutcome }) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.icon, styles[outcome])}>
      <LightIcon shape={shapes[outcome]} size={14} />
    </span>
  );
}
