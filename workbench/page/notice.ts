import type { WorkbenchWords } from '../../src/messages/workbench';
import { element, type Texts } from './dom';

export interface NoticeBar {
  readonly element: HTMLElement;
  /** Says something that went wrong, until it is dismissed or something else is said. */
  warn(text: string): void;
  /** Tells who cannot see the screen what goes on. */
  tell(text: string): void;
}

/** The bar under the ribbon, there only while something is wrong. */
export function noticeBar(texts: Texts<WorkbenchWords>): NoticeBar {
  const text = element('p', { role: 'alert' });
  const status = element('p', { role: 'status', class: 'unseen' });
  const dismiss = element('button', { class: 'plain', type: 'button' }, ['✕']);
  texts.attribute(dismiss, 'aria-label', (words) => words.dismiss);
  const bar = element('div', { class: 'notice' }, [text, dismiss]);
  const show = (message: string) => {
    text.textContent = message;
    bar.classList.toggle('shown', message !== '');
  };
  show('');
  dismiss.addEventListener('click', () => {
    show('');
  });
  return {
    element: element('div', {}, [bar, status]),
    warn: show,
    tell: (message) => {
      show('');
      status.textContent = message;
    },
  };
}
