import { readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, basename, join } from 'node:path';
import type { Result } from '../workbook';
import type { CommandCode } from '../messages';
import { refuse } from './problem';

/** The bytes of the file to score. */
export async function readInput(path: string): Promise<Result<Uint8Array, CommandCode>> {
  try {
    return { ok: true, value: await readFile(path) };
  } catch (error) {
    return { ok: false, problem: refuse('command.cannotRead', { reason: reasonOf(error) }) };
  }
}

/** Whether two paths are one file, through links and different spellings too. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  try {
    const [a, b] = [await stat(one), await stat(other)];
    return (
      (a.ino === b.ino && a.dev === b.dev) || (await realpath(one)) === (await realpath(other))
    );
  } catch {
    // One of them does not exist yet, so they are two.
    return false;
  }
}

/** Writes a whole file or none: what fails midway leaves nothing behind. */
export async function writeOutput(
  path: string,
  bytes: Uint8Array,
): Promise<Result<null, CommandCode>> {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    await writeFile(draft, bytes, { flag: 'wx' });
    await rename(draft, path);
    return { ok: true, value: null };
  } catch (error) {
    await rm(draft, { force: true });
    const details = { file: path, reason: reasonOf(error) };
    return { ok: false, problem: refuse('command.cannotWrite', details) };
  }
}

function reasonOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error) return String(error.code);
  return error instanceof Error ? error.message : String(error);
}
