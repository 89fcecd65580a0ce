import { defaultProfile } from '../../src/engine';
import { associateFunctions, connectFunctions } from '../../src/functions';
import { catalogues } from '../../src/messages';
import type { Workbook } from '../../src/workbook';
import { openExcel, type OpenedExcel } from './excel';

const empty: Workbook = {
  sheets: [{ name: 'Foglio1', rows: [], tables: [], merges: [] }],
  date1904: false,
};

/** Opens an empty workbook, and makes its library the one that the add-in finds. */
export async function openEmpty(): Promise<OpenedExcel> {
  const excel = await openExcel(empty);
  const { CustomFunctions, Office } = excel;
  Object.assign(globalThis, { CustomFunctions, Office });
  return excel;
}

/** An empty workbook with the add-in's functions up, under the default rules of 2023. */
export async function openForFunctions(): Promise<OpenedExcel> {
  const excel = await openEmpty();
  associateFunctions();
  const rules = { profile: defaultProfile, usual: [], year: 2023, yearRule: 2023, date1904: false };
  await connectFunctions({ savedRules: () => rules }, () => Promise.resolve(catalogues.it)).load();
  return excel;
}
