import { catalogues, messageOf } from '../../src/messages';
import type { Run } from '../../src/workbook';
import { cells, sheet, table, tables, workbook } from '../support/workbook';
import { albero, consuntivi, four, pesi, target } from '../workbook/small-plan';
import {
  closeAll,
  everything,
  open,
  recalculated,
  shown,
  touched,
  use,
  yes,
  type Opened,
} from './open';

afterEach(closeAll);

const small = tables(four);
const WRITE = 3;

/** Runs, and expects it to end with a problem. */
async function refused({ session }: Opened): Promise<{ code: string; message: string }> {
  const result = await session.recalculate({ consent: yes });
  if (result.ok) throw new Error('The run ended well');
  return { code: result.problem.code, message: messageOf(result.problem, catalogues.it) };
}

/** The next run works, and leaves what a run without faults leaves. */
async function nextRunWorks(excel: Opened): Promise<void> {
  const expected = await open(small);
  await recalculated(expected);
  const wanted = everything(expected, small);
  use(excel);
  await recalculated(excel);
  expect(touched(wanted, everything(excel, small))).toEqual([]);
}

describe('a request that fails', () => {
  const positions = [1, 2, WRITE];
  const codes = ['GeneralException', 'AccessDenied', 'ServiceNotReady'];
  const whole = positions.flatMap((at) => codes.map((code): [number, string] => [at, code]));

  test.each(whole)('request %i with %s: nothing is written', async (at, code) => {
    const excel = await open(small);
    const before = everything(excel, small);
    excel.host.faults.failRequest({ at, code });
    const { message } = await refused(excel);
    expect(message).toMatch(/\.$/);
    expect(touched(before, everything(excel, small))).toEqual([]);
    await nextRunWorks(excel);
  });

  const counts = Array.from({ length: 30 }, (_, index) => [index * 4]);
  test.each(counts)('the write after %i of its actions: put back', async (afterActions) => {
    const excel = await open(small);
    const before = everything(excel, small);
    excel.host.faults.failRequest({ at: WRITE, afterActions, code: 'GeneralException' });
    const { code, message } = await refused(excel);
    expect(code).toBe('excel.requestFailed');
    expect(message).toBe(
      "Excel ha rifiutato un'operazione (GeneralException): la cartella è come prima. Riprovare.",
    );
    expect(touched(before, everything(excel, small))).toEqual([]);
    await nextRunWorks(excel);
  });

  test('the put-back fails too: Ripristina does it', async () => {
    const excel = await open(small);
    const before = everything(excel, small);
    excel.host.faults.failRequest({ at: WRITE, afterActions: 110, code: 'GeneralException' });
    excel.host.faults.failRequest({ at: WRITE + 3, code: 'GeneralException' });
    expect((await refused(excel)).code).toBe('excel.notPutBack');
    expect(touched(before, everything(excel, small))).not.toEqual([]);
    expect(await excel.session.restore()).toMatchObject({ ok: true, value: { problems: [] } });
    expect(touched(before, everything(excel, small))).toEqual([]);
  });

  test('the put-back fails too: said so, and the next run mends it', async () => {
    const excel = await open(small);
    excel.host.faults.failRequest({ at: WRITE, afterActions: 90, code: 'GeneralException' });
    excel.host.faults.failRequest({ at: WRITE + 3, code: 'GeneralException' });
    const { code, message } = await refused(excel);
    expect(code).toBe('excel.notPutBack');
    expect(message).toContain('Albero');
    expect(excel.session.canRestore()).toBe(true);
    await nextRunWorks(excel);
  });
});

