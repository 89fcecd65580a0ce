import type { Place } from '../../engine';
import { columnName, toA1 } from '../../workbook/address';
import type { Field } from '../../workbook/headers';
import { leastOf, type Confidence, type Evidence } from '../../workbook/mapping/confidence';
import type { WorkbookArea } from '../../workbook/mapping/areas';
import type { AreaMapping, ColumnMapping, Mapping } from '../../workbook/mapping/mapping';
import type { ProposedColumn } from '../../workbook/mapping/proposal';
import { rolesOf, type Role } from '../../workbook/region';
import { needsYear, takesYear } from './mapping-fields';

/** What the user chose for one column. */
export interface ColumnChoice {
  readonly field: Field | null;
  /** As typed. */
  readonly year: string;
  readonly blanks: ColumnMapping['blanks'];
}

/** What the user changed: whether an area is read, by area, and columns, by area and column. */
export interface MappingEdits {
  readonly included: ReadonlyMap<string, boolean>;
  readonly columns: ReadonlyMap<string, ColumnChoice>;
}

export const NO_EDITS: MappingEdits = { included: new Map(), columns: new Map() };

/** Where the field of a column comes from: how sure it is, unless a person said it. */
export type Standing = Confidence | 'saved' | 'chosen';

export interface DraftColumn extends ColumnChoice {
  /** For edits: it goes with its header, and is another one if that is. */
  readonly key: string;
  readonly column: number;
  /** Its header, or its letters where it has none. */
  readonly name: string | null;
  readonly letters: string;
  readonly standing: Standing;
  readonly why: readonly Evidence[];
  readonly asksYear: boolean;
  readonly wrongYear: boolean;
  /** A column at its left is read as the same. */
  readonly repeated: boolean;
}

export interface DraftArea {
  readonly key: string;
  readonly title: string;
  readonly place: Place;
  /** Rows of data. */
  readonly rows: number;
  readonly included: boolean;
  readonly roles: readonly Role[];
  readonly standing: Standing;
  readonly columns: readonly DraftColumn[];
  readonly firstRows: readonly (readonly string[])[];
}

export interface MappingDraft {
  readonly areas: readonly DraftArea[];
  /** What would be saved; years that cannot be read are left out of it. */
  readonly mapping: Mapping;
  /** Columns in use of which a person has to say that they are right. */
  readonly toConfirm: number;
  readonly wrongYears: number;
  /** Whether the headers alone tell all that is read: without a mapping it is read the same. */
  readonly byHeaders: boolean;
}

/** The areas that were found as the user has changed them. */
export function mappingDraft(found: readonly WorkbookArea[], edits: MappingEdits): MappingDraft {
  const areas = found.map((area) => draftArea(area, edits));
  const used = areas.flatMap(({ included, columns }) => (included ? columns : []));
  return {
    areas,
    mapping: {
      areas: found.flatMap((area, index) => areaMapping(area, areas[index])),
    },
    toConfirm: used.filter(({ standing }) => standing === 'doubtful').length,
    wrongYears: used.filter(({ wrongYear }) => wrongYear).length,
    byHeaders: used.every(
      ({ standing, blanks }) =>
        (standing === 'certain' || standing === 'none') && blanks === 'nothing',
    ),
  };
}

/** Reads an area, or leaves it out. */
export const including = (edits: MappingEdits, area: DraftArea, is: boolean): MappingEdits => ({
  ...edits,
  included: new Map(edits.included).set(area.key, is),
});

/** Reads a column as the user says; who chooses for an area that was left out wants it read. */
export function choosing(
  edits: MappingEdits,
  area: DraftArea,
  column: DraftColumn,
  choice: Partial<ColumnChoice>,
): MappingEdits {
  const { key, field, year, blanks } = column;
  const chosen: ColumnChoice = { field, year, blanks, ...choice };
  const isUnused = chosen.field === null;
  const columns = new Map(edits.columns).set(key, {
    field: chosen.field,
    year: takesYear(chosen.field) || 'year' in choice ? chosen.year : '',
    blanks: isUnused ? 'nothing' : chosen.blanks,
  });
  const included = area.included ? edits.included : new Map(edits.included).set(area.key, true);
  return { included, columns };
}

