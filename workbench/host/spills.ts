import type { ICellData } from '@univerjs/core';
import type { Range } from '../../src/workbook';
import { isFilled, valueOf, type Cell } from './cells';
import type { UniverWorkbook } from './univer';

type Spilled = Readonly<Record<number, Readonly<Record<number, ICellData>> | undefined>>;

/** Univer's range of a formula with several results. */
interface Extent {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}

/**
 * What formulas spill. Univer keeps it beside the cells, in a model that its facade uses and does
 * not show; the facade's own field is the only way to it that needs no import of all of Univer.
 */
export class Spills {
  #model: ReturnType<typeof modelOf> | null = null;

  constructor(readonly workbook: () => UniverWorkbook) {}

  /** The results of the formulas with several, where they show: sparse, the formula's own cell too. */
  cells(sheetId: string): Spilled | undefined {
    const data = this.#of().getArrayFormulaCellData()[this.workbook().getId()]?.[sheetId];
    return data as Spilled | undefined;
  }

  /** The ranges over which formulas spill, each with the formula's own cell at its top left. */
  on(sheetId: string): Range[] {
    const rows = this.#of().getArrayFormulaRange()[this.workbook().getId()]?.[sheetId] ?? {};
    const cells = this.cells(sheetId);
    const lines = Object.values(rows) as Readonly<Record<number, Extent>>[];
    return lines.flatMap(Object.values<Extent>).flatMap((extent) => {
      const { startRow: top, startColumn: left, endRow: bottom, endColumn: right } = extent;
      // Where other cells are in its way, Univer remembers how far it would have spilled.
      const isBlocked = valueOf(cells?.[top]?.[left]) === '#SPILL!';
      const isOne = top === bottom && left === right;
      return isBlocked || isOne ? [] : [{ top, left, bottom, right }];
    });
  }

  /** The range of the formula that spills into a cell, or begins there; null where none does. */
  at(sheetId: string, row: number, column: number): Range | null {
    const isIn = ({ top, left, bottom, right }: Range) =>
      row >= top && row <= bottom && column >= left && column <= right;
    return this.on(sheetId).find(isIn) ?? null;
  }

  #of() {
    return (this.#model ??= modelOf(this.workbook()));
  }
}

const modelOf = (workbook: UniverWorkbook) =>
  workbook.getActiveSheet().getRange(0, 0)['_formulaDataModel'];

/** A cell with what is spilled into it; like Excel's, it has no formula of its own. */
export const shownAt = (own: Cell, spilled: ICellData | undefined): Cell =>
  spilled && !isFilled(own) ? { ...spilled, ...own, v: spilled.v, t: spilled.t } : own;
