import { at, bookIn } from '../support/workbook';
import { expectWellMade, useSite } from './site';
import { rowOf, type Bench } from './workbench';

jest.setTimeout(180_000);

const site = useSite();
let bench: Bench;

beforeEach(async () => {
  bench = await site.open();
  await bench.pane.getByRole('tree').waitFor();
});

const automatic = () => bench.pane.getByRole('switch', { name: 'Ricalcolo automatico' });

/** Types the actual of an indicator. @returns its row on the sheet */
async function measure(code: string, actual: number): Promise<number> {
  const row = rowOf(await bench.book(), 'Consuntivi', code);
  await bench.type('Consuntivi', `B${row}`, actual);
  return row;
}

async function logged(): Promise<unknown[]> {
  const { sheets } = await bench.book();
  const log = sheets.find(({ name }) => name === 'Registro');
  return (log?.rows ?? []).slice(1).map((row) => row?.[2]?.value);
}

test('on, an actual that is typed is scored on the sheet and logged; off, it is not', async () => {
  await automatic().check();
  await bench.says('Comincia dopo il primo Ricalcola albero');
  await bench.recalculate();
  await bench.says(/^Albero ricalcolato/);
  await bench.pane.getByText('Comincia dopo il primo').waitFor({ state: 'detached' });
  expect(await logged()).toEqual(['Ricalcolo']);

  const before = await bench.book();
  const row = await measure('OC_TD_01', 400);
  const score = `F${row}`;
  expect(at(before, 'Consuntivi', score)?.value).toBe(0.605);
  await bench.shows('Consuntivi', score, '100,00%');
  await bench.says('Il foglio è aggiornato.');
  expect(await logged()).toEqual(['Ricalcolo', 'Ricalcolo']);
  expect(await automatic().isChecked()).toBe(true);

  await automatic().uncheck();
  await measure('OC_TD_01', 242);
  await bench.says('I dati sono cambiati dopo il calcolo.');
  await bench.shows('Consuntivi', score, '100,00%');
  expect(await logged()).toHaveLength(2);
});

test('the fingerprint of the data is shown, and leads to the row of the log that has it', async () => {
  await bench.recalculate();
  await bench.button('Apri il Registro').click();
  await bench.selected('Registro!2');
  const whole = await bench.pane.getByTitle(/^[0-9a-f]{64}$/).getAttribute('title');
  await bench.says(`Impronta dei dati ${whole?.slice(0, 12)}`);
  expect(at(await bookIn(await bench.download()), 'Registro', 'F2')?.value).toBe(whole);
});

test('a result typed by hand stops it, and says why; all of it within a narrow pane', async () => {
  await bench.recalculate();
  await automatic().check();
  const row = rowOf(await bench.book(), 'Consuntivi', 'OC_TD_01');
  await bench.type('Consuntivi', `E${row}`, 0.9);
  await bench.says(/^Fermato: un risultato è stato scritto a mano/);
  expect(await automatic().isChecked()).toBe(false);
  await bench.narrow();
  await expectWellMade(bench, 'automatic-stopped');
});
