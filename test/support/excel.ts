import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import type { IWorkbookData } from '@univerjs/core';
import { parseA1, type Workbook } from '../../src/workbook';
import {
  createHost,
  type Host,
  type HostOptions,
  type Spreadsheet,
  type UniverApi,
} from '../../workbench/host';
import { Book } from '../../workbench/host/book';
import { formulaOf, textOf, valueOf, type CellValue } from '../../workbench/host/cells';
import { snapshotOf } from '../../workbench/host/snapshot';
import { typed } from '../../workbench/host/typing';
import { openHeadless } from './univer';
import { bookIn } from './workbook';

/** What a cell holds and shows, seen from Univer: no part of what is tested is asked. */
export interface SeenCell {
  readonly value: CellValue;
  /** null where there is none. */
  readonly formula: string | null;
  readonly format: string;
  readonly text: string;
  readonly fill: string | null;
  readonly fontColour: string;
}

/** The genuine Excel library in a context of its own, over a workbook in the host. */
export interface OpenedExcel {
  readonly host: Host;
  readonly univerAPI: UniverApi;
  /** For another host over the same workbook. */
  readonly spreadsheet: Spreadsheet;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office: typeof Office;
  /** What office.js gives to custom functions; `associate` first, then `host.functions.connect`. */
  readonly CustomFunctions: typeof CustomFunctions;
  cell(sheet: string, a1: string): SeenCell;
  /** Types into a cell, as the user. */
  setCell(sheet: string, a1: string, value: CellValue): void;
  /** Inserts a row above another, as the user; counted from 0. */
  insertRow(sheet: string, row: number): void;
  close(): void;
}

const DIST = join('node_modules', '@microsoft', 'office-js', 'dist');
const LIBRARY = join(DIST, 'excel-web-16.00.debug.js');
const LOADER = join(DIST, 'office.debug.js');

let library: Script | undefined;
let association: Script | undefined;

/**
 * The part of office.js that the library expects to be there, with `CustomFunctions.associate`; all
 * of office.js would want a page to load the library into.
 */
function associationScript(): Script {
  const loader = readFileSync(LOADER, 'utf8').replaceAll('\r\n', '\n');
  const start = loader.indexOf('(function (OfficeExt) {\n    var Association');
  const end = loader.indexOf('(function (Office) {\n    var actions', start);
  if (start < 0 || end < 0) throw new Error(`${LOADER} is not as it was`);
  const script = `var OfficeExt = {};\n${loader.slice(start, end)}`;
  return new Script(script, { filename: LOADER });
}

/**
 * Opens a workbook in a headless Excel.
 * @param source a plain workbook, or the bytes of an xlsx file
 */
export async function openExcel(
  source: Workbook | Uint8Array,
  options: HostOptions = {},
): Promise<OpenedExcel> {
  const workbook = source instanceof Uint8Array ? await bookIn(source) : source;
  return openSnapshot(snapshotOf(workbook), options);
}

/** Opens a workbook as Univer has it in a headless Excel. */
export async function openSnapshot(
  snapshot: IWorkbookData,
  options: HostOptions = {},
): Promise<OpenedExcel> {
  const headless = openHeadless(snapshot);
  const univerAPI = headless.api;
  const host = createHost(headless, options);
  await headless.computed;
  const timers = new Set<NodeJS.Timeout>();
  return {
    host,
    univerAPI,
    spreadsheet: headless,
    ...startLibrary(host, timers),
    ...hands(univerAPI),
    close: () => {
      // The library outlives what it was opened for by half a second.
      for (const timer of timers) clearTimeout(timer);
      host.dispose();
      headless.close();
    },
  };
}

/** Another Excel over the same workbook, as somebody has it who shares it. */
export function joinExcel(first: OpenedExcel, options: HostOptions = {}): OpenedExcel {
  const { spreadsheet, univerAPI } = first;
  const host = createHost(spreadsheet, options);
  const timers = new Set<NodeJS.Timeout>();
  return {
    host,
    univerAPI,
    spreadsheet,
    ...startLibrary(host, timers),
    ...hands(univerAPI),
    close: () => {
      for (const timer of timers) clearTimeout(timer);
      host.dispose();
    },
  };
}

type Library = Pick<OpenedExcel, 'Excel' | 'OfficeExtension' | 'Office' | 'CustomFunctions'>;

function startLibrary(host: Host, timers: Set<NodeJS.Timeout>): Library {
  const isSetSupported = (name: string, version?: string) => host.isSetSupported(name, version);
  const page: Record<string, unknown> = {
    _richApiNativeBridge: host.bridge,
    setTimeout: (work: (...args: unknown[]) => void, delay: number, ...args: unknown[]) => {
      const timer = setTimeout(work, delay, ...args);
      timers.add(timer);
      return timer;
    },
    clearTimeout,
    navigator: { userAgent: '' },
    location: { href: 'https://localhost/', search: '', hash: '', protocol: 'https:' },
  };
  page.window = page;
  page.self = page;
  createContext(page);
  association ??= associationScript();
  association.runInContext(page);
  library ??= new Script(readFileSync(LIBRARY, 'utf8'), { filename: LIBRARY });
  library.runInContext(page);
  // Without a host that shakes hands, the library's own Office never gets a context.
  page.Office = { context: { requirements: { isSetSupported } } };
  return page as unknown as Library;
}

/** A user's hands and eyes. */
function hands(api: UniverApi): Pick<OpenedExcel, 'cell' | 'setCell' | 'insertRow'> {
  const book = new Book(api);
  const place = (name: string, a1: string) => {
    const at = parseA1(a1);
    const sheet = book.workbook.getSheetByName(name);
    if (!at || !sheet) throw new Error(`There is no cell ${name}!${a1}`);
    return { sheet, id: sheet.getSheetId(), ...at };
  };
  return {
    cell: (name, a1) => {
      const { id, row, column } = place(name, a1);
      const cell = book.cell(id, row, column);
      const { format, fill, fontColour } = book.look(cell);
      const value = valueOf(cell);
      const formula = cell?.f ? String(formulaOf(cell)) : null;
      return { value, formula, format, text: textOf(value, format), fill, fontColour };
    },
    setCell: (name, a1, value) => {
      const { sheet, id, row, column } = place(name, a1);
      const { format } = book.look(book.cell(id, row, column));
      const { v, f, t } = typed(value, format);
      sheet.getRange(row, column).setValue({ v, f, ...(t === undefined ? {} : { t }) });
    },
    insertRow: (name, row) => {
      place(name, 'A1').sheet.insertRows(row, 1);
    },
  };
}

/** The code and the place of the error that a batch ends with. */
export async function failureOf(batch: Promise<unknown>): Promise<{ code: string; at: string }> {
  try {
    await batch;
  } catch (error) {
    const { code, debugInfo } = error as OfficeExtension.Error;
    return { code, at: debugInfo.errorLocation ?? '' };
  }
  throw new Error('The batch did not fail');
}
