import { dayOf, type Day } from '../../src/engine';
import type { OpenWorkbook } from '../../src/excel';
import { Controller } from '../../src/taskpane/state/controller';
import { today } from '../../src/taskpane/state/today';
import { fine, lookAt, openWorkbook, promised, refused, runOf, told, upToDate } from './support';

const run = runOf();
const june = dayOf(2024, 6, 30) as Day;
const now = dayOf(2024, 9, 15) as Day;

async function started(does: Partial<OpenWorkbook> = {}) {
  const controller = new Controller(openWorkbook(run, does), upToDate, () => now);
  await controller.start();
  return { controller, state: controller.getSnapshot };
}

const thereAlready = refused(told('excel.snapshotExists', 'warning', { date: '30/06/2024' }));

describe('a snapshot', () => {
  test('is dated by today where no day of monitoring is chosen, told, and looked at again', async () => {
    const look = jest.fn(() => Promise.resolve(fine(lookAt(run))));
    const saveSnapshot = jest.fn((day: Day) =>
      Promise.resolve(fine({ date: day, entries: 8, replaced: false })),
    );
    const { controller, state } = await started({ look, saveSnapshot });
    await controller.snapshots.save();
    expect(saveSnapshot.mock.calls).toEqual([[now, { on: undefined, replace: undefined }]]);
    expect(look).toHaveBeenCalledTimes(2);
    expect(state()).toMatchObject({
      task: null,
      notice: { kind: 'snapshotSaved', date: now, entries: 8, replaced: false },
    });
  });

  test('of a day that has one is asked about, and nothing is told as wrong', async () => {
    const { controller, state } = await started({
      saveSnapshot: () => Promise.resolve(thereAlready),
    });
    await controller.snapshots.save();
    expect(state()).toMatchObject({
      failure: null,
      notice: null,
      snapshotThere: { details: { date: '30/06/2024' } },
    });
    controller.snapshots.keep();
    expect(state().snapshotThere).toBeNull();
  });

  test('replaces the one of its day once the user says so, and asks no more', async () => {
    const { controller, state } = await started({
      saveSnapshot: (day, { replace } = {}) =>
        Promise.resolve(replace ? fine({ date: day, entries: 8, replaced: true }) : thereAlready),
    });
    await controller.snapshots.save();
    await controller.snapshots.save({ replace: true });
    expect(state()).toMatchObject({
      snapshotThere: null,
      notice: { kind: 'snapshotSaved', replaced: true },
    });
  });

  test('that finds no room is told as what it is', async () => {
    const { controller, state } = await started({
      saveSnapshot: () => Promise.resolve(refused(told('excel.noRoomForSnapshot'))),
    });
    await controller.snapshots.save();
    expect(state()).toMatchObject({
      snapshotThere: null,
      failure: { problem: { code: 'excel.noRoomForSnapshot' } },
    });
  });
});

test('the snapshots are read when they are asked for, with what cannot be read of them', async () => {
  const problem = told('history.repeated', 'warning');
  const history = { snapshots: [{ date: june, entries: [] }], problems: [problem] };
  const { controller, state } = await started({ snapshots: () => Promise.resolve(fine(history)) });
  expect(state().history).toBeNull();
  await controller.snapshots.read();
  expect(state().history).toEqual(history);
});

test('snapshots that cannot be read now are told, and those read before stay', async () => {
  const history = { snapshots: [], problems: [] };
  const answers = [fine(history), refused(told('excel.protectedSheet'))];
  const { controller, state } = await started({
    snapshots: () => Promise.resolve(answers.shift() ?? fine(history)),
  });
  await controller.snapshots.read();
  await controller.snapshots.read();
  expect(state()).toMatchObject({
    history,
    failure: { problem: { code: 'excel.protectedSheet' } },
  });
});

describe('the day of monitoring', () => {
  test('once chosen, looks, runs and snapshots are as of that day, until it is taken back', async () => {
    const days: [string, Day | undefined][] = [];
    const look: OpenWorkbook['look'] = ({ on } = {}) => {
      days.push(['look', on]);
      return Promise.resolve(fine(lookAt(run)));
    };
    const { controller, state } = await started({
      look,
      recalculate: ({ on }) => {
        days.push(['run', on]);
        return Promise.resolve(refused(told('excel.cancelled', 'remark')));
      },
      saveSnapshot: (date, { on } = {}) => {
        days.push(['snapshot', on]);
        return Promise.resolve(fine({ date, entries: 8, replaced: false }));
      },
    });
    await controller.monitor(june);
    expect(state().on).toBe(june);
    await controller.recalculate();
    await controller.snapshots.save();
    await controller.monitor(null);
    expect(days).toEqual([
      ['look', undefined],
      ['look', june],
      ['run', june],
      ['snapshot', june],
      ['look', june],
      ['look', undefined],
    ]);
  });

  test('does not change while a run is under way, which would not be of that day', async () => {
    const end = promised<null>();
    const { controller, state } = await started({
      recalculate: async () => {
        await end.promise;
        return refused(told('excel.cancelled', 'remark'));
      },
    });
    const running = controller.recalculate();
    await controller.monitor(june);
    expect(state().on).toBeNull();
    end.keep(null);
    await running;
  });
});

test('today is the day of the machine, late in the evening too', () => {
  expect(today(new Date(2024, 8, 15, 23, 59))).toBe(now);
  expect(() => today(new Date(1800, 0, 1))).toThrow('No cell can hold');
});
