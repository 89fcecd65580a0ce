import type ExcelJS from 'exceljs';
import type { Snapshot } from './snapshot';

type Column = ExcelJS.TableColumnProperties;

/** What a table's totals row says of a column. */
export type Totals = Pick<Column, 'totalsRowLabel' | 'totalsRowFunction'> & {
  readonly totalsRowFormula?: string;
};

/** What Excel knows of a table and Univer does not. */
export interface TableKeepsake {
  readonly style: ExcelJS.TableStyleProperties;
  /** By the column's name. */
  readonly totals: Readonly<Record<string, Totals>>;
}

/** What a file says that Univer has no place for, kept in the snapshot until it is saved again. */
export interface Keepsakes {
  /** By the table's id. */
  readonly tables: Readonly<Record<string, TableKeepsake>>;
}

/** Where the keepsakes are among the `custom` data of a Univer snapshot. */
const KEEPSAKES = 'xlsxFile';

export const asCustom = (keepsakes: Keepsakes): Record<string, Keepsakes> => ({
  [KEEPSAKES]: keepsakes,
});

/** Those of a snapshot; a workbook that comes from no file has none. */
export function keepsakesOf({ custom }: Pick<Snapshot, 'custom'>): Keepsakes {
  const found = custom as Readonly<Record<string, Keepsakes | undefined>> | null | undefined;
  return found?.[KEEPSAKES] ?? { tables: {} };
}
