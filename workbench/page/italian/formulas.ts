import { englishErrors, englishNames, englishParts } from './names';

type Kind = 'text' | 'structured' | 'error' | 'number' | 'call' | 'name' | 'other';

interface Token {
  readonly kind: Kind;
  readonly text: string;
}

/** Texts and quoted sheets; what is in square brackets, two deep; and so on, in this order. */
const KINDS: readonly (readonly [Kind, RegExp])[] = [
  ['text', /"(?:[^"]|"")*"?|'(?:[^']|'')*'?/y],
  ['structured', /\[(?:[^[\]]|\[[^\]]*\])*\]/y],
  ['error', /#[A-Z]+(?:\/[A-Z0-9]+)?[!?]?/iy],
  ['call', /[\p{L}_][\p{L}\p{N}_.]*(?=\()/uy],
  ['name', /[$\p{L}_][$\p{L}\p{N}_.]*/uy],
  ['number', /\d+/y],
  ['other', /[^]/y],
];

function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    for (const [kind, pattern] of KINDS) {
      pattern.lastIndex = at;
      const text = pattern.exec(formula)?.[0];
      if (text === undefined) continue;
      tokens.push({ kind, text });
      at += text.length;
      break;
    }
  }
  return tokens;
}

/** What the brackets around a place are: of a function, of a term, of an array constant. */
type Around = 'call' | 'term' | 'array' | null;

/**
 * A formula as an Italian Excel takes it, in the English form. In Italy `;` stands between arguments
 * and a comma before decimals. A formula without a `;` and without an Italian name may be an English
 * one: in it a comma between the arguments of a function stays one.
 */
export function englishFormula(formula: string): string {
  const tokens = tokensOf(formula);
  const around = surroundings(tokens);
  const isItalian = tokens.some((token, index) => isItalianOnly(token, around[index] ?? null));
  const decimal = (index: number): boolean =>
    tokens[index]?.text === ',' &&
    tokens[index - 1]?.kind === 'number' &&
    tokens[index + 1]?.kind === 'number' &&
    (isItalian || around[index] === 'term' || around[index] === null);
  return tokens
    .map((token, index) => {
      if (decimal(index)) return '.';
      return english(token, around[index] ?? null, isItalian);
    })
    .join('');
}

function surroundings(tokens: readonly Token[]): Around[] {
  const open: Exclude<Around, null>[] = [];
  return tokens.map(({ text }, index) => {
    const inside = open.at(-1) ?? null;
    if (text === '(') open.push(tokens[index - 1]?.kind === 'call' ? 'call' : 'term');
    else if (text === '{') open.push('array');
    else if (text === ')' || text === '}') open.pop();
    return inside;
  });
}

function isItalianOnly({ kind, text }: Token, around: Around): boolean {
  if (kind === 'call') return englishNames.has(text.toUpperCase());
  // Rows of array constants are parted by it in English too.
  if (text === ';') return around !== 'array';
  return text === '\\' && around === 'array';
}

function english({ kind, text }: Token, around: Around, isItalian: boolean): string {
  const upper = text.toUpperCase();
  if (kind === 'structured') return englishReference(text);
  if (kind === 'error') return englishErrors.get(upper) ?? text;
  if (kind === 'call') return englishNames.get(upper) ?? text;
  if (kind === 'name' && (upper === 'VERO' || upper === 'FALSO')) {
    return englishNames.get(upper) ?? text;
  }
  if (kind !== 'other' || !isItalian) return text;
  if (around === 'array') return text === '\\' || text === '.' ? ',' : text;
  return text === ';' ? ',' : text;
}

/** In the brackets of a table: its parts have names of their own, its columns keep theirs. */
const englishReference = (text: string): string =>
  text
    .replace(/\[(#[^[\]]+)\]/g, (whole, part: string) => {
      const known = englishParts.get(part.toUpperCase());
      return known === undefined ? whole : `[${known}]`;
    })
    .replace(/\](\s*);(?=\s*\[)/g, ']$1,');
