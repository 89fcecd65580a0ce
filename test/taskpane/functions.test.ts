import type { OpenResult, OpenWorkbook } from '../../src/excel';
import { Controller } from '../../src/taskpane/state/controller';
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
} from './support';

const run = runOf();

const isLoaded = () => Promise.resolve(fine(null));

/** A controller that has looked, what Excel did, and the hand that changes the saved rules. */
async function started(
  does: Partial<OpenWorkbook> = {},
  isOutdated = () => true,
  load: () => Promise<OpenResult<null>> = isLoaded,
) {
  const asked: string[] = [];
  const listeners: (() => void)[] = [];
  const noted = <T>(what: string, act: () => T): T => {
    asked.push(what);
    return act();
  };
  const fake = openWorkbook(run, does);
  const controller = new Controller(
    {
      ...fake,
      look: (options) => noted('look', () => fake.look(options)),
      freeze: (scope) => noted(`freeze ${scope}`, () => fake.freeze(scope)),
      unfreeze: () => noted('unfreeze', () => fake.unfreeze()),
      functionsInfo: () => noted('functionsInfo', () => fake.functionsInfo()),
      insertFormula: (is) => noted(`insertFormula ${is}`, () => fake.insertFormula(is)),
      calculateFunctions: () => noted('calculateFunctions', () => fake.calculateFunctions()),
      onSavedRules: (listener) => {
        listeners.push(listener);
        return () => undefined;
      },
    },
    { load, isOutdated },
  );
  await controller.start();
  asked.length = 0;
  const changeRules = () => {
    for (const listener of listeners) listener();
  };
  return { controller, state: controller.getSnapshot, asked, changeRules };
}

test('how formulas are written here is read when the page asks, without a task to show', async () => {
  const { controller, state, asked } = await started({
    functionsInfo: () =>
      Promise.resolve(fine({ decimalSeparator: '.', frozen: 7, frozenByLater: false })),
  });
  expect(state().functionsInfo).toBeNull();
  const reading = controller.formulas.read();
  expect(state().task).toBeNull();
  await reading;
  expect(state().functionsInfo).toEqual({ decimalSeparator: '.', frozen: 7, frozenByLater: false });
  expect(asked).toEqual(['functionsInfo']);
});

test('what was frozen is told, looked at again, and can be put back', async () => {
  const kept = told('excel.frozenThisSession', 'remark');
  const { controller, state, asked } = await started({
    freeze: () => Promise.resolve(fine({ formulas: 2, cells: 30, problems: [kept] })),
    functionsInfo: () =>
      Promise.resolve(fine({ decimalSeparator: ',', frozen: 2, frozenByLater: false })),
  });
  const freezing = controller.formulas.freeze('selection');
  expect(state().task?.work).toBe('freeze');
  await freezing;
  expect(asked).toEqual(['freeze selection', 'look', 'functionsInfo']);
  expect(state()).toMatchObject({
    task: null,
    notice: { kind: 'frozen', formulas: 2, cells: 30, problems: [kept] },
    functionsInfo: { frozen: 2 },
  });
});

test('formulas put back are counted, with what was left as it is', async () => {
  const kept = told('excel.formulasKept', 'warning', { count: '1' });
  const { controller, state, asked } = await started({
    unfreeze: () => Promise.resolve(fine({ formulas: 5, problems: [kept] })),
  });
  await controller.formulas.unfreeze();
  expect(asked).toEqual(['unfreeze', 'look', 'functionsInfo']);
  expect(state().notice).toEqual({ kind: 'unfrozen', formulas: 5, problems: [kept] });
  expect(state().functionsInfo?.frozen).toBe(0);
});

test('an example goes into the selected cell in its English form', async () => {
  const { controller, state, asked } = await started();
  await controller.formulas.insert('=PERF.STATUS(0.9013)');
  expect(asked).toEqual(['insertFormula =PERF.STATUS(0.9013)', 'look']);
  expect(state().notice).toEqual({ kind: 'formulaInserted', place });
});

