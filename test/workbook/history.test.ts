import { dayOf, exactText, type Day } from '../../src/engine';
import { catalogues, messageOf } from '../../src/messages';
import {
  compareWith,
  planSnapshot,
  snapshotsIn,
  type Moved,
  type NewCell,
  type Snapshot,
  type SnapshotPlan,
  type Workbook,
} from '../../src/workbook';
import {
  applied,
  as,
  at,
  cells,
  dated,
  faces,
  percent,
  ran,
  sheet,
  table,
  tables,
  tellings,
  whereOf,
  workbook,
  type Rows,
} from '../support/workbook';
import { four, small } from './small-plan';
import { edited, type Edits } from './told';

const june = dayOf(2023, 6, 30) as Day;
const september = dayOf(2023, 9, 30) as Day;

const plan = tables(four);
const headers = ['Data', 'Codice', 'Tipo', 'Descrizione', 'Raggiungimento', 'Valutazione'];

/** The workbook with a snapshot written as planned. */
function written(book: Workbook, planned: SnapshotPlan): Workbook {
  if (planned.kind === 'newSheet') {
    const { name, rows } = planned.sheet;
    const shown = ({ value, format }: NewCell) => as(format ?? 'General', value);
    const drawn: Rows = [planned.sheet.headers, ...rows.map((row) => row.map(shown))];
    return workbook([...book.sheets, sheet(name, [table(name, drawn)])], book.date1904);
  }
  if (planned.kind !== 'cells') throw new Error(`Not planned: ${planned.kind}`);
  const { growth } = planned;
  const after = applied(book, { columns: [], cells: planned.cells });
  const grown = after.sheets.map((one) => ({
    ...one,
    tables: one.tables.map((known) =>
      known.name === growth?.table
        ? { ...known, range: { ...known.range, bottom: known.range.bottom + growth.rows } }
        : known,
    ),
  }));
  return { ...after, sheets: grown };
}

const save = (book: Workbook, date: Day, replace = false): Workbook =>
  written(book, planSnapshot(book, ran(book), date, replace));

/** The same workbook after its owner typed something into it. */
function typed(book: Workbook, edits: Edits): Workbook {
  const drawn = edited(four, edits);
  const [first, ...others] = tables(drawn).sheets;
  const rest = book.sheets.slice(Object.keys(four).length);
  return { ...book, sheets: [...(first ? [first] : []), ...others, ...rest] };
}

const text = ({ score, status }: { score: Snapshot['entries'][number]['score']; status: string }) =>
  `${score ? exactText(score) : '-'} ${status}`;
const entriesIn = (snapshot: Snapshot | undefined) =>
  Object.fromEntries((snapshot?.entries ?? []).map((entry) => [entry.code, text(entry)]));

