import {
  FluentProvider,
  makeStaticStyles,
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
  type Theme,
} from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { Catalogue } from '../messages';
import { Boundary } from './components/Boundary';
import { Pane } from './components/Pane';
import type { Controller } from './state/controller';
import type { ThemeStore } from './state/theme-store';
import type { ThemeKind } from './view-model/theme';
import { CatalogueContext } from './words';

const themesOf: Readonly<Record<ThemeKind, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  highContrast: teamsHighContrastTheme,
};

const usePageStyles = makeStaticStyles({ body: { margin: 0 } });

interface AppProps {
  readonly controller: Controller;
  readonly themes: ThemeStore;
  readonly catalogue: Catalogue;
}

/** The pane in the theme and the language of Office. */
export function App({ controller, themes, catalogue }: AppProps) {
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
        <Boundary words={catalogue.pane}>
          <Pane state={state} actions={controller} />
        </Boundary>
      </CatalogueContext>
    </FluentProvider>
  );
}
