import { textOf } from '../input';
import type { Comparison, TargetInputs } from './target-kinds';

export type Operator = Comparison | 'entro';

/** An operator and what follows it. */
export interface OperatorSplit {
  readonly operator: Operator;
  readonly rest: string;
}

const OPERATOR =
  /^(?:>\s*=|=\s*>|≥|<\s*=|=\s*<|≤|>|<|=|entro(?:\s+e\s+non\s+oltre)?(?:\s+il\b)?)\s*/i;

const NO_OPERATOR: OperatorSplit = { operator: 'none', rest: '' };

/** The operator of the text or of its own column; null when the two contradict each other. */
export function operatorOf(inputs: TargetInputs): OperatorSplit | null {
  const own = splitOperator(textOf(inputs.target).replaceAll(/\s+/g, ' '));
  const column = inputs.operator ? splitOperator(textOf(inputs.operator)) : NO_OPERATOR;
  if (column.rest !== '') return null;
  if (own.operator === 'none') return { operator: column.operator, rest: own.rest };
  if (column.operator === 'none' || column.operator === own.operator) return own;
  // `<=` or `=` beside `Entro 31/12/2023` says the same of a day.
  const sameOfDay = own.operator === 'entro' && ['<=', '='].includes(column.operator);
  return sameOfDay ? own : null;
}

/** The operator that a text begins with, and the rest of the text. */
export function splitOperator(text: string): OperatorSplit {
  const written = OPERATOR.exec(text)?.[0];
  if (written === undefined) return { operator: 'none', rest: text };
  return { operator: canonical(written), rest: text.slice(written.length) };
}

function canonical(written: string): Operator {
  const sign = written.replaceAll(/\s/g, '').toLowerCase();
  if (sign.startsWith('entro')) return 'entro';
  if (sign === '≥' || sign === '>=' || sign === '=>') return '>=';
  if (sign === '≤' || sign === '<=' || sign === '=<') return '<=';
  return sign === '>' || sign === '<' ? sign : '=';
}

const WORDED: readonly (readonly [words: RegExp, comparison: Comparison])[] = [
  [/^(?:non (?:inferiore|minore)|(?:pari|uguale) o (?:superiore|maggiore)|almeno)\b/i, '>='],
  [/^(?:superiore|maggiore) o (?:uguale|pari)\b/i, '>='],
  [/^(?:non (?:superiore|maggiore)|(?:pari|uguale) o (?:inferiore|minore)|al massimo)\b/i, '<='],
  [/^(?:inferiore|minore) o (?:uguale|pari)\b/i, '<='],
  [/^(?:superiore|maggiore)\b/i, '>'],
  [/^(?:inferiore|minore)\b/i, '<'],
  [/^(?:pari|uguale)\b/i, '='],
];
const PREPOSITION = /^(?:(?:a|al|allo|alla|di|del|dello|della|il|lo|la) |(?:all|dell|l)['’])/i;

/** The operator that a text says in words: `non inferiore a 5`; null when it says none. */
export function splitWords(text: string): OperatorSplit | null {
  for (const [words, operator] of WORDED) {
    const match = words.exec(text);
    if (!match) continue;
    return { operator, rest: text.slice(match[0].length).trim().replace(PREPOSITION, '') };
  }
  return null;
}
