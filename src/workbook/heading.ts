import { key, readHeader, type Field } from './headers';
import { oneLine } from './header-rows';
import { mergeAt } from './merges';
import {
  cellAt,
  fieldsOf,
  isEmpty,
  isInTable,
  isWritten,
  rolesOf,
  type Column,
  type HeadingCell,
  type Region,
} from './region';
import type { Cell, Range, Sheet } from './sheet';

/** What a label of a heading is about: `Obiettivo` is a code where no other label is one. */
type LabelField = Field | 'objective' | 'strategic';

/** Labels that no column is called. */
const OWN_LABELS = new Map<string, LabelField>([
  ['ambito', 'parent'],
  ['ambitostrategico', 'parent'],
  ['areastrategica', 'parent'],
  ['obiettivostrategico', 'strategic'],
  ['codiceobiettivo', 'code'],
  ['codicenodo', 'code'],
]);

/** What a heading may tell of its node. */
const OF_NODES: ReadonlySet<Field> = new Set<Field>([
  'code',
  'name',
  'parent',
  'level',
  'weight',
  'resources',
  'rollup',
  'organisationalUnit',
  'manager',
  'dashboard',
  'dashboardWeight',
  'published',
  'publishedStatus',
  'score',
  'status',
]);

/** Results are written beside their labels: no other label says something with nothing beside it. */
const RESULTS: ReadonlySet<LabelField> = new Set<LabelField>(['score', 'status']);

/** What makes labels the heading of an objective; the first that is filled in is its title. */
const NAMING: readonly LabelField[] = ['code', 'objective', 'strategic'];

/** How many rows of a heading are looked at. */
const MOST_ROWS = 20;

/**
 * Whether columns are those of a table that can stand under a heading: indicators of which nothing
 * says under which node they are.
 */
export function takesHeading(columns: readonly Column[]): boolean {
  const fields = fieldsOf(columns);
  if (fields.has('node') || fields.has('parent')) return false;
  const roles = rolesOf(fields);
  return roles.includes('targets') || roles.includes('actuals');
}

/**
 * The heading right above rows of headers: labels with their values, beside them or after a colon,
 * which name the objective that the rows below are of. A blank row may part them.
 * @param headers their first row and their columns
 * Source: "Schede", as the half-year monitoring of Pistoia-Prato prints them.
 */
export function headingAbove(
  sheet: Sheet,
  headers: Pick<Range, 'top' | 'left' | 'right'>,
): Region | undefined {
  const { top, left, right } = headers;
  const last = isWritten(sheet, top - 1, left, right) ? top - 1 : top - 2;
  const found = new Map<LabelField, HeadingCell>();
  let first = top;
  for (let row = last; row >= 0 && row > last - MOST_ROWS; row -= 1) {
    const labels = labelsIn(sheet, row, headers);
    // A label for the second time is another heading's, of a node without indicators.
    if (!labels || labels.some(({ field }) => found.has(field))) break;
    for (const { field, cell } of labels) found.set(field, cell);
    if (labels.length > 0) first = row;
  }
  const names = NAMING.flatMap((field) => found.get(field) ?? []);
  const title = names.map((cell) => oneLine(textIn(sheet, cell))).find((text) => text !== '');
  if (title === undefined) return undefined;
  const cells = cellsOf(found);
  const rows = { headerRow: first, top: first, bottom: last };
  return { sheet, title, table: null, ...rows, left, right, columns: [], cells };
}

const textIn = (sheet: Sheet, { row, column, text }: HeadingCell): string =>
  text ?? String(cellAt(sheet, row, column)?.value ?? '');

interface Label {
  readonly field: LabelField;
  readonly cell: HeadingCell;
}

type Columns = Pick<Range, 'left' | 'right'>;

/**
 * The labels of a row, none where it says something else in a cell or two; null where the row is no
 * part of a heading: blank, of a table, of headers or of data.
 */
function labelsIn(sheet: Sheet, row: number, { left, right }: Columns): Label[] | null {
  if (isHeaders(sheet.rows[row]?.slice(left, right + 1) ?? [])) return null;
  const labels: Label[] = [];
  let filled = 0;
  for (let column = left; column <= right; column += 1) {
    if (isEmpty(cellAt(sheet, row, column))) continue;
    if (isInTable(sheet, row, column)) return null;
    filled += 1;
    const label = labelAt(sheet, row, column);
    if (!label) continue;
    labels.push(label);
    column = label.cell.column;
  }
  return labels.length > 0 || (filled > 0 && filled <= 2) ? labels : null;
}

/** Whether nothing but headers stands in a row; two may be a label and its value, such as a level. */
function isHeaders(cells: readonly (Cell | undefined)[]): boolean {
  const filled = cells.filter((cell) => !isEmpty(cell));
  const isHeader = (cell: Cell | undefined) =>
    typeof cell?.value === 'string' && readHeader(cell.value) !== null;
  return filled.length > 2 && filled.every(isHeader);
}

/** The label in a cell. */
function labelAt(sheet: Sheet, row: number, column: number): Label | null {
  const value = cellAt(sheet, row, column)?.value;
  if (typeof value !== 'string') return null;
  const [, name = oneLine(value), colon = '', text = ''] =
    /^([^:]{1,60}?) ?(:) ?(.*)$/.exec(oneLine(value)) ?? [];
  const field = labelField(name);
  if (!field) return null;
  if (text !== '') return RESULTS.has(field) ? null : { field, cell: { row, column, text } };
  const cell = { row, column: (mergeAt(sheet, row, column)?.right ?? column) + 1 };
  const beside = cellAt(sheet, row, cell.column);
  if (colon !== '' || RESULTS.has(field)) return { field, cell };
  return isEmpty(beside) ? null : { field, cell };
}

function labelField(name: string): LabelField | null {
  const own = OWN_LABELS.get(key(name));
  if (own) return own;
  const header = readHeader(name);
  if (!header || header.year !== null) return null;
  if (header.field === 'node') return 'objective';
  return OF_NODES.has(header.field) ? header.field : null;
}

/**
 * The cells of a heading by the fields of its node. Without a code the objective's own text is its
 * code; a strategic objective is the parent of another one, or else the node itself.
 */
function cellsOf(found: ReadonlyMap<LabelField, HeadingCell>): Map<Field, HeadingCell> {
  const { objective, strategic, ...told }: Told = Object.fromEntries(found);
  const own = objective ?? strategic;
  const parent = objective && strategic ? strategic : told.parent;
  const [code, name] = told.code ? [told.code, own ?? told.name] : [own, told.name ?? own];
  const cells = Object.entries({ ...told, parent, code, name });
  return new Map(cells.flatMap(([field, cell]) => (cell ? [[field as Field, cell]] : [])));
}

type Told = Partial<Record<LabelField, HeadingCell>>;
