import type { Browser } from 'playwright-core';
import { axe, launchBrowser, newPage, startSite, type Site } from '../support/browser';

/** The pages behind the manifest's addresses for support and for learning more, as built. */
let browser: Browser;
let site: Site;

beforeAll(async () => {
  site = await startSite();
  browser = await launchBrowser();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await site.stop();
});

test.each([
  ['support.html', 'light', 'This page in English', 'PERF: guide and support'],
  ['support-en.html', 'dark', 'Questa pagina in italiano', 'PERF: guida e assistenza'],
] as const)(
  '%s in %s colours is whole, accessible, fits 320 pixels and leads to the other language',
  async (file, colorScheme, link, otherTitle) => {
    const viewport = { width: 320, height: 640 };
    const { page, outside, errors } = await newPage(browser, { colorScheme, viewport });
    await page.goto(`${site.url}addin/${file}`);
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.getByRole('link', { name: link }).click();
    expect(await page.title()).toBe(otherTitle);
    expect({ outside, errors }).toEqual({ outside: [], errors: [] });
  },
);