describe('someone else at work', () => {
  test('a value changed between reading and writing: the run is repeated on the new one', async () => {
    const excel = await open(small);
    excel.host.faults.editBefore(WRITE, () => excel.setCell('Consuntivi', 'B2', 400));
    const { repeated } = await recalculated(excel);
    expect(repeated).toBe(1);
    expect(shown(excel, 'Consuntivi', 'E2')).toMatchObject({ value: 1 });
  });

  test('a row inserted meanwhile: every score is beside its own indicator', async () => {
    const excel = await open(small);
    excel.host.faults.editBefore(WRITE, () => excel.insertRow('Consuntivi', 2));
    const { repeated, run } = await recalculated(excel);
    expect(repeated).toBe(1);
    const scores = (of: Run) =>
      of.model.results.flatMap(({ region, rows }) =>
        region.title === 'Consuntivi' ? rows.map(({ code, row }) => `${code} ${row}`) : [],
      );
    expect(scores(run)).toEqual(['I1 1', 'I2 3', 'I3 4', 'I4 5', 'I5 6']);
    expect(shown(excel, 'Consuntivi', 'E2').value).toBe(0.605);
    expect(shown(excel, 'Consuntivi', 'E3').value ?? null).toBeNull();
    expect(shown(excel, 'Consuntivi', 'E4').value).toBe(0.86);
  });

  test('a row inserted above a table meanwhile: what stands beside the headers is kept', async () => {
    const book = workbook([
      sheet('Albero', [table('Albero', albero)]),
      sheet('Dati', [
        cells([['Dati della misurazione', null, null, null, 'Fonte: uffici']]),
        table('Consuntivi', consuntivi, 'A2'),
      ]),
      sheet('Pesi', [table('Pesi', pesi)]),
      sheet('Target', [table('Target', target)]),
    ]);
    const excel = await open(book);
    excel.host.faults.editBefore(WRITE, () => excel.insertRow('Dati', 0));
    expect((await recalculated(excel)).repeated).toBe(1);
    expect(shown(excel, 'Dati', 'E2').value).toBe('Fonte: uffici');
    expect(shown(excel, 'Dati', 'E3').value).toBe('Raggiungimento');
    expect(shown(excel, 'Dati', 'E4').value).toBe(0.605);
    expect(shown(excel, 'Dati', 'E9').value).toBeNull();
  });

  test('a sheet removed meanwhile: the run tells what is missing, and leaves nothing', async () => {
    const excel = await open(small);
    const before = everything(excel, tables({ Albero: albero, Consuntivi: consuntivi }));
    excel.host.faults.editBefore(WRITE, () => {
      excel.univerAPI.getActiveWorkbook()?.deleteSheet('sheet-3');
    });
    const { code } = await refused(excel);
    expect(code).toBe('layout.noTargets');
    const after = everything(excel, tables({ Albero: albero, Consuntivi: consuntivi }));
    expect(touched(before, after)).toEqual([]);
  });

  test('changes that never stop: told, and the results of before are back', async () => {
    const excel = await open(small);
    let value = 300;
    const edit = () => excel.setCell('Consuntivi', 'B2', (value += 1));
    for (let at = 1; at < 40; at += 1) excel.host.faults.editBefore(at, edit);
    const { code } = await refused(excel);
    expect(code).toBe('excel.keptChanging');
    const look = await excel.session.look();
    expect(look.ok && look.value.lastRun).toBeNull();
    expect(shown(excel, 'Consuntivi', 'D1').value ?? null).toBeNull();
    expect(shown(excel, 'Albero', 'F1').value ?? null).toBeNull();
  });

  test('a table renamed between two runs is still the table', async () => {
    const excel = await open(small);
    await recalculated(excel);
    await excel.Excel.run(async (context) => {
      context.workbook.tables.getItem('Consuntivi').name = 'Misure';
      await context.sync();
    });
    excel.setCell('Consuntivi', 'B2', 400);
    await recalculated(excel);
    expect(shown(excel, 'Consuntivi', 'E2').value).toBe(1);
  });
});

