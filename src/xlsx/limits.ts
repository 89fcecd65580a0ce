/**
 * What a workbook may take at most. A performance plan needs a few MB; the limits keep a hostile
 * or damaged file from taking the host's memory with it.
 */
export const limits = {
  partBytes: 100 * 1024 * 1024,
  totalBytes: 300 * 1024 * 1024,
  /** Entries of the zip. */
  parts: 10_000,
  /** Cells of all the sheets together. */
  cells: 4_000_000,
  /** XML elements of a sheet or of the shared strings. */
  elements: 16_000_000,
  /** XML elements of any other part. */
  smallPartElements: 1_000_000,
  /** Nesting of XML elements. */
  depth: 100,
  /** The sheet's own limits (Excel specifications and limits). */
  rows: 1_048_576,
  columns: 16_384,
  textLength: 32_767,
  formatLength: 255,
} as const;
