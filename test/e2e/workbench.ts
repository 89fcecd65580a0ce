import type { Browser, Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { workbenchWords } from '../../src/messages/workbench';
import { toA1, type Cell, type Sheet, type Workbook } from '../../src/workbook';
import type { PerfWorkbench } from '../../workbench/page/main';
import { newPage, type WatchedPage } from '../support/browser';
import { at, bookIn } from '../support/workbook';

/** What the page gives to scripts. */
export interface WithWorkbench {
  readonly perfWorkbench: PerfWorkbench;
}

/** The workbench with its pane, as a person has it on the screen. */
export interface Bench extends WatchedPage {
  /** The pane of the workbook and the language that are open. */
  readonly pane: FrameLocator;
  paneFrame(): Promise<Frame>;
  button(name: string | RegExp): Locator;
  /** Makes the pane as narrow as Excel makes it. */
  narrow(): Promise<void>;
  /** Opens a page of the pane by its tab, or through the menu where it has no room for one. */
  toPage(name: string | RegExp): Promise<void>;
  /** Waits for a message of the pane. */
  says(text: string | RegExp): Promise<void>;
  /** Presses "Ricalcola albero" and says yes if asked. */
  recalculate(): Promise<void>;
  /** Runs as the ribbon does. @returns milliseconds, of the page's own clock */
  timeOfRun(): Promise<number>;
  /** Types into a cell, as whoever works on the sheet. */
  type(sheet: string, cell: string, value: string | number): Promise<void>;
  /** Goes to a cell through the name box; what is typed goes into it. */
  goTo(sheet: string, cell: string): Promise<void>;
  /** Types into a cell by keyboard, and Enter. */
  keyIn(sheet: string, cell: string, text: string): Promise<void>;
  /** Waits until what is said below the sheet of the selected cell reads so. */
  tellsOfCell(text: string | RegExp): Promise<void>;
  /** Opens a file of this machine through "Apri..."; by a name that was not open before. */
  openFile(name: string, bytes: Uint8Array): Promise<void>;
  /** The file that "Scarica" gives. */
  download(): Promise<Uint8Array>;
  /** The workbook as it stands in the sheet. */
  book(): Promise<Workbook>;
  /** Scrolls the sheet that is shown until a column is its first. */
  scrollTo(column: number): Promise<void>;
  /** Selects a cell, as a click does. */
  select(sheet: string, cell: string): Promise<void>;
  /** Waits until a cell holds a formula, written as Excel does in English. */
  holdsFormula(sheet: string, cell: string, formula: string): Promise<void>;
  /** Waits until a cell shows a text, as a reader in Italy sees it. */
  shows(sheet: string, cell: string, text: string): Promise<void>;
  /** Waits until a cell is selected, such as `Albero!A4`, or a row, `Albero!4`. */
  selected(place: string): Promise<void>;
}

export async function openBench(
  browser: Browser,
  url: string,
  { lang = 'it', width = 1440, height = 900 } = {},
): Promise<Bench> {
  const watched = await newPage(browser, { viewport: { width, height } });
  const { page } = watched;
  await page.goto(`${url}workbench/?lang=${lang}`);
  await page.waitForFunction(() => 'perfWorkbench' in window);
  await page.evaluate(() => (window as unknown as WithWorkbench).perfWorkbench.ready);
  return { ...watched, ...hands(page) };
}

function hands(page: Page): Omit<Bench, keyof WatchedPage> {
  const pane = page.frameLocator('iframe[title=PERF]');
  const button = (name: string | RegExp) => pane.getByRole('button', { name });
  const says = (text: string | RegExp) => pane.getByText(text).first().waitFor();
  const select = async (sheet: string, cell: string) => {
    await page.evaluate(
      ([name, address]) => {
        const { univerAPI } = (window as unknown as WithWorkbench).perfWorkbench;
        const workbook = univerAPI.getActiveWorkbook();
        const found = workbook?.getSheetByName(name);
        if (found) workbook?.setActiveSheet(found).getRange(address).activate();
      },
      [sheet, cell] as const,
    );
  };
  const goTo = async (sheet: string, cell: string) => {
    const nameBox = page.locator('[data-u-comp=defined-name] input');
    await select(sheet, 'A1');
    // The name box follows the sheet a moment later, and forgets what is being written in it.
    await page.waitForFunction(
      (box) => (box as HTMLInputElement).value === 'A1',
      await nameBox.elementHandle(),
    );
    await nameBox.fill(cell);
    await nameBox.press('Enter');
    await selected(page, `${sheet}!${cell}`);
  };
  const save = async () => {
    const bytes = await page.evaluate(async () => {
      const saved = await (window as unknown as WithWorkbench).perfWorkbench.save();
      return Array.from(saved);
    });
    return Uint8Array.from(bytes);
  };
  return {
    pane,
    paneFrame: async () => {
      const frame = await page.locator('iframe[title=PERF]').elementHandle();
      const content = await frame.contentFrame();
      if (!content) throw new Error('There is no pane');
      return content;
    },
    button,
    narrow: async () => {
      const frame = page.locator('iframe[title=PERF]');
      const edge = await page.getByRole('separator').boundingBox();
      const box = await frame.boundingBox();
      if (!edge || !box) throw new Error('The pane has no edge');
      await page.mouse.move(edge.x + edge.width / 2, edge.y + 200);
      await page.mouse.down();
      await page.mouse.move(edge.x + box.width - 320, edge.y + 200, { steps: 5 });
      await page.mouse.up();
      expect((await frame.boundingBox())?.width).toBeLessThan(335);
    },
    toPage: async (name) => {
      const tab = pane.getByRole('tab', { name });
      const menu = pane.locator('button[aria-haspopup=menu]');
      await tab.or(menu).first().waitFor();
      if (await tab.isVisible()) return tab.click();
      await menu.click();
      await pane.getByRole('menuitemradio', { name }).click();
    },
    says,
    recalculate: async () => {
      const question = pane.getByRole('alertdialog');
      await button('Ricalcola albero').click();
      const done = pane.getByText(/^Albero ricalcolato/);
      await question.or(done).first().waitFor();
      if (await question.isVisible())
        await question.getByRole('button', { name: 'Scrivi' }).click();
      await done.first().waitFor();
    },
    timeOfRun: () =>
      page.evaluate(async () => {
        const start = performance.now();
        await (window as unknown as WithWorkbench).perfWorkbench.runCommand('recalculateTree');
        return performance.now() - start;
      }),
    type: async (sheet, cell, value) => {
      await page.evaluate(
        ([name, address, typed]) => {
          const { univerAPI } = (window as unknown as WithWorkbench).perfWorkbench;
          const found = univerAPI.getActiveWorkbook()?.getSheetByName(name);
          found?.getRange(address).setValue(typed);
        },
        [sheet, cell, value] as const,
      );
    },
    goTo,
    keyIn: async (sheet, cell, text) => {
      await goTo(sheet, cell);
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    tellsOfCell: (text) =>
      page.locator('.cell-message', { hasText: text }).waitFor({ state: 'attached' }),
    openFile: async (name, bytes) => {
      await page.locator('input[type=file]').setInputFiles({
        name,
        mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        buffer: Buffer.from(bytes),
      });
      await page.getByText(workbenchWords.it.opened(name)).waitFor();
    },
    download: async () => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Scarica' }).click(),
      ]);
      const chunks: Buffer[] = [];
      for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
      return new Uint8Array(Buffer.concat(chunks));
    },
    book: async () => bookIn(await save()),
    scrollTo: async (column) => {
      await page.evaluate((first) => {
        const { univerAPI } = (window as unknown as WithWorkbench).perfWorkbench;
        univerAPI.getActiveWorkbook()?.getActiveSheet().scrollToCell(0, first);
      }, column);
    },
    select,
    holdsFormula: async (sheet, cell, formula) => {
      await page.waitForFunction(
        ([name, address, wanted]) => {
          const { univerAPI } = (window as unknown as WithWorkbench).perfWorkbench;
          const found = univerAPI.getActiveWorkbook()?.getSheetByName(name);
          return found?.getRange(address).getFormula() === wanted;
        },
        [sheet, cell, formula] as const,
      );
    },
    shows: async (sheet, cell, text) => {
      await page.waitForFunction(
        ([name, address, wanted]) => {
          const { univerAPI } = (window as unknown as WithWorkbench).perfWorkbench;
          const found = univerAPI.getActiveWorkbook()?.getSheetByName(name);
          return found?.getRange(address).getDisplayValue() === wanted;
        },
        [sheet, cell, text] as const,
      );
    },
    selected: (place) => selected(page, place),
  };
}

