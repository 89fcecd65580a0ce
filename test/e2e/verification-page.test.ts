import ExcelJS from 'exceljs';
import { readFileSync } from 'node:fs';
import { axe, screenshot } from '../support/browser';
import { bookIn } from '../support/workbook';
import { useSite } from './site';
import { rowOf, seen, type Bench } from './workbench';

const site = useSite();
let bench: Bench;

const checks = () => bench.pane.getByRole('list', { name: 'Punteggi pubblicati' });
const rows = () => checks().getByRole('button', { expanded: false });
const row = (code: string) => checks().getByRole('button', { name: new RegExp(`^${code} `) });
const tile = (name: string) => bench.pane.getByRole('button', { name, exact: true });
const isFocused = (it: Element) => it === it.ownerDocument.activeElement;

async function openVerification(options: { lang?: 'it' | 'en' } = {}): Promise<void> {
  bench = await site.open(options);
  await bench.toPage(options.lang === 'en' ? 'Verify' : 'Verifica');
}

test('the sample: the counts of the command, and the worst first with its cause and remedy', async () => {
  await openVerification();
  await bench.says('Verificati 54 punteggi pubblicati.');
  for (const name of ['1 incompatibile', '0 non calcolabili', '5 compatibili', '48 riprodotti']) {
    await tile(name).waitFor();
  }
  expect(await rows().first().textContent()).toMatch(/^OO_01\.05\.02 .*99,13%.*99,12%/);
  await row('OO_01.05.02').click();
  await bench.says(/un peso sì: probabilmente i pesi usati sono altri/);
  await bench.says('il peso di IO_01.05.02.08 tra 10,79% e 10,92% invece di 11%');
  await row('OO_02.03.01').click();
  await bench.says('93,285%, Raggiunto');
  expect(await bench.pane.getByText(/un peso sì/).count()).toBe(0);
});

test('a check leads to its cell and to its reason, and back where one was', async () => {
  await openVerification();
  const sample = await bookIn(readFileSync('assets/samples/toscana-nord-ovest-2023.xlsx'));
  await row('OO_01.05.02').click();
  const cell = checks().getByRole('button', { name: /^Vai a Albero!/ });
  const place = (await cell.textContent()) ?? '';
  expect(place).toMatch(new RegExp(`^Albero![A-Z]+${rowOf(sample, 'Albero', 'OO_01.05.02')}$`));
  await cell.click();
  await bench.selected(place);
  await bench.button('Perché? OO_01.05.02').click();
  await bench.pane.getByRole('heading', { name: /^Perché\? OO_01\.05\.02/ }).waitFor();
  await bench.button('Indietro').click();
  await bench.says(/un peso sì/);
  expect(await row('OO_01.05.02').evaluate(isFocused)).toBe(true);
});

test('the list is narrowed by outcome and by text, and all is shown again', async () => {
  await openVerification();
  await tile('5 compatibili').click();
  await bench.says('5 trovati');
  expect(await rows().count()).toBe(5);
  await bench.pane.getByRole('searchbox').fill('oo_02');
  await bench.says('2 trovati');
  await bench.button('Svuota la ricerca').click();
  await bench.says('5 trovati');
  expect(await bench.pane.getByRole('searchbox').evaluate(isFocused)).toBe(true);
  await tile('0 non calcolabili').click();
  await bench.says('Nessun nodo o indicatore corrisponde.');
  await bench.button('Mostra tutto').click();
  // From there Tab goes on into the list, which is all there again.
  await bench.page.keyboard.press('Tab');
  await row('OO_01.05.02').waitFor();
  expect(await row('OO_01.05.02').evaluate(isFocused)).toBe(true);
  await tile('48 riprodotti').click();
  await bench.says('48 trovati');
  // What the user asked for is still there after another page.
  await bench.toPage('Albero');
  await bench.toPage('Verifica');
  await bench.says('48 trovati');
});

test('the keys go through all of a long list, of which only what is in view is on the page', async () => {
  await openVerification();
  await row('OO_01.05.02').focus();
  const press = (key: string) => bench.page.keyboard.press(key);
  await press('Enter');
  await bench.says(/un peso sì/);
  await press('ArrowDown');
  expect(await row('OS_01.02').evaluate(isFocused)).toBe(true);
  await press('End');
  const last = checks().locator('[aria-posinset="54"] button').first();
  await last.waitFor();
  expect(await last.evaluate(isFocused)).toBe(true);
  expect(await checks().getByRole('listitem').count()).toBeLessThan(40);
  await press('Home');
  expect(await row('OO_01.05.02').evaluate(isFocused)).toBe(true);
  await press('Tab');
  expect(
    await checks()
      .getByRole('button', { name: /^Vai a/ })
      .evaluate(isFocused),
  ).toBe(true);
});

