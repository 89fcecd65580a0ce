import { rolesOf, fieldsOf } from '../../src/workbook/region';
import { readHeader } from '../../src/workbook';
import { freeName } from '../../src/workbook/free-name';
import { verificationSheet } from '../../src/workbook/verification-sheet';
import { verifyingRun, verifyRun, type VerifiedRun } from '../../src/workbook/verification';
import { verifyWordsIn } from '../../src/messages/verify';
import { as, cells, percent, ran, sheet, tables, workbook, type Rows } from '../support/workbook';

const albero: Rows = [
  ['Codice', 'Padre', 'Peso', 'Pubblicato', 'Valutazione pubblicata'],
  ['ENTE', null, null, percent(0.9013), 'Raggiunto'],
];
/** (60,5 + 300)/4 = 90,125%: the indicators of OS_02.03. */
const indicatori: Rows = [
  ['Codice', 'Obiettivo', 'Peso', 'Target', 'Consuntivo', 'Pubblicato'],
  ['I1', 'ENTE', percent(0.25), '>= 400', 242, '60,50%'],
  ['I2', 'ENTE', percent(0.75), 'si', 'si', '100,00%'],
];

/** Each check in short: `node ENTE exact`. */
const told = ({ verification }: VerifiedRun): string[] =>
  verification.checks.map(({ kind, code, outcome }) => `${kind} ${code} ${outcome}`);
const problems = ({ problems: found }: VerifiedRun) =>
  found.map(({ code, place }) => [code, place?.sheet, place?.cell]);

const allExact = ['node ENTE exact', 'indicator I1 exact', 'indicator I2 exact'];

test('the columns Pubblicato of nodes and of a wide table are verified', () => {
  const run = ran(tables({ Albero: albero, Indicatori: indicatori }));
  expect(told(verifyRun(run))).toEqual(allExact);
  expect(verifyRun(run).problems).toEqual([]);
});

describe('an indicator under two nodes, with a row for each', () => {
  const twice = (first: string | null, second: string | null) =>
    ran(
      tables({
        Indicatori: [
          ['Codice', 'Obiettivo', 'Peso', 'Target', 'Consuntivo', 'Pubblicato'],
          ['I1', 'A', percent(1), '>= 400', 242, first],
          ['I1', 'B', percent(1), '>= 400', 242, second],
        ],
      }),
    );

  test.each([
    ['60,50%', '60,50 %'],
    ['60,50%', null],
    [null, '60,50%'],
  ])('printed %j and %j is one score', (first, second) => {
    expect(told(verifyRun(twice(first, second)))).toEqual(['indicator I1 exact']);
  });

  test('printed with two scores it is told, and neither is taken', () => {
    const run = twice('60,50%', '65,00%');
    const found = run.problems.filter(({ code }) => code === 'published.two');
    expect(found).toMatchObject([
      { details: { code: 'I1', first: '60,50%', second: '65,00%' }, place: { cell: 'F3' } },
    ]);
    expect(told(verifyRun(run))).toEqual([]);
  });
});

test('a column Pubblicato beside the weights counts too', () => {
  const run = ran(
    tables({
      Pesi: [
        ['Nodo', 'Indicatore', 'Peso', 'Pubblicato'],
        ['A', 'I1', percent(1), '60,50%'],
      ],
      Target: [
        ['Indicatore', 'Target'],
        ['I1', '>= 400'],
      ],
      Consuntivi: [
        ['Indicatore', 'Consuntivo'],
        ['I1', 242],
      ],
    }),
  );
  expect(told(verifyRun(run))).toEqual(['indicator I1 exact']);
});

