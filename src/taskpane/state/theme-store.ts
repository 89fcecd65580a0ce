import type { OfficeEnvironment } from '../../excel';
import { themeKind, type ThemeKind } from '../view-model/theme';

/** What tells whether the system asks for its own few colours. */
type Media = Pick<MediaQueryList, 'matches' | 'addEventListener'>;

export interface ThemeStore {
  readonly subscribe: (listener: () => void) => () => void;
  readonly getSnapshot: () => ThemeKind;
}

/** The theme of Office, followed as it changes. */
export function themeStore(
  environment: Pick<OfficeEnvironment, 'theme' | 'onThemeChanged'>,
  forcedColours: Media,
): ThemeStore {
  let theme = environment.theme();
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  environment.onThemeChanged((changed) => {
    theme = changed;
    tell();
  });
  forcedColours.addEventListener('change', tell);
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    getSnapshot: () => themeKind(theme, forcedColours.matches),
  };
}
