import { benchmark } from './benchmark-target';
import { change } from './change-target';
import { splitOperator, splitWords } from './operator';
import { past } from './past-target';
import { revised } from './revised-target';
import type { Form } from './target-form';
import { folded } from './words';
import { yearly } from './yearly-target';

/** No target is longer than this, and a text without end must not be searched for its form. */
const LONGEST = 300;

const BASELINE_YEAR = [
  'anno di rilevazione',
  'anno dirilevazione',
  'anno rilevazione',
  'anno base',
];

/** `Anno di rilevazione`, also as scans join its words. */
const baselineYear: Form = ({ text, operator }) =>
  operator === 'none' && BASELINE_YEAR.includes(folded(text))
    ? { ok: true, target: { kind: 'baselineYear' } }
    : null;

/** `non inferiore a 5`, `almeno il 90%`: the operator in words. */
const worded: Form = ({ text, operator, again, fail }) => {
  const split = splitWords(text);
  if (!split || split.rest === '') return null;
  if (operator !== 'none' && operator !== split.operator) return fail('target.twoOperators');
  return again(split.rest, split.operator);
};

const LABEL = /^[A-Z]{1,6} ?(?=[<>=≥≤])/;

/** `ITP < -10`: the measure's symbol before the operator. */
const labelled: Form = ({ text, operator, again }) => {
  const label = LABEL.exec(text)?.[0];
  if (label === undefined || operator !== 'none') return null;
  const { operator: sign, rest } = splitOperator(text.slice(label.length));
  const reading = again(rest, sign);
  if (!reading.ok || reading.target.kind !== 'threshold') return reading;
  return { ok: true, target: { ...reading.target, remark: reading.target.remark ?? label.trim() } };
};

/** `60,00 % in sede di monitoraggio si valuterà ...`: what may follow does not change the promise. */
const provisional: Form = ({ text, operator, again }) => {
  const at = text.search(/\sin sede di\s/i);
  if (at === -1) return null;
  const reading = again(text.slice(0, at), operator);
  if (!reading.ok || !('remark' in reading.target)) return reading;
  return { ok: true, target: { ...reading.target, remark: text.slice(at).trim() } };
};

/** In the order in which they are tried: the first that recognises the text reads it. */
const forms: readonly Form[] = [
  yearly,
  baselineYear,
  past,
  worded,
  benchmark,
  change,
  revised,
  labelled,
  provisional,
];

const BRACKETED = /^([^()]*[^\s()]) ?\([^()]*\)$/;

/**
 * Reads the targets that are no level, day or answer as they stand.
 * @returns null when the text has none of the known forms
 * Source: "Kinds of target found, beyond an absolute threshold".
 */
export const readOtherForm: Form = (written) => {
  if (written.text.length > LONGEST) return null;
  return firstOf(written) ?? withoutRemark(written);
};

const firstOf: Form = (written) => {
  for (const form of forms) {
    const reading = form(written);
    if (reading) return reading;
  }
  return null;
};

const withoutRemark: Form = (written) => {
  const text = BRACKETED.exec(written.text)?.[1];
  return text === undefined ? null : firstOf({ ...written, text });
};
