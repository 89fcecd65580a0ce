import {
  makeResetStyles,
  makeStyles,
  mergeClasses,
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
  tokens,
  type Theme,
} from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { PaneCatalogue } from '../messages';
import { Boundary } from './components/Boundary';
import { Pane } from './components/Pane';
import type { Controller } from './state/controller';
import type { Later } from './state/later';
import type { ThemeStore } from './state/theme-store';
import type { ThemeKind } from './view-model/theme';
import { CatalogueContext, LaterTextsContext, type LaterTexts } from './words';

// A theme is the variables that Fluent's styles refer to: a rule of the style sheet for each.
const useLight = makeResetStyles(variablesOf(webLightTheme, 'light'));
const useDark = makeResetStyles(variablesOf(webDarkTheme, 'dark'));
const useHighContrast = makeResetStyles(variablesOf(teamsHighContrastTheme, 'dark'));

const useStyles = makeStyles({
  themed: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'left',
  },
});

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
  const styles = useStyles();
  const theme = useSyncExternalStore(themes.subscribe, themes.getSnapshot);
  const state = useSyncExternalStore(controller.subscribe, controller.getSnapshot);
  const themeClass: Readonly<Record<ThemeKind, string>> = {
    light: useLight(),
    dark: useDark(),
    highContrast: useHighContrast(),
  };
  return (
    <div className={mergeClasses(themeClass[theme], styles.themed)}>
      <CatalogueContext value={catalogue}>
        <LaterTextsContext value={later}>
          <Boundary words={catalogue.pane}>
            <Pane state={state} actions={controller} />
          </Boundary>
        </LaterTextsContext>
      </CatalogueContext>
    </div>
  );
}

/** Worked out as the add-in is built. The browser's own controls follow the scheme. */
function variablesOf(theme: Theme, colorScheme: 'light' | 'dark') {
  const variables = Object.entries(theme).map(([name, value]) => [`--${name}`, String(value)]);
  return { ...(Object.fromEntries(variables) as Record<string, string>), colorScheme };
}
