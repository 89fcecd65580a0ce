import { makeStyles, tokens } from '@fluentui/react-components';
import type { Outcome, Profile } from '../../engine';

const useStyles = makeStyles({
  track: {
    position: 'relative',
    height: '6px',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
    // Without its colours it would say nothing.
    '@media (forced-colors: active)': { display: 'none' },
  },
  score: { height: '100%', backgroundColor: tokens.colorBrandBackground },
  limit: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    width: '2px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface ScoreBarProps {
  readonly outcome: Outcome;
  readonly profile: Profile;
}

const share = (percent: number) => `${Math.min(100, percent)}%`;

/** A score between 0 and 100%, cut where its profile's bands begin: the figure beside says it too. */
export function ScoreBar({ outcome, profile }: ScoreBarProps) {
  const styles = useStyles();
  if (outcome.kind !== 'scored') return null;
  const limits = profile.bands.slice(0, -1).map(({ from }) => from.times(100).toNumber());
  return (
    <div className={styles.track} aria-hidden="true">
      <div className={styles.score} style={{ width: share(outcome.score.times(100).toNumber()) }} />
      {limits.map((limit) => (
        <div key={limit} className={styles.limit} style={{ left: share(limit) }} />
      ))}
    </div>
  );
}
