import type { OfficeColours } from './pane/contract';

export type ThemeName = 'light' | 'dark' | 'highContrast';

export const themeNames: readonly ThemeName[] = ['light', 'dark', 'highContrast'];

/** The colours that Office tells its add-ins in each of its themes. */
export const officeColours: Readonly<Record<ThemeName, OfficeColours>> = {
  light: coloursOf('#FFFFFF', '#242424'),
  dark: coloursOf('#292929', '#FFFFFF'),
  highContrast: coloursOf('#000000', '#FFFFFF'),
};

function coloursOf(background: string, foreground: string): OfficeColours {
  return {
    bodyBackgroundColor: background,
    bodyForegroundColor: foreground,
    controlBackgroundColor: background,
    controlForegroundColor: foreground,
  };
}
