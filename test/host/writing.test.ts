import type { CellValue } from '../../workbench/host/cells';
import { failureOf, openExcel, type OpenedExcel } from '../support/excel';
import { as, cells, sheet, workbook } from '../support/workbook';

let excel: OpenedExcel;
beforeEach(async () => {
  excel = await openExcel(
    workbook([
      sheet('Foglio', [
        cells([
          [1, 2],
          [3, 4],
          [as('@', 'testo'), { value: 'x', fill: '#C6EFCE', fontColour: '#006100' }],
        ]),
      ]),
    ]),
  );
});
afterEach(() => {
  excel.close();
});

/** One batch on a range of the sheet. */
const on = (address: string, act: (range: Excel.Range) => unknown): Promise<void> =>
  excel.Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem('Foglio').getRange(address));
    await context.sync();
  });

const value = (a1: string): CellValue => excel.cell('Foglio', a1).value;

test('in an array null leaves a cell as it is and "" clears it', async () => {
  await on('A1:B2', (range) => {
    range.values = [
      [null, 20],
      ['', 'nuovo'],
    ];
  });
  expect([value('A1'), value('B1'), value('A2'), value('B2')]).toEqual([1, 20, '', 'nuovo']);
});

test('one value is meant for every cell', async () => {
  await on('A1:B2', (range) => {
    range.values = 7 as unknown as number[][];
  });
  expect([value('A1'), value('B2')]).toEqual([7, 7]);
});

test.each([[[[1, 2, 3]]], [[[1, 2]]], [[[1], [2]]]])(
  'an array of another size than the range is refused: %j',
  async (values) => {
    const failed = on('A1:B2', (range) => {
      range.values = values;
    });
    expect(await failureOf(failed)).toEqual({ code: 'InvalidArgument', at: 'Range.values' });
    expect(value('A1')).toBe(1);
  },
);

test.each<[string, CellValue, CellValue, string]>([
  ['a number', 12.5, 12.5, '12,5'],
  ['a yes', true, true, 'VERO'],
  ['a text', 'Raggiunto', 'Raggiunto', 'Raggiunto'],
  ['a numeric text', '12.5', 12.5, '12,5'],
  ['a percentage', '90%', 0.9, '90%'],
  ['a text after an apostrophe', "'12.5", '12.5', '12.5'],
  ['an error', '#N/A', '#N/A', '#N/D'],
])('typing %s', async (_, written, is, text) => {
  await on('A1', (range) => {
    range.values = [[written]];
  });
  expect(excel.cell('Foglio', 'A1')).toMatchObject({ value: is, text, formula: null });
});

test('in a cell formatted as text all is text', async () => {
  await on('A3', (range) => {
    range.values = [['12']];
  });
  expect(value('A3')).toBe('12');
  await on('A1', (range) => {
    range.numberFormat = [['@']];
    range.values = [['=B1']];
  });
  expect(excel.cell('Foglio', 'A1')).toMatchObject({ value: '=B1', formula: null });
});

test('a formula is computed before the next request is answered', async () => {
  await on('C1', (range) => {
    range.formulas = [['=A1+B1']];
  });
  const sum = () =>
    excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Foglio').getRange('C1');
      range.load('values,formulas');
      await context.sync();
      return [range.values, range.formulas];
    });
  expect(await sum()).toEqual([[[3]], [['=A1+B1']]]);
  excel.setCell('Foglio', 'A1', 10);
  expect(await sum()).toEqual([[[12]], [['=A1+B1']]]);
});

test('a value takes the place of a formula', async () => {
  await on('C1', (range) => {
    range.values = [['=A1']];
  });
  await on('C1', (range) => {
    range.values = [['fatto']];
  });
  expect(excel.cell('Foglio', 'C1')).toMatchObject({ value: 'fatto', formula: null });
});

test('a number format changes what is shown, not what is held', async () => {
  await on('A1:B1', (range) => {
    range.numberFormat = [['0.00%', null]] as string[][];
  });
  expect(excel.cell('Foglio', 'A1')).toMatchObject({ value: 1, text: '100,00%', format: '0.00%' });
  expect(excel.cell('Foglio', 'B1').format).toBe('General');
});

test('within one batch what was written is read', async () => {
  const read = await excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Foglio').getRange('A1');
    range.numberFormat = [['0.0']];
    range.values = [[0.25]];
    range.load('text');
    await context.sync();
    return range.text;
  });
  expect(read).toEqual([['0,3']]);
});

