import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const node = (...args: readonly string[]) =>
  spawnSync(process.execPath, args, { encoding: 'utf8' });
const tsx = join('node_modules', 'tsx', 'dist', 'cli.mjs');

// Each would build for a minute if it were not refused.
test.each([
  [
    'a build for an address that will not do',
    ['workbench/build/main.js', '--base-url', 'http://perf.example.it/addin/'],
    '"http://perf.example.it/addin/" cannot be the base address: Office loads add-ins over https only. Write it as https://perf.example.it/addin/\n',
  ],
  [
    'a package for an address that will not do',
    [tsx, 'workbench/package/main.ts', '--base-url', 'https://perf.example.it/addin'],
    '"https://perf.example.it/addin" cannot be the base address: it does not end with a slash. Write it as https://perf.example.it/addin/\n',
  ],
  [
    'a package for no address',
    [tsx, 'workbench/package/main.ts'],
    'Say where the add-in will be served from: --base-url https://HOST/path/\n',
  ],
])('%s is refused with what to write, and nothing is built', (_, args, told) => {
  const { status, stdout, stderr } = node(...args);
  expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: '', stderr: told });
});
