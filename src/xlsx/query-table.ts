import { Splices } from './splices';
import { prefixOf, walk, withAttributes, type OpenTag } from './xml';

/** The fields of a query that fills a table (ECMA-376-1, 18.13.1), such as one of Power Query. */
export interface QueryFields {
  readonly refresh: OpenTag;
  readonly list: OpenTag;
  /** Where `</queryTableFields>` begins. */
  readonly listEnd: number;
  readonly count: number;
  /** The first id that no field has. */
  readonly nextId: number;
}

/** Null when the query lists no fields; the columns of its table refer to none then. */
export function readQueryFields(text: string, part: string): QueryFields | null {
  const found: { refresh?: OpenTag; list?: OpenTag } = {};
  let listEnd = 0;
  let count = 0;
  let nextId = 1;
  walk(text, part, {
    open: (tag) => {
      const { id, nextId: declared } = tag.attributes;
      if (tag.path === 'queryTable/queryTableRefresh') {
        found.refresh = tag;
        nextId = Math.max(nextId, Number(declared ?? 1));
      } else if (tag.path === 'queryTable/queryTableRefresh/queryTableFields') {
        found.list = tag;
      } else if (tag.path === 'queryTable/queryTableRefresh/queryTableFields/queryTableField') {
        count++;
        nextId = Math.max(nextId, Number(id) + 1);
      }
    },
    close: (path, start) => {
      if (path === 'queryTable/queryTableRefresh/queryTableFields') listEnd = start;
    },
  });
  const { refresh, list } = found;
  return refresh && list ? { refresh, list, listEnd, count, nextId } : null;
}

/**
 * The query part with a field for each column that was added to its table by hand: one that a
 * refresh leaves alone. Excel repairs a table whose columns and fields do not match.
 * @param columnIds the ids of the new table columns; their fields count from `fields.nextId`
 */
export function growQueryTable(
  text: string,
  fields: QueryFields,
  columnIds: readonly number[],
): string {
  const { refresh, list, listEnd, count, nextId } = fields;
  const splices = new Splices(text);
  const set = ({ start, end }: OpenTag, changes: Record<string, string>): void =>
    splices.replace(start, end, withAttributes(text.slice(start, end), changes));
  set(refresh, { nextId: String(nextId + columnIds.length) });
  set(list, { count: String(count + columnIds.length) });
  const element = `<${prefixOf(list.name)}queryTableField/>`;
  const added = columnIds.map((column, index) =>
    withAttributes(element, {
      id: String(nextId + index),
      dataBound: '0',
      tableColumnId: String(column),
    }),
  );
  splices.insert(listEnd, added.join(''));
  return splices.apply();
}
