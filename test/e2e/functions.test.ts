import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cell, Workbook } from '../../src/workbook';
import { screenshot } from '../support/browser';
import { useSite } from './site';
import { rowOf, seen, type Bench } from './workbench';

const TREE = '=PERF.TREE(Albero[#Tutti];Pesi[#Tutti];Target[#Tutti];Consuntivi[#Tutti])';
const COLUMN = '=PERF.INDICATOR(Target[Target];Consuntivi[Consuntivo])';

const site = useSite();
let bench: Bench;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'perf-functions-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

afterEach(() => {
  expect({ outside: bench.outside, errors: bench.errors }).toEqual({ outside: [], errors: [] });
});

interface Scored {
  readonly code: string;
  readonly score: string | null;
  readonly status: string;
}

interface Report {
  readonly nodes: readonly Scored[];
  readonly indicators: readonly Scored[];
}

/** What the headless command says of a file. */
function commandOn(bytes: Uint8Array): Report {
  const path = join(folder, 'in.xlsx');
  writeFileSync(path, bytes);
  const { stdout } = spawnSync(process.execPath, ['dist/score.cjs', path, '--json'], {
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  });
  return JSON.parse(stdout) as Report;
}

/** Types a formula by hand and waits for what the cell shows of it. */
async function gives(cell: string, formula: string, shown: string, sheet = 'Note'): Promise<void> {
  await bench.keyIn(sheet, cell, formula);
  await bench.shows(sheet, cell, shown);
}

/** Where the plan has the actual of 242 for a target of 400. */
const actualOf = (book: Workbook): string => `B${rowOf(book, 'Consuntivi', 'OC_TD_01')}`;

const proposal = (name: string) => bench.page.getByRole('listitem').filter({ hasText: name });

