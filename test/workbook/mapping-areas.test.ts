import { areasIn } from '../../src/workbook/mapping/areas';
import type { Mapping } from '../../src/workbook/mapping/mapping';
import { planMapping } from '../../src/workbook/mapping/plan';
import { readMapping } from '../../src/workbook/mapping/saved';
import { tryMapping } from '../../src/workbook/mapping/trial';
import type { Workbook } from '../../src/workbook';
import type { Field } from '../../src/workbook/headers';
import { readFileSync } from 'node:fs';
import {
  as,
  bookIn,
  cells,
  faces,
  ran,
  sheet,
  table,
  whereOf,
  workbook,
  type Rows,
} from '../support/workbook';

const share = (value: number) => ({ ...as('0%', value), text: `${value * 100}%` });

const headers = ['Misura', 'Riferita a', 'Incidenza', 'Promessa', 'Esito'];
const data: Rows = [
  ['M1', 'OP1', share(0.5), '>= 400', 242],
  ['M2', 'OP1', share(0.5), '>= 10', 10],
  ['M3', 'OP2', share(1), '<= 30', 24],
];
const rows: Rows = [headers, ...data];
const book = workbook([sheet('Monitoraggio', [cells(rows, 'B3')])]);

const mappingOf = (fields: readonly (Field | null)[]): Mapping => ({
  areas: [
    {
      sheet: 'Monitoraggio',
      table: null,
      headers: { top: 2, left: 1, bottom: 2, right: 5 },
      columns: fields.map((field, at) => ({
        column: at + 1,
        header: headers[at] ?? '',
        field,
        year: null,
        blanks: 'nothing',
      })),
    },
  ],
});
const whole = mappingOf(['indicator', 'node', 'weight', 'target', 'actual']);
const unused = mappingOf([null, null, null, null, null]);

/** A workbook in which a mapping is saved. */
function withSaved(mapping: Mapping, before: Workbook = book): Workbook {
  const plan = planMapping(before, mapping);
  if (plan.kind !== 'newSheet') throw new Error('It has one already');
  const { headers: names, rows: lines } = plan.sheet;
  const drawn = [names, ...lines.map((line) => line.map(({ value }) => value || null))];
  return workbook([...before.sheets, sheet('Mappatura', [table('Mappatura', drawn)])]);
}

const areasOf = (of: Workbook) =>
  areasIn(of, readMapping(of)).filter(({ sheet: name }) => name === 'Monitoraggio');

describe('an area that is saved', () => {
  test('is read as it was saved, with its first rows as they are shown', () => {
    expect(areasOf(withSaved(whole))).toMatchObject([
      {
        saved: true,
        included: true,
        confidence: 'certain',
        roles: ['weights', 'targets', 'actuals'],
        headers: { top: 2, left: 1 },
        firstRow: 3,
        lastRow: 5,
        firstRows: [
          ['M1', 'OP1', '50%', '>= 400', '242'],
          ['M2', 'OP1', '50%', '>= 10', '10'],
          ['M3', 'OP2', '100%', '<= 30', '24'],
        ],
      },
    ]);
  });

  test('with no column in use is left out, and shows how it would be read', () => {
    const [proposed] = areasOf(book);
    const [leftOut, ...others] = areasOf(withSaved(unused));
    expect(leftOut).toMatchObject({ saved: true, included: false, columns: proposed?.columns });
    expect(others).toEqual([]);
  });

  test('is where its headers are now', () => {
    const saved = withSaved(whole);
    const moved = sheet('Monitoraggio', [cells([['Titolo'], [], ...rows], 'C3')]);
    const [area, ...others] = areasOf(workbook([moved, ...saved.sheets.slice(1)]));
    expect(area).toMatchObject({ saved: true, headers: { top: 4, left: 2, bottom: 4, right: 6 } });
    expect(area?.columns.map(({ column }) => column)).toEqual([2, 3, 4, 5, 6]);
    expect(others).toEqual([]);
  });

  test('of a sheet that is gone is none', () => {
    const saved = withSaved(whole);
    expect(areasOf(workbook(saved.sheets.slice(1)))).toEqual([]);
  });

  test('has the result columns that were created since', () => {
    const saved = withSaved(whole);
    const wider = [[...headers, 'Raggiungimento'], ...data];
    const grown = sheet('Monitoraggio', [cells(wider, 'B3')]);
    const [area] = areasOf(workbook([grown, ...saved.sheets.slice(1)]));
    expect(area?.columns.map(({ field }) => field)).toEqual([
      'indicator',
      'node',
      'weight',
      'target',
      'actual',
      'score',
    ]);
    expect(area?.headers.right).toBe(6);
  });
});

