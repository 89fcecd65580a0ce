import type { WorkbenchWords } from '../../src/messages/workbench';
import { element, type Texts } from './dom';

/**
 * Takes a file dropped anywhere in the page. While one is dragged a sheet covers everything, the
 * pane's frame too, which would keep the file for itself.
 */
export function acceptDrops(texts: Texts<WorkbenchWords>, open: (file: File) => void): HTMLElement {
  const cover = texts.inside(element('div', { class: 'drop', hidden: '' }), (w) => w.dropHere);
  const isFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true;
  addEventListener('dragenter', (event) => {
    if (isFile(event)) cover.hidden = false;
  });
  cover.addEventListener('dragleave', () => {
    cover.hidden = true;
  });
  addEventListener('dragover', (event) => {
    if (isFile(event)) event.preventDefault();
  });
  addEventListener('drop', (event) => {
    if (!isFile(event)) return;
    event.preventDefault();
    cover.hidden = true;
    const [file] = event.dataTransfer?.files ?? [];
    if (file) open(file);
  });
  return cover;
}
