import type { Input } from '../engine';
import type { Row } from './rows';

/** The first row that tells something else than the first one. */
export function differing(rows: readonly Row[], keyOf: (row: Row) => string): Row | null {
  const [first, ...others] = rows;
  if (!first || others.length === 0) return null;
  const expected = keyOf(first);
  return others.find((row) => keyOf(row) !== expected) ?? null;
}

/** What tells inputs apart: spaces do not. */
export function inputKey(input: Input | undefined): string {
  const value = input?.value ?? null;
  const bare = typeof value === 'string' ? value.replaceAll(/\s/g, '') : value;
  return JSON.stringify([bare, input?.shownAs ?? '', input?.error ?? '']);
}
