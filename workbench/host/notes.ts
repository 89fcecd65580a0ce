import type { UniverWorkbook } from './univer';

/** What a workbook in Excel knows and one in Univer does not, by Univer's own ids. */
export interface HostNotes {
  /** The document settings of the add-in. */
  readonly settings: Record<string, unknown>;
  /** Ids of protected sheets. */
  readonly protectedSheets: string[];
  /** Whether no sheet can be added or removed. */
  structureProtected?: boolean;
  /** The rows that a filter hides, by sheet; counted from 0. */
  readonly filteredRows: Record<string, number[]>;
  /** What Univer's tables cannot say, by table; a table not named here has headers and no totals. */
  readonly tables: Record<string, { readonly hasHeaders: boolean; readonly hasTotals: boolean }>;
}

/** Where the notes are among the `custom` data of a Univer snapshot. */
export const NOTES = 'excelHost';

export const blankNotes = (): HostNotes => ({
  settings: {},
  protectedSheets: [],
  filteredRows: {},
  tables: {},
});

/** The notes of an open workbook, part of its snapshot: what changes in them is saved with it. */
export function notesOf(workbook: UniverWorkbook): HostNotes {
  const snapshot = workbook.getWorkbook().getSnapshot();
  const custom = (snapshot.custom ??= {}) as Record<string, HostNotes | undefined>;
  return (custom[NOTES] ??= blankNotes());
}
