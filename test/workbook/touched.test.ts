import { Areas, parseRange, type NewColumn, type Touched } from '../../src/workbook';
import { cells, sheet, table, tables, workbook } from '../support/workbook';
import { albero, consuntivi, four, indicatori, withColumn } from './small-plan';
import { LOG_HEADERS } from '../excel/log-rows';

const touched = (areas: Areas, name: string, address: string): Touched => {
  const range = parseRange(address);
  if (!range) throw new Error(`No range ${address}`);
  return areas.touched(name, range);
};

const scored = withColumn(consuntivi, ['Raggiungimento', 0.605, 0.86, 1, 0.98, null]);
const book = workbook([
  ...tables({ ...four, Consuntivi: scored }).sheets,
  sheet('Registro', [table('Registro', [LOG_HEADERS])]),
  sheet('Note', [cells([['Da fare']])]),
]);

const cases: [what: string, name: string, address: string, touches: Touched][] = [
  ['an actual', 'Consuntivi', 'B2', 'inputs'],
  ['a header', 'Consuntivi', 'B1', 'inputs'],
  ['a row below the table, which grows by it', 'Consuntivi', 'A7', 'inputs'],
  ['a column beside the table, which grows by it', 'Consuntivi', 'E1', 'inputs'],
  ['a row further down', 'Consuntivi', 'A9', 'other'],
  ['a result', 'Consuntivi', 'D2', 'results'],
  ['several results', 'Consuntivi', 'D2:D6', 'results'],
  ['rows with their results, as sorting does', 'Consuntivi', 'A2:D6', 'inputs'],
  ['a whole row', 'Consuntivi', 'A3:XFD3', 'inputs'],
  ['a weight', 'Pesi', 'C4', 'inputs'],
  ['the log', 'Registro', 'A2', 'other'],
  ['a sheet of notes', 'Note', 'A1', 'other'],
  ['a sheet that is new', 'Foglio9', 'A1', 'other'],
];

test.each(cases)('%s', (_what, name, address, touches) => {
  expect(touched(new Areas(book), name, address)).toBe(touches);
});

describe('result columns that a run has just made', () => {
  const column = (name: string, at: number, header: string): NewColumn => {
    return { sheet: name, table: name, header, row: 0, column: at, width: 10 };
  };

  test('are results from then on', () => {
    const areas = new Areas(tables(four));
    expect(touched(areas, 'Consuntivi', 'E2')).toBe('other');
    areas.add([3, 4, 5].map((at) => column('Consuntivi', at, 'Valutazione')));
    expect(['D2', 'E2', 'F2'].map((cell) => touched(areas, 'Consuntivi', cell))).toEqual([
      'results',
      'results',
      'results',
    ]);
    expect(touched(areas, 'Consuntivi', 'B2')).toBe('inputs');
  });

  test('are those of the table beside which they are', () => {
    const side = sheet('Piano', [table('Albero', albero), table('Indicatori', indicatori, 'J1')]);
    const areas = new Areas(workbook([side]));
    areas.add([5, 6].map((at) => column('Piano', at, 'Valutazione')));
    expect(['F2', 'G2', 'J2', 'M2'].map((cell) => touched(areas, 'Piano', cell))).toEqual([
      'results',
      'results',
      'inputs',
      'inputs',
    ]);
  });
});
