import { parsed, type Dec } from '../decimal';

/** One figure written for another, or two neighbours exchanged. */
export type Slip = 'digit' | 'swap';

export interface Variant {
  readonly text: string;
  readonly slip: Slip;
}

const DIGITS = Array.from('0123456789');
const isDigit = (sign: string | undefined): sign is string => sign !== undefined && /\d/.test(sign);

/** Every text that one slip of the pen makes of another: two exchanged neighbours first. */
export function slipsOf(text: string): Variant[] {
  const signs = Array.from(text);
  const found: Variant[] = [];
  const add = (changed: readonly string[], slip: Slip) => {
    found.push({ text: changed.join(''), slip });
  };
  const places = signs.flatMap((sign, place) => (isDigit(sign) ? [place] : []));
  places.forEach((place, index) => {
    const next = places[index + 1];
    if (next === undefined || signs[place] === signs[next]) return;
    add(signs.with(place, signs[next] ?? '').with(next, signs[place] ?? ''), 'swap');
  });
  for (const place of places) {
    for (const digit of DIGITS) {
      if (digit !== signs[place]) add(signs.with(place, digit), 'digit');
    }
  }
  return found;
}

export interface NumberVariant {
  readonly value: Dec;
  readonly slip: Slip;
}

/** The numbers that one slip makes of one displayed with so many decimals. */
export function numberSlips(value: Dec, decimals: number): NumberVariant[] {
  const text = value.abs().toFixed(decimals);
  return slipsOf(text).flatMap(({ text: changed, slip }) => {
    // Nobody begins a number with 0 unless it is one.
    if (/^0\d/.test(changed)) return [];
    const number = parsed(changed);
    return [{ value: value.isNegative() ? number.negated() : number, slip }];
  });
}
