import { fingerprintOf } from '../../src/workbook';
import { tables } from '../support/workbook';
import { four } from '../workbook/small-plan';
import { logRows } from './log-rows';
import { closeShared, share, type Colleague } from './sharing';

afterEach(closeShared);

const small = tables(four);

/** The score that the sheet shows beside an indicator, wherever its row is. */
function scoreOf(excel: Colleague, code: string): unknown {
  const rows = Array.from({ length: 40 }, (_, row) => row + 1);
  const row = rows.find((one) => excel.cell('Consuntivi', `A${one}`).value === code) ?? 0;
  return excel.cell('Consuntivi', `E${row}`).value;
}

const ente = (excel: Colleague): unknown => excel.cell('Albero', 'F2').value;

describe('who edits is told as it is seen from each Excel', () => {
  test("one's own edits are local, the other's remote, and an add-in's own say so", async () => {
    const [anna, bruno] = await share(small);
    const heard: string[] = [];
    for (const [name, { session }] of Object.entries({ anna, bruno })) {
      await session.onChange((change) => heard.push(`${name} ${JSON.stringify(change)}`));
    }
    await anna.run();
    await anna.host.idle();
    await bruno.host.idle();
    // Anna's add-in hears nothing of what it wrote itself.
    expect(heard.filter((one) => one.startsWith('anna'))).toEqual([]);
    expect(heard.length).toBeGreaterThan(0);
    expect(heard.every((one) => one.includes('remote'))).toBe(true);

    heard.length = 0;
    bruno.type('Consuntivi', 'B2', 300);
    await bruno.session.look();
    await anna.session.look();
    expect(heard).toHaveLength(2);
    expect(heard.find((one) => one.startsWith('anna'))).toContain('remote');
    expect(heard.find((one) => one.startsWith('bruno'))).toContain('local');
  });
});

describe('an input that one edits while the other runs', () => {
  test.each([1, 2, 3])(
    'before request %i of the first run: it is scored, and stays',
    async (at) => {
      const [anna, bruno] = await share(small);
      bruno.host.faults.editBefore(at, () => anna.measure('I1', 400));
      await bruno.run();
      expect(anna.cell('Consuntivi', 'B2').value).toBe(400);
      expect(scoreOf(bruno, 'I1')).toBe(1);
      // 0,6 x (25 + 21,5 + 50) + 0,4 x 99,25
      expect(ente(bruno)).toBe(0.976);
      expect((await anna.run()).written.cells).toBe(0);
    },
  );

  test.each([1, 2])('before request %i of a later run', async (at) => {
    const [anna, bruno] = await share(small);
    await bruno.run();
    bruno.measure('I4', 1.5);
    bruno.host.faults.editBefore(at, () => anna.measure('I1', 400));
    const { repeated } = await bruno.run();
    expect(repeated).toBe(at === 2 ? 1 : 0);
    expect([scoreOf(bruno, 'I1'), scoreOf(bruno, 'I4')]).toEqual([1, 1]);
    expect(logRows(bruno)).toHaveLength(2);
  });

  test.each([1, 2])('before request %i: a row inserted, or rows sorted', async (at) => {
    for (const edit of [
      (anna: Colleague) => anna.insert('Consuntivi', 2),
      (anna: Colleague) => anna.exchange('Consuntivi', 1, 4),
    ]) {
      const [anna, bruno] = await share(small);
      await bruno.run();
      bruno.measure('I4', 1.5);
      bruno.host.faults.editBefore(at, () => edit(anna));
      await bruno.run();
      const scores = ['I1', 'I2', 'I3', 'I4'].map((code) => scoreOf(bruno, code));
      expect(scores).toEqual([0.605, 0.86, 1, 1]);
      expect((await anna.run()).written.cells).toBe(0);
      closeShared();
    }
  });
});

describe('two runs at once', () => {
  test('the first ones: results as of one, and a row for each that wrote', async () => {
    const [anna, bruno] = await share(small);
    const reports = await Promise.all([anna.run(), bruno.run()]);
    expect(ente(anna)).toBe(0.91675);
    const wrote = reports.filter(({ written }) => written.cells > 0);
    expect(logRows(anna)).toHaveLength(wrote.length);
    expect(wrote.length).toBeGreaterThan(0);
  });

  test('one logs while the other is about to: no row is lost, none is left of what was put back', async () => {
    const [anna, bruno] = await share(small);
    await anna.run();
    await bruno.session.look();
    bruno.measure('I4', 1.5);
    const prints: string[] = [];
    bruno.host.faults.editBefore(2, async () => {
      anna.measure('I1', 400);
      const { run } = await anna.run();
      prints.push(await fingerprintOf(run.model));
      anna.measure('I2', 45077);
    });
    const { run, repeated } = await bruno.run();
    prints.push(await fingerprintOf(run.model));
    expect(repeated).toBe(1);
    expect(
      logRows(anna)
        ?.slice(1)
        .map((row) => row.Impronta),
    ).toEqual(prints);
    expect(['I1', 'I2', 'I4'].map((code) => scoreOf(anna, code))).toEqual([1, 1, 1]);
  });

  test("both add the log's sheet at the same moment: there is one, with both rows", async () => {
    const [anna, bruno] = await share(small);
    bruno.host.faults.editBefore(3, async () => {
      await anna.run();
      anna.measure('I1', 400);
    });
    await bruno.run();
    expect(logRows(anna)).toMatchObject([{ Celle: 20 }, { Raggiungimento: 0.976 }]);
    expect(logRows(anna, 'Registro_2')).toBeNull();
  });
});

test('one restores while the other edits: the edit stays, and the next run scores it', async () => {
  const [anna, bruno] = await share(small);
  await anna.run();
  anna.measure('I1', 300);
  await anna.run();
  for (const at of [1, 2]) anna.host.faults.editBefore(at, () => bruno.measure('I4', 1.5));
  expect((await anna.session.restore()).ok).toBe(true);
  expect([scoreOf(anna, 'I1'), anna.cell('Consuntivi', 'B2').value]).toEqual([0.605, 300]);
  await bruno.run();
  expect([scoreOf(bruno, 'I1'), scoreOf(bruno, 'I4')]).toEqual([0.75, 1]);
});
