import { makeStyles, tokens } from '@fluentui/react-components';
import { Camera16Regular } from '@fluentui/react-icons';
import { useId } from 'react';
import { dayText } from '../../../engine';
import type { Look } from '../../../excel';
import type { PaneActions, PaneState } from '../../state/pane-state';
import { today } from '../../state/today';
import { usePageWords } from '../../words';
import { Note } from '../Note';
import { Button } from '../ui/Button';
import { useQuestion } from '../use-question';

const useStyles = makeStyles({
  dated: {
    margin: '4px 0 0',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  question: { display: 'flex', flexDirection: 'column', rowGap: '8px', outlineStyle: 'none' },
  buttons: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', rowGap: '8px' },
});

interface SaveSnapshotProps {
  readonly look: Look;
  readonly state: PaneState;
  readonly actions: PaneActions;
}

/** Saves the scores as they are, of a day that is told before. */
export function SaveSnapshot({ look, state, actions }: SaveSnapshotProps) {
  const styles = useStyles();
  const words = usePageWords().history;
  const id = useId();
  const { on } = look.run.model.plan;
  const { task, snapshotThere } = state;
  const date = dayText(on ?? today());
  return (
    <div>
      <Button
        icon={<Camera16Regular />}
        aria-describedby={id}
        disabledFocusable={task !== null}
        onClick={() => void actions.snapshots.save()}
      >
        {words.save}
      </Button>
      <p className={styles.dated} id={id}>
        {words.dated(date, on === undefined ? 'today' : 'monitoring')}
      </p>
      {snapshotThere && (
        <Replace date={snapshotThere.details.date ?? date} task={task} actions={actions} />
      )}
    </div>
  );
}

interface ReplaceProps extends Pick<PaneState, 'task'> {
  readonly date: string;
  readonly actions: PaneActions;
}

/** Asks, in its place, whether the snapshot of the same day is to be replaced. */
function Replace({ date, task, actions }: ReplaceProps) {
  const styles = useStyles();
  const words = usePageWords().history;
  const id = useId();
  const question = useQuestion();
  return (
    <Note tone="warning">
      <div
        ref={question}
        tabIndex={-1}
        className={styles.question}
        role="alertdialog"
        aria-labelledby={id}
      >
        <span id={id}>{words.exists(date)}</span>
        <div className={styles.buttons}>
          <Button
            size="small"
            disabledFocusable={task !== null}
            onClick={() => void actions.snapshots.save({ replace: true })}
          >
            {words.replace}
          </Button>
          <Button size="small" onClick={actions.snapshots.keep}>
            {words.keep}
          </Button>
        </div>
      </div>
    </Note>
  );
}
