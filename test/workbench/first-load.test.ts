import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import webpack from 'webpack';
import { FirstLoad } from '../../workbench/build/first-load.js';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'perf-build-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const numbers = (count: number) =>
  Array.from({ length: count }, (_, index) => index ** 2 % 1009).join();

const ALONE = { 'page.js': `globalThis.numbers = [${numbers(2000)}];` };
const WITH_OTHERS = {
  'page.js': `
    import(/* webpackChunkName: 'texts-it' */ './italian.js');
    import(/* webpackChunkName: 'texts-en' */ './english.js');
    import(/* webpackChunkName: 'page-after' */ './later.js');`,
  'italian.js': `export const words = [${numbers(600)}];`,
  'english.js': `export const words = [${numbers(300)}];`,
  'later.js': `export const numbers = [${numbers(5000)}];`,
};

/** The errors of a build of `page.js` among other scripts. */
async function build(
  scripts: Readonly<Record<string, string>>,
  limit: number,
  oneOf: readonly string[] = [],
): Promise<string[]> {
  for (const [name, text] of Object.entries(scripts)) writeFileSync(join(folder, name), text);
  const compiler = webpack({
    mode: 'none',
    context: folder,
    entry: { page: './page.js' },
    output: { path: join(folder, 'out'), filename: '[name].js' },
    plugins: [new FirstLoad({ entry: 'page', limit, oneOf })],
    infrastructureLogging: { level: 'none' },
  });
  const stats = await new Promise<webpack.Stats>((resolve, reject) => {
    compiler.run((error, found) => (found ? resolve(found) : reject(error ?? new Error('none'))));
  });
  return stats.compilation.errors.map(({ message }) => message);
}

const sent = (name: string) => gzipSync(readFileSync(join(folder, 'out', name))).length;

test('a page that first loads more than its limit fails the build, to the byte', async () => {
  expect(await build(ALONE, 1_000_000)).toEqual([]);
  const size = sent('page.js');
  expect(await build(ALONE, size)).toEqual([]);
  const errors = await build(ALONE, size - 1);
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatch(/^page first loads \d+\.\d kB of JavaScript gzipped/);
});

test('of what it loads besides, the larger of the texts counts, and no page after the first', async () => {
  const texts = ['texts-it', 'texts-en'];
  expect(await build(WITH_OTHERS, 1_000_000, texts)).toEqual([]);
  const size = sent('page.js') + sent('texts-it.js');
  expect(await build(WITH_OTHERS, size, texts)).toEqual([]);
  expect(await build(WITH_OTHERS, size - 1, texts)).toHaveLength(1);
});

test('a chunk that is to be counted and is not there fails the build', async () => {
  expect(await build(ALONE, 1_000_000, ['texts-it'])).toEqual(['page has no chunk texts-it']);
});
