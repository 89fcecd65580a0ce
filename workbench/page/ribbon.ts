import type { Language } from '../../src/messages';
import type { WorkbenchWords } from '../../src/messages/workbench';
import { element, type Texts } from './dom';
import { icon } from './icons';
import { samples, type Sample } from './samples';
import { themeNames, type ThemeName } from './themes';

export interface RibbonActions {
  readonly openNew: () => void;
  readonly openSample: (sample: Sample) => void;
  readonly openFile: (file: File) => void;
  readonly download: () => void;
  readonly toggleTree: () => void;
  readonly recalculate: () => void;
  readonly setLanguage: (language: Language) => void;
  readonly setTheme: (theme: ThemeName) => void;
}

export interface Ribbon {
  readonly element: HTMLElement;
  setTreePressed(isPressed: boolean): void;
  /** Whether the add-in has connected its command and the last call of it has ended. */
  setRecalculateReady(isReady: boolean): void;
}

const languages: readonly Language[] = ['it', 'en'];

type Words = Texts<WorkbenchWords>;
type Word = (ribbon: WorkbenchWords['ribbon']) => string;

/** The commands of the page, grouped as in Excel. */
export function ribbon(texts: Words, language: Language, actions: RibbonActions): Ribbon {
  const tree = command(texts, picture('tree-32.png'), (w) => w.tree);
  tree.addEventListener('click', actions.toggleTree);
  tree.setAttribute('aria-controls', 'pane');
  texts.attribute(tree, 'title', (words) => words.ribbon.treeTip);
  const recalculate = command(texts, picture('recalculate-32.png'), (w) => w.recalculate);
  recalculate.addEventListener('click', actions.recalculate);
  recalculate.disabled = true;
  texts.attribute(recalculate, 'title', (words) => words.ribbon.recalculateTip);
  const blank = command(texts, icon('blank'), (w) => w.blank);
  blank.addEventListener('click', actions.openNew);
  const save = command(texts, icon('download'), (w) => w.download);
  save.addEventListener('click', actions.download);

  const made = element('nav', { class: 'ribbon' }, [
    group(texts, (w) => w.file, [
      blank,
      ...sampleMenu(texts, actions.openSample),
      ...fileButton(texts, actions.openFile),
      save,
    ]),
    group(texts, (w) => w.performance, [tree, recalculate]),
    group(texts, (w) => w.view, [officeChoices(texts, language, actions)]),
  ]);
  texts.attribute(made, 'aria-label', (words) => words.ribbon.name);
  return {
    element: made,
    setTreePressed: (isPressed) => {
      tree.setAttribute('aria-pressed', String(isPressed));
    },
    setRecalculateReady: (isReady) => {
      recalculate.disabled = !isReady;
    },
  };
}

function group(texts: Words, name: Word, content: readonly Node[]): HTMLElement {
  const label = texts.inside(element('span', { class: 'group-name', 'aria-hidden': 'true' }), (w) =>
    name(w.ribbon),
  );
  const made = element('div', { class: 'group', role: 'group' }, [
    element('div', { class: 'group-content' }, content),
    label,
  ]);
  return texts.attribute(made, 'aria-label', (words) => name(words.ribbon));
}

const picture = (file: string): HTMLElement =>
  element('img', { src: `icons/${file}`, alt: '', width: '32', height: '32' });

/** A large button: picture above, name below. */
function command(texts: Words, image: Element, name: Word): HTMLButtonElement {
  const label = texts.inside(element('span'), (words) => name(words.ribbon));
  return element('button', { type: 'button', class: 'command' }, [image, label]);
}

function sampleMenu(texts: Words, open: (sample: Sample) => void): readonly HTMLElement[] {
  const menu = element('div', { class: 'card menu', id: 'samples', popover: '' });
  for (const sample of samples) {
    const item = element('button', { type: 'button', class: 'item' }, [sample.name]);
    item.addEventListener('click', () => {
      menu.hidePopover();
      open(sample);
    });
    menu.append(item);
  }
  const opener = command(texts, icon('samples'), (w) => w.samples);
  opener.classList.add('opens');
  opener.setAttribute('popovertarget', menu.id);
  menu.addEventListener('beforetoggle', () => {
    const { left, bottom } = opener.getBoundingClientRect();
    Object.assign(menu.style, { left: `${left}px`, top: `${bottom}px` });
  });
  return [opener, menu];
}

function fileButton(texts: Words, open: (file: File) => void): readonly HTMLElement[] {
  const input = element('input', { type: 'file', accept: '.xlsx,.xlsm', hidden: '' });
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    // The same file can be chosen again.
    input.value = '';
    if (file) open(file);
  });
  const opener = command(texts, icon('open'), (w) => w.open);
  opener.addEventListener('click', () => {
    input.click();
  });
  return [opener, input];
}

/** What the user of a real Office sets elsewhere. */
function officeChoices(
  texts: Words,
  language: Language,
  { setLanguage, setTheme }: RibbonActions,
): HTMLElement {
  return element('div', { class: 'choices' }, [
    labelled(
      texts,
      (w) => w.language,
      choice(texts, languages, language, (w) => w.languages, setLanguage),
    ),
    labelled(
      texts,
      (w) => w.theme,
      choice(texts, themeNames, 'light', (w) => w.themes, setTheme),
    ),
  ]);
}

function choice<Value extends string>(
  texts: Words,
  values: readonly Value[],
  current: Value,
  names: (words: WorkbenchWords) => Readonly<Record<Value, string>>,
  choose: (value: Value) => void,
): HTMLSelectElement {
  const options = values.map((value) =>
    texts.inside(element('option', { value }), (words) => names(words)[value]),
  );
  const select = element('select', {}, options);
  select.value = current;
  select.addEventListener('change', () => {
    const chosen = values.find((value) => value === select.value);
    if (chosen !== undefined) choose(chosen);
  });
  return select;
}

function labelled(texts: Words, name: Word, select: HTMLSelectElement): HTMLElement {
  const label = texts.inside(element('span'), (words) => name(words.ribbon));
  return element('label', {}, [label, select]);
}
