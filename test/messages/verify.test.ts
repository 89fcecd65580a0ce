import { Dec, defaultProfile } from '../../src/engine';
import { verifyProblems, type Cause, type Check, type Remedy } from '../../src/engine/verify';
import { catalogues } from '../../src/messages';
import {
  checkTexts,
  computedText,
  findingText,
  printedText,
  verifyProblemText,
  verifyWordsIn,
} from '../../src/messages/verify';
import { publishedProblems } from '../../src/workbook/published';
import { printedScore } from '../../src/engine/verify';

const [band] = defaultProfile.bands;
if (!band) throw new Error('No band');
const interval = (low: string, high: string) => ({ low: new Dec(low), high: new Dec(high) });

/** A check of 93,28% against 93,285%. */
const check = (cause: Cause | null, remedies: readonly Remedy[] = []): Check => ({
  kind: 'node',
  index: 0,
  code: 'N',
  name: null,
  computed: { kind: 'scored', score: new Dec('0.93285'), carried: new Dec('0.93285'), band },
  printed: printedScore(new Dec('93.28'), 2),
  status: { printed: 'Raggiunto', computed: 'Parzialmente raggiunto', agrees: false },
  outcome: 'compatible',
  possible: interval('0.9273', '0.9285125'),
  cause,
  remedies,
  place: null,
});

const textsOf = (of: Check, language: 'it' | 'en' = 'it') =>
  checkTexts(of, verifyWordsIn(language), catalogues[language].numbers);

