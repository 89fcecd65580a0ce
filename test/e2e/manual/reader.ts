import type { Locator } from 'playwright-core';
import { catalogues, type Language } from '../../../src/messages';
import { workbenchWords } from '../../../src/messages/workbench';
import { parseA1, toA1 } from '../../../src/workbook';
import type { Bench, WithWorkbench } from '../workbench';
import { takePicture } from './pictures';
import type { Act, Step } from './steps';

/** Roles of what can be pressed in the pane. */
const PRESSED = ['button', 'radio', 'checkbox', 'switch', 'textbox', 'combobox'] as const;

/** Whoever does what a manual says, and nothing else, in the workbench. */
export class Reader {
  /** The names of the pictures that were taken. */
  readonly pictures: string[] = [];
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
        this.pictures.push(await takePicture(this.#bench, act, this.#language));
    }
  }

  async #press(name: string): Promise<void> {
    this.#cell = null;
    const { page } = this.#bench;
    const { ribbon } = workbenchWords[this.#language];
    if (name === ribbon.blank) return this.#newWorkbook();
    const tabs: readonly string[] = Object.values(catalogues[this.#language].pane.tabs);
    if (tabs.includes(name)) return this.#bench.toPage(new RegExp(`^${name}`));
    if (this.#list && (await this.#list.getByRole('option', { name }).count()) > 0) {
      await this.#list.selectOption({ label: name });
      return;
    }
    const found = await this.#found(name);
    if ((await found.getAttribute('role')) === 'treeitem') this.#row = name;
    this.#list = (await found.evaluate(({ tagName }) => tagName)) === 'SELECT' ? found : null;
    // A radio button may be drawn by what lies over it.
    await found.click({ force: true });
    await page.mouse.move(0, 0);
  }

  /**
   * What goes by that name in the pane: to those who hear it, or to those who see it. A button of a
   * row is that of the row pressed last.
   */
  async #found(name: string): Promise<Locator> {
    const { pane } = this.#bench;
    const named = (exact: string) =>
      PRESSED.map((role) => pane.getByRole(role, { name: exact, exact: true }));
    const begins = new RegExp(`^${escaped(name)}( |$)`);
    const candidates = [
      ...(this.#row === null ? [] : named(`${name} ${this.#row}`)),
      ...named(name),
      pane.getByRole('treeitem', { name: begins }),
      ...(['radio', 'button'] as const).map((role) => pane.getByRole(role, { name: begins })),
      pane.locator('button', { hasText: new RegExp(`^${escaped(name)}$`) }),
    ];
    await candidates
      .reduce((one, other) => one.or(other))
      .first()
      .waitFor();
    for (const candidate of candidates) {
      if ((await candidate.count()) > 0) return candidate.first();
    }
    throw new Error(`Nothing goes by the name of ${name}`);
  }

  async #newWorkbook(): Promise<void> {
    const { page } = this.#bench;
    const { ribbon, opened, newWorkbook } = workbenchWords[this.#language];
    const before = await page.evaluate(idOfTheOpen);
    await page.getByRole('button', { name: ribbon.blank, exact: true }).click();
    // One that was opened before may have had the same name.
    while ((await page.evaluate(idOfTheOpen)) === before) await page.evaluate(aFrame);
    await page.getByText(opened(newWorkbook.file)).waitFor();
  }

  async #type(rows: readonly (readonly string[])[]): Promise<void> {
    const { keyboard } = this.#bench.page;
    if (!this.#cell) {
      await keyboard.press('ControlOrMeta+A');
      return keyboard.type(rows.flat().join(' '));
    }
    // Enter after the last cell of a row leads to the first of the next, as in Excel.
    for (const row of rows) {
      for (const [across, text] of row.entries()) {
        if (text !== '') await this.#write(text);
        await keyboard.press(across === row.length - 1 ? 'Enter' : 'Tab');
      }
    }
  }

  /** A cell begins to be written with a key; the rest comes at once, as from a quick hand. */
  async #write(text: string): Promise<void> {
    const { keyboard } = this.#bench.page;
    await keyboard.type(text.slice(0, 1));
    if (text.length > 1) await keyboard.insertText(text.slice(1));
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

const escaped = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&');

const idOfTheOpen = (): string | undefined =>
  (window as unknown as WithWorkbench).perfWorkbench.univerAPI.getActiveWorkbook()?.getId();

const aFrame = (): Promise<number> => new Promise(requestAnimationFrame);
