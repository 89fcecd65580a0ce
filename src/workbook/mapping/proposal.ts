import { fieldsOf, rolesOf, type Role } from '../region';
import { findRegions } from '../regions';
import type { Workbook } from '../sheet';
import type { Confidence, Evidence } from './confidence';
import type { AreaMapping, ColumnMapping } from './mapping';

export type { Confidence, Evidence } from './confidence';

/** How PERF would read one column, and why. */
export interface ProposedColumn extends ColumnMapping {
  /** `none` where no field is proposed. */
  readonly confidence: Confidence;
  /** Empty where no field is proposed. */
  readonly why: readonly Evidence[];
  /** What its first filled cells show, a few of them. */
  readonly samples: readonly string[];
}

/** How PERF would read one area: a table, or a range under its headers. */
export interface ProposedArea extends AreaMapping {
  /** The table's name; for a plain range the title above it or the sheet's name. */
  readonly title: string;
  /** First and last row of data; the last comes before the first when there is none. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** What the proposed columns make of it; empty where it is no part of a plan. */
  readonly roles: readonly Role[];
  /** Of the columns that give it its roles, the least sure; `none` where it has no role. */
  readonly confidence: Confidence;
  readonly columns: readonly ProposedColumn[];
}

/**
 * Finds the tables and the ranges under headers of a workbook, and proposes how each is read. What
 * plays no role comes last.
 */
export function proposeMapping(workbook: Workbook): readonly ProposedArea[] {
  return findRegions(workbook).regions.map((region): ProposedArea => {
    const { sheet, table, headerRow, left, right } = region;
    return {
      sheet: sheet.name,
      table: table?.name ?? null,
      headers: { top: headerRow, left, bottom: headerRow, right },
      title: region.title,
      firstRow: region.top,
      lastRow: region.bottom,
      roles: rolesOf(fieldsOf(region.columns)),
      confidence: 'certain',
      columns: region.columns.map(({ column, field, year }) => ({
        column,
        header: sheet.rows[headerRow]?.[column]?.text ?? '',
        field,
        year,
        blanks: 'nothing',
        confidence: 'certain',
        why: ['header'],
        samples: [],
      })),
    };
  });
}