test('colours are set and cleared, and leave values and formats alone', async () => {
  await on('A1', (range) => {
    range.numberFormat = [['0.00']];
    range.format.fill.color = '#ffc7ce';
    range.format.font.color = '#9C0006';
    range.format.font.bold = true;
  });
  expect(excel.cell('Foglio', 'A1')).toEqual({
    value: 1,
    formula: null,
    format: '0.00',
    text: '1,00',
    fill: '#FFC7CE',
    fontColour: '#9C0006',
  });
  await on('B3', (range) => {
    range.format.fill.clear();
    range.format.font.color = '#000000';
  });
  expect(excel.cell('Foglio', 'B3')).toMatchObject({
    value: 'x',
    fill: null,
    fontColour: '#000000',
  });
});

test('a formula stays when its cell is dressed', async () => {
  await on('C1', (range) => {
    range.formulas = [['=A1+B1']];
  });
  await on('C1', (range) => {
    range.numberFormat = [['0.00']];
    range.format.fill.color = '#FFFF00';
  });
  await excel.host.idle();
  expect(excel.cell('Foglio', 'C1')).toMatchObject({
    formula: '=A1+B1',
    text: '3,00',
    fill: '#FFFF00',
  });
});

test('many areas are coloured at once, as far as their addresses fit', async () => {
  const colour = (list: string) =>
    excel.Excel.run(async (context) => {
      const areas = context.workbook.worksheets.getItem('Foglio').getRanges(list);
      areas.format.fill.color = '#FFFF00';
      await context.sync();
    });
  await colour('A1,B2:B3');
  const fills = ['A1', 'A2', 'B2', 'B3'].map((a1) => excel.cell('Foglio', a1).fill);
  expect(fills).toEqual(['#FFFF00', null, '#FFFF00', '#FFFF00']);
  const tooLong = colour(Array.from({ length: 1600 }, (_, row) => `A${row + 1}`).join(','));
  expect(await failureOf(tooLong)).toEqual({ code: 'InvalidArgument', at: 'Worksheet.getRanges' });
});

test('looks are set cell by cell', async () => {
  await on('A1:B1', (range) => {
    range.setCellProperties([
      [{ format: { fill: { color: '#FFFF00' } } }, { format: { font: { color: '#FF0000' } } }],
    ]);
  });
  expect(excel.cell('Foglio', 'A1')).toMatchObject({ fill: '#FFFF00', fontColour: '#000000' });
  expect(excel.cell('Foglio', 'B1')).toMatchObject({ fill: null, fontColour: '#FF0000' });
});

test.each<['Contents' | 'Formats' | 'All', object]>([
  ['Contents', { value: '', fill: '#C6EFCE' }],
  ['Formats', { value: 'x', fill: null }],
  ['All', { value: '', fill: null }],
])('clearing %s', async (what, left) => {
  await on('B3', (range) => {
    range.clear(what);
  });
  expect(excel.cell('Foglio', 'B3')).toMatchObject(left);
});

test('several areas are cleared at once', async () => {
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Foglio').getRanges('A1,A2:B3').clear('Contents');
    await context.sync();
  });
  expect(['A1', 'B1', 'A2', 'B2'].map(value)).toEqual(['', 2, '', '']);
  expect(excel.cell('Foglio', 'B3')).toMatchObject({ value: '', fill: '#C6EFCE' });
});

test('a sheet has room for whatever is written', async () => {
  await on('ZZ2000', (range) => {
    range.values = [['lontano']];
  });
  expect(value('ZZ2000')).toBe('lontano');
});

test('a long column is written whole, which the library sends in pieces', async () => {
  const rows = Array.from({ length: 4000 }, (_, row) => [row]);
  await on('D1:D4000', (range) => {
    range.values = rows;
  });
  expect([value('D1'), value('D1501'), value('D4000')]).toEqual([0, 1500, 3999]);
  const failed = on('E1:E3999', (range) => {
    range.values = rows;
  });
  expect((await failureOf(failed)).code).toBe('InvalidArgument');
  expect(value('E1')).toBe('');
});

test('columns are widened and hidden', async () => {
  const seen = await excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Foglio').getRange('A1:A3');
    range.format.columnWidth = 90;
    range.columnHidden = true;
    range.load('columnHidden,rowHidden');
    range.format.load('columnWidth');
    await context.sync();
    return [range.format.columnWidth, range.columnHidden, range.rowHidden];
  });
  expect(seen).toEqual([90, true, false]);
});
