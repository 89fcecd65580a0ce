import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircle16Regular, Info16Regular, Warning16Regular } from '@fluentui/react-icons';
import type { Severity } from '../../../engine';
import { useCatalogue } from '../../words';

const useStyles = makeStyles({
  icon: { display: 'inline-flex', flexShrink: 0 },
  error: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  remark: { color: tokens.colorNeutralForeground2 },
});

const icons = { error: ErrorCircle16Regular, warning: Warning16Regular, remark: Info16Regular };

/** A severity by its shape, its colour and its word. */
export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  const [word] = useCatalogue().severities[severity];
  const Icon = icons[severity];
  return (
    <span className={mergeClasses(styles.icon, styles[severity])} role="img" aria-label={word}>
      <Icon />
    </span>
  );
}
