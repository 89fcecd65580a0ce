import type { Role } from '../../../../src/workbook/region';
import type { ReadOptions, Workbook } from '../../../../src/workbook';
import type { Drawn, Rows } from '../../../support/workbook';

/** What a person who knows the field reads in one area. */
export interface ExpectedArea {
  /** The rows of its headers: `Indicatori!A4:I4`. */
  readonly headers: string;
  readonly roles: readonly Role[];
  /**
   * Its columns, left to right: a field with the year it is of, `-` for one that no plan uses, `^`
   * where a blank cell means the one above: `node ^ | indicator | - | target 2024`.
   */
  readonly columns: string;
}

/** A workbook laid out in a way of its own, with all that has to be found in it unaided. */
export interface Layout {
  readonly name: string;
  readonly book: Workbook;
  /** In any order; every other area is no part of the plan. */
  readonly areas: readonly ExpectedArea[];
  readonly options?: ReadOptions;
  /** Some nodes and indicators as they are scored, worked out by hand. */
  readonly scores: Readonly<Record<string, string>>;
  readonly counts: { readonly nodes: number; readonly indicators: number };
}

/** A row of texts, its cells set apart by bars: `OS1|>= 400 N.||242`; nothing is a blank cell. */
export const row = (text: string): Drawn[] =>
  text.split('|').map((part) => (part.trim() === '' ? null : part.trim()));

/** Rows of texts, one a line. */
export const rowsOf = (text: string): Rows =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(row);
