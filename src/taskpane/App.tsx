import {
  FluentProvider,
  makeStaticStyles,
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
  type Theme,
} from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { Catalogue, PageWords } from '../messages';
import { Boundary } from './components/Boundary';
import { Pane } from './components/Pane';
import type { Controller } from './state/controller';
import type { Later } from './state/later';
import type { ThemeStore } from './state/theme-store';
import type { ThemeKind } from './view-model/theme';
import { CatalogueContext, LaterWordsContext } from './words';

const themesOf: Readonly<Record<ThemeKind, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  highContrast: teamsHighContrastTheme,
};

const usePageStyles = makeStaticStyles({ body: { margin: 0 } });

/** The texts of the language in use: those needed at once, and those of the pages after the first. */
export interface PaneTexts {
  readonly catalogue: Catalogue;
  readonly later: Later<PageWords>;
}

interface AppProps {
  readonly controller: Controller;
  readonly themes: ThemeStore;
  readonly words: PaneTexts;
}

/** The pane in the theme and the language of Office. */
export function App({ controller, themes, words }: AppProps) {
  const { catalogue, later } = words;
  usePageStyles();
  const theme = useSyncExternalStore(themes.subscribe, themes.getSnapshot);
  const state = useSyncExternalStore(controller.subscribe, controller.getSnapshot);
  return (
    // The browser's own controls follow the scheme, not the theme.
    <FluentProvider
      theme={themesOf[theme]}
      style={{ colorScheme: theme === 'light' ? 'light' : 'dark' }}
    >
      <CatalogueContext value={catalogue}>
        <LaterWordsContext value={later}>
          <Boundary words={catalogue.pane}>
            <Pane state={state} actions={controller} />
          </Boundary>
        </LaterWordsContext>
      </CatalogueContext>
    </FluentProvider>
  );
}
