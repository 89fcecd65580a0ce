import type { Catalogue } from './catalogue';
import { english } from './en';
import { italian } from './it';
import type { PageWords } from './pages';
import { englishPages } from './pages-en';
import { italianPages } from './pages-it';

export type Language = 'it' | 'en';

/** The texts of each language: Italian is what a user reads unless they ask for English. */
export const catalogues: Readonly<Record<Language, Catalogue>> = { it: italian, en: english };

/** Those of the pages that the pane loads after its first. */
export const pageWords: Readonly<Record<Language, PageWords>> = {
  it: italianPages,
  en: englishPages,
};
