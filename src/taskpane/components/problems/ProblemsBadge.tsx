import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ProblemGroup } from '../../view-model/problem-groups';

const useStyles = makeStyles({
  badge: {
    minWidth: '18px',
    boxSizing: 'border-box',
    padding: '0 5px',
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase100,
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
export function ProblemsBadge({ groups }: { readonly groups: readonly ProblemGroup[] }) {
  const styles = useStyles();
  const count = groups.reduce((sum, { problems }) => sum + problems.length, 0);
  if (count === 0) return null;
  const hasErrors = groups.some(({ severity }) => severity === 'error');
  return <span className={mergeClasses(styles.badge, hasErrors && styles.error)}>{count}</span>;
}
