import { CorrectionPreview } from '../../../src/taskpane/components/problems/CorrectionPreview';
import { FormulasNote } from '../../../src/taskpane/components/problems/FormulasNote';
import { ProblemsPanel } from '../../../src/taskpane/components/problems/ProblemsPanel';
import { TogetherNote } from '../../../src/taskpane/components/problems/TogetherNote';
import type { Workbook, Run } from '../../../src/workbook';
import { correctionsIn, type Correction } from '../../../src/workbook/quality/corrections';
import { problemsIn } from '../../../src/taskpane/view-model/problem-groups';
import { books } from '../books';
import { Specimen, type Exhibit } from '../exhibit';
import { click, fill } from '../hands';
import { lookAt, runOf } from '../runs';
import { actions, stateOf } from '../states';

const nothing = () => undefined;

function panel(book: Workbook) {
  const look = lookAt(runOf(book));
  const given = { look, problems: problemsIn(look), state: stateOf(look), actions };
  return <ProblemsPanel {...given} />;
}

const faulty = runOf(books.faulty);

const cellsOf = (run: Run): Correction[] =>
  [...correctionsIn(run).values()].flatMap((found) => (found.kind === 'cells' ? found.cells : []));

export const problems: readonly Exhibit[] = [
  { id: 'problems-none', title: 'Nessun problema', as: 'page', show: () => panel(books.example) },
  { id: 'problems-one', title: 'Un problema', as: 'page', show: () => panel(books.one) },
  { id: 'problems', title: 'Molti problemi', as: 'page', show: () => panel(books.faulty) },
  {
    id: 'problems-preview',
    title: 'Problemi, prima di correggerli',
    as: 'page',
    show: () => panel(books.faulty),
    then: [click('section li button:nth-of-type(2)')],
  },
  {
    id: 'problems-sought',
    title: 'Problemi, niente trovato',
    as: 'page',
    show: () => panel(books.faulty),
    then: [fill('[role=searchbox]', 'niente di simile')],
  },
  {
    id: 'problems-formulas',
    title: 'Formule al posto dei risultati',
    as: 'page',
    show: () => panel(books.formulas),
  },
  {
    id: 'corrections',
    title: 'Correzioni da confermare',
    as: 'page',
    show: () => (
      <>
        <Specimen label="Molte celle">
          <CorrectionPreview
            corrections={cellsOf(faulty)}
            run={faulty}
            busy={false}
            onWrite={nothing}
            onLeave={nothing}
          />
        </Specimen>
        <Specimen label="Mentre si scrive">
          <CorrectionPreview
            corrections={cellsOf(faulty).slice(0, 1)}
            run={faulty}
            busy
            onWrite={nothing}
            onLeave={nothing}
          />
        </Specimen>
        <Specimen label="Tutte insieme: una, molte">
          <TogetherNote count={1} onCorrect={nothing} />
          <TogetherNote count={123} onCorrect={nothing} />
        </Specimen>
        <Specimen label="Formule, mentre si lavora">
          <FormulasNote busy onOverwrite={actions.recalculate} />
        </Specimen>
      </>
    ),
  },
];
