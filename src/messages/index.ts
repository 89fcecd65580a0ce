import type { Problem } from '../engine';
import type { Message, ProblemCode } from './catalogue';
import type { Language } from './catalogues';

export {
  completed,
  type Catalogue,
  type CommandCatalogue,
  type CommandCode,
  type FunctionCode,
  type PaneCatalogue,
  type ProblemCode,
} from './catalogue';
export { catalogues, pageWords, type Language } from './catalogues';
export { explainDecision, scoreWords } from './decisions';
export { explainIndicator, explainShare } from './explain';
export {
  FUNCTION_NAMES,
  functionExamples,
  listSeparator,
  localFormula,
  type FormulaStyle,
  type FunctionExample,
  type FunctionName,
  type ParameterWords,
} from './function-words';
export { PARAMETERS as parameterNames } from './method-words';
export { dressed, money, percent, shortNumber, type NumberStyle } from './numbers';
export { explainRollup } from './rollup-words';
export type * from './decision-pages';
export type * from './history';
export type * from './pane';
export type * from './pages';

/** The language of a locale such as `en_GB.UTF-8` or `it-IT`: English only when it says so. */
export function languageOf(locale: string | undefined): Language {
  return /^en\b|^en[_-]/i.test(locale ?? '') ? 'en' : 'it';
}

/** A problem in words, of a catalogue that has them. */
export function messageOf<Code extends ProblemCode>(
  { code, details }: Problem<Code>,
  { problems }: { readonly problems: Readonly<Record<NoInfer<Code>, Message>> },
): string {
  return problems[code](details);
}
