import { RESULT_FIELDS } from './headers';
import { hasRole, type Region } from './region';
import { findRegions } from './regions';
import type { Range, Workbook } from './sheet';

/** What a change of cells is about: what the plan is read from, the results in it, neither. */
export type Touched = 'inputs' | 'results' | 'other';

interface Area {
  readonly sheet: string;
  readonly range: Range;
  readonly results: ReadonlySet<number>;
}

/** Where the plan of a workbook is read from, to tell what changes are about. */
export class Areas {
  readonly #areas: readonly Area[];

  constructor(workbook: Workbook) {
    const { regions } = findRegions(workbook);
    this.#areas = regions.filter((region) => !hasRole(region, 'history')).map(areaOf);
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
