import type { Problem } from '../engine/problem';

/** A rectangle of cells; rows and columns count from 0, both ends included. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The format of a cell of which only the value is known, as of a function's argument. */
export const NO_FORMAT = '';

/** One cell, as Excel's own API and a file both can tell it. */
export interface Cell {
  /** null when the cell is blank or holds an error. */
  readonly value: string | number | boolean | null;
  /** Excel's English name of the error the cell holds: `#N/A`, `#DIV/0!` ... */
  readonly error?: string;
  /** What the cell shows. */
  readonly text: string;
  /** The number format in its en-US form; `General` when there is none, NO_FORMAT when nobody knows. */
  readonly format: string;
  readonly formula: boolean;
  /** `#RRGGBB` of a solid fill, absent without one. */
  readonly fill?: string;
  /** `#RRGGBB` of the font, absent when it is the default. */
  readonly fontColour?: string;
}

/** An Excel table (ListObject). */
export interface Table {
  readonly name: string;
  /** Header and totals rows included. */
  readonly range: Range;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
}

export interface Sheet {
  readonly name: string;
  /** Sparse: `rows[r]?.[c]`; a missing row or cell is blank. */
  readonly rows: readonly (readonly (Cell | undefined)[] | undefined)[];
  readonly tables: readonly Table[];
  readonly merges: readonly Range[];
}

/** The plain-data form of a workbook: the same from Excel, from a file and in tests. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** Dates count from 1904-01-01 rather than from 1900. */
  readonly date1904: boolean;
}

export type Result<T, Code extends string = string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem<Code> };
