import { format } from 'numfmt';
import { samples } from '../../assets/samples/build';
import { columns, type PlanColumn } from '../../assets/samples/build/columns';
import {
  money,
  typed,
  unitOf,
  type PrintedRow,
  type Typed,
} from '../../assets/samples/build/printed';

const day = (year: number, month: number, date: number) =>
  new Date(Date.UTC(year, month - 1, date));

/** What Excel in Italian shows in the cell. */
function shown({ value, format: pattern = 'General' }: Typed): string {
  if (value === null) return '';
  return typeof value === 'string' ? value : format(pattern, value, { locale: 'it' });
}

describe('a printed text as an analyst types it', () => {
  test.each<[printed: string, value: Typed['value'], shown: string]>([
    ['98,32 %', 0.9832, '98,32%'],
    ['20%', 0.2, '20%'],
    ['16,7%', 0.167, '16,7%'],
    ['- 6,20%', -0.062, '-6,20%'],
    ['1.013 N.', 1013, '1.013'],
    ['1,00 N.', 1, '1,00'],
    ['8.380', 8380, '8.380'],
    ['-8,75', -8.75, '-8,75'],
    ['31.01.2024', day(2024, 1, 31), '31/01/2024'],
    ['€ 46,72', 46.72, '46,72 €'],
    ['14/06/2023', day(2023, 6, 14), '14/06/2023'],
    ['', null, ''],
    ['n.d.', 'n.d.', 'n.d.'],
    // A number alone would say something else.
    ['+10%', '+10%', '+10%'],
    [
      '90% del personale individuato',
      '90% del personale individuato',
      '90% del personale individuato',
    ],
    ['108 (dato al monitoraggio)', '108 (dato al monitoraggio)', '108 (dato al monitoraggio)'],
    ['entro 31/12', 'entro 31/12', 'entro 31/12'],
  ])('%j', (printed, value, text) => {
    const cell = typed(printed);
    expect([cell.value, shown(cell)]).toEqual([value, text]);
  });

  test.each<[printed: string, value: Typed['value'], shown: string]>([
    ['€ 66.028,36', 66028.36, '66.028,36 €'],
    ['€ 166.629', 166629, '166.629,00 €'],
    ['1.379.480,99', 1379480.99, '1.379.480,99 €'],
    ['risorse interne', 'risorse interne', 'risorse interne'],
  ])('the amount %j', (printed, value, text) => {
    const cell = money(printed);
    expect([cell.value, shown(cell)]).toEqual([value, text]);
  });
});

const digits = (text: string): string => text.replaceAll(/\D/g, '');
const signs = (text: string): string => text.replaceAll(/[^%-]/g, '');
const words = (text: string): string => text.replaceAll(/[\d.,%\s-]/g, '');

/** A text that has become a figure must have lost nothing but its unit, which has a column. */
function isWhole(printed: string, cell: Typed): boolean {
  if (cell.value === null || typeof cell.value === 'string') return (cell.value ?? '') === printed;
  const text = shown(cell);
  if (cell.value instanceof Date) return digits(text) === digits(printed);
  const isSame = digits(text) === digits(printed) && signs(text) === signs(printed);
  return isSame && (words(text) === words(printed) || unitOf(printed) !== '');
}

describe.each(Object.keys(samples))('%s', (name) => {
  test('no cell says less than what is printed', () => {
    const plan = samples[name]?.();
    if (!plan) throw new Error(`No sample ${name}`);
    const tables: [readonly PrintedRow[], readonly PlanColumn[]][] = [
      [plan.nodes, columns.nodes.filter(({ field }) => field !== 'resources')],
      [plan.links, columns.links],
      [plan.targets, columns.targets],
      [plan.actuals, columns.actuals],
      [plan.series ?? [], columns.series],
      [plan.benchmarks ?? [], columns.benchmarks],
    ];
    const texts = tables.flatMap(([rows, all]) =>
      rows.flatMap((row) =>
        all.map(({ field, as }) => ({
          printed: row[field] ?? '',
          cell: as(row[field] ?? '', row),
        })),
      ),
    );
    expect(texts.filter(({ printed, cell }) => !isWhole(printed, cell))).toEqual([]);
    expect(texts.length).toBeGreaterThan(1000);
  });
});
