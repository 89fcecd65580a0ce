import { defaultProfile, findPreset } from '../../src/engine';
import type { SavedRules } from '../../src/excel';
import { cells, sheet, table, tables, workbook, type Rows } from '../support/workbook';
import { four } from '../workbook/small-plan';
import { closeAll, open, recalculated, type Opened } from './open';

afterEach(closeAll);

const small = tables(four);
const rules: Rows = [
  ['Regola', 'Valore'],
  ['Profilo', 'Relazione 80/60'],
  ['Anno', 2023],
];

/** Counts the changes that a session tells. */
function listened({ session }: Opened): {
  readonly times: () => number;
  readonly stop: () => void;
} {
  let count = 0;
  const stop = session.onSavedRules(() => (count += 1));
  return { times: () => count, stop };
}

const read = async (book: Parameters<typeof open>[0]): Promise<SavedRules | null> => {
  const excel = await open(book);
  await excel.session.look();
  return excel.session.savedRules();
};

test('nothing is known before the first reading', async () => {
  const { session } = await open(small);
  expect(session.savedRules()).toBeNull();
});

test('with a plan and without rules: the default profile, the year of the plan', async () => {
  const excel = await open(small);
  const { run } = await recalculated(excel);
  expect(excel.session.savedRules()).toEqual({
    profile: run.model.profile,
    usual: [],
    year: run.model.plan.year,
    yearRule: undefined,
    date1904: false,
  });
});

test('with rules and without a plan: what the rules say', async () => {
  const saved = await read(workbook([sheet('Note', [table('Regole', rules, 'C4')])]));
  const preset = findPreset('Relazione 80/60');
  expect(saved).toMatchObject({ profile: { name: preset?.name }, year: 2023, yearRule: 2023 });
  expect(JSON.stringify(saved?.profile.bands)).toBe(JSON.stringify(preset?.bands));
});

test('rules need not be a table', async () => {
  const saved = await read(workbook([sheet('Regole', [cells(rules)])]));
  expect(saved).toMatchObject({ profile: { name: 'Relazione 80/60' }, yearRule: 2023 });
});

test.each([[[sheet('Vuoto', [])]], [[sheet('Altro', [cells([['a', 1]])])]]])(
  'with neither: the default profile',
  async (sheets) => {
    const saved = await read(workbook(sheets));
    expect(saved).toEqual({
      profile: defaultProfile,
      usual: [],
      year: undefined,
      yearRule: undefined,
      date1904: false,
    });
  },
);

describe('changes', () => {
  const book = workbook([sheet('Regole', [table('Regole', rules)])]);

  test('are told once, and only when the rules are others', async () => {
    const excel = await open(book);
    const { times } = listened(excel);
    await excel.session.look();
    expect(times()).toBe(1);
    await excel.session.look();
    excel.setCell('Regole', 'D9', 'nota');
    await excel.session.look();
    expect(times()).toBe(1);
    excel.setCell('Regole', 'B3', 2024);
    await excel.session.look();
    expect(times()).toBe(2);
    expect(excel.session.savedRules()?.yearRule).toBe(2024);
  });

  test('are not told to who stopped listening', async () => {
    const excel = await open(book);
    const first = listened(excel);
    const second = listened(excel);
    first.stop();
    await excel.session.look();
    expect([first.times(), second.times()]).toEqual([0, 1]);
  });

  test('a reading that failed leaves them as they were', async () => {
    const excel = await open(book);
    await excel.session.look();
    const before = excel.session.savedRules();
    const { times } = listened(excel);
    excel.setCell('Regole', 'B3', 2024);
    excel.host.faults.failRequest({ at: 1, code: 'GeneralException' });
    expect((await excel.session.look()).ok).toBe(false);
    expect(excel.session.savedRules()).toBe(before);
    expect(times()).toBe(0);
  });

  test('a run and a restore read them too', async () => {
    const excel = await open(tables({ ...four, Regole: rules }));
    await recalculated(excel);
    expect(excel.session.savedRules()?.yearRule).toBe(2023);
    excel.setCell('Regole', 'B2', 'SMVP 90/50');
    await excel.session.restore();
    expect(excel.session.savedRules()?.profile.name).toBe('SMVP 90/50');
  });

  test.each([
    ['in the table that there is', book],
    ['in a new sheet', workbook([sheet('Vuoto', [])])],
  ])('a profile that is saved holds at once, %s', async (_where, of) => {
    const excel = await open(of);
    const preset = findPreset('SMVP 90/50');
    if (!preset) throw new Error('There is no such preset');
    const { times } = listened(excel);
    const profile = { ...preset, missingActual: 'zero' as const };
    expect(await excel.session.saveProfile(profile)).toEqual({ ok: true, value: null });
    expect(excel.session.savedRules()?.profile).toMatchObject({
      name: 'SMVP 90/50',
      missingActual: 'zero',
    });
    expect(times()).toBeGreaterThan(0);
  });
});
