import { nullObject, type HostObject, type Plain } from '../define';
import { invalidArgument } from '../errors';
import type { Excel } from '../excel';
import { rangeObject, type RangeTarget } from './range';

/** The cell of a range that has one only. @throws HostError InvalidArgument */
function onlyCell({ range: { top, left, bottom, right } }: RangeTarget) {
  if (top !== bottom || left !== right) throw invalidArgument('a range of several cells');
  return { row: top, column: left };
}

/** The range over which the formula of a cell spills; a null object for any other cell. */
export function spillingTo(excel: Excel, target: RangeTarget): HostObject {
  const { row, column } = onlyCell(target);
  const { sheetId } = target;
  const range = excel.book.spills.at(sheetId, row, column);
  const isOwn = range?.top === row && range.left === column;
  return range && isOwn ? rangeObject(excel, { sheetId, range }) : nullObject('Range');
}

/** The cell with the formula that spills into a cell; a null object where none does. */
export function spillParent(excel: Excel, target: RangeTarget): HostObject {
  const { row, column } = onlyCell(target);
  const { sheetId } = target;
  const range = excel.book.spills.at(sheetId, row, column);
  if (!range) return nullObject('Range');
  const { top, left } = range;
  return rangeObject(excel, { sheetId, range: { top, left, bottom: top, right: left } });
}

/** Whether all cells are part of a spill; null where some are. */
export function hasSpill({ book }: Excel, { sheetId, range }: RangeTarget): Plain {
  const spills = book.spills.on(sheetId);
  if (spills.length === 0) return false;
  let some = false;
  let all = true;
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      const isIn = book.spills.at(sheetId, row, column) !== null;
      some ||= isIn;
      all &&= isIn;
    }
  }
  return all ? true : some ? null : false;
}