test('what nobody saved is as proposed, and read only if it is part of a plan', () => {
  const staff = sheet('Sedi', [
    cells([
      ['Città', 'Via'],
      ['Pisa', 'Benedetto Croce'],
    ]),
  ]);
  const own = sheet('Albero', [
    cells([
      ['Codice', 'Padre'],
      ['A', null],
      ['B', 'A'],
    ]),
  ]);
  const found = areasIn(workbook([staff, own]), null);
  expect(found.map(({ title, saved, included }) => [title, saved, included])).toEqual(
    expect.arrayContaining([['Albero', false, true]]),
  );
  expect(found.filter(({ title }) => title === 'Sedi').some(({ included }) => included)).toBe(
    false,
  );
});

test.each([
  'maremma-e-tirreno-2019',
  'pistoia-prato-2024-06',
  'pistoia-prato-2025',
  'riviere-di-liguria-2023',
  'toscana-nord-ovest-2023',
])('%s, mapped as it is found, is read as it is without a mapping', async (name) => {
  const sample = await bookIn(readFileSync(`assets/samples/${name}.xlsx`));
  const areas = areasIn(sample, null).filter(({ included }) => included);
  const { tree } = ran(sample).card;
  const read = ran(withSaved({ areas }, sample));
  expect(faces(read)).toEqual(faces(ran(sample)));
  expect(tryMapping(sample, { areas })).toMatchObject({
    nodes: tree.nodes.length - tree.dashboards.length,
    dashboards: tree.dashboards.length,
    indicators: tree.indicators.length,
    layout: null,
  });
});

describe('a trial reading', () => {
  test('tells how much would be read, and the first of it as understood', () => {
    expect(tryMapping(book, whole)).toMatchObject({
      nodes: 2,
      indicators: 3,
      links: 3,
      dashboards: 0,
      layout: null,
      problems: [],
      firstNodes: [
        { code: 'OP1', parents: [] },
        { code: 'OP2', parents: [] },
      ],
      firstIndicators: [
        { code: 'M1', parents: [{ code: 'OP1', weight: '50%' }], target: '>= 400', actual: '242' },
        { code: 'M2', parents: [{ code: 'OP1', weight: '50%' }], target: '>= 10', actual: '10' },
        { code: 'M3', parents: [{ code: 'OP2', weight: '100%' }], target: '<= 30', actual: '24' },
      ],
    });
  });

  test('tells what would be wrong, at its cell', () => {
    const { problems } = tryMapping(
      book,
      mappingOf(['indicator', 'node', 'target', null, 'actual']),
    );
    expect(problems.map((problem) => `${problem.code} ${whereOf(problem)}`)).toContain(
      'unit.mismatch Monitoraggio!F4',
    );
  });

  test('tells why there would be no plan', () => {
    expect(tryMapping(book, unused)).toMatchObject({
      nodes: 0,
      indicators: 0,
      layout: { code: 'layout.none' },
    });
  });

  test('counts what managers gather apart from the tree', () => {
    const wide = [[...headers, 'Dirigente'], ...data.map((row) => [...row, 'Rossi'])];
    const wider = workbook([sheet('Monitoraggio', [cells(wide, 'B3')])]);
    const manager = {
      header: 'Dirigente',
      field: 'manager',
      year: null,
      blanks: 'nothing',
    } as const;
    const mapping = {
      areas: whole.areas.map((area) => ({
        ...area,
        headers: { ...area.headers, right: 6 },
        columns: [...area.columns, { column: 6, ...manager }],
      })),
    };
    expect(tryMapping(wider, mapping)).toMatchObject({ nodes: 2, links: 3, dashboards: 1 });
  });

  test('is of the mapping on trial, whatever the workbook has saved', () => {
    expect(tryMapping(withSaved(unused), whole)).toMatchObject({ nodes: 2, indicators: 3 });
    expect(tryMapping(withSaved(whole), unused)).toMatchObject({ layout: { code: 'layout.none' } });
  });
});
