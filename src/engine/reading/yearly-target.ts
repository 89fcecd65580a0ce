import type { Form } from './target-form';

/** A year that is neither part of a date or a number nor what an operator promises. */
const YEAR = /(?<![\d.,/-])(?<![<>=≥≤]\s?)((?:19|20)\d\d)(?![\d.,/%-])\s*:?\s*/g;
const BETWEEN = /[\s;,|]+$/;
/** What tells that a year is one: `2023: 15%`, `2023 >= 15%`, `2023 X < X-1`. */
const MARKED = /^\d+ ?(?::|[a-z]{0,6} ?[<>=≥≤])/i;

/**
 * Several years in one cell, each with its promise: `2022 >= 14%  2023 >= 15%`. The year in force
 * chooses; one promise of one year is one too.
 */
export const yearly: Form = ({ text, operator, year, fail, again }) => {
  const promises = promisesIn(text);
  if (!promises) return null;
  if (year === undefined) return fail('target.yearUnknown');
  const ofYear = promises.filter((promise) => promise.year === year);
  const [first, ...others] = ofYear;
  if (!first) return fail('target.yearAbsent', { year: String(year) });
  if (others.some((other) => other.text !== first.text)) return null;
  return again(first.text, operator);
};

function promisesIn(text: string): { year: number; text: string }[] | null {
  const years = [...text.matchAll(YEAR)];
  if (years[0]?.index !== 0) return null;
  const promises = years.map((match, at) => ({
    year: Number(match[1]),
    text: text.slice(match.index + match[0].length, years[at + 1]?.index).replace(BETWEEN, ''),
  }));
  // A year alone before a figure may be the figure: `2024 imprese`.
  if (promises.length === 1 && !MARKED.test(text)) return null;
  return promises.every((promise) => promise.text !== '') ? promises : null;
}
