import { defaultProfile, type Profile } from '../../src/engine';
import { answer, answers, error, type Argument } from './ask';

type Case = readonly [args: readonly Argument[], shows: string | number];

const QUARTERS = ['25%', '25%', '25%', '25%'];

const tables: Readonly<Record<string, readonly Case[]>> = {
  'the published examples': [
    // OS_02.03: 90,125%.
    [[QUARTERS, [0.605, 1, 1, 1]], '90.125%'],
    [
      [
        [25, 25, 25, 25],
        [0.605, 1, 1, 1],
      ],
      '90.125%',
    ],
    [[QUARTERS, ['60,50%', '100%', '100%', '100%']], '90.125%'],
    // OO_01.04.02: one N.V., three in full.
    [[QUARTERS, ['N.V.', 1, 1, 1]], '100%'],
  ],
  'the excluded leave their weight to the others': [
    [
      [
        ['50%', '30%', '20%'],
        [0.5, error('#N/A'), 1],
      ],
      '64.2857142857143%',
    ],
    [
      [
        ['50%', '30%', '20%'],
        [0.5, 'N/D', 1],
      ],
      '64.2857142857143%',
    ],
    [
      [
        ['50%', '50%'],
        ['N.V.', error('#N/A')],
      ],
      '#N/A tutto ciò che contiene è escluso',
    ],
  ],
  weights: [
    [
      [
        [1, 3],
        [0, 1],
      ],
      '75%',
    ],
    [
      [
        [0.25, 0.75],
        [0, 1],
      ],
      '75%',
    ],
    [
      [
        [null, null],
        [0, 1],
      ],
      '50%',
    ],
    [
      [
        [40, 0, 60],
        [0, 0.5, 1],
      ],
      '60%',
    ],
    [
      [
        ['50%', '50%', null],
        [1, 0, null],
      ],
      '50%',
    ],
    [
      [
        [25, null],
        [1, 1],
      ],
      '#VALUE! Manca il peso di #2 in PERF.OBJECTIVE, mentre altri lo hanno.',
    ],
    [
      [
        ['tanto', 1],
        [1, 1],
      ],
      '#VALUE! Non si riesce a leggere il peso "tanto".',
    ],
    [
      [
        [-5, 105],
        [1, 1],
      ],
      '#VALUE! Il peso "-5" è negativo.',
    ],
    [
      [
        [0, 0],
        [1, 1],
      ],
      '#VALUE! Tutti i pesi di PERF.OBJECTIVE sono 0: non può avere un punteggio.',
    ],
    [
      [
        ['50%', 50],
        [1, 1],
      ],
      '#VALUE! In PERF.OBJECTIVE alcuni pesi sono percentuali e altri no (per esempio #2): scriverli tutti allo stesso modo.',
    ],
  ],
  'weights whose formats are lost': [
    [
      [
        ['50%', 0.5],
        [1, 0],
      ],
      '50%',
    ],
    [
      [
        [0.5, 99.5],
        [1, 0],
      ],
      '0.5%',
    ],
    [
      [
        [25, 25, 25, 0.25],
        [1, 1, 1, 0],
      ],
      '#VALUE! In PERF.OBJECTIVE alcuni pesi sono percentuali e altri no (per esempio #1): scriverli tutti allo stesso modo.',
    ],
    // 1/2, as Excel takes it.
    [
      [
        [50, 45_689],
        [1, 0],
      ],
      '#VALUE! Non si riesce a leggere il peso "45689".',
    ],
  ],
  'what forbids a score': [
    [
      [
        [50, 50],
        [1, null],
      ],
      '#N/A raggiungimento mancante (riga 2).',
    ],
    [
      [
        [50, 50],
        [1, error('#DIV/0!')],
      ],
      '#DIV/0!',
    ],
    [
      [
        [50, error('#VALUE!')],
        [1, 1],
      ],
      '#VALUE!',
    ],
    [
      [
        [50, 50],
        [60.5, 1],
      ],
      '#VALUE! "60,5" (riga 1) non è un raggiungimento: scriverlo come percentuale, per esempio 90%.',
    ],
    [
      [
        [50, 50],
        [1, 'bene'],
      ],
      '#VALUE! "bene" (riga 2) non è un raggiungimento: scriverlo come percentuale, per esempio 90%.',
    ],
    [
      [
        [50, 50],
        [1, -0.5],
      ],
      '#VALUE! "-0,5" (riga 2) non è un raggiungimento: scriverlo come percentuale, per esempio 90%.',
    ],
    [
      [
        [50, 50],
        [1, 1, 1],
      ],
      '#VALUE! Le lunghezze non corrispondono: pesi 2, raggiungimenti 3.',
    ],
    [[[null], [null]], '#N/A raggiungimento mancante (riga 1).'],
  ],
  'the other roll-ups': [
    [[QUARTERS, [0.605, 1, 1, 1], 'media'], '90.125%'],
    [[QUARTERS, [0.605, 1, 1, 1], 'minimo'], '60.5%'],
    [[QUARTERS, [0.605, 1, 0.9, 0.8], 'Massimo'], '100%'],
    [[['50%', '0%', '50%'], [0.9, 0.1, 1], 'minimo'], '90%'],
    // Two of the three that count are Raggiunto, from 90%.
    [[QUARTERS, [0.605, 'N.V.', 0.9, 1], 'quota'], '66.6666666666667%'],
    // A portion that is missing stays missing: no re-scaling.
    [[QUARTERS, [0.5, 1, 'N.V.', 1], 'somma'], '62.5%'],
    // Never beyond the profile's cap.
    [[['60%', '43%'], [1, 1], 'somma'], '100%'],
    [[[0.25, 0.7], [1, 1], 'somma'], '95%'],
    [[[25, 70], [1, 1], 'somma'], '95%'],
    [[[null, null], [0, 1], 'somma'], '50%'],
    [
      [[3, 4], [1, 1], 'somma'],
      '#VALUE! I pesi sommano a 7: senza il segno % non si capisce se il totale è 1 o 100.',
    ],
    [
      [QUARTERS, [1, 1, 1, 1], 'boh'],
      '#VALUE! L\'aggregazione "boh" non esiste; ci sono: media, somma, minimo, massimo, quota.',
    ],
    [[QUARTERS, [1, 1, 1, 1], error('#NUM!')], '#NUM!'],
  ],
};

