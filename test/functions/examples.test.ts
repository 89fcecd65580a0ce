import { readFileSync } from 'node:fs';
import { catalogues, functionExamples, pageWords, type FunctionExample } from '../../src/messages';
import { functionCards } from '../../src/taskpane/view-model/function-cards';
import { toA1 } from '../../src/workbook';
import type { OpenedExcel } from '../support/excel';
import { bookIn } from '../support/workbook';
import { casesOf } from '../docs/documents';
import { openWithFunctions, typeFormula } from './in-excel';

const { results } = pageWords.it.functions;
const cards = functionCards(catalogues.it, results, ',').flatMap(({ examples }) => examples);

let excel: OpenedExcel;

beforeAll(async () => {
  const book = await bookIn(readFileSync('assets/samples/toscana-nord-ovest-2023.xlsx'));
  excel = await openWithFunctions(book);
});

afterAll(() => {
  excel.close();
});

/** Where the examples are typed: nothing is below it, nor at its right. */
const COLUMN = 9;

async function typed({ formula }: FunctionExample): Promise<void> {
  await typeFormula(excel, 'Note', toA1(0, COLUMN), formula);
}

const textAt = (row: number, column = 0): string =>
  excel.cell('Note', toA1(row, COLUMN + column)).text;

/** What is shown in the rows of a spill, cell after cell. */
function shownRows(): string[][] {
  const rows: string[][] = [];
  for (let row = 0; textAt(row) !== ''; row += 1) {
    rows.push([0, 1, 2, 3, 4].map((column) => textAt(row, column)));
  }
  return rows;
}

test('the pane shows every example', () => {
  expect(cards.map(({ formula }) => formula)).toEqual(functionExamples.map((one) => one.formula));
});

test.each(casesOf('formula-example'))('%s shows those of the pane', (_where, { text }) => {
  expect(text).toBe(cards.map(({ shown, result }) => `${shown}\n  ${result}`).join('\n'));
});

const alone = cards.filter(({ needsTables }) => !needsTables);

test.each(alone.map((card) => [card.shown, card] as const))('%s', async (_shown, card) => {
  await typed(card);
  const cells = [0, 1, 2, 3, 4].map((column) => textAt(0, column)).filter((text) => text !== '');
  expect(cells.join(' | ')).toBe(card.result);
});

describe('on the tables of a real plan', () => {
  const example = (name: FunctionExample['name'], note: FunctionExample['note'] = null) => {
    const found = cards.find(
      (card) => card.name === name && card.needsTables && card.note === note,
    );
    if (!found) throw new Error(`No example of ${name}`);
    return found;
  };

  test.each(['column', 'blank'] as const)('INDICATOR, %s: a score for each row', async (note) => {
    await typed(example('INDICATOR', note));
    const rows = shownRows();
    expect(rows).toHaveLength(186);
    // OC_TD_01: 242 of >= 400.
    const row = Array.from({ length: 186 }, (_, r) => r).find(
      (r) => excel.cell('Target', toA1(r + 1, 0)).value === 'OC_TD_01',
    );
    expect(rows[row ?? -1]?.[0]).toBe('60,50%');
    const missing = rows.filter(([text]) => text === '#N/D');
    expect(missing).toHaveLength(2);
  });

  test('the safe form tells what is blank as excluded, and the plain one as missing', async () => {
    const { host } = excel;
    // IO_01.06.01.18 has no actual.
    const row = Array.from({ length: 186 }, (_, r) => r).find(
      (r) => excel.cell('Consuntivi', toA1(r + 1, 1)).value === '',
    );
    const cell = toA1(row ?? -1, COLUMN);
    await typed(example('INDICATOR', 'column'));
    expect(host.functions.messageAt('Note', cell)).toMatch(/^consuntivo mancante/);
    await typed(example('INDICATOR', 'blank'));
    expect(host.functions.messageAt('Note', cell)).toBe('nessun fenomeno da misurare');
  });

  test('TREE: a row for every node and indicator', async () => {
    await typed(example('TREE'));
    const rows = shownRows();
    expect(rows[0]).toEqual(['ENTE', 'ente', '98,96%', 'Raggiunto', '1,04']);
    // 254 of the tree, then 30 organisational units with 131 places of indicators in them.
    expect(rows).toHaveLength(254 + 30 + 131);
  });

  test('LOSSES: the worst indicators of the ente', async () => {
    await typed(example('LOSSES'));
    const rows = shownRows();
    expect(rows.map(([code, , score, lost]) => [code, score, lost])).toEqual([
      ['OC_TD_01', '60,50%', '0,55'],
      ['OC_Int_01', '75,57%', '0,45'],
      ['A3.1_02', '98,56%', '0,04'],
    ]);
  });
});
