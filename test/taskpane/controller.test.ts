import { defaultProfile } from '../../src/engine';
import type { OpenWorkbook, RunOptions, StepOptions, WorkbookChange } from '../../src/excel';
import { Controller } from '../../src/taskpane/state/controller';
import { canCancel } from '../../src/taskpane/state/pane-state';
import {
  fine,
  lookAt,
  openWorkbook,
  place,
  promised,
  refused,
  reportOf,
  runOf,
  settle,
  told,
  upToDate,
} from './support';

const run = runOf();

/** A controller that has looked, and the hand that changes cells. */
async function started(does: Partial<OpenWorkbook> = {}) {
  let change: (change: WorkbookChange) => void = () => undefined;
  const onChange: OpenWorkbook['onChange'] = (listener) => {
    change = listener;
    return Promise.resolve(fine(() => undefined));
  };
  const controller = new Controller(openWorkbook(run, { onChange, ...does }), upToDate);
  await controller.start();
  return {
    controller,
    state: controller.getSnapshot,
    change: () => change({ source: 'local', touches: 'inputs' }),
  };
}

test('at the start it looks: the scores are there, and nothing is written', async () => {
  const recalculate = jest.fn();
  const { state } = await started({ recalculate });
  expect(state().look?.run).toBe(run);
  expect(state()).toMatchObject({ task: null, layout: null, failure: null, stale: false });
  expect(state().look?.pending.cells).toBeGreaterThan(0);
  expect(recalculate).not.toHaveBeenCalled();
});

test('a workbook without a plan says what is missing, and the example brings one', async () => {
  let inserted = false;
  const { controller, state } = await started({
    look: () =>
      Promise.resolve(
        inserted ? fine(lookAt(run)) : { ok: false, problem: told('layout.none', 'error') },
      ),
    insertSample: () => {
      inserted = true;
      return Promise.resolve(fine(null));
    },
  });
  expect(state()).toMatchObject({ look: null, layout: { code: 'layout.none' }, failure: null });
  await controller.insertSample();
  expect(state()).toMatchObject({ layout: null, notice: { kind: 'sampleInserted' } });
  expect(state().look?.run).toBe(run);
});

test('a run tells its steps, what it wrote, and that it can be taken back', async () => {
  const steps: (string | null | undefined)[] = [];
  let canRestore = false;
  const { controller, state } = await started({
    canRestore: () => canRestore,
    recalculate: ({ onStep }) => {
      for (const step of ['reading', 'scoring', 'writing'] as const) {
        onStep?.(step);
        steps.push(controller.getSnapshot().task?.step);
      }
      canRestore = true;
      return Promise.resolve(fine(reportOf(run, { repeated: 1 })));
    },
  });
  await controller.recalculate();
  expect(steps).toEqual(['reading', 'scoring', 'writing']);
  expect(state()).toMatchObject({
    task: null,
    canRestore: true,
    notice: { kind: 'written', extent: { columns: 2 }, repeated: 1 },
  });
  expect(state().look?.pending).toEqual({ columns: 0, cells: 0 });
});

test('a run that finds nothing to write says so', async () => {
  const nothing = { columns: 0, cells: 0 };
  const { controller, state } = await started({
    recalculate: () => Promise.resolve(fine(reportOf(run, { written: nothing }))),
  });
  await controller.recalculate();
  expect(state().notice).toEqual({ kind: 'nothingToWrite' });
});

