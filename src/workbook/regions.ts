import { toA1 } from './address';
import { columnsUnder, hasUpperHeaders } from './header-rows';
import { headingAbove, takesHeading } from './heading';
import { mappedAreas, type MappedAreas } from './mapping/mapped';
import { plainRegions, type IsRegion } from './plain-ranges';
import { problem, type WorkbookProblem } from './problems';
import { cellAt, columnsOf, rolesIn, type Region } from './region';
import { withoutFillers } from './fillers';
import type { Sheet, Table, Workbook } from './sheet';

interface Regions {
  readonly regions: readonly Region[];
  readonly problems: readonly WorkbookProblem[];
}

/** A workbook is asked for its regions several times a run, and does not change. */
const known = new WeakMap<Workbook, Regions>();

/** Finds every region that plays some role, in the order of sheets, rows and columns. */
export function findRegions(workbook: Workbook): Regions {
  const found = known.get(workbook) ?? searched(workbook);
  known.set(workbook, found);
  return found;
}

function searched(workbook: Workbook): Regions {
  const areas = mappedAreas(workbook);
  const problems: WorkbookProblem[] = [...areas.problems];
  const regions = allRegions(workbook, undefined, areas)
    .flatMap((region) => (region.heading ? [region.heading, region] : [region]))
    .filter((region) => rolesIn(region).length > 0)
    .map((region) => {
      problems.push(...repeatedHeaders(region));
      return withoutFillers(region, problems);
    });
  return { regions, problems };
}

/**
 * The tables and the plain ranges of a workbook, as its mapping tells or else their headers do.
 * @param isRegion what makes headers a plain range, unless it is a role in the plan
 */
export function allRegions(
  workbook: Workbook,
  isRegion?: IsRegion,
  areas: MappedAreas = mappedAreas(workbook),
): Region[] {
  return workbook.sheets.flatMap((sheet) => [
    ...sheet.tables.flatMap((table) => tableRegion(sheet, table, areas)),
    ...plainRegions(sheet, isRegion, areas.ranges.get(sheet)),
  ]);
}

/** An Excel table, if it has headers. */
function tableRegion(sheet: Sheet, table: Table, { tables }: MappedAreas): Region | [] {
  if (!table.hasHeaders) return [];
  const { top, left, bottom, right } = table.range;
  const mapped = tables.get(table);
  const isDouble = mapped
    ? mapped.top < mapped.row
    : hasUpperHeaders(sheet, { row: top, left, right });
  const headerTop = isDouble ? (mapped?.top ?? top - 1) : top;
  const columns =
    mapped?.columns ??
    (isDouble
      ? columnsUnder(sheet, { top: headerTop, bottom: top, left, right })
      : columnsOf(sheet, top, left, right));
  const heading = takesHeading(columns)
    ? headingAbove(sheet, { top: headerTop, left, right })
    : undefined;
  return {
    sheet,
    title: table.name,
    table,
    ...(isDouble ? { headerTop } : {}),
    headerRow: top,
    top: top + 1,
    bottom: table.hasTotals ? bottom - 1 : bottom,
    left,
    right,
    columns,
    ...(mapped?.asAbove ? { asAbove: mapped.asAbove } : {}),
    ...(heading ? { heading } : {}),
  };
}

function repeatedHeaders(region: Region): WorkbookProblem[] {
  const seen = new Set<string>();
  return region.columns.flatMap(({ field, year, column }) => {
    const name = `${field} ${year ?? ''}`;
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    const { sheet, title, headerRow } = region;
    const header = cellAt(sheet, headerRow, column)?.text ?? '';
    const place = { sheet: sheet.name, table: title, cell: toA1(headerRow, column) };
    return [problem('header.repeated', { header }, place)];
  });
}
