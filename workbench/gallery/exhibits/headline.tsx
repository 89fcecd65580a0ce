import { dayOf } from '../../../src/engine';
import type { Look } from '../../../src/excel';
import { AutomaticSwitch } from '../../../src/taskpane/components/automatic/AutomaticSwitch';
import { Headline } from '../../../src/taskpane/components/Headline';
import { LogLine } from '../../../src/taskpane/components/log/LogLine';
import { Monitoring } from '../../../src/taskpane/components/monitoring/Monitoring';
import { MonitoringForm } from '../../../src/taskpane/components/monitoring/MonitoringForm';
import type { AutomaticState } from '../../../src/taskpane/state/pane-state';
import { treeRows } from '../../../src/taskpane/view-model/tree-rows';
import { books } from '../books';
import { Specimen, type Exhibit } from '../exhibit';
import { click, fill } from '../hands';
import { lookAt, runOf } from '../runs';
import { actions, stateOf } from '../states';

const headline = (look: Look) => <Headline look={look} rows={treeRows(look.run.card)} />;

/** A state of the headline a page: it is a landmark, of which a page has one. */
const headlines: readonly (readonly [id: string, title: string, look: () => Look])[] = [
  ['one', 'un ente', () => lookAt(runOf(books.example))],
  ['never', 'mai scritto', () => lookAt(runOf(books.one), { lastRun: null })],
  ['decided', 'con decisioni', () => lookAt(runOf(books.decided))],
  ['unscored', 'nessun punteggio', () => lookAt(runOf(books.unscored))],
  ['excluded', 'tutto escluso', () => lookAt(runOf(books.excluded))],
  ['two', 'due radici', () => lookAt(runOf(books.twoRoots))],
  ['many', 'molte radici', () => lookAt(runOf(books.manyRoots))],
  ['long', 'testi lunghi', () => lookAt(runOf(books.long))],
];

const example = lookAt(runOf(books.example));
const june = dayOf(2023, 6, 30) ?? 0;

const automatic: readonly (readonly [label: string, state: AutomaticState])[] = [
  ['Spento', { on: false, why: null }],
  ['Acceso', { on: true, why: null }],
  ['In attesa di un primo calcolo', { on: true, why: { kind: 'noRun' } }],
  ['Fermato da formule', { on: false, why: { kind: 'formulas' } }],
  ['Fermato da risultati scritti a mano', { on: false, why: { kind: 'typed' } }],
  ['Il foglio è indietro', { on: true, why: { kind: 'behind' } }],
  ['Rifiutato', { on: false, why: { kind: 'refused', problem: refusal() } }],
];

function refusal() {
  return {
    code: 'excel.protectedSheet',
    severity: 'error',
    details: { sheets: 'Albero' },
  } as const;
}

export const tops: readonly Exhibit[] = [
  ...headlines.map(([id, title, look]): Exhibit => ({
    id: `headline-${id}`,
    title: `Risultato: ${title}`,
    as: 'page',
    show: () => headline(look()),
  })),
  {
    id: 'date',
    title: 'Data di monitoraggio',
    as: 'page',
    show: () => (
      <>
        <Specimen label="Ogni dato">
          <Monitoring look={example} state={stateOf(example)} onMonitor={actions.monitor} />
        </Specimen>
        <Specimen label="Una data scelta">
          <MonitoringForm look={example} chosen={june} busy={false} onChoose={actions.monitor} />
        </Specimen>
      </>
    ),
  },
  {
    id: 'date-wrong',
    title: 'Data di monitoraggio che non si legge',
    as: 'page',
    show: () => (
      <MonitoringForm look={example} chosen={null} busy={false} onChoose={actions.monitor} />
    ),
    then: [fill('form input', 'mai'), click('form button[type=submit]')],
  },
  {
    id: 'automatic',
    title: 'Ricalcolo automatico',
    as: 'page',
    show: () => (
      <>
        {automatic.map(([label, state]) => (
          <Specimen key={label} label={label}>
            <AutomaticSwitch automatic={state} actions={actions.automatic} />
          </Specimen>
        ))}
        <Specimen label="Non disponibile in questo Excel">
          <AutomaticSwitch
            automatic={{ on: false, why: null }}
            actions={{ ...actions.automatic, isOffered: () => false }}
          />
        </Specimen>
      </>
    ),
  },
  {
    id: 'log',
    title: 'Impronta e Registro',
    as: 'page',
    show: () => (
      <>
        <Specimen label="Senza Registro">
          <LogLine look={example} onGoTo={actions.goTo} />
        </Specimen>
        <Specimen label="Con una riga di Registro">
          <LogLine
            look={{ ...example, log: { sheet: 'Registro', table: 'Registro', cell: 'A2' } }}
            onGoTo={actions.goTo}
          />
        </Specimen>
      </>
    ),
  },
];
