import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';

/** Files by their path, with slashes. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** The first day that a zip can tell, at whatever time zone: when it was packed says nothing. */
const NO_DATE = new Date(1980, 0, 1);

/**
 * The files as a zip that depends on nothing else: in the order of their paths, of no date, and not
 * compressed, since other versions of Node compress otherwise.
 */
export async function zipOf(files: Files): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    useWebWorkers: false,
    extendedTimestamp: false,
    lastModDate: NO_DATE,
    level: 0,
  });
  for (const [path, bytes] of inOrder(files)) await writer.add(path, new Uint8ArrayReader(bytes));
  return writer.close();
}

/** By the code units of the paths, the same in every language. */
export const inOrder = (files: Files): [path: string, bytes: Uint8Array][] =>
  [...files].sort(([a], [b]) => (a < b ? -1 : 1));
