import ExcelJS from 'exceljs';
import packageJson from '../../package.json';
import { axe, screenshot } from '../support/browser';
import { useSite } from './site';
import { seen, type Bench } from './workbench';

const site = useSite();
let bench: Bench;

async function openFunctions(lang: 'it' | 'en' = 'it'): Promise<void> {
  bench = await site.open({ lang });
  await bench.toPage(lang === 'it' ? 'Funzioni' : 'Functions');
}

/** Presses the button beside an example, known by the formula that is shown. */
const insert = (shown: string) => bench.button(`Inserisci ${shown}`).click();

const example = '=PERF.INDICATOR(">= 400";242)';

test('an example goes into the selected cell, and the pane says where', async () => {
  await openFunctions();
  await bench.select('Albero', 'K2');
  await insert(example);
  await bench.says('Formula inserita in Albero!K2.');
  await bench.holdsFormula('Albero', 'K2', '=PERF.INDICATOR(">= 400",242)');
  await bench.shows('Albero', 'K2', '60,50%');
});

test('a cell that is not blank is left as it is, and said so where the button is', async () => {
  await openFunctions();
  const before = await bench.book();
  await bench.select('Albero', 'A2');
  await insert(example);
  const alert = bench.pane.getByRole('alert');
  await alert.getByText(/A2/).waitFor();
  const top = (await bench.page.locator('iframe[title=PERF]').boundingBox())?.y ?? Infinity;
  expect((await alert.boundingBox())?.y).toBeGreaterThan(top);
  expect(await bench.book()).toEqual(before);
});

test('the first function is open, another opens, each in the separators of Excel', async () => {
  await openFunctions();
  await bench.says('=PERF.INDICATOR(target; consuntivo; [metodo]; [profilo])');
  const status = bench.pane.getByText('=PERF.STATUS(raggiungimento; [profilo])');
  expect(await status.isVisible()).toBe(false);
  await bench.pane.getByRole('heading', { name: 'PERF.STATUS' }).click();
  await status.waitFor();
  await bench.says('=PERF.STATUS(0,85;"Relazione 80/60")');
  await bench.says(`PERF ${packageJson.version}`);
});

test('frozen, the formulas are values that anybody sees; put back, they are formulas', async () => {
  await openFunctions();
  for (const cell of ['K2', 'K3']) {
    await bench.select('Albero', cell);
    await insert(example);
    await bench.shows('Albero', cell, '60,50%');
  }
  await bench.button('Congela la selezione').click();
  await bench.says('Formule congelate: 1. Celle diventate valori: 1.');
  await bench.button('Rimetti le formule (1)').waitFor();
  await bench.button('Congela tutta la cartella').click();
  await bench.says('Formule congelate: 1. Celle diventate valori: 1.');
  const unfreeze = bench.button('Rimetti le formule (2)');
  await unfreeze.waitFor();
  await screenshot(bench.page, 'functions-frozen');
  const frozen = await bench.book();
  expect(['K2', 'K3'].map((cell) => seen(frozen, 'Albero', cell).value)).toEqual([0.605, 0.605]);
  await unfreeze.click();
  await bench.says('Formule rimesse: 2.');
  await bench.holdsFormula('Albero', 'K2', '=PERF.INDICATOR(">= 400",242)');
  await bench.holdsFormula('Albero', 'K3', '=PERF.INDICATOR(">= 400",242)');
  await unfreeze.waitFor({ state: 'detached' });
});

test('in English the words are English', async () => {
  await openFunctions('en');
  await bench.says(/^Functions give the same scores as a run/);
  await bench.says(/^=PERF\.INDICATOR\(target[;,] actual[;,] \[method\][;,] \[profile\]\)$/);
  await bench.button('Freeze the selection').waitFor();
});

test('without a plan the functions are there all the same, and the way back', async () => {
  bench = await site.open();
  const empty = new ExcelJS.Workbook();
  empty.addWorksheet('Foglio1');
  await bench.openFile('senza-piano.xlsx', new Uint8Array(await empty.xlsx.writeBuffer()));
  await bench.button('Funzioni').click();
  expect(await axe(await bench.paneFrame())).toEqual([]);
  await screenshot(bench.page, 'functions-without-plan');
  await bench.select('Foglio1', 'B2');
  await insert(example);
  await bench.says('Formula inserita in Foglio1!B2.');
  await bench.holdsFormula('Foglio1', 'B2', '=PERF.INDICATOR(">= 400",242)');
  await bench.button('Indietro').click();
  await bench.button('Inserisci un esempio').waitFor();
  expect(await bench.button('Funzioni').evaluate((it) => it === document.activeElement)).toBe(true);
});
