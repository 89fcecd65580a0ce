import { readFileSync } from 'node:fs';
import { defaultProfile } from '../../src/engine';
import { toA1, type Run, type Workbook } from '../../src/workbook';
import { lightOf } from '../../src/workbook';
import type { OpenedExcel } from '../support/excel';
import { bookIn, cells, ran, sheet, workbook, type Rows } from '../support/workbook';
import { openWithFunctions, typeFormula } from './in-excel';

let excel: OpenedExcel;

afterEach(() => {
  excel.close();
});

const RULES = { profile: defaultProfile, usual: [], year: 2023, yearRule: 2023, date1904: false };

const open = async (rows: Rows, blanks: 'null' | 'zero' = 'null') => {
  excel = await openWithFunctions(workbook([sheet('Foglio', [cells(rows)])]), { blanks }, RULES);
};

const type = (cell: string, formula: string) => typeFormula(excel, 'Foglio', cell, formula);
const value = (cell: string) => excel.cell('Foglio', cell).value;
const message = (cell: string) => excel.host.functions.messageAt('Foglio', cell);

test('a scalar call: the figure, shown as a percentage', async () => {
  await open([['>= 400', 242]]);
  await type('C1', '=PERF.INDICATOR(A1,B1)');
  expect(excel.cell('Foglio', 'C1')).toMatchObject({
    value: 0.605,
    format: '0.00%',
    text: '60,50%',
  });
});

test('the reason of an error is told on its cell', async () => {
  await open([['>= 90%', 98.32]]);
  await type('C1', '=PERF.INDICATOR(A1,B1)');
  await type('C2', '=PERF.INDICATOR(A1,"N.V.")');
  expect([value('C1'), value('C2')]).toEqual(['#VALUE!', '#N/A']);
  expect(message('C1')).toMatch(/^Target ">= 90%" e consuntivo "98,32" hanno unità diverse/);
  expect(message('C2')).toBe('non valutabile');
});

test('a column spills, follows an edited input, and tells its errors one by one', async () => {
  await open([
    ['>= 400', 242],
    ['boh', 1],
    ['>= 10', 'N.V.'],
  ]);
  await type('C1', '=PERF.INDICATOR(A1:A3,B1:B3)');
  expect(['C1', 'C2', 'C3'].map(value)).toEqual([0.605, '#VALUE!', '#N/A']);
  expect(message('C2')).toBe('Non si riesce a leggere il target "boh".');
  excel.setCell('Foglio', 'B1', 400);
  excel.setCell('Foglio', 'A2', '>= 4');
  await excel.host.idle();
  expect(['C1', 'C2', 'C3'].map(value)).toEqual([1, 0.25, '#N/A']);
});

test('functions of functions: the objective of its indicators, and its status', async () => {
  await open([
    ['>= 400', 242, '25%'],
    ['>= 1', 1, '25%'],
    ['>= 1', 1, '25%'],
    ['>= 1', 1, '25%'],
  ]);
  await type('D1', '=PERF.INDICATOR(A1:A4,B1:B4)');
  await type('E1', '=PERF.OBJECTIVE(C1:C4,D1:D4)');
  await type('E2', '=PERF.STATUS(E1)');
  await type('E3', '=PERF.OBJECTIVE(C1:C4,PERF.INDICATOR(A1:A4,B1:B4))');
  expect(['E1', 'E2', 'E3'].map(value)).toEqual([0.90125, 'Raggiunto', 0.90125]);
  excel.setCell('Foglio', 'B1', 'N.V.');
  await excel.host.idle();
  expect(['D1', 'E1', 'E3'].map(value)).toEqual(['#N/A', 1, 1]);
});

describe('blank actuals', () => {
  const plain = '=PERF.INDICATOR(A1,B1)';
  const safe = '=PERF.INDICATOR(A1,IF(ISBLANK(B1),"N.D.",B1))';

  test('are told by Excel on the web: #N/A, consuntivo mancante', async () => {
    await open([['>= 400', null]], 'null');
    await type('C1', plain);
    await type('C2', safe);
    expect([value('C1'), value('C2')]).toEqual(['#N/A', '#N/A']);
    expect(message('C1')).toMatch(/^consuntivo mancante/);
    expect(message('C2')).toBe('nessun fenomeno da misurare');
  });

  test('are 0 on the desktop, where only the safe form tells them', async () => {
    await open([['>= 400', null]], 'zero');
    await type('C1', plain);
    await type('C2', safe);
    expect([value('C1'), value('C2')]).toEqual([0, '#N/A']);
    expect(message('C2')).toBe('nessun fenomeno da misurare');
  });
});

