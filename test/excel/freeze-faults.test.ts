import { Session } from '../../src/excel';
import { catalogues, messageOf } from '../../src/messages';
import { cells, sheet, workbook } from '../support/workbook';
import { formula, frozen, giving, mixed, remembered, unfrozen } from './freezing';
import { closeAll, everything, open, touched, type Opened } from './open';

afterEach(closeAll);

/** Which request of a freeze writes: the last, after those for what there is to be frozen. */
const WRITE = 7;
/** And of a put-back: after the setting and the values. */
const BACK = 3;

/** Freezes, and expects it to end with a problem. */
async function refused({ session }: Opened): Promise<{ code: string; message: string }> {
  const result = await session.freeze('workbook');
  if (result.ok) throw new Error('It ended well');
  return { code: result.problem.code, message: messageOf(result.problem, catalogues.it) };
}

/** The code with which a put-back ends. */
async function backRefused({ session }: Opened): Promise<string> {
  const result = await session.unfreeze();
  if (result.ok) throw new Error('It ended well');
  return result.problem.code;
}

/** What all cells hold once the formulas are computed. */
const settled = async (excel: Opened) => {
  await excel.host.idle();
  return everything(excel, mixed);
};

/** All that differs from before, once the formulas are computed. */
const changed = async (before: ReadonlyMap<string, string>, excel: Opened) =>
  touched(before, await settled(excel));

/** The formulas cannot all be put back; another session puts back the rest, and nothing is left. */
async function backAtTheSecondTry(
  excel: Opened,
  before: ReadonlyMap<string, string>,
): Promise<void> {
  expect(await backRefused(excel)).toBe('excel.formulasNotPutBack');
  expect((await unfrozen({ ...excel, session: new Session() })).problems).toEqual([]);
  expect(await changed(before, excel)).toEqual([]);
  expect(await remembered(excel)).toBe(0);
}

/** Freezing and putting back work as if nothing had happened. */
async function nextWorks(excel: Opened): Promise<void> {
  const before = await settled(excel);
  expect(await frozen(excel)).toMatchObject({ formulas: 9, problems: [] });
  expect(await unfrozen(excel)).toEqual({ formulas: 9, problems: [] });
  expect(await changed(before, excel)).toEqual([]);
}

test('a freeze is one request that writes, after those that read', async () => {
  const excel = await open(mixed);
  await frozen(excel);
  expect(excel.host.traffic.requests).toBe(WRITE);
});

describe('a request of a freeze that fails', () => {
  const positions = Array.from({ length: WRITE }, (_, index) => index + 1);
  const codes = ['GeneralException', 'AccessDenied', 'ServiceNotReady'];
  const whole = positions.flatMap((at) => codes.map((code): [number, string] => [at, code]));

  test.each(whole)('request %i with %s: nothing is frozen', async (at, code) => {
    const excel = await open(mixed);
    const before = everything(excel, mixed);
    excel.host.faults.failRequest({ at, code });
    expect((await refused(excel)).message).toMatch(/\.$/);
    expect(await changed(before, excel)).toEqual([]);
    expect(await remembered(excel)).toBe(0);
  });

  const counts = Array.from({ length: 12 }, (_, index) => [index * 10]);
  test.each(counts)('the write after %i of its actions: put back', async (afterActions) => {
    const excel = await open(mixed);
    const before = everything(excel, mixed);
    excel.host.faults.failRequest({ at: WRITE, afterActions, code: 'GeneralException' });
    expect((await refused(excel)).code).toBe('excel.requestFailed');
    expect(await changed(before, excel)).toEqual([]);
    expect(await remembered(excel)).toBe(0);
  });

  test('after a failure the next freeze works', async () => {
    const excel = await open(mixed);
    excel.host.faults.failRequest({ at: WRITE, afterActions: 60, code: 'GeneralException' });
    await refused(excel);
    await nextWorks(excel);
  });

  test('the put-back fails too: said so, and "Rimetti le formule" does it', async () => {
    const excel = await open(mixed);
    const before = everything(excel, mixed);
    excel.host.faults.failRequest({ at: WRITE, afterActions: 100, code: 'GeneralException' });
    excel.host.faults.failRequest({ at: WRITE + 3, code: 'ServiceNotReady' });
    const { code, message } = await refused(excel);
    expect(code).toBe('excel.formulasNotPutBack');
    expect(message).toContain('Dati');
    expect(await changed(before, excel)).not.toEqual([]);
    // Whoever opens the workbook next can do it as well.
    expect((await unfrozen({ ...excel, session: new Session() })).problems).toEqual([]);
    expect(await changed(before, excel)).toEqual([]);
    expect((await unfrozen(excel)).problems).toEqual([]);
    await nextWorks(excel);
  });
});

