import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launchBrowser, newPage } from '../../test/support/browser';

/** Draws every SVG of this folder as the PNG of the same name, at the size it says it has. */
const folder = fileURLToPath(new URL('.', import.meta.url));

const browser = await launchBrowser();
const { page } = await newPage(browser);
for (const file of readdirSync(folder).filter((name) => name.endsWith('.svg'))) {
  await page.setContent(`<style>body { margin: 0 }</style>${readFileSync(folder + file, 'utf8')}`);
  const png = file.replace('.svg', '.png');
  writeFileSync(folder + png, await page.locator('svg').screenshot({ omitBackground: true }));
  process.stdout.write(`${png}\n`);
}
await browser.close();
