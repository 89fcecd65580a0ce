import { dayText, exactText } from '../../src/engine';
import { readSpan } from '../../src/engine/reading/range';
import {
  readTarget,
  targetReader,
  type PastYear,
  type TargetReading,
} from '../../src/engine/reading/target';
import { at, broken, dated, inputOf, percent, placed, type Written } from '../support/plan';

/** A reading in a line: `>= 90 %`, `entro 31/05/2023`, `si`, or the code of the problem. */
function told(reading: TargetReading): string {
  if (!reading.ok) return reading.problem.code;
  const { target } = reading;
  switch (target.kind) {
    case 'threshold':
      return `${target.comparison} ${exactText(target.value)} ${target.unit}`;
    case 'range':
      return `${exactText(target.low)} - ${exactText(target.high)} ${target.unit}`;
    case 'deadline':
      return `${target.strict ? 'before' : 'by'} ${dayText(target.day)}`;
    case 'yesNo':
      return target.expected ? 'yes' : 'no';
    case 'past':
      return `${target.comparison} ${yearOf(target.of)}`;
    case 'change': {
      const { comparison, amount, scale, unit } = target;
      return `${comparison} ${yearOf(target.of)} ${exactText(amount)} ${unit ?? ''} ${scale}`;
    }
    case 'benchmark': {
      const { comparison, reference, tolerance } = target;
      const most = tolerance ? `${exactText(tolerance.value)} ${tolerance.unit} from ` : '';
      return `${comparison} ${most}[${reference}]`;
    }
    case 'baselineYear':
    case 'undefined':
    case 'none':
      return target.kind;
  }
}

const yearOf = (of: PastYear): string => ('back' in of ? `${of.back} back` : `of ${of.year}`);

describe('targets in one cell', () => {
  const cases: [target: Written, told: string][] = [
    ['>= 400', '>= 400 none'],
    ['>=400 N.', '>= 400 N.'],
    ['> = 90,00 %', '>= 90 %'],
    ['≥ 90%', '>= 90 %'],
    ['=> 90%', '>= 90 %'],
    ['= > 90%', '>= 90 %'],
    ['  >=   90  %  ', '>= 90 %'],
    ['= < 5', '<= 5 none'],
    ['> 50,00 %', '> 50 %'],
    ['<= 1,50', '<= 1.5 none'],
    ['< = 5 gg', '<= 5 gg'],
    ['≤5gg', '<= 5 gg'],
    ['=< 5', '<= 5 none'],
    ['<3gg', '< 3 gg'],
    ['= 1,00', '= 1 none'],
    ['100,00 %', 'none 100 %'],
    ['0,00 €', 'none 0 €'],
    ['>= -8,36%', '>= -8.36 %'],
    ['<=-20 gg', '<= -20 gg'],
    ['>= 9.950.000,00 €', '>= 9950000 €'],
    ['>= 7.500', '>= 7500 none'],
    ['>= 14.18 %', '>= 14.18 %'],
    [400, 'none 400 none'],
    [0.1 + 0.2, 'none 0.3 none'],
    [percent(0.9), 'none 90 %'],
    [percent(0.145), 'none 14.5 %'],
    ['zero', 'none 0 none'],
    ['<= zero', '<= 0 none'],
    ['= 0', '= 0 none'],
    ['Entro 31/05/2023', 'by 31/05/2023'],
    ['Entro il 31/05/2023', 'by 31/05/2023'],
    ['entro e non oltre il 31-12-2023', 'by 31/12/2023'],
    ['ENTRO 31.01.2024', 'by 31/01/2024'],
    ['Entro il 31/7', 'by 31/07/2023'],
    ['entro il 31 luglio', 'by 31/07/2023'],
    ['<= 31.01.2024', 'by 31/01/2024'],
    ['= 31/01/2024', 'by 31/01/2024'],
    ['31/12/2023', 'by 31/12/2023'],
    ['< 31/12/2023', 'before 31/12/2023'],
    [dated(45077), 'by 31/05/2023'],
    [{ ...dated(45077 - 1462), from1904: true }, 'by 31/05/2023'],
    ['si', 'yes'],
    ['Sì', 'yes'],
    ['= si', 'yes'],
    [true, 'yes'],
    ['no', 'no'],
    [false, 'no'],
    ['n.d.', 'undefined'],
    ['N/D', 'undefined'],
    ['da def.', 'undefined'],
    ['Da  definire', 'undefined'],
    ['--', 'undefined'],
    ['—', 'undefined'],
    [null, 'none'],
    ['   ', 'none'],
    // Refused, never guessed.
    [broken('#DIV/0!'), 'input.formulaError'],
    [NaN, 'target.unreadable'],
    [Infinity, 'target.unreadable'],
    ['5x', 'target.unreadable'],
    ['90% (circa) di tutti', 'target.unreadable'],
    ['>= 31/12/2023', 'target.notBefore'],
    ['> 31/12/2023', 'target.notBefore'],
    ['Entro 31/02/2023', 'date.impossible'],
    ['Entro 90 gg', 'target.unreadable'],
    ['>= si', 'target.unreadable'],
    ['entro no', 'target.unreadable'],
    ['>= 2 milioni', 'target.unreadable'],
    ['>=', 'target.unreadable'],
    ['>= <= 5', 'target.unreadable'],
    ['1,013.00', 'target.unreadable'],
  ];
  test.each(cases)('%j is %s', (target, expected) => {
    expect(told(readTarget({ target: inputOf(target) }, 2023))).toBe(expected);
  });

  test('a deadline without a year needs that of the plan', () => {
    expect(told(readTarget({ target: { value: 'Entro 31/7' } }, undefined))).toBe('date.yearless');
  });

  test('a refusal says what was written and where', () => {
    const inputs = { target: placed('C7', 'circa 90%'), operator: inputOf('>=') };
    expect(readTarget(inputs, 2023)).toEqual({
      ok: false,
      problem: {
        code: 'target.unreadable',
        severity: 'error',
        details: { text: '>= circa 90%' },
        place: at('C7'),
      },
    });
  });
});

