import { Dec, defaultProfile, type Profile, type SeriesPoint, type Share } from '../../src/engine';
import {
  catalogues,
  explainIndicator,
  explainShare,
  percent,
  shortNumber,
} from '../../src/messages';
import {
  benchmark,
  broken,
  dated,
  inputOf,
  percent as percents,
  planFrom,
  point,
  scored,
  type Leaf,
} from '../support/plan';

const { it: italian, en: english } = catalogues;

const FULL: Leaf = { method: 'valore', actual: '100%' };

/** The reason of an indicator that weighs so much beside others. */
function reasonOf(
  leaf: Leaf,
  weights: Readonly<Record<string, string | null>> = { I: '100%' },
  catalogue = italian,
  profile: Profile = defaultProfile,
  others: Leaf = FULL,
): string {
  const leaves = Object.fromEntries(
    Object.keys(weights).map((code) => [code, code === 'I' ? leaf : others]),
  );
  const run = scored(planFrom({ N: weights }, leaves), profile);
  const share = run.node('N').shares.find(({ child }) => child === 'I') ?? null;
  return explainIndicator(run.indicator('I'), share, catalogue);
}

const quarter = { I: '25%', J: '75%' };

describe('where a target or an actual comes from is told with it', () => {
  const series = (...points: SeriesPoint[]) => ({ series: points });
  const cluster = (value: string) => ({ benchmarks: [benchmark(2023, 'media cluster', value)] });
  const parts = { numerator: inputOf(66), denominator: inputOf(67) };
  const cases: [leaf: Leaf, italian: string, english: string][] = [
    [
      { target: 'X < X-1', actual: 12.5, more: series(point(2022, 10)) },
      '12,5 su < 10 (valore 2022): 1 - 2,5/10 = 75,00%',
      '12.5 against < 10 (value of 2022): 1 - 2.5/10 = 75.00%',
    ],
    [
      { target: '+10%', actual: 198, more: series(point(2022, 200)) },
      '198 su >= 220 (valore 2022 200 + 10%): 1 - 22/220 = 90,00%',
      '198 against >= 220 (value of 2022 200 + 10%): 1 - 22/220 = 90.00%',
    ],
    [
      { target: 'riduzione di 10 gg', actual: '44 gg', more: series(point(2022, '50 gg')) },
      '44 gg su <= 40 gg (valore 2022 50 gg - 10 gg): 1 - 4/40 = 90,00%',
      '44 gg against <= 40 gg (value of 2022 50 gg - 10 gg): 1 - 4/40 = 90.00%',
    ],
    [
      // Of a percentage, two points more and two hundredths more are not the same.
      { target: '+2 punti', actual: '39%', more: series(point(2022, '50%')) },
      '39% su >= 52% (valore 2022 50% + 2 p.p.): 1 - 13/52 = 75,00%',
      '39% against >= 52% (value of 2022 50% + 2 p.p.): 1 - 13/52 = 75.00%',
    ],
    [
      {
        target: "+2% del valore dell'anno precedente",
        actual: '51%',
        more: series(point(2022, '50%')),
      },
      '51% su >= 51% (valore 2022 50% + 2% del valore): raggiunto = 100,00%',
      '51% against >= 51% (value of 2022 50% + 2% of the value): achieved = 100.00%',
    ],
    [
      { target: '> media cluster', actual: '54%', more: cluster('72,5%') },
      '54% su > 72,5% (media cluster 2023): 1 - 18,5/72,5 = 74,48%',
      '54% against > 72.5% (media cluster 2023): 1 - 18.5/72.5 = 74.48%',
    ],
    [
      // 3/4 = 75%
      {
        target: 'scostamento max 2% da media cluster',
        actual: null,
        more: { ...cluster('72,5%'), numerator: inputOf(3), denominator: inputOf(4) },
      },
      '3/4 = 75%, |75% - 72,5%| = 2,5% su <= 2% (da media cluster 2023): 1 - 0,5/2 = 75,00%',
      '3/4 = 75%, |75% - 72.5%| = 2.5% against <= 2% (from media cluster 2023): 1 - 0.5/2 = 75.00%',
    ],
    [
      { target: 'scostamento max 2% da media cluster', actual: '70%', more: cluster('72,5%') },
      '|70% - 72,5%| = 2,5% su <= 2% (da media cluster 2023): 1 - 0,5/2 = 75,00%',
      '|70% - 72.5%| = 2.5% against <= 2% (from media cluster 2023): 1 - 0.5/2 = 75.00%',
    ],
    [
      { target: '2022 >= 10%  2023 >= 15% 20%', actual: '18%' },
      '18% su >= 20% (rivisto da 15%): 1 - 2/20 = 90,00%',
      '18% against >= 20% (revised from 15%): 1 - 2/20 = 90.00%',
    ],
    [
      {
        target: '>= 20%',
        actual: '18%',
        more: { previousTarget: inputOf('15%'), act: inputOf('G 129 2/12/2019') },
      },
      '18% su >= 20% (rivisto da 15%, atto G 129 2/12/2019): 1 - 2/20 = 90,00%',
      '18% against >= 20% (revised from 15%, act G 129 2/12/2019): 1 - 2/20 = 90.00%',
    ],
    [
      { target: '>= 100%', more: parts },
      '66/67 = 98,507463% su >= 100%: 1 - 1,492537/100 = 98,51%',
      '66/67 = 98.507463% against >= 100%: 1 - 1.492537/100 = 98.51%',
    ],
    [
      { target: '>= 90%', actual: '98,51%', more: parts },
      '98,51% (66/67 = 98,507463%) su >= 90%: raggiunto = 100,00%',
      '98,51% (66/67 = 98.507463%) against >= 90%: achieved = 100.00%',
    ],
    [
      { target: '100%', actual: dated(45152), more: { algorithm: inputOf('entro 31/7') } },
      '14/08/2023 su entro 31/07/2023 (dal testo "entro 31/7"): 14 giorni di ritardo: 1 - 14 x 1% = 86,00%',
      '14/08/2023 against by 31/07/2023 (from the text "entro 31/7"): 14 days late: 1 - 14 x 1% = 86.00%',
    ],
    [
      { target: 'Anno di rilevazione', actual: 12 },
      '12 su Anno di rilevazione: anno di rilevazione',
      '12 against Anno di rilevazione: baseline year',
    ],
    [
      { target: 'X < X-1', actual: 12 },
      '12 su X < X-1: non calcolabile: vedi i problemi',
      '12 against X < X-1: cannot be scored: see the problems',
    ],
  ];
  test.each(cases)('%j', (leaf, it, en) => {
    const result = scored(planFrom({ N: { I: null } }, { I: leaf })).indicator('I');
    expect(explainIndicator(result, null, italian)).toBe(it);
    expect(explainIndicator(result, null, english)).toBe(en);
  });
});