describe('causes say the figures', () => {
  const slip = {
    of: 'actual',
    code: 'I1',
    slip: 'swap',
    unit: 'N.',
    written: new Dec(1224),
    meant: new Dec(1242),
  } as const;
  const day = {
    ...slip,
    unit: 'day',
    slip: 'digit',
    written: new Dec(45065),
    meant: new Dec(45055),
  } as const;
  const cases: [cause: Cause, it: string[], en: string[]][] = [
    [{ code: 'tie', score: new Dec('0.93285') }, ['93,285%', 'per difetto'], ['93.285%', 'down']],
    [{ code: 'roundedLevels' }, ['a ogni livello'], ['at each level']],
    [{ code: 'unroundedLevels' }, ['non sono arrotondati'], ['not rounded']],
    [
      { code: 'printedChildren', children: [] },
      ['punteggi pubblicati di ciò che contiene.'],
      ['of its children.'],
    ],
    [
      { code: 'printedChildren', children: ['A'] },
      ['ma A non ha quello calcolato'],
      ['A is not as computed'],
    ],
    [{ code: 'printedChildren', children: ['A', 'B', 'C'] }, ['A, B e C'], ['A, B and C are not']],
    [{ code: 'hiddenActuals' }, ['92,7300%', '92,8513%'], ['92.7300%', '92.8513%']],
    [{ code: 'hiddenWeights' }, ['pesi', '92,7300%'], ['Weights', '92.7300%']],
    [
      { code: 'notRescaled', sum: new Dec(103), unit: '%' },
      ['103%', 'ripesati'],
      ['103%', 're-scaled'],
    ],
    [{ code: 'uncapped', score: new Dec('1.04') }, ['104,00%'], ['104.00%']],
    [
      { code: 'thresholds', preset: 'Relazione 80/60' },
      ['"Raggiunto"', '"Parzialmente raggiunto"', 'Relazione 80/60'],
      ['Relazione 80/60'],
    ],
    [{ code: 'thresholds', preset: null }, ['nessun profilo noto'], ['no known profile']],
    [
      { code: 'slip', slips: [slip, day] },
      [
        'il consuntivo di I1 è 1.224, e torna con 1.242 (due cifre scambiate)',
        '19/05/2023',
        '09/05/2023',
      ],
      ['1,224', '1,242', 'exchanged'],
    ],
    [{ code: 'asMean', rollup: 'minimo' }, ['media pesata', '"minimo"'], ['mean', '"minimo"']],
    [
      {
        code: 'otherCount',
        by: 'printed',
        meant: 2,
        reached: 1,
        counted: 3,
        members: ['I1', 'I2'],
      },
      ['punteggi pubblicati: 2 su 3', 'invece di 1', 'I1 e I2'],
      ['2 of 3', 'instead of 1', 'I1 and I2'],
    ],
    [
      { code: 'otherCount', by: 'hidden', meant: 2, reached: 1, counted: 3, members: ['I1'] },
      ['2 su 3', 'decimali nascosti può essere raggiunto o no I1'],
      ['2 of 3', 'I1 may be reached or not'],
    ],
    [
      { code: 'otherCount', by: 'unknown', meant: 2, reached: 1, counted: 3, members: [] },
      ['2 su 3', 'qui sono 1'],
      ['2 of 3', 'here they are 1'],
    ],
    [
      { code: 'writtenActual', written: new Dec(80), points: new Dec(60) },
      ['consuntivo scritto, 80%', 'conteggio, 60,00%'],
      ['80%', '60.00%'],
    ],
    [
      { code: 'notYetDue', due: 45657, on: 45473, isZero: true },
      ['Al 30/06/2024', 'scadenza del 31/12/2024', '0% è di una scadenza mancata'],
      ['31/12/2024', '30/06/2024', '0%'],
    ],
    [
      { code: 'notYetDue', due: null, on: 45473, isZero: false },
      ['la scadenza doveva ancora venire, e qui è escluso.'],
      ['the deadline was still to come, and it is excluded here.'],
    ],
    [
      { code: 'notYetMeasured', on: 45473, isZero: false },
      ['Al 30/06/2024 non era ancora misurato, e qui è escluso.'],
      ['On 30/06/2024 it was not measured yet'],
    ],
    [
      { code: 'notYetMeasured', on: null, isZero: true },
      ['Alla data del monitoraggio', '0% è di un risultato misurato'],
      ['At the date of the monitoring', '0%'],
    ],
    [{ code: 'excludedThere' }, ['Pubblicato "93,28%"'], ['Published as "93.28%"']],
    [{ code: 'excludedHere' }, ['escluso'], ['excluded']],
    [{ code: 'otherWeights' }, ['pesi'], ['weights']],
    [{ code: 'failed' }, ['non si può calcolare'], ['cannot be computed']],
    [{ code: 'unexplained' }, ['92,7300%', '92,8513%'], ['92.7300%']],
  ];
  test.each(cases)('%j', (cause, italian, english) => {
    const [it, en] = [textsOf(check(cause)).cause, textsOf(check(cause), 'en').cause];
    for (const part of italian) expect(it).toContain(part);
    for (const part of english) expect(en).toContain(part);
    expect(it).toMatch(/\.$/);
    expect(it).not.toBe(en);
  });

  test('where nothing is hidden, no interval is told', () => {
    const known = { ...check({ code: 'unexplained' }), possible: interval('0.5', '0.5') };
    expect(textsOf(known).cause).toBe('Nessuna delle cause note lo spiega.');
  });

  test('nothing to explain is nothing', () => {
    expect(textsOf({ ...check(null), outcome: 'exact' })).toEqual({
      outcome: 'Riprodotto',
      cause: '',
      remedy: '',
    });
  });
});

