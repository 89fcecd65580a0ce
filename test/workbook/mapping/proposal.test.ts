import { readFileSync } from 'node:fs';
import type { Workbook } from '../../../src/workbook';
import { proposeMapping } from '../../../src/workbook/mapping/proposal';
import { fieldsOf, rolesOf } from '../../../src/workbook/region';
import { findRegions } from '../../../src/workbook/regions';
import {
  bookIn,
  cells,
  ranges,
  sheet,
  table,
  tables,
  workbook,
  type Rows,
} from '../../support/workbook';
import { albero, four, indicatori, tree } from '../small-plan';
import { drawnColumns, whereOf } from './drawn';
import { row } from './layouts/layout';
import { hostile, others } from './layouts/others';

const partsIn = (book: Workbook) => proposeMapping(book).filter(({ roles }) => roles.length > 0);

describe('what is no plan is not proposed for one', () => {
  test.each(Object.entries(others))('%s', (_name, book) => {
    const trusted = partsIn(book).filter(({ confidence }) => confidence !== 'doubtful');
    expect(trusted).toEqual([]);
    const columns = proposeMapping(book).flatMap((area) => area.columns);
    expect(columns.filter(({ confidence }) => confidence === 'certain')).toEqual([]);
  });

  test('beside a plan it comes last', () => {
    const book = workbook([
      ...(others['a staff list']?.sheets ?? []),
      sheet('Indicatori', [table('Indicatori', indicatori)]),
    ]);
    expect(proposeMapping(book).map(({ title, roles }) => [title, roles])).toEqual([
      ['Indicatori', ['weights', 'targets', 'actuals']],
      ['Personale', []],
    ]);
  });
});

describe('what PERF keeps for itself is not proposed, whatever it is called', () => {
  const kept: Readonly<Record<string, Rows>> = {
    Fotografie: [row('Data|Codice|Tipo|Raggiungimento|Valutazione'), row('|I1|indicatore||')],
    'Corse di prova': [row('Data e ora|Operazione|Impronta'), row('|Ricalcolo|0a1b')],
    Commissione: [row('Codice|Decisione|Motivo'), row('I1|Non valutabile|Guasto')],
    Colonne: [
      row('Foglio|Intestazioni|Colonna|Intestazione|Campo'),
      row('Piano|A1:C1|A|Cod.|Indicatore'),
    ],
  };

  test.each(Object.entries(kept))('%s, a table or a plain range', (name, rows) => {
    const titles = (book: Workbook) => proposeMapping(book).map(({ title }) => title);
    for (const drawn of [tables, ranges]) {
      expect(titles(drawn({ Indicatori: indicatori, [name]: rows }))).toEqual(['Indicatori']);
    }
  });

  test('a second sheet of a verification', () => {
    const book = workbook([
      sheet('Indicatori', [table('Indicatori', indicatori)]),
      sheet('Verifica_2', [table('Verifica_2', [row('Codice|Pubblicato|Calcolato'), row('I1||')])]),
    ]);
    expect(proposeMapping(book).map(({ title }) => title)).toEqual(['Indicatori']);
  });
});

