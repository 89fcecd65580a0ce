import { readFileSync } from 'node:fs';
import packageJson from '../../package.json';
import lock from '../../package-lock.json';
import { command } from '../cli/fake';

const sections = [...readFileSync('CHANGELOG.md', 'utf8').matchAll(/^## \[(.+)\]$/gm)].map(
  ([, version = '']) => version,
);

test('the newest section of the changelog is of the version that is built', () => {
  expect(sections[0]).toBe(packageJson.version);
  expect(lock.version).toBe(packageJson.version);
  expect(lock.packages[''].version).toBe(packageJson.version);
});

test('its sections go from the newest version to the oldest, each once', () => {
  const places = sections.map((version) =>
    version.split('.').reduce((sum, number) => sum * 100_000 + Number(number), 0),
  );
  expect(places).toEqual([...new Set(places)].sort((a, b) => b - a));
  expect(places.every(Number.isInteger)).toBe(true);
});

test('the command says its version and reads no file for that', async () => {
  const said = { status: 0, stdout: `${packageJson.version}\n`, stderr: '' };
  expect(await command(['--version'])).toEqual(said);
  expect(await command(['manca.xlsx', '--version'])).toEqual(said);
});
