import type { OfficeTheme } from '../../excel';

export type ThemeKind = 'light' | 'dark' | 'highContrast';

/** Relative luminance, from 0 (black) to 1. Source: WCAG 2. null when the colour cannot be read. */
function luminance(colour: string): number | null {
  const channels = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour)?.slice(1);
  if (!channels) return null;
  const [red = 0, green = 0, blue = 0] = channels.map((hex) => {
    const share = Number.parseInt(hex, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * The theme nearest to Office's own. Office does not name it: its dark themes are shades of grey,
 * and only high contrast is pure white on pure black.
 * @param forcedColours the system asks for its own few colours
 */
export function themeKind(theme: OfficeTheme | null, forcedColours: boolean): ThemeKind {
  if (forcedColours) return 'highContrast';
  const background = theme && luminance(theme.bodyBackgroundColor);
  if (background === null || background > 0.4) return 'light';
  const text = luminance(theme?.bodyForegroundColor ?? '');
  return background === 0 && text === 1 ? 'highContrast' : 'dark';
}
