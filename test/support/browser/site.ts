import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

/** What `npm run build` made, being served. */
export interface Site {
  /** Where its root is, ending with a slash. */
  readonly url: string;
  stop(): Promise<void>;
}

const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));

/**
 * Serves dist on a free port of this machine, to this machine only.
 *
 * @throws Error where nothing was built
 */
export async function startSite(): Promise<Site> {
  if (!existsSync(`${dist}workbench/index.html`)) {
    throw new Error('There is no workbench in dist: run `npm run build` first.');
  }
  const server = createServer(sirv(dist, { dev: true }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}
