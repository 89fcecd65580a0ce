import { parseRange, toA1 } from '../workbook/address';
import type { Range, Table } from '../workbook/sheet';
import type { NewColumn } from '../workbook/write-plan';
import { Refusal } from './problems';
import { Splices } from './splices';
import { prefixOf, walk, withAttributes, type OpenTag } from './xml';
import { decodeXstring, encodeXstringAttribute } from './xstring';

/** A table part (ECMA-376-1, 18.5.1), and where in its text a new column leaves its traces. */
interface TablePart {
  readonly table: Table;
  readonly tag: OpenTag;
  readonly autoFilter: OpenTag | null;
  readonly columnsTag: OpenTag;
  /** Where `</tableColumns>` begins. */
  readonly columnsEnd: number;
  readonly columns: readonly { readonly id: number; readonly name: string }[];
}

/** @throws Refusal when the part is no table. */
export function readTable(text: string, part: string): Table {
  return parseTable(text, part).table;
}

function parseTable(text: string, part: string): TablePart {
  let tag: OpenTag | null = null;
  let autoFilter: OpenTag | null = null;
  let columnsTag: OpenTag | null = null;
  let columnsEnd = 0;
  const columns: { id: number; name: string }[] = [];
  walk(text, part, {
    open: (found) => {
      const { id, name = '' } = found.attributes;
      if (found.path === 'table') tag = found;
      else if (found.path === 'table/autoFilter') autoFilter = found;
      else if (found.path === 'table/tableColumns') columnsTag = found;
      else if (found.path === 'table/tableColumns/tableColumn') {
        columns.push({ id: Number(id), name: decodeXstring(name) });
      }
    },
    close: (path, start) => {
      if (path === 'table/tableColumns') columnsEnd = start;
    },
  });
  return { ...describe(tag, columnsTag, part), autoFilter, columnsEnd, columns };
}

function describe(
  tag: OpenTag | null,
  columnsTag: OpenTag | null,
  part: string,
): Pick<TablePart, 'table' | 'tag' | 'columnsTag'> {
  const bad = (reason: string): Refusal => new Refusal('file.badXml', { part, reason });
  if (!tag || !columnsTag) throw bad('no table');
  const { displayName, name = '', ref = '', headerRowCount, totalsRowCount } = tag.attributes;
  const range = parseRange(ref);
  if (!range) throw bad(`range ${ref}`);
  const table = {
    name: decodeXstring(displayName ?? name),
    range,
    hasHeaders: Number(headerRowCount ?? 1) > 0,
    hasTotals: Number(totalsRowCount ?? 0) > 0,
  };
  return { table, tag, columnsTag };
}

const rangeText = ({ top, left, bottom, right }: Range): string =>
  `${toA1(top, left)}:${toA1(bottom, right)}`;

/** A table part that has grown. */
export interface GrownTable {
  readonly text: string;
  /** The ids of the columns that were added. */
  readonly added: readonly number[];
}

/**
 * The table part grown by columns at its right edge, given left to right. One that is there
 * already, under the same name, is left alone, so that a plan can be applied twice.
 * @param firstField the field id of the first new column, in a table that a query fills
 * @throws Error when a column is not adjacent to the table, or its name is taken
 */
export function growTable(
  text: string,
  part: string,
  wanted: readonly NewColumn[],
  firstField: number | null,
): GrownTable {
  const parsed = parseTable(text, part);
  const { table, tag, autoFilter, columnsTag, columnsEnd, columns } = parsed;
  const missing = missingColumns(parsed, wanted);
  const right = table.range.right + missing.length;
  if (missing.length === 0) return { text, added: [] };
  const firstId = columns.reduce((max, { id }) => Math.max(max, id), 0) + 1;
  const elements = missing.map(({ header }, index) =>
    withAttributes(`<${prefixOf(tag.name)}tableColumn/>`, {
      id: String(firstId + index),
      name: encodeXstringAttribute(header),
      queryTableFieldId: firstField === null ? null : String(firstField + index),
    }),
  );
  const splices = new Splices(text);
  const set = ({ start, end }: OpenTag, changes: Record<string, string>): void =>
    splices.replace(start, end, withAttributes(text.slice(start, end), changes));
  set(tag, { ref: rangeText({ ...table.range, right }) });
  const filtered = parseRange(autoFilter?.attributes.ref ?? '');
  if (autoFilter && filtered) set(autoFilter, { ref: rangeText({ ...filtered, right }) });
  set(columnsTag, { count: String(columns.length + missing.length) });
  splices.insert(columnsEnd, elements.join(''));
  return { text: splices.apply(), added: missing.map((_, index) => firstId + index) };
}

function missingColumns(
  { table, columns }: TablePart,
  wanted: readonly NewColumn[],
): readonly NewColumn[] {
  const { range, name, hasHeaders } = table;
  const missing = wanted.filter(
    ({ column, header }) => columns[column - range.left]?.name !== header,
  );
  // Excel takes two names that differ in case for one, and repairs the file.
  const taken = new Set(columns.map((column) => column.name.toLowerCase()));
  missing.forEach(({ header, row, column }, index) => {
    if (hasHeaders && row !== range.top) throw new Error(`${header}: not in the header row`);
    if (column !== range.right + 1 + index) throw new Error(`${header}: not beside table ${name}`);
    if (taken.has(header.toLowerCase())) throw new Error(`${header}: twice in table ${name}`);
    taken.add(header.toLowerCase());
  });
  return missing;
}
