import type { Browser, Page } from 'playwright-core';
import { addinPolicy, OFFICE, workbenchPolicy } from '../../workbench/build/policy.js';
import { launchBrowser, newPage, startSite, type Site } from '../support/browser';

let browser: Browser;
let site: Site;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), startSite()]);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** What the page leaves for the test to read. */
interface Marked {
  readonly violations: string[];
  readonly ran?: boolean;
}

const ELSEWHERE = 'https://perf.example.it';

/** Opens the page as it was built, with a stand-in for office.js from where it really comes. */
async function openDeployed(): Promise<Page> {
  const { page } = await newPage(browser);
  await page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(globalThis, { violations });
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      violations.push(`${effectiveDirective} ${blockedURI}`);
    });
  });
  await page.route(OFFICE, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: 'globalThis.Office = { onReady: () => new Promise(() => {}) }; globalThis.CustomFunctions = { associate() {}, Error: class {} };',
    }),
  );
  await page.goto(`${site.url}addin/taskpane.html`);
  await page.waitForFunction(() => 'Office' in globalThis);
  return page;
}

const violationsOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as Marked).violations);

test('the built pages have the policy before anything that they load', async () => {
  for (const [path, policy] of [
    ['addin/taskpane.html', addinPolicy],
    ['workbench/pane.html', workbenchPolicy],
  ]) {
    const html = await (await fetch(`${site.url}${path}`)).text();
    const at = html.indexOf(`content="${policy}"`);
    expect(at).toBeGreaterThan(0);
    expect(html.search(/<script|<link/)).toBeGreaterThan(at);
    expect(html).not.toMatch(/\bstyle=|<style|\bon\w+=|<script>/);
  }
  expect(addinPolicy).not.toMatch(/unsafe|\*|data:/);
});

test('the add-in and office.js load under it, and violate nothing', async () => {
  const page = await openDeployed();
  expect(await violationsOn(page)).toEqual([]);
  await page.context().close();
}, 60_000);

test('nothing inline runs, and nothing from elsewhere is asked for', async () => {
  const page = await openDeployed();
  await page.evaluate(async (elsewhere) => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.ran = true';
    const other = document.createElement('script');
    other.src = `${elsewhere}/x.js`;
    const frame = document.createElement('iframe');
    frame.src = `${elsewhere}/frame`;
    document.body.append(script, other, frame);
    document.body.insertAdjacentHTML(
      'beforeend',
      `<img src="${elsewhere}/a.png"><b onclick="globalThis.ran = true">x</b><i style="color: red">y</i>`,
    );
    document.querySelector('b')?.click();
    await fetch(`${elsewhere}/b`).catch(() => null);
    await fetch('/workbench/').catch(() => null);
  }, ELSEWHERE);
  await page.waitForFunction(() => (globalThis as unknown as Marked).violations.length >= 8);
  const seen = await violationsOn(page);
  const blocked = [
    `connect-src ${ELSEWHERE}/b`,
    `connect-src ${site.url}workbench/`,
    `frame-src ${ELSEWHERE}`,
    `img-src ${ELSEWHERE}/a.png`,
    `script-src-attr inline`,
    `script-src-elem ${ELSEWHERE}/x.js`,
    `script-src-elem inline`,
    `style-src-attr inline`,
  ];
  expect([...seen].sort()).toEqual(blocked.sort());
  expect(await page.evaluate(() => (globalThis as unknown as Marked).ran)).toBeUndefined();
  await page.context().close();
}, 60_000);
