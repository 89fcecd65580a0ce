import type { Field } from '../headers';
import { headingAbove, takesHeading } from '../heading';
import { rolesOf, type Role } from '../region';
import type { Workbook } from '../sheet';
import { leastOf, type Confidence, type Evidence } from './confidence';
import type { AreaMapping, ColumnMapping } from './mapping';
import { findAreas, type FoundArea } from './propose-areas';
import { assign, type Assigned } from './propose-assign';
import { blanksIn } from './propose-blanks';
import { candidatesOf } from './propose-candidates';
import { contextOf, type Context, type LookedColumn } from './propose-context';
import { linksAmong, NO_LINKS, type Links } from './propose-links';

export type { Confidence } from './confidence';

/** How PERF would read one column, and why. */
export interface ProposedColumn extends ColumnMapping {
  /** `none` where no field is proposed. */
  readonly confidence: Confidence;
  /** Empty where no field is proposed. */
  readonly why: readonly Evidence[];
  /** What its first filled cells show, a few of them. */
  readonly samples: readonly string[];
}

/** How PERF would read one area: a table, or a range under its headers. */
export interface ProposedArea extends AreaMapping {
  /** The table's name; for a plain range the title above it or the sheet's name. */
  readonly title: string;
  /** First and last row of data; the last comes before the first when there is none. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** What the proposed columns make of it; empty where it is no part of a plan. */
  readonly roles: readonly Role[];
  /** Of the columns that give it its roles, the least sure; `none` where it has no role. */
  readonly confidence: Confidence;
  readonly columns: readonly ProposedColumn[];
}

/** An area with what its columns may be. */
interface Looked {
  readonly area: FoundArea;
  readonly context: Context;
}

/**
 * Finds the tables and the ranges under headers of a workbook, and proposes how each is read. What
 * plays no role comes last.
 */
export function proposeMapping(workbook: Workbook): readonly ProposedArea[] {
  const looked = findAreas(workbook).map((area): Looked => ({ area, context: contextOf(area) }));
  const links = linksAmong(
    looked.map(({ area, context }) => {
      const assigned = assignedIn(context, NO_LINKS);
      const columnOf = (field: Field) =>
        [...assigned].find(([, { candidate }]) => candidate.field === field)?.[0];
      return { area, context, columnOf };
    }),
  );
  const proposed = looked.map((one, index) => proposedOf(one, links[index] ?? NO_LINKS));
  const isPart = ({ roles }: ProposedArea) => roles.length > 0;
  return [...proposed.filter(isPart), ...proposed.filter((area) => !isPart(area))];
}

const assignedIn = (context: Context, links: Links): Map<number, Assigned> =>
  assign(context.columns.flatMap((column) => candidatesOf(column, context, links)));

function proposedOf({ area, context }: Looked, links: Links): ProposedArea {
  const { sheet, table, title, headers, firstRow, lastRow } = area;
  const assigned = assignedIn(context, links);
  const roles = rolesUnder(area, assigned);
  const isPart = roles.length > 0;
  const columns = context.columns.map((column) =>
    proposedColumn(column, assigned.get(column.column), area, context, isPart),
  );
  const essential = columns.filter(({ field }) => field !== null && ESSENTIAL.has(field));
  return {
    sheet: sheet.name,
    table: table?.name ?? null,
    title,
    headers,
    firstRow,
    lastRow,
    roles,
    confidence: isPart ? leastOf(essential.map(({ confidence }) => confidence)) : 'none',
    columns,
  };
}

/** The roles that fields give to an area; its heading, where it has one, is the node of its rows. */
function rolesUnder(
  { sheet, headers }: FoundArea,
  assigned: ReadonlyMap<number, Assigned>,
): Role[] {
  const columns = [...assigned].map(
    ([
      column,
      {
        candidate: { field, year },
      },
    ]) => ({ column, field, year }),
  );
  const fields = new Set(columns.map(({ field }) => field));
  const hasHeading = takesHeading(columns) && headingAbove(sheet, headers) !== undefined;
  return rolesOf(hasHeading ? fields.add('node') : fields);
}

/** The fields on which the roles of an area rest. */
const ESSENTIAL: ReadonlySet<Field> = new Set([
  'code',
  'indicator',
  'parent',
  'node',
  'target',
  'actual',
  'rule',
  'value',
  'yearValue',
]);

function proposedColumn(
  { column, header, profile: { samples } }: LookedColumn,
  assigned: Assigned | undefined,
  area: FoundArea,
  { ofIndicators }: Context,
  isPart: boolean,
): ProposedColumn {
  if (!assigned) {
    const nothing = { field: null, year: null, blanks: 'nothing', confidence: 'none' } as const;
    return { column, header, ...nothing, why: [], samples };
  }
  const { candidate, confidence } = assigned;
  const { field, year, why } = candidate;
  const blanks = blanksIn(area, column, field, ofIndicators);
  // What only blanks say can be something left out as well; outside a plan a header that PERF knows
  // is a word like any other.
  const most = isPart ? (blanks.isShown ? 'certain' : 'likely') : 'doubtful';
  return {
    column,
    header,
    field,
    year,
    blanks: blanks.mean,
    confidence: leastOf([confidence, most]),
    why,
    samples,
  };
}
