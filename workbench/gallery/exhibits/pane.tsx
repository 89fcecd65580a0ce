import type { Look } from '../../../src/excel';
import { useId, useMemo, useState } from 'react';
import { BackPage } from '../../../src/taskpane/components/BackPage';
import { EmptyState } from '../../../src/taskpane/components/EmptyState';
import { Pane } from '../../../src/taskpane/components/Pane';
import { ProblemsBadge } from '../../../src/taskpane/components/problems/ProblemsBadge';
import { panelId, Tabs, type Tab } from '../../../src/taskpane/components/Tabs';
import { TabMenu } from '../../../src/taskpane/components/tabs/TabMenu';
import { TreePanel } from '../../../src/taskpane/components/tree/TreePanel';
import { useTreeState } from '../../../src/taskpane/components/tree/use-tree-state';
import type { Comparison } from '../../../src/taskpane/components/history/use-comparison';
import type { PaneState } from '../../../src/taskpane/state/pane-state';
import { changesSince } from '../../../src/taskpane/view-model/changes';
import { treeRows } from '../../../src/taskpane/view-model/tree-rows';
import { withSections } from '../../../src/taskpane/view-model/tree-sections';
import type { TreeQuery } from '../../../src/taskpane/view-model/visible-rows';
import { compareWith, snapshotsIn, type Run } from '../../../src/workbook';
import { books } from '../books';
import { Specimen, type Exhibit } from '../exhibit';
import { click, type Hand } from '../hands';
import { lookAt, mappingOf, noPlanIn, runOf } from '../runs';
import { actions, noComparison, noWhy, stateOf, underWay } from '../states';

const pane = (state: PaneState) => <Pane state={state} actions={actions} />;
const example = lookAt(runOf(books.example));

/** A pane by itself: its states, and the way from one to the next. */
const panes: readonly Exhibit[] = [
  {
    id: 'pane-starting',
    title: 'Il riquadro si apre',
    as: 'pane',
    show: () => pane(stateOf(null, underWay('look', 'layout'))),
  },
  {
    id: 'pane-unread',
    title: 'La cartella non si è letta',
    as: 'pane',
    show: () =>
      pane(
        stateOf(null, {
          failure: {
            kind: 'problem',
            problem: { code: 'excel.requestFailed', severity: 'error', details: { reason: 'x' } },
          },
        }),
      ),
  },
  {
    id: 'pane-empty',
    title: 'Cartella vuota',
    as: 'pane',
    show: () =>
      pane(stateOf(null, { layout: noPlanIn(books.nothing), mapping: mappingOf(books.nothing) })),
  },
  {
    id: 'pane-unmapped',
    title: 'Tabelle con altre intestazioni',
    as: 'pane',
    show: () =>
      pane(stateOf(null, { layout: noPlanIn(books.unmapped), mapping: mappingOf(books.unmapped) })),
  },
  {
    id: 'pane-scored',
    title: 'Un piano calcolato',
    as: 'pane',
    show: (sample) => pane(stateOf(lookAt(sample), { canRestore: true })),
  },
  {
    id: 'pane-question',
    title: 'La prima scrittura',
    as: 'pane',
    show: (sample) =>
      pane(
        stateOf(lookAt(sample, { lastRun: null }), {
          ...underWay('recalculate', 'scoring'),
          question: { columns: 3, cells: 645 },
        }),
      ),
  },
  {
    id: 'pane-running',
    title: 'Un calcolo in corso',
    as: 'pane',
    show: (sample) => pane(stateOf(lookAt(sample), underWay('recalculate', 'reading'))),
  },
  {
    id: 'pane-written',
    title: 'Un calcolo riuscito',
    as: 'pane',
    show: (sample) => {
      const extent = { columns: 3, cells: 645 };
      const notice = { kind: 'written', extent, repeated: 0, problems: [] } as const;
      return pane(stateOf(lookAt(sample), { notice, canRestore: true }));
    },
  },
  {
    id: 'pane-long',
    title: 'Testi lunghi',
    as: 'pane',
    show: () => pane(stateOf(lookAt(runOf(books.long)))),
    then: [click('[role=tree]')],
  },
];

