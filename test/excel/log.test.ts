import packageJson from '../../package.json';
import { Session } from '../../src/excel';
import { catalogues, messageOf } from '../../src/messages';
import { fingerprintOf, type Workbook } from '../../src/workbook';
import { cells, sheet, table, tables, workbook, type Rows } from '../support/workbook';
import { edited } from '../workbook/told';
import { four } from '../workbook/small-plan';
import { LOG_HEADERS, logRows, tableLength } from './log-rows';
import { closeAll, everything, NOW, open, recalculated, touched, yes, type Opened } from './open';

afterEach(closeAll);

const small = tables(four);
const WRITE = 3;

/** The small plan with a log in which somebody has been at work. */
const withLog = (rows: Rows, beside: Rows = []): Workbook =>
  workbook([
    ...small.sheets,
    sheet('Diario', [table('Diario', rows), ...(beside.length > 0 ? [cells(beside, 'A9')] : [])]),
  ]);

const AN_OLD_RUN = [
  45000.5,
  'Bianchi',
  'Ricalcolo',
  '0.0.1',
  'SMVP 90/50',
  'abc',
  0.5,
  7,
  'nessuno',
];

const change = (excel: Opened) => excel.setCell('Consuntivi', 'B2', 400);

/** The serial of the tests' moment on this machine's clock. */
const serial =
  Date.UTC(NOW.getFullYear(), NOW.getMonth(), NOW.getDate(), NOW.getHours(), NOW.getMinutes()) /
    86_400_000 +
  25_569;

describe('a run that writes', () => {
  test('adds the sheet Registro with a row: when, of what, how much', async () => {
    const excel = await open(small);
    const { run, log } = await recalculated(excel);
    expect(
      LOG_HEADERS.map((_, index) => excel.cell('Registro', `${'ABCDEFGHI'[index]}1`).value),
    ).toEqual(LOG_HEADERS);
    expect(logRows(excel)).toEqual([
      {
        'Data e ora': serial,
        Operazione: 'Ricalcolo',
        Versione: packageJson.version,
        Profilo: 'SMVP 90/50',
        Impronta: await fingerprintOf(run.model),
        // 0,6 x 86,625 + 0,4 x 99,25
        Raggiungimento: 0.91675,
        Celle: 20,
        Problemi: 'nessuno',
      },
    ]);
    expect(excel.cell('Registro', 'A2').format).toBe('dd/mm/yyyy hh:mm:ss');
    expect(excel.cell('Registro', 'G2').text).toBe('91,68%');
    expect(log).toEqual({ sheet: 'Registro', table: 'Registro', cell: 'A2' });
  });

  test('shows the sheet of the user as before', async () => {
    const excel = await open(small);
    const active = () => excel.univerAPI.getActiveWorkbook()?.getActiveSheet().getSheetName();
    const before = active();
    await recalculated(excel);
    expect(active()).toBe(before);
  });

  test('appends one row; one that writes nothing appends none', async () => {
    const excel = await open(small);
    await recalculated(excel);
    change(excel);
    const { log } = await recalculated(excel);
    await recalculated(excel);
    expect(logRows(excel)).toMatchObject([{ Celle: 20 }, { Celle: 6, Operazione: 'Ricalcolo' }]);
    expect(await tableLength(excel)).toBe(2);
    expect(log?.cell).toBe('A3');
  });

  test('takes no request more for the log', async () => {
    const excel = await open(small);
    const { traffic } = excel.host;
    traffic.reset();
    await recalculated(excel);
    expect(traffic.requests).toBe(3);
    for (const value of [300, 310]) {
      excel.setCell('Consuntivi', 'B2', value);
      traffic.reset();
      await recalculated(excel);
      expect(traffic.requests).toBe(2);
    }
    expect(logRows(excel)).toHaveLength(3);
  });

  test('counts the problems of the data', async () => {
    const flawed = edited(four, { 'Consuntivi!B2': 'molti', 'Pesi!C5': 0.4, 'Pesi!C6': 0.4 });
    const excel = await open(tables(flawed));
    const { run } = await recalculated(excel);
    const of = (severity: string) => run.problems.filter((one) => one.severity === severity).length;
    expect(of('error')).toBeGreaterThan(0);
    const [row] = logRows(excel) ?? [];
    expect(row?.Problemi).toMatch(new RegExp(`^${of('error')} error[ei]`));
  });

  test('does not read the rows of the log again', async () => {
    const excel = await open(small);
    await recalculated(excel);
    const look = await new Session().look();
    expect(look.ok && look.value.run.model.plan.nodes.length).toBe(3);
    excel.host.traffic.reset();
    await excel.session.look();
    const { received } = excel.host.traffic;
    for (const value of [1, 2, 3, 4, 5, 6]) {
      excel.setCell('Consuntivi', 'B2', 300 + value);
      await recalculated(excel);
    }
    excel.host.traffic.reset();
    await excel.session.look();
    expect(excel.host.traffic.received).toBeLessThan(received + 200);
  });
});