describe('a report in a workbook of its own', () => {
  const unpublished = (rows: Rows): Rows => rows.map((row) => row.slice(0, 5));
  const run = ran(
    tables({ Albero: albero.map((row) => row.slice(0, 3)), Indicatori: unpublished(indicatori) }),
  );
  const against = (rows: Rows) => verifyRun(run, workbook([sheet('Relazione', [cells(rows)])]));

  test.each<[what: string, rows: Rows]>([
    [
      'codes and Pubblicato',
      [
        ['Codice', 'Pubblicato'],
        ['ENTE', '90,13%'],
        ['I1', '60,50%'],
        ['I2', '100,00%'],
      ],
    ],
    [
      'codes and Raggiungimento',
      [
        ['Codice', 'Raggiungimento'],
        ['ENTE', percent(0.90125)],
        ['I1', percent(0.605)],
        ['I2', percent(1)],
      ],
    ],
    [
      'indicators by that name',
      [
        ['Indicatore', 'Pubblicato'],
        ['ENTE', '90,13%'],
        ['I1', '60,50%'],
        ['I2', '100,00%'],
      ],
    ],
    // Somebody's own calculation beside it does not count.
    [
      'both: Pubblicato',
      [
        ['Codice', 'Raggiungimento', 'Pubblicato'],
        ['ENTE', 0.1, '90,13%'],
        ['I1', 0.1, '60,50%'],
        ['I2', 0.1, '100,00%'],
      ],
    ],
  ])('%s', (_what, rows) => {
    // What a cell shows is what it prints.
    const shown = rows.map((row) =>
      row.map((cell) =>
        typeof cell === 'object' && cell?.format === '0.00%'
          ? { ...cell, text: `${(Number(cell.value) * 100).toFixed(2)}%` }
          : cell,
      ),
    );
    const found = against(shown);
    expect([told(found), found.problems]).toEqual([allExact, []]);
  });

  test('a status of its own is compared', () => {
    const { verification } = against([
      ['Codice', 'Raggiungimento', 'Valutazione'],
      ['ENTE', '90,13%', 'Non raggiunto'],
    ]);
    expect(verification.checks).toMatchObject([
      { outcome: 'incompatible', cause: { code: 'thresholds' } },
    ]);
  });

  test('what the plan does not have, or has twice, is told at its cell', () => {
    const found = against([
      ['Codice', 'Pubblicato'],
      ['ALTRO', '90,00%'],
      ['I1', '60,50%'],
      ['I1', '61,50%'],
      [null, '12,00%'],
      ['I2', null],
    ]);
    expect(told(found)).toEqual([]);
    expect(problems(found)).toEqual([
      ['published.unknownCode', 'Relazione', 'A2'],
      ['published.two', 'Relazione', 'B4'],
      ['code.missing', 'Relazione', 'A5'],
    ]);
  });

  test('a code with other cases or spaces is the one of the plan, and told', () => {
    const found = against([
      ['Codice', 'Pubblicato'],
      ['i1', '60,50%'],
      ['I 2', '100,00%'],
      ['ente', '90,13%'],
      ['ente', '90,13%'],
    ]);
    expect(told(found)).toEqual(allExact);
    expect(problems(found)).toEqual([
      ['published.codeAlike', 'Relazione', 'A2'],
      ['published.codeAlike', 'Relazione', 'A3'],
      ['published.codeAlike', 'Relazione', 'A4'],
    ]);
    expect(found.problems[0]?.details).toEqual({ code: 'i1', meant: 'I1' });
  });

  test('figures as people write them; what is a question is told, and not taken', () => {
    const written = (text: string | number | null) =>
      against([
        ['Codice', 'Pubblicato'],
        ['I2', text],
      ]);
    const of = (text: string | number | null) => [told(written(text)), problems(written(text))];
    const exact = [['indicator I2 exact'], []];
    for (const text of ['100,00 %', '100.00%', '100%', 1, '1']) expect(of(text)).toEqual(exact);
    for (const text of ['n.v.', 'N/D', 'n.d.']) {
      expect(of(text)).toEqual([['indicator I2 incompatible'], []]);
    }
    for (const text of ['100', 100, 'cento', '-5%']) {
      expect(of(text)).toEqual([[], [['published.unreadable', 'Relazione', 'B2']]]);
    }
  });

  test('statuses alone, and a code in merged cells', () => {
    const found = against([
      ['Codice', 'Valutazione pubblicata'],
      ['I1', 'Parzialmente raggiunto'],
      ['I2', 'NON RAGGIUNTO'],
      [null, 'Raggiunto'],
    ]);
    expect(told(found)).toEqual(['indicator I1 exact', 'indicator I2 incompatible']);
    expect(problems(found)).toEqual([['code.missing', 'Relazione', 'A4']]);
  });

  test('without a table of codes and scores it says so', () => {
    expect(
      problems(
        against([
          ['Nome', 'Colore'],
          ['a', 'b'],
        ]),
      ),
    ).toEqual([['published.noTable', undefined, undefined]]);
  });

  test('nothing published anywhere says so', () => {
    expect(problems(verifyRun(run))).toEqual([['published.none', undefined, undefined]]);
  });

  test('a code of a node and of an indicator is a question where the table does not tell', () => {
    const both = ran(
      tables({
        Albero: [
          ['Codice', 'Padre'],
          ['X', null],
        ],
        Indicatori: [
          ['Codice', 'Obiettivo', 'Target', 'Consuntivo'],
          ['X', 'X', 'si', 'si'],
        ],
      }),
    );
    const of = (rows: Rows) => verifyRun(both, workbook([sheet('Relazione', [cells(rows)])]));
    expect(
      problems(
        of([
          ['Codice', 'Pubblicato'],
          ['X', '100%'],
        ]),
      ),
    ).toEqual([['published.nodeOrIndicator', 'Relazione', 'A2']]);
    expect(
      told(
        of([
          ['Codice', 'Padre', 'Pubblicato'],
          ['X', null, '100%'],
        ]),
      ),
    ).toEqual(['node X exact']);
    expect(
      told(
        of([
          ['Codice', 'Consuntivo', 'Pubblicato'],
          ['X', 'si', '100%'],
        ]),
      ),
    ).toEqual(['indicator X exact']);
  });
});

