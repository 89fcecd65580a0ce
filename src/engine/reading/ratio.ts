import { fromCellNumber, HUNDRED, ONE, type Dec } from '../decimal';
import type { Input } from '../input';
import { readQuantity } from './quantity';

/**
 * Reads a setting that is a ratio: `90%`, a number formatted as a percentage, or a bare number up
 * to 1. A bare 90 may be meant in points and is not taken.
 */
export function readRatio({ value, shownAs, error }: Input): Dec | null {
  if (error !== undefined) return null;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return null;
    const number = fromCellNumber(value);
    return shownAs === 'percent' || number.lessThanOrEqualTo(ONE) ? number : null;
  }
  const quantity = typeof value === 'string' ? readQuantity(value.trim()) : null;
  if (quantity?.unit === '%') return quantity.value.dividedBy(HUNDRED);
  return quantity?.unit === 'none' && quantity.value.lessThanOrEqualTo(ONE) ? quantity.value : null;
}