describe('a request of a put-back that fails', () => {
  test.each([1, 2])('request %i: everything stays frozen', async (at) => {
    const excel = await open(mixed);
    await frozen(excel);
    const before = await settled(excel);
    excel.host.faults.failRequest({ at, code: 'GeneralException' });
    expect(await backRefused(excel)).toBe('excel.requestFailed');
    expect(await changed(before, excel)).toEqual([]);
    expect(await remembered(excel)).toBe(9);
  });

  const counts = Array.from({ length: 8 }, (_, index) => [index * 6]);
  test.each(counts)('the write after %i of its actions: it is finished', async (afterActions) => {
    const excel = await open(mixed);
    const before = everything(excel, mixed);
    await frozen(excel);
    excel.host.faults.failRequest({ at: BACK, afterActions, code: 'GeneralException' });
    expect(await unfrozen(excel)).toEqual({ formulas: 9, problems: [] });
    expect(await changed(before, excel)).toEqual([]);
  });

  test.each([0, 12, 24])('the rest fails too, after %i: another try', async (afterActions) => {
    const excel = await open(mixed);
    const before = everything(excel, mixed);
    await frozen(excel);
    excel.host.faults.failRequest({ at: BACK, afterActions, code: 'GeneralException' });
    for (const at of [BACK + 1, BACK + 2]) {
      excel.host.faults.failRequest({ at, code: 'ServiceNotReady' });
    }
    await backAtTheSecondTry(excel, before);
  });

  // Looking, clearing what is in the way, looking again.
  const requests = [BACK + 1, BACK + 2, BACK + 3];
  const later = requests.flatMap((at) => [0, 1, 3].map((after) => [at, after]));
  test.each(later)('request %i fails, after %i actions: another try', async (at, afterActions) => {
    const excel = await open(mixed);
    const before = everything(excel, mixed);
    await frozen(excel);
    excel.host.faults.failRequest({ at, afterActions, code: 'GeneralException' });
    await backAtTheSecondTry(excel, before);
  });

  test('only the forgetting fails: the formulas are back', async () => {
    const excel = await open(mixed);
    const before = everything(excel, mixed);
    await frozen(excel);
    excel.host.faults.failRequest({ at: BACK + 4, code: 'GeneralException' });
    expect(await unfrozen(excel)).toEqual({ formulas: 9, problems: [] });
    expect(await changed(before, excel)).toEqual([]);
    expect(await unfrozen(excel)).toEqual({ formulas: 0, problems: [] });
    expect(await remembered(excel)).toBe(0);
  });

  test('only the comparing fails: the formulas are back, and said not to be compared', async () => {
    const excel = await open(mixed);
    const before = everything(excel, mixed);
    await frozen(excel);
    excel.host.faults.failRequest({ at: BACK + 5, code: 'GeneralException' });
    const cells = 'Dati!B2, Dati!B3, Dati!B4, Dati!B5, Dati!B6, …';
    expect(await unfrozen(excel)).toMatchObject({
      formulas: 9,
      problems: [{ code: 'excel.formulasUnchecked', details: { count: '9', cells } }],
    });
    expect(await changed(before, excel)).toEqual([]);
    expect(await remembered(excel)).toBe(0);
  });
});

