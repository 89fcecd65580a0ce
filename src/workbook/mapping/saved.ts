import type { Place } from '../../engine';
import { parseA1, parseRange } from '../address';
import { oneLine } from '../header-rows';
import { ownPlace, ownTableIn, unknownColumns, type OwnRegion } from '../own-table-search';
import { problem, type WorkbookProblem } from '../problems';
import { cellAt } from '../region';
import type { Range, Workbook } from '../sheet';
import { readBlanks, readField } from './field-words';
import type { AreaMapping, ColumnMapping, Mapping } from './mapping';
import { MAPPING_TABLE, type MappingColumn } from './table';

/** A column as the table `Mappatura` has it. */
export interface SavedColumn extends ColumnMapping {
  /** The cell of `Mappatura` that names its header. */
  readonly place: Place;
}

/** An area as the table `Mappatura` has it. */
export interface SavedArea extends AreaMapping {
  readonly columns: readonly SavedColumn[];
  /** The cell of `Mappatura` that names its sheet, in its first row. */
  readonly place: Place;
}

/** What is saved in a workbook of how it is to be read. */
export interface SavedMapping extends Mapping {
  readonly areas: readonly SavedArea[];
  readonly problems: readonly WorkbookProblem[];
}

type MappingRegion = OwnRegion<MappingColumn>;

/** What one row says; null where some of it cannot be read. */
interface SavedRow {
  readonly sheet: string;
  readonly table: string | null;
  readonly headers: Range;
  readonly column: SavedColumn;
}

/**
 * Reads the table `Mappatura`. An area of which some row cannot be read is left out, for the
 * headers of the workbook to tell: a part of a mapping would be another mapping.
 * @returns null where there is none
 */
export function readMapping(workbook: Workbook): SavedMapping | null {
  const region = ownTableIn(workbook, MAPPING_TABLE);
  if (!region) return null;
  const problems = unknownColumns(region, MAPPING_TABLE);
  const areas = new Map<string, SavedArea>();
  const doubtful: ((area: AreaMapping) => boolean)[] = [];
  for (let row = region.top; row <= region.bottom; row += 1) {
    if (isBlankRow(region, row)) continue;
    const saved = readRow(region, row, problems);
    if (!saved) {
      doubtful.push(mayHave(region, row));
      continue;
    }
    const { column, ...of } = saved;
    const name = JSON.stringify(of);
    const area = areas.get(name) ?? { ...of, columns: [], place: placeAt(region, row, 'sheet') };
    if (area.columns.some((other) => other.column === column.column)) {
      doubtful.push(mayHave(region, row));
      problems.push(problem('mapping.columnTwice', { header: column.header }, column.place));
    }
    areas.set(name, { ...area, columns: [...area.columns, column] });
  }
  const isCertain = (area: SavedArea) => !doubtful.some((mayBeOf) => mayBeOf(area));
  return { areas: [...areas.values()].filter(isCertain), problems };
}

/** Tells the areas of which a row may be that says them in part only. */
function mayHave(region: MappingRegion, row: number): (area: AreaMapping) => boolean {
  const name = textAt(region, row, 'sheet');
  const headers = readRange(textAt(region, row, 'headers'));
  return ({ sheet, headers: own }) =>
    (name === '' || name === sheet) &&
    (!headers || JSON.stringify(headers) === JSON.stringify(own));
}

const isBlankRow = (region: MappingRegion, row: number): boolean =>
  [...region.columns.keys()].every((name) => textAt(region, row, name) === '');

/** What a row says in a column; blank where the table lacks that column. */
function textAt({ sheet, columns }: MappingRegion, row: number, name: MappingColumn): string {
  const cell = cellAt(sheet, row, columns.get(name) ?? -1);
  return oneLine(cell?.error ?? String(cell?.value ?? ''));
}

const placeAt = (region: MappingRegion, row: number, name: MappingColumn): Place =>
  ownPlace(region, row, name);

type Unreadable = 'noSheet' | 'badRange' | 'badColumn' | 'badField' | 'badBlanks';

function readRow(region: MappingRegion, row: number, problems: WorkbookProblem[]): SavedRow | null {
  const text = (name: MappingColumn) => textAt(region, row, name);
  const wrong: WorkbookProblem[] = [];
  const tell = (code: Unreadable, name: MappingColumn) => {
    const details = { text: text(name) };
    wrong.push(problem(`mapping.${code}`, details, placeAt(region, row, name)));
  };
  const headers = readRange(text('headers'));
  const column = columnIn(text('column'), headers);
  const field = readField(text('field'));
  const blanks = readBlanks(text('blanks'));
  if (text('sheet') === '') tell('noSheet', 'sheet');
  if (!headers) tell('badRange', 'headers');
  else if (column === null) tell('badColumn', 'column');
  if (field === undefined) tell('badField', 'field');
  if (!blanks) tell('badBlanks', 'blanks');
  problems.push(...wrong);
  if (wrong.length > 0 || !headers || column === null || !blanks) return null;
  const place = placeAt(region, row, 'header');
  const header = text('header');
  const read = { column, header, field: field?.field ?? null, year: field?.year ?? null };
  return {
    sheet: text('sheet'),
    table: text('table') || null,
    headers,
    column: { ...read, blanks, place },
  };
}

/** `B3:H4`, or as a link has it: `'Piano 2024'!$B$3:$H$4`. */
const readRange = (text: string): Range | null => parseRange(text.slice(text.lastIndexOf('!') + 1));

/** A column by its letters, among those of the headers. */
function columnIn(letters: string, headers: Range | null): number | null {
  const column = parseA1(`${letters}1`)?.column;
  if (column === undefined || !headers) return null;
  return column >= headers.left && column <= headers.right ? column : null;
}
