import { includes } from './api-level';
import { HostBridge, type Bridge, type Limits } from './bridge';
import { Calculation } from './calculation';
import { itemNotFound } from './errors';
import { Events, type EventKind } from './events';
import { Excel } from './excel';
import { Faults } from './faults';
import type { CustomFunctions } from './functions';
import type { MessageEntry } from './protocol';
import { Traffic } from './traffic';
import type { Spreadsheet } from './univer';

export type { Bridge } from './bridge';
export type { CustomFunctions, FunctionMetadata, FunctionsMetadata } from './functions';
export type { Spreadsheet, UniverApi } from './univer';

export interface HostOptions {
  /** The newest version of ExcelApi that this Excel has, from 1.9 on; 1.17 where it is not given. */
  readonly apiLevel?: string;
  /** Whether this Excel can let a request wait for a cell that is being edited; it can. */
  readonly delaysForCellEdit?: boolean;
  /** What custom functions receive for a blank cell: null as on the web, or 0 as on a desktop. */
  readonly blanks?: 'null' | 'zero';
  /** 5 MB each where they are not given, as in Excel on the web. */
  readonly limits?: Partial<Limits>;
}

/** A stand-in for Excel that answers the genuine office.js out of a workbook open in Univer. */
export interface Host {
  /** To be made the global `_richApiNativeBridge` before the library loads. */
  readonly bridge: Bridge;
  readonly traffic: Traffic;
  readonly faults: Faults;
  readonly functions: CustomFunctions;
  /** Answers `Office.context.requirements.isSetSupported`. */
  isSetSupported(name: string, version?: string): boolean;
  /** Protects a sheet, by its name. @throws HostError where there is none */
  protect(sheetName: string): void;
  unprotect(sheetName: string): void;
  /** From now on no sheet can be added or removed. */
  protectStructure(): void;
  /** Hides rows, counted from 0, by a filter; none shows them all again. */
  filter(sheetName: string, hiddenRows: readonly number[]): void;
  /** The document settings of the add-in. */
  settings(): Readonly<Record<string, unknown>>;
  /** Edits the workbook in the name of this Excel's user, which is remote to the others over it. */
  localEdit<T>(edit: () => T): T;
  /** Edits the workbook in the name of a co-author. */
  remoteEdit<T>(edit: () => T): T;
  /** Resolves when all requests are answered and all formulas computed, custom functions too. */
  idle(): Promise<void>;
  dispose(): void;
}

const FIVE_MB = 5 * 1024 * 1024;

/**
 * Opens a host over Univer's facade. It always works on the workbook that is active there. Several
 * over one spreadsheet are the Excels of people who share a workbook.
 * The events of the library are raised for edits that go through Univer, whoever makes them.
 */
export function createHost(spreadsheet: Spreadsheet, options: HostOptions = {}): Host {
  const { apiLevel = '1.17', delaysForCellEdit = true, blanks = 'null', limits } = options;
  const { api } = spreadsheet;
  const send = (entries: readonly MessageEntry[]) => {
    bridge.send(entries);
  };
  const listen = (_: EventKind, targetId: string, on: boolean) => {
    events.listen(targetId, on);
  };
  const excel = new Excel(spreadsheet, { apiLevel, blanks, listen, send });
  const { functions } = excel;
  const events = new Events(excel.book, send);
  const calculation = new Calculation(api, functions);
  const traffic = new Traffic();
  const faults = new Faults(excel);
  const bridge = new HostBridge({
    excel,
    traffic,
    faults,
    events,
    calculation,
    limits: { request: FIVE_MB, response: FIVE_MB, ...limits },
  });
  const listening = api.addEvent(api.Event.CommandExecuted, (event) => {
    const { id, params, options: how } = event as ToldByUniver;
    const executed = { id, params: params ?? {}, fromFormula: how?.fromFormula === true };
    functions.onExecuted(executed);
    calculation.onExecuted(executed);
    events.onExecuted(executed);
  });
  return {
    bridge,
    traffic,
    faults,
    functions,
    isSetSupported: (name, version = '1.1') => {
      if (name === 'DelayForCellEdit') return delaysForCellEdit;
      const level = name === 'ExcelApi' ? apiLevel : OTHER_SETS[name];
      return level !== undefined && includes(level, version);
    },
    ...standing(excel),
    localEdit: (edit) => events.as('user', edit),
    remoteEdit: (edit) => events.as('remote', edit),
    idle: async () => {
      await bridge.idle;
      await calculation.settled();
    },
    dispose: () => {
      functions.dispose();
      calculation.dispose();
      listening.dispose();
    },
  };
}

/** Univer leaves the parameters of its commands untyped. */
interface ToldByUniver {
  readonly id: string;
  readonly params?: object;
  readonly options?: { readonly fromFormula?: boolean };
}

/** The newest version that there is of each set beside ExcelApi. */
const OTHER_SETS: Readonly<Record<string, string | undefined>> = {
  SharedRuntime: '1.2',
  RibbonApi: '1.2',
  DialogApi: '1.2',
  CustomFunctionsRuntime: '1.4',
  // The library's own: up to here it hands results over in the way that is played.
  CustomFunctions: '1.7',
};

type Standing = 'protect' | 'unprotect' | 'protectStructure' | 'filter' | 'settings';

/** What Univer has no place for: protection, filters of others, document settings. */
function standing({ book }: Excel): Pick<Host, Standing> {
  const idOf = (sheetName: string): string => {
    const sheet = book.workbook.getSheetByName(sheetName);
    if (!sheet) throw itemNotFound(`the sheet ${sheetName}`);
    return sheet.getSheetId();
  };
  return {
    protect: (sheetName) => {
      const id = idOf(sheetName);
      const { protectedSheets } = book.notes;
      if (!protectedSheets.includes(id)) protectedSheets.push(id);
    },
    unprotect: (sheetName) => {
      const { protectedSheets } = book.notes;
      const index = protectedSheets.indexOf(idOf(sheetName));
      if (index >= 0) protectedSheets.splice(index, 1);
    },
    protectStructure: () => {
      book.notes.structureProtected = true;
    },
    filter: (sheetName, hiddenRows) => {
      book.notes.filteredRows[idOf(sheetName)] = [...hiddenRows];
    },
    settings: () => book.notes.settings,
  };
}
