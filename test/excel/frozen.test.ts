import {
  frozenText,
  FrozenMemory,
  hashOf,
  haveSameRest,
  readFrozen,
  withLater,
  type FrozenFormula,
} from '../../src/excel/frozen';
import { rangeIn } from '../../src/excel/parts';

const frozen = (address: string, formula = '=PERF.X(1)', sheetId = 'a'): FrozenFormula => ({
  sheetId,
  sheet: `Foglio ${sheetId}`,
  range: rangeIn(address),
  formula,
  hash: hashOf([[address]]),
});

const some = [frozen('A1'), frozen('B2:C4', '=PERF.Y("è")'), frozen('A1', '=PERF.X(1)', 'b')];

test('frozen formulas are read as they were written', () => {
  expect(readFrozen(frozenText(some))).toEqual(some);
});

test('equal formulas are written once', () => {
  const formula = `=PERF.X("${'x'.repeat(1000)}")`;
  const many = Array.from({ length: 100 }, (_, row) => frozen(`A${row + 1}`, formula));
  expect(frozenText(many).length).toBeLessThan(5_000);
});

test.each<[what: string, value: unknown, read: readonly FrozenFormula[] | null]>([
  ['no setting', null, []],
  ['an empty one', '', []],
  ['one of another version', '{"version":2,"cells":[]}', null],
  ['something else', 'abc', null],
])('%s', (_what, value, read) => {
  expect(readFrozen(value)).toEqual(read);
});

test('later ones take the place of those that filled the same cells', () => {
  const later = [frozen('C3'), frozen('A2')];
  expect(withLater(some, later)).toEqual([some[0], some[2], ...later]);
});

test('what the setting cannot take is remembered beside it', () => {
  const memory = new FrozenMemory();
  memory.add([frozen('A1', '=PERF.Z(2)')]);
  memory.add([frozen('D9')]);
  expect(memory.all(some).map(({ formula }) => formula)).toEqual([
    '=PERF.Y("è")',
    '=PERF.X(1)',
    '=PERF.Z(2)',
    '=PERF.X(1)',
  ]);
  memory.replace([]);
  expect(memory.all(some)).toEqual(some);
});

test('values that differ have different hashes', () => {
  const values = [
    [[0.1]],
    [[0.1 + Number.EPSILON]],
    [['0.1']],
    [[true]],
    [['']],
    [[0, 1]],
    [[0, 2]],
    [[1, 2]],
  ];
  expect(new Set(values.map(hashOf)).size).toBe(values.length);
});

test.each<[a: number[][], b: number[][], same: boolean]>([
  [
    [
      [1, 2],
      [3, 4],
    ],
    [
      [9, 2],
      [3, 4],
    ],
    true,
  ],
  [
    [
      [1, 2],
      [3, 4],
    ],
    [
      [1, 2],
      [3, 9],
    ],
    false,
  ],
  [[[1]], [[1]], false],
])('%j and %j have the same rest: %s', (a, b, same) => {
  expect(haveSameRest(hashOf(a), hashOf(b))).toBe(same);
});
