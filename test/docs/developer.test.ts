import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { bare, casesOf, documentAt, tableUnder } from './documents';

const LAYERS = readdirSync('src', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** The arrows of a diagram: `a --> b & c` is two of them. */
const arrowsIn = (text: string): string[] =>
  text.split('\n').flatMap((line) => {
    const [, from = '', to = ''] = /^\s*(\w+) --> (.+)$/.exec(line) ?? [];
    return to === '' ? [] : to.split('&').map((one) => `${from} --> ${one.trim()}`);
  });

const sourcesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => readFileSync(`${folder}/${path}`, 'utf8'));

/** Which layers import which, in the sources. */
const imports = LAYERS.flatMap((from) => {
  const text = sourcesOf(`src/${from}`).join('\n');
  return LAYERS.filter(
    (to) => to !== from && new RegExp(`from '(?:\\.\\./)+${to}(?:/|')`).test(text),
  ).map((to) => `${from} --> ${to}`);
});

test.each(casesOf('mermaid'))(
  '%s: its arrows are the imports that there are',
  (_where, { text }) => {
    expect(arrowsIn(text).sort()).toEqual([...imports].sort());
  },
);

const manuals = [
  ['docs/it/sviluppatore.md', 'La via dei dati', 'Gli strati'],
  ['docs/en/developer.md', 'The way of the data', 'The layers'],
] as const;

describe.each(manuals)('%s', (path, way, layers) => {
  const manual = documentAt(path);

  test('each step of the way is a function of that file, and is called from where it says', () => {
    const steps = tableUnder(manual, way).rows.map((row) => row.slice(1).map(bare));
    const wrong = steps.filter(([name = '', where = '', by = '']) => {
      const called = new RegExp(`\\b${name}\\(`);
      const defined = new RegExp(`(function|async|^ {2}) ?${name}\\(`, 'm');
      return !(defined.test(readFileSync(where, 'utf8')) && called.test(readFileSync(by, 'utf8')));
    });
    expect(wrong).toEqual([]);
    expect(steps.length).toBeGreaterThan(10);
  });

  test('names every layer, and no folder or file that is not there', () => {
    const folders = tableUnder(manual, layers).rows.map(([folder]) => bare(folder));
    expect(LAYERS.filter((layer) => !folders.includes(`src/${layer}`))).toEqual([]);
    const named = manual.prose.flatMap((line) =>
      [...line.matchAll(/`((?:src|test|workbench|assets)\/[\w./-]+)`/g)].flatMap(
        ([, at]) => at ?? [],
      ),
    );
    expect(named.filter((at) => !existsSync(at))).toEqual([]);
  });
});
