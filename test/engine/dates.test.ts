import { dateOf, dayOf, dayText, isoText, readDate } from '../../src/engine';
import { dayFromSerial } from '../../src/engine/reading/date';
import type { Input } from '../../src/engine';

const MAY_31 = 45077;

describe('dates as people write them', () => {
  const cases: [text: string, day: string][] = [
    ['31/05/2023', '31/05/2023'],
    ['31/5/2023', '31/05/2023'],
    ['31-12-2023', '31/12/2023'],
    ['31.01.2024', '31/01/2024'],
    ['31/12/23', '31/12/2023'],
    ['2023-05-31', '31/05/2023'],
    [' 31 / 05 / 2023 ', '31/05/2023'],
    ['31 maggio 2023', '31/05/2023'],
    ['31 MAGGIO 2023', '31/05/2023'],
    ['1° gennaio 2024', '01/01/2024'],
    ['1º gennaio 2024', '01/01/2024'],
    ['15 sett. 2023', '15/09/2023'],
    ['15 dic 2023', '15/12/2023'],
    ['1°  gennaio   2024', '01/01/2024'],
    ['31 May 2023', '31/05/2023'],
    ['29/02/2024', '29/02/2024'],
    // Without a year, that of the plan: 2023.
    ['31/7', '31/07/2023'],
    ['31 luglio', '31/07/2023'],
    ['31/12/1950', '31/12/1950'],
    ['01/03/1900', '01/03/1900'],
    ['31/12/9999', '31/12/9999'],
  ];
  test.each(cases)('%j is %s', (text, day) => {
    const reading = readDate(text, 2023);
    expect(reading?.kind === 'day' ? dayText(reading.day) : reading?.kind).toBe(day);
  });

  const impossible = [
    '31/02/2023',
    '29/02/2023',
    '31/04/2023',
    '00/05/2023',
    '31/13/2023',
    '12/31/2023',
    '2023-13-01',
    '32 maggio 2023',
    '29/2',
    '01/01/1900',
  ];
  test.each(impossible)('%j has the form of a date and is none', (text) => {
    expect(readDate(text, 2023)).toEqual({ kind: 'impossible' });
  });

  test.each(['31/7', '31 luglio', '1° marzo'])('%j needs the year of the plan', (text) => {
    expect(readDate(text, undefined)).toEqual({ kind: 'yearless' });
  });

  test('the year of the plan decides whether 29 February exists', () => {
    expect(readDate('29/2', 2024)).toEqual({ kind: 'day', day: dayOf(2024, 2, 29) });
    expect(readDate('29/2', 2023)).toEqual({ kind: 'impossible' });
  });

  const months: [month: string, names: string[]][] = [
    ['01', ['gennaio', 'gen', 'gen.', 'January', 'Jan']],
    ['02', ['febbraio', 'feb', 'feb.', 'February', 'FEB']],
    ['03', ['marzo', 'mar', 'mar.', 'March']],
    ['04', ['aprile', 'apr', 'apr.', 'April']],
    ['05', ['maggio', 'mag', 'mag.', 'May']],
    ['06', ['giugno', 'giu', 'giu.', 'June', 'Jun']],
    ['07', ['luglio', 'lug', 'lug.', 'July', 'Jul']],
    ['08', ['agosto', 'ago', 'ago.', 'August', 'Aug']],
    ['09', ['settembre', 'set', 'sett', 'sett.', 'September', 'Sep']],
    ['10', ['ottobre', 'ott', 'ott.', 'October', 'Oct']],
    ['11', ['novembre', 'nov', 'nov.', 'November']],
    ['12', ['dicembre', 'dic', 'dic.', 'December', 'Dec']],
  ];
  const named = months.flatMap(([month, names]) => names.map((name) => [name, month] as const));
  test.each(named)('%s is the month %s', (name, month) => {
    const reading = readDate(`9 ${name} 2023`, undefined);
    expect(reading?.kind === 'day' && dayText(reading.day)).toBe(`09/${month}/2023`);
  });

  const others = [
    '',
    '31.12',
    '10-12',
    '14.18',
    '31',
    '5 set di dati',
    'maggio 2023',
    '31/',
    'x',
    // With more than a date around it a text is none.
    'dal 31/05/2023',
    '131/05/2023',
    '31/05/2023 o prima',
    '31/05/20230',
    'il 2023-05-31',
    '2023-05-31 o prima',
    'il 31 maggio 2023',
    '31 maggio 2023 o prima',
  ];
  test.each(others)('%j has not the form of a date', (text) => {
    expect(readDate(text, 2023)).toBeNull();
  });
});

describe('serials of the 1900 system', () => {
  const cases: [year: number, month: number, day: number, serial: number][] = [
    [1900, 3, 1, 61],
    [1970, 1, 1, 25569],
    [2000, 2, 29, 36585],
    [2023, 5, 31, MAY_31],
    [2024, 2, 29, 45351],
    [2100, 3, 1, 73110],
    [9999, 12, 31, 2958465],
  ];
  test.each(cases)('%d-%d-%d is %d', (year, month, day, serial) => {
    expect(dayOf(year, month, day)).toBe(serial);
    expect(dateOf(serial)).toEqual({ year, month, day });
  });

  test.each([
    [61, '1900-03-01'],
    [MAY_31, '2023-05-31'],
    [2958465, '9999-12-31'],
  ])('%d is written %s by programs', (serial, text) => {
    expect(isoText(serial)).toBe(text);
  });

  test.each([
    [2023, 2, 29],
    [2023, 4, 31],
    [2023, 5, 0],
    [2023, 0, 1],
    [2023, 0, 31],
    [2023, 13, 1],
    [2023, 13, 0],
    [2023, 0, 32],
    [1900, 2, 28],
    [10000, 1, 1],
    [23, 5, 31],
  ])('%d-%d-%d is no day', (year, month, day) => {
    expect(dayOf(year, month, day)).toBeNull();
  });

  test('14 days later, whatever the clock changes between', () => {
    expect(Number(dayOf(2023, 4, 2)) - Number(dayOf(2023, 3, 19))).toBe(14);
    expect(Number(dayOf(2024, 3, 1)) - Number(dayOf(2024, 2, 28))).toBe(2);
  });
});

describe('the number of a cell as a day', () => {
  const asDate: Partial<Input> = { shownAs: 'date' };
  const cases: [serial: number, how: Partial<Input>, day: string | null][] = [
    [MAY_31, {}, '31/05/2023'],
    [MAY_31, asDate, '31/05/2023'],
    [MAY_31 + 0.999, asDate, '31/05/2023'],
    [MAY_31 - 1462, { ...asDate, from1904: true }, '31/05/2023'],
    [MAY_31 - 1462, { from1904: true }, '31/05/2023'],
    [MAY_31, { ...asDate, from1904: false }, '31/05/2023'],
    // A bare number outside 1950-2119 is a count.
    [242, {}, null],
    [18263, {}, null],
    [18264, {}, '01/01/1950'],
    [80354, {}, '31/12/2119'],
    [80355, {}, null],
    [100, asDate, '09/04/1900'],
    [60, asDate, null],
    [61, asDate, '01/03/1900'],
    [0, asDate, null],
    [-1, asDate, null],
    [2958465, asDate, '31/12/9999'],
    [2958466, asDate, null],
    [1e300, asDate, null],
  ];
  test.each(cases)('%d %j is %s', (serial, how, expected) => {
    const day = dayFromSerial(serial, { value: serial, ...how });
    expect(day === null ? null : dayText(day)).toBe(expected);
  });
});
