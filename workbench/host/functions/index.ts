import { fullAddress, parseAddress } from '../address';
import type { Book } from '../book';
import { isError, valueOf } from '../cells';
import { itemNotFound } from '../errors';
import type { CellPlace, FormulaEngine } from '../formula-engine';
import type { MessageEntry } from '../protocol';
import type { Executed, UniverValue } from '../univer';
import type { Writer } from '../writer';
import { Calls, type Call } from './calls';
import { functionCells } from './function-cells';
import { GivenFormats } from './given-formats';
import { BUSY, inputsOf } from './inputs';
import { check, type FunctionMetadata, type FunctionsMetadata } from './metadata';
import { outcomeOf, resultOf, type Outcome } from './outcomes';
import { register } from './registration';
import { returned, univerError } from './returned';

export type { FunctionMetadata, FunctionsMetadata } from './metadata';

/** The custom functions of the add-in. */
export interface CustomFunctions {
  /**
   * The add-in is up, with its functions associated: from now on they are called. Formulas that a
   * file brought with their values keep these; all other formulas with functions are computed.
   * @throws Error for what the metadata ask of Excel and this stand-in does not play
   */
  connect(metadata: FunctionsMetadata): void;
  /** Why a cell shows an error, as the add-in said it; null where it said nothing. */
  messageAt(sheetName: string, a1: string): string | null;
  /** Forgets all results and computes every formula anew, as `application.calculate(full)`. */
  recalculate(): void;
}

/** How the library knows that a message is about custom functions, and that it is a call. */
const CATEGORY = 1;
const INVOKE = 1000;
/** The flag of a call whose arguments may hold errors. */
const PASSES_ERRORS = 4;

const SHIFTS = /^sheet\.mutation\.(insert|remove|move|delete)-(row|col|range)/;

interface Options {
  /** What a blank cell arrives as among the arguments. */
  readonly blanks: 'null' | 'zero';
  readonly send: (entries: readonly MessageEntry[]) => void;
}

/**
 * Computes formulas with functions of the add-in in two steps, as Excel does: one that has no result
 * yet shows that it is busy; when Univer is done, all missing calls go to the add-in in one message,
 * and when the results come, the formulas that wait for them are computed again. A function of a
 * function is called when the inner one has its result.
 */
export class Functions implements CustomFunctions {
  readonly #calls = new Calls();
  readonly #formats: GivenFormats;
  #metadata: FunctionsMetadata = { functions: [] };
  #unregister: (() => void) | null = null;
  /** Computed without functions, before these were known. */
  #computedBefore = new Set<string>();
  #hasShifted = false;
  #failure: Error | null = null;

  constructor(
    readonly book: Book,
    readonly writer: Writer,
    readonly engine: FormulaEngine,
    readonly options: Options,
  ) {
    this.#formats = new GivenFormats(book, writer, this.#calls);
  }

  /** Whether the add-in owes results. */
  get isWaiting(): boolean {
    return this.#calls.isWaiting;
  }

  connect(metadata: FunctionsMetadata): void {
    check(metadata);
    this.dispose();
    this.#metadata = metadata;
    this.#unregister = register(this.engine, metadata, (...call) => this.#evaluate(...call));
    this.#recompute(functionCells(this.book).filter((place) => this.#isDue(place)));
    this.#computedBefore.clear();
  }

  /** Takes the functions back; results that come later are not heard. */
  dispose(): void {
    this.#unregister?.();
    this.#unregister = null;
    this.#calls.forget();
  }

  recalculate(): void {
    this.#calls.forget();
    this.engine.recomputeAll();
  }

  messageAt(sheetName: string, a1: string): string | null {
    const sheet = this.book.workbook.getSheetByName(sheetName);
    if (!sheet) throw itemNotFound(`the sheet ${sheetName}`);
    const sheetId = sheet.getSheetId();
    const { top: row, left: column } = parseAddress(a1);
    const shown = valueOf(this.book.cell(sheetId, row, column));
    if (!isError(shown)) return null;
    const origin = this.#originOf({ sheetId, row, column });
    for (const outcome of this.#calls.outcomesOf(origin)) {
      const element = outcome[row - origin.row]?.[column - origin.column];
      if (element && 'error' in element && element.error === shown) return element.message;
    }
    return null;
  }

