import { Dec, type Input } from '../../../src/engine';
import { shownDecimals } from '../../../src/engine/figures/shown-decimals';
import { displayedOf, hiddenHalf } from '../../../src/engine/verify/displayed';
import { readPrinted } from '../../../src/engine/verify/printed';
import type { Unit } from '../../../src/engine/reading/unit';

describe('decimals of a displayed figure', () => {
  const cases: [text: string, value: string, decimals: number][] = [
    ['24,64 %', '24.64', 2],
    ['24.64%', '24.64', 2],
    ['98,30%', '98.3', 2],
    ['100,00%', '100', 2],
    ['100%', '100', 0],
    ['1.013,00 N.', '1013', 2],
    ['1.013', '1013', 0],
    ['1,013.5', '1013.5', 1],
    ['0,05', '0.05', 2],
    ['-8,36%', '-8.36', 2],
    ['€ 9.950.000,00', '9950000', 2],
    ['24,64%', '24.6437', 2],
    ['25%', '24.64', 0],
    ['1 013,50', '1013.5', 2],
    // Where the text does not show it, the value's own.
    ['circa un quarto', '25', 0],
    ['12,5', '99.75', 2],
  ];
  test.each(cases)('%s of %s: %s', (text, value, decimals) => {
    expect(shownDecimals({ value: text }, new Dec(value))).toBe(decimals);
  });
});

describe('how far the true value may be', () => {
  const cases: [what: string, input: Input, value: string, unit: Unit, half: string][] = [
    ['two decimals of a percentage', { value: '24,64 %' }, '24.64', '%', '0.005'],
    ['a percentage without decimals', { value: '7%' }, '7', '%', '0.5'],
    [
      'a cell with the decimals that it shows',
      { value: 0.2464, text: '24,64%' },
      '24.64',
      '%',
      '0.005',
    ],
    ['zeros that the cell shows count', { value: 1, text: '100,00%' }, '100', '%', '0.005'],
    [
      'a cell with more than it shows is known',
      { value: 0.246437, text: '24,64%' },
      '24.6437',
      '%',
      '0',
    ],
    ['a count is known', { value: 242, text: '242' }, '242', 'N.', '0'],
    ['a count with its unit too', { value: '1.013 N.' }, '1013', 'N.', '0'],
    ['zeros make of a count what is displayed', { value: '1,00 N.' }, '1', 'N.', '0.005'],
    ['a cell that shows nothing: its own decimals', { value: 1.53 }, '1.53', 'none', '0.005'],
  ];
  test.each(cases)('%s', (_what, input, value, unit, half) => {
    expect(hiddenHalf(displayedOf(input, new Dec(value), unit)).toFixed()).toBe(half);
  });
});

describe('printed scores', () => {
  const scores: [what: string, input: Input, stands: string][] = [
    ['text', { value: '98,96 %' }, '98.96 [0.98955, 0.98965]'],
    ['text between blanks', { value: ' 98,96 % ' }, '98.96 [0.98955, 0.98965]'],
    ['without decimals', { value: '8%' }, '8 [0.075, 0.085]'],
    ['over-achievement', { value: '104%' }, '104 [1.035, 1.045]'],
    ['a cell', { value: 0.9896, shownAs: 'percent', text: '98,96%' }, '98.96 [0.98955, 0.98965]'],
    [
      'zeros of a cell',
      { value: 1, shownAs: 'percent', text: '100,00%' },
      '100 [0.99995, 1.00005]',
    ],
    // A column of results holds all digits: what is published is what it shows.
    [
      'more than is shown',
      { value: 0.98962629, shownAs: 'percent', text: '98,96%' },
      '98.96 [0.98955, 0.98965]',
    ],
    ['a bare ratio', { value: 0.9, shownAs: 'plain', text: '0,9' }, '90 [0.89995, 0.90005]'],
    ['a bare ratio as text', { value: '0,9896' }, '98.96 [0.98955, 0.98965]'],
  ];
  test.each(scores)('%s', (_what, input, stands) => {
    const reading = readPrinted(input);
    const printed = reading.ok ? reading.printed : null;
    if (printed?.kind !== 'score') throw new Error('Not read as a score');
    const { points, interval } = printed;
    expect(`${points.toFixed()} [${interval.low.toFixed()}, ${interval.high.toFixed()}]`).toBe(
      stands,
    );
  });

  test.each(['N.V.', 'n.d.', 'N/D', 'non valutabile'])('%s is taken out', (value) => {
    expect(readPrinted({ value })).toEqual({
      ok: true,
      printed: { kind: 'excluded', text: value },
    });
  });

  test('what is taken out is quoted without the blanks around it', () => {
    expect(readPrinted({ value: ' N.V. ' })).toEqual({
      ok: true,
      printed: { kind: 'excluded', text: 'N.V.' },
    });
  });

  test.each([null, '', ' ', '-', '--'])('%j is nothing', (value) => {
    expect(readPrinted({ value })).toEqual({ ok: true, printed: null });
  });

  const place = { sheet: 'Albero', table: 'Albero', cell: 'F2' };
  const refused: [input: Input, code: string][] = [
    [{ value: 98.96, place }, 'published.unreadable'],
    [{ value: '98,96', place }, 'published.unreadable'],
    [{ value: 'buono', place }, 'published.unreadable'],
    [{ value: '-3%', place }, 'published.unreadable'],
    [{ value: '12 gg', place }, 'published.unreadable'],
    [{ value: '0,9 gg', place }, 'published.unreadable'],
    [{ value: true, place }, 'published.unreadable'],
    [{ value: 1, shownAs: 'date', place }, 'published.unreadable'],
    [{ value: 45077, shownAs: 'date', place }, 'published.unreadable'],
    [{ value: null, error: '#DIV/0!', place }, 'published.formulaError'],
  ];
  test.each(refused)('%j is %s, at its cell', (input, code) => {
    const reading = readPrinted(input);
    expect(!reading.ok && reading.problem).toMatchObject({ code, severity: 'error', place });
  });

  test('a score that cannot be read is quoted as its cell shows it', () => {
    const details = (input: Input) => {
      const reading = readPrinted(input);
      return reading.ok ? null : reading.problem.details;
    };
    expect(details({ value: null, error: '#DIV/0!' })).toEqual({ text: '#DIV/0!' });
    expect(details({ value: 98.96, text: '98,96' })).toEqual({ text: '98,96' });
  });
});
