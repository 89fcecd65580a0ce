import { readFileSync } from 'node:fs';
import { toA1, type Workbook } from '../../src/workbook';
import { bookIn, cells, ran, ranges, sheet, table, tables, workbook } from '../support/workbook';
import { albero, consuntivi, four, indicatori, pesi, target, tree } from '../workbook/small-plan';
import { closeAll, everything, open, planned, recalculated, shown, touched, yes } from './open';

afterEach(closeAll);

const small = tables(four);

/** The layouts that analysts use, and the published plans. */
const layouts: [name: string, book: () => Promise<Workbook>][] = [
  ['four tables', () => Promise.resolve(small)],
  ['one wide table', () => Promise.resolve(tables({ Indicatori: indicatori, Albero: albero }))],
  ['nodes and indicators in one table', () => Promise.resolve(tables({ Piano: tree }))],
  ['plain ranges', () => Promise.resolve(ranges({ Albero: albero, Indicatori: indicatori }))],
  [
    'tables and plain ranges on one sheet',
    () =>
      Promise.resolve(
        workbook([
          sheet('Piano', [
            table('Albero', albero, 'B3'),
            cells(pesi, 'B12'),
            table('Target', target, 'L3'),
            table('Consuntivi', consuntivi, 'B25'),
          ]),
        ]),
      ),
  ],
  ...['toscana-nord-ovest-2023', 'pistoia-prato-2025'].map(
    (name): [string, () => Promise<Workbook>] => [
      name,
      () => bookIn(readFileSync(`assets/samples/${name}.xlsx`)),
    ],
  ),
];

describe.each(layouts)('a run on %s', (_name, bookOf) => {
  test('writes what the command writes, and nothing else', async () => {
    const book = await bookOf();
    const expected = ran(book);
    const excel = await open(book);
    const before = everything(excel, book);
    const { written } = await recalculated(excel);

    expect(written).toEqual({
      columns: expected.writes.columns.length,
      cells: expected.writes.cells.length,
    });
    for (const { sheet: name, row, column, header } of expected.writes.columns) {
      expect(shown(excel, name, toA1(row, column)).value).toBe(header);
    }
    for (const { sheet: name, row, column, value, format, look } of expected.writes.cells) {
      const found = shown(excel, name, toA1(row, column));
      expect(found.value ?? null).toBe(value);
      expect(found.format).toBe(format);
      if (look === null || look === 'keep') continue;
      expect([found.fill, found.fontColour]).toEqual([look.fill, look.text]);
    }
    const changed = touched(before, everything(excel, book));
    expect(changed.filter((address) => !planned(expected).includes(address))).toEqual([]);
  });

  test('takes 3 requests, then 2, and writes nothing when nothing changed', async () => {
    const excel = await open(await bookOf());
    const { traffic } = excel.host;
    traffic.reset();
    await recalculated(excel);
    expect([traffic.requests, traffic.cleanups.length]).toEqual([3, 0]);

    traffic.reset();
    expect(await recalculated(excel)).toMatchObject({ written: { columns: 0, cells: 0 } });
    expect([traffic.requests, traffic.cleanups.length]).toEqual([1, 0]);
  });

  test('is nothing new to an add-in that opens the workbook later', async () => {
    const excel = await open(await bookOf());
    await recalculated(excel);
    const later = {
      ...excel,
      session: new (excel.session.constructor as new () => typeof excel.session)(),
    };
    expect((await recalculated(later)).written).toEqual({ columns: 0, cells: 0 });
  });

  test('puts everything back as it was', async () => {
    const book = await bookOf();
    const excel = await open(book);
    const before = everything(excel, book);
    await recalculated(excel);
    expect(excel.session.canRestore()).toBe(true);
    const restored = await excel.session.restore();
    expect(restored.ok && restored.value.problems).toEqual([]);
    expect(touched(before, everything(excel, book))).toEqual([]);
    expect(excel.session.canRestore()).toBe(false);
  });
});

describe('one actual changed', () => {
  test('takes 2 requests and sends only the cells that change', async () => {
    const excel = await open(small);
    await recalculated(excel);
    // I1: 242 -> 400 of >= 400 is 100%: its gap, score and status; A1 goes from 86,63% to 96,50%.
    excel.setCell('Consuntivi', 'B2', 400);
    excel.host.traffic.reset();
    const { written, run } = await recalculated(excel);
    expect(excel.host.traffic.requests).toBe(2);
    expect(written).toEqual({ columns: 0, cells: run.writes.cells.length });
    expect(planned(run).sort()).toEqual([
      'Albero!F2',
      'Albero!F3',
      'Albero!G3',
      'Consuntivi!D2',
      'Consuntivi!E2',
      'Consuntivi!F2',
    ]);
    expect(shown(excel, 'Consuntivi', 'E2')).toMatchObject({ value: 1, format: '0.00%' });
  });

  test('and restored, gives the figures of the run before', async () => {
    const excel = await open(small);
    await recalculated(excel);
    excel.setCell('Consuntivi', 'B2', 400);
    const before = everything(excel, small);
    await recalculated(excel);
    expect((await excel.session.restore()).ok).toBe(true);
    expect(touched(before, everything(excel, small))).toEqual([]);
  });
});

describe('the first run on a workbook', () => {
  test('asks, and a no leaves it untouched', async () => {
    const excel = await open(small);
    const before = everything(excel, small);
    const consent = jest.fn(() => Promise.resolve(false));
    const result = await excel.session.recalculate({ consent });
    expect(consent).toHaveBeenCalledWith({ columns: 5, cells: 20 });
    expect(!result.ok && result.problem.code).toBe('excel.cancelled');
    expect(touched(before, everything(excel, small))).toEqual([]);
  });

  test('asks once for a workbook, which remembers when and on what profile', async () => {
    const excel = await open(small);
    const consent = jest.fn(yes);
    await recalculated(excel, { consent });
    excel.setCell('Consuntivi', 'B2', 300);
    const { lastRun } = await recalculated(excel, { consent });
    expect(consent).toHaveBeenCalledTimes(1);
    expect(lastRun).toEqual({ at: '2024-01-31T10:15:00.000Z', profile: 'SMVP 90/50' });
    const look = await excel.session.look();
    expect(look.ok && look.value.lastRun).toEqual(lastRun);
  });
});

test('a look reads and scores, and writes nothing', async () => {
  const excel = await open(small);
  const before = everything(excel, small);
  const look = await excel.session.look();
  expect(look.ok && look.value).toMatchObject({
    pending: { columns: 5, cells: 20 },
    lastRun: null,
  });
  expect(touched(before, everything(excel, small))).toEqual([]);
});

test('a workbook without a plan is told, not guessed at', async () => {
  const excel = await open(
    tables({
      Foglio1: [
        ['Nome', 'Telefono'],
        ['Rossi', 123],
      ],
    }),
  );
  const look = await excel.session.look();
  expect(!look.ok && look.problem.code).toBe('layout.none');
});