describe('targets that name a figure of another year or of others', () => {
  const cases: [target: string, told: string][] = [
    // Own past: Maremma e Tirreno 2019 prints `X < X-1` to `X < X-4`.
    ['X < X-1', '< 1 back'],
    ['X< X-4', '< 4 back'],
    ['x <= x - 1', '<= 1 back'],
    ['n >= n-1', '>= 1 back'],
    ['> X-1', '> 1 back'],
    ['> anno precedente', '> 1 back'],
    ['>= valore anno precedente', '>= 1 back'],
    ["< dell'anno precedente", '< 1 back'],
    ['>= anno scorso', '>= 1 back'],
    ['> anno n-1', '> 1 back'],
    ['> valore del 2021', '> of 2021'],
    ['> anno 2021', '> of 2021'],
    ['>= 2021', '>= 2021 none'],
    ["non inferiore all'anno precedente", '>= 1 back'],
    ["superiore al valore dell'anno precedente", '> 1 back'],
    ['x<x-1', '< 1 back'],
    ['X < X-1 (serie storica)', '< 1 back'],
    ['> Valore del 2021', '> of 2021'],
    ["non inferiore all' anno precedente", '>= 1 back'],
    ['>= mantenimento', '>= 1 back'],
    ["<= mantenimento del valore dell'anno precedente", '<= 1 back'],
    ['mantenimento', 'target.noOperator'],
    ['>= mantenimento dello  scorso', 'target.unreadable'],
    [">= mantenimento dell' anno precedente", '>= 1 back'],
    [">= mantenimento dell'anno precedente", '>= 1 back'],
    ['>= Mantenimento  dei  servizi', 'target.unreadable'],
    ['>= mantenimento e sviluppo', 'target.unreadable'],
    ['>= circa mantenimento', 'target.unreadable'],
    ['> (circa)X-1 (serie)', 'target.unreadable'],
    ['> X-1 (serie) circa', 'target.unreadable'],
    ['anno precedente', 'target.noOperator'],
    ['> X-0', 'target.unreadable'],
    ['X < Y-1', 'target.unreadable'],
    ['> non inferiore al precedente anno', 'target.twoOperators'],
    // Changes: Riviere di Liguria 2023 prints `+10%`.
    ['+10%', 'none 1 back 10 % unstated'],
    ['>= +10%', '>= 1 back 10 % unstated'],
    ['<= +2,5%', '<= 1 back 2.5 % unstated'],
    ['incremento del 10%', 'none 1 back 10 % unstated'],
    ['riduzione del 5%', 'none 1 back -5 % unstated'],
    ['diminuzione di 3 gg', 'none 1 back -3 gg added'],
    ['+2 punti', 'none 1 back 2  added'],
    ['+2 punti percentuali', 'none 1 back 2 % added'],
    ['-3 p.p.', 'none 1 back -3 % added'],
    ['+15', 'none 1 back 15 none added'],
    ["+10% rispetto all'anno precedente", 'none 1 back 10 % unstated'],
    ['+10% rispetto al 2019', 'none of 2019 10 % unstated'],
    ['+10% RISPETTO AL 2019', 'none of 2019 10 % unstated'],
    ['+10%(piano triennale)', 'none 1 back 10 % unstated'],
    ['-5% sul 2019', 'none of 2019 -5 % unstated'],
    ["+10% del valore dell'anno precedente", 'none 1 back 10 % percent'],
    ['+10% in termini relativi', 'none 1 back 10 % percent'],
    ["+10% in confronto all'anno precedente", 'none 1 back 10 % unstated'],
    ['+10%  rispetto   al  2019', 'none of 2019 10 % unstated'],
    ['+10% su anno precedente', 'none 1 back 10 % unstated'],
    ['+10%  sul  2019', 'none of 2019 10 % unstated'],
    ["+10% sull'anno precedente", 'none 1 back 10 % unstated'],
    ["+10% sull' anno 2019", 'none of 2019 10 % unstated'],
    ['+10% sull’anno 2019', 'none of 2019 10 % unstated'],
    ['+10%  del  dato 2019', 'none of 2019 10 % percent'],
    ['+10% del livello del 2019', 'none of 2019 10 % percent'],
    ['+10% relativi', 'none 1 back 10 % percent'],
    ['+10 % relativo', 'none 1 back 10 % percent'],
    ['+2 pp', 'none 1 back 2 % added'],
    ['+2 p. p.', 'none 1 back 2 % added'],
    ['+2 PP. rispetto al 2019', 'none of 2019 2 % added'],
    ['+1 punto sul 2019', 'none of 2019 1  added'],
    ['+2 punti percentuali sul 2019', 'none of 2019 2 % added'],
    ['−3 p.p.', 'none 1 back -3 % added'],
    ['- 3 punti', 'none 1 back -3  added'],
    ['Incremento  almeno  del  10%', 'none 1 back 10 % unstated'],
    ['aumento di 3 gg', 'none 1 back 3 gg added'],
    ["crescita dell'8%", 'none 1 back 8 % unstated'],
    ['crescita dell’ 8%', 'none 1 back 8 % unstated'],
    ['calo dello 0,5%', 'none 1 back -0.5 % unstated'],
    ['decremento di 2 punti percentuali', 'none 1 back -2 % added'],
    ['aumento del 5%\nsul 2019', 'none of 2019 5 % unstated'],
    // Words that may change it are not passed over.
    ['nessuna riduzione del 5%', 'target.unreadable'],
    ['+10% non relativi', 'target.unreadable'],
    ['+10% relativi alle imprese', 'target.unreadable'],
    ['+10% non rispetto al 2019', 'target.unreadable'],
    ['+10% circa del valore 2019', 'target.unreadable'],
    ['+2 circa p.p.', 'target.unreadable'],
    ['+2 circa punti', 'target.unreadable'],
    ['+2 puntini', 'target.unreadable'],
    ['+10% rispetto alla media del triennio', 'target.unreadable'],
    ['+15 imprese', 'target.unreadable'],
    ['Entro +10%', 'target.unreadable'],
    // A level below nothing is a level: Riviere di Liguria 2023, structural balance.
    ['>= - 6,00%', '>= -6 %'],
    ['-5%', 'none -5 %'],
    // Benchmarks.
    ['<= dato medio nazionale', '<= [dato medio nazionale]'],
    ['> media cluster', '> [media cluster]'],
    ['> a medio', '> [a medio]'],
    ['non inferiore alla media nazionale', '>= [media nazionale]'],
    ['scostamento max 0,02 da media cluster', '<= 0.02 none from [media cluster]'],
    ['scostamento massimo 2% dalla media nazionale', '<= 2 % from [media nazionale]'],
    ['Scostamento  max.  2 %  dal  dato nazionale', '<= 2 % from [dato nazionale]'],
    [
      'scostamento  non superiore  al  2%  rispetto  alla  media regionale',
      '<= 2 % from [media regionale]',
    ],
    ['scostamento non superiore a 2% da benchmark', '<= 2 % from [benchmark]'],
    [
      'scostamento inferiore o uguale a 3 gg rispetto al dato regionale',
      '<= 3 gg from [dato regionale]',
    ],
    ['scostamento entro il 2% dai dati nazionali', 'target.unreadable'],
    ['scostamento entro  il 2% dalla media', '<= 2 % from [media]'],
    ['scostamento entro lo 0,5% dalla media', '<= 0.5 % from [media]'],
    ['scostamento entro 2% rispetto a cluster', '<= 2 % from [cluster]'],
    ['scostamento <= 2% dalla media', '<= 2 % from [media]'],
    ['scostamento < =2% dalla media', '<= 2 % from [media]'],
    ['scostamento ≤2% dalla media', '<= 2 % from [media]'],
    ['scostamento ≤ 2% dalla media', '<= 2 % from [media]'],
    ['lo scostamento max 0,02 da media cluster', 'target.unreadable'],
    ['<= scostamento max 2% da media cluster', 'target.unreadable'],
    ['scostamento max -2% da media cluster', 'target.unreadable'],
    ['scostamento max 2% del valore da media cluster', 'target.unreadable'],
    ['scostamento max 2% dalla media del triennio', 'target.unreadable'],
    ['scostamento max 2% dal piano', 'target.unreadable'],
    ['<= scostamento dalla media nazionale', 'target.unreadable'],
    ['<= media nazionale dello scostamento', '<= [media nazionale dello scostamento]'],
    ['> dato nazionale', '> [dato nazionale]'],
    ['> DATI REGIONALI', '> [DATI REGIONALI]'],
    ['> dato regionale', '> [dato regionale]'],
    ['> valori nazionali', '> [valori nazionali]'],
    ['>= benchmark', '>= [benchmark]'],
    ['>= average', '>= [average]'],
    // An average over the body's own years is no benchmark.
    ["> media dell'anno", 'target.unreadable'],
    ['> media degli anni', 'target.unreadable'],
    ['> media del biennio', 'target.unreadable'],
    ['> media biennale', 'target.unreadable'],
    ['> media triennale', 'target.unreadable'],
    ['> media del quadriennio', 'target.unreadable'],
    ['> media del quinquennio', 'target.unreadable'],
    ['> media del decennio', 'target.unreadable'],
    ['> media precedente', 'target.unreadable'],
    ['> medie precedenti', 'target.unreadable'],
    ['> media degli scorsi esercizi', 'target.unreadable'],
    ['> media della scorsa rilevazione', 'target.unreadable'],
    ['media cluster', 'target.noOperator'],
    ['> media ultimo triennio', 'target.unreadable'],
    ['scostamento max molto da media cluster', 'target.unreadable'],
    // Baseline years, as printed and as scanned.
    ['Anno di rilevazione', 'baselineYear'],
    ['anno dirilevazione', 'baselineYear'],
    ['Anno  rilevazione', 'baselineYear'],
    ['ANNO BASE', 'baselineYear'],
    ['>= anno di rilevazione', 'target.unreadable'],
    // The symbol of the measure, the operator in words, what may follow.
    ['ITP < -10', '< -10 none'],
    ['almeno 90%', '>= 90 %'],
    ['non superiore a 5 gg', '<= 5 gg'],
    ['inferiore al 20%', '< 20 %'],
    ['ITP<-10', '< -10 none'],
    ['il ITP < -10', 'target.unreadable'],
    ['ITP 10', 'target.unreadable'],
    ['almeno  il  90% del personale', '>= 90 %'],
    ['almeno 90% del personale', '>= 90 %'],
    ["non inferiore all'80%", '>= 80 %'],
    ['pari all’80%', '= 80 %'],
    ['superiore o uguale a 5', '>= 5 none'],
    ['inferiore o pari a 5', '<= 5 none'],
    ['>= non inferiore a 5', '>= 5 none'],
    ['almeno', 'target.unreadable'],
    // Another word before it may turn it round.
    ['circa almeno 5', 'target.unreadable'],
    ['certamente maggiore o uguale a 5', 'target.unreadable'],
    ['quasi ovunque maggiore o pari a 5', 'target.unreadable'],
    ['tendenziale non superiore a 5', 'target.unreadable'],
    ['talvolta al massimo 5', 'target.unreadable'],
    ['magari al massimo 5', 'target.unreadable'],
    ['quasi ovunque minore o pari a 5', 'target.unreadable'],
    ['di norma superiore a 5', 'target.unreadable'],
    ['di norma inferiore a 5', 'target.unreadable'],
    ['mai pari a 5', 'target.unreadable'],
    ['60,00 % in sede di monitoraggio si valuterà se fattibile innalzamento a 70%', 'none 60 %'],
    ['circa > 5', 'target.unreadable'],
  ];
  test.each(cases)('%j is %s', (target, expected) => {
    expect(told(readTarget({ target: { value: target } }, 2023))).toBe(expected);
  });

  test('the operator may stand in its own column', () => {
    const read = (operator: string, target: string) =>
      told(readTarget({ target: { value: target }, operator: { value: operator } }, 2023));
    expect(read('≤', 'dato medio nazionale')).toBe('<= [dato medio nazionale]');
    expect(read('<', 'X < X-1')).toBe('< 1 back');
    expect(read('>', 'X < X-1')).toBe('target.twoOperators');
    expect(read('>=', '+10%')).toBe('>= 1 back 10 % unstated');
    expect(read('>', 'almeno 90%')).toBe('target.twoOperators');
  });

  test('and so may the unit', () => {
    const inputs = { target: { value: 'almeno 5' }, unit: { value: 'gg' } };
    expect(told(readTarget(inputs, 2023))).toBe('>= 5 gg');
  });

  test('a text of 300 letters is one, a longer one is not', () => {
    const ofLength = (length: number): string => {
      const [start, end] = ['X < X-1 (', ')'];
      return `${start}${'a'.repeat(length - start.length - end.length)}${end}`;
    };
    const read = (text: string) => told(readTarget({ target: { value: text } }, 2023));
    expect(read(ofLength(300))).toBe('< 1 back');
    expect(read(ofLength(301))).toBe('target.unreadable');
  });

  test('what promises nothing has no remark', () => {
    expect(readTarget({ target: { value: 'da def. in sede di verifica' } }, 2023)).toEqual({
      ok: true,
      target: { kind: 'undefined' },
    });
  });
});

