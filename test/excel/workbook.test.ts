import { findPreset, type Profile } from '../../src/engine';
import { faces, tables } from '../support/workbook';
import { four } from '../workbook/small-plan';
import { closeAll, open, recalculated, shown } from './open';

afterEach(closeAll);

const small = tables(four);
const relazione = findPreset('Relazione 80/60') as Profile;

describe('the profile in the workbook', () => {
  test('is saved as the table Regole, and the next run uses it', async () => {
    const excel = await open(small);
    expect(await excel.session.saveProfile(relazione)).toEqual({ ok: true, value: null });
    expect(shown(excel, 'Regole', 'A2').value).toBe('Profilo');
    expect(shown(excel, 'Regole', 'B2').value).toBe('Relazione 80/60');
    expect(shown(excel, 'Regole', 'B3')).toMatchObject({ value: 0.8, format: '0.00%' });
    const { run } = await recalculated(excel);
    expect(run.card.profile.name).toBe('Relazione 80/60');
    expect(faces(run).I1).toBe('60.5% Parzialmente raggiunto');
  });

  test('saved again, only the changed cells of the table change', async () => {
    const excel = await open(small);
    await excel.session.saveProfile(relazione);
    excel.setCell('Regole', 'C5', 'delibera 12/2023');
    const penal: Profile = { ...relazione, dailyPenalty: relazione.dailyPenalty.times(2) };
    expect((await excel.session.saveProfile(penal)).ok).toBe(true);
    expect(shown(excel, 'Regole', 'B5').value).toBe(0.02);
    expect(shown(excel, 'Regole', 'C5').value).toBe('delibera 12/2023');
  });

  test('goes into a table of rules with fewer rows, which grows', async () => {
    const excel = await open(
      tables({
        ...four,
        Regole: [
          ['Regola', 'Valore'],
          ['Profilo', 'SMVP 90/50'],
        ],
      }),
    );
    expect((await excel.session.saveProfile(relazione)).ok).toBe(true);
    const look = await excel.session.look();
    expect(look.ok && look.value.run.card.profile.name).toBe('Relazione 80/60');
    expect(look.ok && look.value.run.problems).toEqual([]);
  });

  test('a sheet Regole without rules is not touched', async () => {
    const excel = await open(
      tables({
        ...four,
        Regole: [
          ['Nome', 'Telefono'],
          ['Rossi', 12],
        ],
      }),
    );
    const saved = await excel.session.saveProfile(relazione);
    expect(saved).toMatchObject({ ok: false, problem: { code: 'excel.sheetExists' } });
    expect(shown(excel, 'Regole', 'A2').value).toBe('Rossi');
  });

  test('nor is one that a colleague adds at the same moment', async () => {
    const excel = await open(tables(four));
    const requests = 3;
    excel.host.faults.editBefore(requests, () => {
      const added = excel.univerAPI.getActiveWorkbook()?.create('Regole', 20, 5);
      added?.getRange('A1').setValue('Le regole della Giunta');
    });
    const saved = await excel.session.saveProfile(relazione);
    expect(saved).toMatchObject({
      ok: false,
      problem: { details: { reason: 'ItemAlreadyExists' } },
    });
    expect(shown(excel, 'Regole', 'A1').value).toBe('Le regole della Giunta');
  });
});

describe('the sample plan', () => {
  test('goes into an empty workbook, and is scored', async () => {
    const excel = await open(tables({ Foglio1: [['']] }));
    expect((await excel.session.insertSample()).ok).toBe(true);
    const { run } = await recalculated(excel);
    expect(faces(run).ENTE).toMatch(/^89\.916/);
    expect(shown(excel, 'Albero', 'F2').value).toBeCloseTo(0.899166, 5);
  });
});

describe('going to a cell', () => {
  test.each([
    ['cell', 'Consuntivi!B3'],
    ['row', 'Consuntivi!3:3'],
  ] as const)('selects its %s', async (part, address) => {
    const excel = await open(small);
    const place = { sheet: 'Consuntivi', table: 'Consuntivi', cell: 'B3' };
    expect((await excel.session.goTo(place, part)).ok).toBe(true);
    const selected = await excel.Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load('address');
      await context.sync();
      return range.address;
    });
    expect(selected).toBe(address);
  });

  test('that is gone is told', async () => {
    const excel = await open(small);
    const result = await excel.session.goTo({ sheet: 'Altro', table: 'Altro', cell: 'B3' });
    expect(result).toMatchObject({ ok: false, problem: { code: 'excel.placeGone' } });
  });
});

describe('changes of cells', () => {
  test('are told with their source, but not what the add-in writes', async () => {
    const excel = await open(small);
    const heard: string[] = [];
    const stop = await excel.session.onChange(({ source }) => heard.push(source));
    await recalculated(excel);
    expect(heard).toEqual([]);
    excel.setCell('Consuntivi', 'B2', 400);
    await excel.session.look();
    expect(heard).toEqual(['local']);
    excel.host.remoteEdit(() => excel.setCell('Consuntivi', 'B2', 300));
    await excel.session.look();
    expect(heard).toEqual(['local', 'remote']);
    if (stop.ok) stop.value();
  });
});
