import { defaultProfile } from '../../src/engine';
import { answer, error, range, type Argument } from './ask';

type Case = readonly [args: readonly Argument[], shows: string | number];

const statuses: readonly Case[] = [
  [[0.9], 'Raggiunto'],
  [['90,13%'], 'Raggiunto'],
  [[0.8999], 'Parzialmente raggiunto'],
  [[0.5], 'Parzialmente raggiunto'],
  [[0.4999], 'Non raggiunto'],
  [[0], 'Non raggiunto'],
  [[1.04], 'Raggiunto'],
  [['N.V.'], 'Non valutabile'],
  [['n.d.'], 'Non valutabile'],
  [[error('#N/A')], 'Non valutabile'],
  [[error('#VALUE!')], '#VALUE!'],
  [[0.85, 'Relazione 80/60'], 'Raggiunto'],
  [[0.59, 'relazione 80/60'], 'Non raggiunto'],
  [
    [
      0.7,
      [
        ['Regola', 'Valore'],
        ['Raggiunto da', 0.7],
      ],
    ],
    'Raggiunto',
  ],
  [[{ value: null }], '#N/A raggiungimento mancante (riga 1).'],
  [
    [90],
    '#VALUE! "90" (riga 1) non è un raggiungimento: scriverlo come percentuale, per esempio 90%.',
  ],
];

test.each(statuses)('STATUS %j', (args, shows) => {
  expect(answer('STATUS', args)).toBe(shows);
});

const gaps: readonly Case[] = [
  [['>= 400', 242], -158],
  [['<= 1,50', 1.53], 0.03],
  [['>= 90%', 0.9832], '8.32%'],
  [['>= 90%', '85,5%'], '-4.5%'],
  [['Entro 31/05/2023', '14/06/2023'], 14],
  [['Entro 31/05/2023', 45_070], -7],
  [['Sì', 'no'], '#N/A nessuno scostamento da dire in numeri.'],
  [['Entro 31/05/2023', 'no'], '#N/A nessuno scostamento da dire in numeri.'],
  [['>= 400', 'N.V.'], '#N/A non valutabile'],
  [
    ['>= 400', { value: null }],
    '#N/A consuntivo mancante: scrivere il valore, oppure N.V. o N.D. per escluderlo.',
  ],
  [['boh', 3], '#VALUE! Non si riesce a leggere il target "boh".'],
  [['>= 400', error('#NULL!')], '#NULL!'],
];

test.each(gaps)('GAP %j', (args, shows) => {
  expect(answer('GAP', args)).toBe(shows);
});

const reasons: readonly Case[] = [
  [
    ['>= 400', 242, null, '25%'],
    '242 su >= 400: 1 - 158/400 = 60,50%; peso 25% -> 15,125 punti, persi 9,875',
  ],
  [
    ['>= 400', 242, null, 0.25],
    '242 su >= 400: 1 - 158/400 = 60,50%; peso 25% -> 15,125 punti, persi 9,875',
  ],
  [
    ['>= 400', 242, null, 25],
    '242 su >= 400: 1 - 158/400 = 60,50%; peso 25% -> 15,125 punti, persi 9,875',
  ],
  [['>= 400', 242], '242 su >= 400: 1 - 158/400 = 60,50%'],
  [['>= 90%', 0.8375], '83,75% su >= 90%: 1 - 6,25/90 = 93,06%'],
  [
    ['Entro 31/05/2023', 45_091],
    '14/06/2023 su entro 31/05/2023: 14 giorni di ritardo: 1 - 14 x 1% = 86,00%',
  ],
  [['>= 400', 'N.V.', null, '25%'], 'N.V. su >= 400: non valutabile'],
  [
    ['>= 400', { value: null }],
    '#N/A consuntivo mancante: scrivere il valore, oppure N.V. o N.D. per escluderlo.',
  ],
  [['boh', 3], '#VALUE! Non si riesce a leggere il target "boh".'],
  [
    ['>= 400', 242, null, '250%'],
    '#VALUE! "250%" non è un peso: scriverlo come percentuale, per esempio 25%.',
  ],
  [
    ['>= 400', 242, null, 1],
    '#VALUE! "1" non è un peso: scriverlo come percentuale, per esempio 25%.',
  ],
  [['>= 400', 242, null, 'tanto'], '#VALUE! Non si riesce a leggere il peso "tanto".'],
  [['>= 400', 242, null, error('#NUM!')], '#NUM!'],
];

test.each(reasons)('EXPLAIN %j', (args, shows) => {
  expect(answer('EXPLAIN', args)).toBe(shows);
});

