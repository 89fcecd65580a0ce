import {
  makeStyles,
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
  tokens,
  type Theme,
} from '@fluentui/react-components';
import { useMemo, useSyncExternalStore, type CSSProperties } from 'react';
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
  const styles = useStyles();
  const theme = useSyncExternalStore(themes.subscribe, themes.getSnapshot);
  const state = useSyncExternalStore(controller.subscribe, controller.getSnapshot);
  const style = useMemo(() => variablesOf(theme), [theme]);
  return (
    <div className={styles.themed} style={style}>
      <CatalogueContext value={catalogue}>
        <LaterWordsContext value={later}>
          <Boundary words={catalogue.pane}>
            <Pane state={state} actions={controller} />
          </Boundary>
        </LaterWordsContext>
      </CatalogueContext>
    </div>
  );
}

/** A theme as the variables that Fluent's styles refer to; its own provider does much more. */
function variablesOf(kind: ThemeKind): CSSProperties {
  const variables = Object.entries(themesOf[kind]).map(([name, value]) => [`--${name}`, value]);
  // The browser's own controls follow the scheme.
  return {
    ...(Object.fromEntries(variables) as CSSProperties),
    colorScheme: kind === 'light' ? 'light' : 'dark',
  };
}