describe('several years in one cell', () => {
  const cases: [target: string, year: number | undefined, told: string][] = [
    ['2022 >= 14%  2023 >= 15%', 2023, '>= 15 %'],
    ['2022 >= 14%  2023 >= 15%', 2022, '>= 14 %'],
    ['2022 >= 14%\n2023 >= 15%', 2023, '>= 15 %'],
    ['2022: 14%; 2023: 15%', 2023, 'none 15 %'],
    ['2022 14%, 2023 15%, 2024 16%', 2024, 'none 16 %'],
    ['>= 2022: 14% 2023: 15%', 2023, '>= 15 %'],
    ['2022 >= 2000 2023 >= 2100', 2023, '>= 2100 none'],
    ['2022 >=2000 2023 >=2100', 2023, '>= 2100 none'],
    ['2022 : 14% ; 2023 : 15%', 2022, 'none 14 %'],
    ['2022 : 14% ; 2023 : 15%', 2023, 'none 15 %'],
    ['2022 14,5%, 2023 15,5%', 2023, 'none 15.5 %'],
    ['2023: 15%', 2023, 'none 15 %'],
    ['2023 : 15%', 2023, 'none 15 %'],
    ['2023:15%', 2023, 'none 15 %'],
    ['2023 X < X-1', 2023, '< 1 back'],
    ['2023 15%', 2023, 'target.twoValues'],
    ['2023 15% (ore 12:00)', 2023, 'target.twoValues'],
    ['2022 entro 30/6 2023 entro 31/7', 2023, 'by 31/07/2023'],
    ['2022 Anno di rilevazione 2023 X < X-1', 2023, '< 1 back'],
    ['2022 da def. 2023 >= 15% 20%', 2023, '>= 20 %'],
    ['2023 >= 15%', 2023, '>= 15 %'],
    ['2022 >= 14%  2023 >= 15%', 2025, 'target.yearAbsent'],
    ['2022 >= 14%  2023 >= 15%', undefined, 'target.yearUnknown'],
    ['2023 >= 15% 2023 >= 20%', 2023, 'target.unreadable'],
    ['2022 >= 14% 2023', 2023, 'target.unreadable'],
    ['2022-2024 15%', 2023, 'target.unreadable'],
    ['2024 imprese', 2024, 'target.unreadable'],
    ['2022 >= 14%  2023 molto', 2023, 'target.unreadable'],
  ];
  test.each(cases)('%j in %s is %s', (target, year, expected) => {
    expect(told(readTarget({ target: { value: target } }, year))).toBe(expected);
  });
});

