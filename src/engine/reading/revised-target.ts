import { readQuantity } from './quantity';
import type { Form } from './target-form';

/**
 * A revised target with what it was before: `>= 15% 20%`, the last one in force. Two numbers may
 * also be a range or one number with a space in it: only an operator that a range cannot have and
 * a unit after both make them a revision.
 * Source: "Kinds of target found", `2023 >= 15% 20%` (old, new).
 */
export const revised: Form = ({ text, operator, fail, again }) => {
  const quantities = twoQuantities(text);
  if (!quantities) return null;
  const [previous, inForce] = quantities;
  const isBound = ['>=', '>', '<=', '<'].includes(operator);
  const [before, after] = [readQuantity(previous), readQuantity(inForce)];
  if (!isBound || before?.unit === 'none' || before?.unit !== after?.unit) {
    return fail('target.twoValues', { previous, inForce });
  }
  const reading = again(inForce, operator);
  if (!reading.ok || reading.target.kind !== 'threshold') return reading;
  return { ok: true, target: { ...reading.target, previous } };
};

/** The two quantities that a text is made of, and of nothing else. */
function twoQuantities(text: string): readonly [previous: string, inForce: string] | null {
  const words = text
    .replaceAll(' %', '%')
    .replaceAll(/([-−]) (?=\d)/g, '$1')
    .split(' ');
  const half = words.length / 2;
  if (half !== 1 && half !== 2) return null;
  const parts = [words.slice(0, half).join(' '), words.slice(half).join(' ')] as const;
  const isQuantity = (part: string) => {
    const quantity = readQuantity(part);
    return quantity !== null && quantity.remark === null && !quantity.plus;
  };
  return parts.every(isQuantity) ? parts : null;
}
