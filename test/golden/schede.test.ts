import { readFileSync } from 'node:fs';
import type { Cell, Run, Workbook } from '../../src/workbook';
import { bookIn, cells, faces, ran, sheet, workbook, type Rows } from '../support/workbook';

type Line = Readonly<Record<string, Cell | undefined>>;

/** The rows of a sheet of one table, each cell by its header. */
function linesOf(book: Workbook, name: string): Line[] {
  const found = book.sheets.find((one) => one.name === name);
  const [headers = [], ...rows] = found?.rows ?? [];
  return rows.map((row = []) =>
    Object.fromEntries(headers.map((header, column) => [header?.text ?? '', row[column]])),
  );
}

const text = (cell: Cell | undefined): string => String(cell?.value ?? '');

const HEADERS = [
  'Indicatore',
  'Descrizione',
  'Unità',
  'Peso',
  'Operatore',
  'Target',
  'Consuntivo',
  'Data',
];
const LABELS = ['Descrizione', 'Codice', 'Padre', 'Livello', 'Risorse', 'Unità organizzativa'];
/** As the monitoring prints them, and as the analyst may call them. */
const PRINTED: Readonly<Record<string, string>> = { Descrizione: 'Obiettivo', Padre: 'Ambito:' };

/** An objective with its indicators, one below the other as the document prints them. */
function scheda(node: Line, book: Workbook): Rows {
  const targets = linesOf(book, 'Target').filter(({ Anno }) => text(Anno) === '2024');
  const actuals = linesOf(book, 'Consuntivi');
  const own = linesOf(book, 'Pesi').filter(({ Nodo }) => text(Nodo) === text(node.Codice));
  const rows = own.map(({ Indicatore, Peso }) => {
    const isOwn = (line: Line) => text(line.Indicatore) === text(Indicatore);
    const all: Line = { ...targets.find(isOwn), ...actuals.find(isOwn), Indicatore, Peso };
    return HEADERS.map((header) => all[header] ?? null);
  });
  const labels = LABELS.map((label) => [PRINTED[label] ?? label, node[label] ?? null]);
  return [...labels, HEADERS, ...rows, []];
}

/** The money of each node by its code. */
const moneyOf = ({ card, resources }: Run) =>
  Object.fromEntries(
    card.tree.nodes.map(({ node }, index) => [
      node.code,
      resources?.nodes[index]?.amount.toFixed() ?? null,
    ]),
  );

test('the monitoring of Pistoia-Prato at 30/06/2024 scores the same as schede', async () => {
  const book = await bookIn(readFileSync('assets/samples/pistoia-prato-2024-06.xlsx'));
  const nodes = linesOf(book, 'Albero');
  const measured = new Set(linesOf(book, 'Pesi').map(({ Nodo }) => text(Nodo)));
  const above = nodes.filter(({ Codice }) => !measured.has(text(Codice)));
  const objectives = nodes.filter(({ Codice }) => measured.has(text(Codice)));
  expect([above.length, objectives.length]).toEqual([7, 10]);

  const columns = ['Codice', 'Padre', 'Livello', 'Descrizione', 'Peso', 'Risorse'];
  const schede = workbook([
    sheet('Ambiti', [
      cells([columns, ...above.map((node) => columns.map((name) => node[name] ?? null))]),
    ]),
    sheet('Schede', [cells(objectives.flatMap((node) => scheda(node, book)))]),
    ...book.sheets.filter(({ name }) => name === 'Regole'),
  ]);
  const [run, expected] = [ran(schede), ran(book)];
  expect(faces(run)).toEqual(faces(expected));
  expect(moneyOf(run)).toEqual(moneyOf(expected));
  // The document prints 25% for the first of its indicators: 1 of >= 4.
  expect(faces(run)['01_01_OS01.I01']).toBe('25% Non raggiunto');
});
