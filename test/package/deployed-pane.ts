import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { newPage, type WatchedPage } from '../support/browser';

const OFFICE = 'https://appsforoffice.microsoft.com';
const LIBRARY = join('node_modules', '@microsoft', 'office-js', 'dist');
const WORKBENCH = join('dist', 'workbench');

/** The deployed pane in a workbook of the workbench, as in a workbook of Excel. */
interface DeployedPane extends WatchedPage {
  readonly pane: FrameLocator;
  /** Every address that was asked for, the workbench's own left out. */
  readonly asked: readonly string[];
}

/**
 * Opens the workbench at the host of the deployed add-in, with the pane that this host serves: the
 * page, its scripts and its headers are the server's. Microsoft's office.js is answered from its
 * package, with what stands in for Excel's handshake after it.
 */
export async function openDeployed(browser: Browser, baseUrl: string): Promise<DeployedPane> {
  const watched = await newPage(browser, { ignoreHTTPSErrors: true });
  const { page } = watched;
  const context = page.context();
  const { origin } = new URL(baseUrl);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/workbench/`)) asked.push(request.url());
  });
  await context.route(`${origin}/**`, (route) => route.continue());
  await serveWorkbench(context, origin, baseUrl);
  await serveOffice(context);
  await bridgeInFrames(page);
  await page.goto(`${origin}/workbench/`);
  return { ...watched, asked, pane: page.frameLocator('iframe[title=PERF]') };
}

/** The page around the pane, which no body deploys. */
async function serveWorkbench(context: BrowserContext, origin: string, baseUrl: string) {
  await context.route(`${origin}/workbench/**`, (route) => {
    const { pathname, search } = new URL(route.request().url());
    if (pathname.endsWith('/pane.html')) {
      const location = `${baseUrl}taskpane.html${search}`;
      return route.fulfill({ status: 302, headers: { location } });
    }
    const name = pathname.replace('/workbench/', '') || 'index.html';
    return route.fulfill({ path: join(WORKBENCH, decodeURIComponent(name)) });
  });
}

async function serveOffice(context: BrowserContext) {
  const start = `${OFFICE}/lib/1/hosted/`;
  await context.route(`${start}**`, (route) => {
    const name = new URL(route.request().url()).href.slice(start.length).replace(/\?.*$/, '');
    const library = readFileSync(join(LIBRARY, name), 'utf8');
    const handshake = readFileSync(join(WORKBENCH, 'pane-office.js'), 'utf8');
    const body = name === 'office.js' ? `${library}\n;${handshake}` : library;
    return route.fulfill({ contentType: 'text/javascript', body });
  });
}

/** Excel is there before the page is. */
async function bridgeInFrames(page: Page) {
  const bridge = readFileSync(join(WORKBENCH, 'pane-bridge.js'), 'utf8');
  await page.addInitScript(`if (parent !== window) { ${bridge} }`);
}
