import { basename } from 'node:path';
import type { Language } from '../../../src/messages';
import { screenshot } from '../../support/browser';
import type { PerfWorkbench } from '../../../workbench/page/main';
import type { Bench } from '../workbench';

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** What a picture of a manual shows: the pane, the whole window, or cells of a sheet from A1 on. */
const PANE = /^(Riquadro|Pane)$/;
const WINDOW = /^(Finestra|Window)$/;

/** Takes a picture that a manual shows, and leaves it among the artefacts under its name. */
export async function takePicture(
  bench: Bench,
  { picture, at }: { readonly picture: string; readonly at: string },
  language: Language,
): Promise<void> {
  await bench.page.mouse.move(0, 0);
  const name = `manual-${language}-${basename(picture, '.png')}`;
  const box = WINDOW.test(at) ? null : PANE.test(at) ? await paneBox(bench) : await cells(bench, at);
  await screenshot(bench.page, name, box ?? undefined);
}

async function paneBox({ page }: Bench): Promise<Box> {
  const box = await page.locator('aside.pane').boundingBox();
  if (!box) throw new Error('There is no pane');
  return box;
}

/** The sheet with its headers as far as the last cell of a range. */
async function cells(bench: Bench, range: string): Promise<Box> {
  const [sheet = '', address = ''] = range.split('!');
  await bench.select(sheet, 'A1');
  const area = await bench.page.locator('.sheet canvas').first().boundingBox();
  if (!area) throw new Error('There is no sheet');
  const end = await bench.page.evaluate((cellsOf) => {
    const { univerAPI } = (window as unknown as { perfWorkbench: PerfWorkbench }).perfWorkbench;
    const rect = univerAPI.getActiveWorkbook()?.getActiveSheet().getRange(cellsOf).getCellRect();
    return rect && { right: rect.right, bottom: rect.bottom };
  }, address.split(':').at(-1) ?? '');
  if (!end) throw new Error(`No cells ${range}`);
  return { ...area, width: end.right - area.x + 12, height: end.bottom - area.y + 12 };
}