describe('the reason of a score, as an evaluator would redo it', () => {
  const cases: [leaf: Leaf, italian: string, english: string][] = [
    [
      { target: '>= 400', actual: 242 },
      '242 su >= 400: 1 - 158/400 = 60,50%; peso 25% -> 15,125 punti, persi 9,875',
      '242 against >= 400: 1 - 158/400 = 60.50%; weight 25% -> 15.125 points, lost 9.875',
    ],
    [
      { target: '>= 1.013,00', actual: '7.500,5' },
      '7.500,5 su >= 1.013: raggiunto = 100,00%; peso 25% -> 25 punti, persi 0',
      '7,500.5 against >= 1,013: achieved = 100.00%; weight 25% -> 25 points, lost 0',
    ],
    [
      { target: '<= 1,50 gg', actual: 1.53 },
      '1,53 su <= 1,5 gg: 1 - 0,03/1,5 = 98,00%; peso 25% -> 24,5 punti, persi 0,5',
      '1.53 against <= 1.5 gg: 1 - 0.03/1.5 = 98.00%; weight 25% -> 24.5 points, lost 0.5',
    ],
    [
      { target: '>= 90,00 %', actual: percents(0.45) },
      '45% su >= 90%: 1 - 45/90 = 50,00%; peso 25% -> 12,5 punti, persi 12,5',
      '45% against >= 90%: 1 - 45/90 = 50.00%; weight 25% -> 12.5 points, lost 12.5',
    ],
    [
      { target: '1,00', actual: 0.97 },
      '0,97 su 1: 1 - 0,03/1 = 97,00%; peso 25% -> 24,25 punti, persi 0,75',
      '0.97 against 1: 1 - 0.03/1 = 97.00%; weight 25% -> 24.25 points, lost 0.75',
    ],
    [
      { target: '>= -8,36%', actual: '-10%' },
      '-10% su >= -8,36%: 1 - 1,64/8,36 = 80,38%; peso 25% -> 20,0957 punti, persi 4,9043',
      '-10% against >= -8.36%: 1 - 1.64/8.36 = 80.38%; weight 25% -> 20.0957 points, lost 4.9043',
    ],
    [
      { target: 'zero', actual: 2 },
      '2 su 0: il target è 0 e non è raggiunto = 0,00%; peso 25% -> 0 punti, persi 25',
      '2 against 0: the target is 0 and was missed = 0.00%; weight 25% -> 0 points, lost 25',
    ],
    [
      { target: '<= 0', actual: 0 },
      '0 su <= 0: raggiunto = 100,00%; peso 25% -> 25 punti, persi 0',
      '0 against <= 0: achieved = 100.00%; weight 25% -> 25 points, lost 0',
    ],
    [
      { target: 'Entro 31/05/2023', actual: dated(45091) },
      '14/06/2023 su entro 31/05/2023: 14 giorni di ritardo: 1 - 14 x 1% = 86,00%; peso 25% -> 21,5 punti, persi 3,5',
      '14/06/2023 against by 31/05/2023: 14 days late: 1 - 14 x 1% = 86.00%; weight 25% -> 21.5 points, lost 3.5',
    ],
    [
      { target: 'Entro 31/05/2023', actual: dated(45078) },
      '01/06/2023 su entro 31/05/2023: 1 giorno di ritardo: 1 - 1 x 1% = 99,00%; peso 25% -> 24,75 punti, persi 0,25',
      '01/06/2023 against by 31/05/2023: 1 day late: 1 - 1 x 1% = 99.00%; weight 25% -> 24.75 points, lost 0.25',
    ],
    [
      { target: 'Entro 31/05/2023', actual: '31/05/2023' },
      '31/05/2023 su entro 31/05/2023: nei termini = 100,00%; peso 25% -> 25 punti, persi 0',
      '31/05/2023 against by 31/05/2023: on time = 100.00%; weight 25% -> 25 points, lost 0',
    ],
    [
      { target: 'Entro 31/05/2023', actual: 'no' },
      'non fatto su entro 31/05/2023: non fatto = 0,00%; peso 25% -> 0 punti, persi 25',
      'not done against by 31/05/2023: not done = 0.00%; weight 25% -> 0 points, lost 25',
    ],
    [
      { target: 'Entro 31/05/2023', actual: '31/12/2023' },
      '31/12/2023 su entro 31/05/2023: 214 giorni di ritardo: 1 - 214 x 1%, non meno di 0% = 0,00%; peso 25% -> 0 punti, persi 25',
      '31/12/2023 against by 31/05/2023: 214 days late: 1 - 214 x 1%, not below 0% = 0.00%; weight 25% -> 0 points, lost 25',
    ],
    [
      { target: '<= 10', actual: 25 },
      '25 su <= 10: 1 - 15/10, non meno di 0% = 0,00%; peso 25% -> 0 punti, persi 25',
      '25 against <= 10: 1 - 15/10, not below 0% = 0.00%; weight 25% -> 0 points, lost 25',
    ],
    [
      { target: 'si', actual: 'no' },
      'no su sì: risposta = 0,00%; peso 25% -> 0 punti, persi 25',
      'no against yes: answer = 0.00%; weight 25% -> 0 points, lost 25',
    ],
    [
      { target: 'si', actual: true },
      'sì su sì: risposta = 100,00%; peso 25% -> 25 punti, persi 0',
      'yes against yes: answer = 100.00%; weight 25% -> 25 points, lost 0',
    ],
    [
      { method: 'valore', actual: '60,5%' },
      '60,5% su -: punteggio dato = 60,50%; peso 25% -> 15,125 punti, persi 9,875',
      '60.5% against -: score as given = 60.50%; weight 25% -> 15.125 points, lost 9.875',
    ],
  ];
  test.each(cases)('%j', (leaf, it, en) => {
    expect(reasonOf(leaf, quarter)).toBe(it);
    expect(reasonOf(leaf, quarter, english)).toBe(en);
  });
});