describe('a snapshot saved is the snapshot read', () => {
  const saved = save(plan, june);

  test('every node and every indicator once, with its score and its word', () => {
    const { snapshots, problems } = snapshotsIn(saved);
    expect(problems).toEqual([]);
    expect(snapshots.map(({ date }) => date)).toEqual([june]);
    expect(entriesIn(snapshots[0])).toEqual({
      ENTE: '0.91675 Raggiunto',
      A1: '0.86625 Parzialmente raggiunto',
      A2: '0.9925 Raggiunto',
      I1: '0.605 Parzialmente raggiunto',
      I2: '0.86 Parzialmente raggiunto',
      I3: '1 Raggiunto',
      I4: '0.98 Raggiunto',
      I5: '- Non valutabile',
    });
    expect(snapshots[0]?.entries.map(({ kind }) => kind)).toEqual([
      ...['node', 'node', 'node'],
      ...['indicator', 'indicator', 'indicator', 'indicator', 'indicator'],
    ]);
  });

  test('as a person reads it', () => {
    const row = (line: number) =>
      ['A', 'B', 'C', 'D', 'E', 'F'].map((column) => {
        const cell = at(saved, 'Storico', `${column}${line}`);
        return [cell?.value, cell?.format];
      });
    expect(row(1).map(([value]) => value)).toEqual(headers);
    expect(row(5)).toEqual([
      [june, 'dd/mm/yyyy'],
      ['I1', '@'],
      ['indicatore', '@'],
      ['Imprese assistite', '@'],
      [0.605, '0.00%'],
      ['Parzialmente raggiunto', '@'],
    ]);
    expect(row(9)[4]).toEqual(['', 'General']);
  });

  test('the next run neither reads it nor writes into it', () => {
    const run = ran(saved);
    expect(faces(run)).toEqual(small);
    expect(tellings(run)).toEqual([]);
    const sheets = [...run.writes.columns, ...run.writes.cells].map((write) => write.sheet);
    expect(sheets).not.toContain('Storico');
    expect(sheets.length).toBeGreaterThan(0);
  });

  test('a plain range will do, in whatever order of columns', () => {
    const drawn: Rows = [
      ['Valutazione', 'Tipo', 'Codice', 'Data', 'Raggiungimento'],
      ['Raggiunto', 'Indicator', 'I1', '30/06/2023', '95,5%'],
      ['Raggiunto', 'cruscotto', 'A1', dated(june), percent(0.1)],
    ];
    const book = workbook([...plan.sheets, sheet('Storico', [cells(drawn)])]);
    const { snapshots, problems } = snapshotsIn(book);
    expect(problems).toEqual([]);
    expect(entriesIn(snapshots[0])).toEqual({ I1: '0.955 Raggiunto', A1: '0.1 Raggiunto' });
    expect(tellings(ran(book))).toEqual([]);
    // Saved again, another day goes below.
    const { snapshots: two } = snapshotsIn(save(book, september));
    expect(two.map(({ date, entries }) => [date, entries.length])).toEqual([
      [june, 2],
      [september, 8],
    ]);
  });

  test('a workbook without any has none', () => {
    expect(snapshotsIn(plan)).toEqual({ snapshots: [], problems: [] });
  });

  test('days that count from 1904', () => {
    const { snapshots } = snapshotsIn(save({ ...plan, date1904: true }, june));
    expect(snapshots.map(({ date }) => date)).toEqual([june]);
  });

  test('a third keeps all its digits', () => {
    // 1 - 200/300 = 1/3
    const third = typed(plan, { 'Target!C2': '>= 300', 'Consuntivi!B2': 100 });
    const { snapshots } = snapshotsIn(save(third, june));
    expect(entriesIn(snapshots[0]).I1).toBe('0.333333333333333 Non raggiunto');
    expect(movements(save(third, june), june).I1).toBe('same 0');
  });
});

describe('texts stay texts', () => {
  const texts: [code: string, name: string][] = [
    ['=1+1', '=HYPERLINK("http://x";"y")'],
    ['1.10', '+39'],
    ['01', '-'],
    ['@A', "'apostrofo"],
    ['MAR1', `=${'x'.repeat(300)}`],
  ];
  test.each(texts)('code %j, name %j', (code, name) => {
    const book = tables({
      Piano: [
        ['Codice', 'Obiettivo', 'Descrizione', 'Target', 'Consuntivo'],
        [as('@', code), 'A', as('@', name), '>= 10', 5],
      ],
    });
    const saved = save(book, june);
    expect(at(saved, 'Storico', 'B3')).toMatchObject({ value: code, format: '@' });
    expect(at(saved, 'Storico', 'D3')).toMatchObject({ value: name, format: '@' });
    expect(snapshotsIn(saved).snapshots[0]?.entries[1]).toMatchObject({ code, name });
  });

  test('a long name that is no formula keeps the format in which Excel shows it', () => {
    const name = 'Numero delle imprese '.repeat(20);
    const book = tables({
      Piano: [
        ['Codice', 'Obiettivo', 'Descrizione', 'Target', 'Consuntivo'],
        ['I1', 'A', name, '>= 10', 5],
      ],
    });
    expect(at(save(book, june), 'Storico', 'D3')).toMatchObject({
      value: name.trim(),
      format: 'General',
    });
  });
});