const parts: readonly Exhibit[] = [
  {
    id: 'empty-faulty',
    title: 'Nessun piano, per un difetto della mappatura',
    as: 'page',
    show: () => (
      <EmptyState
        layout={{ code: 'layout.noTree', severity: 'error', details: {} }}
        busy
        areas={null}
        returnedFrom={null}
        actions={actions}
        onShow={() => undefined}
      />
    ),
  },
  {
    id: 'back-page',
    title: 'Pagina senza schede',
    as: 'page',
    show: () => (
      <BackPage title="Tabelle" state={stateOf(null)} actions={actions} onBack={() => undefined}>
        Qui sotto sta la pagina.
      </BackPage>
    ),
  },
  { id: 'tabs', title: 'Schede', as: 'page', show: () => <SomeTabs /> },
  {
    id: 'tab-menu',
    title: 'Menu delle schede',
    as: 'page',
    show: () => (
      <div style={{ position: 'relative', minHeight: 160 }}>
        <TabMenu name="Altro" tabs={tabs} selected="verify" onChoose={() => undefined} />
      </div>
    ),
    then: [click('[aria-haspopup=menu]')],
  },
];

const tabs: readonly Tab<string>[] = [
  { key: 'tree', label: 'Albero' },
  {
    key: 'problems',
    label: 'Problemi',
    badge: <ProblemsBadge problems={runOf(books.one).problems} />,
  },
  { key: 'verify', label: 'Verifica' },
];

function SomeTabs() {
  const id = useId();
  const [selected, onSelect] = useState('tree');
  return (
    <Specimen label="Una scelta">
      <Tabs name="Sezioni" more="Altro" {...{ tabs, selected, id, onSelect }} />
      <div role="tabpanel" id={panelId(id, selected)} aria-label="La sezione scelta">
        {selected}
      </div>
    </Specimen>
  );
}

interface AskedTreeProps {
  readonly look: Look;
  readonly query?: Partial<TreeQuery>;
  readonly comparison?: Comparison;
}

/** The tree's page, with something asked of it. */
function AskedTree({ look, query, comparison = noComparison }: AskedTreeProps) {
  const { card } = look.run;
  const lines = useMemo(() => withSections(treeRows(card), card), [card]);
  const tree = useTreeState(lines, card);
  const [asked, setAsked] = useState(false);
  if (!asked && query) {
    setAsked(true);
    tree.ask(query);
  }
  return (
    <TreePanel tree={tree} look={look} comparison={comparison} why={noWhy} onGoTo={actions.goTo} />
  );
}

const history = runOf(books.history);
const kept = snapshotsIn(books.history);
const [snapshot] = kept.snapshots;
const comparison: Comparison = {
  ...noComparison,
  changes: snapshot === undefined ? null : changesSince(snapshot.date, history, kept, compareWith),
};

const openRows: readonly Hand[] = [click('[role=treeitem][aria-expanded=false] > span')];

const trees: readonly Exhibit[] = [
  {
    id: 'tree',
    title: 'Albero',
    as: 'filling',
    show: () => <AskedTree look={example} />,
    then: openRows,
  },
  {
    id: 'tree-sought',
    title: 'Albero, cercando',
    as: 'filling',
    show: (sample: Run) => <AskedTree look={lookAt(sample)} query={{ text: 'impresa digitale' }} />,
  },
  {
    id: 'tree-lost',
    title: 'Albero, per punti persi',
    as: 'filling',
    show: (sample: Run) => <AskedTree look={lookAt(sample)} query={{ order: 'lost' }} />,
    then: [click('[role=treeitem]')],
  },
  {
    id: 'tree-none',
    title: 'Albero, niente trovato',
    as: 'filling',
    show: () => <AskedTree look={example} query={{ text: 'niente di simile' }} />,
  },
  {
    id: 'tree-dashboards',
    title: 'Albero con i cruscotti',
    as: 'filling',
    show: (sample: Run) => <AskedTree look={lookAt(sample)} query={{ text: 'polifunzionale' }} />,
  },
  {
    id: 'tree-compared',
    title: 'Albero con le variazioni',
    as: 'filling',
    show: () => <AskedTree look={lookAt(history)} comparison={comparison} />,
    then: openRows,
  },
  {
    id: 'tree-excluded',
    title: 'Albero con esclusi e non calcolabili',
    as: 'filling',
    show: () => <AskedTree look={lookAt(runOf(books.faulty))} />,
    then: openRows,
  },
];

export const paneExhibits: readonly Exhibit[] = [...panes, ...parts, ...trees];
