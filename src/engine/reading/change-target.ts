import { readNumber } from './number';
import { readYearAfterWords } from './past-target';
import type { Form } from './target-form';
import type { ChangeTarget, PastYear } from './target-kinds';
import { readUnit } from './unit';

// The blanks of a target are single when it comes here.
const SIGNED = /^([+-])\s*(\d[\d.,]*)\s*(.*)/;
const WORDED =
  /^(?:(incremento|aumento|crescita)|riduzione|diminuzione|decremento|calo) (?:almeno )?(?:del(?:lo)? |dell['’]|di )\s*(\d[\d.,]*)\s*(.*)/i;
const PERCENTAGE_POINTS = /^(?:punti percentuali|p\.?\s?p\.?)(?=\s|$)/i;
const POINTS = /^punt[oi](?=\s|$)/i;
const UNIT = /^(?:%|[^\s\d%]+)/;
const RELATIVE = /^(?:relativ[oi]|in termini relativi)$/i;
const COMPARED = /^(?:(?:rispetto|in confronto) (?=a)|sul? |sull['’]\s?)(.+)/i;
const PART_OF = /^(del (?:valore|dato|livello) .+)/i;

/**
 * A change on a past year of its own: `+10%`, `+2 punti`, `riduzione del 5%`, `+10% rispetto al
 * 2022`. A percentage of a percentage may also mean points: only more words tell.
 */
export const change: Form = ({ text, operator }) => {
  if (operator === 'entro') return null;
  const written = amountIn(text.replaceAll('−', '-'));
  const amount = written && readNumber(written.digits);
  const what = written && whatIsAdded(written.tail);
  if (!written || !amount || !what) return null;
  return {
    ok: true,
    target: {
      kind: 'change',
      comparison: operator,
      amount: written.negative ? amount.negated() : amount,
      ...what,
    },
  };
};

function amountIn(text: string): { negative: boolean; digits: string; tail: string } | null {
  const signed = SIGNED.exec(text);
  if (signed)
    return { negative: signed[1] === '-', digits: signed[2] ?? '', tail: signed[3] ?? '' };
  const worded = WORDED.exec(text);
  if (!worded) return null;
  return {
    negative: worded[1] === undefined,
    digits: worded[2] ?? '',
    tail: worded[3] ?? '',
  };
}

type Added = Pick<ChangeTarget, 'scale' | 'unit' | 'of'>;

/** @param tail what follows the number */
function whatIsAdded(tail: string): Added | null {
  const inPoints = PERCENTAGE_POINTS.exec(tail) ?? POINTS.exec(tail);
  const written = inPoints?.[0] ?? UNIT.exec(tail)?.[0] ?? '';
  const unit = readUnit(written);
  const rest = (inPoints ?? unit) ? tail.slice(written.length).trim() : tail;
  const of = yearIn(rest);
  if (!of) return null;
  if (inPoints) {
    const percentage = PERCENTAGE_POINTS.test(written);
    return { scale: 'added', unit: percentage ? '%' : null, of };
  }
  if (unit !== '%') return { scale: 'added', unit: unit ?? 'none', of };
  const isTold = RELATIVE.test(rest) || PART_OF.test(rest);
  return { scale: isTold ? 'percent' : 'unstated', unit: '%', of };
}

/** The year on which the change is; null when the words say something else. */
function yearIn(rest: string): PastYear | null {
  if (rest === '' || RELATIVE.test(rest)) return { back: 1 };
  const words = (COMPARED.exec(rest) ?? PART_OF.exec(rest))?.[1];
  return words === undefined ? null : readYearAfterWords(words);
}
