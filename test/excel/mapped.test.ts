import { Session } from '../../src/excel';
import type { Range, Workbook } from '../../src/workbook';
import { parseRange } from '../../src/workbook/address';
import { area, withMapping, type MappedColumn } from '../support/mapping';
import { cells, percent, ran, sheet, table, workbook, type Rows } from '../support/workbook';
import { albero, indicatori } from '../workbook/small-plan';
import { closeAll, everything, open, planned, recalculated, shown, touched } from './open';

afterEach(closeAll);

const merges = (...addresses: string[]): Range[] =>
  addresses.flatMap((address) => parseRange(address) ?? []);

const tree = sheet('Albero', [table('Albero', albero)]);
const ODD: readonly MappedColumn[] = [
  ['Rif.', 'indicator'],
  ['Ob.', 'node', { blanks: 'asAbove' }],
  ['Testo', 'name'],
  ['Pond.', 'weight'],
  ['Atteso', 'target'],
  ['Fatto', 'actual'],
  ['Perché no', 'exclusion'],
  ['% ragg.', 'score'],
];
/** The small plan's indicators, each objective named once. */
const odd: Rows = [
  ODD.map(([header]) => header),
  ...indicatori
    .slice(1)
    .map((row, index) =>
      row.map((cell, column) => (column === 1 && index !== 0 && index !== 3 ? null : cell)),
    ),
];

const schede: Rows = [
  ['Obiettivo', 'Imprese', 'Raggiungimento', null],
  ['Codice', 'A1', 'Valutazione', null],
  ['Indicatore', 'Descrizione', 'Peso', 'Target', 'Consuntivo'],
  ['I1', 'Imprese assistite', percent(0.5), '>= 400', 242],
  ['I2', 'Fiere', percent(0.5), '>= 10', 10],
];

const layouts: [what: string, book: Workbook, seen: Record<string, unknown>][] = [
  [
    'a mapped table with a result column of its own name',
    withMapping(
      workbook([tree, sheet('Piano', [table('T', odd, 'B3')])]),
      area('Piano', 'B3:I3', ODD, 'T'),
    ),
    { I4: 0.605, I5: 0.86, J3: 'Scostamento', K4: 'Parzialmente raggiunto' },
  ],
  [
    'a mapped plain range',
    withMapping(workbook([tree, sheet('Piano', [cells(odd, 'B3')])]), area('Piano', 'B3:I3', ODD)),
    { I4: 0.605, I5: 0.86, J3: 'Scostamento', K4: 'Parzialmente raggiunto' },
  ],
  [
    'schede with labels for their results',
    workbook([sheet('Piano', [cells(schede)])]),
    // 0,5 x 60,5% + 0,5 x 100%
    { D1: 0.8025, D2: 'Parzialmente raggiunto', F3: 'Scostamento', G4: 0.605, G5: 1 },
  ],
  [
    'two rows of headers and merged cells',
    workbook([
      sheet(
        'Piano',
        [
          cells([
            ['Obiettivo', 'Indicatore', 'Target', null, 'Consuntivo', null, null],
            [null, null, '2023', '2024', 'Numeratore', 'Denominatore', 'Valore'],
            ['A1', 'I1', '>= 80%', '>= 50%', 20, 80, null],
            [null, 'I2', '>= 80%', '>= 100%', 80, 80, null],
            ['Regola', 'Valore'],
            ['Anno', '2024'],
          ]),
        ],
        merges('A1:A2', 'B1:B2', 'C1:D1', 'E1:G1', 'A3:A4'),
      ),
    ]),
    // 25% is half of 50%.
    { H2: 'Scostamento', I3: 0.5, I4: 1 },
  ],
];

describe.each(layouts)('a run on %s', (_, book, seen) => {
  test('writes the results where the command does, and nothing else', async () => {
    const expected = ran(book);
    const excel = await open(book);
    const before = everything(excel, book);
    await recalculated(excel);
    const found = Object.keys(seen).map((cell) => [cell, shown(excel, 'Piano', cell).value]);
    expect(Object.fromEntries(found)).toEqual(seen);
    const changed = touched(before, everything(excel, book));
    expect(changed.filter((address) => !planned(expected).includes(address))).toEqual([]);
  });

  test('finds nothing to write the second time, nor does an add-in that opens it later', async () => {
    const excel = await open(book);
    await recalculated(excel);
    expect((await recalculated(excel)).written).toEqual({ columns: 0, cells: 0 });
    const later = { ...excel, session: new Session() };
    expect((await recalculated(later)).written).toEqual({ columns: 0, cells: 0 });
  });

  test('puts everything back as it was', async () => {
    const excel = await open(book);
    const before = everything(excel, book);
    await recalculated(excel);
    const restored = await excel.session.restore();
    expect(restored.ok && restored.value.problems).toEqual([]);
    expect(touched(before, everything(excel, book))).toEqual([]);
  });
});
