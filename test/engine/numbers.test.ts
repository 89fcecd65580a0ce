import { Dec, exactText, fromCellNumber, rounded } from '../../src/engine';
import { settled } from '../../src/engine/decimal';
import { readNumber } from '../../src/engine/reading/number';
import { readRatio } from '../../src/engine/reading/ratio';
import { broken, inputOf, percent, type Written } from '../support/plan';

describe('numbers as Italians write them', () => {
  const cases: [text: string, value: string | null][] = [
    ['0', '0'],
    ['242', '242'],
    ['0,17', '0.17'],
    ['7,10', '7.1'],
    ['1.013,00', '1013'],
    ['9.950.000,00', '9950000'],
    ['8.380', '8380'],
    ['11.205.947', '11205947'],
    ['1.000.000', '1000000'],
    ['12.147,50', '12147.5'],
    // A point for the decimals, as one document prints it.
    ['14.18', '14.18'],
    ['3.5', '3.5'],
    ['1.0000', '1'],
    ['0.125', '0.125'],
    ['0.5', '0.5'],
    ['012.345', '12.345'],
    ['1234.567', '1234.567'],
    ['1013,5', '1013.5'],
    ['0123', '123'],
    ['123456789012345678901234567890,12', '123456789012345678901234567890.12'],
    // Neither Italian nor plain.
    ['', null],
    ['1,013.00', null],
    ['1.013.00', null],
    ['10.13,5', null],
    ['0.125,5', null],
    ['1.0130,00', null],
    ['1,2,3', null],
    ['1 013', null],
    ['1e5', null],
    ['-5', null],
    [',5', null],
    ['5,', null],
    ['.5', null],
    ['abc', null],
    ['NaN', null],
    ['Infinity', null],
    ['0x10', null],
    ['٣', null],
  ];
  test.each(cases)('%j is %s', (text, value) => {
    expect(readNumber(text)?.toFixed() ?? null).toBe(value);
  });
});

describe('the decimal that a cell number stands for', () => {
  const cases: [number: number, text: string][] = [
    [0.1 + 0.2, '0.3'],
    [0.1 * 3, '0.3'],
    [1.1 * 1.1, '1.21'],
    [0.57 * 100, '57'],
    [1 - 0.9, '0.1'],
    [4.35 * 100, '435'],
    [1 / 3, '0.333333333333333'],
    [0, '0'],
    [-0, '0'],
    [-8.36, '-8.36'],
    [1013, '1013'],
    [999999999999999, '999999999999999'],
    [1234567890123456, '1234567890123460'],
    [1e-7, '0.0000001'],
    [1e21, '1000000000000000000000'],
    [5e-324, '0'],
  ];
  test.each(cases)('%d is %s', (number, text) => {
    expect(exactText(fromCellNumber(number))).toBe(text);
  });
});

describe('rounding half up, on the value without the dust of endless quotients', () => {
  const third = new Dec(1).dividedBy(3);
  const cases: [value: Dec, decimals: number, text: string][] = [
    [new Dec('93.285'), 2, '93.29'],
    [new Dec('93.28499999'), 2, '93.28'],
    [new Dec('97.705'), 2, '97.71'],
    [new Dec('-93.285'), 2, '-93.29'],
    [new Dec('90.125'), 2, '90.13'],
    [new Dec('0.5'), 0, '1'],
    [new Dec('99.995'), 2, '100'],
    [third.times(3), 2, '1'],
    // 0,12499...9 with 40 digits is the tie 0,125.
    [third.times(3).dividedBy(8), 2, '0.13'],
    [third.times('0.015'), 3, '0.005'],
    [third, 2, '0.33'],
  ];
  test.each(cases)('%s to %d decimals is %s', (value, decimals, text) => {
    expect(rounded(value, decimals).toFixed()).toBe(text);
  });

  test('three thirds settle to 1', () => {
    const three = third.plus(third).plus(third);
    expect(three.equals(1)).toBe(false);
    expect(settled(three).equals(1)).toBe(true);
  });

  test('what has 30 decimals or fewer is left as it is', () => {
    const value = new Dec('0.123456789012345678901234567891');
    expect(settled(value)).toBe(value);
  });
});

describe('exact texts have a point and no exponent', () => {
  const cases: [value: string, text: string][] = [
    ['0.990125', '0.990125'],
    ['1e-20', '0.00000000000000000001'],
    ['1e40', `1${'0'.repeat(40)}`],
    ['1e-31', '0'],
    ['-8.360', '-8.36'],
    ['100', '100'],
  ];
  test.each(cases)('%s', (value, text) => {
    expect(exactText(new Dec(value))).toBe(text);
  });
});

describe('settings that are ratios', () => {
  const cases: [written: Written, value: string | null][] = [
    ['90%', '0.9'],
    ['90,5 %', '0.905'],
    ['120%', '1.2'],
    ['0,9', '0.9'],
    ['1', '1'],
    [0.9, '0.9'],
    [1, '1'],
    [percent(0.9), '0.9'],
    [percent(1.2), '1.2'],
    [0.1 + 0.2, '0.3'],
    // In points, or a ratio above 1? Not ours to tell.
    [90, null],
    [1.2, null],
    ['90', null],
    ['90 gg', null],
    ['novanta', null],
    [true, null],
    [null, null],
    [' 90 % ', '0.9'],
    [' +90%', '0.9'],
    [NaN, null],
    [-Infinity, null],
    [broken('#N/A'), null],
  ];
  test.each(cases)('%j is %s', (written, value) => {
    expect(readRatio(inputOf(written))?.toFixed() ?? null).toBe(value);
  });
});
