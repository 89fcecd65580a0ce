import { Book } from './book';
import type { EventKind } from './events';
import { References } from './references';
import { Shifting } from './shifting';
import { Tables } from './tables';
import type { UniverApi } from './univer';
import { Writer } from './writer';

/** What the types of objects work on. */
export class Excel {
  readonly book: Book;
  readonly writer: Writer;
  readonly tables: Tables;
  readonly shifting: Shifting;
  readonly references = new References();
  /** While on, values written under a filter land in the visible rows only (office-js#224). */
  misplaceFiltered = false;

  /**
   * @param apiLevel the newest version of ExcelApi that it has
   * @param listen called when the add-in starts or stops listening for an event of something
   */
  constructor(
    api: UniverApi,
    readonly apiLevel: string,
    readonly listen: (kind: EventKind, targetId: string, on: boolean) => void,
  ) {
    this.book = new Book(api);
    this.writer = new Writer(this.book, (sheetId, changed) => {
      for (const table of this.tables.on(sheetId)) {
        if (changed.has(table.range.top)) this.tables.repairHeaders(table);
      }
    });
    this.tables = new Tables(this.book, this.writer);
    this.shifting = new Shifting(this.book, this.writer, this.tables);
  }
}
