import process from 'node:process';
import { chromium, type Browser } from 'playwright-core';
import { findExecutable } from './executable';

/** No name or address but this machine's. */
const ELSEWHERE = ['MAP * ~NOTFOUND', 'EXCLUDE localhost', 'EXCLUDE 127.0.0.1'];

/**
 * Starts a headless browser, which whoever asked closes. It can reach this machine only: playwright
 * turns the browser's own traffic off, and no other name or address resolves.
 *
 * @param names that stand for an address of this machine, as `perf.example.it:443 127.0.0.1:8443`
 * @throws Error where there is no browser
 */
export function launchBrowser(names: readonly string[] = []): Promise<Browser> {
  const { path, env } = findExecutable();
  return chromium.launch({
    executablePath: path,
    env: { ...process.env, ...env },
    // As root, which is what continuous integration often is, the sandbox does not start.
    chromiumSandbox: false,
    args: [
      `--host-resolver-rules=${[...names.map((name) => `MAP ${name}`), ...ELSEWHERE].join(', ')}`,
    ],
  });
}
