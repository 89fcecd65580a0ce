import { dayOf } from '../../src/engine';
import { restoreRow, runRow, type LogStamp } from '../../src/workbook';
import { ran, tables, type Rows } from '../support/workbook';
import { four } from './small-plan';
import { edited } from './told';

const stamp = (at: Date, date1904 = false): LogStamp => ({ at, version: '1.2.3', date1904 });

describe("the moment of a row is the user's own clock", () => {
  // A moment as that clock shows it, whatever the time zone of the machine.
  const cases: [year: number, month: number, day: number, h: number, m: number, s: number][] = [
    [2024, 1, 31, 10, 15, 30],
    [2024, 2, 29, 0, 0, 0],
    [2024, 6, 30, 23, 59, 59],
    [2024, 12, 31, 23, 0, 1],
  ];

  test.each(cases)('%i-%i-%i %i:%i:%i', (year, month, day, h, m, s) => {
    const at = new Date(year, month - 1, day, h, m, s, 999);
    const serial = (dayOf(year, month, day) ?? 0) + (h * 3600 + m * 60 + s + 0.999) / 86_400;
    expect(restoreRow(1, stamp(at)).when?.value).toBeCloseTo(serial, 9);
    expect(restoreRow(1, stamp(at, true)).when?.value).toBeCloseTo(serial - 1462, 9);
    expect(restoreRow(1, stamp(at)).when?.format).toBe('dd/mm/yyyy hh:mm:ss');
  });
});

describe('the row of a run', () => {
  const NOW = stamp(new Date(2024, 0, 31));
  const rowOf = (drawn: Readonly<Record<string, Rows>>) =>
    runRow(ran(tables(drawn)), 'f'.repeat(64), 3, NOW);

  test('holds texts as texts: a version is no number and a fingerprint no power of ten', () => {
    const row = runRow(ran(tables(four)), '1e10', 3, NOW);
    expect(row.version).toEqual({ value: '1.2.3', format: '@' });
    expect(row.fingerprint).toEqual({ value: '1e10', format: '@' });
    expect(row.score?.value).toBe(0.91675);
    expect(row.user).toBeUndefined();
  });

  test('has no score for several roots, nor for one that could not be scored', () => {
    const apart = four.Albero.map((row, index) =>
      index === 3 ? ['A2', null, ...row.slice(2)] : row,
    );
    expect(rowOf({ ...four, Albero: apart }).score).toBeUndefined();
    expect(rowOf(edited(four, { 'Consuntivi!B2': 'molti' })).score).toBeUndefined();
  });

  test('is not put off by a node that hangs alone', () => {
    const more: Rows = [...four.Albero, ['A9', null, 'ambito', 'Vuoto', null]];
    expect(rowOf({ ...four, Albero: more }).score?.value).toBe(0.91675);
  });

  const problems: [edits: Parameters<typeof edited>[1], told: RegExp][] = [
    [{}, /^nessuno$/],
    [{ 'Consuntivi!B2': 'molti' }, /^1 errore, 2 avvisi$/],
    [
      { 'Consuntivi!B2': 'molti', 'Consuntivi!B4': 'molti', 'Pesi!C2': 0.4, 'Pesi!C3': 0.3 },
      /^\d errori, \d avvis[oi]$/,
    ],
  ];

  test.each(problems)('tells how many problems there were: %j', (edits, told) => {
    expect(rowOf(edited(four, edits)).problems?.value).toMatch(told);
  });
});
