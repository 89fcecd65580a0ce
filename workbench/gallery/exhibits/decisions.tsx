import { useState } from 'react';
import { DecisionForm } from '../../../src/taskpane/components/decisions/DecisionForm';
import { DecisionSection } from '../../../src/taskpane/components/decisions/DecisionSection';
import { DecisionsPanel } from '../../../src/taskpane/components/decisions/DecisionsPanel';
import { Field } from '../../../src/taskpane/components/decisions/Field';
import { WhyPage } from '../../../src/taskpane/components/why/WhyPage';
import type { Subject } from '../../../src/taskpane/view-model/explanation';
import { treeRows } from '../../../src/taskpane/view-model/tree-rows';
import type { Run, Workbook } from '../../../src/workbook';
import { books } from '../books';
import { Specimen, type Exhibit } from '../exhibit';
import { click, fill } from '../hands';
import { lookAt, runOf } from '../runs';
import { actions, noWhy, stateOf } from '../states';

const indicator = (code: string): Subject => ({ kind: 'indicator', code });
const node = (code: string): Subject => ({ kind: 'node', code });

function section(book: Workbook, subject: Subject) {
  const look = lookAt(runOf(book));
  return <DecisionSection {...{ subject, look, actions }} state={stateOf(look)} />;
}

function why(run: Run, subject: Subject) {
  const look = lookAt(run);
  const given = { subject, look, rows: treeRows(run.card), state: stateOf(look), actions };
  return <WhyPage {...given} why={noWhy} />;
}

function panel(book: Workbook) {
  const look = lookAt(runOf(book));
  return <DecisionsPanel look={look} state={stateOf(look)} why={noWhy} actions={actions} />;
}

function Deciding({ busy = false }) {
  const look = lookAt(runOf(books.example));
  const task = busy ? ({ work: 'saveDecision', step: null, stopping: false } as const) : null;
  return (
    <DecisionForm
      subject={indicator('IND1')}
      look={look}
      state={stateOf(look, { task, author: 'OIV' })}
      actions={actions.decisions}
      onClose={() => undefined}
    />
  );
}

function Fields() {
  const [value, onType] = useState('');
  return (
    <>
      <Specimen label="Vuoto, con un aiuto">
        <Field label="Motivo" hint="Lo leggerà l'OIV." error={null} {...{ value, onType }} />
      </Specimen>
      <Specimen label="Sbagliato">
        <Field label="Valore" unit="%" error="Scrivere un valore." {...{ value, onType }} />
      </Specimen>
    </>
  );
}

export const decisions: readonly Exhibit[] = [
  { id: 'decision-fields', title: 'Campi di una decisione', as: 'page', show: () => <Fields /> },
  {
    id: 'decisions-none',
    title: 'Nessuna decisione',
    as: 'page',
    show: () => panel(books.example),
  },
  { id: 'decisions', title: 'Decisioni', as: 'page', show: () => panel(books.decided) },
  {
    id: 'decision-none',
    title: 'Decisione da prendere',
    as: 'page',
    show: () => section(books.example, indicator('IND1')),
  },
  {
    id: 'decision',
    title: 'Decisione in vigore',
    as: 'page',
    show: () => section(books.decided, indicator('IND1')),
  },
  {
    id: 'deciding',
    title: 'Decisione, non valutabile',
    as: 'page',
    show: () => <Deciding busy />,
  },
  {
    id: 'deciding-wrong',
    title: 'Decisione, con errori',
    as: 'page',
    show: () => <Deciding />,
    then: [click('input[type=radio]:not(:checked)'), click('form button[type=submit]')],
  },
  {
    id: 'deciding-corrected',
    title: 'Decisione, correzione con il suo effetto',
    as: 'page',
    show: () => <Deciding />,
    then: [click('input[type=radio]:not(:checked)'), fill('input[inputmode=decimal]', '80')],
  },
  {
    id: 'why-indicator',
    title: 'Perché di un indicatore',
    as: 'page',
    show: () => why(runOf(books.example), indicator('IND1')),
  },
  {
    id: 'why-node',
    title: 'Perché di un nodo, con esclusi',
    as: 'page',
    show: () => why(runOf(books.example), node('OB3')),
  },
  {
    id: 'why-decided',
    title: 'Perché di un indicatore deciso',
    as: 'page',
    show: () => why(runOf(books.decided), indicator('IND1')),
  },
  {
    id: 'why-failed',
    title: 'Perché di un nodo non calcolabile',
    as: 'page',
    show: () => why(runOf(books.faulty), node('OB2')),
  },
  {
    id: 'why-money',
    title: "Perché dell'ente, con le risorse",
    as: 'page',
    show: (sample) => why(sample, node('ENTE')),
  },
  {
    id: 'why-long',
    title: 'Perché, con testi lunghi',
    as: 'page',
    show: () => why(runOf(books.long), node('AMBITO_CON_UN_CODICE_MOLTO_LUNGO')),
  },
];
