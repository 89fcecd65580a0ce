import { percent, tables } from '../support/workbook';
import { consuntivi, four } from '../workbook/small-plan';
import { closeAll, everything, open, recalculated, shown, touched } from './open';

afterEach(closeAll);

const small = tables(four);

describe('Ripristina', () => {
  test('follows rows that were moved since, and leaves what was changed since', async () => {
    const excel = await open(small);
    await recalculated(excel);
    excel.setCell('Consuntivi', 'B2', 400);
    excel.setCell('Consuntivi', 'B5', 1.5);
    await recalculated(excel);
    excel.insertRow('Consuntivi', 1);
    // I4's score, on row 6 now, corrected by hand.
    excel.setCell('Consuntivi', 'E6', 0.99);
    const restored = await excel.session.restore();
    expect(restored).toMatchObject({
      ok: true,
      value: { problems: [{ code: 'excel.restoreKept', details: { count: '1' } }] },
    });
    expect(shown(excel, 'Consuntivi', 'E3').value).toBe(0.605);
    expect(shown(excel, 'Consuntivi', 'E6').value).toBe(0.99);
  });

  test('puts back what people had written in a result column, as they had written it', async () => {
    const column = ['Raggiungimento', '007', '12,5', true, '=vero', null];
    const book = tables({
      ...four,
      Consuntivi: consuntivi.map((row, index) => [...row, column[index] ?? null]),
    });
    const excel = await open(book);
    const before = everything(excel, book);
    await recalculated(excel);
    expect(shown(excel, 'Consuntivi', 'D2').value).toBe(0.605);
    expect((await excel.session.restore()).ok).toBe(true);
    expect(touched(before, everything(excel, book))).toEqual([]);
  });

  test('brings back formulas that the user let be overwritten', async () => {
    const formula = { value: 0.5, formula: true, format: '0%' };
    const book = tables({
      ...four,
      Consuntivi: consuntivi.map((row, index) => [
        ...row,
        index === 0 ? 'Raggiungimento' : index < 3 ? formula : percent(0),
      ]),
    });
    const excel = await open(book);
    excel.setCell('Consuntivi', 'D2', '=1/2');
    excel.setCell('Consuntivi', 'D3', '=1/4');
    const { run } = await recalculated(excel);
    expect(run.problems.map(({ code }) => code)).toContain('result.formula');
    expect(excel.cell('Consuntivi', 'D2').formula).toBe('=1/2');

    await recalculated(excel, { overwriteFormulas: true });
    expect(shown(excel, 'Consuntivi', 'D2').value).toBe(0.605);
    expect((await excel.session.restore()).ok).toBe(true);
    expect(excel.cell('Consuntivi', 'D2').formula).toBe('=1/2');
    expect(excel.cell('Consuntivi', 'D3').formula).toBe('=1/4');
  });

  test('columns in which somebody wrote since stay', async () => {
    const excel = await open(small);
    await recalculated(excel);
    excel.setCell('Albero', 'F3', 'vedi nota');
    expect((await excel.session.restore()).ok).toBe(true);
    expect(shown(excel, 'Albero', 'F1').value).toBe('Raggiungimento');
    expect(shown(excel, 'Albero', 'F3').value).toBe('vedi nota');
    expect(shown(excel, 'Albero', 'F2').value ?? null).toBeNull();
    expect(shown(excel, 'Consuntivi', 'D1').value ?? null).toBeNull();
  });
});
