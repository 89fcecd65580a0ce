import type { Spreadsheet } from './univer';

/** A cell of the open workbook, counted from 0. */
export interface CellPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** What of Univer's formulas its facade does not show. */
export class FormulaEngine {
  constructor(readonly spreadsheet: Spreadsheet) {}

  /** The code of the functions, by their names. */
  get executors() {
    return this.#injector.get(this.spreadsheet.parts.IFunctionService);
  }

  /** What the grid says of functions while somebody types. */
  get descriptions() {
    return this.#injector.get(this.spreadsheet.parts.IDescriptionService);
  }

  /** Computes the formulas of some cells anew, and whatever depends on them. */
  recompute(unitId: string, places: readonly CellPlace[]): void {
    const dirtyRanges = columnsOf(places).map(({ sheetId, column, first, last }) => ({
      unitId,
      sheetId,
      range: { startRow: first, endRow: last, startColumn: column, endColumn: column },
    }));
    this.#start({ dirtyRanges });
  }

  /** Computes every formula anew. */
  recomputeAll(): void {
    this.#start({ forceCalculation: true });
  }

  #start(what: object): void {
    const nothing = { dirtyRanges: [], dirtyNameMap: {}, dirtyDefinedNameMap: {} };
    const features = { dirtyUnitFeatureMap: {}, dirtyUnitOtherFormulaMap: {} };
    this.spreadsheet.api.syncExecuteCommand(
      START,
      { ...nothing, ...features, forceCalculation: false, clearDependencyTreeCache: {}, ...what },
      { onlyLocal: true },
    );
  }

  get #injector() {
    // Protected: Univer has no other door to these services.
    return this.spreadsheet.api['_injector'];
  }
}

/** Asks Univer for a calculation; it begins a moment later. */
export const START = 'formula.mutation.set-trigger-formula-calculation-start';

interface ColumnPart {
  readonly sheetId: string;
  readonly column: number;
  readonly first: number;
  last: number;
}

/** Cells one below another as one range: Univer compares every range with every formula. */
function columnsOf(places: readonly CellPlace[]): ColumnPart[] {
  const sorted = places.toSorted(
    (a, b) => a.sheetId.localeCompare(b.sheetId) || a.column - b.column || a.row - b.row,
  );
  const parts: ColumnPart[] = [];
  for (const { sheetId, row, column } of sorted) {
    const part = parts.at(-1);
    const isSame = part?.sheetId === sheetId && part.column === column;
    if (part && isSame && row - part.last <= 1) part.last = row;
    else parts.push({ sheetId, column, first: row, last: row });
  }
  return parts;
}
