/** A code without what documents write differently: cases and spaces. */
const plain = (code: string): string => code.replaceAll(/\s/g, '').toLowerCase();

/**
 * Finds the code that a document means: the one written so, or else the only one that differs in
 * nothing but cases and spaces.
 * @returns what finds it: null where there is none, or more than one that it may be
 */
export function codeFinder(codes: Iterable<string>): (written: string) => string | null {
  const known = new Set(codes);
  const alike = new Map<string, string | null>();
  for (const code of known) alike.set(plain(code), alike.has(plain(code)) ? null : code);
  return (written) => (known.has(written) ? written : (alike.get(plain(written)) ?? null));
}
