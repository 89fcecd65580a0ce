import { dayText, defaultProfile, Dec, type Profile } from '../../src/engine';
import { answer, error, range, type Argument } from './ask';

type Case = readonly [args: readonly Argument[], shows: string | number];

/** 31/05/2023 and 14/06/2023 as Excel hands them over. */
const MAY_31 = 45_077;
const JUNE_14 = 45_091;

const unknownUnit = (target: string, actual: string) =>
  `#VALUE! Target "${target}" e consuntivo "${actual}" hanno unità diverse: indicare la stessa per entrambi.`;

const looksLikeDate = (actual: string) =>
  `#VALUE! Il consuntivo "${actual}" è una data, ma il target è un numero: Excel può aver trasformato in data un numero come 3/4.`;

const needsFigures = (target: string) =>
  `#VALUE! "${target}" si confronta con valori di altri anni o di altri enti, che la funzione non riceve: scrivere la soglia, oppure usare Ricalcola albero, che legge Serie storica e Benchmark.`;

const dateOrNumber = (target: string) =>
  `#VALUE! Il target ${target} può essere un numero o una data: scriverlo come testo (per esempio Entro 31/05/2023 o >= ${target}), oppure indicare il metodo.`;

const tables: Readonly<Record<string, readonly Case[]>> = {
  'the published examples': [
    [['>= 400', 242], '60.5%'],
    [['<= 1,50', 1.53], '98%'],
    [['= 1,00', 0.97], '97%'],
    [['1,00', 0.97], '97%'],
    [['Entro 31/05/2023', JUNE_14], '86%'],
    [['Entro 31/05/2023', '14/06/2023'], '86%'],
    [['Entro 31/05/2023', MAY_31], '100%'],
    [['Sì', 'Sì'], '100%'],
    [['Sì', 'no'], '0%'],
    [['zero', 0], '100%'],
    [['zero', 1], '0%'],
  ],
  'targets that name figures, which a function is not given': [
    [['X < X-1', 12], needsFigures('X < X-1')],
    [['> anno precedente', 12], needsFigures('> anno precedente')],
    [['+10%', 12], needsFigures('+10%')],
    [['> media cluster', 12], needsFigures('> media cluster')],
    [
      ['scostamento max 2% da media cluster', '70%'],
      needsFigures('scostamento max 2% da media cluster'),
    ],
    [['Anno di rilevazione', 12], '#N/A anno di rilevazione'],
    [
      ['mantenimento', 12],
      '#VALUE! Il target "mantenimento" non dice se è meglio di più o di meno: scrivere anche l\'operatore, >= oppure <=.',
    ],
    [['>= 15% 20%', 0.18], '90%'],
    [
      ['2022 >= 10%  2023 >= 15%', 0.18],
      '#VALUE! Il target "2022 >= 10%  2023 >= 15%" dipende dall\'anno in vigore, che non è noto: indicarlo nella regola Anno.',
    ],
    [['almeno 20%', 0.18], '90%'],
  ],
  'targets that are numbers': [
    [[400, 242], '60.5%'],
    [[1, 1], '100%'],
    [['>= -8,36%', -0.0836], '100%'],
    [[400, '242'], '60.5%'],
  ],
  'percentages come as what Excel keeps': [
    [['>= 90,00 %', 0.45], '50%'],
    [['>= 90,00 %', '45,00 %'], '50%'],
    [[0.9, '45%'], '50%'],
    [['>= 5,00 %', 0.1418], '100%'],
    [['>= 100%', 1.04], '100%'],
    [['>= 90%', 0], '0%'],
  ],
  'a number that may be points is a question': [
    [['>= 90,00 %', 98.32], unknownUnit('>= 90,00 %', '98,32')],
    [['<= 1,5%', 0.5], unknownUnit('<= 1,5%', '0,5')],
    [['>= 90%', 2.5], unknownUnit('>= 90%', '2,5')],
    [['>= 90%', 2], unknownUnit('>= 90%', '2')],
    [['<= 20%', 1], unknownUnit('<= 20%', '1')],
    [[0.9, 98.32], unknownUnit('0,9', '98,32')],
    [['>= 0,9', 98.32], unknownUnit('>= 0,9', '98,32')],
    [[90, 0.9832], unknownUnit('90', '0,9832')],
    [['>= 90', 0.9832], unknownUnit('>= 90', '0,9832')],
    [[90, 0.9832, 'proporzionale'], '1.09244444444444%'],
    [['>= 90 gg', 0.9832], '1.09244444444444%'],
    [['>= 20', 1], '5%'],
    [[90, '98,32%'], unknownUnit('90', '98,32%')],
    [[1.5, '1,2%'], unknownUnit('1,5', '1,2%')],
  ],
  'a date beside a number': [
    [[MAY_31, '14/06/2023'], '86%'],
    [[MAY_31, 'no', 'scadenza'], '0%'],
    [['Entro 31/05/2023', JUNE_14 - 0.4], '87%'],
    [[MAY_31, JUNE_14 - 0.4, 'scadenza'], '87%'],
    [[MAY_31, JUNE_14, 'scadenza'], '86%'],
    [[MAY_31, { value: JUNE_14, shownAs: 'date' }], '86%'],
    [[25_000, 20_000, 'proporzionale'], '80%'],
    [[MAY_31, JUNE_14], dateOrNumber('45.077')],
    [[MAY_31, JUNE_14 - 0.4], dateOrNumber('45.077')],
    [[MAY_31, 'no'], dateOrNumber('45.077')],
    [[20_000, 'no'], dateOrNumber('20.000')],
    [[20_000, '31/07/2023'], dateOrNumber('20.000')],
    [['>= 45.000', '14/06/2023'], looksLikeDate('14/06/2023')],
    [['>= 2', 45_778], looksLikeDate('45.778')],
    [[2, 45_778], looksLikeDate('45.778')],
    [['<= 5', 45_778], looksLikeDate('45.778')],
    [['>= 2', 45_778, 'proporzionale'], '100%'],
    [['>= 1.000', 45_778], '100%'],
  ],
  'what is excluded is #N/A': [
    [['>= 90%', 'N.V.'], '#N/A non valutabile'],
    [['>= 90%', 'N/D'], '#N/A nessun fenomeno da misurare'],
    [['da def.', 5], '#N/A target non definito'],
  ],
  'a blank actual is #N/A, a 0 is a 0': [
    [
      ['>= 400', { value: null }],
      '#N/A consuntivo mancante: scrivere il valore, oppure N.V. o N.D. per escluderlo.',
    ],
    [
      ['>= 400', ''],
      '#N/A consuntivo mancante: scrivere il valore, oppure N.V. o N.D. per escluderlo.',
    ],
    [['>= 400', 0], '0%'],
    [['Entro 31/05/2023', 0], '0%'],
  ],
  'what cannot be read is #VALUE!': [
    [['boh', 5], '#VALUE! Non si riesce a leggere il target "boh".'],
    [['>= 5', 'molti'], '#VALUE! Non si riesce a leggere il consuntivo "molti".'],
    [['', 5], '#VALUE! Manca il target.'],
    [
      ['Entro 31/7', JUNE_14],
      '#VALUE! "Entro 31/7": manca l\'anno, e l\'anno del piano non è noto.',
    ],
    [
      ['>= 5', 5, 'medio'],
      '#VALUE! Il metodo "medio" non esiste; ci sono: proporzionale, scadenza, si/no, valore, progresso, soglie, fasce, fasce pro rata, fasce sul raggiungimento, fasce sul raggiungimento pro rata, intervallo, scostamento.',
    ],
    [
      ['>= 5', 5, 'soglie'],
      '#VALUE! Il metodo soglie ha bisogno anche di Minimo, che questa funzione non riceve: scriverlo nelle tabelle e usare PERF.TREE, o Ricalcola albero.',
    ],
    [
      ['>= 5', 5, 'progresso'],
      '#VALUE! Il metodo progresso ha bisogno anche di Baseline, che questa funzione non riceve: scriverlo nelle tabelle e usare PERF.TREE, o Ricalcola albero.',
    ],
    [
      ['tra 10 e 20', 15],
      '#VALUE! Il metodo intervallo ha bisogno anche di Minimo, che questa funzione non riceve: scriverlo nelle tabelle e usare PERF.TREE, o Ricalcola albero.',
    ],
    [
      ['>= 90%', '95%', 'meta'],
      '#VALUE! Il metodo meta conta altri indicatori: serve tutto il piano, con PERF.TREE o ricalcolando la cartella.',
    ],
    [
      ['>= 5', 5, 'scadenza'],
      '#VALUE! Il metodo scadenza non si applica al target ">= 5": indicarne un altro, o nessuno.',
    ],
    [['x'.repeat(1001), 5], '#VALUE! Testo troppo lungo: al massimo 1.000 caratteri.'],
  ],
  'errors pass through, and those that no function may answer are told': [
    [['>= 5', error('#DIV/0!')], '#DIV/0!'],
    [['>= 5', error('#N/A')], '#N/A'],
    [[error('#NUM!'), 5], '#NUM!'],
    [['>= 5', error('#REF!')], "#VALUE! Un argomento contiene l'errore #RIF!."],
    [['>= 5', error('#SPILL!')], "#VALUE! Un argomento contiene l'errore #ESPANSIONE!."],
  ],
  'a profile by its name or by its rules': [
    [['>= 400', 242, null, 'SMVP 90/50'], '60.5%'],
    [['>= 400', 242, null, ''], '60.5%'],
    [
      ['>= 400', 242, null, 'Mio'],
      '#VALUE! Il profilo "Mio" non esiste; ci sono: SMVP 90/50, Relazione 80/60.',
    ],
    [['Entro 31/05/2023', JUNE_14, null, [['Penalità giornaliera', 0.02]]], '72%'],
    [
      [
        '>= 100',
        150,
        null,
        [
          ['Regola', 'Valore'],
          ['Punteggio massimo', 1.2],
        ],
      ],
      '120%',
    ],
    [['Entro 31/5', JUNE_14, null, [['Anno', 2023]]], '86%'],
    [['>= 400', 242, null, [['Ragiunto da', 0.8]]], '#VALUE! La regola "Ragiunto da" non esiste.'],
    [
      [
        '>= 400',
        242,
        null,
        [
          [null, null],
          ['', 5],
        ],
      ],
      "#VALUE! L'intervallo non contiene regole: servono due colonne, Regola e Valore.",
    ],
    [
      ['>= 400', 242, null, [['Raggiunto da', 'boh']]],
      '#VALUE! La regola "Raggiunto da" non può valere "boh".',
    ],
    [
      ['>= 400', 242, null, [['Raggiunto da', error('#REF!')]]],
      "#VALUE! Un argomento contiene l'errore #RIF!.",
    ],
  ],
};

