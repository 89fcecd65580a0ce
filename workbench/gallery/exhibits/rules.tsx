import { useState } from 'react';
import { Choice, FieldSet, NumberField } from '../../../src/taskpane/components/rules/fields';
import { RulesPanel } from '../../../src/taskpane/components/rules/RulesPanel';
import { useProfileDraft } from '../../../src/taskpane/components/rules/use-profile-draft';
import { books } from '../books';
import { Specimen, type Exhibit } from '../exhibit';
import { click, fill } from '../hands';
import { runOf } from '../runs';
import { actions } from '../states';

const { profile } = runOf(books.example).card;

function Rules({ busy = false }) {
  return <RulesPanel rules={useProfileDraft(profile)} busy={busy} actions={actions} />;
}

function Fields() {
  const [value, setValue] = useState('0,5');
  const field = { label: 'Penalità per ogni giorno', value, onChange: setValue };
  return (
    <>
      <Specimen label="Numeri: come è, con un aiuto, sbagliato">
        <NumberField {...field} error={null} />
        <NumberField {...field} unit="%" hint="Al giorno, in punti percentuali." error={null} />
        <NumberField {...field} error="Scrivere un numero, per esempio 0,5." />
      </Specimen>
      <Specimen label="Scelte">
        <FieldSet legend="Consuntivo mancante">
          <Choice group="policy" label="Errore" checked onChoose={() => undefined} />
          <Choice
            group="policy"
            label="Escluso dalla media"
            hint="Gli altri pesi sono ripesati, e il motivo è detto accanto al punteggio."
            checked={false}
            onChoose={() => undefined}
          />
        </FieldSet>
      </Specimen>
    </>
  );
}

export const rules: readonly Exhibit[] = [
  { id: 'rule-fields', title: 'Campi delle regole', as: 'page', show: () => <Fields /> },
  { id: 'rules', title: 'Regole salvate', as: 'page', show: () => <Rules /> },
  {
    id: 'rules-changed',
    title: 'Regole da salvare',
    as: 'page',
    show: () => <Rules />,
    then: [click('input[name=preset]:not(:checked)')],
  },
  {
    id: 'rules-wrong',
    title: 'Regole sbagliate',
    as: 'page',
    show: () => <Rules busy />,
    then: [fill('input[inputmode=decimal]', 'novanta')],
  },
];
