import { useState } from 'react';
import { AreaCard } from '../../../src/taskpane/components/mapping/AreaCard';
import { MappingPanel } from '../../../src/taskpane/components/mapping/MappingPanel';
import type { PaneState } from '../../../src/taskpane/state/pane-state';
import {
  choosing,
  mappingDraft,
  NO_EDITS,
  type MappingEdits,
} from '../../../src/taskpane/view-model/mapping-draft';
import type { Workbook } from '../../../src/workbook';
import { books } from '../books';
import { Specimen, type Exhibit } from '../exhibit';
import { click } from '../hands';
import { lookAt, mappingOf, runOf } from '../runs';
import { actions, stateOf } from '../states';

interface TablesProps {
  readonly state: PaneState;
  readonly begun?: MappingEdits | null;
}

function Tables({ state, begun = null }: TablesProps) {
  const [edits, put] = useState(begun);
  return <MappingPanel state={state} actions={actions} editing={{ edits, put }} />;
}

const withoutPlan = (book: Workbook): PaneState => stateOf(null, { mapping: mappingOf(book) });
const { areas } = mappingDraft(mappingOf(books.unmapped).areas, NO_EDITS);

/** A target without a year that can be read, the same column twice. */
function wrongEdits(): MappingEdits {
  const [area] = areas;
  if (!area) return NO_EDITS;
  return area.columns.reduce((edits, column, at) => {
    if (at === 4) return choosing(edits, area, column, { field: 'target', year: '20' });
    return at < 2 ? choosing(edits, area, column, { field: 'code' }) : edits;
  }, NO_EDITS);
}

const example = lookAt(runOf(books.example));

export const mappings: readonly Exhibit[] = [
  {
    id: 'mapping-loading',
    title: 'Tabelle, mentre si leggono',
    as: 'page',
    show: () => <Tables state={stateOf(null)} />,
  },
  {
    id: 'mapping-none',
    title: 'Nessuna tabella',
    as: 'page',
    show: () => <Tables state={withoutPlan(books.nothing)} />,
  },
  {
    id: 'mapping',
    title: 'Tabelle riconosciute',
    as: 'page',
    show: () => <Tables state={stateOf(example, { mapping: mappingOf(books.example) })} />,
  },
  {
    id: 'mapping-saved',
    title: 'Mappatura salvata',
    as: 'page',
    show: () => (
      <Tables state={stateOf(example, { mapping: { ...mappingOf(books.example), saved: true } })} />
    ),
  },
  {
    id: 'mapping-wrong',
    title: 'Tabelle, con scelte sbagliate',
    as: 'page',
    show: () => <Tables state={withoutPlan(books.unmapped)} begun={wrongEdits()} />,
  },
  {
    id: 'area',
    title: 'Una tabella che non è un piano',
    as: 'page',
    show: () => (
      <Specimen label="Aperta">
        <ul className="list">
          {areas.slice(1).map((area) => (
            <AreaCard
              key={area.key}
              area={area}
              onInclude={() => undefined}
              onChoose={() => undefined}
              onGoTo={actions.goTo}
            />
          ))}
        </ul>
      </Specimen>
    ),
    then: [click('summary')],
  },
];
