import { useEffect, useState } from 'react';
import { pages } from '../pages';
import type { OpenProblem, PaneActions, PaneState } from '../state/pane-state';
import { useCatalogue } from '../words';
import { EmptyState, type EmptyLink } from './EmptyState';
import { LaterPage } from './LaterPage';
import { useMappingEdits } from './mapping/use-mapping-edits';
import { Messages } from './Messages';

interface EmptyPaneProps {
  readonly layout: OpenProblem;
  readonly state: PaneState;
  readonly actions: PaneActions;
}

/**
 * A workbook without a plan: what would make one, what could be read as one, and the functions,
 * which need none.
 */
export function EmptyPane({ layout, state, actions }: EmptyPaneProps) {
  const { tabs } = useCatalogue().pane;
  const [page, setPage] = useState<EmptyLink | null>(null);
  const [last, setLast] = useState<EmptyLink | null>(null);
  const editing = useMappingEdits();
  const { read } = actions.mapping;
  useEffect(() => void read(), [read, layout]);
  const show = (link: EmptyLink | null) => {
    setLast(page);
    setPage(link);
  };
  if (page) {
    const onBack = () => show(null);
    const children =
      page === 'functions' ? (
        <LaterPage page={pages.functions} given={{ state, actions }} />
      ) : (
        <LaterPage page={pages.mapping} given={{ state, actions, editing }} />
      );
    const given = { title: tabs[page], state, actions, children, onBack };
    return <LaterPage key={page} page={pages.back} given={given} onBack={onBack} />;
  }
  return (
    <>
      <EmptyState
        layout={layout}
        busy={state.task !== null}
        areas={state.mapping?.areas.length ?? null}
        returnedFrom={last}
        actions={actions}
        onShow={show}
      />
      <Messages state={state} actions={actions} />
    </>
  );
}
