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
  expect(await select('Rilevazione').inputValue()).toBe('');
  await preview().getByText('2 nodi, 3 indicatori, 3 collegamenti').waitFor();
  await preview()
    .getByText(/in OP1, peso 40% · target >= 10$/)
    .waitFor();

  await select('Rilevazione').selectOption({ label: 'Consuntivo' });
  await preview().getByText('in OP1, peso 40% · target >= 10 · consuntivo 10').waitFor();
  await preview().getByText('Nessun problema in ciò che si legge.').waitFor();

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
