import { makeStyles } from '@fluentui/react-components';
import type { Look } from '../../../excel';
import { verifyProblemText } from '../../../messages/verify';
import type { PaneActions, PaneState } from '../../state/pane-state';
import { usePageWords, useWholeCatalogue } from '../../words';
import { Note } from '../Note';
import { ProblemList } from '../problems/ProblemList';
import { Button } from '../ui/Button';
import { Working } from '../ui/Working';
import type { Why } from '../why/use-why';
import { NothingPublished } from './NothingPublished';
import type { ChecksView } from './use-checks-view';
import { useVerified } from './use-verified';
import { VerificationReport } from './VerificationReport';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', rowGap: '12px', paddingTop: '2px' },
});

interface VerificationPanelProps {
  readonly look: Look;
  readonly state: PaneState;
  readonly view: ChecksView;
  readonly why: Why;
  readonly actions: PaneActions;
}

/** The published scores checked against their own data. */
export function VerificationPanel({ look, state, view, why, actions }: VerificationPanelProps) {
  const styles = useStyles();
  const catalogue = useWholeCatalogue();
  const { verification: words, verify } = usePageWords();
  const checked = useVerified(look.run);
  const busy = state.task !== null;
  if (checked.kind === 'working') {
    return <Working text={words.working} done={checked.done} />;
  }
  if (checked.kind === 'failed') {
    return (
      <div role="alert">
        <Note tone="error">{catalogue.pane.run.unexpected(checked.reason)}</Note>
      </div>
    );
  }
  const { verified } = checked;
  if (verified.verification.checks.length > 0) {
    return <VerificationReport {...{ verified, look, view, why, busy, actions }} />;
  }
  const problems = verified.problems.filter(({ code }) => code !== 'published.none');
  return (
    <div className={styles.panel}>
      <NothingPublished />
      {problems.length > 0 && (
        <ProblemList
          problems={problems}
          textOf={(problem) => verifyProblemText(problem, verify, catalogue)}
          onGoTo={actions.goTo}
        />
      )}
      <div>
        <Button disabledFocusable={busy} onClick={() => void actions.look()}>
          {catalogue.pane.run.look}
        </Button>
      </div>
    </div>
  );
}
