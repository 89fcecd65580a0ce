import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { casesOf } from './documents';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Readonly<Record<string, string>>;
};

/** What npm does by itself, or under a name of its own. */
const OF_NPM = new Set(['ci', 'start', 'test']);

/** What reads the options after `--` of a script: files, or folders with all that is in them. */
const READ_BY: Readonly<Record<string, readonly string[]>> = {
  score: ['src/cli'],
  build: ['workbench/build'],
  package: ['workbench/build'],
  campaign: ['test/campaign'],
};

const sourcesOf = (path: string): string[] =>
  statSync(path).isFile()
    ? [readFileSync(path, 'utf8')]
    : readdirSync(path).flatMap((name) => sourcesOf(join(path, name)));

/** The options that a script is given and nothing in its source knows. */
function unknownOptions(script: string, words: readonly string[]): string[] {
  const sources = (READ_BY[script] ?? []).flatMap(sourcesOf);
  return words
    .flatMap((word) => /^-?--([a-z][a-z-]*)/.exec(word)?.[1] ?? [])
    .filter((name) => !sources.some((source) => new RegExp(`\\b${name}\\b`).test(source)));
}

/** Jest takes files and folders, and `-t` with a part of a name. */
function missingIn(words: readonly string[]): string | null {
  const paths = words.slice(0, words.includes('-t') ? words.indexOf('-t') : undefined);
  const missing = paths.filter((path) => !existsSync(path));
  return missing.length === 0 ? null : `there is no ${missing.join(', ')}`;
}

/** What is wrong with one command; null where nothing is. */
function wrongIn(command: string): string | null {
  const [program, verb = '', ...words] = command.trim().split(/\s+/);
  if (program === 'npx' && verb === 'jest') return missingIn(words);
  if (program !== 'npm') return `${program} is no command that these documents may tell`;
  if (OF_NPM.has(verb)) return words.length === 0 ? null : `${verb} takes nothing here`;
  const rest = words.filter((word) => word !== '--silent');
  const [script = '', separator, ...options] = rest;
  if (verb !== 'run' || !scripts[script]) return `there is no script ${script}`;
  if (separator !== undefined && separator !== '--') return 'options come after --';
  const unknown = unknownOptions(
    script,
    options.map((word) => word.replace(/^\[/, '')),
  );
  return unknown.length === 0 ? null : `${script} knows no ${unknown.join(', ')}`;
}

/** The commands of a block: remarks are after #, several are joined by &&. */
const commandsIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/(^|\s)#.*$/, ''))
    .flatMap((line) => line.split('&&'))
    .filter((command) => command.trim() !== '');

test.each(casesOf('sh'))('%s: the commands exist, and so do their options', (_where, { text }) => {
  expect(commandsIn(text).flatMap((command) => wrongIn(command) ?? [])).toEqual([]);
});

test.each([
  ['npm run score -- IN.xlsx --jsonn', 'score knows no jsonn'],
  ['npm run scores', 'there is no script scores'],
  ['npm run score --json', 'options come after --'],
  ['curl example.org', 'curl is no command that these documents may tell'],
  ['npm test later', 'test takes nothing here'],
  ['npx jest test/nowhere', 'there is no test/nowhere'],
])('%s would be found out', (command, wrong) => {
  expect(wrongIn(command)).toBe(wrong);
});
