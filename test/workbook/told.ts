import type { Severity } from '../../src/engine';
import { catalogues, messageOf } from '../../src/messages';
import { parseA1, type ReadOptions } from '../../src/workbook';
import { faces, ran, tables, tellings, whereOf, type Drawn, type Rows } from '../support/workbook';
import { four, small } from './small-plan';

export const FAILED = 'failed Non calcolabile';

/** What is changed in the small plan: `{ 'Target!C2': 'circa 400' }`. */
export type Edits = Readonly<Record<string, Drawn>>;
export type Drawing = Readonly<Record<string, Rows>>;

/** The tables with some cells changed, or added below and beside. */
export function edited(drawing: Drawing, edits: Edits): Drawing {
  const copy = new Map(
    Object.entries(drawing).map(([name, rows]) => [name, rows.map((r) => [...r])]),
  );
  for (const [address, drawn] of Object.entries(edits)) {
    const [name = '', cell = ''] = address.split('!');
    const place = parseA1(cell);
    const rows = copy.get(name) ?? [];
    if (!place) throw new Error(`No cell ${address}`);
    copy.set(name, rows);
    while (rows.length <= place.row) rows.push([]);
    const row = rows[place.row] ?? [];
    while (row.length <= place.column) row.push(null);
    row[place.column] = drawn;
  }
  return Object.fromEntries(copy);
}

/** One thing wrong with a plan, and all that the user is told of it. */
export interface Told {
  readonly code: string;
  readonly severity: Severity;
  /** The sheet and the cell, `Target!C2`; empty for what has no cell. */
  readonly where: string;
  readonly edits: Edits;
  readonly it: string;
  readonly en: string;
  /** The faces that differ from the plan's own; undefined for what is not there any more. */
  readonly faces?: Readonly<Record<string, string | undefined>>;
  /** The other problems that follow, with their cells. */
  readonly also?: readonly string[];
  /** The tables that are edited, unless they are the small plan's four. */
  readonly drawing?: Drawing;
  readonly options?: ReadOptions;
}

/** The problem with its words, and everything else that the run tells and scores. */
export function checkTold(told: Told): void {
  const { edits, drawing = four, options = {} } = told;
  const run = ran(tables(edited(drawing, edits)), options);
  const { code, severity, where, also = [], faces: changed = {} } = told;
  const found = run.problems.find((one) => one.code === code && whereOf(one) === where);
  expect(tellings(run)).toEqual([`${code} ${where}`.trim(), ...also].sort());
  expect(found?.severity).toBe(severity);
  expect(found && messageOf(found, catalogues.it)).toBe(told.it);
  expect(found && messageOf(found, catalogues.en)).toBe(told.en);
  const expected = Object.entries({ ...small, ...changed }).filter(
    ([, face]) => face !== undefined,
  );
  expect(faces(run)).toEqual(Object.fromEntries(expected));
}
