import type { WorkbenchWords } from '../../src/messages/workbench';
import { element, type Texts } from './dom';

/** The widths of the pane, in pixels, as Excel allows them. */
const WIDTH = { least: 320, usual: 400, most: 640 };
const STEP = 16;

/** The bar between sheet and pane: drag it, or move it with the arrows. */
export function splitter(texts: Texts<WorkbenchWords>, pane: HTMLElement): HTMLElement {
  const bar = element('div', {
    class: 'splitter',
    role: 'separator',
    tabindex: '0',
    'aria-orientation': 'vertical',
    'aria-controls': 'pane',
    'aria-valuemin': String(WIDTH.least),
    'aria-valuemax': String(WIDTH.most),
  });
  texts.attribute(bar, 'aria-label', (words) => words.paneWidth);
  let width = WIDTH.usual;
  const set = (wanted: number) => {
    width = Math.round(Math.min(WIDTH.most, Math.max(WIDTH.least, wanted)));
    pane.style.width = `${width}px`;
    bar.setAttribute('aria-valuenow', String(width));
  };
  set(width);

  bar.addEventListener('keydown', ({ key }) => {
    const wanted = new Map([
      ['ArrowLeft', width + STEP],
      ['ArrowRight', width - STEP],
      ['Home', WIDTH.least],
      ['End', WIDTH.most],
    ]).get(key);
    if (wanted !== undefined) set(wanted);
  });
  bar.addEventListener('pointerdown', (event) => {
    bar.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  bar.addEventListener('pointermove', (event) => {
    if (bar.hasPointerCapture(event.pointerId)) set(innerWidth - event.clientX);
  });
  return bar;
}