describe('several snapshots', () => {
  const first = save(plan, june);
  const later = typed(first, { 'Consuntivi!B2': 400 });

  test('of other days grow the table, and leave the ones before', () => {
    const planned = planSnapshot(later, ran(later), september, false);
    expect(planned).toMatchObject({ growth: { table: 'Storico', rows: 8 }, replaces: false });
    const { snapshots } = snapshotsIn(written(later, planned));
    expect(snapshots.map(({ date }) => date)).toEqual([june, september]);
    expect(snapshots.map((one) => entriesIn(one).I1)).toEqual([
      '0.605 Parzialmente raggiunto',
      '1 Raggiunto',
    ]);
  });

  test('of the same day are refused, until the user says to replace it', () => {
    expect(planSnapshot(later, ran(later), june, false)).toEqual({ kind: 'exists' });
    const planned = planSnapshot(later, ran(later), june, true);
    // I1 60,5 -> 100; A1 86,625 -> 96,5; ENTE 91,675 -> 97,6: score and word where they change.
    const touched = planned.kind === 'cells' ? planned.cells : [];
    expect(touched.map(({ row, column, value }) => [row, column, value])).toEqual([
      [1, 4, 0.976],
      [2, 4, 0.965],
      [2, 5, 'Raggiunto'],
      [4, 4, 1],
      [4, 5, 'Raggiunto'],
    ]);
    expect(planned).toMatchObject({ growth: null, replaces: true });
    const { snapshots } = snapshotsIn(written(later, planned));
    expect(snapshots.map((one) => entriesIn(one).ENTE)).toEqual(['0.976 Raggiunto']);
  });

  test('replaced alike, nothing is written', () => {
    expect(planSnapshot(first, ran(first), june, true)).toMatchObject({ cells: [], growth: null });
  });

  test('replaced with other indicators: the new below, the gone cleared, notes where they were', () => {
    const noted = written(first, {
      kind: 'cells',
      growth: null,
      replaces: false,
      cells: [
        { sheet: 'Storico', row: 8, column: 7, value: 'nota', format: 'General', look: 'keep' },
      ],
    });
    const other = typed(noted, { 'Target!A6': 'I6', 'Consuntivi!A6': 'I6', 'Pesi!B7': 'I6' });
    const after = save(other, june, true);
    expect(at(after, 'Storico', 'B9')?.value).toBeNull();
    expect(at(after, 'Storico', 'H9')?.value).toBe('nota');
    expect(at(after, 'Storico', 'B10')?.value).toBe('I6');
    const { snapshots, problems } = snapshotsIn(after);
    expect([problems, Object.keys(entriesIn(snapshots[0])).length]).toEqual([[], 8]);
  });

  test('without room below nothing is planned', () => {
    const below = cells([['Nota dell’ufficio']], 'A12');
    const rows: Rows = [headers, [dated(june), 'A1', 'nodo', 'Imprese', percent(0.9), 'Raggiunto']];
    const book = workbook([...plan.sheets, sheet('Storico', [table('Storico', rows), below])]);
    expect(planSnapshot(book, ran(book), september, false)).toMatchObject({ kind: 'cells' });
    const near = cells([['Nota dell’ufficio']], 'A10');
    const full = workbook([...plan.sheets, sheet('Storico', [table('Storico', rows), near])]);
    expect(planSnapshot(full, ran(full), september, false)).toEqual({
      kind: 'noRoom',
      table: 'Storico',
      rows: 8,
    });
  });
});

/** How each code moved since the snapshot of a day, with the points. */
function movements(book: Workbook, date: Day): Record<string, string> {
  const snapshot = snapshotsIn(book).snapshots.find((one) => one.date === date);
  if (!snapshot) throw new Error('No such snapshot');
  return Object.fromEntries(
    compareWith(ran(book), snapshot).map((one) => [one.code, movement(one)]),
  );
}

const movement = ({ movement: which, points }: Moved): string =>
  points ? `${which} ${exactText(points)}` : which;

