import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndo16Regular, Calculator16Regular } from '@fluentui/react-icons';
import type { RunWords } from '../../messages';
import { canCancel, type PaneActions, type PaneState, type Task } from '../state/pane-state';
import { useCatalogue } from '../words';
import { Button } from './ui/Button';
import { Progress } from './ui/Progress';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', rowGap: '8px' },
  main: { flexGrow: 1 },
  progress: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '4px',
    paddingTop: '10px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface RunBarProps {
  readonly state: PaneState;
  readonly actions: PaneActions;
}

/** The main button, what stops it while it runs, what takes it back after. */
export function RunBar({ state, actions }: RunBarProps) {
  const styles = useStyles();
  const words = useCatalogue().pane.run;
  const { task, question, canRestore } = state;
  return (
    <>
      <div className={styles.bar}>
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
  const styles = useStyles();
  const done = PARTS.findIndex((step) => step === task.step);
  const text = taskText(task, words);
  return (
    <div className={styles.progress}>
      <Progress label={text} done={done < 0 ? null : (done + 0.5) / PARTS.length} />
      <span>{text}</span>
    </div>
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
