import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { messageOf, type PaneCatalogue } from '../../../messages';
import type { AutomaticWords } from '../../../messages/automatic';
import type { AutomaticState, PaneActions } from '../../state/pane-state';
import { useCatalogue, usePageWords } from '../../words';

const useStyles = makeStyles({
  region: {
    paddingTop: '6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  label: { display: 'inline-flex', alignItems: 'center', columnGap: '6px', cursor: 'pointer' },
  box: { margin: 0, accentColor: tokens.colorBrandBackground },
  why: { margin: '2px 0 0', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

interface AutomaticSwitchProps {
  readonly automatic: AutomaticState;
  readonly actions: PaneActions['automatic'];
}

/** Whether each edit of an input is followed by a run, and why it just now is not. */
export function AutomaticSwitch({ automatic, actions }: AutomaticSwitchProps) {
  const styles = useStyles();
  const id = useId();
  const words = usePageWords().automatic;
  const why = whyText(automatic, words, useCatalogue());
  if (!actions.isOffered()) {
    return <p className={styles.why}>{words.unsupported}</p>;
  }
  return (
    <div className={styles.region}>
      <label className={styles.label}>
        <input
          type="checkbox"
          role="switch"
          className={styles.box}
          checked={automatic.on}
          aria-describedby={why ? id : undefined}
          onChange={({ currentTarget }) => actions.toggle(currentTarget.checked)}
        />
        {words.title}
      </label>
      <div role="status">
        {why && (
          <p className={styles.why} id={id}>
            {why}
          </p>
        )}
      </div>
    </div>
  );
}

function whyText({ on, why }: AutomaticState, words: AutomaticWords, catalogue: PaneCatalogue) {
  if (!why) return null;
  if (why.kind !== 'refused') return words.why[why.kind];
  const reason = messageOf(why.problem, catalogue);
  return on ? words.refused(reason) : words.stopped(reason);
}
