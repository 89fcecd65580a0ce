import type { Language } from '../../src/messages';
import type { WorkbenchWords } from '../../src/messages/workbench';
import { element, type Texts } from './dom';
import { noticeBar, type NoticeBar } from './notice';
import { ribbon, type Ribbon, type RibbonActions } from './ribbon';
import { splitter } from './splitter';
import { topBar } from './top-bar';

export interface Layout {
  readonly root: HTMLElement;
  readonly ribbon: Ribbon;
  readonly notice: NoticeBar;
  /** Where the spreadsheet goes. */
  readonly sheet: HTMLElement;
  /** Around the spreadsheet, for what lies over it. */
  readonly sheetArea: HTMLElement;
  /** Where the pane's frame goes. */
  readonly frame: HTMLElement;
  readonly setFileName: (name: string) => void;
  readonly showPane: (isVisible: boolean) => void;
}

/** The window: a bar with the name, the ribbon, the sheet and the pane beside it. */
export function layout(
  texts: Texts<WorkbenchWords>,
  language: Language,
  actions: RibbonActions,
): Layout {
  const bar = topBar(texts);
  const commands = ribbon(texts, language, actions);
  const notice = noticeBar(texts);
  const sheet = texts.attribute(element('main', { class: 'sheet' }), 'aria-label', (w) => w.sheet);
  const frame = element('div', { class: 'pane-frame' });
  const content = element('div', { class: 'pane-content' }, [paneHead(texts, actions), frame]);
  const pane = texts.attribute(
    element('aside', { class: 'pane', id: 'pane' }),
    'aria-label',
    (w) => w.pane,
  );
  pane.append(splitter(texts, content), content);
  const sheetArea = element('div', { class: 'sheet-area' }, [sheet]);
  const body = element('div', { class: 'body' }, [sheetArea, pane]);
  return {
    root: element('div', { class: 'window' }, [
      bar.element,
      commands.element,
      notice.element,
      body,
    ]),
    ribbon: commands,
    notice,
    sheet,
    sheetArea,
    frame,
    setFileName: bar.setFileName,
    showPane: (isVisible) => {
      pane.hidden = !isVisible;
      commands.setTreePressed(isVisible);
    },
  };
}

function paneHead(texts: Texts<WorkbenchWords>, { toggleTree }: RibbonActions): HTMLElement {
  const close = element('button', { class: 'plain', type: 'button' }, ['✕']);
  texts.attribute(close, 'aria-label', (words) => words.closePane);
  close.addEventListener('click', toggleTree);
  return element('div', { class: 'pane-head' }, [element('h2', {}, ['PERF']), close]);
}
