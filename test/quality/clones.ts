import type { Token } from './tokens';

/** A file as the tokens of its program. */
export interface Program {
  readonly name: string;
  readonly tokens: readonly Token[];
}

/** Two places where the same is written, `src/a.ts:10-31`, and for how many tokens. */
export interface Clone {
  readonly one: string;
  readonly other: string;
  readonly length: number;
}

interface Place {
  readonly program: Program;
  readonly at: number;
}

/**
 * What is written twice: runs of at least so many tokens that are the same, word for word, in two files
 * or in two places of one. Each run is told once, at its full length, with the first place where it
 * stands.
 */
export function clonesIn(programs: readonly Program[], atLeast: number): Clone[] {
  const seen = new Map<number, Place>();
  const clones: Clone[] = [];
  const numberOf = numbering();
  for (const program of programs) {
    const keys = keysOf(
      program.tokens.map(({ text }) => numberOf(text)),
      atLeast,
    );
    let at = 0;
    while (at < keys.length) {
      const here = { program, at };
      const first = firstWith(keys[at] ?? 0, here, seen);
      const length = first ? lengthOf(first, here) : 0;
      const isClone = first !== null && length >= atLeast;
      if (isClone) clones.push({ ...told(first, here, length), length });
      at += isClone ? length : 1;
    }
  }
  return clones;
}

/** The first place with a key; null, and remembered, where this is the first. */
function firstWith(key: number, here: Place, seen: Map<number, Place>): Place | null {
  const first = seen.get(key);
  if (!first) seen.set(key, here);
  return first ?? null;
}

/** A number for each different text. */
function numbering(): (text: string) => number {
  const numbers = new Map<string, number>();
  return (text) => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, numbers.size + 1);
    return numbers.size;
  };
}

/** Small enough that the products below are exact. */
const PRIME = 4_294_967_291;
const BASE = 1_000_003;

/**
 * A key of the run of so many tokens that begins at each of them: the same for the same runs. Others
 * may share it by chance, hence the comparison of what is written.
 */
function keysOf(numbers: readonly number[], length: number): number[] {
  let weight = 1;
  for (let power = 1; power < length; power += 1) weight = (weight * BASE) % PRIME;
  const keys: number[] = [];
  let key = 0;
  numbers.forEach((number, at) => {
    const left = numbers[at - length] ?? 0;
    const kept = (key + PRIME - ((left * weight) % PRIME)) % PRIME;
    key = (kept * BASE + number) % PRIME;
    if (at >= length - 1) keys.push(key);
  });
  return keys;
}

/** For how many tokens two places say the same; two of one file end where they meet. */
function lengthOf(one: Place, other: Place): number {
  const ownRoom = one.program === other.program ? other.at - one.at : Infinity;
  const text = ({ program, at }: Place, by: number) => program.tokens[at + by]?.text;
  let length = 0;
  while (length < ownRoom) {
    const next = text(one, length);
    if (next === undefined || next !== text(other, length)) break;
    length += 1;
  }
  return length;
}

function told(one: Place, other: Place, length: number): { one: string; other: string } {
  const lines = ({ program, at }: Place): string => {
    const { name, tokens } = program;
    return `${name}:${tokens[at]?.line ?? 0}-${tokens[at + length - 1]?.line ?? 0}`;
  };
  return { one: lines(one), other: lines(other) };
}
