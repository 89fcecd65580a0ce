import { codeFinder } from '../../src/workbook/code-finder';

const find = codeFinder(['OS_01.02', 'OS_01.03', 'os_01.03', 'A1', 'A 2', 'A2']);

test.each<[written: string, code: string | null]>([
  ['OS_01.02', 'OS_01.02'],
  ['os_01.02', 'OS_01.02'],
  ['OS_ 01.02', 'OS_01.02'],
  ['OS_01.2', null],
  // Both are in the plan as they are written.
  ['OS_01.03', 'OS_01.03'],
  ['os_01.03', 'os_01.03'],
  ['A2', 'A2'],
  // It may be either.
  ['Os_01.03', null],
  ['a2', null],
  ['', null],
])('%j is %j', (written, code) => {
  expect(find(written)).toBe(code);
});
