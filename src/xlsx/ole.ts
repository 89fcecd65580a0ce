import type { FileProblemCode } from './problems';

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** True for a compound file: a protected workbook, or one of Excel 97-2003 ([MS-CFB]). */
export const isCompoundFile = (bytes: Uint8Array): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const kinds: readonly (readonly [string, FileProblemCode])[] = [
  ['EncryptedPackage', 'file.encrypted'],
  ['Workbook', 'file.legacyXls'],
  ['Book', 'file.legacyXls'],
];

/** [MS-CFB] 2.6: a directory entry is 128 bytes, its name up to 32 UTF-16 units and a length. */
const entrySize = 128;

/** What a compound file holds, told from the names in its directory. */
export function compoundFileProblem(bytes: Uint8Array): FileProblemCode {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const utf16 = new TextDecoder('utf-16le');
  for (let at = 512; at + entrySize <= bytes.length; at += entrySize) {
    const length = view.getUint16(at + 64, true);
    if (length < 2 || length > 64) continue;
    const name = utf16.decode(bytes.subarray(at, at + length - 2));
    const kind = kinds.find(([entry]) => entry === name);
    if (kind) return kind[1];
  }
  return 'file.notXlsx';
}
