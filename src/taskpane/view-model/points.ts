import type { Dec } from '../../engine';
import { shortNumber, type NumberStyle } from '../../messages';

/** Points lost, short enough for a row; null where there are none to tell. */
export function pointsText(lost: Dec | null, numbers: NumberStyle): string | null {
  if (!lost?.greaterThan(0)) return null;
  // What is lost must not read as nothing lost.
  return lost.lessThan('0.005') ? `<0${numbers.decimal}01` : shortNumber(lost, numbers, 2);
}
