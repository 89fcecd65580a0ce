import { Session, type RunOptions, type RunReport } from '../../src/excel';
import type { Limits } from '../../src/excel/reading';
import { toA1, type Run, type Workbook } from '../../src/workbook';
import { openExcel, type OpenedExcel } from '../support/excel';
import type { HostOptions } from '../../workbench/host';

/** A workbook open in Excel, with the add-in's session beside it. */
export interface Opened extends OpenedExcel {
  readonly session: Session;
}

/** When the runs of the tests happen. */
export const NOW = new Date('2024-01-31T10:15:00Z');

const opened: OpenedExcel[] = [];

/**
 * Opens a workbook in Excel, as the add-in finds it.
 * @param wait stands for the time between two looks at values that are still to come
 */
export async function open(
  book: Workbook,
  options: HostOptions = {},
  limits?: Limits,
  wait: () => Promise<void> = () => Promise.resolve(),
): Promise<Opened> {
  const excel = await openExcel(book, options);
  opened.push(excel);
  use(excel);
  return { ...excel, session: new Session(() => NOW, limits, wait) };
}

/** Makes the library of a workbook the one that the add-in finds, as it is alone in its page. */
export function use({ Excel, OfficeExtension, Office }: OpenedExcel): void {
  Object.assign(globalThis, { Excel, OfficeExtension, Office });
}

/** To be called after each test. */
export function closeAll(): void {
  for (const excel of opened.splice(0)) excel.close();
}

export const yes: RunOptions['consent'] = () => Promise.resolve(true);

/** Runs, and expects it to end well. */
export async function recalculated(
  { session }: Opened,
  options: Partial<RunOptions> = {},
): Promise<RunReport> {
  const result = await session.recalculate({ consent: yes, ...options });
  if (!result.ok) throw new Error(`Not recalculated: ${JSON.stringify(result.problem)}`);
  return result.value;
}

/** What a cell shows to a reader: its value with format and colours. */
export interface Shown {
  readonly value: unknown;
  readonly format: string;
  readonly fill: string | null;
  readonly fontColour: string;
}

export function shown(excel: Opened, sheet: string, address: string): Shown {
  const { value, format, fill, fontColour } = excel.cell(sheet, address);
  return { value: value === '' ? null : value, format, fill, fontColour };
}

/** Every cell of the sheets of a workbook, as text, by address: to see what a run touched. */
export function everything(excel: Opened, book: Workbook): Map<string, string> {
  const all = new Map<string, string>();
  for (const { name, rows } of book.sheets) {
    for (let row = 0; row < rows.length + 3; row += 1) {
      for (let column = 0; column < 16; column += 1) {
        const address = toA1(row, column);
        all.set(`${name}!${address}`, JSON.stringify(excel.cell(name, address)));
      }
    }
  }
  return all;
}

/** The addresses at which two states differ. */
export function touched(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] {
  return [...after].flatMap(([address, cell]) => (before.get(address) === cell ? [] : [address]));
}

/** The addresses that a run plans to write, headers included. */
export function planned({ writes }: Run): string[] {
  const at = ({ sheet, row, column }: { sheet: string; row: number; column: number }) =>
    `${sheet}!${toA1(row, column)}`;
  return [...writes.columns.map(at), ...writes.cells.map(at)];
}
