import { columnsUnder } from '../header-rows';
import { RESULT_FIELDS } from '../headers';
import { overlap, type Headers } from '../plain-ranges';
import { problem, type WorkbookProblem } from '../problems';
import { isInTable, type Column, type Region } from '../region';
import type { Range, Sheet, Workbook } from '../sheet';
import { findArea, type FoundArea } from './locate';
import { readMapping, type SavedArea } from './saved';

/** The areas of a workbook that its mapping tells how to read. */
export interface MappedAreas {
  /** By the table that each is. */
  readonly tables: ReadonlyMap<Region['table'], Headers>;
  /** The plain ranges of a sheet. */
  readonly ranges: ReadonlyMap<Sheet, readonly Headers[]>;
  readonly problems: readonly WorkbookProblem[];
}

/** Finds the mapped areas of a workbook, each where it is now. */
export function mappedAreas(workbook: Workbook): MappedAreas {
  const mapping = readMapping(workbook);
  const problems = [...(mapping?.problems ?? [])];
  const tables = new Map<Region['table'], Headers>();
  const ranges = new Map<Sheet, Headers[]>();
  for (const area of mapping?.areas ?? []) {
    const found = findArea(workbook, area);
    if (!found) {
      problems.push(problem('mapping.areaGone', { sheet: area.sheet }, area.place));
      continue;
    }
    const { sheet, table } = found;
    const headers = headersOf(found);
    const others = table ? [tables.get(table)] : (ranges.get(sheet) ?? []);
    if (others.some((other) => other && overlap(other, headers))) {
      problems.push(problem('mapping.areaTwice', {}, area.place));
      continue;
    }
    problems.push(...tellGone(found, area));
    if (table) tables.set(table, headers);
    else ranges.set(sheet, [...(ranges.get(sheet) ?? []), headers]);
  }
  for (const headers of ranges.values()) headers.sort((a, b) => a.row - b.row || a.left - b.left);
  return { tables, ranges, problems };
}

/** A column that was left out anyway may be gone. */
const tellGone = ({ gone }: FoundArea, area: SavedArea): WorkbookProblem[] =>
  gone.flatMap(({ field, header, place }) =>
    field === null ? [] : [problem('mapping.headerGone', { header, sheet: area.sheet }, place)],
  );

/**
 * The headers of an area: its columns as they are mapped, the others, as those of the results that
 * were created since, by what their headers say.
 */
function headersOf(found: FoundArea): Headers {
  const { sheet, table, columns: mapped } = found;
  const headers = table ? found.headers : withResults(sheet, found.headers);
  const known = new Set(mapped.map(({ column }) => column));
  const others = columnsUnder(sheet, headers).filter(({ column }) => !known.has(column));
  const told = mapped.flatMap(({ saved: { field, year }, column }): Column[] =>
    field === null ? [] : [{ field, year, column }],
  );
  const asAbove = mapped.flatMap(({ saved: { blanks }, column }) =>
    blanks === 'asAbove' ? [column] : [],
  );
  const columns = [...told, ...others].sort((a, b) => a.column - b.column);
  return {
    top: headers.top,
    row: headers.bottom,
    left: headers.left,
    right: headers.right,
    columns,
    asAbove: new Set(asAbove),
  };
}

/** A plain range with the result columns beside it. */
function withResults(sheet: Sheet, headers: Range): Range {
  const isResult = (column: number) => {
    const { top, bottom } = headers;
    const [header] = columnsUnder(sheet, { top, bottom, left: column, right: column });
    const isOne = RESULT_FIELDS.some((field) => field === header?.field);
    return isOne && !isInTable(sheet, bottom, column);
  };
  let { right } = headers;
  while (isResult(right + 1)) right += 1;
  return { ...headers, right };
}
