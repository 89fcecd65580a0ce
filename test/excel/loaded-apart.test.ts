import { cells, sheet, workbook } from '../support/workbook';
import { select } from './freezing';
import { closeAll, everything, open, touched } from './open';

afterEach(closeAll);

const book = workbook([sheet('Foglio', [cells([[1]])])]);

test('what the network does not give is told, changes nothing, and is asked for again', async () => {
  const excel = await open(book);
  const before = everything(excel, book);
  select(excel, 'Foglio', 'B2');
  jest.doMock('../../src/excel/formulas', () => {
    throw new Error('no network');
  });
  await excel.session.loadRest();
  const refused = await excel.session.insertFormula('=1+1');
  expect(!refused.ok && refused.problem).toMatchObject({
    code: 'excel.partNotLoaded',
    details: { reason: 'Error: no network' },
  });
  expect(touched(before, everything(excel, book))).toEqual([]);
  jest.dontMock('../../src/excel/formulas');
  expect((await excel.session.insertFormula('=1+1')).ok).toBe(true);
  await excel.host.idle();
  expect(excel.cell('Foglio', 'B2')).toMatchObject({ value: 2 });
});
