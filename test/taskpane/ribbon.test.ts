import type { OpenWorkbook } from '../../src/excel';
import { Controller } from '../../src/taskpane/state/controller';
import { ribbonRun } from '../../src/taskpane/state/ribbon';
import { fine, openWorkbook, refused, reportOf, runOf, told, upToDate } from './support';

const run = runOf();

function button(does: Partial<OpenWorkbook>) {
  const controller = new Controller(openWorkbook(run, does), upToDate);
  const showPane = jest.fn(() => Promise.resolve());
  return { controller, showPane, press: ribbonRun(controller, showPane) };
}

test('a run that goes well needs no pane', async () => {
  const recalculate = jest.fn(() => Promise.resolve(fine(reportOf(run))));
  const { press, showPane } = button({ recalculate });
  await press();
  expect(recalculate).toHaveBeenCalledTimes(1);
  expect(showPane).not.toHaveBeenCalled();
});

test('consent is asked in the pane, which is shown for it', async () => {
  const { press, showPane, controller } = button({
    recalculate: async ({ consent }) =>
      (await consent({ columns: 1, cells: 2 }))
        ? fine(reportOf(run))
        : refused(told('excel.cancelled', 'remark')),
  });
  const pressed = press();
  expect(showPane).toHaveBeenCalledTimes(1);
  controller.answer(true);
  await pressed;
  expect(controller.getSnapshot().notice).toMatchObject({ kind: 'written' });
  expect(showPane).toHaveBeenCalledTimes(1);
});

test('pressed again while the question waits, it shows the question again', async () => {
  const { press, showPane, controller } = button({
    recalculate: async ({ consent }) =>
      (await consent({ columns: 1, cells: 2 }))
        ? fine(reportOf(run))
        : refused(told('excel.cancelled', 'remark')),
  });
  const first = press();
  await press();
  expect(showPane).toHaveBeenCalledTimes(2);
  controller.answer(false);
  await first;
});

test.each([
  ['a failed run', told('excel.protectedSheet')],
  ['a workbook without a plan', told('layout.none')],
])('%s is told in the pane', async (_, problem) => {
  const { press, showPane } = button({
    recalculate: () => Promise.resolve({ ok: false, problem }),
  });
  await press();
  expect(showPane).toHaveBeenCalledTimes(1);
});

test('an old message does not bring the pane up', async () => {
  const { press, showPane, controller } = button({
    look: () => Promise.resolve(refused(told('excel.cellEditing'))),
  });
  await controller.look();
  await press();
  expect(showPane).not.toHaveBeenCalled();
});