describe('the reason of no score', () => {
  const cases: [leaf: Leaf, italian: string, english: string][] = [
    [
      { target: '>= 400', actual: 'N.V.', exclusion: 'Alluvione' },
      'N.V. su >= 400: non valutabile (Alluvione)',
      'N.V. against >= 400: not assessable (Alluvione)',
    ],
    [
      { target: '>= 400', exclusion: 'Alluvione' },
      '- su >= 400: non valutabile (Alluvione)',
      '- against >= 400: not assessable (Alluvione)',
    ],
    [
      { target: '>= 400', actual: 'N/D' },
      'N/D su >= 400: nessun fenomeno da misurare',
      'N/D against >= 400: nothing to measure',
    ],
    [
      { target: 'da def.', actual: 5 },
      '5 su da def.: target non definito',
      '5 against da def.: target not defined',
    ],
    [
      { target: '>= 400', actual: 'molti' },
      'molti su >= 400: non calcolabile: vedi i problemi',
      'molti against >= 400: cannot be scored: see the problems',
    ],
    [
      { target: 'boh', actual: broken('#DIV/0!') },
      '#DIV/0! su boh: non calcolabile: vedi i problemi',
      '#DIV/0! against boh: cannot be scored: see the problems',
    ],
    [
      { target: '>= 400' },
      '- su >= 400: non calcolabile: vedi i problemi',
      '- against >= 400: cannot be scored: see the problems',
    ],
  ];
  test.each(cases)('%j', (leaf, it, en) => {
    expect(reasonOf(leaf, quarter)).toBe(it);
    expect(reasonOf(leaf, quarter, english)).toBe(en);
  });

  test('a missing actual, as the profile wants it', () => {
    const leaf: Leaf = { target: '>= 400' };
    const as = (missingActual: Profile['missingActual']) =>
      reasonOf(leaf, quarter, italian, { ...defaultProfile, missingActual });
    expect(as('zero')).toBe(
      '- su >= 400: consuntivo mancante, vale 0 = 0,00%; peso 25% -> 0 punti, persi 25',
    );
    expect(as('exclude')).toBe('- su >= 400: consuntivo mancante, escluso');
  });
});

