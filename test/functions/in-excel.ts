import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import type { SavedRules } from '../../src/excel';
import { associateFunctions, connectFunctions } from '../../src/functions';
import { catalogues, type Language } from '../../src/messages';
import { italianFunctions } from '../../src/messages/function-words-it';
import { readSavedRules, type Workbook } from '../../src/workbook';
import { functionsJson } from '../../workbench/build/functions-json';
import type { FunctionsMetadata, HostOptions } from '../../workbench/host';
import { openExcel, type OpenedExcel } from '../support/excel';

let made: Promise<FunctionsMetadata> | undefined;

/** The metadata as the build makes them, made once: the same for every workbook. */
function metadata(): Promise<FunctionsMetadata> {
  made ??= makeMetadata();
  return made;
}

async function makeMetadata(): Promise<FunctionsMetadata> {
  const generated = await generateCustomFunctionsMetadata('src/functions/perf.ts');
  const written = JSON.stringify(functionsJson(generated, italianFunctions).it);
  return JSON.parse(written) as FunctionsMetadata;
}

/** Opens a workbook in Excel with the add-in's own functions up, following the rules in it. */
export async function openWithFunctions(
  book: Workbook,
  options: HostOptions = {},
  rules: SavedRules | null = readSavedRules(book),
  language: Language = 'it',
): Promise<OpenedExcel> {
  const excel = await openExcel(book, options);
  const { Excel, OfficeExtension, Office, CustomFunctions } = excel;
  Object.assign(globalThis, { Excel, OfficeExtension, Office, CustomFunctions });
  associateFunctions();
  const texts = () => Promise.resolve(catalogues[language]);
  await connectFunctions({ savedRules: () => rules }, texts).load();
  excel.host.functions.connect(await metadata());
  await excel.host.idle();
  return excel;
}

/** Types a formula, in English, and waits for what comes of it. */
export async function typeFormula(
  excel: OpenedExcel,
  sheet: string,
  cell: string,
  formula: string,
): Promise<void> {
  excel.setCell(sheet, cell, formula);
  await excel.host.idle();
}
