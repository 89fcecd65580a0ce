import { includes } from './api-level';
import { as, HostBridge, type Bridge, type Limits } from './bridge';
import { Calculation } from './calculation';
import { itemNotFound } from './errors';
import { Events } from './events';
import { Excel } from './excel';
import { Faults } from './faults';
import { Traffic } from './traffic';
import type { UniverApi } from './univer';

export type { Bridge, Limits } from './bridge';
export type { Faults, RequestFailure } from './faults';
export { blankNotes, NOTES, type HostNotes } from './notes';
export type { Exchange, Traffic } from './traffic';
export type { UniverApi } from './univer';

export interface HostOptions {
  /** The newest version of ExcelApi that this Excel has, from 1.9 on; 1.17 where it is not given. */
  readonly apiLevel?: string;
  /** Whether this Excel can let a request wait for a cell that is being edited; it can. */
  readonly delaysForCellEdit?: boolean;
  /** 5 MB each where they are not given, as in Excel on the web. */
  readonly limits?: Partial<Limits>;
}

/** A stand-in for Excel that answers the genuine office.js out of a workbook open in Univer. */
export interface Host {
  /** To be made the global `_richApiNativeBridge` before the library loads. */
  readonly bridge: Bridge;
  readonly traffic: Traffic;
  readonly faults: Faults;
  /** Answers `Office.context.requirements.isSetSupported`. */
  isSetSupported(name: string, version?: string): boolean;
  /** Protects a sheet, by its name. @throws HostError where there is none */
  protect(sheetName: string): void;
  unprotect(sheetName: string): void;
  /** Hides rows, counted from 0, by a filter; none shows them all again. */
  filter(sheetName: string, hiddenRows: readonly number[]): void;
  /** The document settings of the add-in. */
  settings(): Readonly<Record<string, unknown>>;
  /** Edits the workbook in the name of a co-author. */
  remoteEdit<T>(edit: () => T): T;
  /** Resolves when all requests are answered and all formulas computed. */
  idle(): Promise<void>;
  dispose(): void;
}

const FIVE_MB = 5 * 1024 * 1024;

/**
 * Opens a host over Univer's facade. It always works on the workbook that is active there.
 * The events of the library are raised for edits that go through Univer, whoever makes them.
 */
export function createHost(api: UniverApi, options: HostOptions = {}): Host {
  const { apiLevel = '1.17', delaysForCellEdit = true, limits } = options;
  const excel = new Excel(api, apiLevel, (_kind, targetId, on) => {
    events.listen(targetId, on);
  });
  const events = new Events(excel.book, (entries) => {
    bridge.sendEvents(entries);
  });
  const calculation = new Calculation(api);
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
    calculation.onExecuted(executed);
    events.onExecuted(executed);
  });
  return {
    bridge,
    traffic,
    faults,
    isSetSupported: (name, version = '1.1') => {
      if (name === 'DelayForCellEdit') return delaysForCellEdit;
      return name === 'ExcelApi' ? includes(apiLevel, version) : OTHER_SETS.has(name);
    },
    ...standing(excel),
    remoteEdit: (edit) => as(events, 'remote', edit),
    idle: async () => {
      await bridge.idle;
      await calculation.settled();
    },
    dispose: () => {
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

const OTHER_SETS: ReadonlySet<string> = new Set(['SharedRuntime', 'RibbonApi', 'DialogApi']);

/** What Univer has no place for: protection, filters of others, document settings. */
function standing({ book }: Excel): Pick<Host, 'protect' | 'unprotect' | 'filter' | 'settings'> {
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
    filter: (sheetName, hiddenRows) => {
      book.notes.filteredRows[idOf(sheetName)] = [...hiddenRows];
    },
    settings: () => book.notes.settings,
  };
}