describe('what a weight brings', () => {
  const half: Leaf = { method: 'valore', actual: '50%' };
  const lost: Leaf = { target: '>= 1', actual: 'N.V.', exclusion: 'Alluvione' };
  const cases: [what: string, weights: Record<string, string | null>, others: Leaf, it: string][] =
    [
      ['as written', { I: '40%', J: '60%' }, FULL, 'peso 40% -> 20 punti, persi 20'],
      ['as a ratio', { I: '0,4', J: '0,6' }, FULL, 'peso 0,4 -> 20 punti, persi 20'],
      ['in points', { I: '40', J: '60' }, FULL, 'peso 40 -> 20 punti, persi 20'],
      [
        're-scaled, a sibling being excluded',
        { I: '40%', J: '60%' },
        lost,
        'peso 40% (ripesato 100,00%) -> 50 punti, persi 50',
      ],
      [
        're-scaled, the sum being another',
        { I: '40%', J: '63%' },
        FULL,
        'peso 40% (ripesato 38,83%) -> 19,4175 punti, persi 19,4175',
      ],
      ['equal', { I: null, J: null }, FULL, 'pesi uguali (ripesato 50,00%) -> 25 punti, persi 25'],
      ['0', { I: '0%', J: '100%' }, FULL, 'peso 0% -> 0 punti, persi 0'],
    ];
  test.each(cases)('%s', (_what, weights, others, it) => {
    const reason = reasonOf(half, weights, italian, defaultProfile, others);
    expect(reason).toBe(`50% su -: punteggio dato = 50,00%; ${it}`);
  });

  test('over 100% nothing is lost: points are gained', () => {
    const uncapped = { ...defaultProfile, cap: null };
    expect(reasonOf({ target: '>= 100', actual: 120 }, quarter, italian, uncapped)).toBe(
      '120 su >= 100: 1 + 20/100 = 120,00%; peso 25% -> 30 punti, persi -5',
    );
  });

  test('beyond a cap above 100% the limit is told', () => {
    const capped = { ...defaultProfile, cap: new Dec('1.1') };
    expect(reasonOf({ target: '>= 100', actual: 120 }, quarter, italian, capped)).toBe(
      '120 su >= 100: 1 + 20/100, non oltre 110,00% = 110,00%; peso 25% -> 27,5 punti, persi -2,5',
    );
  });

  test('a child that brought nothing has no words', () => {
    const share: Share = { kind: 'indicator', child: 'I', weight: null, brought: null };
    expect(explainShare(share, italian)).toBeNull();
  });

  test('without a share the reason stands alone', () => {
    const run = scored(planFrom({ N: { I: '100%' } }, { I: { target: '>= 4', actual: 2 } }));
    expect(explainIndicator(run.indicator('I'), null, italian)).toBe('2 su >= 4: 1 - 2/4 = 50,00%');
  });
});

describe('numbers as they are shown', () => {
  const cases: [ratio: string, it: string, en: string][] = [
    ['0.90125', '90,13%', '90.13%'],
    ['0.90124999', '90,12%', '90.12%'],
    ['0', '0,00%', '0.00%'],
    ['1', '100,00%', '100.00%'],
    ['12.345678', '1.234,57%', '1,234.57%'],
    ['-0.00004', '0,00%', '0.00%'],
  ];
  test.each(cases)('%s is %s', (ratio, it, en) => {
    expect(percent(new Dec(ratio), italian.numbers)).toBe(it);
    expect(percent(new Dec(ratio), english.numbers)).toBe(en);
  });

  test('as many decimals as there are, up to a limit', () => {
    expect(shortNumber(new Dec('1234567.25'), italian.numbers)).toBe('1.234.567,25');
    expect(shortNumber(new Dec(1).dividedBy(3), italian.numbers)).toBe('0,333333');
    expect(shortNumber(new Dec('9.875'), english.numbers, 2)).toBe('9.88');
  });
});
