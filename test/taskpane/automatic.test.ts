import type { OpenWorkbook, RunOptions, RunReport, WorkbookChange } from '../../src/excel';
import { Controller } from '../../src/taskpane/state/controller';
import {
  fine,
  lookAt,
  openWorkbook,
  promised,
  refused,
  reportOf,
  runOf,
  settle,
  told,
  upToDate,
} from './support';

const run = runOf();
const NOTHING = { columns: 0, cells: 0 };
const LAST_RUN = { at: '2024-01-31T10:15:00.000Z', profile: 'SMVP 90/50' };
const written = (change: Partial<RunReport> = {}) =>
  fine(reportOf(run, { lastRun: LAST_RUN, ...change }));
const upToDateLook = (change = {}) =>
  fine(lookAt(run, { pending: NOTHING, lastRun: LAST_RUN, ...change }));

const INPUT: WorkbookChange = { source: 'local', touches: 'inputs' };
const RESULT: WorkbookChange = { source: 'local', touches: 'results' };

/** A pane on a workbook that is up to date, with the hand that edits and the one that lets time go by. */
async function started(does: Partial<OpenWorkbook> = {}) {
  let change: (change: WorkbookChange) => void = () => undefined;
  const pauses: (() => void)[] = [];
  const runs: RunOptions[] = [];
  const fake = openWorkbook(run, {
    look: () => Promise.resolve(upToDateLook()),
    recalculate: () => Promise.resolve(written()),
    ...does,
    onChange: (listener) => {
      change = listener;
      return Promise.resolve(fine(() => undefined));
    },
  });
  const workbook: OpenWorkbook = {
    ...fake,
    recalculate: (options) => {
      runs.push(options);
      return fake.recalculate(options);
    },
  };
  const wait = () => {
    const { promise, keep } = promised<undefined>();
    pauses.push(() => keep(undefined));
    return promise;
  };
  const controller = new Controller(workbook, upToDate, undefined, wait);
  await controller.start();
  return {
    controller,
    state: controller.getSnapshot,
    runs,
    edit: (what = INPUT) => change(what),
    /** A pause goes by, if one is waited for. */
    passes: async () => {
      pauses.shift()?.();
      await settle();
    },
  };
}

test('is off at first: an edit makes the figures stale, and nothing runs', async () => {
  const { state, runs, edit, passes } = await started();
  edit();
  await passes();
  expect(runs).toHaveLength(0);
  expect(state()).toMatchObject({ stale: true, automatic: { on: false, why: null } });
});

test('on, an edit of an input is followed by one run, without a task and without stale figures', async () => {
  const { controller, state, runs, edit, passes } = await started();
  controller.automatic.toggle(true);
  edit();
  expect(state()).toMatchObject({ stale: false, task: null });
  expect(runs).toHaveLength(0);
  await passes();
  expect(runs).toHaveLength(1);
  expect(state()).toMatchObject({ stale: false, task: null, failure: null, notice: null });
  expect(state().look).toMatchObject({ lastRun: LAST_RUN, pending: NOTHING });
});

test('what is typed or pasted in one go is one run, once it has ended', async () => {
  const { controller, runs, edit, passes } = await started();
  controller.automatic.toggle(true);
  for (const count of [1, 2]) {
    edit();
    edit();
    edit();
    await passes();
    expect(runs).toHaveLength(count - 1);
    await passes();
    expect(runs).toHaveLength(count);
  }
});

test('an edit during the pause is waited for, and one during the run is followed by another', async () => {
  const first = promised<ReturnType<typeof written>>();
  const results = [first.promise, Promise.resolve(written())];
  const { controller, runs, edit, passes } = await started({
    recalculate: () => results.shift() ?? Promise.resolve(written()),
  });
  controller.automatic.toggle(true);
  edit();
  await settle();
  edit();
  await passes();
  expect(runs).toHaveLength(0);
  await passes();
  expect(runs).toHaveLength(1);
  edit();
  first.keep(written());
  await settle();
  await passes();
  expect(runs).toHaveLength(2);
});

const ignored: [what: string, change: WorkbookChange][] = [
  ["a colleague's edit", { source: 'remote', touches: 'inputs' }],
  ["a colleague's results", { source: 'remote', touches: 'results' }],
  ['an edit of what is no part of the plan', { source: 'local', touches: 'other' }],
];

test.each(ignored)('%s is not answered, and leaves it on', async (_what, change) => {
  const { controller, state, runs, edit, passes } = await started();
  controller.automatic.toggle(true);
  edit(change);
  await passes();
  expect(runs).toHaveLength(0);
  expect(state()).toMatchObject({ stale: true, automatic: { on: true, why: null } });
});

test('a result typed by hand stops it, also when it was off then; a run by hand mends that', async () => {
  const { controller, state, runs, edit, passes } = await started();
  controller.automatic.toggle(true);
  edit(RESULT);
  expect(state().automatic).toEqual({ on: false, why: { kind: 'typed' } });
  edit();
  await passes();
  expect(runs).toHaveLength(0);
  controller.automatic.toggle(true);
  expect(state().automatic).toEqual({ on: false, why: { kind: 'typed' } });
  await controller.recalculate();
  controller.automatic.toggle(true);
  expect(state().automatic).toEqual({ on: true, why: null });
});