describe('the sheet Verifica', () => {
  const of = () => ({
    kind: 'Nodo',
    computed: 'N.V.',
    printed: 'N.V.',
    outcome: 'Esito',
    cause: '=1',
    remedy: '1/2',
  });
  const headers = verifyWordsIn('it').headers;
  const run = ran(tables({ Albero: albero, Indicatori: indicatori }));
  const plan = verificationSheet(verifyRun(run).verification, { headers, of });

  test('has a row for each printed score, figures as numbers with the printed decimals', () => {
    expect(
      plan.rows.map(([code, , , computed, printed]) => [code?.value, computed, printed]),
    ).toEqual([
      ['ENTE', { value: 0.90125, format: '0.00%' }, { value: 0.9013, format: '0.00%' }],
      ['I1', { value: 0.605, format: '0.00%' }, { value: 0.605, format: '0.00%' }],
      ['I2', { value: 1, format: '0.00%' }, { value: 1, format: '0.00%' }],
    ]);
  });

  test('has its texts as texts: none becomes a formula or a day', () => {
    const texts = plan.rows.flat().filter(({ value }) => typeof value === 'string');
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.every(({ format }) => format === '@')).toBe(true);
  });

  test.each(['it', 'en'] as const)(
    'is no part of the plan: its headers play no role (%s)',
    (language) => {
      const words = verifyWordsIn(language).headers;
      const columns = words.flatMap((text, column) => {
        const header = readHeader(text);
        return header ? [{ ...header, column }] : [];
      });
      expect(rolesOf(fieldsOf(columns))).toEqual([]);
    },
  );

  test('a run beside it reads and writes what it did without', () => {
    const drawn: Rows = [
      [...headers],
      ...plan.rows.map((row) =>
        row.map(({ value, format }) => (format === undefined ? value : as(format, value))),
      ),
    ];
    const alone = tables({ Albero: albero, Indicatori: indicatori });
    const beside = ran(tables({ Albero: albero, Indicatori: indicatori, Verifica: drawn }));
    expect(beside.writes).toEqual(ran(alone).writes);
    expect(beside.problems).toEqual(ran(alone).problems);
  });

  test.each([
    [['Albero'], 'Verifica'],
    [['verifica', 'Albero'], 'Verifica_2'],
    [['Verifica', 'VERIFICA_2'], 'Verifica_3'],
  ])('beside %j it is called %s', (taken, name) => {
    expect(freeName('Verifica', taken)).toBe(name);
  });
});

describe('in steps', () => {
  test.each([
    ['with columns', ran(tables({ Albero: albero, Indicatori: indicatori }))],
    ['without any', ran(tables({ Indicatori: indicatori.map((row) => row.slice(0, 5)) }))],
  ])('%s, the same comes of it as at once, and each step is a little further', (_, run) => {
    const steps = verifyingRun(run);
    const told: number[] = [];
    let step = steps.next();
    for (; !step.done; step = steps.next()) told.push(step.value);
    expect(step.value).toEqual(verifyRun(run));
    // Node and indicators, each gone through twice.
    expect(told).toEqual([1, 2, 3, 4, 5, 6].map((done) => done / 6));
  });
});
