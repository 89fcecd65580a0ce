import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { messageOf, type PaneCatalogue } from '../../messages';
import { pages } from '../pages';
import type { Failure, Notice, PaneActions, PaneState } from '../state/pane-state';
import { useCatalogue } from '../words';
import { LaterPage } from './LaterPage';
import { Note, type NoteTone } from './Note';
import { NoticeText } from './NoticeText';
import { Button } from './ui/Button';
import { useTexts } from './ui/texts';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px' },
  fresh: { marginTop: '8px' },
});

interface MessagesProps {
  readonly state: PaneState;
  readonly actions: PaneActions;
}

/** What the last action came to, what it asks, and whether the sheet still says what is true. */
export function Messages({ state, actions }: MessagesProps) {
  const catalogue = useCatalogue();
  const { question, notice, failure } = state;
  return (
    <>
      {question && (
        <LaterPage
          part
          page={pages.consent}
          given={{ extent: question, onAnswer: actions.answer }}
        />
      )}
      <div role="alert">
        {failure && (
          <Note tone={failureTone(failure)} onDismiss={actions.dismiss}>
            {failureText(failure, catalogue)}
          </Note>
        )}
      </div>
      <div role="status">
        {notice && (
          <Note tone={noticeTone(notice)} onDismiss={actions.dismiss}>
            <NoticeText notice={notice} />
          </Note>
        )}
      </div>
      <Freshness state={state} onLook={actions.look} />
    </>
  );
}

function failureText(failure: Failure, catalogue: PaneCatalogue): string {
  return failure.kind === 'problem'
    ? messageOf(failure.problem, catalogue)
    : catalogue.pane.run.unexpected(failure.reason);
}

function failureTone(failure: Failure): NoteTone {
  return failure.kind === 'problem' && failure.problem.severity !== 'error' ? 'warning' : 'error';
}

function noticeTone(notice: Notice): NoteTone {
  const isNothing = notice.kind === 'frozen' && notice.formulas === 0;
  if (notice.kind === 'cancelled' || isNothing) return 'info';
  return 'problems' in notice && notice.problems.length > 0 ? 'warning' : 'success';
}

interface FreshnessProps {
  readonly state: PaneState;
  readonly onLook: () => Promise<void>;
}

/** Whether the figures follow the cells, and the cells the figures. */
function Freshness({ state, onLook }: FreshnessProps) {
  const styles = useStyles();
  const texts = useTexts();
  const words = useCatalogue().pane.run;
  const { look, stale, task } = state;
  if (!look || task) return null;
  const { pending } = look;
  if (stale) {
    return (
      <Note tone="warning">
        <div className={styles.line}>
          <span>{words.stale}</span>
          <Button size="small" onClick={() => void onLook()}>
            {words.look}
          </Button>
        </div>
      </Note>
    );
  }
  if (pending.cells > 0 || pending.columns > 0) {
    return <Note tone="info">{words.pending(pending)}</Note>;
  }
  return state.notice ? null : (
    <p className={mergeClasses(texts.quiet, styles.fresh)}>{words.upToDate}</p>
  );
}