describe('consent', () => {
  const asking = (): Promise<ReturnType<typeof started> extends Promise<infer T> ? T : never> =>
    started({
      recalculate: async ({ consent }) =>
        (await consent({ columns: 3, cells: 480 }))
          ? fine(reportOf(run))
          : refused(told('excel.cancelled', 'remark')),
    });

  test('is asked with what would be written, and given', async () => {
    const { controller, state } = await asking();
    const running = controller.recalculate();
    expect(state().question).toEqual({ columns: 3, cells: 480 });
    controller.answer(true);
    await running;
    expect(state()).toMatchObject({ question: null, notice: { kind: 'written' } });
  });

  test.each(['answer', 'cancel'] as const)('refused (%s), nothing is written', async (how) => {
    const { controller, state } = await asking();
    const running = controller.recalculate();
    if (how === 'answer') controller.answer(false);
    else controller.cancel();
    await running;
    expect(state()).toMatchObject({
      question: null,
      task: null,
      failure: null,
      notice: { kind: 'cancelled' },
    });
  });
});

describe('cancelling', () => {
  function stoppable() {
    const end = promised<null>();
    let options: StepOptions | null = null;
    const recalculate = async (given: RunOptions) => {
      options = given;
      await end.promise;
      return given.signal?.aborted
        ? refused(told('excel.cancelled', 'remark'))
        : fine(reportOf(run));
    };
    return { recalculate, end, step: (step: 'reading' | 'writing') => options?.onStep?.(step) };
  }

  test('stops a run that has not begun to write', async () => {
    const { recalculate, end, step } = stoppable();
    const { controller, state } = await started({ recalculate });
    const running = controller.recalculate();
    step('reading');
    expect(canCancel(state())).toBe(true);
    controller.cancel();
    expect(state().task?.stopping).toBe(true);
    expect(canCancel(state())).toBe(false);
    end.keep(null);
    await running;
    expect(state().notice).toEqual({ kind: 'cancelled' });
  });

  test('comes too late once the write has begun', async () => {
    const { recalculate, end, step } = stoppable();
    const { controller, state } = await started({ recalculate });
    const running = controller.recalculate();
    step('writing');
    expect(canCancel(state())).toBe(false);
    controller.cancel();
    end.keep(null);
    await running;
    expect(state().notice).toMatchObject({ kind: 'written' });
  });
});

describe('one thing at a time', () => {
  test('what is asked during a run is left', async () => {
    const end = promised<null>();
    const restore = jest.fn();
    const { controller, state } = await started({
      restore,
      recalculate: async () => {
        await end.promise;
        return fine(reportOf(run));
      },
    });
    const running = controller.recalculate();
    await controller.restore();
    await controller.look();
    expect(restore).not.toHaveBeenCalled();
    expect(state().task?.work).toBe('recalculate');
    end.keep(null);
    await running;
  });

  test('a run does not wait for a look, whose late answer counts no more', async () => {
    const late = promised<ReturnType<typeof lookAt>>();
    let signal: AbortSignal | undefined;
    const controller = new Controller(
      openWorkbook(run, {
        look: async (options) => {
          signal = options?.signal;
          return fine(await late.promise);
        },
      }),
      upToDate,
    );
    const looking = controller.look();
    await controller.recalculate();
    expect(signal?.aborted).toBe(true);
    late.keep(lookAt(runOf(), { lastRun: { at: 'ieri', profile: 'un altro' } }));
    await looking;
    expect(controller.getSnapshot().look).toMatchObject({ lastRun: null });
    expect(controller.getSnapshot().notice).toMatchObject({ kind: 'written' });
  });
});

describe('when cells change', () => {
  test('the figures are told to be old, and are not computed again by themselves', async () => {
    const look = jest.fn(() => Promise.resolve(fine(lookAt(run))));
    const { controller, state, change } = await started({ look });
    change();
    expect(state().stale).toBe(true);
    expect(look).toHaveBeenCalledTimes(1);
    await controller.look();
    expect(state().stale).toBe(false);
  });

  test('a change made while the cells are read leaves the figures old', async () => {
    const { controller, state, change } = await started({
      recalculate: ({ onStep }) => {
        onStep?.('writing');
        change();
        return Promise.resolve(fine(reportOf(run)));
      },
    });
    await controller.recalculate();
    expect(state().stale).toBe(true);
  });

  test('a change that the run has read is in the figures', async () => {
    const { controller, state, change } = await started({
      recalculate: ({ onStep }) => {
        onStep?.('reading');
        change();
        onStep?.('reading');
        return Promise.resolve(fine(reportOf(run)));
      },
    });
    await controller.recalculate();
    expect(state().stale).toBe(false);
  });
});

