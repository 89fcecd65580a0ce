import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Day } from '../../../engine';
import type { Look } from '../../../excel';
import { messageOf } from '../../../messages';
import { compareWith } from '../../../workbook';
import type { PaneActions, PaneState } from '../../state/pane-state';
import { usePageWords, useWholeCatalogue } from '../../words';
import { ProblemList } from '../problems/ProblemList';
import { Button } from '../ui/Button';
import { Heading } from '../ui/Heading';
import { Working } from '../ui/Working';
import { ChangesSection } from './ChangesSection';
import { SaveSnapshot } from './SaveSnapshot';
import { SnapshotList } from './SnapshotList';
import type { Comparison } from './use-comparison';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', rowGap: '14px' },
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
  const catalogue = useWholeCatalogue();
  const { history, failure } = state;
  const { read } = actions.snapshots;
  const { changes, choose, end } = comparison;
  // With the figures, so that the table is read again when the user asks for that.
  useEffect(() => void read(), [read, look]);
  const head = useRef<HTMLDivElement>(null);
  const asked = useRef(false);
  // Under a long list of snapshots, what comes of "Confronta" would not be seen.
  useEffect(() => {
    if (asked.current) head.current?.scrollIntoView({ block: 'nearest' });
    asked.current = false;
  }, [changes]);
  const compare = (date: Day) => {
    asked.current = true;
    choose(date, compareWith);
  };
  return (
    <div className={styles.panel}>
      <SaveSnapshot look={look} state={state} actions={actions} />
      {!history && !failure && <Working text={words.reading} done={null} />}
      {!history && failure && (
        <div>
          <Button onClick={() => void read()}>{words.readAgain}</Button>
        </div>
      )}
      {history && (
        <SnapshotList
          snapshots={history.snapshots}
          compared={changes?.date ?? null}
          onCompare={compare}
          onEnd={end}
        />
      )}
      {history && history.problems.length > 0 && (
        <section>
          <Heading>{words.problems}</Heading>
          <ProblemList
            problems={history.problems}
            textOf={(problem) => messageOf(problem, catalogue)}
            onGoTo={actions.goTo}
          />
        </section>
      )}
      {changes && (
        <ChangesSection head={head} changes={changes} look={look} onGoTo={actions.goTo} />
      )}
    </div>
  );
}
