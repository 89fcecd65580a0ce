import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rows } from '../support/workbook';
import { four } from '../workbook/small-plan';
import { edited } from '../workbook/told';
import { command, jsonIn, newFolder, xlsxOf, type Folder } from './fake';

/** The command as a shell starts it. */
function start(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const locale = { LC_ALL: undefined, LC_MESSAGES: undefined, LANG: undefined };
  return spawnSync(process.execPath, [join(folder.file('bundle'), 'score.cjs'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, npm_lifecycle_event: undefined, ...locale, ...env },
    maxBuffer: 64 * 1024 * 1024,
    timeout: 30_000,
  });
}

let folder: Folder;
// The bundle that is shipped, made afresh: one left in dist may be of other sources.
beforeAll(() => {
  folder = newFolder();
  const webpack = join('node_modules', 'webpack', 'bin', 'webpack.js');
  const ours = ['--config-name', 'command', '--output-path', folder.file('bundle')];
  const args = [webpack, '--mode', 'production', ...ours];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stdout);
}, 60_000);
afterAll(() => folder.remove());

const SAMPLE = 'assets/samples/toscana-nord-ovest-2023.xlsx';

describe('the process', () => {
  test('scores a sample, prints the whole JSON and ends with 0', async () => {
    const { status, stdout, stderr } = start([SAMPLE, '--json']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe((await command([SAMPLE, '--json'])).stdout);
  }, 60_000);

  test.each([{ CI: 'true' }, { FORCE_COLOR: '1' }])('writes no colours into a pipe: %j', (env) => {
    const { stdout } = start([SAMPLE], env);
    expect(stdout).toContain('ENTE CCIAA Toscana Nord-Ovest');
    expect(stdout).not.toContain('\u001b');
  });

  test('ends with 1 on errors in the data, and writes the copy', async () => {
    const drawing = edited(four, { 'Consuntivi!B2': 'molti' });
    const path = folder.put('errori.xlsx', await xlsxOf(drawing));
    const before = readFileSync(path);
    const out = folder.file('esito.xlsx');
    const { status, stdout, stderr } = start([path, '--out', out]);
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toContain('errore Consuntivi!B2:');
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(jsonIn(start([out, '--json'])).nodes).toHaveLength(3);
  }, 60_000);

  test('ends with 2 and one line, in Italian unless the locale is English', () => {
    const { status, stdout, stderr } = start(['manca.xlsx', '--json']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe('manca.xlsx: Non si riesce ad aprire il file (ENOENT).\n');
    expect(start(['manca.xlsx'], { LC_ALL: 'en_GB.UTF-8' }).stderr).toBe(
      'manca.xlsx: The file cannot be opened (ENOENT).\n',
    );
  }, 60_000);

  test('a cycle below the top is told, and the command ends', async () => {
    const drawing: Record<string, Rows> = {
      Albero: [
        ['Codice', 'Padre'],
        ['ENTE', null],
        ['A', 'ENTE'],
        ['B', 'A'],
        ['A', 'B'],
      ],
      Indicatori: [
        ['Codice', 'Obiettivo', 'Target', 'Consuntivo'],
        ['I1', 'B', '>= 4', 4],
      ],
    };
    const path = folder.put('giro.xlsx', await xlsxOf(drawing));
    const memory = { NODE_OPTIONS: '--max-old-space-size=200' };
    const { status, stdout } = start([path], memory);
    expect(status).toBe(1);
    expect(stdout).toContain('I nodi si contengono a vicenda: A > B > A.');
  }, 60_000);
});
