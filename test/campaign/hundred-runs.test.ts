import type { Workbook } from '../../src/workbook';
import { Random } from '../bench/random';
import { formula } from '../excel/freezing';
import { closeAll, open, recalculated, type Opened } from '../excel/open';
import { as, cells, percent, sheet, table, workbook, type Drawn } from '../support/workbook';
import { albero, consuntivi, pesi, target } from '../workbook/small-plan';
import { injections } from './hostile-texts';
import { differences, photograph, type Photograph } from './photograph';

afterEach(closeAll);

/** A plan among all that people keep beside one: notes, other tables, formulas, merged cells. */
const office: Workbook = workbook([
  sheet(
    'Albero',
    [
      table('Albero', albero, 'B3'),
      cells([
        ['Piano della performance 2023', null, null, 'approvato il', as('dd/mm/yyyy', 44_957)],
      ]),
      cells([['Nota: pesi concordati con la Giunta'], [formula('=SUM(F4:F6)')]], 'B12'),
    ],
    [{ top: 0, left: 0, bottom: 0, right: 2 }],
  ),
  sheet('Dati', [
    table('Pesi', pesi),
    table('Target', target, 'F1'),
    table(
      'Spese',
      [
        ['Voce', 'Euro'],
        ['Fiere', 12_000],
        ['Carta', formula('=0.1+0.2')],
      ],
      'K1',
    ),
  ]),
  sheet('Consuntivi', [
    table('Consuntivi', consuntivi, 'A2'),
    cells([['Rilevati dagli uffici', null, '007', as('@', '1/2')]]),
    cells([injections.slice(0, 8)], 'H30'),
  ]),
  sheet('Grafico', [
    cells([
      ['Mese', 'Serie', { value: 'rosso', fill: '#FF0000', fontColour: '#FFFFFF' }],
      ['gennaio', percent(0.25), formula('=B2*2')],
      ['febbraio', percent(0.5), formula('=1/0')],
    ]),
  ]),
]);

const RESULT = /^(?:Scostamento|Raggiungimento|Valutazione)$/;

/**
 * What is nobody's result: every cell whose column has no header of a result above it, told by what it
 * holds and not by where it is, for rows are inserted on the way.
 */
function otherContents(excel: Opened, taken: Photograph): string[] {
  return [...taken].flatMap(([place, content]) => {
    const [, name = '', column = '', row = ''] = /^(.*)!([A-Z]+)(\d+)$/.exec(place) ?? [];
    if (name === '') return place.startsWith('table ') ? [] : [`${place} ${content}`];
    const header = Array.from({ length: Number(row) }, (_, above) => {
      return excel.cell(name, `${column}${above + 1}`).value;
    }).some((value) => RESULT.test(String(value)));
    return header ? [] : [`${name} ${column} ${content}`];
  });
}

const actuals: readonly Drawn[] = [242, 400, 0, 1.53, 'N.V.', 'molti', '390,5', true];

/** What somebody may do next; how likely each is. */
const deeds = ['edit', 'edit', 'insert', 'run', 'run', 'run', 'restore', 'restore'] as const;

test('the rest of the workbook is as it was after 100 runs and restores in any order', async () => {
  const random = new Random(1);
  const excel = await open(office);
  let rest = otherContents(excel, photograph(excel));
  let [runs, restores, inserted] = [0, 0, 0];
  while (runs + restores < 100) {
    const deed = random.pick(deeds);
    const row = random.whole(3, 7 + inserted);
    if (deed === 'edit') {
      excel.setCell('Consuntivi', `B${row}`, random.pick(actuals) as string);
      rest = otherContents(excel, photograph(excel));
    } else if (deed === 'insert' && inserted < 6) {
      excel.insertRow('Consuntivi', row);
      inserted += 1;
      rest = otherContents(excel, photograph(excel));
    } else if (deed === 'run') {
      await recalculated(excel);
      runs += 1;
    } else if (deed === 'restore') {
      expect(await excel.session.restore()).toMatchObject({ ok: true });
      restores += 1;
    }
    expect(otherContents(excel, photograph(excel))).toEqual(rest);
  }
}, 600_000);

test('a run and its restore leave every cell as it was, twenty times over', async () => {
  const excel = await open(office);
  const before = photograph(excel);
  for (let round = 0; round < 20; round += 1) {
    expect((await recalculated(excel)).written.cells).toBeGreaterThan(0);
    expect(await excel.session.restore()).toMatchObject({ ok: true, value: { problems: [] } });
    expect(differences(before, photograph(excel))).toEqual([]);
  }
}, 600_000);