  /** Takes what the add-in answers to its calls. */
  receive(results: readonly unknown[]): void {
    const places: CellPlace[] = [];
    for (const result of results.map(resultOf)) {
      const call = this.#calls.answered(result.id);
      if (!call) continue;
      const outcome = outcomeOf(result, call.called);
      this.#calls.keep(call, outcome);
      this.#makeRoom(call.place, outcome);
      places.push(call.place);
    }
    // A cell that was shifted meanwhile is found by what it shows.
    const lost = this.#hasShifted ? functionCells(this.book).filter(this.#isBusy) : [];
    this.#recompute([...places, ...lost]);
    if (!this.isWaiting) this.#hasShifted = false;
  }

  /** A spill that leaves Univer's sheet would be an error, where one of Excel goes on. */
  #makeRoom({ sheetId, row, column }: CellPlace, outcome: Outcome): void {
    const width = outcome[0]?.length ?? 0;
    this.writer.room(sheetId, row + outcome.length - 1, column + width - 1);
  }

  onExecuted({ id, params, fromFormula }: Executed): void {
    if (this.isWaiting && SHIFTS.test(id)) this.#hasShifted = true;
    if (this.#unregister || !fromFormula || id !== 'sheet.mutation.set-range-values') return;
    const { subUnitId, cellValue = {} } = params as {
      readonly subUnitId: string;
      readonly cellValue?: Readonly<Record<string, object | undefined>>;
    };
    for (const [row, line] of Object.entries(cellValue)) {
      for (const column of Object.keys(line ?? {})) {
        this.#computedBefore.add(`${row},${column},${subUnitId}`);
      }
    }
  }

  /** To be called when Univer has computed. */
  afterCalculation(): void {
    const computed = this.#calls.prune();
    if (computed.length > 0) this.#formats.follow(computed);
    const wanted = this.#calls.takeWanted();
    if (wanted.length > 0) this.options.send(wanted.map((call) => this.#entryOf(call)));
  }

  /** @throws Error with which the host failed while Univer computed, where it could not throw */
  throwFailure(): void {
    const failure = this.#failure;
    this.#failure = null;
    if (failure) throw failure;
  }

  #evaluate(
    called: FunctionMetadata,
    place: CellPlace,
    values: readonly UniverValue[],
  ): UniverValue {
    const { parts } = this.engine.spreadsheet;
    try {
      this.#calls.visit(place);
      const passesErrors = this.#metadata.allowErrorForDataTypeAny === true;
      const blank = this.options.blanks === 'zero' ? 0 : null;
      const inputs = inputsOf(values, called, { passesErrors, blank });
      if ('error' in inputs) return univerError(parts, inputs.error);
      const outcome = this.#calls.find(place, called, inputs.args);
      return outcome ? returned(parts, outcome) : univerError(parts, BUSY);
    } catch (error) {
      this.#failure ??= error instanceof Error ? error : new Error(String(error));
      return univerError(parts, '#ERROR!');
    }
  }

  #entryOf({ id, called, args, place }: Call): MessageEntry {
    const { sheetId, row, column } = place;
    const cell = { top: row, left: column, bottom: row, right: column };
    const address = called.options?.requiresAddress
      ? fullAddress(this.book.nameOf(sheetId), cell)
      : null;
    const flags = this.#metadata.allowErrorForDataTypeAny ? PASSES_ERRORS : 0;
    const message = JSON.stringify([id, called.id.toUpperCase(), args, address, flags]);
    return { messageCategory: CATEGORY, messageType: INVOKE, message };
  }

  #recompute(places: readonly CellPlace[]): void {
    if (places.length > 0) this.engine.recompute(this.book.workbook.getId(), places);
  }

  #isDue({ sheetId, row, column }: CellPlace): boolean {
    const value = valueOf(this.book.cell(sheetId, row, column));
    return (
      value === '' || isError(value) || this.#computedBefore.has(`${row},${column},${sheetId}`)
    );
  }

  readonly #isBusy = ({ sheetId, row, column }: CellPlace): boolean =>
    this.book.cell(sheetId, row, column)?.v === BUSY;

  /** The cell whose formula gives what a cell shows. */
  #originOf(place: CellPlace): CellPlace {
    const { sheetId, row, column } = place;
    const spill = this.book.spills.at(sheetId, row, column);
    return spill ? { sheetId, row: spill.top, column: spill.left } : place;
  }
}