describe('a revised target: the old value, then the one in force', () => {
  const cases: [target: string, told: string][] = [
    ['>= 15% 20%', '>= 20 %'],
    ['<= 30 gg 20 gg', '<= 20 gg'],
    ['> 15% 20%', '> 20 %'],
    ['< 30 gg 20 gg', '< 20 gg'],
    ['>= 15 %  20 %', '>= 20 %'],
    ['>= -6,20% - 3,00%', '>= -3 %'],
    [">= 90% dell'organico 95% dell'organico", 'target.unreadable'],
    ['>= - 6,20% -3,00%', '>= -3 %'],
    // A range, or one number with a space in it: asked, not guessed.
    ['15% 20%', 'target.twoValues'],
    ['= 15% 20%', 'target.twoValues'],
    ['>= 15 20', 'target.twoValues'],
    ['>= 1 000', 'target.twoValues'],
    ['>= 15% 20 gg', 'target.unreadable'],
    ['>= 15% 20% 25%', 'target.unreadable'],
    ['15%-20%', '15 - 20 %'],
  ];
  test.each(cases)('%j is %s', (target, expected) => {
    expect(told(readTarget({ target: { value: target } }, 2023))).toBe(expected);
  });

  test('what it was is kept', () => {
    expect(readTarget({ target: { value: '2023 >= 15% 20%' } }, 2023)).toMatchObject({
      target: { previous: '15%' },
    });
    expect(readTarget({ target: { value: '<= 30 gg 20 gg' } }, 2023)).toMatchObject({
      target: { previous: '30 gg' },
    });
  });

  test('a refusal quotes both', () => {
    expect(readTarget({ target: { value: '30 gg 20 gg' } }, 2023)).toMatchObject({
      problem: { details: { previous: '30 gg', inForce: '20 gg' } },
    });
  });
});

