import { catalogues, messageOf } from '../../src/messages';
import { readModel, type Range, type Workbook } from '../../src/workbook';
import {
  applied,
  at,
  cells,
  dated,
  faces,
  percent,
  ran,
  sheet,
  table,
  tellings,
  whereOf,
  workbook,
  type Block,
  type Rows,
} from '../support/workbook';
import { small } from './small-plan';

const HEADERS = ['Indicatore', 'Descrizione', 'Peso', 'Target', 'Consuntivo', 'Non valutabile'];

const first: Rows = [
  HEADERS,
  ['I1', 'Imprese assistite', percent(0.25), '>= 400', 242, null],
  ['I2', 'Bando pubblicato', percent(0.25), 'Entro 31/05/2023', dated(45091), null],
  ['I3', 'Utenti soddisfatti', percent(0.5), '>= 90%', percent(0.9832), null],
];
const second: Rows = [
  HEADERS,
  ['I3', 'Utenti soddisfatti', percent(0.5), '>= 90%', percent(0.9832), null],
  ['I4', 'Giorni di pagamento', percent(0.3), '<= 1,50', 1.53, null],
  ['I5', 'Fiera', percent(0.2), 'si', null, 'Fiera annullata'],
];

/** Labels with what stands beside them. */
const imprese: Rows = [
  ['Obiettivo', 'Imprese'],
  ['Codice', 'A1'],
  ['Padre', 'ENTE'],
  ['Peso', percent(0.6)],
];
const territorio: Rows = [
  ['Obiettivo', 'Territorio'],
  ['Codice', 'A2'],
  ['Padre', 'ENTE'],
  ['Peso', percent(0.4)],
];

const book = (...blocks: readonly Block[]): Workbook => workbook([sheet('Schede', blocks)]);
const oneBelow = (gap: Rows = [[]]) =>
  book(cells([...imprese, ...first, ...gap, ...territorio, ...second]));

