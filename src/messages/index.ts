import type { Problem } from '../engine';
import type { Catalogue, ProblemCode } from './catalogue';
import { english } from './en';
import { italian } from './it';

export type { Catalogue, CommandCode, ProblemCode } from './catalogue';
export { explainIndicator, explainShare } from './explain';
export { percent, shortNumber, type NumberStyle } from './numbers';
export type * from './pane';

export type Language = 'it' | 'en';

/** The texts of each language: Italian is what a user reads unless they ask for English. */
export const catalogues: Readonly<Record<Language, Catalogue>> = { it: italian, en: english };

/** The language of a locale such as `en_GB.UTF-8` or `it-IT`: English only when it says so. */
export function languageOf(locale: string | undefined): Language {
  return /^en\b|^en[_-]/i.test(locale ?? '') ? 'en' : 'it';
}

/** A problem in words. */
export function messageOf(
  { code, details }: Problem<ProblemCode>,
  { problems }: Catalogue,
): string {
  return problems[code](details);
}