describe('remarks are kept apart from the figure', () => {
  const cases: [target: string, told: string, remark: string][] = [
    ['0,18% (orientativamente 120 imprese)', 'none 0.18 %', 'orientativamente 120 imprese'],
    ['>=90% del personale individuato', '>= 90 %', 'del personale individuato'],
    ['>= 142 (livello prepandemia)', '>= 142 none', 'livello prepandemia'],
    ['Entro 31/12/2023 (salvo proroga)', 'by 31/12/2023', 'salvo proroga'],
    ['si (delibera)', 'yes', 'delibera'],
    ['<= zero (mai)', '<= 0 none', 'mai'],
    ['ITP < -10', '< -10 none', 'ITP'],
    ['60,00 % in sede di verifica', 'none 60 %', 'in sede di verifica'],
    ['Entro 31/12/2023 in sede di verifica', 'by 31/12/2023', 'in sede di verifica'],
    ['90%( di tutti )', 'none 90 %', 'di tutti'],
    ['tra 10% e 20% del personale', '10 - 20 %', 'del personale'],
    ['10 - 20 (orientativo)', '10 - 20 none', 'orientativo'],
  ];
  test.each(cases)('%j', (target, expected, remark) => {
    const reading = readTarget({ target: { value: target } }, 2023);
    expect(told(reading)).toBe(expected);
    expect(reading).toMatchObject({ target: { remark } });
  });
});

