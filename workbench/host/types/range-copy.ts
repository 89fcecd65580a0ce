import { sheetNameIn } from '../address';
import { valueOf } from '../cells';
import { isHostObject } from '../define';
import { apiNotFound } from '../errors';
import type { Excel } from '../excel';
import { putValues, sizeMismatch } from '../range-writes';
import { rangeArgument, textArgument } from './arguments';
import type { RangeTarget } from './range';

/** Copies values, and nothing else, from a range of the same sheet and size. @throws HostError */
export function copyFrom(
  excel: Excel,
  target: RangeTarget,
  [source, copyType, skipBlanks, transpose]: readonly unknown[],
): void {
  const what = textArgument(copyType ?? 'All');
  if (what !== 'Values') throw apiNotFound(`Range.copyFrom ${what}`);
  if (skipBlanks === true) throw apiNotFound('Range.copyFrom with skipBlanks');
  if (transpose === true) throw apiNotFound('Range.copyFrom with transpose');
  const { book } = excel;
  const address = isHostObject(source) ? source.get('address') : source;
  const sheet = typeof address === 'string' ? sheetNameIn(address) : null;
  if (sheet !== null && sheet !== book.nameOf(target.sheetId)) {
    throw apiNotFound('Range.copyFrom from another sheet');
  }
  const from = rangeArgument(source);
  const to = target.range;
  const isSameSize =
    from.bottom - from.top === to.bottom - to.top && from.right - from.left === to.right - to.left;
  if (!isSameSize) throw sizeMismatch();
  putValues(excel, target, book.map(target.sheetId, from, valueOf));
}
