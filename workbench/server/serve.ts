import { existsSync } from 'node:fs';
import { createServer as createHttp, type RequestListener, type Server } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { isShared, LASTING, SHARED } from '../package/headers';

/** This machine only: nobody else on the network reaches it. */
const LOOPBACK = '127.0.0.1';
const LAST_TRIED = 20;
const PAGE = '/workbench/';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

export interface Certificates {
  readonly ca: Buffer;
  readonly key: Buffer;
  readonly cert: Buffer;
}

export interface ServeOptions {
  /** 0 takes any free one. */
  readonly port: number;
  /** Whether the next free port will do where that one is taken. */
  readonly orNext?: boolean;
  /** Served over https with them. */
  readonly certificates?: Certificates;
}

export interface Site {
  /** Its root, ending with a slash; it leads to the page of the workbench. */
  readonly url: string;
  stop(): Promise<void>;
}

/** The two ways in which serving can fail that a user can mend. */
export type ServeFailure = 'notBuilt' | 'portTaken';

/** Serves what the build made, until it is stopped. */
export async function serve({
  port,
  orNext = false,
  certificates,
}: ServeOptions): Promise<Site | ServeFailure> {
  if (!existsSync(`${dist}workbench/index.html`)) return 'notBuilt';
  const files = sirv(dist, {
    dev: true,
    setHeaders: (response, path) => {
      if (isShared(path)) response.setHeaders(new Map(Object.entries(SHARED)));
      // The scripts do not name their maps, which are not served to users; here someone may debug.
      const [, script] = path.replaceAll('\\', '/').split(`/addin/${LASTING}`);
      if (script?.endsWith('.js')) response.setHeader('SourceMap', `/maps/${script}.map`);
    },
  });
  const answer: RequestListener = (request, response) => {
    if (request.url !== '/') files(request, response);
    else response.writeHead(302, { location: PAGE }).end();
  };
  const last = orNext ? port + LAST_TRIED : port;
  for (let tried = port; tried <= last; tried += 1) {
    const server = certificates ? createHttps(certificates, answer) : createHttp(answer);
    if (await listens(server, tried)) return siteOf(server, certificates ? 'https' : 'http');
  }
  return 'portTaken';
}

/** @throws Error for any reason but a port that is taken */
function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    });
    server.listen(port, LOOPBACK, () => {
      resolve(true);
    });
  });
}

function siteOf(server: Server, protocol: 'http' | 'https'): Site {
  const { port } = server.address() as AddressInfo;
  return {
    // By name: the certificates are for it, and Office knows the add-in by it.
    url: `${protocol}://localhost:${port}/`,
    stop: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}
