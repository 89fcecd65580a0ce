import type { Dec } from '../decimal';
import { readQuantity, type Quantity } from './quantity';
import { comparable, type Unit } from './unit';

/** A target that is kept between two values, ends included: `tra 10 e 20`. */
export interface TargetRange {
  readonly kind: 'range';
  readonly low: Dec;
  readonly high: Dec;
  readonly unit: Unit;
  readonly remark: string | null;
}

const WORDED =
  /^(?:compreso\s+tra|tra|fra|dal?|between|from)\s+(?:il\s+|l['’])?(\S.*?)\s+(?:ed?|al?|and|to)\s+(?:il\s+|l['’])?(\S.*)$/i;
const BRACKETED = /^\[([^;\]]+);([^;\]]+)\]$/;
/** The first dash after a digit or a unit: those before are signs. */
const DASHED = /^(.*?[\d%€a-z.])\s*[-–—−]\s*(\S.*)$/i;

/**
 * Two values as people write what lies between them: `tra 10 e 20`, `da 10 a 20`, `10 - 20`,
 * `[10; 20]`. A unit after the second one is of both: `10-20 gg`, `50-80%`.
 * @returns null when the text is no such thing; their order is the caller's
 */
export function readSpan(text: string): { low: Quantity; high: Quantity } | null {
  const parts = WORDED.exec(text) ?? BRACKETED.exec(text) ?? DASHED.exec(text);
  if (!parts) return null;
  const [low, high] = parts.slice(1).map((part) => readQuantity(part.trim()));
  if (!low || !high || low.plus || high.plus || low.remark) return null;
  if (low.unit === 'none') return { low: { ...low, unit: high.unit }, high };
  return comparable(low.unit, high.unit) ? { low, high } : null;
}
