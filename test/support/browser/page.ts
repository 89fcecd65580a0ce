import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Page,
  PageScreenshotOptions,
} from 'playwright-core';

/** A page and what it did that nobody asked for. The lists grow as it goes on. */
export interface WatchedPage {
  readonly page: Page;
  /** Requests to other machines, none of which got there. */
  readonly outside: readonly string[];
  /** Errors that nothing caught, and those written to the console. */
  readonly errors: readonly string[];
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The pictures that a run of the tests leaves behind, for people to look at. */
const artefacts = fileURLToPath(new URL('../../e2e/artefacts/', import.meta.url));

/**
 * Opens a page in a context of its own (no cookies, no storage of others'), watched: see WatchedPage.
 * `page.context().close()` ends it, and closing the browser does too.
 */
export async function newPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({
    locale: 'it-IT',
    timezoneId: 'Europe/Rome',
    viewport: { width: 1280, height: 800 },
    // A service worker's requests would pass by the guard.
    serviceWorkers: 'block',
    ...options,
  });
  const outside = await guard(context);
  const page = await context.newPage();
  return { page, outside, errors: errorsOf(page) };
}

/**
 * Saves what the page shows among the artefacts, as `<name>.png`, and says where.
 * @param clip the part of the page to show; all of it where none is given
 */
export async function screenshot(
  page: Page,
  name: string,
  clip?: PageScreenshotOptions['clip'],
): Promise<string> {
  mkdirSync(artefacts, { recursive: true });
  const path = `${artefacts}${name}.png`;
  await page.screenshot({ path, animations: 'disabled', ...(clip && { clip }) });
  return path;
}

/** Lets through what stays on this machine, and lists the rest. */
async function guard(context: BrowserContext): Promise<string[]> {
  const outside: string[] = [];
  const leaves = (url: URL) => /^(https?|wss?):$/.test(url.protocol) && !loopback.has(url.hostname);
  await context.route(leaves, async (route) => {
    outside.push(route.request().url());
    await route.abort('blockedbyclient');
  });
  await context.routeWebSocket(leaves, async (socket) => {
    outside.push(socket.url());
    await socket.close();
  });
  return outside;
}

function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('crash', () => errors.push('The page crashed.'));
  return errors;
}