describe.each(Object.entries(tables))('%s', (_title, cases) => {
  test.each(cases)('%j', (args, shows) => {
    expect(answer('INDICATOR', args)).toBe(shows);
  });
});

describe('the rules saved in the workbook', () => {
  const with2: Profile = { ...defaultProfile, dailyPenalty: new Dec('0.02') };

  test('are followed where none are given', () => {
    const args = ['Entro 31/05/2023', JUNE_14];
    expect(answer('INDICATOR', args, { profile: with2 })).toBe('72%');
    // The name of a preset changes the thresholds only, as the command's --profile does.
    expect(answer('INDICATOR', [...args, null, 'SMVP 90/50'], { profile: with2 })).toBe('72%');
    const [first] = args;
    const rules = [['Profilo', 'SMVP 90/50']];
    expect(answer('INDICATOR', [first, JUNE_14, null, rules], { profile: with2 })).toBe('86%');
  });

  test('give the year of days written without one', () => {
    expect(answer('INDICATOR', ['Entro 31/5', JUNE_14], { year: 2023 })).toBe('86%');
  });

  test('say what a missing actual is', () => {
    const blank = ['>= 400', { value: null }];
    const policy = (missingActual: Profile['missingActual']) => ({
      profile: { ...defaultProfile, missingActual },
    });
    expect(answer('INDICATOR', blank, policy('zero'))).toBe('0%');
    expect(answer('INDICATOR', blank, policy('exclude'))).toBe('#N/A consuntivo mancante, escluso');
  });

  test('not read yet, are told and not guessed', () => {
    expect(answer('INDICATOR', ['>= 400', 242], { profile: null })).toBe(
      '#VALUE! PERF non ha ancora letto le regole della cartella: aprire il riquadro e premere Rileggi.',
    );
    const rules = [['Profilo', 'SMVP 90/50']];
    expect(answer('INDICATOR', ['>= 400', 242, null, rules], { profile: null })).toBe('60.5%');
  });
});

