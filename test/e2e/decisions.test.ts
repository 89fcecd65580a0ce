import { runModel, readModel } from '../../src/workbook';
import { scoreText } from '../../src/workbook/results';
import { bookIn } from '../support/workbook';
import { expectWellMade, useSite } from './site';
import { rowOf, seen, type Bench } from './workbench';

const site = useSite();
let bench: Bench;

/** An indicator of OS_02.03: 242 of 400, 60,50%. */
const CODE = 'OC_TD_01';
const REASON = 'Il portale nazionale non ha funzionato per tre mesi';

const section = () => bench.pane.getByRole('region', { name: 'Decisione dei valutatori' });
const field = (name: string) => bench.pane.getByRole('textbox', { name });
const inForm = (name: string) => bench.pane.getByRole('form').getByRole('button', { name });
const effect = (code: string) =>
  bench.pane.getByRole('form').getByRole('listitem').filter({ hasText: code }).first();

async function openWhy(code: string): Promise<void> {
  await bench.pane.getByRole('searchbox').fill(code);
  await bench.button(`Perché? ${code}`).first().click();
  await bench.pane.getByRole('heading', { name: new RegExp(`^Perché\\? ${code}`) }).waitFor();
}

/** Corrects the indicator to 80%, and waits until that is on record. */
async function corrected(): Promise<void> {
  await openWhy(CODE);
  await bench.button('Decidi…').click();
  await bench.pane.getByRole('radio', { name: 'Correggi il raggiungimento' }).check();
  await field('Raggiungimento corretto').fill('80,00');
  await field('Motivo').fill(REASON);
  await field('Autore').fill('A. Bianchi');
  await inForm('Conferma').click();
  await bench.says(`Decisione su ${CODE} salvata nella tabella Decisioni.`);
}

test('the effect is told up to the top before confirming, and comes so', async () => {
  bench = await site.open();
  await openWhy(CODE);
  await bench.button('Decidi…').click();
  // Not assessable first: the siblings take its weight.
  expect(await effect('OS_02.03').textContent()).toMatch(
    /90,13%.*100,00%.*\+9,875 punti.*OC_TD_02 25,00% → 33,33%/,
  );
  await bench.pane.getByRole('radio', { name: 'Correggi il raggiungimento' }).check();
  await bench.says("L'effetto si vede qui appena il valore è scritto.");
  await field('Raggiungimento corretto').fill('80,00');
  // 0,25 x 19,5 points; x 16,70%; x 1/3
  expect(await effect('OS_02.03').textContent()).toMatch(/90,13% → 95,00% \(\+4,875 punti\)/);
  expect(await effect('AS_02').textContent()).toMatch(/97,01% → 97,82% \(\+0,8141 punti\)/);
  expect(await effect('ENTE').textContent()).toMatch(/98,96% → 99,23% \(\+0,2714 punti\)/);
  await inForm('Conferma').click();
  await bench.says('Scrivere il motivo: senza, la decisione non si applica.');
  await field('Motivo').fill(REASON);
  await field('Autore').fill('A. Bianchi');
  await inForm('Conferma').click();
  await bench.says(`Decisione su ${CODE} salvata nella tabella Decisioni.`);
  await section().getByText('Raggiungimento corretto a 80,00%').waitFor();
  await section().getByText('Calcolato: 60,50%').waitFor();
  await bench.button('Indietro').click();
  await bench.says('1 decisione in vigore');
  await bench.pane.getByRole('searchbox').fill(CODE);
  const row = bench.pane.getByRole('treeitem', { name: new RegExp(`^${CODE}`) }).first();
  await row.getByRole('img', { name: 'deciso dai valutatori' }).waitFor();
  expect(await row.textContent()).toMatch(/80,00%/);
  await bench.pane.getByText('99,23%').first().waitFor();
});

