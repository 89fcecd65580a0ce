import { BLANK, isBlank, textOf, type Input, type Place } from '../engine';
import type { Field } from './headers';
import { inputAt, operatorShownBy, placeOf } from './inputs';
import { cellAt, columnOf, isBlankRow, rolesIn, type Region, type Role } from './region';
import { sourceRows, type SourceRow } from './source-rows';
import { readYear } from './year';

/** One row of a region, its cells by field. */
export interface Row {
  readonly region: Region;
  readonly row: number;
  readonly roles: ReadonlySet<Role>;
  /** The input of a field; undefined when the region has no such column. */
  get(field: Field): Input | undefined;
  /** The number format of a field's cell. */
  formatOf(field: Field): string;
  /** What names the row: a code, or an indicator where the region has no codes. */
  readonly code: Input;
  /** null when the row has no year, undefined when its year cannot be read. */
  readonly year: number | null | undefined;
}

/** The rows of a workbook by what they tell. A row of a wide table tells several things. */
export interface SortedRows {
  readonly nodes: Row[];
  readonly indicators: Row[];
  /** Rows of other years: they tell only that the indicator exists. */
  readonly otherYears: Row[];
  /** Rows without a code or a readable year: they tell only that their node has something more. */
  readonly unusable: Row[];
}

/** What the rows of a region have in common. */
class RegionRows {
  readonly roles: ReadonlySet<Role>;
  /** The row in which the value of a cell stands: another one where cells above say it. */
  readonly sourceOf: SourceRow;
  /** The node that a heading says for all rows. */
  readonly node: Input | undefined;
  /** -1 for a field without a column. */
  #columns = new Map<Field, number>();

  constructor(
    readonly region: Region,
    readonly inForce: number | undefined,
    readonly date1904: boolean,
  ) {
    this.roles = new Set(rolesIn(region));
    this.sourceOf = sourceRows(region);
    this.node = region.heading && new HeadingRow(region.heading, date1904).code;
  }

  /** The column of a field; -1 when the region has none. */
  columnFor(field: Field): number {
    const known = this.#columns.get(field);
    if (known !== undefined) return known;
    const column = columnOf(this.region, field, this.inForce) ?? -1;
    this.#columns.set(field, column);
    return column;
  }
}

/** A row reads each of its cells once, when it is asked for: most are asked for several times. */
class RegionRow implements Row {
  readonly code: Input;
  readonly year: number | null | undefined;
  #inputs: (Input | undefined)[] = [];

  constructor(
    readonly rows: RegionRows,
    readonly row: number,
  ) {
    this.code = this.get('code') ?? this.get('indicator') ?? BLANK;
    const year = this.get('year');
    this.year = year ? readYear(year) : null;
  }

  get region(): Region {
    return this.rows.region;
  }

  get roles(): ReadonlySet<Role> {
    return this.rows.roles;
  }

  get(field: Field): Input | undefined {
    const { region, date1904, sourceOf } = this.rows;
    const column = this.rows.columnFor(field);
    if (column < 0) return field === 'node' ? this.rows.node : undefined;
    const source = () => inputAt(region, sourceOf(this.row, column), column, date1904);
    return (this.#inputs[column] ??= source());
  }

  formatOf(field: Field): string {
    const { region, sourceOf } = this.rows;
    const column = this.rows.columnFor(field);
    return cellAt(region.sheet, sourceOf(this.row, column), column)?.format ?? 'General';
  }
}

/** A heading tells one node. */
class HeadingRow implements Row {
  readonly roles: ReadonlySet<Role> = new Set<Role>(['nodes']);
  readonly row: number;
  readonly year = null;

  constructor(
    readonly region: Region,
    readonly date1904: boolean,
  ) {
    this.row = region.headerRow;
  }

  get code(): Input {
    return this.get('code') ?? BLANK;
  }

  get(field: Field): Input | undefined {
    const cell = this.region.cells?.get(field);
    if (!cell) return undefined;
    const { row, column, text } = cell;
    return text === undefined
      ? inputAt(this.region, row, column, this.date1904)
      : { value: text, place: placeOf(this.region, row, column) };
  }

  formatOf(field: Field): string {
    const { row, column } = this.region.cells?.get(field) ?? { row: -1, column: -1 };
    return cellAt(this.region.sheet, row, column)?.format ?? 'General';
  }
}

/** The rows of a region in which something is written, of whatever year. */
export function rowsOf(region: Region, inForce: number | undefined, date1904: boolean): Row[] {
  if (region.cells) return [new HeadingRow(region, date1904)];
  const all = new RegionRows(region, inForce, date1904);
  const rows: Row[] = [];
  for (let row = region.top; row <= region.bottom; row += 1) {
    if (region.skipped?.has(row)) continue;
    if (isBlankRow(region, row)) continue;
    rows.push(new RegionRow(all, row));
  }
  return rows;
}

const placeAs = ({ place }: Input) => (place ? { place } : {});

/** The place of a field's cell in a row, or of what names the row where there is no such column. */
export function placeIn(row: Row, field: Field): Place | undefined {
  return row.get(field)?.place ?? row.code.place ?? placeOf(row.region, row.row, row.region.left);
}

export const isFilled = (input: Input | undefined): input is Input =>
  input !== undefined && !isBlank(input);

/** The description of a row; in a table with codes, `Indicatore` is one. */
export function nameIn(row: Row): string | undefined {
  const named = row.get('name') ?? (row.get('code') ? row.get('indicator') : undefined);
  return isFilled(named) ? textOf(named) : undefined;
}

/** The operator of a target: its own column's, or the one that the number format shows. */
export function operatorIn(row: Row): Input | undefined {
  const own = row.get('operator');
  if (isFilled(own)) return own;
  const target = row.get('target');
  if (typeof target?.value !== 'number') return undefined;
  const shown = operatorShownBy(row.formatOf('target'));
  // The target's own text shows it already.
  return shown === null ? undefined : { value: shown, text: '', ...placeAs(target) };
}

/** Those of the fields that are filled in, by name. */
export function filledIn<F extends Field>(
  row: Row | undefined,
  fields: readonly F[],
): Partial<Record<F, Input>> {
  const found: Partial<Record<F, Input>> = {};
  for (const field of fields) {
    const input = row?.get(field);
    if (isFilled(input)) found[field] = input;
  }
  return found;
}
