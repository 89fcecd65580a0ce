import { readModel, samplePlan, type NewCell } from '../../src/workbook';
import { as, faces, ran, tables, tellings, type Rows } from '../support/workbook';

const drawn = ({ value, format }: NewCell) =>
  value === '' ? null : as(format ?? 'General', value);

const sample = tables(
  Object.fromEntries(
    samplePlan.map(({ name, headers, rows }): [string, Rows] => [
      name,
      [headers, ...rows.map((row) => row.map(drawn))],
    ]),
  ),
);

describe('the small plan that the pane can add', () => {
  test('is scored as one works it out by hand', () => {
    expect(faces(ran(sample))).toEqual({
      // 242/400; 83,75/90 = 0,930555...; 9 days late
      IND1: '60.5% Parzialmente raggiunto',
      IND2: '100% Raggiunto',
      IND3: expect.stringMatching(/^93\.0555+6?% Raggiunto$/) as string,
      IND4: '100% Raggiunto',
      IND5: '91% Raggiunto',
      IND6: '100% Raggiunto',
      IND7: 'excluded: notAssessable Non valutabile',
      // (60,5 + 100) / 2
      OB1: '80.25% Parzialmente raggiunto',
      // 0,7 x 93,0555... + 0,3 x 100 = 95,13888...
      OB2: expect.stringMatching(/^95\.1388+9?% Raggiunto$/) as string,
      // (60 x 91 + 20 x 100) / 80, IND7 excluded
      OB3: '93.25% Raggiunto',
      // (80,25 + 95,13888...) / 2
      AS1: expect.stringMatching(/^87\.6944+% Parzialmente raggiunto$/) as string,
      AS2: '93.25% Raggiunto',
      // 0,6 x 87,69444... + 0,4 x 93,25
      ENTE: expect.stringMatching(/^89\.9166+7?% Parzialmente raggiunto$/) as string,
    });
  });

  test('has no problem', () => {
    expect(tellings(ran(sample))).toEqual([]);
  });

  test('says how wide each column is', () => {
    for (const { headers, rows, widths } of samplePlan) {
      expect(widths).toHaveLength(headers.length);
      for (const row of rows) expect(row).toHaveLength(headers.length);
    }
    expect(readModel(sample).ok).toBe(true);
  });
});
