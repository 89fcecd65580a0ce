import { readQuantity } from './quantity';
import type { Form } from './target-form';

/** Words of which one is in the name of what others reached. */
const OF_OTHERS = /\b(?:medi[aoe]|cluster|nazional[ei]|regional[ei]|benchmark|average)\b/i;
/** An average over years is the body's own past, and not a benchmark. */
const OF_THE_PAST = /\b(?:ann[oi]|(?:bi|tri|quadri|quinqu|dec)enn\w+|precedent[ei]|scors[aeio])\b/i;
const DIGIT = /\d/;

const WITHIN =
  /^scostamento (?:massimo|max\.?|(?:non superiore|inferiore o uguale) al?|entro(?: (?:il|lo))?|< ?=|≤) ?(.+?) (?:da|dal|dalla|rispetto (?:a|al|alla)) (.+)/i;

const DISTANCE = /^scostamento\b/i;

const namesOthers = (text: string): boolean =>
  OF_OTHERS.test(text) && !OF_THE_PAST.test(text) && !DIGIT.test(text);

/**
 * Compared with what others reached: `<= dato medio nazionale`, `> media cluster`, or `scostamento
 * max 0,02 da media cluster`, the most that the actual may stay away from it.
 */
export const benchmark: Form = (written) => within(written) ?? against(written);

const within: Form = ({ text, operator }) => {
  const match = WITHIN.exec(text);
  if (!match) return null;
  const [, most = '', reference = ''] = match;
  const quantity = readQuantity(most);
  if (!quantity || quantity.plus || quantity.remark !== null) return null;
  if (operator !== 'none' || quantity.value.isNegative() || !namesOthers(reference)) return null;
  const { value, unit } = quantity;
  return {
    ok: true,
    target: { kind: 'benchmark', comparison: '<=', reference, tolerance: { value, unit } },
  };
};

const against: Form = ({ text, operator, fail }) => {
  if (!namesOthers(text) || DISTANCE.test(text)) return null;
  if (operator === 'none' || operator === 'entro') return fail('target.noOperator');
  return {
    ok: true,
    target: { kind: 'benchmark', comparison: operator, reference: text, tolerance: null },
  };
};
