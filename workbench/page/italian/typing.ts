import { CellValueType, type ICellData, type Styles } from '@univerjs/core';
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  SheetInterceptorService,
} from '@univerjs/preset-sheets-core';
import { isDateFormat } from 'numfmt';
import type { UniverApi } from '../../host';
import { GENERAL } from '../../host/cells';
import { englishFormula } from './formulas';
import { italianNumber, italianValue } from './values';

/** Before Univer's own, which reads numbers and dates in the American way. */
const FIRST = 1;

/** Takes what people type into cells as an Italian Excel does, while it is one. */
export function acceptItalian(api: UniverApi, isItalian: () => boolean): void {
  // Protected: Univer has no other door to its interceptors.
  const { writeCellInterceptor } = api['_injector'].get(SheetInterceptorService);
  writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, _, next) => {
      const edited = next(cell);
      return edited && isItalian() ? toEdit(edited) : edited;
    },
  });
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, { workbook }, next) =>
      next(cell && isItalian() ? typed(cell, workbook.getStyles()) : cell),
  });
}

function toEdit(cell: ICellData): ICellData {
  const { t, v } = cell;
  const isNumber = t === CellValueType.NUMBER && v !== undefined && v !== null;
  return isNumber ? { ...cell, v: italianNumber(String(v)) } : cell;
}

function typed(cell: ICellData, styles: Styles): ICellData {
  if (cell.f) return { ...cell, f: englishFormula(cell.f) };
  // Univer gives a type to what is to stay a text.
  if (typeof cell.v !== 'string' || cell.t !== undefined) return cell;
  const read = italianValue(cell.v, new Date().getFullYear());
  if (!read) return cell;
  const { value, pattern } = read;
  if (typeof value === 'boolean') return { ...cell, v: String(value).toUpperCase() };
  const number = { ...cell, v: value, t: CellValueType.NUMBER };
  const style = styles.getStyleByCell(cell);
  const isKept = pattern === null || !isNewFormat(pattern, style?.n?.pattern ?? GENERAL);
  return isKept ? number : { ...number, s: { ...style, n: { pattern } } };
}

/** Whether a cell takes the format of what is typed, as it does where it has none that fits. */
const isNewFormat = (pattern: string, current: string): boolean =>
  current === GENERAL || (isDateFormat(pattern) && !isDateFormat(current));
