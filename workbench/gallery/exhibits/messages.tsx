import { dayOf } from '../../../src/engine';
import type { ReactNode } from 'react';
import type { PaneWords } from '../../../src/messages';
import { Boundary } from '../../../src/taskpane/components/Boundary';
import { Consent } from '../../../src/taskpane/components/Consent';
import { LaterPage } from '../../../src/taskpane/components/LaterPage';
import { Messages } from '../../../src/taskpane/components/Messages';
import { Note } from '../../../src/taskpane/components/Note';
import { NoticeText } from '../../../src/taskpane/components/NoticeText';
import { RunBar } from '../../../src/taskpane/components/RunBar';
import type { Notice, OpenProblem, PaneState } from '../../../src/taskpane/state/pane-state';
import { useCatalogue } from '../../../src/taskpane/words';
import { books } from '../books';
import { Specimen, type Exhibit } from '../exhibit';
import { wait } from '../hands';
import { lookAt, runOf } from '../runs';
import { actions, neverLoaded, notLoaded, stateOf, underWay } from '../states';

const LONG =
  "Le soglie del profilo non coincidono con quelle del Sistema di misurazione e valutazione: controllare l'ultima delibera della Giunta e correggere la tabella Regole prima di ricalcolare.";
const nothing = () => undefined;
const waiting = neverLoaded();
const failing = notLoaded();
const look = lookAt(runOf(books.example));
const place = { sheet: 'Piano 2023', table: 'Piano', cell: 'B4' };

const isProtected: OpenProblem = {
  code: 'excel.protectedSheet',
  severity: 'error',
  details: { sheets: 'Albero, Consuntivi' },
};
const isLogProtected = {
  code: 'excel.logProtected',
  severity: 'warning',
  details: { sheet: 'Registro' },
} as const;

const notices: readonly Notice[] = [
  {
    kind: 'written',
    extent: { columns: 2, cells: 1234, byHand: 3 },
    repeated: 2,
    problems: [isLogProtected],
  },
  { kind: 'nothingToWrite' },
  { kind: 'restored', cells: 1, problems: [] },
  { kind: 'profileSaved' },
  { kind: 'sampleInserted' },
  { kind: 'frozen', formulas: 0, cells: 0, problems: [] },
  { kind: 'frozen', formulas: 12, cells: 340, problems: [] },
  { kind: 'unfrozen', formulas: 12, problems: [] },
  { kind: 'formulaInserted', place },
  { kind: 'verificationWritten', sheet: 'Verifica (2)' },
  { kind: 'decisionSaved', code: 'IND1' },
  { kind: 'decisionRevoked', code: 'IND1' },
  { kind: 'snapshotSaved', date: dayOf(2024, 6, 30) ?? 0, entries: 14, replaced: false },
  { kind: 'mappingSaved' },
  { kind: 'mappingCleared' },
  { kind: 'corrected', cells: 5 },
  { kind: 'cancelled' },
];

const states: readonly (readonly [label: string, state: Partial<PaneState>])[] = [
  ['Non riuscito, con un errore', { failure: { kind: 'problem', problem: isProtected } }],
  ['Non riuscito, con un avviso', { failure: { kind: 'problem', problem: isLogProtected } }],
  ['Errore che nessuno aveva previsto', { failure: { kind: 'unexpected', reason: LONG } }],
  ['Riuscito', { notice: { kind: 'profileSaved' } }],
  ['Riuscito, con un avviso', notices[0] ? { notice: notices[0] } : {}],
  ['Annullato', { notice: { kind: 'cancelled' } }],
  ['I dati sono cambiati', { stale: true }],
  ['Il foglio è aggiornato', {}],
];

const bars: readonly (readonly [label: string, state: Partial<PaneState>])[] = [
  ['In attesa', {}],
  ['Con Ripristina', { canRestore: true }],
  ['Si legge la cartella', underWay('look')],
  ['Si ricalcola', underWay('recalculate', 'reading')],
  ['Si scrive, e non si può più annullare', underWay('recalculate', 'writing')],
  ['Si sta annullando', underWay('recalculate', 'scoring', true)],
  ['Si salva', underWay('saveMapping')],
];

export const messages: readonly Exhibit[] = [
  {
    id: 'notes',
    title: 'Note',
    as: 'page',
    show: () => (
      <>
        {(['info', 'success', 'warning', 'error'] as const).map((tone) => (
          <Specimen key={tone} label={`${tone}: breve, lunga`}>
            <Note tone={tone}>Il foglio è aggiornato.</Note>
            <Note tone={tone} onDismiss={nothing}>
              {LONG}
            </Note>
          </Specimen>
        ))}
      </>
    ),
  },
  {
    id: 'notices',
    title: "Che cosa è venuto dell'ultima azione",
    as: 'page',
    show: () =>
      notices.map((notice, at) => (
        <Specimen key={at} label={notice.kind}>
          <Note tone="success" onDismiss={nothing}>
            <NoticeText notice={notice} />
          </Note>
        </Specimen>
      )),
  },
  {
    id: 'messages',
    title: 'Messaggi sotto il pulsante',
    as: 'page',
    show: () => (
      <>
        {states.map(([label, change]) => (
          <Specimen key={label} label={label}>
            <Messages state={stateOf(look, change)} actions={actions} />
          </Specimen>
        ))}
        <Specimen label="Qualcosa è da scrivere">
          <Messages
            state={stateOf({ ...look, pending: { columns: 3, cells: 1 } })}
            actions={actions}
          />
        </Specimen>
      </>
    ),
  },
  {
    id: 'consent',
    title: 'Consenso alla prima scrittura',
    as: 'page',
    show: () => <Consent extent={{ columns: 3, cells: 1234, byHand: 1 }} onAnswer={nothing} />,
  },
  {
    id: 'run-bar',
    title: 'Barra di calcolo',
    as: 'page',
    show: () =>
      bars.map(([label, change]) => (
        <Specimen key={label} label={label}>
          <RunBar state={stateOf(look, change)} actions={actions} />
        </Specimen>
      )),
  },
  {
    id: 'loading',
    title: 'Pagina che si carica',
    as: 'page',
    show: () => <LaterPage page={waiting} given={{}} onBack={nothing} />,
  },
  {
    id: 'not-loaded',
    title: 'Pagina che non si è caricata',
    as: 'page',
    show: () => <LaterPage page={failing} given={{}} onBack={nothing} />,
    then: [wait('[role=alert]')],
  },
  { id: 'broken', title: 'Guasto del riquadro', as: 'page', show: () => <Broken /> },
];

function Broken() {
  const words: PaneWords = useCatalogue().pane;
  return (
    <Boundary words={words}>
      <Failing />
    </Boundary>
  );
}

/** What nobody foresaw, as React meets it. */
function Failing(): ReactNode {
  throw new Error('Cannot read properties of undefined (reading "score")');
}
