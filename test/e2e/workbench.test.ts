import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { toA1 } from '../../src/workbook';
import { screenshot } from '../support/browser';
import { bookIn, ran } from '../support/workbook';
import { indicatori, albero } from '../workbook/small-plan';
import { useSite } from './site';
import { contentsOf, rowOf, seen, type Bench } from './workbench';

const site = useSite();
let bench: Bench;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'perf-e2e-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

beforeEach(async () => {
  bench = await site.open();
});

const sampleFile = (name: string) => new Uint8Array(readFileSync(`assets/samples/${name}.xlsx`));

/** What the headless command says of a file. */
function commandOn(bytes: Uint8Array): unknown {
  const path = join(folder, 'in.xlsx');
  writeFileSync(path, bytes);
  const { stdout } = spawnSync(process.execPath, ['dist/score.cjs', path, '--json'], {
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  });
  return JSON.parse(stdout);
}

/** A small plan in a file: in two tables, or in plain ranges. */
async function smallFile(layout: 'plain' | 'tables'): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries({ Albero: albero, Indicatori: indicatori })) {
    const sheet = workbook.addWorksheet(name);
    if (layout === 'tables') {
      const columns = rows[0]?.map((header) => ({ name: header as string })) ?? [];
      sheet.addTable({ name, ref: 'A1', columns, rows: rows.slice(1).map(() => []) });
    }
    for (const [r, row] of rows.entries()) {
      for (const [c, drawn] of row.entries()) {
        const { value = null, format = 'General' } =
          typeof drawn === 'object' && drawn ? drawn : { value: drawn };
        const cell = sheet.getCell(r + 1, c + 1);
        cell.value = value;
        cell.numFmt = format;
      }
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const files: [name: string, bytes: () => Promise<Uint8Array>][] = [
  ['toscana-nord-ovest-2023', () => Promise.resolve(sampleFile('toscana-nord-ovest-2023'))],
  ['pistoia-prato-2025', () => Promise.resolve(sampleFile('pistoia-prato-2025'))],
  ['tabelle', () => smallFile('tables')],
  ['intervalli', () => smallFile('plain')],
];

describe.each(files)('%s', (name, bytesOf) => {
  test('recalculated and downloaded: scores and colours are those of the command', async () => {
    const bytes = await bytesOf();
    const expected = ran(await bookIn(bytes));
    await bench.openFile(`aperto-${name}.xlsx`, bytes);
    await bench.recalculate();
    const book = await bench.book();
    const wrong = expected.writes.cells.flatMap(({ sheet, row, column, value, format, look }) => {
      const wanted = {
        value,
        format,
        ...(look === null || look === 'keep' ? {} : { fill: look.fill, fontColour: look.text }),
      };
      const found = seen(book, sheet, toA1(row, column));
      const isSame = Object.entries(wanted).every(
        ([part, is]) => (found[part as keyof typeof wanted] ?? null) === is,
      );
      return isSame ? [] : [`${sheet}!${toA1(row, column)}`, wanted, found];
    });
    expect(wrong).toEqual([]);
    expect(expected.writes.cells.length).toBeGreaterThan(10);
    await screenshot(bench.page, `recalculated-${name}`);
    expect(commandOn(await bench.download())).toEqual(commandOn(bytes));
  });
});

test('the page opens on a real plan with its tree, and writes nothing by itself', async () => {
  await bench.says('98,96%');
  await bench.says('Il foglio non è aggiornato: 5 colonne nuove, 670 celle da scrivere.');
  await bench.page.getByText('Banco di prova: sostituisce Excel per provare PERF').waitFor();
  const book = await bench.book();
  expect(book).toEqual(await bookIn(sampleFile('toscana-nord-ovest-2023')));
});

test('no consent, nothing written', async () => {
  await bench.button('Ricalcola albero').click();
  const question = bench.pane.getByRole('alertdialog');
  await question.getByText('5 colonne nuove, 670 celle').waitFor();
  await question.getByRole('button', { name: 'Annulla' }).click();
  await bench.says('Calcolo annullato: niente è stato scritto.');
  expect(seen(await bench.book(), 'Consuntivi', 'E1').value).toBeNull();
});

test('an actual changed: said to be out of date, recalculated, and taken back', async () => {
  await bench.recalculate();
  const before = await bench.book();
  // OC_TD_01: 242 of >= 400, 60,50%.
  const row = rowOf(before, 'Consuntivi', 'OC_TD_01');
  expect(seen(before, 'Consuntivi', `F${row}`)).toMatchObject({ value: 0.605 });
  await bench.type('Consuntivi', `B${row}`, 400);
  await bench.says('I dati sono cambiati dopo il calcolo.');
  await bench.recalculate();
  const after = await bench.book();
  expect(seen(after, 'Consuntivi', `F${row}`)).toMatchObject({ value: 1, fill: '#C6EFCE' });
  await bench.button('Ripristina').click();
  await bench.says(/^Ripristinati i valori precedenti/);
  const restored = await bench.book();
  expect(seen(restored, 'Consuntivi', `F${row}`)).toEqual(seen(before, 'Consuntivi', `F${row}`));
  expect(seen(restored, 'Consuntivi', `B${row}`).value).toBe(400);
});

test('restored after the first run, all is as it was, and the log says both', async () => {
  const before = await bench.book();
  await bench.recalculate();
  await bench.button('Ripristina').click();
  await bench.says(/^Ripristinati i valori precedenti/);
  const { sheets } = await bench.book();
  const restored = sheets.filter(({ name }) => name !== 'Registro');
  expect(restored.map(({ tables }) => tables)).toEqual(before.sheets.map(({ tables }) => tables));
  expect(restored.map(contentsOf)).toEqual(before.sheets.map(contentsOf));
  const log = sheets.find(({ name }) => name === 'Registro');
  expect(log?.rows.map((cells) => cells?.[2]?.text)).toEqual([
    'Operazione',
    'Ricalcolo',
    'Ripristino',
  ]);
});

test('the ribbon: asks in the pane the first time, and runs at once after', async () => {
  const ribbon = bench.page.getByRole('button', { name: 'Ricalcola albero' });
  await ribbon.click();
  await bench.pane.getByRole('button', { name: 'Scrivi' }).click();
  await bench.says(/^Albero ricalcolato: scritte 5 colonne nuove/);
  await bench.type('Consuntivi', `B${rowOf(await bench.book(), 'Consuntivi', 'OC_TD_01')}`, 400);
  await bench.page.getByRole('button', { name: 'Albero', exact: true }).click();
  await ribbon.click();
  await bench.pane
    .getByText(/^Albero ricalcolato: scritte \d+ celle/)
    .waitFor({ state: 'attached' });
  const book = await bench.book();
  const row = rowOf(book, 'Consuntivi', 'OC_TD_01');
  expect(seen(book, 'Consuntivi', `F${row}`).value).toBe(1);
});

test('a problem leads to its cell', async () => {
  await bench.toPage(/^Problemi/);
  const link = bench.button(/^Vai a /).first();
  const cell = ((await link.getAttribute('aria-label')) ?? (await link.textContent()) ?? '')
    .replace(/^.*Vai a /, '')
    .trim();
  await link.click();
  await bench.selected(cell);
});

test('a click on a row of the tree selects its row in the sheet', async () => {
  await bench.pane.getByRole('treeitem', { name: /AS_02/ }).first().click();
  await bench.selected('Albero!4');
});

test('the tree is walked with the keyboard alone', async () => {
  const tree = bench.pane.getByRole('tree');
  const active = (code: string) =>
    bench.pane.getByRole('treeitem', { name: new RegExp(code), selected: true }).waitFor();
  await tree.focus();
  await active('ENTE');
  await tree.press('ArrowDown');
  await active('AS_01');
  await tree.press('ArrowLeft');
  await bench.pane.getByRole('treeitem', { name: /AS_01/, expanded: false }).waitFor();
  await tree.press('ArrowDown');
  await active('AS_02');
  await tree.press('ArrowRight');
  await active('OS_02.01');
  await tree.press('ArrowRight');
  await bench.pane.getByRole('treeitem', { name: /OS_02\.01/, expanded: true }).waitFor();
  await tree.press('Home');
  await active('ENTE');
  await tree.press('ArrowDown');
  await tree.press('Enter');
  await bench.selected('Albero!3');
});

test('the tree is narrowed by light, and ordered by the points that each costs the ente', async () => {
  const items = bench.pane.getByRole('treeitem');
  await bench.pane.getByLabel('Ordine').selectOption({ label: 'Punti persi' });
  // 39,5% x 25% x 16,70% / 100,02% x 1/3 = 0,55 points
  await bench.pane
    .getByRole('treeitem', { name: /^OC_TD_01/ })
    .first()
    .waitFor();
  expect(await items.first().textContent()).toMatch(/OC_TD_01.*60,50%.*−0,55 punti/);
  await bench.pane.getByLabel('Ordine').selectOption({ label: 'Struttura' });
  await bench.pane.getByLabel('Valutazione').selectOption({ label: 'Parzialmente raggiunto' });
  await items.filter({ hasText: 'OC_TD_01' }).first().waitFor();
  expect(await items.filter({ hasText: 'OS_01.01' }).count()).toBe(0);
  await bench.pane.getByLabel('Valutazione').selectOption({ label: 'Tutte le valutazioni' });
  await items.filter({ hasText: 'OS_01.01' }).first().waitFor();
});

test('Perché? tells the reason as an evaluator would redo it', async () => {
  await bench.pane.getByRole('searchbox').fill('OC_TD_01');
  await bench.button('Perché? OC_TD_01').first().click();
  await bench.says(/242 su >= 400: 1 - 158\/400 = 60,50%/);
  await screenshot(bench.page, 'why');
  await bench.button('Indietro').click();
  await bench.pane.getByRole('searchbox').waitFor();
});

test('the rules are saved in the workbook, and the next run follows them', async () => {
  await bench.toPage('Regole');
  await bench.pane.getByRole('radio', { name: /Relazione 80\/60/ }).check({ force: true });
  await bench.button('Salva le regole').click();
  await bench.says(/Regole salvate/);
  await bench.recalculate();
  const book = await bench.book();
  const rules = book.sheets.find(({ name }) => name === 'Regole');
  const cells = rules?.rows.flatMap((row) => row?.map((cell) => cell?.value) ?? []);
  expect(cells).toContain('Relazione 80/60');
  const row = rowOf(book, 'Consuntivi', 'OC_TD_01');
  // 60,50% is partly reached both on 90/50 and on 80/60.
  expect(seen(book, 'Consuntivi', `G${row}`).value).toBe('Parzialmente raggiunto');
});

test('an empty workbook gets a small sample plan', async () => {
  const empty = new ExcelJS.Workbook();
  empty.addWorksheet('Foglio1');
  await bench.openFile('vuota.xlsx', new Uint8Array(await empty.xlsx.writeBuffer()));
  await screenshot(bench.page, 'empty');
  await bench.button('Inserisci un esempio').click();
  await bench.says(/Esempio inserito/);
  await bench.recalculate();
  await bench.says('89,92%');
  const book = await bench.book();
  expect(seen(book, 'Albero', 'F2').value).toBeCloseTo(0.8991666, 6);
});

test('a file that is no workbook is told, and what was open stays', async () => {
  await bench.page.locator('input[type=file]').setInputFiles({
    name: 'note.xlsx',
    mimeType: 'text/plain',
    buffer: Buffer.from('Non sono una cartella'),
  });
  await bench.page.getByText(/Non è un file di Excel/).waitFor();
  await bench.says('98,96%');
});

const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));
const withOffice = office === undefined ? test.skip : test;

withOffice('a colleague without PERF sees scores and colours, in LibreOffice', async () => {
  await bench.recalculate();
  const path = join(folder, 'risultato.xlsx');
  writeFileSync(path, await bench.download());
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const args = [profile, '--headless', '--convert-to', 'ods', '--outdir', folder, path];
  execFileSync(office ?? '', args, { stdio: 'ignore' });
  const again = ['--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML'];
  const back = join(folder, 'back');
  execFileSync(office ?? '', [profile, ...again, '--outdir', back, join(folder, 'risultato.ods')], {
    stdio: 'ignore',
  });
  const book = await bookIn(new Uint8Array(readFileSync(join(back, 'risultato.xlsx'))));
  const row = rowOf(book, 'Consuntivi', 'OC_TD_01');
  expect(seen(book, 'Consuntivi', `F${row}`)).toMatchObject({ value: 0.605, fill: '#FFEB9C' });
  expect(seen(book, 'Consuntivi', `G${row}`).value).toBe('Parzialmente raggiunto');
});
