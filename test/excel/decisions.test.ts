import { Dec, type Ruling } from '../../src/engine';
import { planDecision, toA1, type DecisionRecord, type NewDecision } from '../../src/workbook';
import { cells, dated, faces, percent, ran, sheet, tables, workbook } from '../support/workbook';
import {
  DECIDED_ON,
  DECISION_HEADERS,
  correcting,
  takingOut,
  withRows,
} from '../workbook/decision-rows';
import { four, small } from '../workbook/small-plan';
import { testNewTable } from './new-table';
import { closeAll, everything, open, recalculated, shown, touched, type Opened } from './open';

afterEach(closeAll);

const book = tables(four);
const decided = tables(withRows(takingOut({ Codice: 'I4' })));
const noDecisions = ran(book).model;
const TO_80: Ruling = { kind: 'corrected', score: new Dec('0.8') };
const NEW: NewDecision = {
  subject: { kind: 'indicator', code: 'I1' },
  ruling: TO_80,
  reason: 'Guasto del portale nazionale',
  author: 'A. Bianchi',
  date: DECIDED_ON,
};

async function saved({ session }: Opened, decision: Partial<NewDecision> = {}): Promise<void> {
  const result = await session.saveDecision({ ...NEW, ...decision });
  if (!result.ok) throw new Error(`Not saved: ${JSON.stringify(result.problem)}`);
}

async function refused({ session }: Opened, decision: Partial<NewDecision> = {}) {
  const result = await session.saveDecision({ ...NEW, ...decision });
  if (result.ok) throw new Error('It was saved');
  return result.problem;
}

async function looked({ session }: Opened) {
  const look = await session.look();
  if (!look.ok) throw new Error('Not looked');
  return look.value.run;
}

/** The decisions on record, as the pane has them. */
const recordsIn = async (excel: Opened): Promise<readonly DecisionRecord[]> =>
  (await looked(excel)).model.decisions?.records ?? [];

async function firstRecord(excel: Opened): Promise<DecisionRecord> {
  const [record] = await recordsIn(excel);
  if (!record) throw new Error('No decision');
  return record;
}

/** What is written in the table, row by row. */
const onSheet = (excel: Opened, rows = 5): unknown[][] =>
  Array.from({ length: rows }, (_, row) =>
    DECISION_HEADERS.map((_header, column) => shown(excel, 'Decisioni', toA1(row, column)).value),
  );

