import type { ICellData, IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import type { Cell, Range, Sheet, Table, Workbook } from '../../src/workbook';
import { GENERAL } from './cells';
import { blankNotes, NOTES, type HostNotes } from './notes';
import { CellType, ITALIAN } from './univer';

/** Univer's name for the data of its plugin of tables. */
const TABLE_RESOURCE = 'SHEET_TABLE_PLUGIN';

const SPARE_ROWS = 100;
const SPARE_COLUMNS = 12;

/**
 * A plain workbook as a snapshot that Univer opens. The plain form tells that a cell has a formula,
 * not which: such a cell gets one that gives its value, unless its value is a formula's text.
 */
export function snapshotOf({ sheets }: Workbook, name = 'Cartel1'): IWorkbookData {
  const styles = new Styles();
  const notes = blankNotes();
  const tables: Record<string, object[]> = {};
  const parts = sheets.map((sheet, index): [string, Partial<IWorksheetData>] => {
    const id = `sheet-${index + 1}`;
    tables[id] = sheet.tables.map((table) => tableOf(table, sheet, notes));
    return [id, sheetOf(id, sheet, styles)];
  });
  return {
    id: 'workbook',
    name,
    appVersion: '0.25.1',
    locale: ITALIAN,
    styles: styles.byId,
    sheetOrder: parts.map(([id]) => id),
    sheets: Object.fromEntries(parts),
    resources: [{ name: TABLE_RESOURCE, data: JSON.stringify(tables) }],
    custom: { [NOTES]: notes },
  };
}

function sheetOf(id: string, { name, rows, tables, merges }: Sheet, styles: Styles) {
  const cellData: Record<number, Record<number, ICellData>> = {};
  let lastColumn = 0;
  rows.forEach((line, row) => {
    line?.forEach((cell, column) => {
      if (!cell) return;
      (cellData[row] ??= {})[column] = cellOf(cell, styles);
      lastColumn = Math.max(lastColumn, column);
    });
  });
  const ends = [...tables.map(({ range }) => range), ...merges];
  const bottom = Math.max(rows.length - 1, ...ends.map((range) => range.bottom));
  const right = Math.max(lastColumn, ...ends.map((range) => range.right));
  return {
    id,
    name,
    rowCount: bottom + 1 + SPARE_ROWS,
    columnCount: right + 1 + SPARE_COLUMNS,
    cellData,
    mergeData: merges.map(univerRange),
  };
}

/** Styles that several cells share are told once. */
class Styles {
  readonly byId: Record<string, IStyleData> = {};
  #ids = new Map<string, string>();

  idOf({ format, fill, fontColour }: Cell): string | null {
    const style: IStyleData = {
      ...(format === GENERAL ? {} : { n: { pattern: format } }),
      ...(fill === undefined ? {} : { bg: { rgb: fill } }),
      ...(fontColour === undefined ? {} : { cl: { rgb: fontColour } }),
    };
    if (Object.keys(style).length === 0) return null;
    const key = JSON.stringify(style);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = `style-${this.#ids.size + 1}`;
    this.#ids.set(key, id);
    this.byId[id] = style;
    return id;
  }
}

function cellOf(cell: Cell, styles: Styles): ICellData {
  const style = styles.idOf(cell);
  const content = contentOf(cell);
  return style === null ? content : { ...content, s: style };
}

function contentOf({ value, error, formula }: Cell): ICellData {
  if (formula && typeof value === 'string' && value.startsWith('=')) return { f: value };
  const shown = error ?? value;
  if (shown === null) return formula ? { f: '=""', v: '', t: CellType.text } : {};
  const v = typeof shown === 'boolean' ? Number(shown) : shown;
  const f = formula ? { f: formulaGiving(shown) } : {};
  return { ...f, v, t: typeOf(shown) };
}

const typeOf = (value: string | number | boolean): CellType => {
  if (typeof value === 'number') return CellType.number;
  if (typeof value === 'boolean') return CellType.boolean;
  return value.startsWith('=') ? CellType.forcedText : CellType.text;
};

function formulaGiving(value: string | number | boolean): string {
  if (value === '#DIV/0!') return '=1/0';
  if (value === '#N/A') return '=NA()';
  if (typeof value !== 'string') return `=${String(value).toUpperCase()}`;
  return value.startsWith('#') ? `=${value}` : `="${value.replaceAll('"', '""')}"`;
}

const univerRange = ({ top, left, bottom, right }: Range) => ({
  startRow: top,
  startColumn: left,
  endRow: bottom,
  endColumn: right,
});

function tableOf(table: Table, { rows }: Sheet, notes: HostNotes): object {
  const { name, range, hasHeaders, hasTotals } = table;
  const id = `table-${name}`;
  if (!hasHeaders || hasTotals) notes.tables[id] = { hasHeaders, hasTotals };
  const columns = Array.from({ length: range.right - range.left + 1 }, (_, index) => ({
    id: `${id}-${index + 1}`,
    displayName: rows[range.top]?.[range.left + index]?.text ?? '',
    dataType: 'string',
    formula: '',
    meta: {},
    style: {},
  }));
  return {
    id,
    name,
    range: univerRange(range),
    meta: {},
    options: { showHeader: hasHeaders, showFooter: hasTotals, tableStyleId: '' },
    columns,
    filters: { tableColumnFilterList: [], tableFilteredOutRows: [] },
  };
}
