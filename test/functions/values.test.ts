import { inputsOf, valuesOf } from '../../src/excel';
import type { OpenedExcel } from '../support/excel';
import { openEmpty } from '../support/functions';

let excel: OpenedExcel;

beforeAll(async () => {
  excel = await openEmpty();
});

afterAll(() => {
  excel.close();
});

const input = (value: unknown) => inputsOf([[value]])?.[0]?.[0];

describe('what Excel hands over', () => {
  const cases: readonly (readonly [what: string, value: unknown, read: object])[] = [
    ['a number', 0.9, { value: 0.9 }],
    ['a text', '>= 90%', { value: '>= 90%' }],
    ['a yes', true, { value: true }],
    ['a blank cell, on the web', null, { value: null }],
    ['an empty text', '', { value: null }],
    ['nothing', undefined, { value: null }],
    ['no number', NaN, { value: null, error: '#NUM!' }],
    ['an endless number', Infinity, { value: null, error: '#NUM!' }],
    [
      'a number with its format',
      { type: 'FormattedNumber', basicValue: 0.9, numberFormat: '0.00%' },
      { value: 0.9, shownAs: 'percent' },
    ],
    [
      'a day with its format',
      { type: 'FormattedNumber', basicValue: 45077, numberFormat: 'dd/mm/yyyy' },
      { value: 45077, shownAs: 'date' },
    ],
    ['a number as a data type', { type: 'Double', basicValue: 3 }, { value: 3 }],
    ['a text as a data type', { type: 'String', basicValue: 'no' }, { value: 'no' }],
    [
      'an error as a data type',
      { type: 'Error', basicType: 'Error', basicValue: '#DIV/0!', errorType: 'Div0' },
      { value: null, error: '#DIV/0!' },
    ],
    [
      'an entity, which is none of what a cell holds',
      { type: 'Entity', text: 'x', basicType: 'Error', basicValue: '#VALUE!' },
      { value: null, error: '#VALUE!' },
    ],
    ['a range in a cell', [[1]], { value: null, error: '#VALUE!' }],
    ['something else', { basicValue: { basicValue: 1 } }, { value: null, error: '#VALUE!' }],
    ['a function', () => 1, { value: null, error: '#VALUE!' }],
  ];
  test.each(cases)('%s', (_what, value, read) => {
    expect(input(value)).toEqual(read);
  });

  test("the library's own errors", () => {
    const { CustomFunctions } = excel;
    expect(input(new CustomFunctions.Error('#N/A'))).toEqual({ value: null, error: '#N/A' });
  });

  test('an argument that is left out, a cell that is no range, rows of unequal length', () => {
    expect(inputsOf(null)).toBeNull();
    expect(inputsOf(undefined)).toBeNull();
    expect(inputsOf([])).toBeNull();
    expect(inputsOf([[]])).toBeNull();
    expect(inputsOf(5)).toEqual([[{ value: 5 }]]);
    expect(inputsOf([[1, 2], [3], 4])).toEqual([
      [{ value: 1 }, { value: 2 }],
      [{ value: 3 }, { value: null }],
      [{ value: 4 }, { value: null }],
    ]);
  });
});

describe('what Excel is answered', () => {
  const percent = { number: 0.605, format: '0.00%' };
  const missing = { error: '#N/A', message: 'non valutabile' } as const;
  const json = (values: unknown) => JSON.parse(JSON.stringify(values)) as unknown;

  test('texts, numbers, numbers with their formats', () => {
    expect(valuesOf([['Raggiunto', 14, percent]])).toEqual([
      ['Raggiunto', 14, { type: 'FormattedNumber', basicValue: 0.605, numberFormat: '0.00%' }],
    ]);
  });

  test('the number alone where Excel takes no formats', () => {
    const { Office } = excel;
    const older = { context: { requirements: { isSetSupported: () => false } } };
    Object.assign(globalThis, { Office: older });
    try {
      expect(valuesOf([[percent]])).toEqual([[0.605]]);
    } finally {
      Object.assign(globalThis, { Office });
    }
  });

  test('what no cell can hold is an error', () => {
    const [[huge, none] = []] = valuesOf([[1e308, { number: NaN, format: '0.00%' }]]);
    expect([huge, none].map(json)).toMatchObject([
      { basicValue: '#NUM!' },
      { basicValue: '#NUM!' },
    ]);
  });

  test('a lone error is thrown, with its words, as every Excel with functions takes it', () => {
    const { CustomFunctions } = excel;
    const answer = () => valuesOf([[missing]]);
    expect(answer).toThrow(CustomFunctions.Error);
    expect(answer).toThrow('non valutabile');
  });

  test('an error among others is one of the values', () => {
    const [[score, error] = []] = valuesOf([[percent, missing]]);
    expect(score).toMatchObject({ basicValue: 0.605 });
    expect(json(error)).toMatchObject({
      type: 'Error',
      basicValue: '#N/A',
      message: 'non valutabile',
    });
  });
});
