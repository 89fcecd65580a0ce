import { makeStyles } from '@fluentui/react-components';
import type { PaneActions, PaneState } from '../../state/pane-state';
import { usePageWords } from '../../words';
import { Note } from '../Note';
import { Button } from '../ui/Button';
import { Heading } from '../ui/Heading';
import { useTexts } from '../ui/texts';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: '6px' },
});

interface FreezingProps {
  readonly state: PaneState;
  readonly actions: PaneActions;
}

/** Formulas into values for people without the add-in, and back. */
export function Freezing({ state, actions }: FreezingProps) {
  const styles = useStyles();
  const texts = useTexts();
  const words = usePageWords().functions;
  const { task, functionsInfo } = state;
  const busy = task !== null;
  const frozen = functionsInfo?.frozen ?? 0;
  return (
    <section className={styles.section}>
      <Heading>{words.freezeTitle}</Heading>
      <p className={texts.small}>{words.freeze}</p>
      {functionsInfo?.frozenByLater && <Note tone="warning">{words.frozenByLater}</Note>}
      <div className={texts.buttons}>
        <Button disabledFocusable={busy} onClick={() => void actions.formulas.freeze('selection')}>
          {words.freezeSelection}
        </Button>
        <Button disabledFocusable={busy} onClick={() => void actions.formulas.freeze('workbook')}>
          {words.freezeWorkbook}
        </Button>
        {frozen > 0 && (
          <Button disabledFocusable={busy} onClick={() => void actions.formulas.unfreeze()}>
            {words.unfreeze(frozen)}
          </Button>
        )}
      </div>
    </section>
  );
}
