import { readdirSync, readFileSync } from 'node:fs';
import { fingerprintOf, readModel, type Workbook } from '../../src/workbook';
import { bookIn, tables } from '../support/workbook';
import { four } from '../workbook/small-plan';
import { closeAll, open } from './open';

afterEach(closeAll);

/** As the genuine Excel library hands the workbook over. */
async function throughExcel(book: Workbook): Promise<string> {
  const { session } = await open(book);
  const look = await session.look();
  if (!look.ok) throw new Error(look.problem.code);
  return fingerprintOf(look.value.run.model);
}

function fromFile(book: Workbook): Promise<string> {
  const model = readModel(book);
  if (!model.ok) throw new Error(model.problem.code);
  return fingerprintOf(model.value);
}

const samples = readdirSync('assets/samples').filter((name) => name.endsWith('.xlsx'));

test.each(samples)('%s has one fingerprint, read from its file and in Excel', async (name) => {
  const book = await bookIn(readFileSync(`assets/samples/${name}`));
  expect(await throughExcel(book)).toBe(await fromFile(book));
});

test('a workbook built by hand, too', async () => {
  const book = tables(four);
  expect(await throughExcel(book)).toBe(await fromFile(book));
});