describe('someone else at work', () => {
  test('an input changed meanwhile: what is frozen can be put back', async () => {
    const rows = [
      [1, formula(giving('A1*2'))],
      [null, formula(giving('SEQUENCE(2)*A1'))],
    ];
    const excel = await open(workbook([sheet('Dati', [cells(rows)])]));
    excel.host.faults.editBefore(WRITE, () => excel.setCell('Dati', 'A1', 5));
    expect(await frozen(excel)).toMatchObject({ formulas: 2, cells: 3, problems: [] });
    expect(excel.cell('Dati', 'B1')).toMatchObject({ value: 10, formula: null });
    expect(excel.cell('Dati', 'B3')).toMatchObject({ value: 10, formula: null });
    const later = { ...excel, session: new Session() };
    expect(await unfrozen(later)).toEqual({ formulas: 2, problems: [] });
    expect(excel.cell('Dati', 'B1').formula).toBe(giving('A1*2'));
  });

  test('a formula changed meanwhile: the new one is frozen and put back', async () => {
    const excel = await open(mixed);
    excel.host.faults.editBefore(WRITE, () => excel.setCell('Dati', 'B3', giving('99')));
    expect(await frozen(excel)).toMatchObject({ formulas: 9, cells: 14 });
    expect(excel.cell('Dati', 'B3')).toMatchObject({ value: 99, formula: null });
    await unfrozen(excel);
    expect(excel.cell('Dati', 'B3').formula).toBe(giving('99'));
  });

  test.each([WRITE - 2, WRITE - 1])('a row inserted before request %i', async (at) => {
    const rows = [1, 2, 3].map((row) => [row, formula('=1+1'), formula(giving(`A${row}*10`))]);
    const book = workbook([sheet('Dati', [cells([...rows, ['x', null, formula('=2+2')]])])]);
    const excel = await open(book);
    excel.host.faults.editBefore(at, () => excel.insertRow('Dati', 0));
    expect(await frozen(excel)).toMatchObject({ formulas: 3, cells: 3 });
    expect(excel.cell('Dati', 'C4')).toMatchObject({ value: 30, formula: null });
    expect(excel.cell('Dati', 'C5').formula).toBe('=2+2');
    expect(excel.cell('Dati', 'B3').formula).toBe('=1+1');
  });

  test('rows inserted above a spill meanwhile: told that something is to be mended', async () => {
    const rows = [[1, formula(giving('SEQUENCE(3)'))]];
    const excel = await open(workbook([sheet('Dati', [cells(rows)])]));
    excel.host.faults.editBefore(WRITE, () => excel.insertRow('Dati', 0));
    expect((await refused(excel)).code).toBe('excel.formulasNotPutBack');
    expect(excel.cell('Dati', 'B2').formula).toBe(giving('SEQUENCE(3)'));
  });

  test('a formula that spills further meanwhile: all of it is frozen', async () => {
    const rows = [[2, formula(giving('SEQUENCE(A1)*2'))]];
    const excel = await open(workbook([sheet('Dati', [cells(rows)])]));
    excel.host.faults.editBefore(WRITE, () => excel.setCell('Dati', 'A1', 4));
    expect(await frozen(excel)).toMatchObject({ formulas: 1, cells: 4 });
    expect(excel.cell('Dati', 'B4')).toMatchObject({ value: 8, formula: null });
  });

  test.each([3, WRITE - 1, WRITE])('a sheet removed before request %i', async (at) => {
    const excel = await open(mixed);
    excel.host.faults.editBefore(at, () => {
      excel.univerAPI.getActiveWorkbook()?.deleteSheet('sheet-2');
    });
    expect(await frozen(excel)).toMatchObject({ formulas: 8, cells: 13 });
  });

  test('an answer that is still to come is not frozen', async () => {
    const rows = [[formula(giving('"#BUSY!"'))]];
    const excel = await open(workbook([sheet('Dati', [cells(rows)])]));
    expect((await refused(excel)).code).toBe('excel.keptChanging');
    expect(excel.cell('Dati', 'A1').formula).toBe(giving('"#BUSY!"'));
    expect(excel.host.settings()).toEqual({});
  });

  test('changes that never stop: told, and the formulas are back', async () => {
    const excel = await open(mixed);
    let value = 300;
    const edit = () => excel.setCell('Dati', 'B3', giving(String((value += 1))));
    for (let at = 1; at < 60; at += 1) excel.host.faults.editBefore(at, edit);
    expect((await refused(excel)).code).toBe('excel.keptChanging');
    await excel.host.idle();
    expect(excel.cell('Dati', 'B3').formula).toBe(giving(String(value)));
    expect(excel.cell('Dati', 'B2').formula).toBe(giving('1/3'));
    expect(excel.cell('Dati', 'E2').formula).toBe(giving('SEQUENCE(3,2)'));
  });

  test('a frozen value changed at the last moment stays', async () => {
    const excel = await open(mixed);
    await frozen(excel);
    excel.host.faults.editBefore(BACK, () => {
      excel.setCell('Dati', 'B3', "'007");
      excel.setCell('Dati', 'F4', 60);
    });
    expect(await unfrozen(excel)).toMatchObject({
      formulas: 7,
      problems: [{ code: 'excel.formulasKept', details: { count: '2' } }],
    });
    await excel.host.idle();
    expect(excel.cell('Dati', 'B3')).toMatchObject({ value: '007', formula: null });
    expect(excel.cell('Dati', 'F4')).toMatchObject({ value: 60, formula: null });
    expect(excel.cell('Dati', 'E2')).toMatchObject({ value: 1, formula: null });
    expect(excel.cell('Dati', 'B2').formula).toBe(giving('1/3'));
  });
});

