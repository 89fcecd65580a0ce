import { parsed, type Dec } from '../decimal';

const GROUPED = /^\d{1,3}(\.\d{3})+(,\d+)?$/;
const COMMA_DECIMALS = /^\d+(,\d+)?$/;
const POINT_DECIMALS = /^\d+\.\d+$/;

/**
 * Reads an unsigned number as Italians write it: `1.013,00`, `8.380` (thousands), `0,17`, and
 * `14.18`, which some documents print with a point for the decimals. A point before exactly three
 * digits separates thousands, unless the number begins with 0 (`0.125`).
 * @returns null when the text is no number
 * Source: "Targets and actuals as people write them", figures of Toscana Nord-Ovest 2023.
 */
export function readNumber(text: string): Dec | null {
  const startsWithZero = /^0\d*\./.test(text);
  if (GROUPED.test(text) && !startsWithZero) {
    return parsed(text.replaceAll('.', '').replace(',', '.'));
  }
  if (COMMA_DECIMALS.test(text)) return parsed(text.replace(',', '.'));
  if (POINT_DECIMALS.test(text)) return parsed(text);
  return null;
}
