import type { Correction, Corrections } from '../../src/workbook/quality/corrections';
import { correctionsIn, correctionsTogether } from '../../src/workbook/quality/corrections';
import type { Run, Workbook } from '../../src/workbook';
import { as, percent, tables, tellings } from '../support/workbook';
import { four } from '../workbook/small-plan';
import { edited, type Edits } from '../workbook/told';
import { closeAll, everything, open, recalculated, touched, type Opened } from './open';

afterEach(closeAll);

/** The small plan with a code and some spaces written otherwise, and weights that were rounded. */
const untidy: Edits = {
  'Consuntivi!A2': 'i 1',
  'Consuntivi!A3': ' I2',
  'Pesi!A5': 'A2\n',
  'Pesi!C5': percent(0.333),
  'Pesi!C6': percent(0.333),
  'Pesi!C7': percent(0.333),
};
const bookOf = (edits: Edits): Workbook => tables(edited(four, edits));
const rounded: Edits = {
  'Pesi!C5': percent(0.333),
  'Pesi!C6': percent(0.333),
  'Pesi!C7': percent(0.333),
};

async function looked({ session }: Opened): Promise<Run> {
  const look = await session.look();
  if (!look.ok) throw new Error(`Not read: ${look.problem.code}`);
  return look.value.run;
}

/** All that can be corrected at once. */
const together = async (excel: Opened) => correctionsTogether(correctionsIn(await looked(excel)));

async function corrected(excel: Opened, corrections: readonly Correction[]): Promise<number> {
  const result = await excel.session.correct(corrections);
  if (!result.ok) throw new Error(`Not corrected: ${JSON.stringify(result.problem)}`);
  return result.value.cells;
}

async function restored({ session }: Opened) {
  const result = await session.restore();
  if (!result.ok) throw new Error(`Not restored: ${result.problem.code}`);
  return result.value;
}

const valueAt = (excel: Opened, sheet: string, cell: string) => excel.cell(sheet, cell).value;
const weights = (excel: Opened, rows = [5, 6, 7]) =>
  rows.map((row) => Number(valueAt(excel, 'Pesi', `C${row}`)).toFixed(4));

describe('Correggi', () => {
  test('codes and spaces first, then the weights, each with what it was and will be', async () => {
    const excel = await open(bookOf(untidy));
    const codes = await together(excel);
    expect(codes.map(({ place, before, after }) => [place.cell, before, after])).toEqual([
      ['A5', 'A2\n', 'A2'],
      ['A2', 'i 1', 'I1'],
      ['A3', ' I2', 'I2'],
    ]);
    const before = everything(excel, bookOf(untidy));
    expect(await corrected(excel, codes)).toBe(3);
    expect(touched(before, everything(excel, bookOf(untidy))).sort()).toEqual([
      'Consuntivi!A2',
      'Consuntivi!A3',
      'Pesi!A5',
    ]);
    expect(['A2', 'A3'].map((cell) => valueAt(excel, 'Consuntivi', cell))).toEqual(['I1', 'I2']);
    const sums = await together(excel);
    expect(sums.map(({ shown }) => shown)).toEqual([
      { digits: '33.34', unit: '%' },
      { digits: '33.33', unit: '%' },
      { digits: '33.33', unit: '%' },
    ]);
    expect(await corrected(excel, sums)).toBe(3);
    expect(weights(excel)).toEqual(['0.3334', '0.3333', '0.3333']);
    expect(tellings(await looked(excel))).toEqual([]);
  });

  test('keeps formats, and writes a code that looks like a number or a day as a text', async () => {
    const edits: Edits = {
      'Target!A2': '1.10',
      'Pesi!B2': '1.10',
      'Consuntivi!A2': ' 1.10 ',
      'Target!A3': '1/2',
      'Pesi!B3': '1/2',
      'Consuntivi!A3': as('@', ' 1/2'),
    };
    const excel = await open(bookOf(edits));
    expect(await corrected(excel, await together(excel))).toBe(2);
    expect(['A2', 'A3'].map((cell) => excel.cell('Consuntivi', cell))).toMatchObject([
      { value: '1.10', format: 'General', formula: null },
      { value: '1/2', format: '@', formula: null },
    ]);
    expect(tellings(await looked(excel))).toEqual([]);
  });

  test('weights written as texts stay texts, with their sign and their comma', async () => {
    const text = Object.fromEntries([5, 6, 7].map((row) => [`Pesi!C${row}`, '33,3 %']));
    const excel = await open(bookOf(text));
    expect(await corrected(excel, await together(excel))).toBe(1);
    expect([5, 6, 7].map((row) => valueAt(excel, 'Pesi', `C${row}`))).toEqual([
      '33,4 %',
      '33,3 %',
      '33,3 %',
    ]);
  });

  test('a formula is told, and none of the weights beside it is written', async () => {
    const formula = { ...percent(0.333), formula: true };
    const excel = await open(bookOf({ ...rounded, 'Pesi!C6': formula, 'Consuntivi!A3': ' I2' }));
    excel.setCell('Pesi', 'C6', '=0.333');
    const found = correctionsIn(await looked(excel));
    const kinds = [...found].map(([{ code }, { kind }]) => `${code} ${kind}`).sort();
    expect(kinds).toEqual(['code.spaces cells', 'weight.sumRounded formulas']);
    const [told] = [...found.values()].filter(
      (one): one is Extract<Corrections, { kind: 'formulas' }> => one.kind === 'formulas',
    );
    expect(told?.places.map(({ cell }) => cell)).toEqual(['C6']);
    await corrected(excel, correctionsTogether(found));
    expect(weights(excel)).toEqual(['0.3330', '0.3330', '0.3330']);
  });

  test('a wrong sum is nothing to be corrected with the rest, but can be on its own', async () => {
    const excel = await open(bookOf({ 'Pesi!C4': percent(0.53) }));
    expect(await together(excel)).toEqual([]);
    const [one] = correctionsIn(await looked(excel)).values();
    if (one?.kind !== 'cells') throw new Error('Nothing is proposed');
    expect(await corrected(excel, one.cells)).toBe(3);
    // 25/103 = 24,27184..., 53/103 = 51,45631...; cut they make 99,99, and C4 lost most.
    expect(weights(excel, [2, 3, 4])).toEqual(['0.2427', '0.2427', '0.5146']);
  });

  test('what changed since it was shown is not written, nor is anything beside it', async () => {
    const excel = await open(bookOf(rounded));
    const asked = await together(excel);
    excel.setCell('Pesi', 'C6', 0.3);
    const before = everything(excel, bookOf(rounded));
    expect(await excel.session.correct(asked)).toMatchObject({
      ok: false,
      problem: { code: 'excel.correctionGone' },
    });
    expect(touched(before, everything(excel, bookOf(rounded)))).toEqual([]);
    expect(excel.session.canRestore()).toBe(false);
  });

  test('a change between the reading and the write is kept, and the correction tried again', async () => {
    const excel = await open(bookOf(rounded));
    const asked = await together(excel);
    // The reading is the first request of a correction, the write its second.
    excel.host.faults.editBefore(2, () => excel.setCell('Consuntivi', 'B2', 300));
    expect(await corrected(excel, asked)).toBe(3);
    expect(valueAt(excel, 'Consuntivi', 'B2')).toBe(300);
    expect(weights(excel)).toEqual(['0.3334', '0.3333', '0.3333']);
  });

  test('a protected sheet is named and left', async () => {
    const excel = await open(bookOf(rounded));
    const asked = await together(excel);
    excel.host.protect('Pesi');
    expect(await excel.session.correct(asked)).toMatchObject({
      ok: false,
      problem: { code: 'excel.protectedSheet', details: { sheets: 'Pesi' } },
    });
    expect(weights(excel)).toEqual(['0.3330', '0.3330', '0.3330']);
  });

  test.each([1, 2])('request %i fails: nothing is left written', async (at) => {
    const excel = await open(bookOf(untidy));
    const asked = await together(excel);
    const before = everything(excel, bookOf(untidy));
    excel.host.faults.failRequest({ at, code: 'GeneralException' });
    expect((await excel.session.correct(asked)).ok).toBe(false);
    expect(touched(before, everything(excel, bookOf(untidy)))).toEqual([]);
    expect(await corrected(excel, asked)).toBe(3);
  });
});

