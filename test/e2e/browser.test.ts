import { rmSync, statSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { axe, launchBrowser, newPage, screenshot } from '../support/browser';

/** What the other tests of this folder stand on. */
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);

afterAll(() => browser.close());

const inFrame = (body: string) =>
  `<!doctype html><html lang="it"><title>Prova</title><main><h1>Prova</h1>
   <iframe title="Riquadro" srcdoc="${body}"></iframe></main></html>`;

test('what leaves this machine is stopped and listed', async () => {
  const { page, outside } = await newPage(browser);
  await page.setContent(
    '<img src="https://perf.example.it/a.png"><img src="data:image/gif;base64,">',
  );
  await page.evaluate(async () => {
    await fetch('https://perf.example.it/b').catch(() => null);
    await new Promise((resolve) => {
      new WebSocket('wss://perf.example.it/c').onclose = resolve;
    });
  });
  expect(outside).toEqual([
    'https://perf.example.it/a.png',
    'https://perf.example.it/b',
    'wss://perf.example.it/c',
  ]);
  await page.context().close();
});

test('what goes wrong in a page is listed', async () => {
  const { page, errors } = await newPage(browser);
  await page.evaluate("console.error('told')");
  await page.evaluate(() => {
    return new Promise((resolve) => {
      addEventListener('error', resolve);
      setTimeout(() => {
        throw new Error('thrown');
      });
    });
  });
  expect(errors).toEqual(['told', 'thrown']);
  await page.context().close();
});

test('axe sees a page and a frame, each by itself', async () => {
  const { page } = await newPage(browser);
  await page.setContent(inFrame('<title>x</title><main><h1>x</h1><button></button></main>'));
  const [, frame] = page.frames();
  expect(await axe(page)).toEqual([]);
  expect((await axe(frame ?? page)).map(({ rule, at }) => [rule, at])).toEqual([
    ['button-name', ['button']],
    ['html-has-lang', ['html']],
  ]);
  expect((await axe(frame ?? page, { exclude: ['button'] })).map(({ rule }) => rule)).toEqual([
    'html-has-lang',
  ]);
  await page.context().close();
});

test('a picture is left among the artefacts', async () => {
  const { page } = await newPage(browser);
  await page.setContent(inFrame('<p>Ciao</p>'));
  const path = await screenshot(page, 'browser-test');
  expect(statSync(path).size).toBeGreaterThan(1_000);
  rmSync(path);
  await page.context().close();
});

test('twenty pages with a frame each, side by side and one after another, stay up', async () => {
  const texts: (string | null)[] = [];
  for (let round = 0; round < 5; round += 1) {
    const pages = await Promise.all([0, 1, 2, 3].map(() => newPage(browser)));
    for (const { page, errors } of pages) {
      await page.setContent(inFrame('<p>Ciao</p>'));
      texts.push(await page.frameLocator('iframe').locator('p').textContent());
      expect(errors).toEqual([]);
    }
    await Promise.all(pages.map(({ page }) => page.context().close()));
  }
  expect(texts).toEqual(Array(20).fill('Ciao'));
}, 60_000);