describe('what PERF knows is proposed as it is read, and is certain', () => {
  const samples = [
    'toscana-nord-ovest-2023',
    'pistoia-prato-2025',
    'pistoia-prato-2024-06',
    'riviere-di-liguria-2023',
    'maremma-e-tirreno-2019',
  ];
  const plans: [plan: string, book: Workbook][] = [
    ['four tables', tables(four)],
    ['four plain ranges', ranges(four)],
    ['a tree and a wide table', tables({ Albero: albero, Indicatori: indicatori })],
    ['one mixed tree', ranges({ Piano: tree })],
    [
      'figures and rules',
      tables({
        Serie: [row('Indicatore|Anno|Valore'), ['I1', 2022, 300]],
        Benchmark: [row('Indicatore|Anno|Riferimento|Valore'), ['I1', 2022, 'cluster', 300]],
        Regole: [row('Regola|Valore'), ['Profilo', 'SMVP 90/50']],
        Cruscotti: [row('Responsabile|Indicatore|Peso'), ['Rossi', 'I1', 1]],
      }),
    ],
  ];

  const read = (book: Workbook) =>
    findRegions(book).regions.flatMap((region) => {
      const roles = rolesOf(fieldsOf(region.columns));
      const columns = region.columns.map(({ column, field, year }) => ({ column, field, year }));
      return roles.includes('history') ? [] : [{ sheet: region.sheet.name, roles, columns }];
    });
  const proposed = (book: Workbook) =>
    partsIn(book).map(({ sheet: name, roles, columns }) => ({
      sheet: name,
      roles,
      columns: columns
        .filter(({ field }) => field !== null)
        .map(({ column, field, year }) => ({ column, field, year })),
    }));

  test.each(plans)('%s', (_plan, book) => {
    expect(proposed(book)).toEqual(read(book));
    expect(partsIn(book).map(({ confidence }) => confidence)).toEqual(
      partsIn(book).map(() => 'certain'),
    );
  });

  test.each(samples)('the sample %s', async (name) => {
    const book = await bookIn(readFileSync(`assets/samples/${name}.xlsx`));
    expect(read(book).length).toBeGreaterThan(2);
    expect(proposed(book)).toEqual(read(book));
  });
});

describe('what a person is shown', () => {
  const book = workbook([
    sheet('Piano', [
      cells([['Piano 2024'], row('Obiettivo|Cod. ind.|Descrizione|Target|Altro')], 'B2'),
      cells(
        [
          ['A', 'I1', 'Imprese assistite', '>= 400', 'x'],
          ['A', 'I2', null, 'Entro 31/05/2024', 'y'],
        ],
        'B4',
      ),
    ]),
  ]);
  const [area] = proposeMapping(book);

  test('where an area is, its title and its rows', () => {
    expect(area && whereOf(area)).toBe('Piano!B3:F3');
    expect(area).toMatchObject({ title: 'Piano 2024', table: null, firstRow: 3, lastRow: 4 });
  });

  test('of each column the header, why it is proposed, how sure that is, and its first cells', () => {
    const told = area?.columns.map(({ header, field, confidence, why, samples }) =>
      [header, field ?? '-', confidence, why.join('+'), samples.join(', ')].join(' | '),
    );
    expect(told).toEqual([
      'Obiettivo | node | certain | header+content | A, A',
      'Cod. ind. | indicator | likely | alike+content | I1, I2',
      'Descrizione | name | certain | header+content | Imprese assistite',
      'Target | target | certain | header+content | >= 400, Entro 31/05/2024',
      'Altro | - | none |  | x, y',
    ]);
  });

  test('two columns as good as one another are both left to the person', () => {
    const twice = tables({
      Piano: [row('Obiettivo|Indicatore|Target|Target|Consuntivo'), row('A|I1|>= 4|>= 5|4')],
    });
    const [found] = proposeMapping(twice);
    expect(found && drawnColumns(found)).toBe('node | indicator | target | - | actual');
    expect(found?.columns[2]?.confidence).toBe('doubtful');
    expect(found?.confidence).toBe('doubtful');
  });

  test('a header that its cells contradict is doubtful', () => {
    const odd = tables({
      Piano: [
        row('Obiettivo|Indicatore|Target|Consuntivo'),
        row('A|I1|vedi il piano triennale|prosegue bene'),
        row('A|I2|come gli altri anni|da rivedere insieme'),
      ],
    });
    const [found] = proposeMapping(odd);
    expect(found?.columns.map(({ confidence }) => confidence)).toEqual([
      'certain',
      'certain',
      'doubtful',
      'doubtful',
    ]);
  });
});

describe('whatever a workbook holds', () => {
  test.each(Object.entries(hostile))('%s', (_name, book) => {
    for (const area of proposeMapping(book)) {
      expect(area.columns.length).toBeGreaterThan(0);
      expect(area.lastRow).toBeGreaterThanOrEqual(area.firstRow - 1);
    }
  });
});