test('the saved file reproduces the run; a run writes what is computed beside', async () => {
  bench = await site.open();
  await corrected();
  await bench.button('Indietro').click();
  await bench.recalculate();
  await bench.says(/^Albero ricalcolato/);
  const book = await bench.book();
  expect(
    ['A', 'B', 'C', 'D', 'E', 'F', 'I'].map(
      (column) => seen(book, 'Decisioni', `${column}2`).value,
    ),
  ).toEqual([CODE, 'indicatore', 'Raggiungimento corretto', 0.8, REASON, 'A. Bianchi', 0.605]);
  expect(seen(book, 'Consuntivi', `F${rowOf(book, 'Consuntivi', CODE)}`).value).toBe(0.8);
  const model = readModel(await bookIn(await bench.download()));
  const card = model.ok ? runModel(model.value).card : null;
  const outcome = card?.nodes[card.tree.nodeIndex.get('OS_02.03') ?? -1]?.outcome;
  expect(outcome && scoreText(outcome)).toBe('0.95');
});

test('a decision is taken back from Perché?, and its row stays on record', async () => {
  bench = await site.open();
  await corrected();
  await bench.button(`Annulla decisione: ${CODE}`).click();
  await bench.says(`Decisione su ${CODE} annullata: la riga resta in Decisioni.`);
  await bench.button('Decidi…').waitFor();
  await bench.button('Indietro').click();
  await bench.pane.getByText('98,96%').first().waitFor();
  await bench.toPage('Decisioni');
  await bench.says(/^Revocata il \d\d\/\d\d\/\d{4}$/);
  await bench.button('Vai a Decisioni!A2').click();
  await bench.selected('Decisioni!2');
});

test('the author is remembered, and the list leads to what was decided', async () => {
  bench = await site.open();
  await bench.toPage('Decisioni');
  await bench.pane.getByRole('heading', { name: 'Non ci sono ancora decisioni' }).waitFor();
  await bench.toPage('Albero');
  await corrected();
  await bench.button('Indietro').click();
  await openWhy('OS_02.04');
  await bench.button('Decidi…').click();
  expect(await field('Autore').inputValue()).toBe('A. Bianchi');
  await inForm('Annulla').click();
  await bench.button('Indietro').click();
  await bench.toPage('Decisioni');
  await bench.says(REASON);
  await bench.button(`Perché? ${CODE}`).click();
  await bench.pane.getByRole('heading', { name: new RegExp(`^Perché\\? ${CODE}`) }).waitFor();
});

test('by keyboard alone', async () => {
  bench = await site.open();
  await openWhy(CODE);
  const { keyboard } = bench.page;
  await bench.button('Decidi…').focus();
  await keyboard.press('Enter');
  await keyboard.press('ArrowDown');
  await keyboard.press('Tab');
  await keyboard.type('80');
  await keyboard.press('Tab');
  await keyboard.type(REASON);
  await keyboard.press('Tab');
  await keyboard.type('A. Bianchi');
  await keyboard.press('Enter');
  await bench.says(`Decisione su ${CODE} salvata nella tabella Decisioni.`);
  const isInSection = await section().evaluate((it) => it.contains(it.ownerDocument.activeElement));
  expect(isInSection).toBe(true);
});

test('at 320 pixels nothing is cut off, and all of it can be used by everybody', async () => {
  bench = await site.open();
  await bench.narrow();
  await openWhy(CODE);
  await bench.button('Decidi…').click();
  await expectWellMade(bench, 'decide-320');
  await bench.pane.getByRole('radio', { name: 'Correggi il raggiungimento' }).check();
  await inForm('Conferma').click();
  await expectWellMade(bench, 'decide-wrong-320');
  await field('Raggiungimento corretto').fill('80');
  await field('Motivo').fill(REASON);
  await field('Autore').fill('A. Bianchi');
  await inForm('Conferma').click();
  await section().getByText('In vigore').waitFor();
  await expectWellMade(bench, 'decided-320');
  await bench.button('Indietro').click();
  await expectWellMade(bench, 'decided-tree-320');
  await bench.toPage('Decisioni');
  await bench.says('In vigore');
  await expectWellMade(bench, 'decisions-320');
});

test('in English the words are English', async () => {
  bench = await site.open({ lang: 'en' });
  await bench.toPage('Decisions');
  await bench.pane.getByRole('heading', { name: 'There are no decisions yet' }).waitFor();
});
