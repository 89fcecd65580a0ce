import type { Field } from '../headers';
import type { Range } from '../sheet';

/** How one column of an area is read. */
export interface ColumnMapping {
  readonly column: number;
  /** What its header says; of several rows of headers their texts, top to bottom, joined by a space. */
  readonly header: string;
  /** null for a column that the plan does not use. */
  readonly field: Field | null;
  /** The year that it tells of, as 2024 in `Target 2024`; null for the one in force. */
  readonly year: number | null;
  /** What a blank cell means: nothing, or the same as the cell above it. */
  readonly blanks: 'nothing' | 'asAbove';
}

/** How one area of a workbook is read: a table, or a range under its headers. */
export interface AreaMapping {
  readonly sheet: string;
  /** The Excel table's name; null for a plain range. */
  readonly table: string | null;
  /** The rows of its headers, one or more, over all its columns. */
  readonly headers: Range;
  readonly columns: readonly ColumnMapping[];
}

/** How a workbook is read where its own headers do not tell: saved in it, in the table `Mappatura`. */
export interface Mapping {
  readonly areas: readonly AreaMapping[];
}
