import type { FoundArea } from './propose-areas';
import { isKnown, KNOWN, type HeaderReading } from './propose-header';
import type { HeadedColumn } from './propose-header-rows';
import { profileOf, type Profile } from './propose-profile';
import { addsUp } from './propose-sums';

/** A column of an area with what its cells hold. */
export interface LookedColumn extends HeadedColumn {
  readonly profile: Profile;
}

/** What the columns of an area, taken together, make of each of them. */
export interface Context {
  readonly columns: readonly LookedColumn[];
  /** Its rows are indicators, rather than nodes. */
  readonly ofIndicators: boolean;
  /** A column is the code of the indicators, by its header; or a code, of whatever. */
  readonly hasIndicatorCode: boolean;
  readonly hasCode: boolean;
  readonly hasIndicatorName: boolean;
  /** Of nodes, how deep those are that its rows hang under, or are. */
  readonly rank: number | null;
  /** A column is the code of the nodes of that rank. */
  readonly hasNodeCode: boolean;
  /** The columns whose figures add up to 100% under each node, as weights do. */
  readonly addingUp: ReadonlySet<number>;
}

const CLOSELY = 16;
const SAMPLED = 32;

/** The rows of an area that are looked at: the first ones, and some of all the others. */
export function sampledRows({ firstRow, lastRow }: FoundArea): number[] {
  const rows: number[] = [];
  for (let row = firstRow; row <= Math.min(lastRow, firstRow + CLOSELY - 1); row += 1)
    rows.push(row);
  const rest = lastRow - firstRow + 1 - CLOSELY;
  const step = Math.max(1, Math.ceil(rest / (SAMPLED - CLOSELY)));
  for (let row = firstRow + CLOSELY; row <= lastRow; row += step) rows.push(row);
  return rows;
}

/** Looks at the columns of an area. */
export function contextOf(area: FoundArea): Context {
  const rows = sampledRows(area);
  const columns = area.columns.map((column): LookedColumn => {
    const cells = rows.map((row) => area.sheet.rows[row]?.[column.column]);
    return { ...column, profile: profileOf(cells) };
  });
  const readings = columns.map(({ reading }) => reading).filter(isKnown);
  const codes = readings.filter((reading) => says(reading, 'code'));
  const ofIndicators =
    readings.some((reading) => reading.ofIndicator && !says(reading, 'weight')) ||
    readings.some((reading) => says(reading, 'target') || says(reading, 'actual')) ||
    columns.some(({ profile }) => profile.share('promise') > 0.5);
  const rank = rankOfRows(readings, codes, ofIndicators);
  return {
    columns,
    ofIndicators,
    hasIndicatorCode: codes.some((reading) => reading.ofIndicator),
    hasCode: codes.length > 0,
    hasIndicatorName: readings.some((reading) => reading.ofIndicator && says(reading, 'name')),
    rank,
    addingUp: columnsAddingUp(area, columns, rank),
    hasNodeCode: codes.some((reading) => reading.rank === rank && !reading.ofIndicator),
  };
}

/** Only headers that say nothing make it worth while to add their columns up. */
function columnsAddingUp(
  area: FoundArea,
  columns: readonly LookedColumn[],
  rank: number | null,
): ReadonlySet<number> {
  const group = columns.find(({ reading }) => reading.rank !== null && reading.rank === rank);
  const unknown = columns.filter(
    ({ reading, profile }) => !isKnown(reading) && profile.share('share') > 0.9,
  );
  if (!group) return new Set();
  const adding = unknown.filter(({ column }) => addsUp(area, column, group.column));
  return new Set(adding.map(({ column }) => column));
}

/** Whether a header says something, before all else that it may say. */
export const says = ({ exact, meanings }: HeaderReading, what: string): boolean =>
  exact === what || (meanings[0]?.says === what && meanings[0].likeness >= KNOWN);

/**
 * Indicators hang under the deepest nodes that are named beside them; the rows of a tree are those
 * that have a code, or else the deepest.
 */
function rankOfRows(
  readings: readonly HeaderReading[],
  codes: readonly HeaderReading[],
  ofIndicators: boolean,
): number | null {
  const ranksOf = (some: readonly HeaderReading[]) =>
    some.flatMap(({ rank, ofIndicator, meanings }) => {
      const [meaning] = meanings;
      const isNaming =
        meaning?.says === null || meaning?.says === 'code' || meaning?.says === 'name';
      return rank !== null && !ofIndicator && isNaming ? [rank] : [];
    });
  const own = ofIndicators ? [] : ranksOf(codes);
  const ranks = own.length > 0 ? own : ranksOf(readings);
  return ranks.length === 0 ? null : Math.max(...ranks);
}
