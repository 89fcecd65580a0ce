import { HistoryPanel } from '../../../src/taskpane/components/history/HistoryPanel';
import { useComparison } from '../../../src/taskpane/components/history/use-comparison';
import type { PaneState } from '../../../src/taskpane/state/pane-state';
import { snapshotsIn, type Workbook } from '../../../src/workbook';
import { books } from '../books';
import type { Exhibit } from '../exhibit';
import { click } from '../hands';
import { lookAt, runOf } from '../runs';
import { actions, stateOf } from '../states';

interface StoricoProps {
  readonly book: Workbook;
  readonly change?: Partial<PaneState>;
}

function Storico({ book, change = {} }: StoricoProps) {
  const look = lookAt(runOf(book));
  const state = stateOf(look, change);
  return (
    <HistoryPanel {...{ look, state, actions }} comparison={useComparison(look, state.history)} />
  );
}

const histories = {
  many: snapshotsIn(books.history),
  bad: snapshotsIn(books.badHistory),
  none: snapshotsIn(books.example),
};

const exists = {
  code: 'excel.snapshotExists',
  severity: 'warning',
  details: { date: '31/12/2023' },
} as const;

export const historyExhibits: readonly Exhibit[] = [
  {
    id: 'history-loading',
    title: 'Storico, mentre si legge',
    as: 'page',
    show: () => <Storico book={books.history} />,
  },
  {
    id: 'history-failed',
    title: 'Storico che non si è letto',
    as: 'page',
    show: () => (
      <Storico book={books.history} change={{ failure: { kind: 'unexpected', reason: 'x' } }} />
    ),
  },
  {
    id: 'history-empty',
    title: 'Storico vuoto',
    as: 'page',
    show: () => <Storico book={books.example} change={{ history: histories.none }} />,
  },
  {
    id: 'history',
    title: 'Storico, con un confronto',
    as: 'page',
    show: () => <Storico book={books.history} change={{ history: histories.many }} />,
    then: [click('ul li:last-child button')],
  },
  {
    id: 'history-question',
    title: 'Storico: sostituire una fotografia?',
    as: 'page',
    show: () => (
      <Storico book={books.badHistory} change={{ history: histories.bad, snapshotThere: exists }} />
    ),
  },
];