describe('remedies', () => {
  const cases: [remedy: Remedy, it: string][] = [
    [
      { of: 'hiddenActual', code: 'I1', within: interval('24.64375', '24.645'), unit: '%' },
      'il consuntivo vero di I1 tra 24,64375% e 24,645%',
    ],
    [
      {
        of: 'actual',
        code: 'I1',
        within: interval('1242', '1242'),
        unit: 'N.',
        written: new Dec(1224),
      },
      'il consuntivo di I1 1.242 invece di 1.224',
    ],
    [
      { of: 'day', code: 'I1', day: 45393, written: 45377 },
      'il consuntivo di I1 al 11/04/2024 invece che al 26/03/2024',
    ],
    // Endless ends are rounded inwards: 92,0454...% and 92,1363...%.
    [
      {
        of: 'score',
        code: 'A',
        within: interval('0.920454545454545', '0.921363636363636'),
        written: new Dec('0.92'),
      },
      'il raggiungimento di A tra 92,05% e 92,13% invece di 92%',
    ],
    [
      {
        of: 'weight',
        code: 'A',
        within: interval('10.78976874562', '10.92982456140'),
        unit: '%',
        written: new Dec(11),
      },
      'il peso di A tra 10,79% e 10,92% invece di 11%',
    ],
    [
      {
        of: 'actual',
        code: 'I1',
        within: interval('3.33333333333', '3.33366666666'),
        unit: 'gg',
        written: new Dec(4),
      },
      'il consuntivo di I1 tra 3,3334 gg e 3,3336 gg invece di 4 gg',
    ],
  ];
  test.each(cases)('%j', (remedy, it) => {
    expect(textsOf(check({ code: 'unexplained' }, [remedy])).remedy).toBe(it);
    expect(textsOf(check({ code: 'unexplained' }, [remedy]), 'en').remedy).toContain('of ');
  });

  const days: [remedy: Remedy, it: string, en: string][] = [
    [
      { of: 'day', code: 'I1', day: 45393, written: null },
      'il consuntivo di I1 al 11/04/2024 invece che non fatto',
      'instead of not done',
    ],
    [
      { of: 'answer', code: 'I1', answer: false },
      'il consuntivo di I1 no invece di sì',
      'the actual of I1 no instead of yes',
    ],
    [
      { of: 'monitoring', day: 45657, written: 45473 },
      'il monitoraggio al 31/12/2024 invece che al 30/06/2024',
      'the monitoring on 31/12/2024 instead of 30/06/2024',
    ],
  ];
  test.each(days)('%j', (remedy, it, en) => {
    expect(textsOf(check({ code: 'unexplained' }, [remedy])).remedy).toBe(it);
    expect(textsOf(check({ code: 'unexplained' }, [remedy]), 'en').remedy).toContain(en);
  });

  test('several are one sentence', () => {
    const day: Remedy = { of: 'day', code: 'I1', day: 45393, written: 45377 };
    expect(textsOf(check({ code: 'unexplained' }, [day, day])).remedy.split('; ')).toHaveLength(2);
  });
});

test('figures as they are printed', () => {
  const { numbers } = catalogues.it;
  expect(printedText(check(null), numbers)).toBe('93,28%');
  expect(computedText(check(null), defaultProfile, numbers)).toBe('93,29%');
  const excluded = {
    ...check(null),
    printed: { kind: 'excluded', text: 'n.d.' },
    computed: { kind: 'failed' },
  } as const;
  expect(printedText(excluded, numbers)).toBe('n.d.');
  expect(computedText(excluded, defaultProfile, numbers)).toBe('Non calcolabile');
  const alone = { ...check(null), printed: null };
  expect(printedText({ ...alone, status: null }, numbers)).toBe('');
  const status = { printed: 'RAGGIUNTO', computed: 'Raggiunto', agrees: true };
  expect(printedText({ ...alone, status }, numbers)).toBe('RAGGIUNTO');
});

test('findings say their counts', () => {
  const rounding = {
    code: 'roundedLevels',
    rounded: 33,
    unrounded: 32,
    of: 34,
    inForce: false,
  } as const;
  const it = verifyWordsIn('it');
  expect(findingText(rounding, it)).toContain('33 nodi su 34, altrimenti 32. Regola da scrivere');
  expect(findingText({ ...rounding, inForce: true }, it)).toContain('dicono lo stesso');
  expect(findingText({ ...rounding, code: 'unroundedLevels' }, it)).toContain(
    'alla visualizzazione',
  );
  const thresholds = {
    code: 'thresholds',
    preset: 'Relazione 80/60',
    fitting: 3,
    here: 1,
    of: 3,
  } as const;
  expect(findingText(thresholds, it)).toContain(
    'Relazione 80/60: ne dà 3 su 3, il profilo in vigore 1',
  );
});

describe('problems of published figures', () => {
  const codes = { ...verifyProblems, ...publishedProblems };
  test.each(Object.entries(codes))('%s is told in both languages', (code, severity) => {
    const problem = {
      code: code as keyof typeof codes,
      severity,
      details: { text: 'boh', code: 'X', meant: 'Y' },
    };
    const [it, en] = (['it', 'en'] as const).map((language) =>
      verifyProblemText(problem, verifyWordsIn(language), catalogues[language]),
    );
    expect(it).not.toBe(en);
    expect(`${it ?? ''} ${en ?? ''}`).not.toContain('undefined');
  });
});
