import { FunctionsPanel } from '../../../src/taskpane/components/formulas/FunctionsPanel';
import { books } from '../books';
import type { Exhibit } from '../exhibit';
import { click } from '../hands';
import { lookAt, runOf } from '../runs';
import { actions, stateOf, underWay } from '../states';

const look = lookAt(runOf(books.example));

export const functions: readonly Exhibit[] = [
  {
    id: 'functions',
    title: 'Funzioni',
    as: 'filling',
    show: () => (
      <FunctionsPanel
        state={stateOf(look, {
          functionsInfo: { decimalSeparator: ',', frozen: 12, frozenByLater: true },
        })}
        actions={actions}
      />
    ),
  },
  {
    id: 'functions-open',
    title: 'Funzioni, tutte aperte e spente',
    as: 'filling',
    show: () => <FunctionsPanel state={stateOf(look, underWay('freeze'))} actions={actions} />,
    then: [click('details:not([open]) > summary')],
  },
];
