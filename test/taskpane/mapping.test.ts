import type { OpenWorkbook } from '../../src/excel';
import { Controller } from '../../src/taskpane/state/controller';
import type { Mapping } from '../../src/workbook/mapping/mapping';
import {
  fine,
  lookAt,
  mappingOf,
  openWorkbook,
  promised,
  refused,
  runOf,
  told,
  upToDate,
} from './support';

const run = runOf();

async function started(does: Partial<OpenWorkbook> = {}) {
  const controller = new Controller(openWorkbook(run, does), upToDate);
  await controller.start();
  return { controller, state: controller.getSnapshot };
}

const mapping: Mapping = {
  areas: [
    {
      sheet: 'Piano',
      table: null,
      headers: { top: 0, left: 0, bottom: 0, right: 0 },
      columns: [{ column: 0, header: 'Id', field: 'code', year: null, blanks: 'nothing' }],
    },
  ],
};
const noPlan: OpenWorkbook['look'] = () =>
  Promise.resolve({ ok: false, problem: told('layout.none') });

test('what could be read is looked for when it is asked for', async () => {
  const { controller, state } = await started();
  expect(state().mapping).toBeNull();
  await controller.mapping.read();
  expect(state().mapping?.areas.map(({ title }) => title)).toEqual([
    'Albero',
    'Pesi',
    'Target',
    'Consuntivi',
  ]);
});

test('what cannot be looked for now is told, and what was found before stays', async () => {
  const found = mappingOf();
  const answers = [fine(found), refused(told('excel.cellEditing'))];
  const { controller, state } = await started({
    mapping: () => Promise.resolve(answers.shift() ?? fine(found)),
  });
  await controller.mapping.read();
  await controller.mapping.read();
  expect(state()).toMatchObject({
    mapping: found,
    failure: { problem: { code: 'excel.cellEditing' } },
  });
});

test('a mapping that is saved makes a plan of a workbook without one, which is shown at once', async () => {
  let isSaved = false;
  const { controller, state } = await started({
    look: () => (isSaved ? Promise.resolve(fine(lookAt(run))) : noPlan()),
    saveMapping: () => {
      isSaved = true;
      return Promise.resolve(fine(null));
    },
  });
  expect(state()).toMatchObject({ look: null, layout: { code: 'layout.none' } });
  await expect(controller.mapping.save(mapping)).resolves.toBe(true);
  expect(state()).toMatchObject({
    look: { run },
    layout: null,
    task: null,
    notice: { kind: 'mappingSaved' },
  });
});

test('a mapping of which no plan comes is saved all the same, and that is told', async () => {
  const { controller, state } = await started({ look: noPlan });
  await expect(controller.mapping.save(mapping)).resolves.toBe(true);
  expect(state()).toMatchObject({
    look: null,
    layout: { code: 'layout.none' },
    notice: { kind: 'mappingSaved' },
  });
});

test('a mapping that cannot be saved is told, and neither looked at nor lost', async () => {
  const look = jest.fn(() => Promise.resolve(fine(lookAt(run))));
  const { controller, state } = await started({
    look,
    saveMapping: () => Promise.resolve(refused(told('excel.protectedSheet'))),
  });
  await expect(controller.mapping.save(mapping)).resolves.toBe(false);
  expect(look).toHaveBeenCalledTimes(1);
  expect(state()).toMatchObject({
    notice: null,
    failure: { problem: { code: 'excel.protectedSheet' } },
  });
});

test('while it is saved nothing else begins', async () => {
  const end = promised<null>();
  const { controller, state } = await started({
    saveMapping: async () => {
      await end.promise;
      return fine(null);
    },
  });
  const saving = controller.mapping.save(mapping);
  expect(state().task).toMatchObject({ work: 'saveMapping' });
  await expect(controller.mapping.clear()).resolves.toBe(false);
  end.keep(null);
  await expect(saving).resolves.toBe(true);
  expect(state().task).toBeNull();
});

test('back to the headers alone, the table says nothing more', async () => {
  const saveMapping = jest.fn(() => Promise.resolve(fine(null)));
  const { controller, state } = await started({ saveMapping });
  await expect(controller.mapping.clear()).resolves.toBe(true);
  expect(saveMapping).toHaveBeenCalledWith({ areas: [] });
  expect(state().notice).toEqual({ kind: 'mappingCleared' });
});
