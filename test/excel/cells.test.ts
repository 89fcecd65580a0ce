import type { CellBlock } from '../../src/excel/blocks';
import { workbookOf } from '../../src/excel/cells';
import type { Cell, Workbook } from '../../src/workbook';

type Drawn = Partial<Record<'value' | 'formula', string | number | boolean>> & {
  readonly text?: string;
  readonly format?: string;
};

/** What the adapter makes of one row of cells, as Excel's API gives them. */
function read(...drawn: readonly Drawn[]): Workbook {
  const right = drawn.length - 1;
  const block: CellBlock = {
    kind: 'cells',
    sheetId: 'a',
    range: { top: 0, left: 0, bottom: 0, right },
    values: [drawn.map(({ value = '' }) => value)],
    formulas: [drawn.map(({ value = '', formula = value }) => formula)],
    texts: [drawn.map(({ value = '', text = String(value) }) => text)],
    formats: [drawn.map(({ format = 'General' }) => format)],
  };
  const structure = { sheets: [{ id: 'a', name: 'Foglio1' }], tables: [] };
  const extents = { used: new Map([['a', block.range]]), tables: new Map() };
  return workbookOf(structure, extents, new Map(), [block]);
}

const first = (drawn: Drawn): Cell | undefined => read(drawn).sheets[0]?.rows[0]?.[0];

describe('a cell of Excel in the plain form', () => {
  const cases: [what: string, drawn: Drawn, cell: Partial<Cell> | undefined][] = [
    ['a blank one', {}, undefined],
    ['a number', { value: 0.9, text: '90,00%', format: '0.00%' }, { value: 0.9, text: '90,00%' }],
    ['a column too narrow', { value: 0.9, text: '####', format: '0.00%' }, { text: '0.9' }],
    ['a formula', { value: 3, formula: '=1+2' }, { value: 3, formula: true }],
    ['a formula that shows nothing', { formula: '=""' }, { value: '', formula: true }],
    ['a text that begins with =', { value: '= 1,00' }, { value: '= 1,00', formula: false }],
    ['an error', { value: '#N/A', formula: '=NA()', text: '#N/D' }, { value: null, error: '#N/A' }],
    ['a text that only looks like an error', { value: '#A' }, { value: '#A' }],
    ['a yes', { value: true, text: 'VERO' }, { value: true }],
  ];
  test.each(cases)('%s', (_what, drawn, cell) => {
    if (cell) expect(first(drawn)).toMatchObject(cell);
    else expect(first(drawn)).toBeUndefined();
  });
});

describe('the year from which a workbook counts its days, which only its dates show', () => {
  const format = 'dd/mm/yyyy';
  const cases: [what: string, cells: Drawn[], from1904: boolean][] = [
    ['no date', [{ value: 45077 }], false],
    ['from 1900', [{ value: 45077, text: '31/05/2023', format }], false],
    ['from 1904', [{ value: 43615, text: '31/05/2023', format }], true],
    ['a year that is not shown', [{ value: 43615, text: '31/5', format: 'd/m' }], false],
    [
      'the first date that shows its year tells',
      [
        { value: 43615, text: '####', format },
        { value: 43615, text: '31/05/2023', format },
      ],
      true,
    ],
  ];
  test.each(cases)('%s', (_what, cells, from1904) => {
    expect(read(...cells).date1904).toBe(from1904);
  });
});
