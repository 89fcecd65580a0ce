import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestVersion } from '../../assets/manifest.js';
import packageJson from '../../package.json';
import { FROZEN } from '../../src/excel/frozen';
import { LAST_RUN } from '../../src/excel/structure';
import { addinPolicy, FRAME_ANCESTORS } from '../../workbench/build/policy.js';
import { CHECKSUMS, packageContents } from '../../workbench/package/contents';
import { ALWAYS, ASKED, KEPT, SHARED } from '../../workbench/package/headers';
import { documentAt, quotedIn, tableUnder, textOf } from '../docs/documents';
import { named, parse } from '../manifest/xml';

const { version } = packageJson;
const manifest = parse(readFileSync('manifest.xml', 'utf8'));

/** All that the add-in is made of, as one text. */
const source = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.parentPath.includes('cli'))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  .join('\n');

/** The headings under which each manual has its tables. */
const manuals = [
  {
    manual: documentAt('docs/it/amministratore.md'),
    contents: 'Prepara il pacchetto',
    headers: 'Controlla il sito',
    stored: 'Che cosa è conservato, e dove',
    sets: 'Requisiti di Excel',
    permissions: 'Permessi',
  },
  {
    manual: documentAt('docs/en/administrator.md'),
    contents: 'Prepare the package',
    headers: 'Check the site',
    stored: 'What is kept, and where',
    sets: 'What Excel must have',
    permissions: 'Permissions',
  },
];

describe.each(manuals)('$manual.path', ({ manual, ...headings }) => {
  const table = (name: keyof typeof headings) => tableUnder(manual, headings[name]).rows;

  test('tells what is in the package, and nothing else', () => {
    const baseUrl = 'https://perf.example.it/addin/';
    const files = [...packageContents({ root: '.', baseUrl, version }).keys()];
    const told = table('contents').flatMap(([name]) => quotedIn(name));
    const untold = files.filter((path) => !told.some((name) => isIn(path, name)));
    const unfounded = told.filter((name) => !files.some((path) => isIn(path, name)));
    expect({ untold, unfounded }).toEqual({ untold: [], unfounded: [] });
    expect(told).toContain(CHECKSUMS);
  });

  test('tells the headers of the configurations', () => {
    const told = table('headers').map(([name, value]) => [quotedIn(name)[0], quotedIn(value)[0]]);
    const meant = Object.entries({ ...ALWAYS, ...SHARED });
    // The policy is shown in full below, where the answer of nginx is compared with it.
    const short = meant.map(([name, value]) =>
      name === 'Content-Security-Policy' ? [name, undefined] : [name, value],
    );
    const caching = [KEPT, ASKED].map((value) => ['Cache-Control', value]);
    expect(new Set(told.map(String))).toEqual(new Set([...short, ...caching].map(String)));
  });

  test('tells the requirement sets of the manifest, and those that the code looks for', () => {
    const asked = named(manifest, 'Set').map(({ attributes }) => [
      attributes['Name'],
      attributes['MinVersion'],
    ]);
    const optional = [...source.matchAll(/hasApi\('([\d.]+)'\)/g)].map(([, api = '']) => api);
    const inOrder = [...new Set(optional)].sort((a, b) => Number(a.slice(2)) - Number(b.slice(2)));
    const meant = [...asked, ...inOrder.map((api) => ['ExcelApi', api])];
    expect(table('sets').map(([name, api]) => [name, api])).toEqual(meant);
    expect(source.match(/isSetSupported\(/g)).toHaveLength(1);
  });

  test('tells the settings and the sheets that PERF keeps in a workbook', () => {
    const told = table('stored').flatMap(([, what]) => quotedIn(what));
    const names = [...source.matchAll(/\bsettings\s*\.add\(\s*(\w+)/g)].map(([, name]) => name);
    expect(new Set(names)).toEqual(new Set(['LAST_RUN', 'FROZEN']));
    expect(told.filter((name) => name.startsWith('PERF.'))).toEqual([LAST_RUN, FROZEN]);
    for (const sheet of told.filter((name) => !name.startsWith('PERF.'))) {
      expect(source).toMatch(new RegExp(`(?:name: |= )'${sheet}'`));
    }
  });

  test('tells the permission of the manifest', () => {
    const [permission] = named(manifest, 'Permissions');
    expect(table('permissions').flatMap(([name]) => quotedIn(name))).toEqual([permission?.text]);
    expect(named(manifest, 'AppDomains').concat(named(manifest, 'WebApplicationInfo'))).toEqual([]);
  });

  test("tells this version, the manifest's for it, and the identifier that stays", () => {
    const text = textOf(manual);
    const zips = [...text.matchAll(/perf-(\d+\.\d+\.\d+)/g)].map(([, of]) => of);
    expect(new Set(zips)).toEqual(new Set([version]));
    expect(text.replace(/\s+/g, ' ')).toMatch(
      new RegExp(`PERF ${version} \\S+ \\S+ manifest\\S* ${manifestVersion(version)}`),
    );
    expect(text).toContain(named(manifest, 'Id')[0]?.text);
  });

  test('names no host but those of the policy, of examples and of sources', () => {
    const hosts = new Set(
      [...textOf(manual).matchAll(/https:\/\/([^/\s`;)"']+)/g)].map(([, host = '']) => host),
    );
    const framing = FRAME_ANCESTORS.map((one) => one.replace('https://', ''));
    const known = [
      ...framing,
      ...['perf.example.it', 'HOST', 'appsforoffice.microsoft.com'],
      ...['learn.microsoft.com', 'admin.microsoft.com'],
    ];
    expect([...hosts].filter((host) => !known.includes(host))).toEqual([]);
  });
});

/** Whether a file is what a row is about: itself, or in the folder. */
const isIn = (path: string, name: string): boolean =>
  name.endsWith('/') ? path.startsWith(name) : path === name;

test('the page asks one host beside its own for files, and may send nothing to any', () => {
  const addresses = [...addinPolicy.matchAll(/https:\/\/[^\s;]+/g)].map(([address]) => address);
  expect(new Set(addresses)).toEqual(new Set(['https://appsforoffice.microsoft.com/lib/']));
  expect(addinPolicy).toContain("default-src 'none'");
  expect(addinPolicy).not.toContain('connect-src');
});

test('the code of the add-in sends nothing and keeps nothing in the browser', () => {
  const ways =
    /(?<!\.)\b(?:fetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource|localStorage|sessionStorage|indexedDB|document\.cookie|caches\.)/;
  expect(source.split('\n').filter((line) => ways.test(line))).toEqual([]);
});
