import type { Range } from '../../src/workbook';
import { Bounds, localAddress } from './address';
import type { Book } from './book';
import type { MessageEntry } from './protocol';
import type { Executed, UniverApi } from './univer';

/** The events that can be listened for. */
export type EventKind = 'changed';

/** Who is editing, as seen from one Excel. */
export type Editor = 'user' | 'addin' | 'remote';

/** Whose edit is under way: of an Excel's own user or add-in, or of somebody in none of these. */
interface Hand {
  readonly of: Events | null;
  readonly editor: Editor;
}

/** Several hosts over one spreadsheet are the Excels of people who share it. */
const hands = new WeakMap<UniverApi, Hand>();

/** The numbers are those of the library's event types. */
const EVENT = 65536;
const CHANGED = 10;
const WORKBOOK = 'Workbook';

interface Change {
  readonly sheetId: string;
  readonly changeType: string;
  readonly range: Range;
}

/** What of Univer's mutations of cells and rows is read here. */
interface MutationParams {
  readonly subUnitId: string;
  readonly trigger?: string;
  readonly range?: { startRow: number; startColumn: number; endRow: number; endColumn: number };
  readonly cellValue?: Readonly<
    Record<number, Readonly<Record<number, object | null>> | undefined>
  >;
}

const STRUCTURAL: Readonly<Record<string, string>> = {
  'sheet.mutation.insert-row': 'RowInserted',
  'sheet.mutation.remove-rows': 'RowDeleted',
  'sheet.mutation.insert-col': 'ColumnInserted',
  'sheet.mutation.remove-col': 'ColumnDeleted',
};

/** Raises Excel's `onChanged`, for whoever asked to hear of it, from what happens in Univer. */
export class Events {
  #listeners = new Set<string>();

  constructor(
    readonly book: Book,
    readonly send: (entries: readonly MessageEntry[]) => void,
  ) {}

  /** Who is editing just now; an edit of which nobody says whose it is is the own user's. */
  get editor(): Editor {
    const hand = hands.get(this.book.api);
    if (!hand) return 'user';
    return hand.of === this ? hand.editor : 'remote';
  }

  /** Does something in the name of an editor: what is another Excel's is remote here. */
  as<T>(editor: Editor, edit: () => T): T {
    const { api } = this.book;
    const before = hands.get(api);
    hands.set(api, { of: editor === 'remote' ? null : this, editor });
    try {
      return edit();
    } finally {
      if (before) hands.set(api, before);
      else hands.delete(api);
    }
  }

  listen(targetId: string, on: boolean): void {
    if (on) this.#listeners.add(targetId);
    else this.#listeners.delete(targetId);
  }

  /** Tells of a mutation, unless it is a formula's result: Excel does not tell of those. */
  onExecuted(executed: Executed): void {
    if (executed.fromFormula || this.#listeners.size === 0) return;
    const change = changeOf(executed);
    if (!change) return;
    const message = JSON.stringify({
      address: localAddress(change.range),
      changeType: change.changeType,
      shiftDirection: 'None',
      source: this.editor === 'remote' ? 'Remote' : 'Local',
      triggerSource: this.editor === 'addin' ? 'ThisLocalAddin' : 'Unknown',
      worksheetId: change.sheetId,
    });
    const targets = [change.sheetId, WORKBOOK].filter((id) => this.#listeners.has(id));
    if (targets.length === 0) return;
    this.send(
      targets.map((targetId) => ({
        messageCategory: EVENT,
        messageType: CHANGED,
        targetId,
        message,
      })),
    );
  }
}

function changeOf({ id, params }: Executed): Change | null {
  const { subUnitId: sheetId, trigger, range, cellValue } = params as MutationParams;
  const structural = STRUCTURAL[id];
  if (structural !== undefined && range) {
    const { startRow: top, startColumn: left, endRow: bottom, endColumn: right } = range;
    return { sheetId, changeType: structural, range: { top, left, bottom, right } };
  }
  // Formulas that follow shifted rows are no edit of their own.
  const isFollowing = /(insert|remove|delete)-(row|col)/.test(trigger ?? '');
  if (id !== 'sheet.mutation.set-range-values' || isFollowing) return null;
  const edited = contentsIn(cellValue ?? {});
  return edited && { sheetId, changeType: 'RangeEdited', range: edited };
}

/** Around the cells whose contents are set, not only their looks. */
function contentsIn(cells: NonNullable<MutationParams['cellValue']>): Range | null {
  const bounds = new Bounds();
  for (const [row, line] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(line ?? {})) {
      if (cell === null || 'v' in cell || 'f' in cell) bounds.add(Number(row), Number(column));
    }
  }
  return bounds.range;
}
