import type { Language } from '../../src/messages';
import { englishFormula } from '../../workbench/page/italian/formulas';
import { openWithFunctions, typeFormula } from '../functions/in-excel';
import type { OpenedExcel, SeenCell } from '../support/excel';
import { toA1 } from '../../src/workbook';
import { sheet, workbook } from '../support/workbook';
import { casesOf } from './documents';

const SHEET = 'Prova';

/** A formula of a document with what it says to come of it: rows, their cells between bars. */
interface Example {
  readonly formula: string;
  readonly rows: readonly string[];
}

function examplesIn(text: string): Example[] {
  const examples: { formula: string; rows: string[] }[] = [];
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    if (line.startsWith('=')) examples.push({ formula: line, rows: [] });
    else examples.at(-1)?.rows.push(line.trim());
  }
  return examples;
}

/** Without a `;` the workbench takes a formula for English; one of an Italian document is not. */
const inEnglish = (formula: string, language: Language): string =>
  language === 'it' && !formula.includes(';')
    ? formula.replaceAll(/(\d),(\d)/g, '$1.$2')
    : englishFormula(formula);

/** In the other language's dress: the host shows what an Italian Excel shows. */
function shownTo(language: Language, { value, text }: SeenCell): string {
  if (language === 'it' || typeof value === 'boolean') return text;
  if (typeof value === 'string') return value;
  return text.replaceAll(/[.,]/g, (mark) => (mark === ',' ? '.' : ','));
}

/** The rows that a formula fills, from the first cell on; an error has its message beside it. */
function shownBy(excel: OpenedExcel, language: Language): string[] {
  const at = (row: number, column: number): string => {
    const a1 = toA1(row, column);
    const message = excel.host.functions.messageAt(SHEET, a1);
    const shown = shownTo(language, excel.cell(SHEET, a1));
    return message === null ? shown : `${shown} ${message}`;
  };
  const rows: string[] = [];
  for (let row = 0; at(row, 0) !== ''; row += 1) {
    const cells: string[] = [];
    for (let column = 0; at(row, column) !== ''; column += 1) cells.push(at(row, column));
    rows.push(cells.join(' | '));
  }
  return rows;
}

const cases = casesOf('formula').flatMap(([where, { text }, { language }]) =>
  examplesIn(text).map((example) => ({ where, language, ...example })),
);

describe.each(['it', 'en'] as const)('in documents in %s', (language) => {
  let excel: OpenedExcel;

  beforeAll(async () => {
    const book = workbook([sheet(SHEET, [])]);
    excel = await openWithFunctions(book, {}, undefined, language);
  });

  afterAll(() => {
    excel.close();
  });

  const own = cases.filter((one) => one.language === language);
  test.each(own)('$where $formula', async ({ formula, rows }) => {
    await typeFormula(excel, SHEET, 'A1', inEnglish(formula, language));
    expect(shownBy(excel, language)).toEqual(rows);
  });
});