describe.each(Object.entries(tables))('%s', (_title, cases) => {
  test.each(cases)('%j', (args, shows) => {
    expect(answer('OBJECTIVE', args)).toBe(shows);
  });
});

test('is rounded where the rules round every level', () => {
  const profile: Profile = { ...defaultProfile, rounding: { when: 'everyLevel', decimals: 2 } };
  expect(answer('OBJECTIVE', [QUARTERS, [0.605, 1, 1, 1]], { profile })).toBe('90.13%');
});

test('says beside the score how many were excluded', () => {
  expect(answers('OBJECTIVE', [QUARTERS, ['N.V.', 1, 1, 1]])).toEqual([
    [{ number: 1, format: '0.00%" (1 escluso)"' }],
  ]);
  expect(answers('OBJECTIVE', [QUARTERS, ['N.V.', error('#N/A'), 1, 1]])).toEqual([
    [{ number: 1, format: '0.00%" (2 esclusi)"' }],
  ]);
});

test('takes scores as high as the rules let them be', () => {
  const profile: Profile = { ...defaultProfile, cap: null };
  expect(
    answer(
      'OBJECTIVE',
      [
        [1, 1],
        [3.5, 0.5],
      ],
      { profile },
    ),
  ).toBe('200%');
});

test('is shown as a percentage', () => {
  expect(answers('OBJECTIVE', [QUARTERS, [0.605, 1, 1, 1]])).toEqual([
    [{ number: 0.90125, format: '0.00%' }],
  ]);
});
