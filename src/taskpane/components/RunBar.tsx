import { makeStyles } from '@fluentui/react-components';
import { ArrowUndo16Regular, Calculator16Regular } from '@fluentui/react-icons';
import type { RunWords } from '../../messages';
import { canCancel, type PaneActions, type PaneState, type Task } from '../state/pane-state';
import { useCatalogue } from '../words';
import { Button } from './ui/Button';
import { useTexts } from './ui/texts';
import { Working } from './ui/Working';

const useStyles = makeStyles({
  main: { flexGrow: 1 },
});

interface RunBarProps {
  readonly state: PaneState;
  readonly actions: PaneActions;
}

/** The main button, what stops it while it runs, what takes it back after. */
export function RunBar({ state, actions }: RunBarProps) {
  const styles = useStyles();
  const texts = useTexts();
  const words = useCatalogue().pane.run;
  const { task, question, canRestore } = state;
  return (
    <>
      <div className={texts.buttons}>
        <Button
          className={styles.main}
          appearance="primary"
          icon={<Calculator16Regular />}
          // Disabled it would lose the focus, which belongs here when the run ends.
          disabledFocusable={task !== null && task.work !== 'look'}
          onClick={() => void actions.recalculate()}
        >
          {words.recalculate}
        </Button>
        {task?.work === 'recalculate' && !question && (
          <Button disabledFocusable={!canCancel(state)} onClick={actions.cancel}>
            {words.cancel}
          </Button>
        )}
        {canRestore && !task && (
          <Button icon={<ArrowUndo16Regular />} onClick={() => void actions.restore()}>
            {words.restore}
          </Button>
        )}
      </div>
      {task && !question && <TaskProgress task={task} words={words} />}
    </>
  );
}

const PARTS = ['layout', 'reading', 'scoring', 'writing'] as const;

function TaskProgress({ task, words }: { readonly task: Task; readonly words: RunWords }) {
  const done = PARTS.findIndex((step) => step === task.step);
  return (
    <Working text={taskText(task, words)} done={done < 0 ? null : (done + 0.5) / PARTS.length} />
  );
}

function taskText({ work, step, stopping }: Task, words: RunWords): string {
  if (stopping) return words.stopping;
  if (work === 'recalculate' && step) return words.steps[step];
  const texts = {
    look: words.looking,
    recalculate: words.looking,
    restore: words.restoring,
    saveProfile: words.saving,
    insertSample: words.inserting,
    freeze: words.freezing,
    unfreeze: words.unfreezing,
    insertFormula: words.inserting,
    writeVerification: words.writingVerification,
    saveSnapshot: words.savingSnapshot,
    saveMapping: words.savingMapping,
    saveDecision: words.savingDecision,
    correct: words.correcting,
  };
  return texts[work];
}
