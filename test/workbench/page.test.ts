import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { workbenchWords } from '../../src/messages/workbench';
import type { PerfWorkbench } from '../../workbench/page/main';
import {
  axe,
  launchBrowser,
  newPage,
  startSite,
  type Site,
  type WatchedPage,
} from '../support/browser';

const words = workbenchWords.it;

let browser: Browser;
let site: Site;
let watched: WatchedPage;

beforeAll(async () => {
  site = await startSite();
  browser = await launchBrowser();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await site.stop();
});

async function open(query = ''): Promise<WatchedPage['page']> {
  watched = await newPage(browser);
  const { page } = watched;
  await page.goto(`${site.url}${query}`);
  await page.waitForFunction(() => 'perfWorkbench' in window);
  await page.evaluate(
    () => (window as unknown as { perfWorkbench: PerfWorkbench }).perfWorkbench.ready,
  );
  return page;
}

afterEach(() => watched.page.context().close());

test('the page and the add-in come up, from this machine alone', async () => {
  const page = await open();
  expect(page.url()).toBe(`${site.url}workbench/`);
  expect(await page.title()).toBe(words.title);
  expect(watched.outside).toEqual([]);
  expect(watched.errors).toEqual([]);
});

test('what is ours is accessible in every theme', async () => {
  const page = await open();
  for (const theme of Object.values(words.themes)) {
    await page.getByLabel(words.ribbon.theme).selectOption({ label: theme });
    // The grid is Univer's.
    expect({ theme, found: await axe(page, { exclude: ['.sheet'] }) }).toEqual({
      theme,
      found: [],
    });
  }
});

test('says what it is, and what it does not do', async () => {
  const page = await open();
  expect(await page.getByText(words.statement).isVisible()).toBe(true);
  const point = page.getByText(words.limits.points[0] ?? '');
  expect(await point.isVisible()).toBe(false);
  await page.getByRole('button', { name: words.limits.open }).press('Enter');
  await point.waitFor();
  await page.keyboard.press('Escape');
  await point.waitFor({ state: 'hidden' });
});

test('the pane is shown and hidden, and keeps its place in what it shows', async () => {
  const page = await open();
  const button = page.getByRole('button', { name: words.ribbon.tree, exact: true });
  const pane = page.getByRole('complementary', { name: words.pane });
  const search = page.frameLocator('iframe').getByRole('searchbox');
  await search.fill('OS_02');
  await page
    .frameLocator('iframe')
    .getByText(/\d+ trovati$/)
    .waitFor();
  await button.click();
  expect(await pane.isVisible()).toBe(false);
  expect(await button.getAttribute('aria-pressed')).toBe('false');
  await button.click();
  expect(await button.getAttribute('aria-pressed')).toBe('true');
  expect(await search.inputValue()).toBe('OS_02');
  await page.getByRole('button', { name: words.closePane }).click();
  expect(await pane.isVisible()).toBe(false);
});

test('the pane is as wide as the user wants, between 320 and 640 pixels', async () => {
  const page = await open();
  const frame = page.locator('iframe');
  const divider = page.getByRole('separator', { name: words.paneWidth });
  const widthOf = async () => Math.round((await frame.boundingBox())?.width ?? 0);
  expect(await divider.getAttribute('aria-valuenow')).toBe('400');
  await divider.press('ArrowLeft');
  expect(await divider.getAttribute('aria-valuenow')).toBe('416');
  await divider.press('Home');
  const narrow = await widthOf();
  await divider.press('End');
  expect((await widthOf()) - narrow).toBe(640 - 320);
  const box = await divider.boundingBox();
  if (!box) throw new Error('no divider');
  await page.mouse.move(box.x + 1, box.y + 100);
  await page.mouse.down();
  await page.mouse.move(1280 - 500, box.y + 100);
  await page.mouse.up();
  expect(await divider.getAttribute('aria-valuenow')).toBe('500');
});

test('a file dropped on the page is opened', async () => {
  const page = await open();
  const bytes = readFileSync('assets/samples/pistoia-prato-2025.xlsx').toString('base64');
  await page.evaluate((base64) => {
    const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([content], 'piano.xlsx'));
    const at = (type: string) =>
      new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
    dispatchEvent(at('dragenter'));
    dispatchEvent(at('drop'));
  }, bytes);
  await page.getByText(words.opened('piano.xlsx')).waitFor();
  await page.frameLocator('iframe').getByText('97,33%').first().waitFor();
});

test('a sample is opened from the menu', async () => {
  const page = await open();
  await page.getByRole('button', { name: words.ribbon.samples }).click();
  await page.getByRole('button', { name: 'Pistoia-Prato 2025' }).click();
  await page.getByText('pistoia-prato-2025.xlsx', { exact: true }).waitFor();
});

test('a file that cannot be read is told, until it is dismissed', async () => {
  const page = await open();
  const buffer = readFileSync('assets/samples/pistoia-prato-2025.xlsx').subarray(0, 9000);
  await page.locator('input[type=file]').setInputFiles({ name: 'a.xlsx', mimeType: '', buffer });
  const alert = page.getByRole('alert').filter({ hasText: 'danneggiato o incompleto' });
  await alert.waitFor();
  await page.getByRole('button', { name: words.dismiss }).click();
  await alert.waitFor({ state: 'hidden' });
});

test('without the server a sample is not opened, and the page says so', async () => {
  const page = await open();
  await page.route('**/samples/*', (route) => route.abort());
  await page.getByRole('button', { name: words.ribbon.samples }).click();
  await page.getByRole('button', { name: 'Pistoia-Prato 2025' }).click();
  await page.getByText(words.noSample).waitFor();
});

test('in English when the address or the user asks for it, and the pane with it', async () => {
  const english = workbenchWords.en;
  const page = await open('workbench/?lang=en');
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  const pane = page.frameLocator('iframe');
  await pane.getByRole('button', { name: 'Recalculate tree' }).waitFor();
  await page.getByLabel(english.ribbon.language).selectOption('it');
  await pane.getByRole('button', { name: 'Ricalcola albero' }).waitFor();
  expect(await page.getByText(words.statement).isVisible()).toBe(true);
});

test('the pane follows the theme', async () => {
  const page = await open();
  const background = () =>
    page
      .frameLocator('iframe')
      .locator('body > div > div')
      .evaluate((root) => getComputedStyle(root).backgroundColor);
  const light = await background();
  await page.getByLabel(words.ribbon.theme).selectOption({ label: words.themes.highContrast });
  expect([light, await background()]).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
});