test('errors in inputs pass through, alone and in a column', async () => {
  await open([
    ['>= 400', { value: '=1/0', formula: true }],
    ['>= 10', 5],
  ]);
  await type('C1', '=PERF.INDICATOR(A1:A2,B1:B2)');
  await type('D1', '=PERF.INDICATOR(A1,B1)');
  expect(['C1', 'C2', 'D1'].map(value)).toEqual(['#DIV/0!', 0.5, '#DIV/0!']);
});

test('lengths that do not match are told', async () => {
  await open([
    ['>= 400', 242],
    ['>= 10', 5],
  ]);
  await type('C1', '=PERF.INDICATOR(A1:A2,B1:B3)');
  expect(value('C1')).toBe('#VALUE!');
  expect(message('C1')).toBe('Le lunghezze non corrispondono: target 2, consuntivo 3.');
});

describe.each(['toscana-nord-ovest-2023', 'pistoia-prato-2025'])('the sample %s', (name) => {
  let run: Run;

  beforeEach(async () => {
    const book: Workbook = await bookIn(readFileSync(`assets/samples/${name}.xlsx`));
    run = ran(book);
    excel = await openWithFunctions(book);
  });

  const scoreOf = (code: string) => {
    const { card } = run;
    const { nodeIndex, indicatorIndex } = card.tree;
    const outcome = (
      card.nodes[nodeIndex.get(code) ?? -1] ?? card.indicators[indicatorIndex.get(code) ?? -1]
    )?.outcome;
    if (!outcome) throw new Error(`No ${code}`);
    const score = outcome.kind === 'scored' ? outcome.score.toNumber() : null;
    return { score, status: lightOf(outcome, card.profile).label };
  };
  const seen = (sheetName: string, row: number, column: number) =>
    excel.cell(sheetName, toA1(row, column)).value;

  /** The rows of a spilled tree that are not what the command says; a code that is missing is one. */
  function wrongRows(): unknown[] {
    const missing = new Set([...run.card.nodes, ...run.card.indicators].map(({ code }) => code));
    const wrong: unknown[] = [];
    for (let row = 0; seen('Note', row, 7) !== ''; row += 1) {
      const code = String(seen('Note', row, 7));
      const { score, status } = scoreOf(code);
      const [found, light] = [seen('Note', row, 9), seen('Note', row, 10)];
      missing.delete(code);
      const isSame = score === null ? typeof found === 'string' : found === score;
      if (!isSame || light !== status) wrong.push([code, found, light, score, status]);
    }
    return [...wrong, ...missing];
  }

  test('TREE in the grid is what the command says of every node and indicator', async () => {
    await typeFormula(
      excel,
      'Note',
      'H1',
      '=PERF.TREE(Albero[#All],Pesi[#All],Target[#All],Consuntivi[#All])',
    );
    expect(wrongRows()).toEqual([]);
  });

  test('TREE on the desktop, where blank cells come as 0: asked about, or told by the safe form', async () => {
    excel.close();
    const book = await bookIn(readFileSync(`assets/samples/${name}.xlsx`));
    excel = await openWithFunctions(book, { blanks: 'zero' });
    const tables = ['Albero', 'Pesi', 'Target', 'Consuntivi'].map((title) => `${title}[#All]`);
    const safe = tables.map((each) => `IF(ISBLANK(${each}),"",${each})`);
    await typeFormula(excel, 'Note', 'H1', `=PERF.TREE(${tables.join()})`);
    expect(excel.host.functions.messageAt('Note', 'H1')).toMatch(/celle vuote come 0/);
    await typeFormula(excel, 'Note', 'H1', `=PERF.TREE(${safe.join()})`);
    expect(wrongRows()).toEqual([]);
  });

  test('INDICATOR of the two columns in the grid is what the command says of every one', async () => {
    const hasMethods = name.startsWith('pistoia');
    const methods = hasMethods ? ',Target[Metodo]' : '';
    await typeFormula(
      excel,
      'Note',
      'H1',
      `=PERF.INDICATOR(Target[Target],Consuntivi[Consuntivo]${methods})`,
    );
    const wrong = run.card.indicators.flatMap((_, index) => {
      const code = String(seen('Target', index + 1, 0));
      const { score } = scoreOf(code);
      const found = seen('Note', index, 7);
      const isSame = score === null ? typeof found === 'string' : found === score;
      return isSame ? [] : [[code, found, score]];
    });
    expect(wrong).toEqual([]);
  });
});
