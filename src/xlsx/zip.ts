import {
  ERR_AMBIGUOUS_ARCHIVE,
  ERR_BAD_FORMAT,
  ERR_CENTRAL_DIRECTORY_NOT_FOUND,
  ERR_ENCRYPTED_CENTRAL_DIRECTORY,
  ERR_ENTRY_DATA_OUT_OF_BOUNDS,
  ERR_EOCDR_LOCATOR_ZIP64_NOT_FOUND,
  ERR_EOCDR_NOT_FOUND,
  ERR_EXTRAFIELD_ZIP64_NOT_FOUND,
  ERR_INVALID_COMPRESSED_DATA,
  ERR_INVALID_CRC32,
  ERR_INVALID_UNCOMPRESSED_SIZE,
  ERR_LOCAL_FILE_HEADER_NOT_FOUND,
  ERR_OVERLAPPING_ENTRY,
  ERR_SPLIT_ZIP_FILE,
  ERR_UNSUPPORTED_COMPRESSION,
  ERR_UNSUPPORTED_UINT64,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
  type Entry,
} from '@zip.js/zip.js';
import { limits } from './limits';
import { Refusal, type FileProblemCode } from './problems';

/** One entry of a zip, still packed, in a file that the reader has checked. */
export type ZipEntry = Entry;

/** Starting a worker takes longer than unpacking a part. */
const options = { useWebWorkers: false };

/**
 * What zip.js throws, which has no more than a message, because a file is bad. All its other
 * errors are about a wrong use of it: bugs of ours, that go on up.
 */
const codes: ReadonlyMap<string, FileProblemCode> = new Map([
  [ERR_AMBIGUOUS_ARCHIVE, 'file.truncated'],
  [ERR_BAD_FORMAT, 'file.truncated'],
  [ERR_CENTRAL_DIRECTORY_NOT_FOUND, 'file.truncated'],
  [ERR_ENTRY_DATA_OUT_OF_BOUNDS, 'file.truncated'],
  [ERR_EOCDR_LOCATOR_ZIP64_NOT_FOUND, 'file.truncated'],
  [ERR_EOCDR_NOT_FOUND, 'file.truncated'],
  [ERR_EXTRAFIELD_ZIP64_NOT_FOUND, 'file.truncated'],
  [ERR_INVALID_COMPRESSED_DATA, 'file.truncated'],
  [ERR_INVALID_CRC32, 'file.truncated'],
  [ERR_LOCAL_FILE_HEADER_NOT_FOUND, 'file.truncated'],
  [ERR_SPLIT_ZIP_FILE, 'file.truncated'],
  [ERR_UNSUPPORTED_COMPRESSION, 'file.truncated'],
  [ERR_UNSUPPORTED_UINT64, 'file.truncated'],
  [ERR_ENCRYPTED_CENTRAL_DIRECTORY, 'file.encrypted'],
  // More comes out than is declared.
  [ERR_INVALID_UNCOMPRESSED_SIZE, 'file.tooLarge'],
]);

const damaged = (reason: string, part: string): Refusal =>
  new Refusal('file.truncated', { reason, part });

/** The refusal that an error of zip.js stands for; any other error as it is. */
function refusalOf(error: unknown, part?: string): unknown {
  const reason = error instanceof Error ? error.message : '';
  const code = codes.get(reason);
  return code ? new Refusal(code, part === undefined ? { reason } : { reason, part }) : error;
}

/** True when the bytes begin as a zip does, be it whole or cut short. */
export function looksLikeZip(bytes: Uint8Array): boolean {
  const [first, second, third, fourth] = bytes;
  if (first !== 0x50 || second !== 0x4b) return false;
  return bytes.length < 4 || (third === 3 && fourth === 4) || (third === 5 && fourth === 6);
}

/**
 * Reads the directory of a zip and checks where its entries are; nothing is unpacked.
 * @throws Refusal when it is damaged, encrypted, or declares more than the limits allow.
 */
export async function readZip(bytes: Uint8Array): Promise<ZipEntry[]> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), {
    ...options,
    // As Excel does: the directory counts, whatever the local headers say.
    checkLocalDirectory: false,
    // Names are looked up, never used as paths.
    filenameValidation: 'tolerant',
  });
  const entries: ZipEntry[] = [];
  let total = 0;
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      const { filename, uncompressedSize } = entry;
      total += uncompressedSize;
      const fits = uncompressedSize <= limits.partBytes && total <= limits.totalBytes;
      if (!fits || entries.length === limits.parts) {
        throw new Refusal('file.tooLarge', { part: filename });
      }
      entries.push(entry);
    }
  } catch (error) {
    throw refusalOf(error);
  }
  for (const entry of entries) await checkEntry(entry);
  return entries;
}

/** So that what is copied without being read fails now, not when the file is written. */
async function checkEntry(entry: ZipEntry): Promise<void> {
  const { filename: part, encrypted, uncompressedSize } = entry;
  if (encrypted) throw new Refusal('file.encrypted', { part });
  if (entry.directory && uncompressedSize > 0) throw damaged('a folder with content', part);
  if (entry.directory) return;
  try {
    const placed = { checkOverlappingEntryOnly: true, passThrough: true };
    await entry.getData(new Uint8ArrayWriter(), placed);
  } catch (error) {
    // zip.js sees one where a writer forgot a data descriptor, and the limits hold all the same.
    if (error instanceof Error && error.message === ERR_OVERLAPPING_ENTRY) return;
    throw refusalOf(error, part);
  }
}

/**
 * Unpacks one entry. Memory grows with what really comes out, never with what is declared.
 * @throws Refusal when it is damaged or larger than it declares.
 */
export async function unpack(entry: ZipEntry): Promise<Uint8Array> {
  if (entry.directory) throw damaged('a folder', entry.filename);
  try {
    return await entry.getData(new Uint8ArrayWriter(), { checkCrc32: true });
  } catch (error) {
    throw refusalOf(error, entry.filename);
  }
}

/** A part to be written. */
export interface ZipPart {
  readonly name: string;
  /** Null for a new part. */
  readonly entry: ZipEntry | null;
  /** Null copies the entry, packed as it is. */
  readonly content: Uint8Array | null;
}

/**
 * Writes a zip. A new part gets the date of another entry, so that equal input gives equal output.
 * The sizes stand in the headers and not after the data, where strict readers miss them.
 */
export async function writeZip(parts: readonly ZipPart[], dated: ZipEntry): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { ...options, extendedTimestamp: false });
  for (const { name, entry, content } of parts) {
    const data = content ?? (entry && (await packed(entry)));
    await writer.add(name, data && new Uint8ArrayReader(data), {
      ...(entry ? { entry } : { msDosCompatible: true }),
      // The date as it stands: a local time, which the machine's time zone must not move.
      rawLastModDate: Number((entry ?? dated).rawLastModDate),
      dataDescriptor: false,
      passThrough: content === null,
    });
  }
  return writer.close();
}

const packed = async (entry: ZipEntry): Promise<Uint8Array | null> =>
  entry.directory ? null : entry.getData(new Uint8ArrayWriter(), { passThrough: true });
