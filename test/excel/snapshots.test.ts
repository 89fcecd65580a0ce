import { dayOf, exactText, type Day } from '../../src/engine';
import type { SnapshotReport } from '../../src/excel';
import { compareWith, toA1, type Snapshot } from '../../src/workbook';
import { dated, sheet, table, tables, workbook, type Rows } from '../support/workbook';
import { consuntivi, four, small } from '../workbook/small-plan';
import { faces } from '../support/workbook';
import { testNewTable } from './new-table';
import { closeAll, everything, open, recalculated, shown, touched, type Opened } from './open';

afterEach(closeAll);

const june = dayOf(2023, 6, 30) as Day;
const september = dayOf(2023, 9, 30) as Day;
const book = tables(four);
const headers = ['Data', 'Codice', 'Tipo', 'Descrizione', 'Raggiungimento', 'Valutazione'];

type Options = Parameters<Opened['session']['saveSnapshot']>[1];

async function saved({ session }: Opened, day: Day, options?: Options): Promise<SnapshotReport> {
  const result = await session.saveSnapshot(day, options);
  if (!result.ok) throw new Error(`Not saved: ${JSON.stringify(result.problem)}`);
  return result.value;
}

async function refused({ session }: Opened, day: Day, options?: Options) {
  const result = await session.saveSnapshot(day, options);
  if (result.ok) throw new Error('It was saved');
  return result.problem;
}

async function snapshotsOf({ session }: Opened): Promise<readonly Snapshot[]> {
  const result = await session.snapshots();
  if (!result.ok) throw new Error(`Not read: ${result.problem.code}`);
  expect(result.value.problems).toEqual([]);
  return result.value.snapshots;
}

const datesOf = async (excel: Opened) => (await snapshotsOf(excel)).map(({ date }) => date);
const scoreIn = (snapshot: Snapshot | undefined, code: string) => {
  const score = snapshot?.entries.find((entry) => entry.code === code)?.score;
  return score ? exactText(score) : null;
};

/** Everything written in the table of snapshots, row by row. */
function history(excel: Opened, rows = 24): unknown[][] {
  return Array.from({ length: rows }, (_, row) =>
    headers.map((_header, column) => shown(excel, 'Storico', toA1(row, column)).value),
  );
}

describe('Salva fotografia', () => {
  test('makes the table, one row for each node and indicator', async () => {
    const excel = await open(book);
    expect(await saved(excel, june)).toEqual({ date: june, entries: 8, replaced: false });
    const rows = history(excel, 10);
    expect(rows[0]).toEqual(headers);
    expect(rows[1]).toEqual([june, 'ENTE', 'nodo', 'La Camera', 0.91675, 'Raggiunto']);
    expect(rows[8]).toEqual([june, 'I5', 'indicatore', 'Fiera', null, 'Non valutabile']);
    expect(rows[9]).toEqual(headers.map(() => null));
    expect(shown(excel, 'Storico', 'A2').format).toBe('dd/mm/yyyy');
    expect(shown(excel, 'Storico', 'E2').format).toBe('0.00%');
    expect(await datesOf(excel)).toEqual([june]);
  });

  test('touches nothing else', async () => {
    const excel = await open(book);
    const before = everything(excel, book);
    await saved(excel, june);
    await saved(excel, september);
    expect(touched(before, everything(excel, book))).toEqual([]);
  });

  test('grows the table by those of other days, and this run is compared with any', async () => {
    const excel = await open(book);
    await saved(excel, june);
    excel.setCell('Consuntivi', 'B2', 300);
    await saved(excel, september);
    const snapshots = await snapshotsOf(excel);
    expect(snapshots.map((one) => [one.date, scoreIn(one, 'I1')])).toEqual([
      [june, '0.605'],
      [september, '0.75'],
    ]);
    excel.setCell('Consuntivi', 'B2', 400);
    const look = await excel.session.look();
    if (!look.ok) throw new Error('Not looked');
    const points = snapshots.map((one) => {
      const found = compareWith(look.value.run, one).find(({ code }) => code === 'I1');
      return [found?.movement, found?.points && exactText(found.points)];
    });
    expect(points).toEqual([
      ['up', '39.5'],
      ['up', '25'],
    ]);
  });

  test('of the same day asks first, and replaces in place when told to', async () => {
    const excel = await open(book);
    await saved(excel, june);
    const before = history(excel);
    excel.setCell('Consuntivi', 'B2', 300);
    expect(await refused(excel, june)).toMatchObject({
      code: 'excel.snapshotExists',
      details: { date: '30/06/2023' },
    });
    expect(history(excel)).toEqual(before);
    expect(await saved(excel, june, { replace: true })).toMatchObject({ replaced: true });
    const [only, ...others] = await snapshotsOf(excel);
    expect([scoreIn(only, 'I1'), others]).toEqual(['0.75', []]);
  });

  test('is of the day of the monitoring where there is one, whatever the day is today', async () => {
    const rows: Rows = [
      [...(consuntivi[0] ?? []), 'Data'],
      ...consuntivi.slice(1).map((row) => [...row, dated(june - 30)]),
      ['I1', 400, null, dated(september)],
    ];
    const excel = await open(tables({ ...four, Consuntivi: rows }));
    expect(await saved(excel, september + 9, { on: june })).toMatchObject({ date: june });
    expect(await saved(excel, september + 9)).toMatchObject({ date: september + 9 });
    const snapshots = await snapshotsOf(excel);
    expect(snapshots.map((one) => [one.date, scoreIn(one, 'I1')])).toEqual([
      [june, '0.605'],
      [september + 9, '1'],
    ]);
  });

  test('codes and names that look like formulas and numbers stay texts', async () => {
    const drawn: Rows = [
      ['Codice', 'Obiettivo', 'Descrizione', 'Target', 'Consuntivo'],
      [{ value: '1.10', format: '@' }, 'A', { value: '=1+1', format: '@' }, '>= 10', 5],
    ];
    const excel = await open(tables({ Piano: drawn }));
    await saved(excel, june);
    await saved(excel, september);
    for (const row of [3, 5]) {
      expect(excel.cell('Storico', `B${row}`)).toMatchObject({ value: '1.10', formula: null });
      expect(excel.cell('Storico', `D${row}`)).toMatchObject({ value: '=1+1', formula: null });
    }
    expect(await datesOf(excel)).toEqual([june, september]);
  });
});