test('the sheet is written under a name that is free, and changes no figure', async () => {
  await openVerification();
  const write = bench.button('Scrivi il foglio Verifica');
  await write.click();
  await bench.says('Verifica scritta nel foglio Verifica.');
  await write.click();
  await bench.says('Verifica scritta nel foglio Verifica_2.');
  const book = await bench.book();
  const at = rowOf(book, 'Verifica', 'OO_01.05.02');
  expect(['D', 'E', 'F'].map((column) => seen(book, 'Verifica', `${column}${at}`).value)).toEqual([
    expect.closeTo(0.9912, 10),
    0.9913,
    'Incompatibile',
  ]);
  await bench.shows('Verifica', `E${at}`, '99,13%');
  const before = await bench.pane.getByRole('group', { name: 'Esiti' }).textContent();
  await bench.type('Note', 'H1', 'nota');
  await bench.button('Rileggi').click();
  await bench.says('Verificati 54 punteggi pubblicati.');
  expect(await bench.pane.getByRole('group', { name: 'Esiti' }).textContent()).toBe(before);
});

test('what holds for the whole report stands above the list', async () => {
  bench = await site.open();
  const bytes = readFileSync('assets/samples/pistoia-prato-2025.xlsx');
  await bench.openFile('pistoia-prato-2025.xlsx', bytes);
  await bench.toPage('Verifica');
  await tile('256 riprodotti').waitFor();
  await bench.says(/arrotondati a ogni livello: così sono esatti 33 nodi su 33/);
});

test('without a column Pubblicato the page says which are needed, and where', async () => {
  bench = await site.open();
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Indicatori');
  sheet.addRow(['Codice', 'Obiettivo', 'Target', 'Consuntivo']);
  sheet.addRow(['I1', 'OO_01', '>= 400', 242]);
  await bench.openFile('senza-pubblicato.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
  await bench.toPage('Verifica');
  await bench.pane.getByRole('heading', { name: 'Nessun punteggio pubblicato' }).waitFor();
  expect(await axe(await bench.paneFrame())).toEqual([]);
  await bench.type('Indicatori', 'E1', 'Pubblicato');
  await bench.type('Indicatori', 'E2', '61%');
  await bench.button('Rileggi').last().click();
  await tile('1 riprodotto').waitFor();
});

test('in English the words are English', async () => {
  await openVerification({ lang: 'en' });
  await bench.says('54 published scores verified.');
  await bench.button('Write the sheet Verifica').waitFor();
});

test('in a narrow pane the page is behind the menu, by mouse and by keys', async () => {
  bench = await site.open();
  await bench.narrow();
  const menu = bench.button('Altro');
  await menu.click();
  expect(await axe(await bench.paneFrame())).toEqual([]);
  await screenshot(bench.page, 'menu-320');
  const item = bench.pane.getByRole('menuitemradio', { name: 'Verifica' });
  await bench.page.keyboard.press('Escape');
  await item.waitFor({ state: 'detached' });
  expect(await menu.evaluate(isFocused)).toBe(true);
  await bench.page.keyboard.press('ArrowDown');
  await bench.page.keyboard.press('End');
  await bench.page.keyboard.press('ArrowUp');
  expect(await item.evaluate(isFocused)).toBe(true);
  await bench.page.keyboard.press('Enter');
  const tab = bench.pane.getByRole('tab', { name: 'Verifica' });
  await tab.waitFor();
  expect(await tab.evaluate(isFocused)).toBe(true);
  await row('OO_01.05.02').waitFor();
  // The arrows go through all pages, those of the menu too.
  await bench.page.keyboard.press('ArrowLeft');
  await bench.pane.getByRole('tab', { name: 'Funzioni', selected: true }).waitFor();
  await menu.click();
  await tile('5 compatibili').waitFor({ state: 'detached' });
  await bench.pane.getByRole('heading').first().click();
  await item.waitFor({ state: 'detached' });
});
