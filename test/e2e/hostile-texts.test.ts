import type { Browser } from 'playwright-core';
import { launchBrowser, startSite, type Site } from '../support/browser';
import { xlsxOf } from '../cli/fake';
import { albero, consuntivi, pesi, target } from '../workbook/small-plan';
import type { Rows } from '../support/workbook';
import { openBench } from './workbench';

const FORMULA = '=HYPERLINK("http://perf.example.it")';
const IMAGE = '<img src=x onerror="globalThis.hurt=1">';
const SCRIPT = '"><script>globalThis.hurt=1</script>';
const texts = [FORMULA, IMAGE, SCRIPT];

let browser: Browser;
let site: Site;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), startSite()]);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** The rows with texts that would do harm in the columns of a person's words, and one row more of them. */
const withTexts = ([headers = [], ...rows]: Rows, words: readonly number[]): Rows => [
  headers,
  ...rows.map((row, index) =>
    row.map((cell, column) => (words.includes(column) ? (texts[index % 3] ?? cell) : cell)),
  ),
  headers.map((_, column) => texts[column % 3] ?? ''),
];

test('texts that look like formulas or markup stay texts, in the sheet and in the pane', async () => {
  const bench = await openBench(browser, site.url);
  const { page, outside, errors } = bench;
  const bytes = await xlsxOf({
    Albero: withTexts(albero, [2, 3]),
    Pesi: pesi,
    Target: withTexts(target, [1]),
    Consuntivi: withTexts(consuntivi, [2]),
  });
  await bench.openFile('ostile.xlsx', bytes);
  await bench.says(/Ricalcola|Scrivi|problem/i);
  await bench.recalculate();
  await bench
    .button(/Perché/)
    .first()
    .click();
  await bench.says(/peso|Peso|non valutabile/i);
  const pane = await bench.paneFrame();
  const elements = 'img[src=x], script:not([src]), a[href^="http://perf"]';
  for (const frame of [page.mainFrame(), pane]) {
    expect(await frame.locator(elements).count()).toBe(0);
    expect(await frame.evaluate(() => 'hurt' in globalThis)).toBe(false);
  }
  const saved = await bench.book();
  const formulas = saved.sheets.flatMap(({ rows }) =>
    rows.flatMap((row) => (row ?? []).filter((cell) => cell?.formula)),
  );
  expect(formulas).toEqual([]);
  expect(await pane.locator('body').innerText()).toContain('<img src=x');
  expect([outside, errors]).toEqual([[], []]);
  await page.context().close();
}, 300_000);
