import { createRoot } from 'react-dom/client';
import { startOffice } from '../excel';
import { catalogues, languageOf } from '../messages';
import { App } from './App';
import { Controller } from './state/controller';
import { reasonOf } from './state/reason';
import { ribbonRun } from './state/ribbon';
import { themeStore } from './state/theme-store';

/** The ribbon button's action, as the manifest names it. */
const RECALCULATE = 'recalculateTree';

async function main(): Promise<void> {
  const { workbook, environment } = await startOffice();
  const controller = new Controller(workbook);
  environment.onCommand(
    RECALCULATE,
    ribbonRun(controller, () => environment.showPane()),
  );

  const language = languageOf(environment.displayLanguage);
  document.documentElement.lang = language;
  const catalogue = catalogues[language];
  document.title = catalogue.pane.title;
  const themes = themeStore(environment, matchMedia('(forced-colors: active)'));
  const root = document.createElement('div');
  document.body.append(root);
  createRoot(root).render(<App controller={controller} themes={themes} catalogue={catalogue} />);
  await controller.start();
}

main().catch((error: unknown) => {
  const { pane } = catalogues[languageOf(navigator.language)];
  document.body.textContent = pane.run.unexpected(reasonOf(error));
});
