import { networkInterfaces } from 'node:os';
import { serve, type Site } from '../../workbench/server/serve';

async function started(options: Parameters<typeof serve>[0]): Promise<Site> {
  const site = await serve(options);
  if (typeof site === 'string') throw new Error(site);
  return site;
}

const portOf = (site: Site): number => Number(new URL(site.url).port);

test('its root leads to the page, and what is not there is not found', async () => {
  const site = await started({ port: 0 });
  const page = await fetch(site.url);
  expect([page.status, page.url]).toEqual([200, `${site.url}workbench/`]);
  expect((await fetch(`${site.url}addin/manifest.xml`)).status).toBe(200);
  expect((await fetch(`${site.url}none.js`)).status).toBe(404);
  await site.stop();
});

test("pages of Excel on the web may read the functions' metadata, and nothing else", async () => {
  const site = await started({ port: 0 });
  const allowed = async (path: string) =>
    (await fetch(site.url + path)).headers.get('access-control-allow-origin');
  expect(await allowed('addin/functions.json')).toBe('*');
  expect(await allowed('addin/functions-en.json')).toBe('*');
  expect(await allowed('addin/manifest.xml')).toBeNull();
  await site.stop();
});

test('a script of the add-in leads to its map, and that to our sources', async () => {
  const site = await started({ port: 0 });
  const page = await (await fetch(`${site.url}addin/taskpane.html`)).text();
  const [script] = /static\/taskpane[^"]*\.js/.exec(page) ?? [];
  const { headers } = await fetch(`${site.url}addin/${script}`);
  const map = await fetch(new URL(headers.get('sourcemap') ?? '', site.url));
  const { sources } = (await map.json()) as { readonly sources: readonly string[] };
  expect(sources.filter((source) => source.endsWith('src/taskpane/App.tsx'))).toHaveLength(1);
  await site.stop();
});

test('takes the next port where one is taken, or says that it is', async () => {
  const first = await started({ port: 0 });
  const port = portOf(first);
  const second = await started({ port, orNext: true });
  expect(portOf(second)).toBeGreaterThan(port);
  expect(await serve({ port })).toBe('portTaken');
  await first.stop();
  await second.stop();
});

test('gives no file outside what the build made', async () => {
  const site = await started({ port: 0 });
  for (const path of ['..%2fpackage.json', '%2e%2e/package.json', '..%5cpackage.json']) {
    expect({ path, status: (await fetch(site.url + path)).status }).toEqual({ path, status: 404 });
  }
  await site.stop();
});

const elsewhere = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal);

(elsewhere ? test : test.skip)('is not reached from the network', async () => {
  const site = await started({ port: 0 });
  const address = `http://${elsewhere?.address ?? ''}:${portOf(site)}/`;
  await expect(fetch(address)).rejects.toThrow();
  await site.stop();
});
