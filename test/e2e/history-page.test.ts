import { readFileSync } from 'node:fs';
import { at } from '../support/workbook';
import { expectWellMade, useSite } from './site';
import { rowOf, type Bench } from './workbench';

jest.setTimeout(180_000);

const site = useSite();
let bench: Bench;

const open = async (lang: 'it' | 'en' = 'it') => {
  bench = await site.open({ lang });
  await bench.pane.getByRole('tree').waitFor();
};

const tab = (name: string) => bench.toPage(name);

const openSample = async (name: string) => {
  const bytes = readFileSync(`assets/samples/${name}.xlsx`);
  await bench.openFile(`${name}.xlsx`, new Uint8Array(bytes));
  await bench.pane.getByRole('tree').waitFor();
};

async function save(): Promise<void> {
  await bench.button('Salva fotografia').click();
  await bench.says(/^Fotografia del .* salvata/);
}

/** Sets the actual of an indicator. */
async function measure(code: string, actual: number): Promise<void> {
  const row = rowOf(await bench.book(), 'Consuntivi', code);
  await bench.type('Consuntivi', `B${row}`, actual);
}

async function compare(): Promise<void> {
  await bench.button(/^Confronta con la fotografia del/).click();
  await bench.pane.getByRole('heading', { name: /^Confronto con/ }).waitFor();
}

const isWellMade = (view: string) => expectWellMade(bench, view);

const item = (code: string) => bench.pane.getByRole('listitem').filter({ hasText: code });
const row = (code: string) => bench.pane.getByRole('treeitem').filter({ hasText: code }).first();

test('a snapshot is saved, an actual changes, and what moved is told with both figures', async () => {
  await open();
  await tab('Storico');
  await bench.says('Nella cartella non ci sono ancora fotografie');
  await bench.says(/^Sarà datata .*, cioè oggi\.$/);
  await save();
  await bench.says('271 punteggi');
  await measure('OC_TD_01', 400);
  await bench.recalculate();
  await compare();
  await bench.says('6 cambiati');
  await bench.button(/^\d+ ugual/).click();
  await bench.pane.getByRole('searchbox').fill('niente di simile');
  await bench.says('Nessun nodo o indicatore corrisponde.');
  await bench.button('Mostra tutto').click();
  expect(await bench.button(/^\d+ ugual/).getAttribute('aria-pressed')).toBe('false');
  const moved = item('OC_TD_01');
  expect(await moved.innerText()).toMatch(/▲ \+39,50[^]*60,50% → 100,00%/);
  expect(await moved.innerText()).toContain('Parzialmente raggiunto → Raggiunto');
  await bench.pane.getByRole('searchbox').fill('doppia transizione');
  await bench.says('1 trovato');
  expect(await item('OS_02.03').innerText()).toContain('90,13% → 100,00%');
  await bench.button('Vai a OS_02.03').click();
  const { value } = at(await bench.book(), 'Albero', 'A2') ?? {};
  expect(value).toBe('ENTE');
  await bench.selected(`Albero!${rowOf(await bench.book(), 'Albero', 'OS_02.03')}`);
});

test('the rows of the tree tell the change, which follows the next run, until it is ended', async () => {
  await open();
  await tab('Storico');
  await save();
  await measure('OC_TD_01', 400);
  await bench.recalculate();
  await compare();
  await tab('Albero');
  await bench.pane.getByRole('searchbox').fill('OC_TD_01');
  await row('ENTE').getByText('▲ +0,55').waitFor();
  await row('OC_TD_01').getByRole('img', { name: 'salito di 39,50 punti' }).waitFor();
  await measure('OC_TD_01', 121);
  await bench.recalculate();
  await row('OC_TD_01').getByRole('img', { name: 'sceso di 30,25 punti' }).waitFor();
  await bench.button(/^Termina: Variazioni dal/).click();
  expect(await bench.pane.getByText('▼').count()).toBe(0);
});

