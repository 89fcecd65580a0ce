import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { developmentBase, renderManifest } from '../../assets/manifest.js';
import { all, parse } from './xml';

const xml = readFileSync(join(__dirname, '..', '..', 'manifest.xml'), 'utf8');

/** Everything written in a manifest, element by element. */
const contents = (manifest: string) =>
  all(parse(manifest)).flatMap(({ name, attributes, text }) => [
    `${name}: ${text}`,
    ...Object.entries(attributes).map(([key, value]) => `${name} ${key}: ${value ?? ''}`),
  ]);

test('the manifest for development is the file as it stands', () => {
  expect(renderManifest(xml, developmentBase)).toBe(xml);
});

test('the manifest for production differs in the base of its addresses, and in nothing else', () => {
  const before = contents(xml);
  const after = contents(renderManifest(xml, 'https://perf.example.it/'));
  const changed = before.flatMap((line, at) => (line === after[at] ? [] : [[line, after[at]]]));
  expect(after).toHaveLength(before.length);
  expect(changed.length).toBeGreaterThan(20);
  expect(changed).toEqual(
    changed.map(([line]) => [line, line?.replace(developmentBase, 'https://perf.example.it/')]),
  );
});

test.each([
  ['http://perf.example.it/', 'https only'],
  ['https://perf.example.it', 'does not end with a slash'],
  ['https://perf.example.it/addin', 'does not end with a slash'],
  ['perf.example.it/', 'not an address'],
  ['https://perf.example.it/?v=1/', 'query'],
  ['https://perf.example.it/#/', 'fragment'],
  ['https://name:word@perf.example.it/', 'password'],
  ['https://perf.example.it/a"b/', 'written as'],
  ['https://perf.example.it/a&b/', 'written as'],
])('%s is refused as a base address: %s', (base, reason) => {
  expect(() => renderManifest(xml, base)).toThrow(reason);
});

test('a manifest that was rendered before is refused', () => {
  const rendered = renderManifest(xml, 'https://perf.example.it/');
  expect(() => renderManifest(rendered, 'https://perf.example.it/')).toThrow('lacks');
});