describe('a log that people have changed', () => {
  test('is found by its columns, in whichever order and under whichever name', async () => {
    const order = [5, 0, 2, 7];
    const picked = (row: readonly unknown[]) => order.map((at) => row[at] as string | number);
    const excel = await open(
      withLog([
        [...picked(LOG_HEADERS), 'Note'],
        [...picked(AN_OLD_RUN), 'ok'],
      ]),
    );
    const { run } = await recalculated(excel);
    expect(logRows(excel, 'Registro')).toBeNull();
    expect(logRows(excel, 'Diario')).toEqual([
      { Impronta: 'abc', 'Data e ora': 45000.5, Operazione: 'Ricalcolo', Celle: 7, Note: 'ok' },
      {
        Impronta: await fingerprintOf(run.model),
        'Data e ora': serial,
        Operazione: 'Ricalcolo',
        Celle: 20,
      },
    ]);
  });

  test('renamed between two runs, still grows', async () => {
    const excel = await open(small);
    await recalculated(excel);
    await excel.Excel.run(async (context) => {
      context.workbook.tables.getItem('Registro').name = 'Giornale';
      context.workbook.worksheets.getItem('Registro').name = 'Archivio';
      await context.sync();
    });
    change(excel);
    await recalculated(excel);
    expect(logRows(excel, 'Archivio')).toHaveLength(2);
  });

  test('deleted, is made anew', async () => {
    const excel = await open(small);
    await recalculated(excel);
    const book = excel.univerAPI.getActiveWorkbook();
    book?.deleteSheet(book.getSheetByName('Registro')?.getSheetId() ?? '');
    change(excel);
    await recalculated(excel);
    expect(logRows(excel)).toMatchObject([{ Celle: 6 }]);
  });

  test('beside a sheet of that name that is something else, gets another name', async () => {
    const excel = await open(
      workbook([...small.sheets, sheet('Registro', [cells([['Presenze']])])]),
    );
    const { log } = await recalculated(excel);
    expect(log?.sheet).toBe('Registro_2');
    expect(logRows(excel, 'Registro_2')).toHaveLength(1);
    expect(excel.cell('Registro', 'A1').value).toBe('Presenze');
  });

  test('with a note far below it, still grows', async () => {
    const excel = await open(withLog([LOG_HEADERS, AN_OLD_RUN], [['Nota']]));
    await recalculated(excel);
    expect(logRows(excel, 'Diario')).toMatchObject([{ Utente: 'Bianchi' }, { Celle: 20 }, {}]);
    expect(excel.cell('Diario', 'A9').value).toBe('Nota');
  });
});

