import { readFileSync } from 'node:fs';
import type { VerifyJson } from '../../src/cli/verify-json';
import { bookIn, percent, type Rows } from '../support/workbook';
import { command, newFolder, xlsxOf, type Folder, type Said } from './fake';

const TNO = 'assets/samples/toscana-nord-ovest-2023.xlsx';
const PTPO = 'assets/samples/pistoia-prato-2025.xlsx';
const PTPO_JUNE = 'assets/samples/pistoia-prato-2024-06.xlsx';

let folder: Folder;
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => {
  folder.remove();
});

const jsonIn = ({ stdout }: Said) => JSON.parse(stdout) as VerifyJson;

const indicatori: Rows = [
  ['Codice', 'Obiettivo', 'Peso', 'Target', 'Consuntivo', 'Pubblicato'],
  ['I1', 'ENTE', percent(0.25), '>= 400', 242, '60,50%'],
  ['I2', 'ENTE', percent(0.75), 'si', 'si', '100,00%'],
];
const small = (rows: Rows = indicatori) => xlsxOf({ Indicatori: rows });

test('Toscana Nord-Ovest 2023: five within the rounding, one of them a tie, and one irreproducible', async () => {
  const said = await command(['verify', TNO, '--json']);
  const { counts, checks } = jsonIn(said);
  expect(said.status).toBe(1);
  expect(counts).toEqual({ exact: 48, compatible: 5, incompatible: 1, notComputable: 0 });
  const found = checks.filter(({ outcome }) => outcome !== 'exact');
  expect(found.map(({ code, outcome, cause }) => [code, outcome, cause])).toEqual([
    ['OS_01.02', 'compatible', 'hiddenActuals'],
    ['IO_01.03.01', 'compatible', 'hiddenActuals'],
    ['OO_01.04.04', 'compatible', 'hiddenActuals'],
    ['OO_01.05.02', 'incompatible', 'otherWeights'],
    ['OO_02.03.01', 'compatible', 'tie'],
    ['OO_02.04.01', 'compatible', 'hiddenActuals'],
  ]);
});

test('Toscana Nord-Ovest 2023, in words: by outcome, the worst first, what would make it right', async () => {
  const { stdout } = await command(['verify', TNO]);
  const lines = stdout.split('\n');
  expect(lines[0]).toBe(
    'Verificati 54 punteggi pubblicati: 1 incompatibile, 5 compatibili con ciò che è mostrato, 48 riprodotti esattamente.',
  );
  expect(stdout).toContain('  OO_01.05.02  pubblicato 99,13%, calcolato 99,12%\n');
  expect(stdout).toContain('il peso di IO_01.05.02.08 tra 10,79% e 10,92% invece di 11%.');
  expect(stdout).toContain('il consuntivo vero di A3.1_02 tra 24,6425% e 24,645%.');
  expect(stdout).toContain('Il punteggio è 93,285%, a metà tra due cifre');
  expect(lines.indexOf('1 incompatibile')).toBeLessThan(lines.indexOf('48 riprodotti esattamente'));
});

test('Pistoia-Prato 2025: all is exact, and scores were rounded at each level', async () => {
  const said = await command(['verify', PTPO, '--json']);
  const { counts, findings } = jsonIn(said);
  expect(said.status).toBe(0);
  expect(counts).toEqual({ exact: 256, compatible: 0, incompatible: 0, notComputable: 0 });
  expect(findings).toMatchObject([{ code: 'roundedLevels' }]);
  const { stdout } = await command(['verify', PTPO], { locale: 'en_GB.UTF-8' });
  expect(stdout).toContain(
    'Scores turn out to be rounded at each level: so 33 nodes of 33 are exact, otherwise 32.',
  );
});

test('Pistoia-Prato 30/06/2024: a 0% of what was not yet due, and two whole percentages rounded', async () => {
  const said = await command(['verify', PTPO_JUNE, '--json']);
  const { counts, checks } = jsonIn(said);
  expect(said.status).toBe(1);
  expect(counts).toEqual({ exact: 50, compatible: 2, incompatible: 1, notComputable: 0 });
  const found = checks.filter(({ outcome }) => outcome !== 'exact');
  expect(found.map(({ code, outcome, cause }) => [code, outcome, cause])).toEqual([
    ['01_01_OS01.I05', 'compatible', 'hiddenActuals'],
    ['01_04_OS01.I04', 'compatible', 'hiddenActuals'],
    ['03_01_OS03.I01', 'incompatible', 'notYetDue'],
  ]);
  const { stdout } = await command(['verify', PTPO_JUNE]);
  expect(stdout).toContain('  03_01_OS03.I01  pubblicato 0%, calcolato Non valutabile\n');
  expect(stdout).toContain('la scadenza del 30/11/2024 doveva ancora venire');
  expect(stdout).toContain('il monitoraggio al 30/11/2024 invece che al 30/06/2024.');
  // What is taken out is shown as it is printed.
  expect(stdout).toMatch(/03_01_OS03\.I03 +n\.d\.\n/);
});

