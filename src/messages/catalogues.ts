import {
  completed,
  type CommandCatalogue,
  type CommandTexts,
  type LaterWords,
  type PaneCatalogue,
} from './catalogue';
import { englishCommand } from './command-en';
import { italianCommand } from './command-it';
import { english } from './en';
import { italian } from './it';
import { englishLater } from './later-en';
import { italianLater } from './later-it';
import type { PageWords } from './pages';
import { englishPages } from './pages-en';
import { italianPages } from './pages-it';

export type Language = 'it' | 'en';

const whole = (
  first: PaneCatalogue,
  later: LaterWords,
  { problems, command }: CommandTexts,
): CommandCatalogue => {
  const catalogue = completed(first, later);
  return { ...catalogue, command, problems: { ...catalogue.problems, ...problems } };
};

/** The texts of each language: Italian is what a user reads unless they ask for English. */
export const catalogues: Readonly<Record<Language, CommandCatalogue>> = {
  it: whole(italian, italianLater, italianCommand),
  en: whole(english, englishLater, englishCommand),
};

/** Those of the pages that the pane loads after its first. */
export const pageWords: Readonly<Record<Language, PageWords>> = {
  it: italianPages,
  en: englishPages,
};
