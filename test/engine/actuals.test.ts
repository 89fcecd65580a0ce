import { dayText, exactText } from '../../src/engine';
import { readActual, type ActualReading, type Measure } from '../../src/engine/reading/actual';
import { at, broken, dated, inputOf, percent, placed, type Written } from '../support/plan';

function told(reading: ActualReading): string {
  if (!reading.ok) return reading.problem.code;
  const { actual } = reading;
  switch (actual.kind) {
    case 'quantity':
      return `${exactText(actual.value)} ${actual.unit}`;
    case 'day':
      return actual.day === null ? 'not done' : dayText(actual.day);
    case 'yesNo':
      return actual.value ? 'yes' : 'no';
    case 'counted':
      return `${exactText(actual.points)} %`;
    case 'missing':
    case 'notAssessable':
    case 'noPhenomenon':
      return actual.kind;
  }
}

type Case = [actual: Written, told: string];

const read = (actual: Written, expected: Measure['kind']) =>
  told(readActual(inputOf(actual), expected, 2023));

describe('what was not measured, whatever the target calls for', () => {
  const cases: Case[] = [
    [null, 'missing'],
    ['', 'missing'],
    ['  ', 'missing'],
    ['N.V.', 'notAssessable'],
    ['n.v.', 'notAssessable'],
    ['NV', 'notAssessable'],
    ['Non  valutabile', 'notAssessable'],
    ['N/D', 'noPhenomenon'],
    ['n.d.', 'noPhenomenon'],
    ['n.a.', 'noPhenomenon'],
    ['Non disponibile', 'noPhenomenon'],
    [broken('#N/A'), 'input.formulaError'],
    [broken('#DIV/0!'), 'input.formulaError'],
    [Infinity, 'actual.unreadable'],
    [NaN, 'actual.unreadable'],
  ];
  describe.each(['quantity', 'day', 'yesNo'] as const)('a %s', (expected) => {
    test.each(cases)('%j is %s', (actual, text) => {
      expect(read(actual, expected)).toBe(text);
    });
  });
});

describe('quantities', () => {
  const cases: Case[] = [
    ['242', '242 none'],
    ['1.013,00 N.', '1013 N.'],
    ['83,75 %', '83.75 %'],
    ['-13,52 N.', '-13.52 N.'],
    ['0', '0 none'],
    ['zero', '0 none'],
    [0, '0 none'],
    [242, '242 none'],
    [0.1 + 0.2, '0.3 none'],
    [percent(0.9832), '98.32 %'],
    [percent(0.07 * 8), '56 %'],
    // Excel makes a date of a typed 3/4.
    [dated(45077), 'actual.looksLikeDate'],
    ['3/4', 'actual.looksLikeDate'],
    ['31/05/2023', 'actual.looksLikeDate'],
    ['31/02/2023', 'actual.looksLikeDate'],
    ['circa 90%', 'actual.unreadable'],
    ['>= 90', 'actual.unreadable'],
    ['no', 'actual.unreadable'],
    [true, 'actual.unreadable'],
    ['-', 'actual.unreadable'],
    [' 242 ', '242 none'],
    ['#N/A', 'actual.unreadable'],
  ];
  test.each(cases)('%j is %s', (actual, text) => {
    expect(read(actual, 'quantity')).toBe(text);
  });
});

describe('days', () => {
  const cases: Case[] = [
    ['14/06/2023', '14/06/2023'],
    ['24.01.2024', '24/01/2024'],
    ['14/6', '14/06/2023'],
    [45091, '14/06/2023'],
    [45091.75, '14/06/2023'],
    [dated(45091), '14/06/2023'],
    [{ ...dated(45091 - 1462), from1904: true }, '14/06/2023'],
    ['no', 'not done'],
    ['NO', 'not done'],
    ['0', 'not done'],
    [' 0 ', 'not done'],
    [0, 'not done'],
    [false, 'not done'],
    ['Non realizzato', 'not done'],
    ['not done', 'not done'],
    ['si', 'actual.noDate'],
    [true, 'actual.noDate'],
    [1, 'actual.noDate'],
    [242, 'actual.noDate'],
    ['242', 'actual.noDate'],
    ['100%', 'actual.noDate'],
    ['in corso', 'actual.noDate'],
    ['31/06/2023', 'date.impossible'],
  ];
  test.each(cases)('%j is %s', (actual, text) => {
    expect(read(actual, 'day')).toBe(text);
  });

  test('a day without a year needs that of the plan', () => {
    expect(told(readActual({ value: '14/6' }, 'day', undefined))).toBe('date.yearless');
  });
});

describe('answers', () => {
  const cases: Case[] = [
    ['si', 'yes'],
    ['SÌ', 'yes'],
    ["si'", 'yes'],
    ['vero', 'yes'],
    [true, 'yes'],
    [1, 'yes'],
    ['1', 'yes'],
    [' 1 ', 'yes'],
    ['no', 'no'],
    ['falso', 'no'],
    [false, 'no'],
    [0, 'no'],
    ['0', 'no'],
    [2, 'actual.unreadable'],
    ['forse', 'actual.unreadable'],
    ['100%', 'actual.unreadable'],
    [percent(0.5), 'actual.unreadable'],
  ];
  test.each(cases)('%j is %s', (actual, text) => {
    expect(read(actual, 'yesNo')).toBe(text);
  });
});

test('a refusal says what was written and where', () => {
  expect(readActual(placed('D9', ' circa 90% '), 'quantity', 2023)).toEqual({
    ok: false,
    problem: {
      code: 'actual.unreadable',
      severity: 'error',
      details: { text: 'circa 90%' },
      place: at('D9'),
    },
  });
});
