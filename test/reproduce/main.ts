import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '../../workbench/package/contents';

// Packages what is committed twice, in folders of other names and depths, and compares the bytes.

const BASE = 'https://perf.example.it/addin/';
/** Whatever is committed meanwhile. */
const commit = execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim();
const around = mkdtempSync(join(tmpdir(), 'perf-reproduce-'));

/** The zips of a package, each with its checksum. */
function packagedIn(folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  const committed = execFileSync('git', ['archive', commit], { maxBuffer: 2 ** 30 });
  execFileSync('tar', ['-x', '-C', folder], { input: committed });
  repeat('node_modules', join(folder, 'node_modules'));
  const words = ['run', '--silent', 'package', '--', '--base-url', BASE];
  execFileSync('npm', words, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  const zips = readdirSync(join(folder, 'dist')).filter((name) => name.endsWith('.zip'));
  return zips.sort().map((name) => `${sha256(readFileSync(join(folder, 'dist', name)))}  ${name}`);
}

/**
 * A folder once more, its files linked where they can be: a build names modules by where they really
 * are, so that packages behind a link to their folder would not be those of a clone.
 */
function repeat(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [one, other] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) repeat(one, other);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(one), other);
    else linkOrCopy(one, other);
  }
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    // On another disk, or where a disk has no links.
    copyFileSync(from, to);
  }
}

try {
  const [first, second] = ['one', 'another/deeper'].map((name) => packagedIn(join(around, name)));
  const isSame = first?.join() === second?.join() && first?.length === 2;
  process.stdout.write(`${first?.join('\n') ?? ''}\n`);
  process.stdout.write(
    isSame ? 'The same twice.\n' : `Not the same:\n${second?.join('\n') ?? ''}\n`,
  );
  process.exitCode = isSame ? 0 : 1;
} finally {
  rmSync(around, { recursive: true });
}
