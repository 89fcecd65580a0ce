import { makeStyles, tokens } from '@fluentui/react-components';
import type { PaneActions, PaneState } from '../state/pane-state';
import { useCatalogue } from '../words';
import { EmptyPane } from './EmptyPane';
import { Messages } from './Messages';
import { RunBar } from './RunBar';
import { ScoredPane } from './ScoredPane';
import { Button } from './ui/Button';
import { Title } from './ui/Title';

const useStyles = makeStyles({
  pane: {
    boxSizing: 'border-box',
    height: '100vh',
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '10px',
    padding: '12px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  again: { alignSelf: 'flex-start' },
});

interface PaneProps {
  readonly state: PaneState;
  readonly actions: PaneActions;
}

/** The whole pane, in whichever of its states. */
export function Pane({ state, actions }: PaneProps) {
  const styles = useStyles();
  const { look, layout } = state;
  return (
    <main className={styles.pane}>
      {look && <ScoredPane look={look} state={state} actions={actions} />}
      {!look && layout && <EmptyPane layout={layout} state={state} actions={actions} />}
      {!look && !layout && <Unread state={state} actions={actions} />}
    </main>
  );
}

/** Nothing read yet, or a reading that failed. */
function Unread({ state, actions }: PaneProps) {
  const styles = useStyles();
  const words = useCatalogue().pane;
  return (
    <>
      <Title>{words.title}</Title>
      <div>
        <RunBar state={state} actions={actions} />
        <Messages state={state} actions={actions} />
      </div>
      {!state.task && (
        <Button className={styles.again} onClick={() => void actions.look()}>
          {words.run.look}
        </Button>
      )}
    </>
  );
}
