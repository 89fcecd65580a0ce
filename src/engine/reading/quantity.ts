import { fromCellNumber, HUNDRED, type Dec } from '../decimal';
import type { NumberKind } from '../input';
import { readNumber } from './number';
import { readUnit, type Unit } from './unit';

/** A number with its unit, percentages in points. */
export interface Quantity {
  readonly value: Dec;
  readonly unit: Unit;
  /** Words after the number that belong to no unit: `del personale individuato`. */
  readonly remark: string | null;
  /** Written with an explicit `+`, which in a target means a change and not a level. */
  readonly plus: boolean;
}

const SHAPE = /^([+-]?)\s*(€?)\s*(\d[\d.,]*)\s*(.*)$/;

/**
 * Words may follow a number only where they cannot change it: what it is a part of, as in
 * `90% del personale`. `2 milioni`, `5 per mille`, `3% in meno`, `15% 20%` are no quantities.
 */
const REMARK =
  /^(?:(?:del|dei|degli|della|delle|dello|per)\b(?!\s*(?:dieci|cento|mil))|dell['’])[^\d<>=]*$/i;
/** Part of what other bodies or other years did: the number alone promises nothing. */
const RELATIVE = /preceden|scors|\banno\b|media|cluster|nazional/i;

/** Reads `9.950.000,00 €`, `-8,36%`, `90% del personale`; null when the text is no quantity. */
export function readQuantity(text: string): Quantity | null {
  const parts = SHAPE.exec(text.replaceAll('−', '-'));
  if (!parts) return null;
  const [, sign = '', euro = '', digits = '', tail = ''] = parts;
  const number = readNumber(digits);
  if (!number) return null;
  const end = readTail(tail.trim());
  if (!end || (euro && end.unit !== 'none')) return null;
  return {
    value: sign === '-' ? number.negated() : number,
    unit: euro ? '€' : end.unit,
    remark: end.remark,
    plus: sign === '+',
  };
}

/** A cell's number as a quantity: shown as a percentage, it counts in points. */
export function quantityOf(
  number: number,
  shownAs: NumberKind | undefined,
): { value: Dec; unit: '%' | 'none' } {
  const value = fromCellNumber(number);
  return shownAs === 'percent'
    ? { value: value.times(HUNDRED), unit: '%' }
    : { value, unit: 'none' };
}

function readTail(tail: string): { unit: Unit; remark: string | null } | null {
  if (tail === '') return { unit: 'none', remark: null };
  const unit = readUnit(tail);
  if (unit) return { unit, remark: null };
  if (isRemark(tail)) return { unit: 'none', remark: tail };
  const [first = ''] = /^(?:%|[^\s\d]+)/.exec(tail) ?? [];
  const unitOfFirst = readUnit(first);
  const rest = tail.slice(first.length).trim();
  return unitOfFirst && isRemark(rest) ? { unit: unitOfFirst, remark: rest } : null;
}

const isRemark = (text: string): boolean => REMARK.test(text) && !RELATIVE.test(text);
