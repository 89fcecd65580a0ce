import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';

/** A copy of the sources, to be changed as a document says. */
export interface ScratchCopy {
  readonly folder: string;
  /** Adds a file that is not there yet. */
  add(path: string, text: string): void;
  /** Applies the hunks of a diff, `@@` between them. @throws Error where one does not fit once */
  patch(path: string, diff: string): void;
  /** Runs a program of the project's packages in the copy. */
  run(
    script: string,
    args: readonly string[],
    env?: Readonly<Record<string, string>>,
  ): { readonly status: number; readonly said: string };
  remove(): void;
}

/** Copies what the command is made from; packages are those of this folder. */
export function scratchCopy(): ScratchCopy {
  const folder = mkdtempSync(join(tmpdir(), 'perf-scratch-'));
  for (const path of ['src', 'package.json', 'tsconfig.json']) {
    cpSync(path, join(folder, path), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  return {
    folder,
    add: (path, text) => {
      writeFileSync(join(folder, path), `${text}\n`, { flag: 'wx' });
    },
    patch: (path, diff) => {
      const file = join(folder, path);
      const hunks = diff.split(/^@@$\n?/m);
      writeFileSync(file, hunks.reduce(patched, readFileSync(file, 'utf8')));
    },
    run: (script, args, env = {}) => {
      const given = [resolve('node_modules', script), ...args];
      const done = spawnSync(process.execPath, given, {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, ...env },
      });
      return { status: done.status ?? -1, said: `${done.stdout}${done.stderr}` };
    },
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

/** A text after a hunk: lines that stay begin with a blank, those taken with -, those put with +. */
export function patched(text: string, hunk: string): string {
  const lines = hunk.split('\n').filter((line) => line !== '');
  const side = (marks: string): string =>
    lines
      .flatMap((line) => (marks.includes(line.slice(0, 1)) ? `${line.slice(1)}\n` : []))
      .join('');
  const before = side(' -');
  const places = text.split(before).length - 1;
  if (places !== 1) throw new Error(`${places} places for:\n${hunk}`);
  // A function, lest a $ in the new text should mean something.
  return text.replace(before, () => side(' +'));
}
