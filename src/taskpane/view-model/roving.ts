/**
 * Where an arrow, Home or End leads among tabs or in a menu: around its ends.
 * @param keys the arrows that go back and forth
 * @returns null for any other key
 */
export function rovingPlace(
  key: string,
  at: number,
  count: number,
  [back, forth]: readonly [back: string, forth: string],
): number | null {
  switch (key) {
    case forth:
      return (at + 1) % count;
    case back:
      // From none, the last.
      return at < 0 ? count - 1 : (at + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
