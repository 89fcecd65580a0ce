import { requestErrorCode } from './halt';

/** What Excel answers where one thing that was asked for cannot be, and the others may. */
const REFUSALS: ReadonlySet<string> = new Set([
  'GeneralException',
  'InvalidArgument',
  'InvalidOperation',
  'InvalidReference',
  'ItemNotFound',
  'UnsupportedOperation',
]);

/**
 * Sends pieces together and, where Excel refuses that, in smaller and smaller parts: one that it
 * does not take keeps no other from arriving. What a refused request did before it ended is sent
 * again.
 * @param causeOf pieces of one cause that are refused as invalid need not be tried one by one
 * @returns the pieces that Excel refused by themselves
 * @throws Excel's error, when it is about the workbook as a whole
 */
export async function isolating<P>(
  pieces: readonly P[],
  causeOf: (piece: P) => string,
  send: (pieces: readonly P[]) => Promise<void>,
): Promise<P[]> {
  const invalid = new Set<string>();
  const refused: P[] = [];
  const waiting = [pieces];
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    refused.push(...part.filter((piece) => invalid.has(causeOf(piece))));
    const wanted = part.filter((piece) => !invalid.has(causeOf(piece)));
    const [first] = wanted;
    if (first === undefined) continue;
    try {
      await send(wanted);
    } catch (error) {
      const code = requestErrorCode(error);
      if (code === null || !REFUSALS.has(code)) throw error;
      const cause = causeOf(first);
      const isOne = wanted.every((piece) => causeOf(piece) === cause);
      if (isOne && code === 'InvalidArgument') invalid.add(cause);
      if (wanted.length === 1 || invalid.has(cause)) {
        refused.push(...wanted);
        continue;
      }
      const middle = Math.ceil(wanted.length / 2);
      waiting.push(wanted.slice(middle), wanted.slice(0, middle));
    }
  }
  return refused;
}
