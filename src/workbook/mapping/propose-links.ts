import type { Field } from '../headers';
import type { FoundArea } from './propose-areas';
import { sampledRows, type Context } from './propose-context';
import { shownIn } from './propose-profile';

/** The fields that a column's values speak for, because they name the rows of some area. */
export type Links = ReadonlyMap<number, ReadonlySet<Field>>;

export const NO_LINKS: Links = new Map();

/** An area with the columns that were found in it by themselves. */
export interface UnderstoodArea {
  readonly area: FoundArea;
  readonly context: Context;
  /** The column of a field, where one was found. */
  readonly columnOf: (field: Field) => number | undefined;
}

/** Where each value names a row: an area, or several. */
type Names = Map<string, FoundArea | 'several'>;

const MOST_NAMES = 5_000;
/** So much of a column must be among the names for it to be a link to them. */
const CONTAINED = 0.8;
const FEWEST = 2;

/** Finds the columns whose values are the codes of some area, of each area in turn. */
export function linksAmong(all: readonly UnderstoodArea[]): Links[] {
  const nodes: Names = new Map();
  const indicators: Names = new Map();
  for (const one of all) {
    const { area, context, columnOf } = one;
    const column = columnOf('code') ?? columnOf('indicator');
    if (column === undefined) continue;
    const tells = columnOf('target') ?? columnOf('actual');
    if (!context.ofIndicators) addNames(nodes, area, column);
    else if (tells !== undefined) addNames(indicators, area, column);
  }
  return all.map((one) => linksOf(one, nodes, indicators));
}

function addNames(names: Names, area: FoundArea, column: number): void {
  const last = Math.min(area.lastRow, area.firstRow + MOST_NAMES - 1);
  for (let row = area.firstRow; row <= last; row += 1) {
    const value = valueAt(area, row, column);
    if (value === '') continue;
    const known = names.get(value);
    names.set(value, known === undefined || known === area ? area : 'several');
  }
}

function valueAt({ sheet }: FoundArea, row: number, column: number): string {
  const cell = sheet.rows[row]?.[column];
  return cell && cell.value !== null ? shownIn(cell) : '';
}

function linksOf(
  { area, context, columnOf }: UnderstoodArea,
  nodes: Names,
  indicators: Names,
): Links {
  const rows = sampledRows(area);
  const code = columnOf('code');
  const own: Names = new Map();
  if (code !== undefined) addNames(own, area, code);
  const links = new Map<number, ReadonlySet<Field>>();
  for (const { column } of context.columns) {
    const values = [...new Set(rows.map((row) => valueAt(area, row, column)))].filter(Boolean);
    if (values.length < FEWEST) continue;
    const isIn = (names: Names, where: (found: FoundArea | 'several') => boolean) => {
      const contained = values.filter((value) => {
        const found = names.get(value);
        return found !== undefined && where(found);
      });
      return contained.length >= Math.max(FEWEST, CONTAINED * values.length);
    };
    const fields = new Set<Field>();
    if (column !== code && isIn(own, () => true)) fields.add('parent');
    if (isIn(nodes, (found) => found !== area))
      fields.add(context.ofIndicators ? 'node' : 'parent');
    if (isIn(indicators, (found) => found !== area)) fields.add('indicator');
    if (fields.size > 0) links.set(column, fields);
  }
  return links;
}
