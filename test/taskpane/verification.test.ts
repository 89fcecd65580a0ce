import type { OpenWorkbook, StepOptions, WorkbookChange } from '../../src/excel';
import type { NewSheet } from '../../src/workbook';
import { Controller } from '../../src/taskpane/state/controller';
import { fine, openWorkbook, promised, refused, reportOf, runOf, told, upToDate } from './support';

const run = runOf();
const sheet: NewSheet = { name: 'Verifica', headers: ['Codice'], rows: [], widths: [16] };

/** A controller that has looked, how often, and the hand that changes cells. */
async function started(does: Partial<OpenWorkbook> = {}) {
  let change: (change: WorkbookChange) => void = () => undefined;
  const fake = openWorkbook(run, {
    onChange: (listener) => {
      change = listener;
      return Promise.resolve(fine(() => undefined));
    },
    ...does,
  });
  const look = jest.fn((options?: StepOptions) => fake.look(options));
  const controller = new Controller({ ...fake, look }, upToDate);
  await controller.start();
  look.mockClear();
  return {
    controller,
    state: controller.getSnapshot,
    look,
    change: () => change({ source: 'local', touches: 'other' }),
  };
}

test('the sheet is written under the name that was free, and the figures stay', async () => {
  const given: NewSheet[] = [];
  const { controller, state, look } = await started({
    writeVerification: (what) => {
      given.push(what);
      return Promise.resolve(fine('Verifica_2'));
    },
  });
  const before = state().look;
  const writing = controller.writeVerification(sheet);
  expect(state().task?.work).toBe('writeVerification');
  await writing;
  expect(given).toEqual([sheet]);
  expect(state()).toMatchObject({
    task: null,
    notice: { kind: 'verificationWritten', sheet: 'Verifica_2' },
    failure: null,
    stale: false,
  });
  expect(state().look).toBe(before);
  expect(look).not.toHaveBeenCalled();
});

test('refused, the reason is shown', async () => {
  const { controller, state } = await started({
    writeVerification: () => Promise.resolve(refused(told('excel.readOnly'))),
  });
  await controller.writeVerification(sheet);
  expect(state()).toMatchObject({
    task: null,
    notice: null,
    failure: { kind: 'problem', problem: { code: 'excel.readOnly' } },
  });
});

test.each([
  ['written', () => fine('Verifica')],
  ['refused', () => refused(told('excel.requestFailed'))],
])('cells that change meanwhile are told of (%s)', async (_, result) => {
  const end = promised<null>();
  const { controller, state, change } = await started({
    writeVerification: async () => {
      await end.promise;
      return result();
    },
  });
  const writing = controller.writeVerification(sheet);
  change();
  end.keep(null);
  await writing;
  expect(state().stale).toBe(true);
});

test('figures that were out of date stay so', async () => {
  const { controller, state, change } = await started();
  change();
  await controller.writeVerification(sheet);
  expect(state()).toMatchObject({ stale: true, notice: { kind: 'verificationWritten' } });
});

test('nothing is written during a run', async () => {
  const end = promised<null>();
  const writeVerification = jest.fn(() => Promise.resolve(fine('Verifica')));
  const { controller } = await started({
    writeVerification,
    recalculate: async () => {
      await end.promise;
      return fine(reportOf(run));
    },
  });
  const running = controller.recalculate();
  await controller.writeVerification(sheet);
  expect(writeVerification).not.toHaveBeenCalled();
  end.keep(null);
  await running;
});