describe('what stands in the way', () => {
  test('a sheet Storico that holds something else', async () => {
    const excel = await open(workbook([...book.sheets, sheet('Storico', [])]));
    expect(await refused(excel, june)).toMatchObject({ code: 'excel.sheetExists' });
  });

  test('something below the table', async () => {
    const excel = await open(book);
    await saved(excel, june);
    excel.setCell('Storico', 'B12', 'Nota');
    const before = history(excel);
    expect(await refused(excel, september)).toMatchObject({
      code: 'excel.noRoomForSnapshot',
      details: { table: 'Storico', rows: '8' },
    });
    expect(history(excel)).toEqual(before);
  });

  test('an Excel that cannot make a table longer', async () => {
    const excel = await open(withHistory(june), { apiLevel: '1.12' });
    expect(await refused(excel, september)).toMatchObject({ code: 'excel.noRoomForSnapshot' });
  });

  test('no plan', async () => {
    const excel = await open(workbook([sheet('Vuoto', [])]));
    expect(await refused(excel, june)).toMatchObject({ code: 'layout.none' });
    expect(await snapshotsOf(excel)).toEqual([]);
  });
});

/** The small plan with a snapshot of its own of some day. */
function withHistory(day: Day) {
  const rows: Rows = [
    headers,
    [dated(day), 'ENTE', 'nodo', 'La Camera', { value: 0.5, format: '0.00%' }, 'Non raggiunto'],
  ];
  return workbook([...book.sheets, sheet('Storico', [table('Storico', rows)])]);
}

describe('a snapshot that cannot be finished leaves nothing', () => {
  const codes = ['GeneralException', 'AccessDenied', 'InvalidOperationInCellEditMode'];
  const requests = [1, 2, 3];
  const whole = requests.flatMap((at) => codes.map((code): [number, string] => [at, code]));

  testNewTable({
    book,
    sheet: 'Storico',
    codes,
    refused: (excel) => refused(excel, june),
    saved: async (excel) => {
      await saved(excel, june);
      expect(await datesOf(excel)).toEqual([june]);
    },
  });

  test.each(whole)('request %i of a table that grows with %s', async (at, code) => {
    const excel = await open(withHistory(june));
    const before = history(excel);
    excel.host.faults.failRequest({ at, code });
    await refused(excel, september);
    expect(history(excel)).toEqual(before);
    await saved(excel, september);
    expect(await datesOf(excel)).toEqual([june, september]);
  });

  const counts = Array.from({ length: 24 }, (_, index) => [index * 8]);
  test.each(counts)('a table that grows, after %i actions of the write', async (afterActions) => {
    const excel = await open(withHistory(june));
    const before = history(excel);
    excel.host.faults.failRequest({ at: 3, afterActions, code: 'GeneralException' });
    expect(await refused(excel, september)).toMatchObject({ code: 'excel.requestFailed' });
    expect(history(excel)).toEqual(before);
    // Not longer than it was, either: the next snapshot begins right below the first.
    await saved(excel, september);
    expect(history(excel)[2]?.slice(0, 2)).toEqual([september, 'ENTE']);
    expect(await datesOf(excel)).toEqual([june, september]);
  });

  test.each(counts)('a table made anew, after %i actions', async (afterActions) => {
    const excel = await open(book);
    excel.host.faults.failRequest({ at: 3, afterActions: afterActions / 4, code: 'AccessDenied' });
    await refused(excel, june);
    expect(() => excel.cell('Storico', 'A1')).toThrow();
  });

  test.each(counts)('one that replaces another, after %i actions', async (afterActions) => {
    const excel = await open(book);
    await saved(excel, june);
    const before = history(excel);
    excel.setCell('Consuntivi', 'B2', 300);
    excel.host.faults.failRequest({ at: 3, afterActions, code: 'GeneralException' });
    const told = await refused(excel, june, { replace: true });
    expect(told).toMatchObject({ code: 'excel.requestFailed' });
    expect(history(excel)).toEqual(before);
    await saved(excel, june, { replace: true });
    expect(scoreIn((await snapshotsOf(excel))[0], 'I1')).toBe('0.75');
  });

  test.each<[what: string, edit: (excel: Opened) => void]>([
    ['an actual', (excel) => excel.setCell('Consuntivi', 'B2', 400)],
    ['the snapshots', (excel) => excel.setCell('Storico', 'F2', 'Corretto')],
  ])('%s changed meanwhile: it is read again, and saved once', async (_what, edit) => {
    const excel = await open(withHistory(june));
    excel.host.faults.editBefore(3, () => edit(excel));
    await saved(excel, september);
    const { session } = excel;
    const look = await session.look();
    const [, second, ...others] = await snapshotsOf(excel);
    expect([second?.date, second?.entries.length, others]).toEqual([september, 8, []]);
    const moved = look.ok && second ? compareWith(look.value.run, second) : [];
    expect(new Set(moved.map(({ movement }) => movement))).toEqual(new Set(['same']));
  });
});