describe('a decision', () => {
  test('makes the table, and changes the scores of the next look', async () => {
    const excel = await open(book);
    const before = everything(excel, book);
    await saved(excel);
    expect(onSheet(excel, 3)).toEqual([
      [...DECISION_HEADERS],
      [
        'I1',
        'indicatore',
        'Raggiungimento corretto',
        0.8,
        NEW.reason,
        NEW.author,
        DECIDED_ON,
        null,
        null,
      ],
      DECISION_HEADERS.map(() => null),
    ]);
    expect(shown(excel, 'Decisioni', 'D2').format).toBe('0.00%');
    expect(shown(excel, 'Decisioni', 'G2').format).toBe('dd/mm/yyyy');
    const { I1, A1, ENTE } = faces(await looked(excel));
    expect([I1, A1, ENTE]).toEqual([
      '80% Parzialmente raggiunto',
      '91.5% Raggiunto',
      '94.6% Raggiunto',
    ]);
    expect(touched(before, everything(excel, book))).toEqual([]);
  });

  test('goes below those that are there, and the table grows by it', async () => {
    const excel = await open(decided);
    await saved(excel);
    await saved(excel, {
      subject: { kind: 'node', code: 'A2' },
      ruling: { kind: 'notAssessable' },
    });
    expect(
      onSheet(excel).map(([code, kind, ruling, value]) => [code, kind, ruling, value]),
    ).toEqual([
      ['Codice', 'Tipo', 'Decisione', 'Valore'],
      ['I4', 'indicatore', 'Non valutabile', null],
      ['I1', 'indicatore', 'Raggiungimento corretto', 0.8],
      ['A2', 'nodo', 'Non valutabile', null],
      [null, null, null, null],
    ]);
    const states = (await recordsIn(excel)).map(({ code, state }) => [code, state]);
    expect(states).toEqual([
      ['I4', 'inForce'],
      ['I1', 'inForce'],
      ['A2', 'inForce'],
    ]);
  });

  test('goes into a plain range, too, and into its own columns', async () => {
    const drawn = [
      ['Motivo', 'Codice', 'Decisione', 'Valore', 'Data', 'Autore'],
      ['Fiera annullata', 'I4', 'N.V.', null, null, 'A. Bianchi'],
    ];
    const oiv = sheet('OIV', [cells(drawn, 'B3')]);
    const excel = await open(workbook([...book.sheets, oiv]));
    await saved(excel);
    const written = ['B5', 'C5', 'D5', 'E5', 'F5', 'G5'].map(
      (cell) => shown(excel, 'OIV', cell).value,
    );
    expect(written).toEqual([
      NEW.reason,
      'I1',
      'Raggiungimento corretto',
      0.8,
      DECIDED_ON,
      NEW.author,
    ]);
    expect(faces(await looked(excel)).I1).toBe('80% Parzialmente raggiunto');
  });

  test('is refused beside another one in force, and stands beside a revoked one', async () => {
    const excel = await open(tables(withRows(correcting())));
    const before = onSheet(excel);
    expect(await refused(excel)).toMatchObject({
      code: 'excel.decisionExists',
      details: { code: 'I1' },
    });
    expect(onSheet(excel)).toEqual(before);
    await excel.session.revokeDecision(await firstRecord(excel), DECIDED_ON + 1);
    await saved(excel);
    expect((await recordsIn(excel)).map(({ state }) => state)).toEqual(['revoked', 'inForce']);
  });

  test('keeps what looks like a formula or a number a text', async () => {
    const excel = await open(book);
    const reason = '=HYPERLINK("http://example.org";"vedi")';
    await saved(excel, { reason, author: '+39 055 000000' });
    expect(shown(excel, 'Decisioni', 'E2')).toMatchObject({ value: reason, format: '@' });
    expect(shown(excel, 'Decisioni', 'F2')).toMatchObject({ value: '+39 055 000000', format: '@' });
    const [record] = await recordsIn(excel);
    expect([record?.reason, record?.author]).toEqual([reason, '+39 055 000000']);
  });

  test('where dates count from 1904 is dated so', () => {
    const since1904 = takingOut({
      Codice: 'I4',
      Data: { ...dated(DECIDED_ON - 1462), text: '12/02/2024' },
    });
    const plan = planDecision(tables(withRows(since1904), true), noDecisions, NEW);
    const cell = plan.kind === 'cells' && plan.cells.find(({ column }) => column === 6);
    expect(cell && [cell.value, cell.format]).toEqual([DECIDED_ON - 1462, 'dd/mm/yyyy']);
  });

  test('without room below is refused, and nothing is written', async () => {
    const drawn = [[...DECISION_HEADERS], takingOut({ Codice: 'I4' })];
    const full = sheet('OIV', [cells(drawn), cells([['Firma del presidente']], 'A5')]);
    const excel = await open(workbook([...book.sheets, full]));
    await saved(excel);
    expect(await refused(excel, { subject: { kind: 'indicator', code: 'I2' } })).toMatchObject({
      code: 'excel.noRoomForDecision',
    });
    expect(shown(excel, 'OIV', 'A5').value).toBe('Firma del presidente');
  });

  test('on a protected sheet is refused', async () => {
    const excel = await open(decided);
    excel.host.protect('Decisioni');
    expect(await refused(excel)).toMatchObject({ code: 'excel.protectedSheet' });
    expect((await recordsIn(excel)).map(({ code }) => code)).toEqual(['I4']);
  });
});

describe('taking a decision back', () => {
  test('its row stays, with the day, and the scores are those of before', async () => {
    const excel = await open(book);
    await saved(excel);
    const result = await excel.session.revokeDecision(await firstRecord(excel), DECIDED_ON + 8);
    expect(result).toEqual({ ok: true, value: null });
    expect(onSheet(excel, 2)[1]?.slice(0, 8)).toEqual([
      'I1',
      'indicatore',
      'Raggiungimento corretto',
      0.8,
      NEW.reason,
      NEW.author,
      DECIDED_ON,
      DECIDED_ON + 8,
    ]);
    expect(shown(excel, 'Decisioni', 'H2').format).toBe('dd/mm/yyyy');
    expect(faces(await looked(excel))).toEqual(small);
  });

  test('finds its row where somebody moved it', async () => {
    const excel = await open(tables(withRows(takingOut({ Codice: 'I4' }), correcting())));
    const record = (await recordsIn(excel))[1];
    excel.insertRow('Decisioni', 1);
    if (!record) throw new Error('No decision');
    await excel.session.revokeDecision(record, DECIDED_ON + 1);
    const states = (await recordsIn(excel)).map(({ code, state }) => [code, state]);
    expect(states).toEqual([
      ['I4', 'inForce'],
      ['I1', 'revoked'],
    ]);
  });

  test('one that somebody changed or revoked meanwhile is left to them', async () => {
    const excel = await open(tables(withRows(correcting())));
    const record = await firstRecord(excel);
    excel.setCell('Decisioni', 'D2', 0.9);
    const before = onSheet(excel);
    expect(await excel.session.revokeDecision(record, DECIDED_ON + 1)).toMatchObject({
      ok: false,
      problem: { code: 'excel.decisionGone', details: { code: 'I1' } },
    });
    expect(onSheet(excel)).toEqual(before);
  });

  test('settles two in force, one of which goes', async () => {
    const excel = await open(tables(withRows(correcting(), takingOut())));
    expect(faces(await looked(excel)).I1).toBe('failed Non calcolabile');
    const records = await recordsIn(excel);
    const [, second] = records;
    if (!second) throw new Error('No decision');
    await excel.session.revokeDecision(second, DECIDED_ON + 1);
    expect(faces(await looked(excel)).I1).toBe('80% Parzialmente raggiunto');
  });

  test('in a table that cannot say it is refused', async () => {
    const drawn = [
      ['Codice', 'Decisione', 'Motivo'],
      ['I4', 'N.V.', 'Fiera annullata'],
    ];
    const excel = await open(tables({ ...four, Decisioni: drawn }));
    expect(await excel.session.revokeDecision(await firstRecord(excel), DECIDED_ON)).toMatchObject({
      problem: { code: 'excel.noRoomForDecision', details: { table: 'Decisioni' } },
    });
  });
});