async function selected(page: Page, place: string): Promise<void> {
  await page.waitForFunction((wanted) => {
    const { univerAPI } = (window as unknown as WithWorkbench).perfWorkbench;
    const sheet = univerAPI.getActiveWorkbook()?.getActiveSheet();
    const range = sheet?.getActiveRange();
    const isRow = range?.getWidth() === sheet?.getMaxColumns();
    const cells = isRow ? (range?.getRow() ?? 0) + 1 : range?.getA1Notation();
    return `${sheet?.getSheetName()}!${cells}` === wanted;
  }, place);
}

/** What a reader sees in a cell: its value, its format and its colours. */
export function seen(book: Workbook, sheet: string, address: string): Partial<Cell> {
  const { value, format, fill, fontColour } = at(book, sheet, address) ?? {};
  return {
    value: value ?? null,
    ...(format === undefined ? {} : { format }),
    ...(fill === undefined ? {} : { fill }),
    ...(fontColour === undefined ? {} : { fontColour }),
  };
}

/** The row, as people count them, of a code in the first column of a sheet. */
export function rowOf(book: Workbook, sheet: string, code: string): number {
  const rows = book.sheets.find(({ name }) => name === sheet)?.rows ?? [];
  const index = rows.findIndex((row) => row?.[0]?.value === code);
  if (index < 0) throw new Error(`No ${code} in ${sheet}`);
  return index + 1;
}

/** What is written in a sheet, cell by cell; blank cells count for nothing. */
export function contentsOf({ rows }: Sheet): string[] {
  return rows.flatMap((row, r) =>
    (row ?? []).flatMap((cell, c) =>
      cell && cell.value !== null ? [`${toA1(r, c)} ${JSON.stringify(cell)}`] : [],
    ),
  );
}
