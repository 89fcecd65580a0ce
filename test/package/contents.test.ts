import { readFileSync } from 'node:fs';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import packageJson from '../../package.json';
import { askedFor } from '../../workbench/build/asked.js';
import type { Package } from '../../workbench/build/audited.js';
import { CHECKSUMS, filesIn, packageContents, sha256 } from '../../workbench/package/contents';
import { zipOf } from '../../workbench/package/zip';
import { named, parse } from '../manifest/xml';

const { version } = packageJson;
const BASE = 'https://perf.example.it/addin/';
const files = packageContents({ root: '.', baseUrl: BASE, version });
const textOf = (path: string) => Buffer.from(files.get(path) ?? []).toString('utf8');

/** What a zip holds, read by another than who wrote it. */
async function entriesOf(zip: Uint8Array) {
  const reader = new ZipReader(new Uint8ArrayReader(zip), { useWebWorkers: false });
  return Promise.all(
    (await reader.getEntries()).map(async (entry) => {
      if (entry.directory) throw new Error(`${entry.filename} is a folder`);
      const bytes = await entry.getData(new Uint8ArrayWriter());
      return { path: entry.filename, bytes, date: entry.lastModDate };
    }),
  );
}

test('every file is in the checksums, with its own', () => {
  const lines = textOf(CHECKSUMS).split('\n').slice(0, -1);
  const others = [...files].filter(([path]) => path !== CHECKSUMS);
  expect(lines).toEqual(others.map(([path, bytes]) => `${sha256(bytes)}  ${path}`).sort(byPath));
});

const byPath = (a: string, b: string) => (a.slice(66) < b.slice(66) ? -1 : 1);

test('the zip has all files, in their order, of no date', async () => {
  const entries = await entriesOf(await zipOf(files));
  expect(entries.map(({ path }) => path)).toEqual([...files.keys()].sort());
  for (const { path, bytes, date } of entries) {
    expect([path, Buffer.compare(bytes, files.get(path) ?? new Uint8Array())]).toEqual([path, 0]);
    expect([date.getFullYear(), date.getMonth(), date.getDate()]).toEqual([1980, 0, 1]);
  }
});

test('packed again, in whatever order the files were found, it has the same bytes', async () => {
  const first = await zipOf(packageContents({ root: '.', baseUrl: BASE, version }));
  const second = await zipOf(new Map([...files].reverse()));
  expect(sha256(second)).toBe(sha256(first));
});

test('no map of the sources is in the site, and no script names one', () => {
  const paths = [...files.keys()];
  expect(paths.filter((path) => path.endsWith('.map'))).toEqual([]);
  const scripts = paths.filter((path) => path.endsWith('.js'));
  expect(scripts.filter((path) => textOf(path).includes('sourceMappingURL'))).toEqual([]);
});

test('each script has its map, which leads to our sources, not to where they were built', () => {
  const maps = filesIn('dist/maps');
  const scripts = [...files.keys()].flatMap((path) => /([^/]+\.js)$/.exec(path)?.[1] ?? []);
  expect([...maps.keys()]).toEqual(scripts.map((name) => `${name}.map`).sort());
  const sources = [...maps.values()].flatMap(
    (bytes) => (JSON.parse(Buffer.from(bytes).toString('utf8')) as { sources: string[] }).sources,
  );
  expect(sources).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^webpack:\/\/perf-albero\/\.\/src\/engine\/methods\/.+\.ts$/),
      expect.stringMatching(/^webpack:\/\/perf-albero\/\.\/src\/taskpane\/.+\.tsx$/),
    ]),
  );
  const here = process.cwd();
  const telling = [...files, ...maps].filter(([, bytes]) => Buffer.from(bytes).includes(here));
  expect(telling.map(([path]) => path)).toEqual([]);
});

test('the manifest is for the address and the version, and every file that it names is there', () => {
  const manifest = parse(textOf('manifest.xml'));
  const addresses = [...textOf('manifest.xml').matchAll(/"(https:\/\/[^"]+)"/g)].map(
    ([, address = '']) => address,
  );
  const elsewhere = addresses.filter((address) => !address.startsWith(BASE));
  expect(elsewhere).toEqual([]);
  const named_ = addresses.map((address) => `site/${address.slice(BASE.length)}`);
  expect(named_.filter((path) => !files.has(path))).toEqual([]);
  expect(named(manifest, 'Version').map(({ text }) => text)).toEqual([`1.${version}`]);
});

test('the licence of each package whose code ships is in the site, and so are those of the styles', () => {
  const shipped = JSON.parse(readFileSync('dist/packages-addin.json', 'utf8')) as Package[];
  const text = textOf('site/licences.txt');
  const titles = [...text.matchAll(/^={80}\n(.+)$/gm)].map(([, title]) => title);
  const scripts = shipped.map((one) => `${one.name} ${one.version}: ${one.licence}`);
  expect(titles.filter((title) => !title?.startsWith('@fluentui/tokens '))).toEqual(scripts);
  expect(titles).toHaveLength(scripts.length + 1);
  // The shortest of the licences allowed has some 700 characters.
  for (const part of text.split(/^={80}\n.+$/m).slice(1)) expect(part.length).toBeGreaterThan(700);
  expect(textOf('LICENSE.txt')).toBe(readFileSync('LICENSE', 'utf8'));
});

test.each([
  [[], {}],
  [['--base-url', BASE], { baseUrl: BASE }],
  [[`--base-url=${BASE}`], { baseUrl: BASE }],
  [['--base-url'], { fault: expect.stringContaining('--base-url https://HOST/path/') as string }],
  [['--baseUrl', BASE], { fault: expect.stringContaining('--base-url') as string }],
  [[BASE], { fault: expect.stringContaining('--base-url') as string }],
  [['--base-url', 'http://a.it/'], { fault: expect.stringContaining('https://a.it/') as string }],
])('the command line %j asks for %j', (args, asked) => {
  expect(askedFor(args)).toEqual(asked);
});
