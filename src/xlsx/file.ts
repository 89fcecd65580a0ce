import type { Workbook } from '../workbook/sheet';
import type { Palette } from './colours';
import type { Package } from './package';

/** Where a sheet and its tables are in the package. */
export interface SheetParts {
  readonly part: string;
  /** The part of each table, by the table's name. */
  readonly tables: ReadonlyMap<string, string>;
}

/** What writing needs to know of the file that was read. */
export interface Source {
  readonly package: Package;
  readonly workbookPart: string;
  /** Null in a workbook without styles. */
  readonly stylesPart: string | null;
  readonly palette: Palette;
  readonly sheets: ReadonlyMap<string, SheetParts>;
  readonly hasFormulas: boolean;
}

/** Known in this layer only: outside it, a file is its workbook and nothing else. */
export const source = Symbol('source');

/** A workbook file that has been read, and that `applyPlan` can write again. */
export interface XlsxFile {
  readonly workbook: Workbook;
  readonly [source]: Source;
}
