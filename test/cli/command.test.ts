import { linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { bookIn, percent, type Rows } from '../support/workbook';
import { four } from '../workbook/small-plan';
import { edited } from '../workbook/told';
import { command, jsonIn, newFolder, xlsxOf, type Folder } from './fake';

/** OS_02.03 of Toscana Nord-Ovest 2023: 242 of 400 and three in full, a quarter each. */
const os0203: Record<string, Rows> = {
  Albero: [
    ['Codice', 'Padre', 'Livello', 'Descrizione', 'Peso'],
    ['AS_02', null, 'ambito', 'Crescita delle imprese', null],
    ['OS_02.03', 'AS_02', 'obiettivo strategico', 'Orientamento al lavoro', percent(1)],
  ],
  Indicatori: [
    ['Codice', 'Obiettivo', 'Descrizione', 'Peso', 'Target', 'Consuntivo', 'Non valutabile'],
    ['I1', 'OS_02.03', 'Studenti', percent(0.25), '>= 400', 242, null],
    ['I2', 'OS_02.03', 'Bando', percent(0.25), 'Entro 31/05/2023', '21/05/2023', null],
    ['I3', 'OS_02.03', 'Utenti', percent(0.25), '>= 90,00 %', percent(0.9832), null],
    ['I4', 'OS_02.03', 'Pagamenti', percent(0.25), '<= 1,50 gg', 1.25, null],
    ['I5', 'OS_02.03', 'Fiera', percent(0), 'si', null, 'Annullata'],
  ],
};

/** The small plan with one thing of each severity in it. */
const flawed = edited(four, {
  'Consuntivi!B2': 'molti',
  'Consuntivi!B6': 'si',
  'Pesi!C5': percent(0.4),
});

let folder: Folder;
let sound: string;
let bad: string;

beforeAll(async () => {
  folder = newFolder();
  sound = folder.put('piano.xlsx', await xlsxOf(os0203));
  bad = folder.put('errori.xlsx', await xlsxOf(flawed));
});
afterAll(() => folder.remove());

const namesIn = (path: string) => readdirSync(path).sort();

describe('--json', () => {
  test('is one object with the scores as exact decimal strings', async () => {
    const said = await command([sound, '--json']);
    expect(said.status).toBe(0);
    expect(said.stderr).toBe('');
    expect(said.stdout).toMatch(/^\{.*\}\n$/);
    expect(jsonIn(said)).toEqual({
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      nodes: [
        {
          code: 'AS_02',
          parent: null,
          level: 'ambito',
          score: '0.90125',
          status: 'Raggiunto',
          weight: null,
        },
        {
          code: 'OS_02.03',
          parent: 'AS_02',
          level: 'obiettivo strategico',
          score: '0.90125',
          status: 'Raggiunto',
          weight: '1',
        },
      ],
      indicators: [
        {
          node: 'OS_02.03',
          code: 'I1',
          score: '0.605',
          status: 'Parzialmente raggiunto',
          gap: '-158',
        },
        { node: 'OS_02.03', code: 'I2', score: '1', status: 'Raggiunto', gap: '-10' },
        { node: 'OS_02.03', code: 'I3', score: '1', status: 'Raggiunto', gap: '8.32' },
        { node: 'OS_02.03', code: 'I4', score: '1', status: 'Raggiunto', gap: '-0.25' },
        { node: 'OS_02.03', code: 'I5', score: null, status: 'Non valutabile', gap: null },
      ],
      issues: [],
    });
  });

  test('has exactly the keys that other programs expect, in their order', async () => {
    const { fingerprint, nodes, indicators, issues, ...others } = jsonIn(
      await command([bad, '--json']),
    );
    expect(fingerprint).toHaveLength(64);
    expect(others).toEqual({});
    for (const node of nodes) {
      expect(Object.keys(node)).toEqual(['code', 'parent', 'level', 'score', 'status', 'weight']);
    }
    for (const indicator of indicators) {
      expect(Object.keys(indicator)).toEqual(['node', 'code', 'score', 'status', 'gap']);
    }
    for (const issue of issues) {
      expect(Object.keys(issue)).toEqual(['severity', 'code', 'message', 'table', 'cell']);
    }
    expect([nodes.length, indicators.length]).toEqual([3, 6]);
  });

  test('tells problems with their table and their cell on its sheet', async () => {
    const said = await command([bad, '--json']);
    expect(said.status).toBe(1);
    expect(jsonIn(said).issues).toEqual(
      expect.arrayContaining([
        {
          severity: 'error',
          code: 'actual.unreadable',
          message: 'Non si riesce a leggere il consuntivo "molti".',
          table: 'Consuntivi',
          cell: 'Consuntivi!B2',
        },
        {
          severity: 'warning',
          code: 'weight.sum',
          message:
            "I pesi di A2 sommano a 90% invece che a 100%, e l'arrotondamento non lo spiega: il punteggio si calcola sulla loro somma. Correggere il peso sbagliato.",
          table: 'Pesi',
          cell: 'Pesi!C5',
        },
      ]),
    );
  });

  test('a failed score is null and not 0', async () => {
    const { nodes, indicators } = jsonIn(await command([bad, '--json']));
    const scores = Object.fromEntries(
      [...indicators, ...nodes].map((one) => [one.code, one.score]),
    );
    expect(scores).toMatchObject({ I1: null, A1: null, ENTE: null, I3: '1' });
  });

  test('an indicator under two nodes is listed under each, one under none with null', async () => {
    const drawing = edited(four, { 'Target!A7': 'I6', 'Target!C7': '>= 1', 'Consuntivi!A7': 'I6' });
    const path = folder.put('due.xlsx', await xlsxOf(drawing));
    const { indicators } = jsonIn(await command([path, '--json']));
    const where = (code: string) =>
      indicators.filter((one) => one.code === code).map(({ node }) => node);
    expect(where('I3')).toEqual(['A1', 'A2']);
    expect(where('I6')).toEqual([null]);
  });

  test('a sheet whose name needs quotes is quoted in the cell', async () => {
    const path = folder.put(
      'nomi.xlsx',
      await xlsxOf({
        "L'anno 2023": [
          ['Codice', 'Obiettivo', 'Target', 'Consuntivo'],
          ['I1', 'A', '>= 4', 'boh'],
        ],
      }),
    );
    const { issues } = jsonIn(await command([path, '--json']));
    expect(issues.map(({ cell }) => cell)).toContain("'L''anno 2023'!D2");
  });

  test('in English where the locale is', async () => {
    const said = await command([bad, '--json'], { locale: 'en_GB.UTF-8' });
    const messages = jsonIn(said).issues.map(({ message }) => message);
    expect(messages).toContain('The actual "molti" cannot be read.');
  });
});

describe('the tree as text', () => {
  test('shows codes, scores, words and reasons', async () => {
    const { status, stdout, stderr } = await command([sound]);
    expect([status, stderr]).toEqual([0, '']);
    const lines = stdout.split('\n').map((line) => line.replaceAll(/\s+/g, ' ').trim());
    expect(lines).toEqual([
      'Profilo SMVP 90/50: 2 nodi, 5 indicatori',
      expect.stringMatching(/^Impronta dei dati [0-9a-f]{64}$/),
      '',
      'AS_02 Crescita delle imprese 90,13% Raggiunto',
      'OS_02.03 Orientamento al lavoro 90,13% Raggiunto',
      'I1 Studenti 60,50% Parzialmente raggiunto',
      '242 su >= 400: 1 - 158/400 = 60,50%; peso 25% -> 15,125 punti, persi 9,875',
      'I2 Bando 100,00% Raggiunto',
      '21/05/2023 su entro 31/05/2023: nei termini = 100,00%; peso 25% -> 25 punti, persi 0',
      'I3 Utenti 100,00% Raggiunto',
      '98,32% su >= 90%: raggiunto = 100,00%; peso 25% -> 25 punti, persi 0',
      'I4 Pagamenti 100,00% Raggiunto',
      '1,25 su <= 1,5 gg: raggiunto = 100,00%; peso 25% -> 25 punti, persi 0',
      'I5 Fiera - Non valutabile',
      '- su sì: non valutabile (Annullata)',
      '',
      'Nessun problema.',
      '',
    ]);
  });

  test('lists the problems by severity, with their cells', async () => {
    const { status, stdout } = await command([bad]);
    expect(status).toBe(1);
    const [, problems = ''] = stdout.split('Problemi ');
    expect(problems.trimEnd().split('\n')).toEqual([
      '(1 errore, 3 avvisi, 1 nota)',
      '  errore Consuntivi!B2: Non si riesce a leggere il consuntivo "molti".',
      '  avviso Albero!A2: Il nodo ENTE non ha punteggio perché non lo hanno: A1.',
      '  avviso Albero!A3: Il nodo A1 non ha punteggio perché non lo hanno: I1.',
      "  avviso Pesi!C5: I pesi di A2 sommano a 90% invece che a 100%, e l'arrotondamento non lo spiega: il punteggio si calcola sulla loro somma. Correggere il peso sbagliato.",
      '  nota Consuntivi!B6: L\'indicatore I5 è non valutabile: il consuntivo "si" non conta.',
    ]);
  });

  test('tells the year and the profile', async () => {
    const { stdout } = await command([sound, '--year', '2024', '--profile', 'relazione 80/60']);
    expect(stdout.split('\n')[0]).toBe('Profilo Relazione 80/60, anno 2024: 2 nodi, 5 indicatori');
  });

  test('in English where the locale is', async () => {
    const { stdout } = await command([bad], { locale: 'en_US' });
    expect(stdout).toContain('Profile SMVP 90/50: 3 nodes, 5 indicators');
    expect(stdout).toContain('Problems (1 error, 3 warnings, 1 remark)');
  });

  test('no line is wider than the terminal, but for the reasons', async () => {
    const { stdout } = await command([sound], { width: 60 });
    const rows = stdout.split('\n').filter((line) => / (Raggiunto|Non valutabile)$/.test(line));
    expect(rows.length).toBeGreaterThan(4);
    for (const row of rows) expect(row.length).toBeLessThanOrEqual(60);
  });

  test('colours only where they are shown', async () => {
    const [plain, coloured] = [await command([sound]), await command([sound], { colour: true })];
    const ESCAPE = String.fromCharCode(27);
    expect(plain.stdout).not.toContain(ESCAPE);
    expect(coloured.stdout).toContain(`${ESCAPE}[32mRaggiunto`);
    expect(coloured.stdout.replaceAll(new RegExp(`${ESCAPE}\\[\\d+m`, 'g'), '')).toBe(plain.stdout);
  });

  test('the nodes of a cycle are not left out', async () => {
    const path = folder.put('giro.xlsx', await xlsxOf(edited(four, { 'Albero!B2': 'A2' })));
    const { status, stdout } = await command([path]);
    expect(status).toBe(1);
    const [tree = ''] = stdout.split('Problemi');
    for (const code of ['ENTE', 'A1', 'A2', 'I1', 'I4']) expect(tree).toContain(`${code} `);
  });
});

describe('options', () => {
  const refused: [argv: string[], stderr: RegExp][] = [
    [[], /^Indicare un file da leggere \(--help per le istruzioni\)\.\n$/],
    [['--forte', 'x.xlsx'], /^Opzione non valida: [^\n]*--forte[^\n]*\n$/],
    [['-x', 'x.xlsx'], /^Opzione non valida: [^\n]*-x[^\n]*\n$/],
    [['x.xlsx', '--out'], /^Opzione non valida: [^\n]*--out[^\n]*\n$/],
    [['x.xlsx', '--json=1'], /^Opzione non valida: [^\n]*--json[^\n]*\n$/],
    [['x.xlsx', 'y.xlsx'], /^Opzione non valida: y\.xlsx \(--help per le istruzioni\)\.\n$/],
    [
      ['x.xlsx', '--profile', 'Mio'],
      /^Il profilo "Mio" non esiste; ci sono: SMVP 90\/50, Relazione 80\/60\.\n$/,
    ],
    [['x.xlsx', '--year', '23'], /^"23" non è un anno\.\n$/],
    [['x.xlsx', '--year', '2023.5'], /^"2023\.5" non è un anno\.\n$/],
    [['x.xlsx', '--year', '3023'], /^"3023" non è un anno\.\n$/],
    [['x.xlsx', '--year', ''], /^"" non è un anno\.\n$/],
  ];
  test.each(refused)('%j is refused in one line', async (argv, stderr) => {
    const said = await command(argv);
    expect(said.status).toBe(2);
    expect(said.stdout).toBe('');
    expect(said.stderr).toMatch(stderr);
  });

  test('--help tells every option and needs no file', async () => {
    const said = await command(['--help']);
    expect([said.status, said.stderr]).toEqual([0, '']);
    for (const option of ['--out', '--json', '--profile', '--year', '--help', 'IN.xlsx']) {
      expect(said.stdout).toContain(option);
    }
    const english = await command(['--help'], { locale: 'en' });
    expect(english.stdout).toContain('Exit status: 0 scored');
  });

  test('--profile changes words and never scores', async () => {
    const [plain, other] = [
      jsonIn(await command([sound, '--json'])),
      jsonIn(await command([sound, '--json', '--profile', 'Relazione 80/60'])),
    ];
    expect(other.nodes.map(({ score }) => score)).toEqual(plain.nodes.map(({ score }) => score));
    expect(other.indicators[0]?.status).toBe('Parzialmente raggiunto');
  });

  test('--year chooses among several', async () => {
    const path = folder.put(
      'anni.xlsx',
      await xlsxOf({
        Piano: [
          ['Codice', 'Obiettivo', 'Target 2023', 'Target 2024', 'Consuntivo'],
          ['I1', 'A', '>= 100', '>= 200', 100],
        ],
      }),
    );
    const score = async (...more: string[]) => {
      const said = await command([path, '--json', ...more]);
      return [said.status, jsonIn(said).nodes[0]?.score];
    };
    expect(await score('--year', '2023')).toEqual([0, '1']);
    expect(await score('--year', '2024')).toEqual([0, '0.5']);
    expect(await score()).toEqual([1, null]);
  });
});

describe('--out', () => {
  test('gets the results; IN keeps every byte; a further run writes nothing', async () => {
    const before = readFileSync(sound);
    const [first, second] = [folder.file('esito.xlsx'), folder.file('esito2.xlsx')];
    const said = await command([sound, '--out', first]);
    expect(said.status).toBe(0);
    expect(said.stdout).toContain(`Scritto ${first}: 18 celle, 5 colonne nuove.`);
    expect(readFileSync(sound).equals(before)).toBe(true);

    const json = await command([sound, '--json']);
    expect((await command([first, '--json'])).stdout).toBe(json.stdout);
    const again = await command([first, '--out', second]);
    expect(again.stdout).toContain(`Scritto ${second}: 0 celle.`);
    const book = await bookIn(readFileSync(first));
    expect(await bookIn(readFileSync(second))).toEqual(book);
    const results = book.sheets[1]?.rows[1]?.slice(7).map((cell) => cell?.value);
    expect(results).toEqual([-158, 0.605, 'Parzialmente raggiunto']);
  });

  test('with --json nothing else is on stdout', async () => {
    const said = await command([sound, '--json', '--out', folder.file('json.xlsx')]);
    expect(said.status).toBe(0);
    expect(said.stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(jsonIn(said).nodes).toHaveLength(2);
    expect(namesIn(folder.path)).toContain('json.xlsx');
  });

  test('is written for a plan with errors too: status 1', async () => {
    const out = folder.file('errori-esito.xlsx');
    expect((await command([bad, '--out', out])).status).toBe(1);
    const [one, two] = [await command([bad, '--json']), await command([out, '--json'])];
    expect(two.stdout).toBe(one.stdout);
  });

  test('replaces an older one', async () => {
    const out = folder.put('vecchio.xlsx', 'vecchio');
    expect((await command([sound, '--out', out])).status).toBe(0);
    expect((await bookIn(readFileSync(out))).sheets).toHaveLength(2);
  });

  describe('that is IN is refused, however it is spelt', () => {
    const spellings: [how: string, spell: () => string][] = [
      ['the same path', () => sound],
      ['through another folder', () => join(folder.path, 'x', '..', 'piano.xlsx')],
      ['relative', () => relative(process.cwd(), sound)],
      [
        'a symbolic link',
        () => {
          symlinkSync(sound, folder.file('link.xlsx'));
          return folder.file('link.xlsx');
        },
      ],
      [
        'a hard link',
        () => {
          linkSync(sound, folder.file('hard.xlsx'));
          return folder.file('hard.xlsx');
        },
      ],
    ];
    test.each(spellings)('%s', async (_how, spell) => {
      const before = readFileSync(sound);
      const said = await command([sound, '--out', spell()]);
      expect(said.status).toBe(2);
      expect(said.stdout).toBe('');
      expect(said.stderr).toBe(
        `${sound}: Il file da scrivere è quello da leggere: indicarne un altro.\n`,
      );
      expect(readFileSync(sound).equals(before)).toBe(true);
    });
  });

  test('in a folder that does not exist: status 2 and nothing left behind', async () => {
    const before = namesIn(folder.path);
    const out = join(folder.path, 'manca', 'esito.xlsx');
    const said = await command([sound, '--out', out, '--json']);
    expect([said.status, said.stdout]).toEqual([2, '']);
    expect(said.stderr).toMatch(/^[^\n]*: Non si riesce a scrivere [^\n]*ENOENT[^\n]*\n$/);
    expect(namesIn(folder.path)).toEqual(before);
  });

  test('that is a folder: status 2 and nothing left behind', async () => {
    const out = folder.file('cartella');
    mkdirSync(out);
    const before = namesIn(folder.path);
    const said = await command([sound, '--out', out]);
    expect([said.status, said.stdout]).toEqual([2, '']);
    expect(said.stderr).toMatch(/^[^\n]*Non si riesce a scrivere [^\n]*\n$/);
    expect([namesIn(folder.path), namesIn(out)]).toEqual([before, []]);
  });
});

describe('progress', () => {
  test('is told on stderr once a second has gone by', async () => {
    const said = await command([sound, '--json', '--out', folder.file('lento.xlsx')], {
      pace: 600,
    });
    expect(said.stderr.split('\n')).toEqual([
      'Lettura...',
      'Calcolo di 5 indicatori...',
      'Scrittura di 18 celle...',
      '',
    ]);
    expect(jsonIn(said).nodes).toHaveLength(2);
  });

  test('is not told before', async () => {
    const said = await command([sound], { pace: 100 });
    expect(said.stderr).toBe('');
  });
});
