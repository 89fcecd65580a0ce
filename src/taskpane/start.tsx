import { createRoot } from 'react-dom/client';
import type { OfficeEnvironment } from '../excel';
import { App, type PaneTexts } from './App';
import { loadPages } from './pages';
import type { Controller } from './state/controller';
import { ribbonRun } from './state/ribbon';
import { themeStore } from './state/theme-store';

/** The ribbon button's action, as the manifest names it. */
const RECALCULATE = 'recalculateTree';

/** Shows the pane, connects the ribbon to it, and looks at the workbook. */
export async function startPane(
  controller: Controller,
  environment: OfficeEnvironment,
  words: PaneTexts,
): Promise<void> {
  environment.onCommand(
    RECALCULATE,
    ribbonRun(controller, () => environment.showPane()),
  );
  document.title = words.catalogue.pane.title;
  // In the page itself it would be an inline style, which its security policy forbids.
  document.body.style.margin = '0';
  const themes = themeStore(environment, matchMedia('(forced-colors: active)'));
  const root = document.createElement('div');
  document.body.append(root);
  createRoot(root).render(<App controller={controller} themes={themes} words={words} />);
  await controller.start();
  await Promise.all([words.later.load(), loadPages()]);
}
