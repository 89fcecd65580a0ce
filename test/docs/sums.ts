import { Dec } from '../../src/engine/decimal';
import type { Language } from '../../src/messages';

/** A line of a block `sums`: what it is about, the sum as it is written, and what it should come to. */
export interface Sum {
  readonly about: string;
  readonly written: string;
  readonly result: string;
}

const LINE = /^(\S+)\s+(.+?) = (\S+)$/;

/** Reads a block `sums`. @throws Error at a line that is no sum */
export function sumsIn(text: string): Sum[] {
  return text.split('\n').map((line) => {
    const [, about, written, result] = LINE.exec(line) ?? [];
    if (about === undefined || written === undefined || result === undefined) {
      throw new Error(`No sum: ${line}`);
    }
    return { about, written, result };
  });
}

const TOKENS = /\d+(?:[.,]\d+)?%?|[-+x/()]/g;

/**
 * What a written sum comes to, by the ordinary rules: `1 - 9/90`, `40% x 90% + 60% x 85,5%`.
 * @throws Error where it is not written as one
 */
export function sumOf(written: string, language: Language): Dec {
  const tokens = written.match(TOKENS) ?? [];
  if (tokens.join('') !== written.replaceAll(' ', '')) throw new Error(`No sum: ${written}`);
  const sum = added(tokens, language);
  if (tokens.length > 0) throw new Error(`Left over in ${written}: ${tokens.join(' ')}`);
  return sum;
}

function added(tokens: string[], language: Language): Dec {
  let sum = multiplied(tokens, language);
  for (let sign = tokens[0]; sign === '+' || sign === '-'; sign = tokens[0]) {
    tokens.shift();
    const other = multiplied(tokens, language);
    sum = sign === '+' ? sum.plus(other) : sum.minus(other);
  }
  return sum;
}

function multiplied(tokens: string[], language: Language): Dec {
  let product = one(tokens, language);
  for (let sign = tokens[0]; sign === 'x' || sign === '/'; sign = tokens[0]) {
    tokens.shift();
    const other = one(tokens, language);
    product = sign === 'x' ? product.times(other) : product.dividedBy(other);
  }
  return product;
}

function one(tokens: string[], language: Language): Dec {
  const token = tokens.shift() ?? '';
  if (token !== '(') return numberOf(token, language);
  const sum = added(tokens, language);
  if (tokens.shift() !== ')') throw new Error('A bracket that does not close');
  return sum;
}

/** A number as the language writes it; a percentage is a hundredth. */
function numberOf(text: string, language: Language): Dec {
  const own = language === 'it' ? ',' : '.';
  const other = language === 'it' ? '.' : ',';
  if (text.includes(other)) throw new Error(`${text} is not how ${language} writes a number`);
  const value = new Dec(text.replace('%', '').replace(own, '.'));
  return text.endsWith('%') ? value.dividedBy(100) : value;
}
