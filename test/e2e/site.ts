import type { Browser } from 'playwright-core';
import { axe, launchBrowser, screenshot, startSite, type Site } from '../support/browser';
import { openBench, type Bench } from './workbench';

type Options = Parameters<typeof openBench>[2];

/** What a file of tests does with the built site in a browser. */
export interface SiteInUse {
  /** Opens the workbench; after the test it is looked at for errors and closed. */
  open(options?: Options): Promise<Bench>;
  /** Opens one that whoever opens it closes. */
  openForLonger(options?: Options): Promise<Bench>;
}

/**
 * Serves what was built to a browser, for all tests of a file. No page that a test opened may have
 * written an error, or asked another machine for anything.
 */
export function useSite(): SiteInUse {
  let browser: Browser;
  let site: Site;
  const opened: Bench[] = [];
  beforeAll(async () => {
    site = await startSite();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
  });
  afterEach(async () => {
    for (const bench of opened.splice(0)) {
      const { outside, errors } = bench;
      await bench.page.context().close();
      expect({ outside, errors }).toEqual({ outside: [], errors: [] });
    }
  });
  const openForLonger = (options?: Options) => openBench(browser, site.url, options);
  return {
    openForLonger,
    open: async (options) => {
      const bench = await openForLonger(options);
      opened.push(bench);
      return bench;
    },
  };
}

/** Nothing of what the pane shows is out of reach, for whatever eyes and hands; with a picture. */
export async function expectWellMade(bench: Bench, view: string): Promise<void> {
  // Where the mouse was left, what is scrolled under it would change colour while it is looked at.
  await bench.page.mouse.move(0, 0);
  const frame = await bench.paneFrame();
  const cut = await frame.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect([view, cut, await axe(frame)]).toEqual([view, 0, []]);
  await screenshot(bench.page, view);
}
