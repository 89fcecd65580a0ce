import { dayText, exactText } from '../../src/engine';
import { readTarget, type TargetReading } from '../../src/engine/reading/target';
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
    case 'undefined':
    case 'none':
      return target.kind;
  }
}

describe('targets in one cell', () => {
  const cases: [target: Written, told: string][] = [
    ['>= 400', '>= 400 none'],
    ['>=400 N.', '>= 400 N.'],
    ['> = 90,00 %', '>= 90 %'],
    ['≥ 90%', '>= 90 %'],
    ['=> 90%', '>= 90 %'],
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
    ['>= 31/12/2023', 'target.notBefore'],
    ['> 31/12/2023', 'target.notBefore'],
    ['Entro 31/02/2023', 'date.impossible'],
    ['Entro 90 gg', 'target.unreadable'],
    ['>= si', 'target.unreadable'],
    ['entro no', 'target.unreadable'],
    ['2022 >= 14%  2023 >= 15%', 'target.unreadable'],
    ['>= 15% 20%', 'target.unreadable'],
    ['+10%', 'target.unreadable'],
    ['>= +10%', 'target.unreadable'],
    ['X < X-1', 'target.unreadable'],
    ['> anno precedente', 'target.unreadable'],
    ['<= dato medio nazionale', 'target.unreadable'],
    ['Anno di rilevazione', 'target.unreadable'],
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

describe('remarks are kept apart from the figure', () => {
  const cases: [target: string, told: string, remark: string][] = [
    ['0,18% (orientativamente 120 imprese)', 'none 0.18 %', 'orientativamente 120 imprese'],
    ['>=90% del personale individuato', '>= 90 %', 'del personale individuato'],
    ['>= 142 (livello prepandemia)', '>= 142 none', 'livello prepandemia'],
    ['Entro 31/12/2023 (salvo proroga)', 'by 31/12/2023', 'salvo proroga'],
    ['si (delibera)', 'yes', 'delibera'],
    ['<= zero (mai)', '<= 0 none', 'mai'],
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
    // A number, a day, and what is neither.
    ['-10', 'none -10 none'],
    ['31-12-2023', 'by 31/12/2023'],
    ['2023-12-31', 'by 31/12/2023'],
    ['31-13-2023', 'date.impossible'],
    ['20 - 10', 'target.rangeOrder'],
    ['10 - 10', 'target.rangeOrder'],
    ['>= 10 - 20', 'target.unreadable'],
    ['1-2-3', 'target.unreadable'],
    ['10 gg - 20 h', 'target.unreadable'],
    ['10% - 20', 'target.unreadable'],
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