describe('Ripristina after Correggi', () => {
  test('puts everything back as it was, texts with their spaces too', async () => {
    const excel = await open(bookOf(untidy));
    const before = everything(excel, bookOf(untidy));
    await corrected(excel, await together(excel));
    expect(excel.session.canRestore()).toBe(true);
    expect(await restored(excel)).toEqual({ cells: 3, problems: [] });
    expect(touched(before, everything(excel, bookOf(untidy)))).toEqual([]);
    expect(excel.session.canRestore()).toBe(false);
  });

  test('leaves what somebody wrote since, and says so', async () => {
    const excel = await open(bookOf(rounded));
    await corrected(excel, await together(excel));
    excel.setCell('Pesi', 'C6', 0.4);
    expect(await restored(excel)).toMatchObject({
      cells: 2,
      problems: [{ code: 'excel.restoreKept', details: { count: '1' } }],
    });
    expect(weights(excel)).toEqual(['0.3330', '0.4000', '0.3330']);
  });

  test('follows rows that were moved since: their neighbours hold the same weights', async () => {
    const excel = await open(bookOf(rounded));
    await corrected(excel, await together(excel));
    excel.insertRow('Pesi', 5);
    expect(await restored(excel)).toMatchObject({ cells: 3, problems: [] });
    expect(weights(excel, [5, 7, 8])).toEqual(['0.3330', '0.3330', '0.3330']);
    expect([null, '']).toContain(valueAt(excel, 'Pesi', 'C6'));
  });

  test('leaves a row that is another one now', async () => {
    const excel = await open(bookOf(rounded));
    await corrected(excel, await together(excel));
    excel.setCell('Pesi', 'B6', 'I9');
    expect(await restored(excel)).toMatchObject({
      cells: 2,
      problems: [{ code: 'excel.restoreKept', details: { count: '1' } }],
    });
    expect(weights(excel)).toEqual(['0.3330', '0.3333', '0.3330']);
  });

  test('takes back the correction, not the run before it', async () => {
    const excel = await open(bookOf(rounded));
    await recalculated(excel);
    const scored = everything(excel, bookOf(rounded));
    await corrected(excel, await together(excel));
    await restored(excel);
    expect(touched(scored, everything(excel, bookOf(rounded)))).toEqual([]);
    expect(valueAt(excel, 'Consuntivi', 'E2')).toBe(0.605);
  });
});

test('a run says how many results typed by hand it is about to replace, and has replaced', async () => {
  const excel = await open(tables(four));
  await recalculated(excel);
  excel.setCell('Consuntivi', 'F2', 'Raggiunto');
  excel.setCell('Albero', 'G3', 'ottimo');
  const look = await excel.session.look();
  expect(look.ok && look.value.pending).toEqual({ columns: 0, cells: 2, byHand: 2 });
  const report = await recalculated(excel);
  expect(report.written).toEqual({ columns: 0, cells: 2, byHand: 2 });
  expect(tellings(report.run)).toEqual([]);
  expect(valueAt(excel, 'Consuntivi', 'F2')).toBe('Parzialmente raggiunto');
  expect(tellings(await looked(excel))).toEqual([]);
});
