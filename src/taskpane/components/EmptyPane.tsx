import { useState } from 'react';
import type { OpenProblem, PaneActions, PaneState } from '../state/pane-state';
import { EmptyState } from './EmptyState';
import { FunctionsPage } from './formulas/FunctionsPage';
import { Messages } from './Messages';

interface EmptyPaneProps {
  readonly layout: OpenProblem;
  readonly state: PaneState;
  readonly actions: PaneActions;
}

/** A workbook without a plan: what would make one, and the functions, which need none. */
export function EmptyPane({ layout, state, actions }: EmptyPaneProps) {
  const [page, setPage] = useState<'plan' | 'functions' | 'planAgain'>('plan');
  if (page === 'functions') {
    return <FunctionsPage state={state} actions={actions} onBack={() => setPage('planAgain')} />;
  }
  return (
    <>
      <EmptyState
        layout={layout}
        busy={state.task !== null}
        returned={page === 'planAgain'}
        actions={actions}
        onFunctions={() => setPage('functions')}
      />
      <Messages state={state} actions={actions} />
    </>
  );
}
