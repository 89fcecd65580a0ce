import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  track: {
    height: '3px',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground6,
  },
  bar: {
    height: '100%',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorCompoundBrandBackground,
  },
  unknown: {
    width: '33%',
    animationName: {
      from: { transform: 'translateX(-100%)' },
      to: { transform: 'translateX(300%)' },
    },
    animationDuration: '1.6s',
    animationIterationCount: 'infinite',
    animationTimingFunction: 'ease-in-out',
    '@media (prefers-reduced-motion: reduce)': {
      animationName: 'none',
      width: '100%',
      opacity: 0.5,
    },
  },
});

interface ProgressProps {
  readonly label: string;
  /** From 0 to 1; null when there is no telling. */
  readonly done: number | null;
}

/** How far the work under way has come. */
export function Progress({ label, done }: ProgressProps) {
  const styles = useStyles();
  const percent = done === null ? undefined : Math.round(done * 100);
  return (
    <div
      className={styles.track}
      role="progressbar"
      aria-label={label}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      <div
        className={mergeClasses(styles.bar, done === null && styles.unknown)}
        style={percent === undefined ? {} : { width: `${percent}%` }}
      />
    </div>
  );
}
