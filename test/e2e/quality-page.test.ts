import ExcelJS from 'exceljs';
import { expectWellMade, useSite } from './site';
import type { Bench } from './workbench';

const site = useSite();
let bench: Bench;

type Row = readonly (string | number | null)[];

/** A plan with something of everything that the page of problems tells. */
const untidy: Readonly<Record<string, readonly Row[]>> = {
  Albero: [
    ['Codice', 'Padre', 'Descrizione', 'Peso'],
    ['ENTE', null, 'La Camera', null],
    ['A1', 'ENTE', 'Imprese', '60%'],
    ['A2', 'ENTE', 'Territorio', '43%'],
  ],
  Pesi: [
    ['Nodo', 'Indicatore', 'Peso'],
    ['A1', 'I1', 0.333],
    ['A1', 'I2', 0.333],
    ['A1', 'I3', 0.333],
    ['A2', 'I3', 1],
  ],
  Target: [
    ['Indicatore', 'Descrizione', 'Target', 'Baseline'],
    ['I1', 'Imprese assistite', '>= 400', 410],
    ['I2', 'Utenti soddisfatti', '>= 90%', null],
    ['I3', 'Giorni di pagamento', '<= 30', null],
  ],
  Consuntivi: [
    ['Indicatore', 'Consuntivo', 'Valutazione'],
    ['I1', 242, 'Raggiunto'],
    ['I2', '95%', null],
    ['i 3', 28, null],
  ],
};

async function bytesOf(sheets: typeof untidy): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name);
    for (const row of rows) sheet.addRow([...row]);
    if (name === 'Pesi') sheet.getColumn(3).numFmt = '0.00%';
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function openProblems(lang: 'it' | 'en' = 'it'): Promise<void> {
  bench = await site.open();
  await bench.openFile('da-correggere.xlsx', await bytesOf(untidy));
  if (lang === 'en') await bench.page.locator('select').first().selectOption(lang);
  await bench.toPage(lang === 'en' ? /^Problems/ : /^Problemi/);
}

const section = (name: RegExp) =>
  bench.pane.locator('section').filter({ has: bench.pane.getByRole('heading', { name }) });
const question = () => bench.pane.getByRole('alertdialog');
const isFocused = (it: Element) => it === it.ownerDocument.activeElement;

test('problems are counted by severity and kind, and narrowed to those asked for', async () => {
  await openProblems();
  const kinds = bench.pane.getByRole('combobox', { name: 'Argomento' });
  await section(/^Pesi 2 problemi in 2 celle/).waitFor();
  await section(/^Target e metodi 1 problema in 1 cella/).waitFor();
  const all = await bench.button(/^Vai a /).count();
  await kinds.selectOption({ label: 'Pesi (2)' });
  await bench.says('2 trovati');
  expect(await bench.button(/^Vai a /).count()).toBe(2);
  await kinds.selectOption({ label: 'Tutti gli argomenti' });
  await bench.pane.getByRole('searchbox').fill('consuntivi!a4');
  await bench.says('2 trovati');
  await bench.pane.getByRole('searchbox').fill('nulla del genere');
  await bench.says('Nessun problema corrisponde.');
  await bench.button('Mostra tutto').click();
  expect(await bench.button(/^Vai a /).count()).toBe(all);
  await bench.button('Vai a Consuntivi!C2').click();
  await bench.selected('Consuntivi!C2');
});

test('Correggi tutto shows what changes, writes it when told to, and Ripristina takes it back', async () => {
  await openProblems();
  await bench.says('Di 1 cella è certo che cosa deve contenere.');
  await bench.button('Correggi tutto…').click();
  await question().waitFor();
  expect(await question().evaluate(isFocused)).toBe(true);
  const change = question().getByRole('listitem').first();
  expect(await change.textContent()).toBe('Consuntivi!A4 «i 3» → «I3»');
  await question().getByText('A2: Non calcolabile → 100,00% Raggiunto').waitFor();
  await question().getByRole('button', { name: 'Scrivi' }).click();
  await bench.says('Dati corretti: 1 cella.');
  await bench.shows('Consuntivi', 'A4', 'I3');
  // With the code put right the weights can be: the sum of A1 is one of rounding.
  await bench.button('Correggi tutto…').click();
  const changes = question().getByRole('list', { name: 'Che cosa cambia' }).getByRole('listitem');
  expect(await changes.allTextContents()).toEqual([
    'Pesi!C2 «33,30%» → «33,34%»',
    'Pesi!C3 «33,30%» → «33,33%»',
    'Pesi!C4 «33,30%» → «33,33%»',
  ]);
  await question().getByRole('button', { name: 'Scrivi' }).click();
  await bench.shows('Pesi', 'C2', '33,34%');
  await bench.button('Ripristina').click();
  await bench.shows('Pesi', 'C2', '33,30%');
  await bench.shows('Consuntivi', 'A4', 'I3');
});

test('a wrong sum is normalised on its own, if the user wants, and nothing is written if not', async () => {
  await openProblems();
  const normalise = bench.button('Normalizza… Albero!D3');
  await normalise.click();
  await question().getByText('Albero!D3').waitFor();
  expect(await question().getByRole('listitem').first().textContent()).toBe(
    'Albero!D3 «60%» → «58%»',
  );
  await question().getByRole('button', { name: 'Annulla' }).click();
  await question().waitFor({ state: 'detached' });
  expect(await normalise.evaluate(isFocused)).toBe(true);
  await bench.shows('Albero', 'D3', '60%');
});

test('a run says how many results written by hand it replaces', async () => {
  await openProblems();
  await section(/^Celle e risultati/)
    .getByText(/^"Raggiunto" nella colonna Valutazione è scritto a mano: il calcolo dà 60,50%/)
    .waitFor();
  await bench.button('Ricalcola albero').click();
  await question()
    .getByText(/\(1 era scritta a mano\)/)
    .waitFor();
  await question().getByRole('button', { name: 'Scrivi' }).click();
  await bench.says(/^Albero ricalcolato: .*\(1 era scritta a mano\)/);
  await bench.pane.getByText(/è scritto a mano/).waitFor({ state: 'detached' });
});

test('without problems the page says so', async () => {
  bench = await site.open();
  const tidy = { ...untidy };
  tidy.Albero = [...(untidy.Albero ?? []).slice(0, 3), ['A2', 'ENTE', 'Territorio', '40%']];
  tidy.Pesi = [
    ...(untidy.Pesi ?? []).slice(0, 1),
    ['A1', 'I1', 1],
    ['A2', 'I2', 0.5],
    ['A2', 'I3', 0.5],
  ];
  tidy.Target = (untidy.Target ?? []).map((row) => row.slice(0, 3));
  tidy.Consuntivi = [
    ['Indicatore', 'Consuntivo'],
    ['I1', 242],
    ['I2', '95%'],
    ['I3', 28],
  ];
  await bench.openFile('in-ordine.xlsx', await bytesOf(tidy));
  await bench.toPage(/^Problemi/);
  await bench.says('Nessun problema nei dati.');
  expect(await bench.pane.getByRole('searchbox').count()).toBe(0);
});

test.each(['it', 'en'] as const)('%s, 320 pixels: nothing is cut off', async (lang) => {
  await openProblems(lang);
  await bench.narrow();
  await bench.button(lang === 'it' ? 'Normalizza… Pesi!C2' : 'Normalise… Pesi!C2').click();
  await question().waitFor();
  await expectWellMade(bench, `quality-${lang}`);
});
