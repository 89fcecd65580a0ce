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
import type { ReactNode } from 'react';
import type { ThemeKind } from './view-model/theme';

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

interface ThemedProps {
  readonly theme: ThemeKind;
  readonly children: ReactNode;
}

/** What is in it has the colours and the letters of a theme. */
export function Themed({ theme, children }: ThemedProps) {
  const styles = useStyles();
  const themes: Readonly<Record<ThemeKind, string>> = {
    light: useLight(),
    dark: useDark(),
    highContrast: useHighContrast(),
  };
  return <div className={mergeClasses(themes[theme], styles.themed)}>{children}</div>;
}

/** Worked out as the add-in is built. The browser's own controls follow the scheme. */
function variablesOf(theme: Theme, colorScheme: 'light' | 'dark') {
  const variables = Object.entries(theme).map(([name, value]) => [`--${name}`, String(value)]);
  return { ...(Object.fromEntries(variables) as Record<string, string>), colorScheme };
}