describe('the small plan as schede scores as it does in any layout', () => {
  const layouts: [what: string, book: Workbook][] = [
    ['one below the other', oneBelow()],
    ['without a blank row between them', oneBelow([])],
    [
      'with titles and blank rows',
      book(
        cells(
          [
            ['Monitoraggio'],
            ...imprese,
            [],
            ...first,
            [],
            ['Scheda 2'],
            ...territorio,
            [],
            ...second,
          ],
          'B2',
        ),
      ),
    ],
    [
      'a sheet each',
      workbook([
        sheet('A1', [cells([...imprese, ...first])]),
        sheet('A2', [cells([...territorio, ...second], 'C4')]),
      ]),
    ],
    [
      'above Excel tables',
      book(
        cells(imprese),
        table('T1', first, 'A5'),
        cells(territorio, 'A11'),
        table('T2', second, 'A15'),
      ),
    ],
    [
      'all in a row that looks like headers',
      book(
        cells([['Codice', 'A1', 'Padre', 'ENTE', 'Peso', '60%'], ...first]),
        cells([['Codice', 'A2', 'Padre', 'ENTE', 'Peso', '40%'], ...second], 'A7'),
      ),
    ],
    [
      'after a colon',
      book(
        cells([
          ['Obiettivo: Imprese'],
          ['Codice: A1', null, 'Padre: ENTE'],
          ['Peso: 60%'],
          ...first,
        ]),
        cells(
          [
            ['Obiettivo: Territorio'],
            ['Codice: A2', null, 'Padre: ENTE'],
            ['Peso: 40%'],
            ...second,
          ],
          'A10',
        ),
      ),
    ],
    [
      'side by side in a row, with other labels and a colon',
      book(
        cells([
          ['Obiettivo:', 'Imprese', 'Codice:', 'A1'],
          ['Missione', '011'],
          ['Ambito:', 'ENTE', 'Peso:', '60%'],
          ...first,
        ]),
        cells(
          [
            ['Obiettivo:', 'Territorio', 'Codice:', 'A2'],
            ['Missione', '011'],
            ['Ambito:', 'ENTE', 'Peso:', '40%'],
            ...second,
          ],
          'A9',
        ),
      ),
    ],
  ];
  test.each(layouts)('%s', (_, schede) => {
    const run = ran(schede);
    expect(faces(run)).toEqual(small);
    expect(run.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('the label of a merged cell has its value beside the merge', () => {
    const wide = (rows: Rows): Rows =>
      rows.map(([label, value]) => [label ?? null, null, value ?? null]);
    const merge = (row: number): Range => ({ top: row, left: 0, bottom: row, right: 1 });
    const rows = [...wide(imprese), ...first, [], ...wide(territorio), ...second];
    const merges = [0, 1, 2, 3, 9, 10, 11, 12].map(merge);
    expect(faces(ran(workbook([sheet('Schede', [cells(rows)], merges)])))).toEqual(small);
  });
});

describe('what a heading tells of its node', () => {
  const one = (heading: Rows) => ran(book(cells([...heading, ...first])));
  const nodeOf = (heading: Rows) => one(heading).model.plan.nodes[0];

  test('name, money and the place of its code', () => {
    const heading: Rows = [
      ['Obiettivo', 'La doppia transizione'],
      ['Codice', '01_01_OS01'],
      ['Risorse', '439.846,96 €'],
    ];
    const node = nodeOf(heading);
    expect(node).toMatchObject({ code: '01_01_OS01', name: 'La doppia transizione' });
    expect(node?.place).toMatchObject({ sheet: 'Schede', cell: 'B2' });
    expect(one(heading).resources?.nodes[0]?.amount.toFixed()).toBe('439846.96');
  });

  test.each<[what: string, heading: Rows, code: string, name: string]>([
    ['without a code the objective is its own', [['Obiettivo', 'OS1']], 'OS1', 'OS1'],
    [
      'with a description',
      [
        ['Obiettivo', 'OS1'],
        ['Descrizione', 'Imprese'],
      ],
      'OS1',
      'Imprese',
    ],
    ['an operational objective', [['Obiettivo operativo', 'OO1']], 'OO1', 'OO1'],
    ['a strategic one', [['Obiettivo strategico', 'OS1']], 'OS1', 'OS1'],
  ])('%s', (_, heading, code, name) => {
    expect(nodeOf(heading)).toMatchObject({ code, name });
  });

  test('a strategic objective above an operational one is its parent', () => {
    const { card, model } = one([
      ['Obiettivo strategico', 'OS1'],
      ['Obiettivo operativo', 'OO1'],
    ]);
    expect(card.tree.nodes.map(({ node }) => node.code).sort()).toEqual(['OO1', 'OS1']);
    expect(model.plan.links[0]).toMatchObject({ parent: 'OS1', child: 'OO1' });
  });

  test('who answers for it has a dashboard', () => {
    const run = one([
      ['Codice', 'A1'],
      ['Responsabile', 'Rossi'],
    ]);
    expect(faces(run)).toMatchObject({ A1: small.A1, Rossi: small.A1 });
  });

  test('a blank code is told at its cell', () => {
    const told = tellings(
      one([
        ['Obiettivo', 'Imprese'],
        ['Codice:', null],
      ]),
    );
    expect(told).toContain('code.missing Schede!B2');
    expect(told).toContain('link.noNode Schede!B2');
  });

  test('a weight that cannot be read is told at its cell', () => {
    expect(tellings(one([...imprese.slice(0, 3), ['Peso', 'molto']]))).toContain(
      'weight.unreadable Schede!B4',
    );
  });
});

describe('what is no heading', () => {
  test.each<[what: string, rows: Rows]>([
    [
      'labels that name no objective',
      [
        ['Ente', 'La Camera'],
        ['Anno', 2023],
        ['Responsabile', 'Rossi'],
      ],
    ],
    ['a title', [['Obiettivi del 2023']]],
    ['labels of which no one has a value', [['Obiettivo'], ['Codice']]],
    ['labels two blank rows above', [...imprese, [], []]],
  ])('%s', (_, rows) => {
    const model = readModel(book(cells([...rows, ...first])));
    expect(model.ok || model.problem.code).toBe('layout.noTree');
  });

  test('the headers of another table', () => {
    const { plan } = ran(book(cells([['Obiettivo', 'Codice', 'Peso'], ...first]))).model;
    expect(plan.nodes).toEqual([]);
  });

  test('labels above a table that names its nodes', () => {
    const named = first.map((row, index) => [index === 0 ? 'Obiettivo' : 'A9', ...row]);
    const run = ran(book(cells([...imprese, ...named])));
    expect(run.card.tree.nodes.map(({ node }) => node.code)).toEqual(['A9']);
  });

  test('the labels of a scheda without indicators belong to no other', () => {
    const run = ran(book(cells([...imprese, ...territorio, ...second])));
    expect(run.card.tree.nodes.map(({ node }) => node.code).sort()).toEqual(['A2', 'ENTE']);
  });
});

describe('a node that is told twice', () => {
  const albero: Rows = [
    ['Codice', 'Padre', 'Descrizione', 'Peso'],
    ['ENTE', null, 'La Camera', null],
    ['A1', 'ENTE', 'Imprese', percent(0.6)],
    ['A2', 'ENTE', 'Territorio', percent(0.4)],
  ];
  const listed = (schede: Workbook) =>
    workbook([sheet('Albero', [table('Albero', albero)]), ...schede.sheets]);

  test('the tree lists it, its scheda says the same or nothing', () => {
    expect(faces(ran(listed(oneBelow())))).toEqual(small);
    const bare = book(cells([['Codice', 'A1'], ...first, [], ['Codice', 'A2'], ...second]));
    expect(tellings(ran(listed(bare)))).toEqual(tellings(ran(listed(oneBelow()))));
  });

  test('what the scheda says differently is told, and the tree counts', () => {
    const other = [...imprese.slice(0, 3), ['Peso', percent(0.7)]];
    const run = ran(listed(book(cells([...other, ...first, [], ...territorio, ...second]))));
    expect(faces(run)).toEqual(small);
    const found = run.problems.find(({ code }) => code === 'heading.differs');
    expect(found && whereOf(found)).toBe('Schede!B4');
    expect(found && messageOf(found, catalogues.it)).toMatch(
      /^Di A1 questa scheda dice "0\.7" \(Peso\), ma vale "0\.6"/,
    );
  });

  test('its scheda goes on at another page', () => {
    const pages = book(
      cells([
        ...imprese,
        ...first.slice(0, 3),
        [],
        ['Codice', 'A1'],
        HEADERS,
        first[3] ?? [],
        [],
        ...territorio,
        ...second,
      ]),
    );
    const run = ran(pages);
    expect(faces(run)).toEqual(small);
    expect(tellings(run)).toEqual(tellings(ran(oneBelow())));
  });
});

describe('results', () => {
  test('of the indicators go beside their table, of the node nowhere without a label', () => {
    const run = ran(oneBelow());
    const after = applied(oneBelow(), run.writes);
    expect(at(after, 'Schede', 'H6')?.value).toBe(0.605);
    expect(run.writes.columns.map(({ header, row, column }) => [header, row, column])).toEqual([
      ['Scostamento', 4, 6],
      ['Raggiungimento', 4, 7],
      ['Valutazione', 4, 8],
      ['Scostamento', 13, 6],
      ['Raggiungimento', 13, 7],
      ['Valutazione', 13, 8],
    ]);
    expect(ran(after).writes).toEqual({ columns: [], cells: [] });
  });

  test('of the node go beside their labels', () => {
    const labels: Rows = [['Raggiungimento', null, 'Valutazione:', null]];
    const schede = book(cells([...imprese, ...labels, ...first]));
    const after = applied(schede, ran(schede).writes);
    expect(at(after, 'Schede', 'B5')).toMatchObject({ value: 0.86625, format: '0.00%' });
    expect(at(after, 'Schede', 'D5')?.value).toBe('Parzialmente raggiunto');
    expect(at(after, 'Schede', 'A5')?.value).toBe('Raggiungimento');
    expect(ran(after).writes).toEqual({ columns: [], cells: [] });
  });

  test('a formula beside a label stays, and is told', () => {
    const labels: Rows = [['Raggiungimento', { value: 1, formula: true }]];
    const run = ran(book(cells([...imprese, ...labels, ...first])));
    expect(tellings(run)).toContain('result.formula Schede!B5');
    expect(run.writes.cells.some(({ row, column }) => row === 4 && column === 1)).toBe(false);
  });
});