test.each([
  ['freeze', (controller: Controller) => controller.formulas.freeze('workbook')],
  ['unfreeze', (controller: Controller) => controller.formulas.unfreeze()],
  ['insertFormula', (controller: Controller) => controller.formulas.insert('=PERF.STATUS(1)')],
  ['functionsInfo', (controller: Controller) => controller.formulas.read()],
] as const)('%s refused: the reason is shown, and nothing is asked after it', async (name, act) => {
  const refusing = () => Promise.resolve(refused(told('excel.protectedSheet')));
  const { controller, state, asked } = await started({ [name]: refusing });
  await act(controller);
  expect(asked).toHaveLength(1);
  expect(state()).toMatchObject({
    task: null,
    notice: null,
    failure: { kind: 'problem', problem: { code: 'excel.protectedSheet' } },
  });
});

test('nothing is frozen, put back or inserted during a run', async () => {
  const end = promised<null>();
  const { controller, asked } = await started({
    recalculate: async () => {
      await end.promise;
      return fine(reportOf(run));
    },
  });
  const running = controller.recalculate();
  await controller.formulas.freeze('workbook');
  await controller.formulas.unfreeze();
  await controller.formulas.insert('=PERF.STATUS(1)');
  expect(asked).toEqual([]);
  end.keep(null);
  await running;
});

test('in a workbook without a plan functions work all the same', async () => {
  const { controller, state } = await started({
    look: () => Promise.resolve({ ok: false, problem: told('layout.none', 'error') }),
  });
  await controller.formulas.insert('=PERF.STATUS(1)');
  expect(state()).toMatchObject({
    look: null,
    layout: { code: 'layout.none' },
    notice: { kind: 'formulaInserted' },
    failure: null,
  });
});

describe('when the saved rules change', () => {
  test('cells with functions are computed again', async () => {
    const { changeRules, asked } = await started();
    changeRules();
    await settle();
    expect(asked).toEqual(['calculateFunctions']);
  });

  test('cells that follow them already are left', async () => {
    const { changeRules, asked } = await started({}, () => false);
    changeRules();
    await settle();
    expect(asked).toEqual([]);
  });

  test('what is under way is finished first, and they are computed once', async () => {
    const end = promised<null>();
    const { controller, state, changeRules, asked } = await started({
      recalculate: async () => {
        await end.promise;
        return fine(reportOf(run));
      },
    });
    const running = controller.recalculate();
    changeRules();
    changeRules();
    await settle();
    expect(asked).toEqual([]);
    end.keep(null);
    await running;
    expect(asked).toEqual(['calculateFunctions']);
    expect(state().notice?.kind).toBe('written');
    await controller.look();
    expect(asked).toEqual(['calculateFunctions', 'look']);
  });

  test('a look that gave way leaves them to what came after it', async () => {
    const late = promised<null>();
    const looks = [() => Promise.resolve(null), () => late.promise];
    const { controller, changeRules, asked } = await started({
      look: async () => {
        await looks.shift()?.();
        return fine(lookAt(run));
      },
    });
    const looking = controller.look();
    changeRules();
    await controller.recalculate();
    expect(asked).toEqual(['look', 'calculateFunctions']);
    late.keep(null);
    await looking;
    expect(asked).toEqual(['look', 'calculateFunctions']);
  });

  test('a failure is shown beside what was done', async () => {
    const { controller, state, changeRules } = await started({
      saveProfile: () => {
        changeRules();
        return Promise.resolve(fine(null));
      },
      calculateFunctions: () => Promise.resolve(refused(told('excel.requestFailed'))),
    });
    await controller.saveProfile(run.card.profile);
    expect(state()).toMatchObject({
      notice: { kind: 'profileSaved' },
      failure: { problem: { code: 'excel.requestFailed' } },
    });
  });
});

describe('functions that are loaded apart', () => {
  test('cells asked before they were there are computed again, though no rules changed', async () => {
    let calculated = 0;
    await started({
      calculateFunctions: () => {
        calculated += 1;
        return Promise.resolve(fine(null));
      },
    });
    expect(calculated).toBe(1);
  });

  test('that cannot be loaded are told, and loaded with the next action', async () => {
    const answers = [refused(told('excel.functionsNotLoaded')), fine(null)];
    const { controller, state, asked } = await started(
      {},
      () => true,
      () => Promise.resolve(answers.shift() ?? fine(null)),
    );
    expect(state()).toMatchObject({ failure: { problem: { code: 'excel.functionsNotLoaded' } } });
    await controller.look();
    expect(asked).toEqual(['look', 'calculateFunctions']);
    expect(state().failure).toBeNull();
  });
});