describe('this run against a snapshot', () => {
  const saved = save(plan, june);

  test('unchanged: all the same', () => {
    expect(movements(saved, june)).toEqual({
      ...{ ENTE: 'same 0', A1: 'same 0', A2: 'same 0' },
      ...{ I1: 'same 0', I2: 'same 0', I3: 'same 0', I4: 'same 0', I5: 'same' },
    });
  });

  test('up, down, gained, lost, new and gone, with the difference in points', () => {
    const now = typed(saved, {
      // 60,5 -> 75; 98 -> 90 (1 - 0,15/1,5)
      'Consuntivi!B2': 300,
      'Consuntivi!B5': 1.65,
      'Consuntivi!B6': 'si',
      'Consuntivi!C6': null,
      'Consuntivi!B3': 'N.V.',
      'Consuntivi!C3': 'Ricorso',
      'Target!A4': 'I7',
      'Consuntivi!A4': 'I7',
      'Pesi!B4': 'I7',
      'Pesi!B5': 'I7',
    });
    expect(movements(now, june)).toMatchObject({
      I1: 'up 14.5',
      I2: 'lost',
      I4: 'down -8',
      I5: 'gained',
      I7: 'new',
      I3: 'gone',
      // A1: (25 x 75 + 50 x 100) / 75 = 91,6666...; A2: 50 + 27 + 20 = 97
      A1: 'up 5.0416666666667',
      A2: 'down -2.25',
    });
  });

  test('both figures are told', () => {
    const now = typed(saved, { 'Consuntivi!B2': 300 });
    const [snapshot] = snapshotsIn(now).snapshots;
    const found = snapshot && compareWith(ran(now), snapshot).find(({ code }) => code === 'I1');
    expect(found?.before && text(found.before)).toBe('0.605 Parzialmente raggiunto');
    expect(found?.now && text(found.now)).toBe('0.75 Parzialmente raggiunto');
    expect(found?.name).toBe('Imprese assistite');
  });
});

describe('rows of Storico that cannot be read are told and left out', () => {
  const good = [dated(june), 'A1', 'nodo', 'Imprese', percent(0.9), 'Raggiunto'];
  const cases: [row: Rows[number], telling: string, it: string][] = [
    [
      ['giugno', 'A2', 'nodo', '', percent(0.9), 'Raggiunto'],
      'history.unreadable Storico!A3',
      'La riga dello Storico non si legge ("giugno"): servono una data, un codice, un tipo (nodo, indicatore o cruscotto) e un raggiungimento vuoto o in percentuale.',
    ],
    [
      [dated(june), null, 'nodo', '', percent(0.9), 'Raggiunto'],
      'history.unreadable Storico!B3',
      'La riga dello Storico non si legge (""): servono una data, un codice, un tipo (nodo, indicatore o cruscotto) e un raggiungimento vuoto o in percentuale.',
    ],
    [
      [dated(june), 'A2', 'ambito', '', percent(0.9), 'Raggiunto'],
      'history.unreadable Storico!C3',
      'La riga dello Storico non si legge ("ambito"): servono una data, un codice, un tipo (nodo, indicatore o cruscotto) e un raggiungimento vuoto o in percentuale.',
    ],
    [
      [dated(june), 'A2', 'nodo', '', 'novanta', 'Raggiunto'],
      'history.unreadable Storico!E3',
      'La riga dello Storico non si legge ("novanta"): servono una data, un codice, un tipo (nodo, indicatore o cruscotto) e un raggiungimento vuoto o in percentuale.',
    ],
    [
      [dated(june), 'A1', 'nodo', '', percent(0.2), 'Non raggiunto'],
      'history.repeated Storico!B3',
      "A1 compare due volte nella fotografia del 30/06/2023: vale la prima riga. Togliere l'altra.",
    ],
  ];
  test.each(cases)('%j', (row, telling, it) => {
    const book = workbook([sheet('Storico', [table('Storico', [headers, good, row])])]);
    const { snapshots, problems } = snapshotsIn(book);
    expect(problems.map((found) => `${found.code} ${whereOf(found)}`)).toEqual([telling]);
    expect(problems[0] && messageOf(problems[0], catalogues.it)).toBe(it);
    expect(snapshots.map(entriesIn)).toEqual([{ A1: '0.9 Raggiunto' }]);
  });

  test('a blank row in between is none', () => {
    const rows: Rows = [headers, good, [], [dated(september), ...good.slice(1)]];
    const book = workbook([sheet('Storico', [table('Storico', rows)])]);
    const { snapshots, problems } = snapshotsIn(book);
    expect([snapshots.length, problems]).toEqual([2, []]);
  });
});
