import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  baseUrlFault,
  developmentBase,
  developmentVersion,
  manifestVersion,
  renderManifest,
} from '../../assets/manifest.js';
import packageJson from '../../package.json';
import { all, parse } from './xml';

const xml = readFileSync(join(__dirname, '..', '..', 'manifest.xml'), 'utf8');

/** Everything written in a manifest, element by element. */
const contents = (manifest: string) =>
  all(parse(manifest)).flatMap(({ name, attributes, text }) => [
    `${name}: ${text}`,
    ...Object.entries(attributes).map(([key, value]) => `${name} ${key}: ${value ?? ''}`),
  ]);

const { version } = packageJson;
const BASE = 'https://perf.example.it/addin/';

test('the manifest for development has the addresses of the file, and the version of the package', () => {
  const rendered = renderManifest(xml, developmentBase, version);
  const versioned = (number: string) => `<Version>${number}</Version>`;
  expect(rendered).toBe(xml.replace(versioned(developmentVersion), versioned(`1.${version}`)));
});

test('the manifest for production differs in the base of its addresses and its version, and in nothing else', () => {
  const before = contents(renderManifest(xml, developmentBase, '1.0.0'));
  const after = contents(renderManifest(xml, BASE, '2.3.4'));
  const changed = before.flatMap((line, at) => (line === after[at] ? [] : [[line, after[at]]]));
  expect(after).toHaveLength(before.length);
  expect(changed.length).toBeGreaterThan(20);
  expect(changed).toEqual(
    changed.map(([line]) => [
      line,
      line?.replace(developmentBase, BASE).replace('Version: 1.1.0.0', 'Version: 1.2.3.4'),
    ]),
  );
});

test.each([
  ['0.1.0', '1.0.1.0'],
  ['0.2.0', '1.0.2.0'],
  ['1.0.0', '1.1.0.0'],
  ['12.34.56', '1.12.34.56'],
])("version %s is the manifest's %s, later ones later", (semantic, four) => {
  expect(manifestVersion(semantic)).toBe(four);
});

test.each(['1.2', '1.2.3-beta', 'v1.2.3', '1.2.3.4', '01.2.3', '1.2.65536', ''])(
  '"%s" is no version for a manifest',
  (semantic) => {
    expect(() => manifestVersion(semantic)).toThrow('write it as 1.2.3');
  },
);

test.each(['https://perf.example.it/', BASE, 'https://intranet.ente.it/excel/perf-2/v0.2_a/'])(
  '%s will do as a base address',
  (base) => {
    expect(baseUrlFault(base)).toBeNull();
    expect(renderManifest(xml, base, version)).toContain(`"${base}taskpane.html"`);
  },
);

test.each([
  ['http://perf.example.it/', 'https only', 'https://perf.example.it/'],
  ['https://perf.example.it', 'does not end with a slash', 'https://perf.example.it/'],
  ['https://perf.example.it/addin', 'does not end with a slash', BASE],
  ['https://perf.example.it:8443/addin/', 'it has a port', BASE],
  ['https://perf.example.it/addin/?v=1', 'query', BASE],
  ['https://perf.example.it/addin/#/', 'fragment', BASE],
  ['https://name:word@perf.example.it/addin/', 'password', BASE],
  ['https://perf.example.it/add in/', 'unaccented', 'https://perf.example.it/add-in/'],
  ['https://perf.example.it/%20a/', 'unaccented', 'https://perf.example.it/-a/'],
  ['https://perf.example.it/a"b/', 'unaccented', 'https://perf.example.it/a-b/'],
  ['https://perf.example.it/a&b/', 'unaccented', 'https://perf.example.it/a-b/'],
  ['https://perf.example.it/a;b/', 'unaccented', 'https://perf.example.it/a-b/'],
  ['https://perf.example.it/$a/', 'unaccented', 'https://perf.example.it/-a/'],
  ['https://perf.example.it//a/', 'unaccented', 'https://perf.example.it/a/'],
  ['https://perf.example.it/a/../b/', 'unaccented', 'https://perf.example.it/b/'],
  ['https://PERF.example.it/', 'unaccented', 'https://perf.example.it/'],
  [' https://perf.example.it/', 'unaccented', 'https://perf.example.it/'],
  ['perf.example.it/addin/', 'not an address', BASE],
  ['ftp://perf.example.it/addin/', 'https only', BASE],
  ['', 'not an address', BASE],
])('"%s" is refused as a base address: %s, and what to write is told', (base, reason, instead) => {
  const fault = baseUrlFault(base) ?? '';
  expect(fault).toContain(reason);
  expect(fault.endsWith(`Write it as ${instead}`)).toBe(true);
  expect(() => renderManifest(xml, base, version)).toThrow(reason);
});

test('a manifest that was rendered before is refused', () => {
  const rendered = renderManifest(xml, BASE, version);
  expect(() => renderManifest(rendered, BASE, version)).toThrow('lacks');
});