test('the published scores of another workbook', async () => {
  const plan = folder.put('piano.xlsx', await small(indicatori.map((row) => row.slice(0, 5))));
  const report = folder.put(
    'relazione.xlsx',
    await xlsxOf({
      Relazione: [
        ['Codice', 'Pubblicato'],
        ['ENTE', '90,13%'],
        ['I1', '65,00%'],
        ['ALTRO', '1%'],
      ],
    }),
  );
  const said = await command(['verify', plan, '--against', report, '--json']);
  const { checks, issues } = jsonIn(said);
  expect(said.status).toBe(1);
  expect(checks).toMatchObject([
    {
      kind: 'node',
      code: 'ENTE',
      computed: '0.90125',
      published: '0.9013',
      outcome: 'exact',
      low: '0.90125',
      high: '0.90125',
      cause: null,
    },
    { kind: 'indicator', code: 'I1', outcome: 'incompatible', cause: 'slip' },
  ]);
  expect(issues[0]).toMatchObject({ code: 'published.unknownCode', cell: 'Relazione!A4' });
});

test('--out writes a copy with the sheet Verifica, and nothing else in it changes', async () => {
  const input = folder.put('in.xlsx', await small());
  const said = await command(['verify', input, '--out', folder.file('out.xlsx')]);
  expect(said.status).toBe(0);
  expect(said.stdout).toContain('con il foglio Verifica.');
  const [before, after] = [
    await bookIn(readFileSync(input)),
    await bookIn(readFileSync(folder.file('out.xlsx'))),
  ];
  expect(after.sheets.slice(0, -1)).toEqual(before.sheets);
  const added = after.sheets.at(-1);
  expect(added?.name).toBe('Verifica');
  expect(added?.rows.map((row) => [row?.[0]?.text, row?.[3]?.text, row?.[5]?.text])).toEqual([
    ['Codice', 'Calcolato', 'Esito'],
    ['I1', '60,50%', 'Riprodotto'],
    ['I2', '100,00%', 'Riprodotto'],
  ]);
  // It is verified again as if the sheet were not there.
  const again = await command(['verify', folder.file('out.xlsx'), '--json']);
  expect(jsonIn(again).counts.exact).toBe(2);
});

describe('what stops it', () => {
  test.each<[what: string, argv: (plan: string) => string[], said: string]>([
    ['no file', () => ['verify'], 'Indicare un file'],
    ['--against without verify', (plan) => [plan, '--against', plan], '--against'],
    [
      'a report that is not there',
      (plan) => ['verify', plan, '--against', 'manca.xlsx'],
      'manca.xlsx: Non si riesce ad aprire',
    ],
    [
      'the report as the output',
      (plan) => ['verify', TNO, '--against', plan, '--out', plan],
      'indicarne un altro',
    ],
  ])('%s', async (_what, argv, message) => {
    const said = await command(argv(folder.put('in.xlsx', await small())));
    expect([said.status, said.stdout]).toEqual([2, '']);
    expect(said.stderr).toContain(message);
  });

  test('nothing published', async () => {
    const plan = folder.put('in.xlsx', await small(indicatori.map((row) => row.slice(0, 5))));
    const said = await command(['verify', plan]);
    expect([said.status, said.stdout]).toEqual([2, '']);
    expect(said.stderr).toContain('serve una colonna Pubblicato');
  });
});

test('a published score that cannot be read is an error at its cell', async () => {
  const rows = indicatori.map((row, place) => (place === 2 ? [...row.slice(0, 5), 98.96] : row));
  const said = await command(['verify', folder.put('in.xlsx', await small(rows))]);
  expect(said.status).toBe(1);
  expect(said.stdout).toMatch(
    /errore Indicatori!F3: Il punteggio pubblicato "98[.,]96" non si capisce/,
  );
});