describe('the operator in a column of its own', () => {
  const cases: [operator: Written, target: Written, told: string][] = [
    ['>=', 400, '>= 400 none'],
    ['> =', '80%', '>= 80 %'],
    ['≤', '5 gg', '<= 5 gg'],
    ['<=', '31.01.2024', 'by 31/01/2024'],
    ['=', '31/01/2024', 'by 31/01/2024'],
    ['<', '31/01/2024', 'before 31/01/2024'],
    ['entro', '31/01/2024', 'by 31/01/2024'],
    ['Entro il', 45077, 'by 31/05/2023'],
    ['entro  e  non  oltre  il', '31/01/2024', 'by 31/01/2024'],
    ['<=', 'Entro 31/01/2024', 'by 31/01/2024'],
    ['=', 'Entro 31/01/2024', 'by 31/01/2024'],
    ['>=', 'Entro 31/01/2024', 'target.twoOperators'],
    ['>=', ' >=  400 ', '>= 400 none'],
    ['=', 'si', 'yes'],
    ['', '>= 400', '>= 400 none'],
    [null, '>= 400', '>= 400 none'],
    ['>=', '>= 400', '>= 400 none'],
    ['≥', '>= 400', '>= 400 none'],
    ['', 'n.d.', 'undefined'],
    ['>=', 'n.d.', 'undefined'],
    ['>=', null, 'none'],
    ['>=', '<= 400', 'target.twoOperators'],
    ['=', '>= 400', 'target.twoOperators'],
    ['>= 5', '400', 'target.twoOperators'],
    ['almeno', '400', 'target.twoOperators'],
    ['>=', '31/01/2024', 'target.notBefore'],
    ['entro', '400', 'target.unreadable'],
    ['entro', 400, 'target.unreadable'],
  ];
  test.each(cases)('%j with %j is %s', (operator, target, expected) => {
    const inputs = { target: inputOf(target), operator: inputOf(operator) };
    expect(told(readTarget(inputs, 2023))).toBe(expected);
  });
});