test('in a workbook that counts from 1904 its days are told as it counts them', () => {
  // 43629 is 14/06/2023 there.
  expect(answer('INDICATOR', ['Entro 31/05/2023', 43_629], { date1904: true })).toBe('86%');
  expect(range('TARGET', ['Entro 31/05/2023'], { date1904: true })[0]?.[1]).toBe(dayText(43_615));
});

describe('columns', () => {
  test('a column of each: one score a row, an error where there is one', () => {
    const targets = ['>= 400', 'Entro 31/05/2023', 'boh', '>= 90%'];
    const actuals = [242, JUNE_14, 1, 'N.V.'];
    expect(range('INDICATOR', [targets, actuals])).toEqual([
      ['60.5%'],
      ['86%'],
      ['#VALUE! Non si riesce a leggere il target "boh".'],
      ['#N/A non valutabile'],
    ]);
  });

  test('one method and one profile count for every row', () => {
    const targets = ['>= 400', '>= 400'];
    expect(range('INDICATOR', [targets, [242, 400], 'proporzionale', 'SMVP 90/50'])).toEqual([
      ['60.5%'],
      ['100%'],
    ]);
  });

  test('a row spills as a row, a block as a block', () => {
    expect(range('INDICATOR', [[['>= 400', '>= 10']], [[242, 5]]])).toEqual([['60.5%', '50%']]);
    const block = [
      ['>= 400', '>= 10'],
      ['>= 2', '>= 4'],
    ];
    const done = [
      [242, 5],
      [1, 1],
    ];
    expect(range('INDICATOR', [block, done])).toEqual([
      ['60.5%', '50%'],
      ['50%', '25%'],
    ]);
  });

  test('lengths that do not match are both named', () => {
    expect(
      answer('INDICATOR', [
        ['>= 1', '>= 2'],
        [1, 2, 3],
      ]),
    ).toBe('#VALUE! Le lunghezze non corrispondono: target 2, consuntivo 3.');
    expect(answer('INDICATOR', [['>= 1', '>= 2'], [[1, 2]]])).toBe(
      '#VALUE! Le lunghezze non corrispondono: target 2, consuntivo 1 x 2.',
    );
    expect(
      answer('INDICATOR', [
        ['>= 1', '>= 2'],
        [1, 2],
        ['valore', null, null],
      ]),
    ).toBe('#VALUE! Le lunghezze non corrispondono: target 2, metodo 3.');
    expect(
      answer(
        'INDICATOR',
        [
          ['>= 1', '>= 2'],
          [1, 2, 3],
        ],
        { language: 'en' },
      ),
    ).toBe('#VALUE! The lengths do not match: target 2, actual 3.');
  });

  test('rows at the end that are blank in all columns are left out, as of whole columns', () => {
    const tail = Array<null>(1_000_000).fill(null);
    const rows = range('INDICATOR', [
      ['>= 400', null, '>= 2', ...tail],
      [242, null, 1, ...tail],
    ]);
    expect(rows).toEqual([['60.5%'], ['#VALUE! Manca il target.'], ['50%']]);
  });

  test('more cells than anyone waits for are refused', () => {
    const many = Array<number>(200_001).fill(1);
    expect(answer('INDICATOR', [many, many])).toBe(
      '#VALUE! Troppe celle: al massimo 200.000 per volta.',
    );
  });
});