describe('nothing is written before somebody agreed', () => {
  test('it waits for the first run, and goes on by itself after it', async () => {
    const { controller, state, runs, edit, passes } = await started({
      look: () => Promise.resolve(fine(lookAt(run))),
    });
    controller.automatic.toggle(true);
    expect(state().automatic).toEqual({ on: true, why: { kind: 'noRun' } });
    edit();
    await passes();
    expect(runs).toHaveLength(0);
    expect(state().stale).toBe(true);
    await controller.recalculate();
    expect(state().automatic).toEqual({ on: true, why: null });
    edit();
    await passes();
    expect(runs).toHaveLength(2);
  });

  test('it never asks: the answer to a question would be no', async () => {
    const { controller, state, runs, edit, passes } = await started();
    controller.automatic.toggle(true);
    edit();
    await passes();
    expect(await runs[0]?.consent({ columns: 1, cells: 2 })).toBe(false);
    expect(state().question).toBeNull();
  });

  test('on a sheet that is not up to date it waits for a run by hand', async () => {
    const { controller, state, edit, runs, passes } = await started({
      look: () => Promise.resolve(upToDateLook({ pending: { columns: 0, cells: 4 } })),
    });
    controller.automatic.toggle(true);
    edit();
    await passes();
    expect([runs.length, state().automatic]).toEqual([0, { on: true, why: { kind: 'behind' } }]);
    await controller.recalculate();
    expect(state().automatic).toEqual({ on: true, why: null });
  });

  test('formulas in results stop it', async () => {
    const formulas = told('result.formula', 'warning', { header: 'Valutazione' });
    const withFormulas = { ...run, problems: [...run.problems, formulas] };
    const { controller, state } = await started({
      look: () => Promise.resolve(upToDateLook({ run: withFormulas })),
    });
    controller.automatic.toggle(true);
    expect(state().automatic).toEqual({ on: false, why: { kind: 'formulas' } });
  });
});

describe('a run by hand', () => {
  test('goes first: the automatic one is stopped, and what comes of it not shown', async () => {
    const slow = promised<ReturnType<typeof written>>();
    const results = [slow.promise, Promise.resolve(written({ repeated: 1 }))];
    const { controller, state, runs, edit, passes } = await started({
      recalculate: () => results.shift() ?? Promise.resolve(written()),
    });
    controller.automatic.toggle(true);
    edit();
    await passes();
    await controller.recalculate();
    expect(runs[0]?.signal?.aborted).toBe(true);
    slow.keep(written({ repeated: 2 }));
    await settle();
    expect(runs).toHaveLength(2);
    expect(state().notice).toMatchObject({ kind: 'written', repeated: 1 });
  });

  test('is given way to, and an edit that it did not read is followed after it', async () => {
    const slow = promised<ReturnType<typeof written>>();
    const results = [slow.promise];
    const { controller, state, runs, edit, passes } = await started({
      recalculate: () => results.shift() ?? Promise.resolve(written()),
    });
    controller.automatic.toggle(true);
    const byHand = controller.recalculate();
    edit();
    await passes();
    expect(runs).toHaveLength(1);
    slow.keep(written());
    await byHand;
    await passes();
    expect(runs).toHaveLength(2);
    expect(state().stale).toBe(false);
  });
});

describe('refusals', () => {
  const isProtected = told('excel.protectedSheet', 'error', { sheets: 'Consuntivi' });

  test('are told, and after three in a row it stops', async () => {
    const { controller, state, runs, edit, passes } = await started({
      recalculate: () => Promise.resolve(refused(isProtected)),
    });
    controller.automatic.toggle(true);
    for (const on of [true, true, false, false]) {
      edit();
      await passes();
      expect(state()).toMatchObject({
        stale: true,
        failure: null,
        automatic: { on, why: { kind: 'refused', problem: isProtected } },
      });
    }
    expect(runs).toHaveLength(3);
  });

  test('with a run that succeeds between them do not add up', async () => {
    let count = 0;
    const { controller, state, edit, passes } = await started({
      recalculate: () => Promise.resolve(count++ % 2 === 0 ? refused(isProtected) : written()),
    });
    controller.automatic.toggle(true);
    for (let time = 0; time < 8; time += 1) {
      edit();
      await passes();
    }
    expect(state().automatic).toEqual({ on: true, why: null });
  });

  test('of somebody who is still typing are no refusals', async () => {
    const { controller, state, edit, passes } = await started({
      recalculate: () => Promise.resolve(refused(told('excel.cellEditing'))),
    });
    controller.automatic.toggle(true);
    for (let time = 0; time < 5; time += 1) {
      edit();
      await passes();
    }
    expect(state()).toMatchObject({ stale: true, automatic: { on: true, why: null } });
  });
});

test('switched off during the pause, it does not run', async () => {
  const { controller, runs, edit, passes } = await started();
  controller.automatic.toggle(true);
  edit();
  controller.automatic.toggle(false);
  await passes();
  expect(runs).toHaveLength(0);
});
