import { useSyncExternalStore } from 'react';
import type { PaneCatalogue } from '../messages';
import { Boundary } from './components/Boundary';
import { Pane } from './components/Pane';
import type { Controller } from './state/controller';
import type { Later } from './state/later';
import type { ThemeStore } from './state/theme-store';
import { Themed } from './Themed';
import { CatalogueContext, LaterTextsContext, type LaterTexts } from './words';

/** The texts of the language in use: those needed at once, and those of the pages after the first. */
export interface PaneTexts {
  readonly catalogue: PaneCatalogue;
  readonly later: Later<LaterTexts>;
}

interface AppProps {
  readonly controller: Controller;
  readonly themes: ThemeStore;
  readonly words: PaneTexts;
}

/** The pane in the theme and the language of Office. */
export function App({ controller, themes, words }: AppProps) {
  const { catalogue, later } = words;
  const theme = useSyncExternalStore(themes.subscribe, themes.getSnapshot);
  const state = useSyncExternalStore(controller.subscribe, controller.getSnapshot);
  return (
    <Themed theme={theme}>
      <CatalogueContext value={catalogue}>
        <LaterTextsContext value={later}>
          <Boundary words={catalogue.pane}>
            <Pane state={state} actions={controller} />
          </Boundary>
        </LaterTextsContext>
      </CatalogueContext>
    </Themed>
  );
}
