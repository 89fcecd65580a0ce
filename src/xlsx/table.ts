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

/**
 * The table part grown by columns at its right edge, given left to right. One that is there
 * already, under the same name, is left alone, so that a plan can be applied twice.
 * @throws Error when a column is not adjacent to the table: the plan is wrong.
 */
export function growTable(text: string, part: string, wanted: readonly NewColumn[]): string {
  const { table, tag, autoFilter, columnsTag, columnsEnd, columns } = parseTable(text, part);
  const { range } = table;
  const added: string[] = [];
  let { right } = range;
  let lastId = columns.reduce((max, { id }) => Math.max(max, id), 0);
  for (const { header, row, column } of wanted) {
    if (table.hasHeaders && row !== range.top) throw new Error(`${header}: not in the header row`);
    if (columns[column - range.left]?.name === header) continue;
    if (column !== right + 1) throw new Error(`${header}: not beside table ${table.name}`);
    right = column;
    const name = encodeXstringAttribute(header);
    const element = `<${prefixOf(tag.name)}tableColumn/>`;
    added.push(withAttributes(element, { id: String(++lastId), name }));
  }
  if (added.length === 0) return text;
  const splices = new Splices(text);
  const set = ({ start, end }: OpenTag, changes: Record<string, string>): void =>
    splices.replace(start, end, withAttributes(text.slice(start, end), changes));
  set(tag, { ref: rangeText({ ...range, right }) });
  const filtered = parseRange(autoFilter?.attributes.ref ?? '');
  if (autoFilter && filtered) set(autoFilter, { ref: rangeText({ ...filtered, right }) });
  set(columnsTag, { count: String(columns.length + added.length) });
  splices.insert(columnsEnd, added.join(''));
  return splices.apply();
}