/** Tests of one page: each works in columns of its own of the sheet Note. */
describe('in Italian', () => {
  beforeAll(async () => {
    bench = await site.openForLonger();
  });

  afterAll(async () => {
    await bench.page.context().close();
  });

  test('formulas typed by hand, with the separators and the names of Italy', async () => {
    await gives('H1', '=PERF.INDICATOR(">= 400";242)', '60,50%');
    await bench.holdsFormula('Note', 'H1', '=PERF.INDICATOR(">= 400",242)');
    await gives('H2', '=perf.status(0,85;"Relazione 80/60")', 'Raggiunto');
    await gives('H3', '=PERF.STATUS(0,85;"SMVP 90/50")', 'Parzialmente raggiunto');
  });

  test('while a name is typed its functions are proposed, with what they do', async () => {
    await bench.goTo('Note', 'H5');
    await bench.page.keyboard.type('=PERF.');
    await proposal('PERF.INDICATOR')
      .filter({ hasText: 'Raggiungimento di un indicatore dal suo target e dal suo consuntivo' })
      .waitFor();
    await proposal('PERF.LOSSES').waitFor();
    await bench.page.keyboard.type('STATUS(H1;"SMVP 90/50")');
    // While functions are proposed, Enter takes one.
    await proposal('PERF.INDICATOR').waitFor({ state: 'hidden' });
    await bench.page.keyboard.press('Enter');
    await bench.shows('Note', 'H5', 'Parzialmente raggiunto');
  });

  test('numbers, percentages and dates are typed as in Italy, and edited without harm', async () => {
    const typed = ['98,5', '85,5%', '1.234,5', '06/05/2023', '1,234', '12,345%', 'N.V.'];
    for (const [row, text] of typed.entries()) await bench.keyIn('Note', `I${row + 1}`, text);
    for (const row of typed.keys()) {
      await bench.goTo('Note', `I${row + 1}`);
      await bench.page.keyboard.press('F2');
      await bench.page.keyboard.press('Enter');
    }
    await bench.goTo('Note', 'I1');
    const { sheets } = await bench.book();
    const rows = sheets.find(({ name }) => name === 'Note')?.rows.slice(0, typed.length) ?? [];
    expect(rows.map((row) => row?.[8]?.value)).toEqual([
      98.5,
      0.855,
      1234.5,
      45052,
      1.234,
      0.12345,
      'N.V.',
    ]);
  });

  test('the safe form tells a blank actual, and follows when it is typed', async () => {
    await bench.keyIn('Note', 'J1', '>= 400');
    await gives('L1', '=PERF.INDICATOR(J1;SE(VAL.VUOTO(K1);"N.D.";K1))', '#N/A');
    await bench.goTo('Note', 'L1');
    await bench.tellsOfCell('nessun fenomeno da misurare');
    await bench.keyIn('Note', 'K1', '242');
    await bench.shows('Note', 'L1', '60,50%');
    await bench.goTo('Note', 'K1');
    await bench.page.keyboard.press('Delete');
    await bench.shows('Note', 'L1', '#N/A');
  });

  test('an actual of the plan edited by keyboard: its score follows', async () => {
    const book = await bench.book();
    const actual = actualOf(book);
    await gives('J3', `=PERF.INDICATOR(">= 400";Consuntivi!${actual})`, '60,50%');
    await bench.keyIn('Consuntivi', actual, '300');
    await bench.shows('Note', 'J3', '75,00%');
    await bench.keyIn('Consuntivi', actual, '242');
    await bench.shows('Note', 'J3', '60,50%');
  });

  test('two columns of the plan spill; what is in the way is told, and can go', async () => {
    await bench.keyIn('Note', 'M3', 'occupata');
    await gives('M1', COLUMN, '#SPILL!');
    await bench.goTo('Note', 'M3');
    await bench.page.keyboard.press('Delete');
    await bench.shows('Note', 'M1', '100,00%');
    const book = await bench.book();
    const at = rowOf(book, 'Target', 'OC_TD_01') - 1;
    await bench.shows('Note', `M${at}`, '60,50%');
    await bench.keyIn('Consuntivi', actualOf(book), '300');
    await bench.shows('Note', `M${at}`, '75,00%');
    await bench.keyIn('Consuntivi', actualOf(book), '242');
  });

  test('an error says why, on the cell that is selected', async () => {
    await gives('N1', '=PERF.INDICATOR("boh";1)', '#VALUE!');
    await gives('N2', '=PERF.INDICATOR(">= 400";"N.V.")', '#N/A');
    await gives('N3', '=PERF.INDICATOR(">= 400";1/0)', '#DIV/0!');
    await gives('N4', '=PERF.INDICATOR(A1:A2;A1:A3)', '#VALUE!');
    await gives('N5', '=SE.ERRORE(PERF.INDICATOR("boh";1);"da rivedere")', 'da rivedere');
    await bench.goTo('Note', 'N1');
    await bench.tellsOfCell('Non si riesce a leggere il target "boh".');
    await bench.goTo('Note', 'N2');
    await bench.tellsOfCell('non valutabile');
    await bench.goTo('Note', 'N3');
    await bench.tellsOfCell(/^$/);
    await bench.goTo('Note', 'N4');
    await bench.tellsOfCell('Le lunghezze non corrispondono: target 2, consuntivo 3.');
  });

  test('downloaded and opened again: values at once, formulas that live, a plan as before', async () => {
    await bench.keyIn('Note', 'P1', '242');
    await gives('P2', '=PERF.INDICATOR(">= 400";P1)', '60,50%');
    const before = commandOn(readFileSync('assets/samples/toscana-nord-ovest-2023.xlsx'));
    const bytes = await bench.download();
    expect(commandOn(bytes)).toEqual(before);
    await bench.openFile('scaricata.xlsx', bytes);
    expect(seen(await bench.book(), 'Note', 'P2').value).toBe(0.605);
    await bench.shows('Note', 'P2', '60,50%');
    await bench.keyIn('Note', 'P1', '300');
    await bench.shows('Note', 'P2', '75,00%');
  });

  test('the rules saved in the pane: formulas follow, a profile named in one keeps its thresholds', async () => {
    await gives('O1', '=PERF.INDICATOR("Entro 31/05/2023";"14/06/2023")', '86,00%');
    await bench.keyIn('Note', 'O2', '85%');
    await gives('O3', '=PERF.STATUS(O2)', 'Parzialmente raggiunto');
    await gives('O4', '=PERF.STATUS(O2;"SMVP 90/50")', 'Parzialmente raggiunto');
    await bench.toPage('Regole');
    await bench.pane.getByRole('radio', { name: /Relazione 80\/60/ }).check({ force: true });
    await bench.pane.getByLabel('Penalità giornaliera').fill('2');
    await bench.button('Salva le regole').click();
    await bench.shows('Note', 'O1', '72,00%');
    await bench.shows('Note', 'O3', 'Raggiunto');
    await bench.shows('Note', 'O4', 'Parzialmente raggiunto');
  });
});

