import { splitOperator, splitWords, type Operator } from './operator';
import type { Form } from './target-form';
import type { PastYear } from './target-kinds';

const FIGURE = '(?:valore|dato|livello|risultato|consuntivo)';
const OF = "(?:(?:del|dello|nel|al|il|lo)\\s+|(?:dell|nell|all|l)['’]\\s*)?";
const PREVIOUS = '(?:(?:anno|esercizio) (?:precedente|scorso)|precedente (?:anno|esercizio))';
const BACK = '(?:anno\\s+)?[xn]\\s*-\\s*(\\d{1,2})';
const NUMBERED = '((?:19|20)\\d\\d)';

const FIGURE_OF_YEAR = new RegExp(
  `^(?:${OF}${FIGURE}\\s+)?${OF}(?:${PREVIOUS}|${BACK}|anno\\s+${NUMBERED})$`,
  'i',
);
const FIGURE_OF_NUMBERED = new RegExp(`^${OF}${FIGURE}\\s+${OF}${NUMBERED}$`, 'i');
const YEAR_ALONE = new RegExp(`^${OF}${NUMBERED}$`, 'i');

/** The year whose figure some words name: `anno precedente`, `X-1`, `valore del 2022`. */
function readPastYear(text: string): PastYear | null {
  const match = FIGURE_OF_YEAR.exec(text) ?? FIGURE_OF_NUMBERED.exec(text);
  if (!match) return null;
  const [back, year] = match.length > 2 ? [match[1], match[2]] : [undefined, match[1]];
  if (year !== undefined) return { year: Number(year) };
  const years = back === undefined ? 1 : Number(back);
  return years > 0 ? { back: years } : null;
}

/** The same, where only a year can follow: `rispetto al 2022`. */
export function readYearAfterWords(text: string): PastYear | null {
  const year = YEAR_ALONE.exec(text)?.[1];
  return year === undefined ? readPastYear(text) : { year: Number(year) };
}

const SYMBOL = /^[xn] ?(?=[<>=≥≤])/i;
const KEPT = /^mantenimento(?: (?:(?:del|dello|della|dei|delle) |dell['’] ?)(.+))?$/i;

/**
 * Compared with a past year of its own: `X < X-1`, `> anno precedente`, `non inferiore all'anno
 * precedente`, `mantenimento`, which does not tell by itself whether more is better.
 */
export const past: Form = ({ text, operator, fail }) => {
  const named = namedYear(text, operator);
  if (!named) return null;
  const { of, operator: sign } = named;
  if (sign === 'twice') return fail('target.twoOperators');
  if (sign === 'none' || sign === 'entro') return fail('target.noOperator');
  return { ok: true, target: { kind: 'past', comparison: sign, of } };
};

function namedYear(
  text: string,
  operator: Operator,
): { of: PastYear; operator: Operator | 'twice' } | null {
  const kept = KEPT.exec(text);
  if (kept) {
    const of = kept[1] === undefined ? { back: 1 } : readPastYear(kept[1]);
    return of && { of, operator };
  }
  const promise = text.replace(SYMBOL, '');
  const own = promise === text ? splitWords(text) : splitOperator(promise);
  const of = readPastYear(own?.rest ?? text);
  if (!of) return null;
  if (!own || own.operator === operator) return { of, operator };
  return { of, operator: operator === 'none' ? own.operator : 'twice' };
}
