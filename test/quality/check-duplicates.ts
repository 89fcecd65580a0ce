import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clonesIn } from './clones';
import { tokensOf } from './tokens';

/** So many words and signs, about ten lines, are not to be written twice. */
const TOO_LONG = 75;
const FOLDERS = ['src', 'workbench', 'assets', 'test'];

const programs = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|js)$/.test(name))
    .map((name) => join(folder, name)),
)
  .sort()
  .map((name) => ({ name, tokens: tokensOf(name, readFileSync(name, 'utf8')) }));
const clones = clonesIn(programs, TOO_LONG);
for (const { one, other, length } of clones) {
  process.stderr.write(`${one} and ${other}: the same ${length} tokens. Write it once.\n`);
}
process.stdout.write(
  `${programs.length} files: ${clones.length} pieces of ${TOO_LONG} tokens or more written twice.\n`,
);
process.exitCode = clones.length > 0 ? 1 : 0;
