import { makeStyles } from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import type { Place } from '../../engine';
import type { Look } from '../../excel';
import { pages } from '../pages';
import type { PaneActions, PaneState } from '../state/pane-state';
import { problemsIn } from '../view-model/problem-groups';
import { isIn, treeRows } from '../view-model/tree-rows';
import { withSections } from '../view-model/tree-sections';
import { useCatalogue } from '../words';
import { Headline } from './Headline';
import { useComparison } from './history/use-comparison';
import { LaterPage } from './LaterPage';
import { useMappingEdits } from './mapping/use-mapping-edits';
import { Messages } from './Messages';
import { Monitoring } from './monitoring/Monitoring';
import { ProblemsBadge } from './problems/ProblemsBadge';
import { UnsavedDot } from './rules/UnsavedDot';
import { useProfileDraft } from './rules/use-profile-draft';
import { RunBar } from './RunBar';
import { panelId, tabId, Tabs } from './Tabs';
import { TreePanel } from './tree/TreePanel';
import { useTreeState } from './tree/use-tree-state';
import { useChecksView } from './verification/use-checks-view';
import { useWhy } from './why/use-why';

const useStyles = makeStyles({
  filling: { flex: '1 1 0', minHeight: '300px', display: 'flex', flexDirection: 'column' },
  flowing: { flex: '1 0 auto', display: 'flex', flexDirection: 'column' },
});

type TabKey =
  | 'tree'
  | 'problems'
  | 'history'
  | 'rules'
  | 'functions'
  | 'verification'
  | 'decisions'
  | 'mapping';

/** Those that scroll by themselves, so that what comes of a button is seen above them. */
const FILLING: readonly TabKey[] = ['tree', 'functions', 'verification'];

interface ScoredPaneProps {
  readonly look: Look;
  readonly state: PaneState;
  readonly actions: PaneActions;
}

/** A workbook with a plan in it: its score, what is behind it, and the functions beside it. */
export function ScoredPane({ look, state, actions }: ScoredPaneProps) {
  const styles = useStyles();
  const catalogue = useCatalogue();
  const id = useId();
  const [tab, setTab] = useState<TabKey>('tree');
  const rows = useMemo(() => treeRows(look.run.card), [look]);
  const problems = useMemo(() => problemsIn(look), [look]);
  const lines = useMemo(() => withSections(rows, look.run.card), [rows, look]);
  const tree = useTreeState(lines, look.run.card);
  const comparison = useComparison(look, state.history);
  const rules = useProfileDraft(look.run.card.profile);
  const checks = useChecksView();
  const editing = useMappingEdits();
  const why = useWhy();
  const { tabs } = catalogue.pane;
  const goToRow = (place: Place) => actions.goTo(place, 'row');

  if (why.subject && isIn(look.run.card, why.subject)) {
    const given = { subject: why.subject, look, rows, why, state, actions };
    return <LaterPage page={pages.why} given={given} onBack={why.back} />;
  }
  return (
    <>
      <div>
        <Headline look={look} rows={rows} />
        <LaterPage part page={pages.log} given={{ look, onGoTo: actions.goTo }} />
        <Monitoring look={look} state={state} onMonitor={actions.monitor} />
      </div>
      <div>
        <RunBar state={state} actions={actions} />
        <LaterPage
          part
          page={pages.automatic}
          given={{ automatic: state.automatic, actions: actions.automatic }}
        />
        <Messages state={state} actions={actions} />
      </div>
      <Tabs<TabKey>
        name={tabs.name}
        more={tabs.more}
        id={id}
        selected={tab}
        onSelect={setTab}
        tabs={[
          { key: 'tree', label: tabs.tree },
          { key: 'problems', label: tabs.problems, badge: <ProblemsBadge problems={problems} /> },
          { key: 'history', label: tabs.history },
          { key: 'decisions', label: tabs.decisions },
          { key: 'rules', label: tabs.rules, badge: rules.dirty && <UnsavedDot /> },
          { key: 'functions', label: tabs.functions },
          { key: 'verification', label: tabs.verification },
          { key: 'mapping', label: tabs.mapping, badge: editing.edits && <UnsavedDot /> },
        ]}
      />
      <div
        role="tabpanel"
        id={panelId(id, tab)}
        aria-labelledby={tabId(id, tab)}
        className={FILLING.includes(tab) ? styles.filling : styles.flowing}
      >
        {tab === 'tree' && (
          <TreePanel tree={tree} look={look} comparison={comparison} why={why} onGoTo={goToRow} />
        )}
        {tab === 'problems' && (
          <LaterPage page={pages.problems} given={{ problems, look, state, actions }} />
        )}
        {tab === 'history' && (
          <LaterPage page={pages.history} given={{ look, state, actions, comparison }} />
        )}
        {tab === 'rules' && (
          <LaterPage page={pages.rules} given={{ rules, busy: state.task !== null, actions }} />
        )}
        {tab === 'functions' && <LaterPage page={pages.functions} given={{ state, actions }} />}
        {tab === 'mapping' && (
          <LaterPage page={pages.mapping} given={{ state, actions, editing }} />
        )}
        {tab === 'decisions' && (
          <LaterPage page={pages.decisions} given={{ look, state, why, actions }} />
        )}
        {tab === 'verification' && (
          <LaterPage
            page={pages.verification}
            given={{ look, state, view: checks, why, actions }}
          />
        )}
      </div>
    </>
  );
}
