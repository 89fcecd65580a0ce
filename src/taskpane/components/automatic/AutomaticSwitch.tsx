import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useId } from 'react';
import { messageOf, type PaneCatalogue } from '../../../messages';
import type { AutomaticWords } from '../../../messages/automatic';
import type { AutomaticState, PaneActions } from '../../state/pane-state';
import { useCatalogue, usePageWords } from '../../words';
import { CheckBox } from '../ui/CheckBox';
import { useTexts } from '../ui/texts';

const useStyles = makeStyles({
  region: { paddingTop: '4px' },
  why: { overflowWrap: 'anywhere' },
});

interface AutomaticSwitchProps {
  readonly automatic: AutomaticState;
  readonly actions: PaneActions['automatic'];
}

/** Whether each edit of an input is followed by a run, and why it just now is not. */
export function AutomaticSwitch({ automatic, actions }: AutomaticSwitchProps) {
  const styles = useStyles();
  const texts = useTexts();
  const quiet = mergeClasses(texts.quiet, styles.why);
  const id = useId();
  const words = usePageWords().automatic;
  const why = whyText(automatic, words, useCatalogue());
  if (!actions.isOffered()) {
    return <p className={mergeClasses(quiet, styles.region)}>{words.unsupported}</p>;
  }
  return (
    <div className={styles.region}>
      <CheckBox
        label={words.title}
        role="switch"
        checked={automatic.on}
        aria-describedby={why ? id : undefined}
        onCheck={actions.toggle}
      />
      <div role="status">
        {why && (
          <p className={quiet} id={id}>
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
