import type { Details, Severity } from '../engine/problem';

/** Why a file could not be read: every code of this layer, for the message catalogue. */
export const fileProblems = {
  /** No zip at all: a text file, an image, an empty file. */
  'file.notXlsx': 'error',
  /** A zip that is cut short, damaged, or fails its checksum. */
  'file.truncated': 'error',
  /** Protected by a password to open. */
  'file.encrypted': 'error',
  /** The binary format of Excel 97-2003. */
  'file.legacyXls': 'error',
  /** A zip, but of something else: a document, a binary workbook (.xlsb), a folder. */
  'file.notWorkbook': 'error',
  /** Larger, once unpacked, than the limits of `limits.ts`. */
  'file.tooLarge': 'error',
  /** A part that is no well-formed XML, holds a DOCTYPE, or says what no workbook can say. */
  'file.badXml': 'error',
  /** The workbook names a part that the file does not hold. */
  'file.missingPart': 'error',
} as const satisfies Record<string, Severity>;

export type FileProblemCode = keyof typeof fileProblems;

/**
 * Thrown inside this layer when a file has to be refused; `readXlsx` turns it into a value.
 * An exception, because the reason turns up deep inside parser callbacks.
 */
export class Refusal extends Error {
  constructor(
    readonly code: FileProblemCode,
    readonly details: Details,
  ) {
    super(`${code}: ${JSON.stringify(details)}`);
  }
}
