import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { Look } from '../../../excel';
import { messageOf } from '../../../messages';
import { compareWith } from '../../../workbook';
import type { PaneActions, PaneState } from '../../state/pane-state';
import { useCatalogue, usePageWords } from '../../words';
import { ProblemList } from '../problems/ProblemList';
import { Button } from '../ui/Button';
import { Progress } from '../ui/Progress';
import { ChangesSection } from './ChangesSection';
import { SaveSnapshot } from './SaveSnapshot';
import { SnapshotList } from './SnapshotList';
import type { Comparison } from './use-comparison';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', rowGap: '14px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});

interface HistoryPanelProps {
  readonly look: Look;
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly comparison: Comparison;
}

/** The snapshots in the workbook: a new one, those that there are, and what changed since one. */
export function HistoryPanel({ look, state, actions, comparison }: HistoryPanelProps) {
  const styles = useStyles();
  const words = usePageWords().history;
  const catalogue = useCatalogue();
  const { history, failure } = state;
  const { read } = actions.snapshots;
  const { changes, choose, end } = comparison;
  // With the figures, so that the table is read again when the user asks for that.
  useEffect(() => void read(), [read, look]);
  return (
    <div className={styles.panel}>
      <SaveSnapshot look={look} state={state} actions={actions} />
      {!history && !failure && <Progress label={words.reading} done={null} />}
      {!history && failure && <Button onClick={() => void read()}>{words.readAgain}</Button>}
      {history && (
        <SnapshotList
          snapshots={history.snapshots}
          compared={changes?.date ?? null}
          onCompare={(date) => choose(date, compareWith)}
          onEnd={end}
        />
      )}
      {history && history.problems.length > 0 && (
        <section>
          <h2 className={styles.heading}>{words.problems}</h2>
          <ProblemList
            problems={history.problems}
            textOf={(problem) => messageOf(problem, catalogue)}
            onGoTo={actions.goTo}
          />
        </section>
      )}
      {changes && <ChangesSection changes={changes} look={look} onGoTo={actions.goTo} />}
    </div>
  );
}
