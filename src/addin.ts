import { startOffice } from './excel';
import { associateFunctions, connectFunctions } from './functions';
import { completed, languageOf, type Language, type PaneCatalogue } from './messages';
import { Controller } from './taskpane/state/controller';
import { Later } from './taskpane/state/later';
import { reasonOf } from './taskpane/state/reason';
import { startPane } from './taskpane/start';
import type { LaterTexts } from './taskpane/words';

// Pane, ribbon and functions share one runtime, and through it one view of the workbook.

/** Nobody loads the texts of two languages. The build counts the chunks of these names. */
const catalogueIn: Readonly<Record<Language, () => Promise<PaneCatalogue>>> = {
  it: async () => (await import(/* webpackChunkName: 'texts-it' */ './messages/it')).italian,
  en: async () => (await import(/* webpackChunkName: 'texts-en' */ './messages/en')).english,
};

const laterTextsIn: Readonly<Record<Language, (first: PaneCatalogue) => Promise<LaterTexts>>> = {
  it: async (first) => {
    const { italianLater, italianPages } = await import('./messages/all-later-it');
    return { pages: italianPages, catalogue: completed(first, italianLater) };
  },
  en: async (first) => {
    const { englishLater, englishPages } = await import('./messages/all-later-en');
    return { pages: englishPages, catalogue: completed(first, englishLater) };
  },
};

/** Excel may call a function as soon as its library is ready. */
associateFunctions();

async function main(): Promise<void> {
  const { workbook, environment } = await startOffice();
  const language = languageOf(environment.displayLanguage);
  document.documentElement.lang = language;
  const catalogue = await catalogueIn[language]();
  const laterTexts = () => laterTextsIn[language](catalogue);
  const functions = connectFunctions(workbook, async () => (await laterTexts()).catalogue);
  await startPane(new Controller(workbook, functions), environment, {
    catalogue,
    later: new Later(laterTexts),
  });
}

main().catch((error: unknown) => {
  // Whatever the language: what failed may be its texts.
  document.body.textContent = `PERF: errore imprevisto / unexpected error: ${reasonOf(error)}`;
});
