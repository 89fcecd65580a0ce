import { failureOf, openExcel, type OpenedExcel } from '../support/excel';
import { cells, sheet, workbook } from '../support/workbook';

let excel: OpenedExcel;
const open = async (limits = {}) => {
  excel = await openExcel(workbook([sheet('Dati', [cells([[1], [2], [3], [4]])])]), { limits });
};
afterEach(() => {
  excel.close();
});

const write = (values: unknown[][], options = {}) =>
  excel.Excel.run(options, async (context) => {
    context.workbook.worksheets.getItem('Dati').getRange('A1:A4').values = values;
    await context.sync();
  });

const column = () => ['A1', 'A2', 'A3', 'A4'].map((a1) => excel.cell('Dati', a1).value);

const NEW = [[10], [20], [30], [40]];

test('a request fails with the code that was wanted, and the next one works', async () => {
  await open();
  excel.host.faults.failRequest({ at: 2, code: 'GeneralException' });
  await write(NEW);
  expect((await failureOf(write([[0], [0], [0], [0]]))).code).toBe('GeneralException');
  expect(column()).toEqual([10, 20, 30, 40]);
  await write([[5], [6], [7], [8]]);
  expect(column()).toEqual([5, 6, 7, 8]);
});

test('what a failing request did before it failed stays done', async () => {
  await open();
  const batch = excel.Excel.run(async (context) => {
    const at = context.workbook.worksheets.getItem('Dati');
    const first = at.getRange('A1');
    const second = at.getRange('A2');
    first.load('address');
    second.load('address');
    await context.sync();
    excel.host.faults.failRequest({ at: 1, afterActions: 2, code: 'GeneralException' });
    first.values = [['scritto']];
    second.values = [['mai']];
    await context.sync();
  });
  expect((await failureOf(batch)).code).toBe('GeneralException');
  expect(column().slice(0, 2)).toEqual(['scritto', 2]);
});

test('someone edits between two requests', async () => {
  await open();
  excel.host.faults.editBefore(2, () => {
    excel.setCell('Dati', 'A1', 99);
  });
  const read = () =>
    excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Dati').getRange('A1').load('values');
      await context.sync();
      return range.values;
    });
  expect([await read(), await read()]).toEqual([[[1]], [[99]]]);
});

test('while a cell is edited requests are refused', async () => {
  await open();
  excel.host.faults.editCell(1);
  expect((await failureOf(write(NEW))).code).toBe('InvalidOperationInCellEditMode');
  expect(column()).toEqual([1, 2, 3, 4]);
  await write(NEW);
  expect(column()).toEqual([10, 20, 30, 40]);
});

test('a request that may wait waits until the cell is left', async () => {
  await open();
  let leave: () => void = () => undefined;
  const left = new Promise<void>((resolve) => {
    leave = resolve;
  });
  excel.host.faults.editCellUntil(left);
  expect((await failureOf(write(NEW))).code).toBe('InvalidOperationInCellEditMode');
  const writing = write(NEW, { delayForCellEdit: true });
  expect(column()).toEqual([1, 2, 3, 4]);
  leave();
  await writing;
  expect(column()).toEqual([10, 20, 30, 40]);
});

test('an Excel that cannot wait is not asked to', async () => {
  excel = await openExcel(workbook([sheet('Dati', [cells([[1], [2], [3], [4]])])]), {
    delaysForCellEdit: false,
  });
  excel.host.faults.editCellUntil(new Promise(() => undefined));
  const failed = write(NEW, { delayForCellEdit: true });
  expect((await failureOf(failed)).code).toBe('InvalidOperationInCellEditMode');
});

test('under a filter values land in the visible rows, in order', async () => {
  await open();
  excel.host.filter('Dati', [1]);
  await write(NEW);
  expect(column()).toEqual([10, 20, 30, 40]);
  excel.host.faults.misplaceFiltered(true);
  await write([[5], [6], [7], [8]]);
  expect(column()).toEqual([5, 20, 6, 7]);
});

test('a formula that is refused ends its request, and what was written before it stays', async () => {
  await open();
  excel.host.faults.refuseFormulas((formula) => formula.includes('Tab['));
  const formulas = [[10], ['=SUM(Tab[A])'], [30], [40]];
  expect((await failureOf(write(formulas))).code).toBe('InvalidArgument');
  expect(column()).toEqual([10, 2, 3, 4]);
  await write([["'=SUM(Tab[A])"], [20], [30], [40]]);
  expect(column()).toEqual(['=SUM(Tab[A])', 20, 30, 40]);
});

test('a workbook open for reading only refuses every change', async () => {
  await open();
  excel.host.faults.readOnly(true);
  expect((await failureOf(write(NEW))).code).toBe('AccessDenied');
  const told = await excel.Excel.run(async (context) => {
    context.workbook.load('readOnly');
    await context.sync();
    return context.workbook.readOnly;
  });
  expect(told).toBe(true);
  excel.host.faults.readOnly(false);
  await write(NEW);
  expect(column()).toEqual([10, 20, 30, 40]);
});

test('a request over its limit is refused unread', async () => {
  await open({ request: 2000 });
  const long = 'x'.repeat(1000);
  const failed = write([[long], [long], [long], [long]]);
  expect((await failureOf(failed)).code).toBe('RequestPayloadSizeLimitExceeded');
  expect(column()).toEqual([1, 2, 3, 4]);
});

test('an answer over its limit is refused, with what the request did done', async () => {
  await open({ response: 1000 });
  const failed = excel.Excel.run(async (context) => {
    const at = context.workbook.worksheets.getItem('Dati');
    at.getRange('A1').values = [[10]];
    at.getRange('A1:Z50').load('values');
    await context.sync();
  });
  expect((await failureOf(failed)).code).toBe('ResponsePayloadSizeLimitExceeded');
  expect(column()[0]).toBe(10);
});