describe('the unit in a column of its own', () => {
  const cases: [unit: Written, target: Written, told: string][] = [
    ['gg', '<= 30', '<= 30 gg'],
    ['N.', 400, 'none 400 N.'],
    ['€', '>= 991.894', '>= 991894 €'],
    ['n.', '80%', 'none 80 %'],
    // 90 beside `%` may be 90% or a 0,9 typed by another hand.
    ['%', 90, 'none 90 none'],
    ['%', '80%', 'none 80 %'],
    ['imprese', 400, 'none 400 none'],
    ['', 400, 'none 400 none'],
    [broken('#N/A'), 400, 'none 400 none'],
    ['data', 45077, 'by 31/05/2023'],
    ['entro', '31/01/2024', 'by 31/01/2024'],
    ['data', 242, 'target.unreadable'],
    ['si/no', 'si', 'yes'],
  ];
  test.each(cases)('%j with %j is %s', (unit, target, expected) => {
    const inputs = { target: inputOf(target), unit: inputOf(unit) };
    expect(told(readTarget(inputs, 2023))).toBe(expected);
  });
});

describe('targets between two values', () => {
  const cases: [target: Written, told: string][] = [
    ['tra 10 e 20', '10 - 20 none'],
    ['Tra il 10% e il 20%', '10 - 20 %'],
    ['compreso tra 1,5 e 2,25', '1.5 - 2.25 none'],
    ['da 10 a 20 gg', '10 - 20 gg'],
    ['10 - 20', '10 - 20 none'],
    ['10-20', '10 - 20 none'],
    ['10–20%', '10 - 20 %'],
    ['= 10-20', '10 - 20 none'],
    ['[10; 20]', '10 - 20 none'],
    ['-10 - -5', '-10 - -5 none'],
    ['-10--5', '-10 - -5 none'],
    ['1.000 - 2.000 €', '1000 - 2000 €'],
    ['10 - 20 (orientativo)', '10 - 20 none'],
    ['compreso  tra  il  10  e  il  20', '10 - 20 none'],
    ["tra l'1% e l’8%", '1 - 8 %'],
    ['dal 10 al 20', '10 - 20 none'],
    ['fra 10 ed 80', '10 - 80 none'],
    ['between 10 and 20', '10 - 20 none'],
    ['from 10 to 20', '10 - 20 none'],
    ['[ -20 ; -10 ]', '-20 - -10 none'],
    ['circa tra 10 e 20', 'target.unreadable'],
    ['circa [10; 20]', 'target.unreadable'],
    ['[10; 20] circa', 'target.unreadable'],
    // A number, a day, and what is neither.
    ['-10', 'none -10 none'],
    ['31-12-2023', 'by 31/12/2023'],
    ['2023-12-31', 'by 31/12/2023'],
    ['31-13-2023', 'date.impossible'],
    ['20 - 10', 'target.rangeOrder'],
    ['10 - 10', 'target.rangeOrder'],
    ['>= 10 - 20', 'target.twoValues'],
    ['1-2-3', 'target.unreadable'],
    ['10 gg - 20 h', 'target.twoValues'],
    ['10% - 20', 'target.twoValues'],
    ['tra 10', 'target.unreadable'],
    ['e-mail', 'target.unreadable'],
  ];
  test.each(cases)('%j: %s', (text, expected) => {
    expect(told(readTarget({ target: inputOf(text) }, 2023))).toBe(expected);
  });

  test('the unit of the column completes them', () => {
    const reading = readTarget({ target: inputOf('10-20'), unit: inputOf('gg') }, 2023);
    expect(told(reading)).toBe('10 - 20 gg');
  });
});

