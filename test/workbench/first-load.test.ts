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

/** The errors of a build of one script, `page.js`. */
async function build(limit: number): Promise<string[]> {
  const numbers = Array.from({ length: 2000 }, (_, index) => index ** 2 % 1009).join();
  writeFileSync(join(folder, 'page.js'), `globalThis.numbers = [${numbers}];`);
  const compiler = webpack({
    mode: 'none',
    context: folder,
    entry: { page: './page.js' },
    output: { path: join(folder, 'out'), filename: '[name].js' },
    plugins: [new FirstLoad({ entry: 'page', limit })],
    infrastructureLogging: { level: 'none' },
  });
  const stats = await new Promise<webpack.Stats>((resolve, reject) => {
    compiler.run((error, found) => (found ? resolve(found) : reject(error ?? new Error('none'))));
  });
  return stats.compilation.errors.map(({ message }) => message);
}

test('a page that first loads more than its limit fails the build, to the byte', async () => {
  expect(await build(1_000_000)).toEqual([]);
  const size = gzipSync(readFileSync(join(folder, 'out', 'page.js'))).length;
  expect(await build(size)).toEqual([]);
  const errors = await build(size - 1);
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatch(/^page first loads \d+\.\d kB of JavaScript gzipped/);
});
