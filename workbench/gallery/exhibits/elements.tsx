import { Calculator16Regular, Dismiss16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { Empty } from '../../../src/taskpane/components/Empty';
import { Found } from '../../../src/taskpane/components/Found';
import { MoreButton } from '../../../src/taskpane/components/more';
import { Button } from '../../../src/taskpane/components/ui/Button';
import { Chip } from '../../../src/taskpane/components/ui/Chip';
import { Heading } from '../../../src/taskpane/components/ui/Heading';
import { Progress } from '../../../src/taskpane/components/ui/Progress';
import { SearchInput } from '../../../src/taskpane/components/ui/SearchInput';
import { Select } from '../../../src/taskpane/components/ui/Select';
import { TextButton } from '../../../src/taskpane/components/ui/TextButton';
import { TextInput } from '../../../src/taskpane/components/ui/TextInput';
import { Tiles } from '../../../src/taskpane/components/ui/Tiles';
import { Specimen, type Exhibit } from '../exhibit';
import { focusOn } from '../hands';

const LONG = 'Rendiconto semestrale delle attività di monitoraggio e di valutazione';
const nothing = () => undefined;

export const elements: readonly Exhibit[] = [
  {
    id: 'buttons',
    title: 'Pulsanti',
    as: 'page',
    show: () => (
      <>
        <Specimen label="Principale, usuale, discreto, piccolo">
          <div className="row">
            <Button appearance="primary" icon={<Calculator16Regular />}>
              Ricalcola
            </Button>
            <Button>Rileggi</Button>
            <Button appearance="subtle">Indietro</Button>
            <Button size="small">Mostra</Button>
            <Button appearance="subtle" icon={<Dismiss16Regular />} aria-label="Chiudi" />
            <Button
              appearance="subtle"
              size="small"
              icon={<Dismiss16Regular />}
              aria-label="Chiudi, piccolo"
            />
          </div>
        </Specimen>
        <Specimen label="Spenti">
          <div className="row">
            <Button appearance="primary" disabledFocusable icon={<Calculator16Regular />}>
              Ricalcola
            </Button>
            <Button disabledFocusable>Rileggi</Button>
            <Button appearance="subtle" disabledFocusable>
              Indietro
            </Button>
          </div>
        </Specimen>
        <Specimen label="Testo lungo">
          <div className="row">
            <Button>{LONG}</Button>
            <TextButton>{LONG}</TextButton>
          </div>
        </Specimen>
        <Specimen label="Valori da scegliere">
          <div className="row">
            <Chip chosen onChoose={nothing}>
              30/06/2024
            </Chip>
            <Chip chosen={false} onChoose={nothing}>
              31/12/2024
            </Chip>
          </div>
        </Specimen>
        <Specimen label="Il resto di un elenco: 1, 250">
          <div className="row">
            <MoreButton rest={1} onClick={nothing} />
            <MoreButton rest={250} onClick={nothing} />
          </div>
        </Specimen>
      </>
    ),
  },
  {
    id: 'focus',
    title: 'Pulsante con il fuoco',
    as: 'page',
    show: () => (
      <Specimen label="Il secondo ha il fuoco">
        <div className="row">
          <Button appearance="primary">Scrivi</Button>
          <Button>Annulla</Button>
        </div>
      </Specimen>
    ),
    then: [focusOn('button + button')],
  },
  { id: 'fields', title: 'Campi', as: 'page', show: () => <Fields /> },
  {
    id: 'tiles',
    title: 'Riquadri con i conteggi',
    as: 'page',
    show: () => (
      <>
        <Specimen label="Zero, uno, molti">
          <Tiles name="Valutazioni" tiles={tiles} pressed={null} onPress={nothing} />
        </Specimen>
        <Specimen label="Uno premuto">
          <Tiles name="Valutazioni, una scelta" tiles={tiles} pressed="many" onPress={nothing} />
        </Specimen>
      </>
    ),
  },
  {
    id: 'progress',
    title: 'Avanzamento',
    as: 'page',
    show: () => (
      <>
        <Specimen label="Non si sa quanto manca">
          <Progress label="Lettura della cartella" done={null} />
        </Specimen>
        {[0, 0.5, 1].map((done) => (
          <Specimen key={done} label={`${done * 100}%`}>
            <Progress label="Calcolo dei punteggi" done={done} />
          </Specimen>
        ))}
      </>
    ),
  },
  {
    id: 'found',
    title: 'Quanto si è trovato',
    as: 'page',
    show: () => (
      <>
        {[0, 1, 1234].map((count) => (
          <Specimen key={count} label={`Trovati: ${count}`}>
            <Found count={count} narrowed onShowAll={nothing} />
          </Specimen>
        ))}
        <Specimen label="Vuoto">
          <Empty title="Nessuna decisione" text={`${LONG}. ${LONG}.`} />
        </Specimen>
        <Specimen label="Titolo di una parte">
          <Heading>{LONG}</Heading>
        </Specimen>
      </>
    ),
  },
];

const tiles = [
  { key: 'none', icon: null, count: 0, label: 'errori' },
  { key: 'one', icon: <Calculator16Regular />, count: 1, label: 'avviso' },
  { key: 'many', icon: <Calculator16Regular />, count: 12345, label: 'ora senza punteggio' },
] as const;

const orders = [
  { value: 'structure', label: 'Struttura' },
  { value: 'lost', label: LONG },
] as const;

function Fields() {
  const [text, setText] = useState('transizione digitale');
  return (
    <>
      <Specimen label="Vuoto, con un suggerimento">
        <TextInput aria-label="Data" placeholder="gg/mm/aaaa" value="" onType={nothing} />
      </Specimen>
      <Specimen label="Riempito, con l'unità">
        <TextInput aria-label="Soglia" value="90" after="%" onType={nothing} />
      </Specimen>
      <Specimen label="Sbagliato">
        <TextInput aria-label="Soglia sbagliata" aria-invalid value="novanta" onType={nothing} />
      </Specimen>
      <Specimen label="Ricerca vuota">
        <SearchInput text="" onType={nothing} />
      </Specimen>
      <Specimen label="Ricerca con un testo">
        <SearchInput text={text} onType={setText} />
      </Specimen>
      <Specimen label="Scelta, come al solito">
        <Select name="Ordine" options={orders} value="structure" className="" onChoose={nothing} />
      </Specimen>
      <Specimen label="Scelta, diversa e lunga">
        <Select
          name="Ordine scelto"
          options={orders}
          value="lost"
          className=""
          onChoose={nothing}
        />
      </Specimen>
    </>
  );
}
