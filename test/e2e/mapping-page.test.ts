import ExcelJS from 'exceljs';
import { bookIn } from '../support/workbook';
import { expectWellMade, useSite } from './site';
import { seen, type Bench } from './workbench';

const site = useSite();
let bench: Bench;

/** A monitoring as a body keeps it: a title, headers of its own, blanks that mean the cell above. */
async function monitoring(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Monitoraggio');
  sheet.addRow(['Monitoraggio al 31/12/2024']);
  sheet.addRow([]);
  sheet.addRow(['Cod. ind.', 'Ob. operativo', 'Peso %', 'Valore atteso', 'Rilevazione']);
  sheet.addRow(['M1', 'OP1', 0.6, '>= 400', 242]);
  sheet.addRow(['M2', null, 0.4, '>= 10', 10]);
  sheet.addRow(['M3', 'OP2', 1, '<= 30', 24]);
  sheet.getColumn(3).numFmt = '0%';
  const staff = book.addWorksheet('Personale');
  staff.addRow(['Matricola', 'Cognome']);
  staff.addRow([7, 'Rossi']);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const select = (column: string) =>
  bench.pane.getByRole('combobox', { name: new RegExp(`colonna ${column},`) });
const preview = () => bench.pane.getByRole('region', { name: 'Che cosa leggerò' });

async function openMonitoring(options: Parameters<typeof site.open>[0] = {}): Promise<void> {
  bench = await site.open(options);
  await bench.openFile('monitoraggio.xlsx', await monitoring());
}

async function toMapping(): Promise<void> {
  await openMonitoring();
  await bench.button('Riconosci le tabelle').click();
  await select('Rilevazione').waitFor();
}

test('an unknown layout: proposed, one column corrected, saved, scored, and read at once again', async () => {
  await toMapping();
  expect(await select('Cod. ind.').inputValue()).toBe('indicator');
  expect(await select('Ob. operativo').inputValue()).toBe('node');
  expect(await select('Valore atteso').inputValue()).toBe('target');
  expect(await select('Rilevazione').inputValue()).toBe('actual');
  await bench.says('Mappatura non ancora salvata; 1 colonna da confermare');
  await preview().getByText('2 nodi, 3 indicatori, 3 collegamenti').waitFor();

  await select('Rilevazione').selectOption({ label: 'non usata' });
  await preview()
    .getByText(/in OP1, peso 40% · target >= 10$/)
    .waitFor();
  await preview()
    .getByText(/^\d+ problemi$/)
    .waitFor();
  await select('Rilevazione').selectOption({ label: 'Consuntivo' });
  await preview().getByText('in OP1, peso 40% · target >= 10 · consuntivo 10').waitFor();
  await preview().getByText('Nessun problema in ciò che si legge.').waitFor();
  expect(await bench.pane.getByText(/da confermare/).count()).toBe(0);

  await bench.button('Salva la mappatura').click();
  await bench.says('Mappatura salvata nella tabella Mappatura');
  // 242 of 400 is 60.5%; with 10 of 10 it is 0.6 x 60.5% + 0.4 x 100% = 76.3%.
  await bench.pane.getByRole('treeitem', { name: /^OP1.*76,30%/ }).waitFor();
  await bench.pane.getByRole('treeitem', { name: /^OP2.*100,00%/ }).waitFor();
  const book = await bench.book();
  const lines = [2, 3, 4, 5, 6].map((row) =>
    ['A', 'C', 'E', 'F', 'G'].map((column) => seen(book, 'Mappatura', `${column}${row}`).value),
  );
  expect(lines).toEqual([
    ['Monitoraggio', 'A3:E3', 'Cod. ind.', 'Indicatore', null],
    ['Monitoraggio', 'A3:E3', 'Ob. operativo', 'Nodo', 'come sopra'],
    ['Monitoraggio', 'A3:E3', 'Peso %', 'Peso', null],
    ['Monitoraggio', 'A3:E3', 'Valore atteso', 'Target', null],
    ['Monitoraggio', 'A3:E3', 'Rilevazione', 'Consuntivo', null],
  ]);

  await bench.recalculate();
  const file = await bench.download();
  const saved = await bookIn(file);
  expect(seen(saved, 'Monitoraggio', 'F3').value).toBe('Scostamento');
  await bench.openFile('riaperto.xlsx', file);
  await bench.pane.getByRole('treeitem', { name: /^OP1.*76,30%/ }).waitFor();
});

test('what is changed waits on another page, and is taken back or saved', async () => {
  bench = await site.open();
  await bench.toPage('Tabelle');
  const inAll = '57 nodi, 186 indicatori, 216 collegamenti, 30 cruscotti';
  await preview().getByText(inAll).waitFor();
  await bench.says('Lette dalle intestazioni: una mappatura non serve');
  const albero = bench.pane.getByRole('listitem').filter({ hasText: 'Albero!A1' });
  await albero.getByRole('checkbox', { name: 'Leggi questa tabella' }).uncheck();
  await bench.says('Modifiche non salvate');
  await preview().getByText(inAll).waitFor({ state: 'detached' });
  await bench.toPage('Albero');
  await bench.toPage(/^Tabelle/);
  expect(await albero.getByRole('checkbox').first().isChecked()).toBe(false);
  await bench.button('Scarta modifiche').click();
  await preview().getByText(inAll).waitFor();
  expect(await albero.getByRole('checkbox').first().isChecked()).toBe(true);

  await bench.button('Salva la mappatura').click();
  await bench.says('Mappatura salvata nella cartella');
  await bench.button('Torna al riconoscimento automatico').click();
  await bench.says('Mappatura svuotata');
  await bench.says('Lette dalle intestazioni: una mappatura non serve');
  expect(seen(await bench.book(), 'Mappatura', 'A2').value).toBeNull();
});

test('a year that cannot be read is told at its column, and nothing is saved with it', async () => {
  await toMapping();
  await select('Rilevazione').selectOption({ label: 'Consuntivo' });
  const year = bench.pane.getByRole('textbox', { name: /^Anno della colonna Rilevazione/ });
  await year.fill('24');
  await bench.says("Scrivere l'anno con quattro cifre, per esempio 2024.");
  await bench.says('1 anno da correggere');
  const save = bench.button('Salva la mappatura');
  expect(await save.getAttribute('aria-disabled')).toBe('true');
  await year.fill('2024');
  await bench.says('Modifiche non salvate');
  expect(await save.getAttribute('aria-disabled')).toBeNull();
});

test('by keys: to the page, back to the button that led there, and to the cell of an area', async () => {
  await openMonitoring();
  const link = bench.button('Riconosci le tabelle');
  await link.waitFor();
  await link.focus();
  await bench.page.keyboard.press('Enter');
  const title = bench.pane.getByRole('heading', { name: 'Tabelle', exact: true });
  await title.waitFor();
  expect(await title.evaluate((it) => it === document.activeElement)).toBe(true);
  await select('Rilevazione').focus();
  await bench.page.keyboard.type('consuntivo');
  await preview()
    .getByText(/consuntivo 242$/)
    .waitFor();
  await bench.button('Vai a Monitoraggio!A3').click();
  await bench.selected('Monitoraggio!A3');
  await bench.button('Indietro').click();
  await link.waitFor();
  expect(await link.evaluate((it) => it === document.activeElement)).toBe(true);
  // What was chosen waits there.
  await link.click();
  await preview()
    .getByText(/consuntivo 242$/)
    .waitFor();
});

test('a workbook with nothing in it offers the sample, and nothing to recognise', async () => {
  bench = await site.open();
  const empty = new ExcelJS.Workbook();
  empty.addWorksheet('Foglio1');
  await bench.openFile('vuota.xlsx', new Uint8Array(await empty.xlsx.writeBuffer()));
  await bench.button('Inserisci un esempio').waitFor();
  expect(await bench.button('Riconosci le tabelle').count()).toBe(0);
});

test('in English the words are English, also where a column is chosen', async () => {
  bench = await site.open({ lang: 'en' });
  await bench.toPage('Tables');
  const found = bench.pane.getByRole('region', { name: 'What I will read' });
  await found.getByText('57 nodes, 186 indicators, 216 links, 30 dashboards').waitFor();
  const target = bench.pane.getByRole('listitem').filter({ hasText: 'Target!A1' });
  await target.getByText(/columns$/).click();
  await target
    .getByRole('combobox', { name: /column Target,/ })
    .selectOption({ label: 'Previous target' });
  await bench.says('Changes not saved');
});

test('in a narrow pane nothing is cut off, and no rule of accessibility is broken', async () => {
  await openMonitoring();
  await bench.narrow();
  await bench.button('Riconosci le tabelle').waitFor();
  await expectWellMade(bench, 'it-320-mapping-offered');
  await bench.button('Riconosci le tabelle').click();
  await select('Rilevazione').selectOption({ label: 'Consuntivo' });
  await preview()
    .getByText(/consuntivo 242$/)
    .waitFor();
  await expectWellMade(bench, 'it-320-mapping');
  await preview().scrollIntoViewIfNeeded();
  await expectWellMade(bench, 'it-320-mapping-preview');
});
