import { startOffice } from './excel';
import { associateFunctions, connectFunctions } from './functions';
import { languageOf, type Catalogue, type Language, type PageWords } from './messages';
import { Controller } from './taskpane/state/controller';
import { Later } from './taskpane/state/later';
import { reasonOf } from './taskpane/state/reason';
import { startPane } from './taskpane/start';

// Pane, ribbon and functions share one runtime, and through it one view of the workbook.

/** Nobody loads the texts of two languages. */
const catalogueIn: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  it: async () => (await import('./messages/it')).italian,
  en: async () => (await import('./messages/en')).english,
};

const pageWordsIn: Readonly<Record<Language, () => Promise<PageWords>>> = {
  it: async () => (await import('./messages/pages-it')).italianPages,
  en: async () => (await import('./messages/pages-en')).englishPages,
};

/** Excel may call a function as soon as its library is ready. */
associateFunctions();

async function main(): Promise<void> {
  const { workbook, environment } = await startOffice();
  const language = languageOf(environment.displayLanguage);
  document.documentElement.lang = language;
  const catalogue = await catalogueIn[language]();
  const functions = connectFunctions(workbook, catalogue);
  await startPane(new Controller(workbook, functions), environment, {
    catalogue,
    later: new Later(pageWordsIn[language]),
  });
}

main().catch((error: unknown) => {
  // Whatever the language: what failed may be its texts.
  document.body.textContent = `PERF: errore imprevisto / unexpected error: ${reasonOf(error)}`;
});