/** Whether something else is on the page than without the user's changes. */
export const isChanged = (
  found: readonly WorkbookArea[],
  { mapping, wrongYears }: MappingDraft,
): boolean =>
  wrongYears > 0 ||
  JSON.stringify(mapping) !== JSON.stringify(mappingDraft(found, NO_EDITS).mapping);

const areaKey = ({ sheet, headers }: AreaMapping): string =>
  `${toA1(headers.top, headers.left)} ${sheet}`;

function draftArea(area: WorkbookArea, edits: MappingEdits): DraftArea {
  const key = areaKey(area);
  const seen = new Set<string>();
  const columns = area.columns.map((found, index): DraftColumn => {
    const column = draftColumn(area, index, found, edits);
    const name = `${column.field} ${column.year}`;
    const repeated = column.field !== null && seen.has(name);
    seen.add(name);
    return { ...column, repeated };
  });
  const roles = rolesOf(fieldsIn(columns));
  const { sheet, title, headers, firstRow, lastRow } = area;
  const isChanged = columns.some(({ standing }) => standing === 'chosen');
  return {
    key,
    title,
    place: { sheet, table: title, cell: toA1(headers.bottom, headers.left) },
    rows: Math.max(0, lastRow - firstRow + 1),
    included: edits.included.get(key) ?? area.included,
    roles,
    standing: isChanged ? standingOf(columns) : area.saved ? 'saved' : area.confidence,
    columns,
    firstRows: area.firstRows,
  };
}

function draftColumn(
  area: WorkbookArea,
  index: number,
  found: ProposedColumn,
  edits: MappingEdits,
): Omit<DraftColumn, 'repeated'> {
  const { column, header, why } = found;
  const key = `${areaKey(area)} ${index} ${header}`;
  const choice = edits.columns.get(key);
  const year = found.year === null ? '' : String(found.year);
  const now: ColumnChoice = choice ?? { field: found.field, year, blanks: found.blanks };
  const own: Standing = area.saved && area.included ? 'saved' : found.confidence;
  const asksYear = takesYear(now.field) || now.year !== '';
  const wrongYear = now.year === '' ? needsYear(now.field) : yearIn(now.year) === null;
  return {
    ...now,
    key,
    column,
    name: header.trim() === '' ? null : header.trim(),
    letters: columnName(column),
    standing: choice ? 'chosen' : found.field === null ? 'none' : own,
    why: choice ? [] : why,
    asksYear,
    wrongYear,
  };
}

const YEAR = /^(?:19|20)\d\d$/;
const yearIn = (text: string): number | null =>
  YEAR.test(text.trim()) ? Number(text.trim()) : null;

const fieldsIn = (columns: readonly ColumnChoice[]): Set<Field> =>
  new Set(columns.flatMap(({ field }) => field ?? []));

/** The least sure of the columns without which an area would be something else. */
function standingOf(columns: readonly DraftColumn[]): Confidence {
  const roles = rolesOf(fieldsIn(columns)).join();
  if (roles === '') return 'none';
  return leastOf(
    columns
      .filter(({ field, repeated }) => {
        const others = columns.filter((other) => other.field !== field);
        return field !== null && !repeated && rolesOf(fieldsIn(others)).join() !== roles;
      })
      .map(({ standing }) =>
        standing === 'chosen' || standing === 'saved' ? 'certain' : standing,
      ),
  );
}

/** Nothing of an area that nobody ever said to read: its headers alone tell what it is. */
function areaMapping(area: WorkbookArea, draft: DraftArea | undefined): AreaMapping | [] {
  if (!draft) return [];
  const isRead = draft.included && draft.roles.length > 0;
  if (!isRead && !area.saved && !area.included) return [];
  const { sheet, table, headers } = area;
  const columns = area.columns.map(({ column, header }, index): ColumnMapping => {
    const drafted = draft.columns[index];
    const field = isRead ? (drafted?.field ?? null) : null;
    if (!drafted || field === null) return { column, header, field: null, ...UNUSED };
    return { column, header, field, year: yearIn(drafted.year), blanks: drafted.blanks };
  });
  return { sheet, table, headers, columns };
}

const UNUSED = { year: null, blanks: 'nothing' } as const;
