import type { FreezeReport, FreezeScope, UnfreezeReport } from '../../src/excel';
import type { Workbook } from '../../src/workbook';
import { as, cells, sheet, table, workbook, type Drawn } from '../support/workbook';
import type { Opened } from './open';

/** A cell with a formula, whatever it gives. */
export const formula = (text: string, more: object = {}): Drawn => ({
  value: text,
  formula: true,
  ...more,
});

/** Nobody knows PERF.X: what is beside it in IFERROR is the value. */
export const giving = (value: string): string => `=IFERROR(PERF.X(1),${value})`;

/** Where the formulas of PERF are in the workbook `mixed`. */
export const PERF_CELLS: ReadonlySet<string> = new Set([
  'Dati!B2',
  'Dati!B3',
  'Dati!B4',
  'Dati!B5',
  'Dati!B6',
  'Dati!B7',
  'Dati!B8',
  'Dati!E2',
  'Altro foglio!C3',
]);

/** Formulas of PERF with all kinds of values, among others that stay as they are. */
export const mixed: Workbook = workbook([
  sheet('Dati', [
    table('Tab', [
      ['Nome', 'Punti', 'Altro'],
      ['terzo', formula(giving('1/3'), { format: '0.00%', fill: '#C6EFCE' }), formula('=1/3')],
      ['testo', formula(giving('"12"')), '12'],
      ['formula', formula(giving('"=A1"')), 3],
      ['errore', formula(giving('1/0'), { fontColour: '#9C0006' }), formula('=1/0')],
      ['vero', formula(giving('TRUE')), true],
      ['vuoto', formula(giving('""')), null],
      ['data', formula(giving('45077'), { format: 'dd/mm/yyyy' }), as('dd/mm/yyyy', 45077)],
    ]),
    cells([[formula(giving('SEQUENCE(3,2)'))]], 'E2'),
    cells([[formula('=SEQUENCE(2)')]], 'H2'),
    cells([[formula('=SUM(E2:F4)')]], 'H6'),
  ]),
  sheet('Altro foglio', [
    cells([[as('@', '=PERF.X(1)'), formula('="PERF.X(1)"'), formula(giving('7'))]], 'A3'),
  ]),
]);

/** Freezes, and expects it to end well. */
export async function frozen(
  { session }: Opened,
  scope: FreezeScope = 'workbook',
): Promise<FreezeReport> {
  const result = await session.freeze(scope);
  if (!result.ok) throw new Error(`Not frozen: ${JSON.stringify(result.problem)}`);
  return result.value;
}

/** Puts formulas back, and expects it to end well. */
export async function unfrozen({ session }: Opened): Promise<UnfreezeReport> {
  const result = await session.unfreeze();
  if (!result.ok) throw new Error(`Not put back: ${JSON.stringify(result.problem)}`);
  return result.value;
}

/** How many frozen formulas the workbook remembers. */
export async function remembered({ session }: Opened): Promise<number> {
  const info = await session.functionsInfo();
  if (!info.ok) throw new Error(`Not told: ${JSON.stringify(info.problem)}`);
  return info.value.frozen;
}

/** Selects, as the user. */
export function select({ univerAPI }: Opened, name: string, ...addresses: string[]): void {
  const book = univerAPI.getActiveWorkbook();
  const at = book?.getSheetByName(name);
  if (!book || !at) throw new Error(`There is no sheet ${name}`);
  book.setActiveSheet(at);
  const selections = addresses.map((address) => {
    const range = { ...at.getRange(address).getRange(), rangeType: 0 };
    const { startRow: endRow, startColumn: endColumn } = range;
    const first = { ...range, endRow, endColumn, actualRow: endRow, actualColumn: endColumn };
    return { range, primary: { ...first, isMerged: false, isMergedMainCell: false }, style: null };
  });
  univerAPI.syncExecuteCommand('sheet.operation.set-selections', {
    unitId: book.getId(),
    subUnitId: at.getSheetId(),
    selections,
  });
}
