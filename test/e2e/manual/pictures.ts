import { basename } from 'node:path';
import type { Language } from '../../../src/messages';
import { screenshot } from '../../support/browser';
import type { Bench, WithWorkbench } from '../workbench';

type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** A picture's text begins with what it shows: the pane, or the cells of a sheet, from A1 on. */
const PANE = /^(Riquadro|Pane):/;
const CELLS = /^([^!:]+)!A1:([A-Z]+\d+):/;

/** Takes a picture that a manual shows, leaves it among the artefacts, and says its name. */
export async function takePicture(
  bench: Bench,
  { picture, of }: { readonly picture: string; readonly of: string },
  language: Language,
): Promise<string> {
  await bench.page.mouse.move(0, 0);
  const name = basename(picture, '.png');
  await screenshot(bench.page, `manual-${language}-${name}`, await boxOf(bench, of));
  return name;
}

async function boxOf(bench: Bench, of: string): Promise<Box> {
  if (PANE.test(of)) return paneBox(bench);
  const [, sheet, last] = CELLS.exec(of) ?? [];
  if (sheet === undefined || last === undefined) throw new Error(`A picture of what? ${of}`);
  return cellsBox(bench, sheet, last);
}

/** The pane, without what is blank below. */
async function paneBox(bench: Bench): Promise<Box> {
  const { page } = bench;
  const box = await page.locator('aside.pane').boundingBox();
  const frame = await page.locator('iframe[title=PERF]').boundingBox();
  if (!box || !frame) throw new Error('There is no pane');
  const content = await (
    await bench.paneFrame()
  ).evaluate(() => {
    const leaves = [...document.querySelectorAll('main *')].filter(
      ({ childElementCount }) => childElementCount === 0,
    );
    return Math.max(...leaves.map((leaf) => leaf.getBoundingClientRect().bottom));
  });
  const height = Math.min(box.height, frame.y - box.y + content + BELOW);
  return { ...box, height };
}

/** Some room below what is shown, in pixels. */
const BELOW = 16;

/** A sheet from its corner to a cell, scrolled there, with columns as wide as what is in them. */
async function cellsBox(bench: Bench, sheet: string, last: string): Promise<Box> {
  const { page } = bench;
  await bench.select(sheet, 'A1');
  const size = await page.evaluate((address) => {
    const { univerAPI } = (window as unknown as WithWorkbench).perfWorkbench;
    const shown = univerAPI.getActiveWorkbook()?.getActiveSheet();
    if (!shown) return null;
    const range = shown.getRange(`A1:${address}`);
    shown.autoResizeColumns(0, range.getWidth());
    shown.scrollToCell(0, 0);
    const { right, bottom } = shown.getRange(address).getCellRect();
    return { right, bottom };
  }, last);
  const area = await page.locator('[id^=univer-sheet-main-canvas]').boundingBox();
  if (!area || !size) throw new Error(`There is no sheet ${sheet}`);
  return { ...area, width: size.right + 2, height: size.bottom + 2 };
}
