import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import packageJson from '../../package.json';
import { packageContents } from '../../workbench/package/contents';
import { headersOf } from '../../workbench/package/headers';
import { zipOf } from '../../workbench/package/zip';
import { blocksOf, documentAt } from '../docs/documents';
import { launchBrowser } from '../support/browser';
import { openDeployed } from './deployed-pane';
import { missingPrograms, startNginx, type NginxServer } from './nginx-server';

const { version } = packageJson;
const BASE = 'https://perf.example.it/addin/';
const { host } = new URL(BASE);

/** The English twin has the same blocks, which another test sees to. */
const manual = documentAt('docs/it/amministratore.md');
const blocks = (kind: string) => blocksOf(manual, kind).map(({ text }) => text);
/** Said so that each kind is found with its test. */
const [unpack = '', copy = '', load = ''] = blocksOf(manual, 'server-sh').map(({ text }) => text);
const [server = ''] = blocksOf(manual, 'nginx').map(({ text }) => text);
const checks = blocksOf(manual, 'server-check').map(({ text }) => text.split('\n'));

const missing = missingPrograms();
const suite =
  missing.length === 0
    ? "the package served by nginx, by the administrator's manual"
    : `the package served by nginx, by the administrator's manual (skipped: no ${missing.join(', ')} here)`;

(missing.length === 0 ? describe : describe.skip)(suite, () => {
  let nginx: NginxServer;
  const files = packageContents({ root: '.', baseUrl: BASE, version });

  beforeAll(async () => {
    nginx = await startNginx(host);
    writeFileSync(join(nginx.folder, `perf-${version}.zip`), await zipOf(files));
  });
  afterAll(() => nginx.stop());

  test('its commands unpack it whole, and put it where nginx serves it', () => {
    nginx.run(unpack);
    nginx.run(copy);
    nginx.configure(server);
    nginx.run(load);
    expect(blocks('server-sh')).toHaveLength(3);
  });

  test('a file that was changed on its way is found out', () => {
    const other = join(nginx.folder, 'other');
    mkdirSync(other);
    nginx.run(`unzip -q perf-${version}.zip -d other && echo >> other/site/support.css`);
    expect(() => nginx.run('cd other && sha256sum --check --quiet SHA256SUMS')).toThrow(
      'site/support.css: FAILED',
    );
    rmSync(other, { recursive: true });
  });

  test.each(checks)('it answers as the manual says: %s', (command, ...expected) => {
    const answer = nginx.run(command).split(/\r?\n/);
    expect(answer).toEqual(expect.arrayContaining(expected));
    expect(expected.length).toBeGreaterThan(1);
  });

  test('every file of the site has the headers that were meant', () => {
    const site = [...files.keys()].flatMap((path) => /^site\/(.+)/.exec(path)?.[1] ?? []);
    const asked = site.map((path) => `-w '\\n' "${BASE}${path}"`).join(' ');
    const answers = nginx
      .run(`curl -sSI ${asked}`)
      .split(/\r?\n(?:\r?\n)+/)
      .filter(Boolean);
    const sent = answers.map((answer) => new Set(answer.split(/\r?\n/)));
    const lacking = site.flatMap((path, index) =>
      Object.entries(headersOf(path))
        .map(([name, value]) => `${name}: ${value}`)
        .filter((line) => !sent[index]?.has(line))
        .map((line) => `${path} lacks ${line}`),
    );
    expect([answers.length, lacking]).toEqual([site.length, []]);
  });

  test('the pane loads in a workbook and scores it, asking nobody but the host and for office.js', async () => {
    const browser = await launchBrowser([`${host}:443 127.0.0.1:${nginx.port}`]);
    const { pane, page, asked, outside, errors } = await openDeployed(browser, BASE);
    await pane.getByRole('button', { name: 'Ricalcola albero' }).click();
    await pane.getByRole('button', { name: 'Scrivi' }).click();
    await pane
      .getByText(/^Albero ricalcolato/)
      .first()
      .waitFor();
    await pane.getByText('98,96%').first().waitFor();
    const addresses = asked.map((address) => address.replace(/\?.*$/, ''));
    const strangers = addresses.filter(
      (address) =>
        !address.startsWith(BASE) &&
        !address.startsWith('https://appsforoffice.microsoft.com/lib/1/hosted/'),
    );
    expect({ outside, errors, strangers }).toEqual({ outside: [], errors: [], strangers: [] });
    await page.context().close();
    await browser.close();
    const answered = nginx.answered();
    expect(answered).toContain('GET /addin/taskpane.html 200');
    expect(
      answered.filter((line) => /^GET \/addin\/static\/\S+\.js 200$/.test(line)).length,
    ).toBeGreaterThan(5);
    expect(answered.filter((line) => !/ (200|404)$/.test(line))).toEqual([]);
  });
});
