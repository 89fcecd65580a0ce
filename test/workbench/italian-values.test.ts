import { italianNumber, italianValue } from '../../workbench/page/italian/values';

test.each<[typed: string, value: number | boolean, pattern: string | null]>([
  ['242', 242, null],
  ['98,5', 98.5, null],
  ['-5,25', -5.25, null],
  ['85,5%', 0.855, '0.00%'],
  ['85 %', 0.85, '0%'],
  // 84.63 / 100 has a digit more than a cell keeps.
  ['84,63%', 0.8463, '0.00%'],
  ['1.234', 1234, '#,##0'],
  ['1.234,5', 1234.5, '#,##0.00'],
  ['06/05/2023', 45052, 'dd/mm/yyyy'],
  ['14/06/2023', 45091, 'dd/mm/yyyy'],
  ['05/06', 45082, 'dd/mm/yyyy'],
  ['vero', true, null],
])('%s', (typed, value, pattern) => {
  expect(italianValue(typed, 2023)).toEqual({ value, pattern });
});

test.each([
  '',
  'N.V.',
  '>= 400',
  'Entro 31/05/2023',
  '31/02/2023',
  '12.5',
  '12.345%',
  '31.12.2023',
  '01_01',
])('%p is no Italian way to write a value', (typed) => {
  expect(italianValue(typed, 2023)).toBeNull();
});

test.each([
  ['1.234', '1,234'],
  ['-0.5', '-0,5'],
  ['242', '242'],
  ['14/06/2023', '14/06/2023'],
])('%s is edited as %s, and typed back the same', (given, edited) => {
  expect(italianNumber(given)).toBe(edited);
});