describe('nothing is left half-written', () => {
  testNewTable({
    book,
    sheet: 'Decisioni',
    codes: ['GeneralException', 'AccessDenied', 'ServiceNotReady'],
    refused,
    saved: async (excel) => {
      await saved(excel);
      expect(faces(await looked(excel)).I1).toBe('80% Parzialmente raggiunto');
    },
  });

  const counts = Array.from({ length: 12 }, (_, index) => [index * 4]);
  test.each(counts)('a table that grows, after %i actions of the write', async (afterActions) => {
    const excel = await open(decided);
    const before = onSheet(excel);
    excel.host.faults.failRequest({ at: 3, afterActions, code: 'GeneralException' });
    expect(await refused(excel)).toMatchObject({ code: 'excel.requestFailed' });
    expect(onSheet(excel)).toEqual(before);
    await saved(excel);
    expect(onSheet(excel)[2]?.[0]).toBe('I1');
  });

  test.each<[what: string, edit: (excel: Opened) => void]>([
    ['an actual', (excel) => excel.setCell('Consuntivi', 'B2', 400)],
    ['a decision', (excel) => excel.setCell('Decisioni', 'E2', 'Fiera annullata dal Comune')],
  ])('%s changed meanwhile: it is read again, and written once', async (_what, edit) => {
    const excel = await open(decided);
    excel.host.faults.editBefore(3, () => edit(excel));
    await saved(excel);
    expect((await recordsIn(excel)).map(({ code }) => code)).toEqual(['I4', 'I1']);
  });

  test('somebody decides the same meanwhile: theirs stays alone', async () => {
    const excel = await open(
      tables(
        withRows(
          takingOut({ Codice: 'I4' }),
          correcting({
            Codice: null,
            Tipo: null,
            Decisione: null,
            Valore: null,
            Motivo: null,
            Autore: null,
            Data: null,
          }),
        ),
      ),
    );
    excel.host.faults.editBefore(3, () => {
      excel.setCell('Decisioni', 'A3', 'I1');
      excel.setCell('Decisioni', 'C3', 'Non valutabile');
      excel.setCell('Decisioni', 'E3', 'Dato non disponibile');
    });
    expect(await refused(excel)).toMatchObject({ code: 'excel.decisionExists' });
    expect((await recordsIn(excel)).map(({ reason }) => reason)).toEqual([
      'Guasto del portale nazionale',
      'Dato non disponibile',
    ]);
  });
});

describe('runs and decisions', () => {
  test('a run writes the decided scores, and what is computed beside the decisions', async () => {
    const excel = await open(tables(withRows(correcting())));
    const { run } = await recalculated(excel);
    expect(run.problems).toEqual([]);
    expect(shown(excel, 'Decisioni', 'I2')).toMatchObject({ value: 0.605, format: '0.00%' });
    expect(shown(excel, 'Consuntivi', 'E2').value).toBe(0.8);
    const again = await recalculated(excel);
    expect(again.written).toEqual({ columns: 0, cells: 0 });
  });

  test('Ripristina takes the run back, and leaves the decisions', async () => {
    const drawing = tables(withRows(correcting()));
    const excel = await open(drawing);
    const before = everything(excel, drawing);
    await recalculated(excel);
    await saved(excel, {
      subject: { kind: 'indicator', code: 'I2' },
      ruling: { kind: 'notAssessable' },
    });
    expect(await excel.session.restore()).toMatchObject({ ok: true, value: { problems: [] } });
    const left = touched(before, everything(excel, drawing));
    expect(left.every((address) => /^Decisioni!.3$/.test(address))).toBe(true);
    expect(shown(excel, 'Decisioni', 'I2').value).toBeNull();
    expect((await recordsIn(excel)).map(({ code }) => code)).toEqual(['I1', 'I2']);
  });

  test('of two add-ins on one workbook the second sees what the first decided', async () => {
    const excel = await open(tables(withRows(correcting({ Valore: percent(0.7) }))));
    expect(faces(await looked(excel)).I1).toBe('70% Parzialmente raggiunto');
    excel.setCell('Decisioni', 'D2', 0.75);
    expect(faces(await looked(excel)).I1).toBe('75% Parzialmente raggiunto');
  });
});
