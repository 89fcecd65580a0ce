import type { Catalogue } from './catalogue';
import { english } from './en';
import { italian } from './it';

export type Language = 'it' | 'en';

/** The texts of each language: Italian is what a user reads unless they ask for English. */
export const catalogues: Readonly<Record<Language, Catalogue>> = { it: italian, en: english };
