import { outcomeOf, resultOf } from '../../workbench/host/functions/outcomes';

const called = (dimensionality: string) => ({
  id: 'F',
  name: 'F',
  parameters: [],
  result: { dimensionality },
});

const shown = (value: unknown, dimensionality = 'matrix') =>
  outcomeOf({ id: 1, isOk: true, value, code: 0 }, called(dimensionality));

const INVALID = [[{ error: '#VALUE!', message: null }]];

test.each<[what: string, sent: unknown, read: object]>([
  ['a list', [7, true, 'x'], { id: 7, isOk: true, value: 'x', code: 0 }],
  [
    'a failure as a list',
    [7, false, 'perché', 1],
    { id: 7, isOk: false, value: 'perché', code: 1 },
  ],
  ['an object', { id: 7, value: 'x' }, { id: 7, isOk: true, value: 'x', code: 0 }],
  [
    'a failure as an object',
    { id: 7, failed: true, value: 'perché', errorCode: 7 },
    { id: 7, isOk: false, value: 'perché', code: 7 },
  ],
])('a result may come as %s', (_, sent, read) => {
  expect(resultOf(sent)).toEqual(read);
});

test.each<[code: number, error: string, message: string | null]>([
  [1, '#N/A', 'perché'],
  [5, '#DIV/0!', null],
  [6, '#NUM!', null],
  [7, '#VALUE!', 'perché'],
  [8, '#NULL!', null],
  [0, '#VALUE!', 'perché'],
  [10, '#VALUE!', 'perché'],
])('the failure %d is %s', (code, error, message) => {
  const result = { id: 1, isOk: false, value: 'perché', code };
  expect(outcomeOf(result, called('scalar'))).toEqual([[{ error, message }]]);
});

test('nothing is 0, alone or among others, as in Excel', () => {
  expect(shown(null, 'scalar')).toEqual([[{ value: 0 }]]);
  expect(shown([['a', null]])).toEqual([[{ value: 'a' }, { value: 0 }]]);
});

test.each<[what: string, value: unknown, dimensionality: string]>([
  ['an array of a function that announces one value', [[1]], 'scalar'],
  ['one value of a function that announces an array', 1, 'matrix'],
  ['rows of different lengths', [[1, 2], [3]], 'matrix'],
  ['a list that is no table', [1, 2], 'matrix'],
  ['no rows', [], 'matrix'],
  ['rows of nothing', [[], []], 'matrix'],
])('%s is a #VALUE!', (_, value, dimensionality) => {
  expect(shown(value, dimensionality)).toEqual(INVALID);
});

test('an error is one whatever is announced', () => {
  const error = { type: 'Error', basicValue: '#N/A', message: 'escluso' };
  expect(shown(error)).toEqual([[{ error: '#N/A', message: 'escluso' }]]);
});

test('a value of another type shows as the error that it brings along', () => {
  expect(shown({ type: 'Entity', basicValue: '#VALUE!', text: 'x' }, 'scalar')).toEqual(INVALID);
  expect(shown({ type: 'Error', basicValue: '#BUSY!' }, 'scalar')).toEqual(INVALID);
});
