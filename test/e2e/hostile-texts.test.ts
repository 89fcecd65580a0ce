import { xlsxOf } from '../cli/fake';
import { dated, type Rows } from '../support/workbook';
import { DECISION_HEADERS } from '../workbook/decision-rows';
import { albero, consuntivi, pesi, target } from '../workbook/small-plan';
import { useSite } from './site';
import { contentsOf, type Bench } from './workbench';

jest.setTimeout(180_000);

const site = useSite();

/** Texts that would do harm if anything took them for more than texts, told apart by a word. */
const formula = (word: string) => `=HYPERLINK("http://perf.example.it/${word}")`;
const image = (word: string) => `<img src=x onerror="globalThis.hurt=1">${word}`;
const script = (word: string) => `"><script>globalThis.hurt=1</script>${word}`;
const textsOf = (word: string) => [formula(word), image(word), script(word)] as const;

/** The rows with such texts for a person's words in one column, and one row more of nothing else. */
function withTexts(word: string, [headers = [], ...rows]: Rows, words: number): Rows {
  const texts = textsOf(word);
  const isWord = (cell: unknown, column: number) => column === words && typeof cell === 'string';
  return [
    headers,
    ...rows.map((row, index) =>
      row.map((cell, column) => (isWord(cell, column) ? (texts[index % 3] ?? cell) : cell)),
    ),
    headers.map((_, column) => texts[column % 3] ?? ''),
  ];
}

const [nodeHeaders = [], ...nodes] = albero;
const published = [[...nodeHeaders, 'Pubblicato'], ...nodes.map((row) => [...row, 0.5])];
const [RULE, DECISION, KEPT, LOGGED] = ['regola', 'decisione', 'storico', 'registro'].map(textsOf);

/** Such texts wherever a person writes one, and in the tables that PERF keeps, as if it had. */
const hostile: Readonly<Record<string, Rows>> = {
  Albero: withTexts('nodo', published, 3),
  Pesi: pesi,
  Target: withTexts('indicatore', target, 1),
  Consuntivi: withTexts('consuntivo', consuntivi, 2),
  Regole: [
    ['Regola', 'Valore'],
    ['Profilo', RULE?.[1] ?? null],
    [RULE?.[2] ?? null, RULE?.[0] ?? null],
  ],
  Decisioni: [
    [...DECISION_HEADERS],
    [
      ...['I1', 'indicatore', 'Non valutabile', null],
      ...[DECISION?.[1] ?? null, DECISION?.[2] ?? null, dated(45334), null],
      DECISION?.[0] ?? null,
    ],
    DECISION_HEADERS.map((_, column) => DECISION?.[column % 3] ?? null),
  ],
  Storico: [
    ['Data', 'Codice', 'Tipo', 'Descrizione', 'Raggiungimento', 'Valutazione'],
    [dated(45000), 'I2', 'indicatore', KEPT?.[1] ?? null, 0.1, 'Non raggiunto'],
    [dated(45000), 'I8', 'indicatore', KEPT?.[1] ?? null, 0.1, KEPT?.[0] ?? null],
    [KEPT?.[2] ?? null, ...(KEPT ?? []), KEPT?.[1] ?? null, KEPT?.[0] ?? null],
  ],
  Registro: [
    ['Data e ora', 'Utente', 'Operazione', 'Versione', 'Profilo', 'Impronta', 'Celle', 'Problemi'],
    [...(LOGGED ?? []), ...(LOGGED ?? []), LOGGED?.[0] ?? null, LOGGED?.[1] ?? null],
  ],
  Strano: [
    ['Codice', image('colonna'), 'Descrizione', 'Peso', 'Target', 'Consuntivo'],
    ['X1', formula('colonna'), script('colonna'), 1, '>= 4', 4],
  ],
  Note: [['Note'], ['x']],
};

/** Nothing of the texts has become an element, nor has any of them been carried out. */
async function expectHarmless(bench: Bench): Promise<void> {
  const elements = 'img[src=x], script:not([src]), a[href^="http://perf"]';
  for (const frame of [bench.page.mainFrame(), await bench.paneFrame()]) {
    expect(await frame.locator(elements).count()).toBe(0);
    expect(await frame.evaluate(() => 'hurt' in globalThis)).toBe(false);
  }
}

/** Waits until the pane tells one of the texts as it is written, and sees that it only tells it. */
async function told(bench: Bench, text: string): Promise<void> {
  await bench.pane.getByText(text).first().waitFor();
  await expectHarmless(bench);
}

test('texts that look like formulas or markup stay texts, in the sheet and on every page', async () => {
  const bench = await site.open();
  await bench.openFile('ostile.xlsx', await xlsxOf(hostile));
  await told(bench, image('nodo'));
  await bench.recalculate();
  await bench.pane.getByRole('searchbox').fill('I2');
  await bench.button('Perché? I2').click();
  await told(bench, image('indicatore'));
  await bench.button('Indietro').click();
  await bench.toPage('Problemi');
  await told(bench, formula('consuntivo'));
  await told(bench, image('regola'));
  await told(bench, script('regola'));
  await told(bench, formula('decisione'));
  await bench.toPage('Storico');
  await told(bench, script('storico'));
  await bench.button(/^Confronta con/).click();
  await told(bench, image('storico'));
  await bench.button('Salva fotografia').click();
  await bench.says(/^Fotografia del .* salvata/);
  await bench.toPage('Decisioni');
  await told(bench, script('decisione'));
  await bench.toPage('Verifica');
  await told(bench, image('nodo'));
  await bench.button('Scrivi il foglio Verifica').click();
  await bench.says(/^Verifica scritta nel foglio/);
  await bench.toPage('Tabelle');
  await bench.pane.getByText('9 colonne').click();
  await told(bench, image('colonna'));
  const { sheets } = await bench.book();
  const formulas = sheets.flatMap(({ rows }) =>
    rows.flatMap((row) => (row ?? []).filter((cell) => cell?.formula)),
  );
  expect(formulas).toEqual([]);
  const written = (name: string) =>
    sheets
      .filter((sheet) => sheet.name === name)
      .flatMap(contentsOf)
      .join('\n');
  for (const name of ['Storico', 'Verifica']) {
    for (const text of textsOf('nodo')) expect(written(name)).toContain(JSON.stringify(text));
  }
});

test('functions answer such texts as texts, in cells and in what is said of them', async () => {
  const bench = await site.open();
  await bench.openFile('ostile.xlsx', await xlsxOf(hostile));
  await bench.keyIn(
    'Note',
    'C3',
    '=PERF.LOSSES(Albero!A1:E4;Pesi!A1:C7;Target!A1:C6;Consuntivi!A1:C6)',
  );
  await bench.shows('Note', 'D3', image('indicatore'));
  await bench.shows('Note', 'D4', formula('indicatore'));
  for (const [place, asked, said] of [
    [
      'H3',
      'PERF.EXPLAIN(Target!C7;1)',
      `Non si riesce a leggere il target "${script('indicatore')}"`,
    ],
    ['H4', 'PERF.EXPLAIN("> 1";Consuntivi!B7)', `il consuntivo "${image('consuntivo')}"`],
    ['H5', 'PERF.INDICATOR(4;2;Albero!A5)', `Il metodo "${formula('nodo')}" non esiste`],
  ] as const) {
    await bench.keyIn('Note', place, `=${asked}`);
    await bench.select('Note', place);
    await bench.tellsOfCell(said);
  }
  await expectHarmless(bench);
});
