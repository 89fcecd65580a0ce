import type { Locator } from 'playwright-core';
import { catalogues, type Language } from '../../../src/messages';
import { workbenchWords } from '../../../src/messages/workbench';
import { parseA1, toA1 } from '../../../src/workbook';
import type { Bench } from '../workbench';
import { takePicture } from './pictures';
import type { Act, Step } from './steps';

/** Roles of what can be pressed in the pane. */
const PRESSED = ['button', 'tab', 'radio', 'switch', 'checkbox', 'textbox', 'combobox'] as const;

/** Whoever does what a manual says, and nothing else, in the workbench. */
export class Reader {
  readonly #bench: Bench;
  readonly #language: Language;
  /** Where what is typed goes, and what is read is read; null while a field of the pane has the focus. */
  #cell: { readonly sheet: string; readonly cell: string } | null = null;
  /** The row of the tree that was pressed last: buttons of a row are named after it. */
  #row: string | null = null;
  #list: Locator | null = null;

  constructor(bench: Bench, language: Language) {
    this.#bench = bench;
    this.#language = language;
  }

  /** @throws Error that names the step which cannot be done as it is written */
  async follow({ text, acts }: Step): Promise<void> {
    for (const act of acts) {
      try {
        await this.#do(act);
      } catch (error) {
        throw new Error(`${JSON.stringify(act)} in: ${text}`, { cause: error });
      }
    }
  }

  async #do(act: Act): Promise<void> {
    switch (act.kind) {
      case 'press':
        return this.#press(act.name);
      case 'hear':
        return this.#bench.says(act.text);
      case 'go':
        this.#cell = act;
        return this.#bench.goTo(act.sheet, act.cell);
      case 'type':
        return this.#type(act.rows);
      case 'see':
        return this.#see(act.rows);
      case 'look':
        return takePicture(this.#bench, act, this.#language);
    }
  }

  async #press(name: string): Promise<void> {
    this.#cell = null;
    const { page, pane } = this.#bench;
    const { ribbon } = workbenchWords[this.#language];
    if (name === ribbon.blank) return this.#newWorkbook();
    const tabs: readonly string[] = Object.values(catalogues[this.#language].pane.tabs);
    if (tabs.includes(name)) return this.#bench.toPage(new RegExp(`^${name}`));
    if (this.#list && (await this.#list.getByRole('option', { name }).count()) > 0) {
      await this.#list.selectOption({ label: name });
      return;
    }
    const treeItem = pane.getByRole('treeitem', { name: new RegExp(`^${name}\\b`) });
    const found = await this.#found(name, treeItem);
    if ((await found.getAttribute('role')) === 'treeitem') this.#row = name;
    this.#list = (await found.evaluate(({ tagName }) => tagName)) === 'SELECT' ? found : null;
    await found.click();
    await page.mouse.move(0, 0);
  }

  /** What has that name in the pane; of a row's button, that of the row pressed last. */
  async #found(name: string, treeItem: Locator): Promise<Locator> {
    const { pane } = this.#bench;
    const named = (exact: string) =>
      PRESSED.map((role) => pane.getByRole(role, { name: exact, exact: true }));
    const all = [...named(name), ...(this.#row ? named(`${name} ${this.#row}`) : []), treeItem];
    const any = all.reduce((one, other) => one.or(other)).first();
    await any.waitFor();
    return any;
  }

  async #newWorkbook(): Promise<void> {
    const { page } = this.#bench;
    const { ribbon, opened, newWorkbook } = workbenchWords[this.#language];
    await page.getByRole('button', { name: ribbon.blank, exact: true }).click();
    await page.getByText(opened(newWorkbook.file)).waitFor();
  }

  async #type(rows: readonly (readonly string[])[]): Promise<void> {
    const { keyboard } = this.#bench.page;
    if (!this.#cell) return keyboard.type(rows.flat().join(' '));
    const { sheet, cell } = this.#cell;
    const corner = parseA1(cell);
    if (!corner) throw new Error(`${cell} is no cell`);
    for (const [down, row] of rows.entries()) {
      if (down > 0) await this.#bench.goTo(sheet, toA1(corner.row + down, corner.column));
      for (const [across, text] of row.entries()) {
        if (text !== '') await keyboard.type(text);
        await keyboard.press(across === row.length - 1 ? 'Enter' : 'Tab');
      }
    }
  }

  async #see(rows: readonly (readonly string[])[]): Promise<void> {
    if (!this.#cell) throw new Error('No cell was named');
    const { sheet, cell } = this.#cell;
    const corner = parseA1(cell);
    for (const [down, row] of rows.entries()) {
      for (const [across, text] of row.entries()) {
        const place = toA1((corner?.row ?? 0) + down, (corner?.column ?? 0) + across);
        await this.#bench.shows(sheet, place, this.#shown(text));
      }
    }
  }

  /** The sheet shows numbers as Italians write them, in an English Excel too. */
  #shown(text: string): string {
    const isNumber = /^[-+]?[\d,]+(\.\d+)?%?$/.test(text);
    if (this.#language === 'it' || !isNumber) return text;
    return text.replaceAll(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));
  }
}
