import { makeStyles } from '@fluentui/react-components';
import type { PaneActions } from '../../state/pane-state';
import { usePageWords } from '../../words';
import { Note } from '../Note';
import { Button } from '../ui/Button';

const useStyles = makeStyles({
  decision: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: '6px' },
});

interface FormulasNoteProps {
  readonly busy: boolean;
  readonly onOverwrite: PaneActions['recalculate'];
}

/** Formulas in result columns: whether they give way is the user's decision. */
export function FormulasNote({ busy, onOverwrite }: FormulasNoteProps) {
  const styles = useStyles();
  const { quality: words } = usePageWords();
  return (
    <Note tone="warning">
      <div className={styles.decision}>
        <strong>{words.formulasTitle}</strong>
        {words.formulas}
        <Button
          size="small"
          disabledFocusable={busy}
          onClick={() => void onOverwrite({ overwriteFormulas: true })}
        >
          {words.overwrite}
        </Button>
      </div>
    </Note>
  );
}
