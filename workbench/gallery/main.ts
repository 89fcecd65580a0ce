import { languageOf } from '../../src/messages';
import type { ThemeKind } from '../../src/taskpane/view-model/theme';
import { exhibits } from './exhibits';
import './gallery.css';
import { showMenu } from './menu';
import { stageIn, type Stage } from './stage';

/** The gallery as a script sees it, for the tests. */
export interface PerfGallery extends Stage {
  readonly ids: readonly string[];
}

const asked = new URLSearchParams(location.search);

function themeOf(name: string | null): ThemeKind {
  return name === 'dark' || name === 'highContrast' ? name : 'light';
}

/** With `show` one exhibit fills the page, as wide as that is; without, they are listed. */
async function main(): Promise<void> {
  const first = asked.get('show');
  if (first === null) {
    showMenu(asked);
    return;
  }
  const language = languageOf(asked.get('lang') ?? 'it');
  document.documentElement.lang = language;
  const stage = await stageIn(language, themeOf(asked.get('theme')));
  await stage.show(first);
  const perfGallery: PerfGallery = { ...stage, ids: exhibits.map(({ id }) => id) };
  Object.assign(window, { perfGallery });
}

void main();