test('one of the same day is replaced only when the user says so, and the list follows', async () => {
  await open();
  await tab('Storico');
  await save();
  await measure('OC_TD_01', 400);
  await bench.button('Salva fotografia').click();
  const question = bench.pane.getByRole('alertdialog');
  await question.getByText(/^C'è già una fotografia del/).waitFor();
  expect(await question.evaluate((it) => it.contains(document.activeElement))).toBe(true);
  await bench.button("Lascia com'è").click();
  await question.waitFor({ state: 'detached' });
  const saveButton = bench.button('Salva fotografia');
  expect(await saveButton.evaluate((it) => it === document.activeElement)).toBe(true);
  const scoreKept = async () => {
    const book = await bench.book();
    const sheet = book.sheets.find(({ name }) => name === 'Storico');
    return sheet?.rows.find((cells) => cells?.[1]?.value === 'OC_TD_01')?.[4]?.value;
  };
  expect(await scoreKept()).toBe(0.605);
  await saveButton.click();
  await bench.button('Sostituisci').click();
  await bench.says(/^Fotografia del .* sostituita/);
  expect(await saveButton.evaluate((it) => it === document.activeElement)).toBe(true);
  expect(await scoreKept()).toBe(1);
  expect(await bench.button(/^Confronta con/).count()).toBe(1);
});

test('the date of the Rules is the one in use, until another is chosen in the pane', async () => {
  await open();
  await openSample('pistoia-prato-2024-06');
  await bench.says('Situazione al 30/06/2024');
  await bench.button('Cambia data').click();
  await bench.says(/quella scritta nelle Regole/);
  const date = bench.pane.getByLabel('Situazione al');
  expect(await date.inputValue()).toBe('30/06/2024');
  await date.fill('31/04/2024');
  await date.press('Enter');
  await bench.pane
    .getByRole('alert')
    .getByText(/^Questo giorno non esiste/)
    .waitFor();
  await date.fill('31 maggio');
  await date.press('Enter');
  await bench.says('Situazione al 31/05/2024');
  const changeDate = bench.button('Cambia data');
  expect(await changeDate.evaluate((it) => it === document.activeElement)).toBe(true);
  await bench.pane.getByRole('searchbox').fill('01_01_OS01.I01');
  expect(await row('01_01_OS01.I01').innerText()).toContain('misurato dopo');
  await bench.button('Perché? 01_01_OS01.I01').click();
  await bench.says(/misurato dopo la data di monitoraggio \(31\/05\/2024\)$/);
  await bench.button('Indietro').click();
  await changeDate.click();
  await bench.button('Togli la data scelta').click();
  await bench.says('Situazione al 30/06/2024');
});

test('a date before the year in force is told as not used, and a snapshot is not dated by it', async () => {
  await open();
  await bench.button('Cambia data').click();
  await bench.pane.getByLabel('Situazione al').fill('31/12/2022');
  await bench.button('Applica').click();
  await bench.pane
    .getByRole('alert')
    .getByText(/viene prima dell'anno in vigore/)
    .waitFor();
  await bench.says('Situazione con tutti i dati');
  await bench.button('31/12/2023').click();
  await bench.says('Situazione al 31/12/2023');
  await tab('Storico');
  await bench.says('Sarà datata 31/12/2023, la data di monitoraggio.');
  await save();
  await bench.says('Fotografia del 31/12/2023 salvata nella tabella Storico: 273 voci.');
});

test('dashboards stand in a section after the tree; money is told beside the score', async () => {
  await open();
  await bench.pane.getByRole('searchbox').fill('polifunzionale pisa');
  await row('Cruscotti').getByText('per unità organizzativa, 30 cruscotti').waitFor();
  await bench.says('1 trovato');
  await bench.pane.getByRole('searchbox').fill('AS_02');
  await bench.button('Perché? AS_02').click();
  await bench.says('Risorse: 5.324.235,97 €, 91,75% del totale');
});

test('at 320 pixels nothing is cut off or hard to read', async () => {
  await open();
  await bench.narrow();
  const picture = (view: string) => isWellMade(`it-320-${view}`);
  await tab('Storico');
  await bench.says('Nella cartella non ci sono ancora fotografie');
  await picture('history-empty');
  await save();
  await bench.button('Salva fotografia').click();
  await bench.pane.getByRole('alertdialog').waitFor();
  await picture('history-question');
  await bench.button("Lascia com'è").click();
  await measure('OC_TD_01', 121);
  await measure('IS_01.01', 2);
  await measure('IS_01.02', 0.5);
  await bench.recalculate();
  await compare();
  await picture('history');
  await item('IS_01.02').scrollIntoViewIfNeeded();
  await picture('history-list');
  await tab('Albero');
  await bench.pane.getByRole('searchbox').fill('IS_01.02');
  await row('IS_01.02').click();
  await picture('tree-changes');
  await bench.button('Cambia data').click();
  await bench.pane.getByLabel('Situazione al').fill('mai');
  await bench.button('Applica').click();
  await picture('date');
  await bench.button('Cambia data').click();
  await bench.pane.getByRole('searchbox').fill('polifunzionale');
  await picture('dashboards');
  await bench
    .button(/^Perché\?/)
    .first()
    .click();
  await picture('dashboard-why');
});

test('in English the words are English', async () => {
  await open('en');
  await bench.says('With all the data');
  await bench.button('Change the date').click();
  await bench.pane.getByLabel('As of').fill('never');
  await bench.button('Apply').click();
  await bench.says('Type a date, such as 30/06/2024.');
  await tab('History');
  await bench.says('There are no snapshots in the workbook yet');
  await bench.button('Save a snapshot').click();
  await bench.says('271 scores');
});