describe('a workbook that cannot be written now', () => {
  const positions = Array.from({ length: WRITE }, (_, index) => index + 1);
  test.each(positions)('a cell being edited when request %i comes', async (at) => {
    const excel = await open(mixed);
    const before = everything(excel, mixed);
    excel.host.faults.failRequest({ at, code: 'InvalidOperationInCellEditMode' });
    expect((await refused(excel)).code).toBe('excel.cellEditing');
    expect(await changed(before, excel)).toEqual([]);
    expect(await remembered(excel)).toBe(0);
  });

  test('a protected sheet is named, and nothing is written anywhere', async () => {
    const excel = await open(mixed);
    const before = everything(excel, mixed);
    excel.host.protect('Altro foglio');
    const { code, message } = await refused(excel);
    expect(code).toBe('excel.protectedSheet');
    expect(message).toMatch(/^Protetto: Altro foglio\./);
    expect(await changed(before, excel)).toEqual([]);
    expect(excel.host.settings()).toEqual({});
    excel.host.unprotect('Altro foglio');
    await frozen(excel);
    excel.host.protect('Dati');
    const after = await settled(excel);
    expect(await backRefused(excel)).toBe('excel.protectedSheet');
    expect(await changed(after, excel)).toEqual([]);
    expect(await remembered(excel)).toBe(9);
  });

  test('a read-only workbook', async () => {
    const excel = await open(mixed);
    const before = everything(excel, mixed);
    excel.host.faults.readOnly(true);
    expect((await refused(excel)).code).toBe('excel.readOnly');
    expect(await changed(before, excel)).toEqual([]);
    excel.host.faults.readOnly(false);
    await frozen(excel);
    const after = await settled(excel);
    excel.host.faults.readOnly(true);
    expect(await backRefused(excel)).toBe('excel.readOnly');
    expect(await changed(after, excel)).toEqual([]);
  });
});

describe('filters', () => {
  test('hidden rows are frozen as the others', async () => {
    const excel = await open(mixed);
    excel.host.filter('Dati', [2, 3]);
    await nextWorks(excel);
  });

  test('one that misplaces what is frozen is found out, and all is put back', async () => {
    const excel = await open(mixed);
    const before = everything(excel, mixed);
    excel.host.filter('Dati', [2]);
    excel.host.faults.misplaceFiltered(true);
    expect((await refused(excel)).code).toBe('excel.misplaced');
    expect(await changed(before, excel)).toEqual([]);
    expect(await remembered(excel)).toBe(0);
    excel.host.faults.misplaceFiltered(false);
    await nextWorks(excel);
  });

  test('one that misplaces what is put back: the rest once it is taken away', async () => {
    const excel = await open(mixed);
    const before = everything(excel, mixed);
    await frozen(excel);
    excel.host.filter('Dati', [3, 6]);
    excel.host.faults.misplaceFiltered(true);
    expect(await backRefused(excel)).toBe('excel.formulasNotPutBack');
    expect(excel.cell('Dati', 'B3').formula).toBe(giving('"12"'));
    expect(excel.cell('Dati', 'B4')).toMatchObject({ value: '=A1', formula: null });
    excel.host.faults.misplaceFiltered(false);
    expect((await unfrozen(excel)).problems).toEqual([]);
    expect(await changed(before, excel)).toEqual([]);
  });
});
