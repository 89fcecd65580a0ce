import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { Camera16Regular } from '@fluentui/react-icons';
import { useId } from 'react';
import { dayText } from '../../../engine';
import type { Look } from '../../../excel';
import type { PaneActions, PaneState } from '../../state/pane-state';
import { today } from '../../state/today';
import { usePageWords } from '../../words';
import { Question } from '../Question';
import { Button } from '../ui/Button';
import { useTexts } from '../ui/texts';

const useStyles = makeStyles({ dated: { paddingTop: '4px' } });

interface SaveSnapshotProps {
  readonly look: Look;
  readonly state: PaneState;
  readonly actions: PaneActions;
}

/** Saves the scores as they are, of a day that is told before. */
export function SaveSnapshot({ look, state, actions }: SaveSnapshotProps) {
  const styles = useStyles();
  const texts = useTexts();
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
      <p className={mergeClasses(texts.quiet, styles.dated)} id={id}>
        {words.dated(date, on === undefined ? 'today' : 'monitoring')}
      </p>
      {snapshotThere && (
        <Question
          title={words.exists(snapshotThere.details.date ?? date)}
          yes={words.replace}
          no={words.keep}
          busy={task !== null}
          onYes={() => void actions.snapshots.save({ replace: true })}
          onNo={actions.snapshots.keep}
        />
      )}
    </div>
  );
}