describe.each(['toscana-nord-ovest-2023', 'pistoia-prato-2025'])('the sample %s', (name) => {
  beforeAll(async () => {
    bench = await site.openForLonger();
  });

  afterAll(async () => {
    await bench.page.context().close();
  });

  test('TREE and INDICATOR are what the command says of every node and indicator', async () => {
    const bytes = readFileSync(`assets/samples/${name}.xlsx`);
    const { nodes, indicators } = commandOn(bytes);
    const indicatorOf = new Map(indicators.map((it) => [it.code, it]));
    const nodeOf = new Map(nodes.map((it) => [it.code, it]));
    await bench.openFile(`aperto-${name}.xlsx`, bytes);
    await bench.keyIn('Note', 'H1', TREE);
    const methods = name.startsWith('pistoia') ? ';Target[Metodo]' : '';
    await bench.keyIn('Note', 'N1', COLUMN.replace(')', `${methods})`));
    await bench.shows('Note', 'H1', nodes[0]?.code ?? '');
    await bench.shows('Note', 'N1', '100,00%');
    const { sheets } = await bench.book();
    const rowsOf = (sheet: string) => sheets.find((it) => it.name === sheet)?.rows ?? [];
    const text = (cell: Cell | undefined) => String(cell?.value ?? '');
    const wrong: unknown[] = [];
    const isScore = (cell: Cell | undefined, score: string | null | undefined) =>
      score === null ? cell?.error !== undefined : cell?.value === Number(score);

    const places = rowsOf('Note').filter((row) => text(row?.[7]) !== '');
    for (const [, , , , , , , code, level, score, status] of places.map((row) => row ?? [])) {
      const all = text(level) === 'indicatore' ? indicatorOf : nodeOf;
      const wanted = all.get(text(code));
      if (!isScore(score, wanted?.score) || text(status) !== wanted?.status)
        wrong.push([code, score, status, wanted]);
    }
    const codes = rowsOf('Target')
      .slice(1)
      .map((row) => text(row?.[0]));
    for (const [at, code] of codes.entries()) {
      const score = rowsOf('Note')[at]?.[13];
      const wanted = indicatorOf.get(code);
      if (!isScore(score, wanted?.score)) wrong.push([code, score, wanted]);
    }
    expect(wrong).toEqual([]);
    expect(new Set(places.map((row) => text(row?.[7]))).size).toBe(nodeOf.size + indicatorOf.size);
    expect(new Set(codes)).toEqual(new Set(indicatorOf.keys()));
    await bench.goTo('Note', 'H1');
    await bench.scrollTo(7);
    await screenshot(bench.page, `functions-tree-${name}`);
  });
});

test('in English the formulas and the texts are English', async () => {
  bench = await site.open({ lang: 'en' });
  await bench.goTo('Note', 'H1');
  await bench.page.keyboard.type('=PERF.');
  await proposal('PERF.INDICATOR')
    .filter({ hasText: 'Score of an indicator from its target and its actual' })
    .waitFor();
  await bench.page.keyboard.type('INDICATOR(">= 400",242)');
  await proposal('PERF.OBJECTIVE').waitFor({ state: 'hidden' });
  await bench.page.keyboard.press('Enter');
  await bench.shows('Note', 'H1', '60,50%');
  await bench.keyIn('Note', 'H2', '=PERF.INDICATOR("boh",1)');
  await bench.shows('Note', 'H2', '#VALUE!');
  await bench.goTo('Note', 'H2');
  await bench.tellsOfCell(/^(?!Non si riesce).*"boh"/);
});
