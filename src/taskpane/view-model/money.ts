import { money, percent, type NumberStyle, type ResourcesWords } from '../../messages';
import type { Run } from '../../workbook';
import type { Subject } from './explanation';

/** The money of a node and its part of the whole; null where it has none to tell. */
export function moneyText(
  { kind, code }: Subject,
  { card, resources }: Run,
  words: ResourcesWords,
  numbers: NumberStyle,
): string | null {
  if (kind !== 'node') return null;
  const own = resources?.nodes[card.tree.nodeIndex.get(code) ?? -1];
  if (!own) return null;
  const amount = money(own.amount, numbers);
  return own.absorption ? `${amount}, ${words.ofWhole(percent(own.absorption, numbers))}` : amount;
}
