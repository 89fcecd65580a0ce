import { engineProblems, type Severity } from '../../src/engine';
import { verifyProblems } from '../../src/engine/verify';
import { excelProblems } from '../../src/excel/problems';
import { fault } from '../../src/functions/faults';
import { catalogues, type FunctionCode, type Language, type ProblemCode } from '../../src/messages';
import { verifyWordsIn } from '../../src/messages/verify';
import { workbookProblems } from '../../src/workbook';
import { publishedProblems } from '../../src/workbook/published';
import { fileProblems } from '../../src/xlsx';
import { problemDetails, publishedDetails } from '../support/problem-details';

/** What a document tells of a problem: its code, how bad it is, what PERF says of an example. */
export interface ProblemEntry {
  readonly code: string;
  readonly weight: string;
  readonly message: string;
}

const severities: Readonly<Record<string, Severity>> = {
  ...engineProblems,
  ...workbookProblems,
  ...excelProblems,
  ...fileProblems,
  ...verifyProblems,
  ...publishedProblems,
};

/** As the language of Excel shows them. */
const ERRORS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  it: { '#N/A': '`#N/D`', '#VALUE!': '`#VALORE!`' },
  en: { '#N/A': '`#N/A`', '#VALUE!': '`#VALUE!`' },
};

const isOfFunctions = (code: ProblemCode): code is FunctionCode => code.startsWith('function.');

/** The severity in words; of a function's problem, the error that its cell shows. */
function weightOf(code: ProblemCode, language: Language): string {
  const catalogue = catalogues[language];
  if (isOfFunctions(code)) {
    const { error } = fault(code, problemDetails[code], { catalogue, rules: null });
    return ERRORS[language][error] ?? error;
  }
  // What only the command meets stops it.
  return catalogue.severities[severities[code] ?? 'error'][0];
}

/** Every problem that PERF can tell, in no order. */
export function problemEntries(language: Language): ProblemEntry[] {
  const { problems, severities: words } = catalogues[language];
  const codes = Object.keys(problemDetails) as ProblemCode[];
  const published = Object.keys(publishedDetails) as (keyof typeof publishedDetails)[];
  const ofVerify = verifyWordsIn(language).problems;
  return [
    ...codes.map((code): ProblemEntry => ({
      code,
      weight: weightOf(code, language),
      message: problems[code](problemDetails[code]),
    })),
    ...published.map((code): ProblemEntry => ({
      code,
      weight: words[severities[code] ?? 'error'][0],
      message: ofVerify[code](publishedDetails[code]),
    })),
  ];
}
