/** The colours of a written cell, as `#RRGGBB`. */
export interface Look {
  readonly fill: string;
  readonly text: string;
}

/** A result column that does not exist yet. */
export interface NewColumn {
  readonly sheet: string;
  /** The Excel table that grows by this column, or null beside a plain range. */
  readonly table: string | null;
  readonly header: string;
  /** The header cell, counted from 0; the columns of a table are given left to right. */
  readonly row: number;
  readonly column: number;
  /** In characters, as Excel counts column widths. */
  readonly width: number;
}

export interface CellWrite {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** null clears the cell. */
  readonly value: number | string | null;
  /** Number format in its en-US form. */
  readonly format: string;
  /** null leaves the cell without fill, in the default text colour; `keep` leaves it as it is. */
  readonly look: Look | null | 'keep';
}

/** All that one run writes: nothing outside it is touched. */
export interface WritePlan {
  readonly columns: readonly NewColumn[];
  readonly cells: readonly CellWrite[];
}

/** An Excel table that has to grow downwards before it is written into, and by how many rows. */
export interface TableGrowth {
  readonly table: string;
  readonly rows: number;
}

/** A value with its number format, in its en-US form; absent is General. */
export interface NewCell {
  readonly value: number | string;
  readonly format?: string;
}

/** A sheet to be added with one table, at A1. */
export interface NewSheet {
  /** Also the table's. */
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly NewCell[])[];
  /** Of the columns, in characters. */
  readonly widths: readonly number[];
}