describe('where no row can be written, the run goes on and says so', () => {
  const filler = Array.from({ length: 7 }, () => AN_OLD_RUN);
  const obstacles: [
    what: string,
    book: Workbook,
    prepare: (excel: Opened) => void,
    text: RegExp,
  ][] = [
    [
      'a protected sheet',
      withLog([LOG_HEADERS, AN_OLD_RUN]),
      ({ host }) => host.protect('Diario'),
      /Il foglio Diario è protetto.*Togliere la protezione/,
    ],
    [
      'something right below the table',
      withLog([LOG_HEADERS, ...filler], [['Nota']]),
      () => undefined,
      /Sotto la tabella Diario .*non c'è posto/,
    ],
    [
      'a protected structure',
      small,
      ({ host }) => host.protectStructure(),
      /struttura della cartella è protetta/,
    ],
  ];

  test.each(obstacles)('%s', async (_what, book, prepare, text) => {
    const excel = await open(book);
    prepare(excel);
    const before = logRows(excel, 'Diario');
    const { written, logProblems, problems } = await recalculated(excel);
    expect(written.cells).toBe(20);
    expect(excel.cell('Consuntivi', 'E2').value).toBe(0.605);
    expect(logProblems.map((one) => messageOf(one, catalogues.it))).toEqual([
      expect.stringMatching(text),
    ]);
    expect(problems).toEqual(expect.arrayContaining([...logProblems]));
    expect(logRows(excel, 'Diario')).toEqual(before);
  });

  test('an Excel that cannot make tables longer', async () => {
    const excel = await open(small, { apiLevel: '1.12' });
    const { written, logProblems } = await recalculated(excel);
    expect(written.cells).toBe(20);
    expect(logProblems).toMatchObject([{ code: 'excel.logUnsupported', severity: 'remark' }]);
    expect(logRows(excel)).toBeNull();
  });
});

describe('Ripristina', () => {
  test('leaves the rows of the runs and adds its own', async () => {
    const excel = await open(small);
    const before = everything(excel, small);
    await recalculated(excel);
    await excel.session.restore();
    expect(touched(before, everything(excel, small))).toEqual([]);
    expect(logRows(excel)).toEqual([
      expect.objectContaining({ Operazione: 'Ricalcolo', Celle: 20 }),
      {
        'Data e ora': serial,
        Operazione: 'Ripristino',
        Versione: packageJson.version,
        Celle: expect.any(Number) as number,
      },
    ]);
  });

  test('on a protected log, puts the cells back and says so', async () => {
    const excel = await open(small);
    const before = everything(excel, small);
    await recalculated(excel);
    excel.host.protect('Registro');
    const restored = await excel.session.restore();
    expect(restored.ok && restored.value.problems).toMatchObject([{ code: 'excel.logProtected' }]);
    expect(touched(before, everything(excel, small))).toEqual([]);
    expect(logRows(excel)).toHaveLength(1);
  });
});

describe('never half', () => {
  const counts = Array.from({ length: 24 }, (_, index) => [60 + index * 4]);

  test.each(counts)(
    'the first write after %i of its actions: no sheet, no row',
    async (afterActions) => {
      const excel = await open(small);
      excel.host.faults.failRequest({ at: WRITE, afterActions, code: 'GeneralException' });
      const { ok } = await excel.session.recalculate({ consent: yes });
      expect(ok).toBe(false);
      expect(logRows(excel)).toBeNull();
      await recalculated(excel);
      expect(logRows(excel)).toHaveLength(1);
    },
  );

  test.each(counts.map(([count = 0]) => [count - 35]))(
    'a later write after %i of its actions: the rows of before',
    async (afterActions) => {
      const excel = await open(small);
      await recalculated(excel);
      change(excel);
      const before = logRows(excel);
      excel.host.faults.failRequest({ at: 2, afterActions, code: 'GeneralException' });
      expect((await excel.session.recalculate({ consent: yes })).ok).toBe(false);
      expect(logRows(excel)).toEqual(before);
      expect(await tableLength(excel)).toBe(1);
      await recalculated(excel);
      expect(logRows(excel)).toMatchObject([{ Celle: 20 }, { Celle: 6 }]);
      expect(await tableLength(excel)).toBe(2);
    },
  );

  test('a run that has to be repeated leaves one row, of what it scored in the end', async () => {
    const excel = await open(small);
    excel.host.faults.editBefore(WRITE, () => change(excel));
    const { run, repeated } = await recalculated(excel);
    expect(repeated).toBe(1);
    expect(logRows(excel)).toMatchObject([{ Impronta: await fingerprintOf(run.model) }]);
  });

  test('a filter that misplaces the results leaves no row either', async () => {
    const excel = await open(small);
    await recalculated(excel);
    change(excel);
    excel.setCell('Consuntivi', 'B4', 0.5);
    excel.setCell('Consuntivi', 'B3', 45100);
    excel.host.filter('Consuntivi', [2]);
    excel.host.faults.misplaceFiltered(true);
    expect((await excel.session.recalculate({ consent: yes })).ok).toBe(false);
    expect(logRows(excel)).toHaveLength(1);
    expect(await tableLength(excel)).toBe(1);
  });
});
