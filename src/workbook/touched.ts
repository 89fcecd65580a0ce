import { RESULT_FIELDS } from './headers';
import { hasRole, type Region } from './region';
import { findRegions } from './regions';
import type { Range, Workbook } from './sheet';
import type { NewColumn } from './write-plan';

/** What a change of cells is about: what the plan is read from, the results in it, neither. */
export type Touched = 'inputs' | 'results' | 'other';

interface Area {
  readonly sheet: string;
  readonly range: Range;
  readonly results: ReadonlySet<number>;
}

/** Where the plan of a workbook is read from, to tell what changes are about. */
export class Areas {
  #areas: readonly Area[];

  constructor(workbook: Workbook) {
    const { regions } = findRegions(workbook);
    this.#areas = regions.filter((region) => !hasRole(region, 'history')).map(areaOf);
  }

  /** A run has written result columns that were not there when the workbook was read. */
  add(columns: readonly NewColumn[]): void {
    this.#areas = this.#areas.map((area) => {
      const own = columns.filter(
        ({ sheet, row }) => sheet === area.sheet && row === area.range.top,
      );
      const added = own.map(({ column }) => column).filter((column) => isBeside(area, own, column));
      const right = Math.max(area.range.right, ...added.map((column) => column + 1));
      return {
        ...area,
        range: { ...area.range, right },
        results: new Set([...area.results, ...added]),
      };
    });
  }

  /** A change of both is one of inputs: rows sorted or deleted have their results in them. */
  touched(sheet: string, range: Range): Touched {
    const met = this.#areas.filter((area) => area.sheet === sheet && meets(area.range, range));
    if (met.length === 0) return 'other';
    return met.every((area) => isAllResults(area, range)) ? 'results' : 'inputs';
  }
}

/** Whoever types below a table, or at its right, is making it larger. */
function areaOf({ sheet, headerRow, bottom, left, right, columns }: Region): Area {
  const results = columns.filter(({ field }) => RESULT_FIELDS.some((result) => result === field));
  return {
    sheet: sheet.name,
    range: { top: headerRow, bottom: bottom + 1, left, right: right + 1 },
    results: new Set(results.map(({ column }) => column)),
  };
}

const meets = (a: Range, b: Range): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** Tables may stand side by side: new columns follow one another from the right end of one. */
function isBeside({ range }: Area, own: readonly NewColumn[], column: number): boolean {
  for (let before = column; before > range.right; before -= 1) {
    if (!own.some((other) => other.column === before - 1)) return false;
  }
  return column >= range.right;
}

function isAllResults({ range, results }: Area, { left, right }: Range): boolean {
  for (
    let column = Math.max(left, range.left);
    column <= Math.min(right, range.right);
    column += 1
  ) {
    if (!results.has(column)) return false;
  }
  return true;
}
