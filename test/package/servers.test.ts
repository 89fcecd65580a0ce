import { readFileSync } from 'node:fs';
import packageJson from '../../package.json';
import { headerPolicy } from '../../workbench/build/policy.js';
import { packageContents } from '../../workbench/package/contents';
import { headersOf, type Headers } from '../../workbench/package/headers';
import { named, parse, type Element } from '../manifest/xml';
import { nginxHeaders } from './nginx-reading';

const { version } = packageJson;
const contents = (baseUrl: string) => packageContents({ root: '.', baseUrl, version });
const files = contents('https://perf.example.it/addin/');
const site = [...files.keys()].flatMap((path) => /^site\/(.+)/.exec(path)?.[1] ?? []);
const textOf = (path: string) => Buffer.from(files.get(path) ?? []).toString('utf8');

/** What IIS adds to a file: the file's own part of the configuration after the folder's. */
function iisHeaders(config: Element, path: string): Headers {
  const [whole] = named(config, 'system.webServer');
  const own = named(config, 'location').find(({ attributes }) => {
    const of = attributes['path'] ?? '';
    return path === of || path.startsWith(`${of}/`);
  });
  const parts = [whole, own].flatMap((part) => (part ? [part] : []));
  const added = parts.flatMap((part) =>
    named(part, 'customHeaders').flatMap((headers) => named(headers, 'add')),
  );
  const cache = parts.flatMap((part) => named(part, 'clientCache')).at(-1)?.attributes ?? {};
  const ending = path.slice(path.lastIndexOf('.'));
  const type = named(config, 'mimeMap').find(
    ({ attributes }) => attributes['fileExtension'] === ending,
  );
  return {
    ...Object.fromEntries(
      added.map(({ attributes: { name = '', value = '' } }) => [name, value] as const),
    ),
    'Cache-Control': cacheControlOf(cache),
    'Content-Type': type?.attributes['mimeType'] ?? '',
  };
}

/** As IIS says its three settings. */
function cacheControlOf(cache: Element['attributes']): string {
  if (cache['cacheControlMode'] === 'DisableCache') return 'no-cache';
  const [, days = ''] = /^(\d+)\.00:00:00$/.exec(cache['cacheControlMaxAge'] ?? '') ?? [];
  return `${cache['cacheControlCustom'] ?? ''}, max-age=${Number(days) * 86_400}`;
}

/** The same directives, in whatever order. */
const sorted = (headers: Headers): Headers => ({
  ...headers,
  'Cache-Control': (headers['Cache-Control'] ?? '').split(', ').sort().join(', '),
});

test('every kind of file is in the site', () => {
  expect(site.filter((path) => path.endsWith('.js')).length).toBeGreaterThan(10);
  expect(site).toEqual(
    expect.arrayContaining(['taskpane.html', 'functions.json', 'licences.txt', 'support.css']),
  );
});

test('nginx sends with each file of the site the headers that were meant', () => {
  const sent = site.map((path) => [path, nginxHeaders(textOf('nginx.conf'), `/addin/${path}`)]);
  expect(sent).toEqual(site.map((path) => [path, headersOf(path)]));
});

test('IIS sends with each file of the site the headers that were meant', () => {
  const config = parse(textOf('web.config'));
  const sent = site.map((path) => [path, sorted(iisHeaders(config, path))]);
  expect(sent).toEqual(site.map((path) => [path, sorted(headersOf(path))]));
});

test('IIS takes no ending and no header twice', () => {
  const config = parse(textOf('web.config'));
  for (const [element, key] of [
    ['mimeMap', 'fileExtension'],
    ['add', 'name'],
  ] as const) {
    for (const { attributes } of named(config, element)) {
      const removed = named(config, 'remove').some(
        (one) => one.attributes[key] === attributes[key],
      );
      expect([attributes[key], removed]).toEqual([attributes[key], true]);
    }
  }
});

test('the headers: what the page says itself, who may hold it, no guessing of types, no referrer', () => {
  const html = readFileSync('dist/addin/taskpane.html', 'utf8');
  const [, inPage = ''] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html) ?? [];
  expect(headerPolicy.startsWith(`${inPage}; frame-ancestors 'self' https://`)).toBe(true);
  expect(headersOf('taskpane.html')).toEqual({
    'Content-Security-Policy': headerPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-cache',
    'Content-Type': 'text/html; charset=utf-8',
  });
});

test('only what is named by its content is kept, and only the metadata is open to other pages', () => {
  const kept = site.filter((path) => headersOf(path)['Cache-Control']?.includes('immutable'));
  expect(kept.length).toBeGreaterThan(10);
  expect(kept.filter((path) => !/^static\/[\w-]+\.[\da-f]{8}\.(js|css)$/.test(path))).toEqual([]);
  const open = site.filter((path) => 'Access-Control-Allow-Origin' in headersOf(path));
  expect(open).toEqual(['functions-en.json', 'functions.json']);
});

test.each([
  ['https://perf.example.it/', '/'],
  ['https://perf.example.it/a.b/perf/', '/a.b/perf/'],
])('the configuration of %s is for the path %s', (baseUrl, path) => {
  const config = Buffer.from(contents(baseUrl).get('nginx.conf') ?? []).toString('utf8');
  for (const file of ['taskpane.html', 'functions.json', site.find((one) => /^static/.test(one))]) {
    expect(nginxHeaders(config, `${path}${file ?? ''}`)).toEqual(headersOf(file ?? ''));
  }
  expect(nginxHeaders(config, '/elsewhere/taskpane.html')).toEqual(
    path === '/' ? headersOf('taskpane.html') : null,
  );
});

test('a file of a type that no server was told of is not packaged', () => {
  expect(() => headersOf('support.webp')).toThrow('support.webp is of no type');
});
