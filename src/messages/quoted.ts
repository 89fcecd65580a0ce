import type { Message } from './catalogue';
import { dressed, type NumberStyle } from './numbers';

/** How messages quote the cells of an indicator: what is seen in none is told in its place. */
interface Quoted {
  /** A target with the figure that it names. */
  readonly promised: Message;
  /** An actual; a count, or what it was worked out from, where the cell is blank. */
  readonly measured: Message;
}

export const quotedIn = (numbers: NumberStyle): Quoted => ({
  promised: ({ target = '', year, figure }) =>
    figure === undefined ? target : `${target} (${year}: ${dressed(figure, numbers)})`,
  measured: ({ actual = '', points, numerator = '', denominator }) => {
    if (points !== undefined) return `${dressed(points, numbers)}%`;
    if (denominator === undefined) return actual;
    return `${dressed(numerator, numbers)}/${dressed(denominator, numbers)}`;
  },
});
