import { AFTER_CELL_EDIT, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import type { UniverApi } from '../../host';
import { englishFormula } from './formulas';

/** Takes the formulas that people type into cells as an Italian Excel does, while it is one. */
export function acceptItalian(api: UniverApi, isItalian: () => boolean): void {
  // Protected: Univer has no other door to its interceptors.
  const interceptors = api['_injector'].get(SheetInterceptorService);
  interceptors.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    handler: (cell, _, next) =>
      next(cell?.f && isItalian() ? { ...cell, f: englishFormula(cell.f) } : cell),
  });
}
