import type { WorkbenchWords } from '../../src/messages/workbench';
import { element, type Texts } from './dom';

interface TopBar {
  readonly element: HTMLElement;
  readonly setFileName: (name: string) => void;
}

/** The bar with the name of the page, that of the file, and what this page is not. */
export function topBar(texts: Texts<WorkbenchWords>): TopBar {
  const file = element('span', { class: 'file-name' });
  const logo = element('img', { src: 'icons/tree-32.png', alt: '', width: '20', height: '20' });
  const name = element('h1', {}, ['PERF']);
  texts.bind((words) => {
    document.title = words.title;
    document.documentElement.lang = words.code;
  });
  const statement = texts.inside(element('span', { class: 'statement' }), (w) => w.statement);
  const open = texts.inside(
    element('button', { class: 'link', type: 'button', popovertarget: 'limits' }),
    (words) => words.limits.open,
  );
  return {
    element: element('header', { class: 'top' }, [
      element('div', { class: 'identity' }, [logo, name, file]),
      element('div', { class: 'about' }, [statement, open, limits(texts)]),
    ]),
    setFileName: (text) => {
      file.textContent = text;
    },
  };
}

function limits(texts: Texts<WorkbenchWords>): HTMLElement {
  const title = texts.inside(element('h2'), (words) => words.limits.title);
  const list = element('ul');
  texts.bind(({ limits: { points } }) => {
    list.replaceChildren(...points.map((point) => element('li', {}, [point])));
  });
  return element('div', { class: 'card limits', id: 'limits', popover: '' }, [title, list]);
}
