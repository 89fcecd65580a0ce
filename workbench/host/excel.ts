import { Book } from './book';
import type { EventKind } from './events';
import { FormulaEngine } from './formula-engine';
import { Functions } from './functions';
import { References } from './references';
import { Shifting } from './shifting';
import { Tables } from './tables';
import type { MessageEntry } from './protocol';
import type { Spreadsheet } from './univer';
import { Writer } from './writer';

interface Settings {
  /** The newest version of ExcelApi that it has. */
  readonly apiLevel: string;
  /** What custom functions receive for a blank cell. */
  readonly blanks: 'null' | 'zero';
  /** Called when the add-in starts or stops listening for an event of something. */
  readonly listen: (kind: EventKind, targetId: string, on: boolean) => void;
  /** Tells the add-in something by itself. */
  readonly send: (entries: readonly MessageEntry[]) => void;
}

/** What the types of objects work on. */
export class Excel {
  readonly book: Book;
  readonly writer: Writer;
  readonly tables: Tables;
  readonly shifting: Shifting;
  readonly functions: Functions;
  readonly references = new References();
  /** While on, values written under a filter land in the visible rows only (office-js#224). */
  misplaceFiltered = false;

  readonly apiLevel: string;
  readonly listen: Settings['listen'];

  constructor(spreadsheet: Spreadsheet, { apiLevel, blanks, listen, send }: Settings) {
    this.apiLevel = apiLevel;
    this.listen = listen;
    this.book = new Book(spreadsheet.api);
    this.writer = new Writer(this.book, (sheetId, changed) => {
      for (const table of this.tables.on(sheetId)) {
        if (changed.has(table.range.top)) this.tables.repairHeaders(table);
      }
    });
    this.tables = new Tables(this.book, this.writer);
    this.shifting = new Shifting(this.book, this.writer, this.tables);
    const engine = new FormulaEngine(spreadsheet);
    this.functions = new Functions(this.book, this.writer, engine, { blanks, send });
  }
}
