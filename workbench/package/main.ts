import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import packageJson from '../../package.json';
import { askedFor } from '../build/asked.js';
import { filesIn, packageContents, sha256 } from './contents';
import { zipOf, type Files } from './zip';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { version } = packageJson;
const asked = askedFor(process.argv.slice(2));

async function main(): Promise<number> {
  if (asked.fault !== undefined) return refuse(asked.fault);
  const { baseUrl } = asked;
  if (baseUrl === undefined) {
    return refuse('Say where the add-in will be served from: --base-url https://HOST/path/');
  }
  // What is refused is refused at once: the compiler takes a while to load.
  const { build } = await import('../build/build.js');
  if (!(await build({ baseUrl, addinOnly: true }))) return 1;
  await write(`perf-${version}.zip`, packageContents({ root, baseUrl, version }));
  await write(`perf-${version}-maps.zip`, filesIn(join(root, 'dist', 'maps')));
  return 0;
}

function refuse(fault: string): number {
  process.stderr.write(`${fault}\n`);
  return 1;
}

async function write(name: string, files: Files): Promise<void> {
  const bytes = await zipOf(files);
  writeFileSync(join(root, 'dist', name), bytes);
  process.stdout.write(`${sha256(bytes)}  dist/${name}\n`);
}

process.exitCode = await main();
