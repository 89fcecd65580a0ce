import { CheckDetails } from '../../../src/taskpane/components/verification/CheckDetails';
import { useChecksView } from '../../../src/taskpane/components/verification/use-checks-view';
import { VerificationPanel } from '../../../src/taskpane/components/verification/VerificationPanel';
import type { Look } from '../../../src/excel';
import { verifyWordsIn } from '../../../src/messages/verify';
import { verifyRun } from '../../../src/workbook/verification';
import { books } from '../books';
import { Specimen, type Exhibit } from '../exhibit';
import { click, wait } from '../hands';
import { lookAt, runOf } from '../runs';
import { actions, noWhy, stateOf } from '../states';

function Verification({ look }: { readonly look: Look }) {
  const view = useChecksView();
  return <VerificationPanel {...{ look, view, actions }} why={noWhy} state={stateOf(look)} />;
}

const published = runOf(books.published);
/** Labels are Italian, whatever the language of what is shown. */
const { outcomes } = verifyWordsIn('it');
const { checks } = verifyRun(published).verification;
const details = { profile: published.card.profile, onGoTo: actions.goTo, onWhy: noWhy.open };

export const verifications: readonly Exhibit[] = [
  {
    id: 'verification',
    title: 'Verifica',
    as: 'filling',
    show: () => <Verification look={lookAt(published)} />,
    then: [wait('[role=listitem]'), click('[role=listitem]:first-child > button')],
  },
  {
    id: 'verification-many',
    title: 'Verifica di una relazione',
    as: 'filling',
    show: (sample) => <Verification look={lookAt(sample)} />,
    then: [wait('[role=listitem]')],
  },
  {
    id: 'verification-none',
    title: 'Verifica, niente di pubblicato',
    as: 'filling',
    show: () => <Verification look={lookAt(runOf(books.example))} />,
    then: [wait('dl')],
  },
  {
    id: 'check-details',
    title: 'Verifica: ogni esito, aperto',
    as: 'page',
    show: () =>
      checks.map((check) => (
        <Specimen key={check.code} label={outcomes[check.outcome]}>
          <CheckDetails check={check} {...details} />
        </Specimen>
      )),
  },
];