describe('a workbook that cannot be written now', () => {
  test('a cell being edited: Excel waits where it can, and says so where it cannot', async () => {
    const excel = await open(small);
    const before = everything(excel, small);
    excel.host.faults.editCell(1);
    const { code, message } = await refused(excel);
    expect(code).toBe('excel.cellEditing');
    expect(message).toBe('Una cella è in modifica: premere Invio o Esc in Excel e riprovare.');
    expect(touched(before, everything(excel, small))).toEqual([]);
    await nextRunWorks(excel);
  });

  test('a protected sheet is named, and nothing is written anywhere', async () => {
    const excel = await open(small);
    const before = everything(excel, small);
    excel.host.protect('Consuntivi');
    const { code, message } = await refused(excel);
    expect(code).toBe('excel.protectedSheet');
    expect(message).toMatch(/^Protetto: Consuntivi\./);
    expect(touched(before, everything(excel, small))).toEqual([]);
    excel.host.unprotect('Consuntivi');
    await nextRunWorks(excel);
  });

  test('a protected sheet that a run does not write into is no obstacle', async () => {
    const excel = await open(small);
    excel.host.protect('Target');
    await recalculated(excel);
    expect(shown(excel, 'Consuntivi', 'E2').value).toBe(0.605);
  });

  test('a read-only workbook', async () => {
    const excel = await open(small);
    const before = everything(excel, small);
    excel.host.faults.readOnly(true);
    const { code } = await refused(excel);
    expect(['excel.readOnly', 'excel.notPutBack']).toContain(code);
    expect(touched(before, everything(excel, small))).toEqual([]);
    excel.host.faults.readOnly(false);
    await nextRunWorks(excel);
  });
});

describe('filters', () => {
  test('hidden rows are written as the others', async () => {
    const excel = await open(small);
    excel.host.filter('Consuntivi', [2, 3]);
    await recalculated(excel);
    expect(shown(excel, 'Consuntivi', 'E3').value).toBe(0.86);
  });

  test('a filter that misplaces what is written is found out, and all is put back', async () => {
    const excel = await open(small);
    await recalculated(excel);
    excel.setCell('Consuntivi', 'B2', 400);
    excel.setCell('Consuntivi', 'B4', 0.5);
    excel.setCell('Consuntivi', 'B3', 45100);
    const before = everything(excel, small);
    excel.host.filter('Consuntivi', [2]);
    excel.host.faults.misplaceFiltered(true);
    const { code, message } = await refused(excel);
    expect(code).toBe('excel.misplaced');
    expect(message).toContain('Togliere i filtri e riprovare');
    expect(touched(before, everything(excel, small))).toEqual([]);
    excel.host.faults.misplaceFiltered(false);
    await recalculated(excel);
    expect(shown(excel, 'Consuntivi', 'E2').value).toBe(1);
  });
});

test('past the limit of a message, reading and writing go in pieces', async () => {
  const plain = await open(small);
  await recalculated(plain);
  const wanted = everything(plain, small);
  const host = { limits: { request: 24_000, response: 24_000 } };
  const tight = await open(small, host, { read: 5_000, write: 1_000, answer: 7_000 });
  await recalculated(tight);
  expect(tight.host.traffic.requests).toBeGreaterThan(8);
  expect(touched(wanted, everything(tight, small))).toEqual([]);
});

test('an Excel of the lowest requirement sets gets the same result', async () => {
  const recent = await open(small);
  await recalculated(recent);
  const wanted = everything(recent, small);
  const old = await open(small, { apiLevel: '1.9' });
  const before = everything(old, small);
  await recalculated(old);
  expect(touched(wanted, everything(old, small))).toEqual([]);
  expect((await old.session.restore()).ok).toBe(true);
  expect(touched(before, everything(old, small))).toEqual([]);
});

describe('Annulla', () => {
  test('before the write: nothing is written', async () => {
    const excel = await open(small);
    const before = everything(excel, small);
    const stop = new AbortController();
    const result = await excel.session.recalculate({
      consent: yes,
      signal: stop.signal,
      onStep: (step) => {
        if (step === 'scoring') stop.abort();
      },
    });
    expect(!result.ok && result.problem.code).toBe('excel.cancelled');
    expect(touched(before, everything(excel, small))).toEqual([]);
    await nextRunWorks(excel);
  });
});
