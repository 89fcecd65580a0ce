import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { PaneProblem } from '../../view-model/problem-groups';

const useStyles = makeStyles({
  badge: {
    minWidth: '18px',
    boxSizing: 'border-box',
    padding: '0 5px',
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground5,
    color: tokens.colorNeutralForeground1,
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground3,
    color: tokens.colorNeutralForegroundOnBrand,
  },
});

/** How many problems there are, in red when some is an error. */
export function ProblemsBadge({ problems }: { readonly problems: readonly PaneProblem[] }) {
  const styles = useStyles();
  if (problems.length === 0) return null;
  const hasErrors = problems.some(({ severity }) => severity === 'error');
  return (
    <span className={mergeClasses(styles.badge, hasErrors && styles.error)}>{problems.length}</span>
  );
}
