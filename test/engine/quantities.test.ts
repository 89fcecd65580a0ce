import { exactText, type Unit } from '../../src/engine';
import { readQuantity } from '../../src/engine/reading/quantity';
import { comparable, readUnit } from '../../src/engine/reading/unit';

function read(text: string) {
  const quantity = readQuantity(text);
  return quantity && { ...quantity, value: exactText(quantity.value) };
}

describe('quantities', () => {
  const cases: [text: string, value: string, unit: Unit][] = [
    ['242', '242', 'none'],
    ['90,00 %', '90', '%'],
    ['90%', '90', '%'],
    ['14.18 %', '14.18', '%'],
    ['-8,36%', '-8.36', '%'],
    ['−8,36%', '-8.36', '%'],
    ['- 5 gg', '-5', 'gg'],
    ['-22,01gg', '-22.01', 'gg'],
    ['8.380', '8380', 'none'],
    ['1.013 N.', '1013', 'N.'],
    ['48,45N.', '48.45', 'N.'],
    ['5 n.', '5', 'N.'],
    ['5 nr', '5', 'N.'],
    ['6h', '6', 'h'],
    ['6 ore', '6', 'h'],
    ['1,35 fte', '1.35', 'fte'],
    ['9 giorni', '9', 'gg'],
    ['9.950.000,00 €', '9950000', '€'],
    ['€ 9.950.000,00', '9950000', '€'],
    ['-€ 5', '-5', '€'],
    ['5 EUR', '5', '€'],
  ];
  test.each(cases)('%j is %s %s', (text, value, unit) => {
    expect(read(text)).toEqual({ value, unit, remark: null, plus: false });
  });

  const remarked: [text: string, value: string, unit: Unit, remark: string][] = [
    ['90% del personale individuato', '90', '%', 'del personale individuato'],
    ["12 N. dell'ente", '12', 'N.', "dell'ente"],
    ['30 gg per pratica', '30', 'gg', 'per pratica'],
    ['12 del personale', '12', 'none', 'del personale'],
    ['90% del personale ', '90', '%', 'del personale'],
  ];
  test.each(remarked)('%j is %s %s with the remark %j', (text, value, unit, remark) => {
    expect(read(text)).toEqual({ value, unit, remark, plus: false });
  });

  test.each(['+10%', '+ 5'])('%j is a change, told from a level', (text) => {
    expect(readQuantity(text)?.plus).toBe(true);
  });

  const refused = [
    '',
    '%',
    'abc',
    'circa 90%',
    '90 %%',
    '2 milioni',
    '15% 20%',
    '10-12',
    '1 013,00',
    '90% o 95%',
    '5 imprese',
    '10 delibere',
    '5 perdite',
    '€ 5 €',
    '€ 5 gg',
    '€ -5',
    '(5)',
    '--5',
    '90% del 2022',
    '5 di <= 10',
    '120 (stima)',
    '3/4',
    '5\nimprese',
    '5 gg\nal massimo',
  ];
  test.each(refused)('%j is no quantity', (text) => {
    expect(readQuantity(text)).toBeNull();
  });

  // These words change the number they follow: reading 5 would be a guess off by as much as 1000.
  const changing = [
    '5 per mille',
    '5 per  mille',
    '5 per cento',
    '5 percento',
    '5 permille',
    '5 per milione',
    '5 per diecimila',
    '5 in meno',
    '10% in più',
    '2 in milioni',
    '3 di meno',
    '5 su dieci',
  ];
  test.each(changing)('%j is not the bare number before it', (text) => {
    expect(readQuantity(text)).toBeNull();
  });

  // Part of what other years or other bodies did: the number alone promises nothing.
  const relative = [
    "10% rispetto all'anno precedente",
    "90% dell'anno precedente",
    '90% della media nazionale',
    '142 rispetto alla media',
    '95% del cluster',
    "10% in più dell'anno scorso",
  ];
  test.each(relative)('%j is no level', (text) => {
    expect(readQuantity(text)).toBeNull();
  });

  test.each(['5 constructor', '5 __proto__'])('%j has no known unit', (text) => {
    expect(readQuantity(text)).toBeNull();
  });
});

describe('units', () => {
  const cases: [text: string, unit: Unit | null][] = [
    ['%', '%'],
    ['N.', 'N.'],
    ['n', 'N.'],
    ['Numero', 'N.'],
    ['gg', 'gg'],
    ['gg.', 'gg'],
    [' Giorni ', 'gg'],
    ['h', 'h'],
    ['€', '€'],
    ['Euro', '€'],
    ['FTE', 'fte'],
    ['', null],
    ['imprese', null],
    ['g.g', null],
    ['si/no', null],
    ['data', null],
    ['constructor', null],
  ];
  test.each(cases)('%j is %s', (text, unit) => {
    expect(readUnit(text)).toBe(unit);
  });

  const pairs: [a: Unit, b: Unit, can: boolean][] = [
    ['%', '%', true],
    ['N.', 'N.', true],
    ['none', 'none', true],
    ['none', 'N.', true],
    ['gg', 'none', true],
    ['none', '€', true],
    ['%', 'none', false],
    ['none', '%', false],
    ['%', 'N.', false],
    ['gg', 'h', false],
    ['gg', 'N.', false],
    ['€', 'fte', false],
  ];
  test.each(pairs)('%s against %s: %s', (a, b, can) => {
    expect(comparable(a, b)).toBe(can);
  });
});
