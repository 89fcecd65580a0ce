import type { OfficeTheme } from '../../src/excel';
import { themeStore } from '../../src/taskpane/state/theme-store';
import { themeKind } from '../../src/taskpane/view-model/theme';

const theme = (background: string, text: string): OfficeTheme => ({
  bodyBackgroundColor: background,
  bodyForegroundColor: text,
  controlBackgroundColor: background,
  controlForegroundColor: text,
});

test.each([
  ['Colorful', '#FFFFFF', '#000000', 'light'],
  ['White', '#f0f0f0', '#262626', 'light'],
  ['Dark Gray', '#444444', '#ffffff', 'dark'],
  ['Black', '#262626', '#FFFFFF', 'dark'],
  ['High contrast', '#000000', '#FFFFFF', 'highContrast'],
  ['a theme that cannot be read', 'black', 'white', 'light'],
])('%s', (_, background, text, kind) => {
  expect(themeKind(theme(background, text), false)).toBe(kind);
});

test('the system’s forced colours come before any theme', () => {
  expect(themeKind(theme('#FFFFFF', '#000000'), true)).toBe('highContrast');
  expect(themeKind(null, true)).toBe('highContrast');
});

test('an Office that tells no theme is light', () => {
  expect(themeKind(null, false)).toBe('light');
});

test('the pane follows Office’s theme and the system’s colours while it is open', () => {
  let change: (theme: OfficeTheme) => void = () => undefined;
  const environment = {
    theme: () => theme('#FFFFFF', '#000000'),
    onThemeChanged: (listener: (theme: OfficeTheme) => void) => {
      change = listener;
    },
  };
  const media = Object.assign(new EventTarget(), { matches: false });
  const store = themeStore(environment, media);
  const seen: string[] = [];
  const stop = store.subscribe(() => seen.push(store.getSnapshot()));
  expect(store.getSnapshot()).toBe('light');
  change(theme('#262626', '#FFFFFF'));
  media.matches = true;
  media.dispatchEvent(new Event('change'));
  stop();
  change(theme('#FFFFFF', '#000000'));
  expect(seen).toEqual(['dark', 'highContrast']);
});