describe('the bounds of a span', () => {
  test.each([
    'compreso   tra   il   10   e   il   20',
    "tra   l'10   e   l’20",
    'da   10   a   20',
    '10   -   20',
  ])('may stand apart by many blanks: %j', (text) => {
    const span = readSpan(text);
    expect(span && [exactText(span.low.value), exactText(span.high.value)]).toEqual(['10', '20']);
  });
});

describe('many targets of one plan', () => {
  test('a text that was read is the same reading again', () => {
    const read = targetReader(2023);
    expect(read({ target: inputOf('>= 90%') })).toBe(read({ target: inputOf('>= 90%') }));
  });

  test('a number is read with its own format each time', () => {
    const read = targetReader(2023);
    const targets = [percent(0.9), inputOf(0.9), inputOf('0,9')];
    expect(targets.map((target) => told(read({ target })))).toEqual([
      'none 90 %',
      'none 0.9 none',
      'none 0.9 none',
    ]);
  });

  test('a refusal names its own cell', () => {
    const read = targetReader(2023);
    const readings = ['C7', 'C8'].map((cell) => read({ target: placed(cell, 'circa 90%') }));
    expect(readings).toMatchObject([
      { problem: { place: at('C7') } },
      { problem: { place: at('C8') } },
    ]);
  });

  test('a text is told from the same letters in two columns', () => {
    const read = targetReader(2023);
    expect(told(read({ target: inputOf('<= 5') }))).toBe('<= 5 none');
    expect(told(read({ operator: inputOf('<'), target: inputOf('= 5') }))).toBe(
      'target.twoOperators',
    );
  });
});