test('what is restored is told with what was left as it is, and looked at again', async () => {
  const kept = told('excel.restoreKept', 'warning', { count: '2' });
  const { controller, state } = await started({
    restore: () => Promise.resolve(fine({ cells: 478, problems: [kept] })),
  });
  await controller.restore();
  expect(state().notice).toEqual({ kind: 'restored', cells: 478, problems: [kept] });
  expect(state().look?.pending.cells).toBeGreaterThan(0);
});

test('a saved profile is in the scores that are shown next', async () => {
  const other = runOf();
  const looks = [run, other];
  const { controller, state } = await started({
    look: () => Promise.resolve(fine(lookAt(looks.shift() ?? other))),
  });
  await expect(controller.saveProfile(defaultProfile)).resolves.toBe(true);
  expect(state().look?.run).toBe(other);
  expect(state().notice).toEqual({ kind: 'profileSaved' });
});

test('a profile that finds no room is told as not saved', async () => {
  const { controller, state } = await started({
    saveProfile: () => Promise.resolve(refused(told('excel.noRoomForRules'))),
  });
  await expect(controller.saveProfile(defaultProfile)).resolves.toBe(false);
  expect(state()).toMatchObject({
    notice: null,
    failure: { kind: 'problem', problem: { code: 'excel.noRoomForRules' } },
  });
});

test('a failed run keeps the scores on the pane, and the next one clears the message', async () => {
  const answers = [refused(told('excel.protectedSheet')), fine(reportOf(run))];
  const { controller, state } = await started({
    recalculate: () => Promise.resolve(answers.shift() ?? fine(reportOf(run))),
  });
  await controller.recalculate();
  expect(state()).toMatchObject({ failure: { problem: { code: 'excel.protectedSheet' } } });
  expect(state().look?.run).toBe(run);
  await controller.recalculate();
  expect(state()).toMatchObject({ failure: null, notice: { kind: 'written' } });
});

test('the decision on formulas reaches the run', async () => {
  const given: unknown[] = [];
  const { controller } = await started({
    recalculate: ({ overwriteFormulas }) => {
      given.push(overwriteFormulas);
      return Promise.resolve(fine(reportOf(run)));
    },
  });
  await controller.recalculate();
  await controller.recalculate({ overwriteFormulas: true });
  expect(given).toEqual([undefined, true]);
});

test('a cell that is gone is told, and the message can be put away', async () => {
  const { controller, state } = await started({
    goTo: () => Promise.resolve(refused(told('excel.placeGone', 'warning'))),
  });
  await controller.goTo(place);
  expect(state().failure).toMatchObject({ problem: { code: 'excel.placeGone' } });
  controller.dismiss();
  expect(state().failure).toBeNull();
});

test('a fault that nobody foresaw is shown, and the pane goes on', async () => {
  const { controller, state } = await started({
    recalculate: () => Promise.reject(new Error('GenericException')),
  });
  await controller.recalculate();
  expect(state()).toMatchObject({
    task: null,
    failure: { kind: 'unexpected', reason: 'GenericException' },
  });
  await controller.look();
  expect(state().failure).toBeNull();
});

test('changes that cannot be followed are told', async () => {
  const { state } = await started({
    onChange: () => Promise.resolve(refused(told('excel.requestFailed'))),
  });
  await settle();
  expect(state().failure).toMatchObject({ problem: { code: 'excel.requestFailed' } });
});

test('who no longer listens hears nothing', async () => {
  const { controller } = await started();
  const listener = jest.fn();
  controller.subscribe(listener)();
  await controller.look();
  expect(listener).not.toHaveBeenCalled();
});