test('EXPLAIN speaks the language of Excel', () => {
  expect(answer('EXPLAIN', ['>= 1.400', 700, null, '25%'], { language: 'en' })).toBe(
    '700 against >= 1,400: 1 - 700/1,400 = 50.00%; weight 25% -> 12.5 points, lost 12.5',
  );
});

const unreadable = '#VALUE! Non si riesce a leggere il target "boh".';

const targets: readonly (readonly [args: readonly Argument[], parts: readonly unknown[]])[] = [
  [['>= 90,00 %'], ['>=', '90%', '%', 'soglia', '']],
  [
    ['0,18% (orientativamente 120 imprese)'],
    ['', '0.18%', '%', 'soglia', 'orientativamente 120 imprese'],
  ],
  [['<= 25 gg'], ['<=', 25, 'gg', 'soglia', '']],
  [['9.950.000,00 €'], ['', 9_950_000, '€', 'soglia', '']],
  [[400], ['', 400, '', 'soglia', '']],
  [['tra 10 e 20 gg'], ['', '10 - 20', 'gg', 'intervallo', '']],
  [['2,5-5% (circa)'], ['', '2,5% - 5%', '%', 'intervallo', 'circa']],
  [['Entro 31/05/2023'], ['entro', '31/05/2023', '', 'scadenza', '']],
  [
    ['Entro 31/7', 2024],
    ['entro', '31/07/2024', '', 'scadenza', ''],
  ],
  [['< 31/12/2023'], ['<', '31/12/2023', '', 'scadenza', '']],
  [['Sì'], ['', 'sì', '', 'sì/no', '']],
  [['da def.'], ['', '', '', 'da definire', '']],
  [['Anno di rilevazione'], ['', '', '', 'anno di rilevazione', '']],
  [['X < X-1'], ['<', '', '', 'confronto', '']],
  [['+10%'], ['', '', '', 'confronto', '']],
  [['> media cluster'], ['>', '', '', 'confronto', '']],
  [['boh'], [unreadable, unreadable, unreadable, unreadable, unreadable]],
];

test.each(targets)('TARGET %j', (args, parts) => {
  expect(range('TARGET', args)).toEqual([parts]);
});

test('TARGET of a column: a row for each', () => {
  expect(range('TARGET', [['>= 4', '', '= 1']])).toEqual([
    ['>=', 4, '', 'soglia', ''],
    Array(5).fill('#VALUE! Manca il target.'),
    ['=', 1, '', 'soglia', ''],
  ]);
});

test('TARGET of a number that may be a day is asked about', () => {
  const [parts] = range('TARGET', [45_077]);
  expect(parts?.[0]).toMatch(/^#VALUE! Il target 45077 può essere un numero o una data/);
});

test('TARGET takes the year from the saved rules, unless one is given', () => {
  expect(range('TARGET', ['Entro 31/7'], { year: 2025 })[0]?.[1]).toBe('31/07/2025');
  expect(range('TARGET', ['Entro 31/7', 2024], { year: 2025 })[0]?.[1]).toBe('31/07/2024');
  expect(answer('TARGET', ['Entro 31/7', 'boh'])).toBe('#VALUE! "boh" non è un anno.');
});

test('none of them answers before the saved rules are read, where it depends on them', () => {
  const unread = { profile: null };
  const told = /PERF non ha ancora letto le regole/;
  expect(answer('STATUS', [1], unread)).toMatch(told);
  expect(answer('GAP', ['>= 1', 1], unread)).toMatch(told);
  expect(answer('EXPLAIN', ['>= 1', 1], unread)).toMatch(told);
  expect(answer('TARGET', ['>= 1'], unread)).toMatch(told);
  expect(answer('OBJECTIVE', [[1], [1]], unread)).toMatch(told);
  expect(answer('STATUS', [1, defaultProfile.name], unread)).toMatch(told);
  expect(answer('STATUS', [1, [['Raggiunto da', 0.8]]], unread)).toBe('Raggiunto');
  expect(range('TARGET', ['>= 1', 2023], unread)[0]?.[1]).toBe(1);
});

test('a method, a profile, a roll-up or a year of 0 is a blank cell of Excel for desktop', () => {
  expect(answer('INDICATOR', ['>= 400', 242, 0, 0])).toBe('60.5%');
  expect(
    answer('STATUS', [
      0.85,
      [
        ['Raggiunto da', 0.8],
        [0, 0],
      ],
    ]),
  ).toBe('Raggiunto');
  expect(answer('OBJECTIVE', [[1, 1], [1, 0], 0])).toBe('50%');
  expect(range('TARGET', ['Entro 31/7', 0], { year: 2025 })[0]?.[1]).toBe('31/07/2025');
});