describe('snapshots and runs do not meet', () => {
  test('a run with snapshots gives the same, and writes none of them', async () => {
    const excel = await open(book);
    await saved(excel, june);
    await saved(excel, september);
    const before = history(excel);
    const { run, problems } = await recalculated(excel);
    expect(faces(run)).toEqual(small);
    expect([run.problems, problems]).toEqual([[], []]);
    expect(history(excel)).toEqual(before);
    const again = await recalculated(excel);
    expect(again.written).toEqual({ columns: 0, cells: 0 });
  });

  test('a run does not even read them: many weigh as little as one', async () => {
    const received = async (count: number) => {
      const excel = await open(withHistory(june));
      for (let day = 1; day < count; day += 1) await saved(excel, june + day);
      await recalculated(excel);
      excel.host.traffic.reset();
      expect((await excel.session.look()).ok).toBe(true);
      return excel.host.traffic.received;
    };
    const few = await received(2);
    const many = await received(6);
    // The address of the table's last row has a digit more.
    expect(many - few).toBeLessThan(10);
  });

  test('a plan that shares the sheet with the snapshots is read all the same', async () => {
    const excel = await open(book);
    await saved(excel, june);
    excel.setCell('Storico', 'J1', 'Regola');
    excel.setCell('Storico', 'K1', 'Valore');
    excel.setCell('Storico', 'J2', 'Profilo');
    excel.setCell('Storico', 'K2', 'Relazione 80/60');
    const { run } = await recalculated(excel);
    expect(run.model.profile.name).toBe('Relazione 80/60');
    await excel.session.look();
    expect(excel.session.savedRules()?.profile.name).toBe('Relazione 80/60');
  });

  test('Ripristina takes back the run, and leaves the snapshot', async () => {
    const excel = await open(book);
    const before = everything(excel, book);
    await recalculated(excel);
    await saved(excel, june);
    const kept = history(excel);
    expect(excel.session.canRestore()).toBe(true);
    expect(await excel.session.restore()).toMatchObject({ ok: true, value: { problems: [] } });
    expect(touched(before, everything(excel, book))).toEqual([]);
    expect(history(excel)).toEqual(kept);
    expect(excel.session.canRestore()).toBe(false);
  });
});

describe('a look and a run on a day', () => {
  const rows: Rows = [
    [...(consuntivi[0] ?? []), 'Data'],
    ...consuntivi.slice(1).map((row) => [...row, dated(june - 30)]),
    ['I1', 400, null, dated(september)],
  ];

  test('score what was known then', async () => {
    const excel = await open(tables({ ...four, Consuntivi: rows }));
    const look = await excel.session.look({ on: june });
    expect(look.ok && look.value.run.model.plan.on).toBe(june);
    expect(look.ok && faces(look.value.run).I1).toBe('60.5% Parzialmente raggiunto');
    await recalculated(excel, { on: june });
    expect([
      shown(excel, 'Consuntivi', 'F2').value,
      shown(excel, 'Consuntivi', 'F7').value,
    ]).toEqual([0.605, null]);
    // The actuals of the end of September count: the score goes to their row.
    await recalculated(excel, { on: september });
    expect([
      shown(excel, 'Consuntivi', 'F2').value,
      shown(excel, 'Consuntivi', 'F7').value,
    ]).toEqual([null, 1]);
    expect(shown(excel, 'Consuntivi', 'F2').fill).toBeNull();
    expect((await excel.session.restore()).ok).toBe(true);
    expect([
      shown(excel, 'Consuntivi', 'F2').value,
      shown(excel, 'Consuntivi', 'F7').value,
    ]).toEqual([0.605, null]);
  });
});
