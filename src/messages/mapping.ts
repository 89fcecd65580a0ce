import type { Field } from '../workbook/headers';
import type { Confidence, Evidence } from '../workbook/mapping/confidence';
import type { Role } from '../workbook/region';

/** What fields are about, in the order in which they are offered. */
export const FIELD_GROUPS = [
  'identity',
  'weights',
  'target',
  'actual',
  'people',
  'figures',
  'published',
  'results',
  'rules',
] as const;
export type FieldGroup = (typeof FIELD_GROUPS)[number];

/** The words of the page Tabelle: what each table of a workbook is, and what is read of it. */
export interface MappingWords {
  readonly intro: string;
  readonly reading: string;
  readonly readAgain: string;
  readonly none: string;
  readonly noneHint: string;
  readonly areas: string;
  /** Data rows of an area. */
  readonly rows: (count: number) => string;
  readonly roles: Readonly<Record<Role, string>>;
  readonly noRole: string;
  readonly confidence: Readonly<Record<Confidence, string>>;
  /** In place of a confidence. */
  readonly saved: string;
  readonly chosen: string;
  readonly why: Readonly<Record<Evidence, string>>;
  /** Reads an area, or leaves it out. */
  readonly read: string;
  readonly columns: (count: number) => string;
  readonly goTo: (cell: string) => string;
  /** The first rows of an area. */
  readonly table: (area: string) => string;
  readonly noHeader: (column: string) => string;
  readonly fieldOf: (column: string, area: string) => string;
  readonly unused: string;
  readonly groups: Readonly<Record<FieldGroup, string>>;
  readonly fields: Readonly<Record<Field, string>>;
  readonly year: string;
  readonly yearOf: (column: string, area: string) => string;
  readonly wrongYear: string;
  readonly asAbove: string;
  readonly asAboveOf: (column: string, area: string) => string;
  /** Another column of the area is read as the same. */
  readonly repeated: string;
  readonly preview: string;
  /** The dashboards only where there are some. */
  readonly counts: (nodes: number, indicators: number, links: number, dashboards: number) => string;
  readonly firstNodes: string;
  readonly firstIndicators: string;
  /** A node above, with the weight in it, which may be blank. */
  readonly under: (parent: string, weight: string) => string;
  readonly targetIs: (target: string) => string;
  readonly actualIs: (actual: string) => string;
  readonly nothing: string;
  readonly noPlan: string;
  readonly problems: (count: number) => string;
  readonly noProblems: string;
  readonly toConfirm: (count: number) => string;
  readonly wrong: (count: number) => string;
  readonly unsaved: string;
  /** Nothing is read but what the headers tell. */
  readonly byHeaders: string;
  readonly notSaved: string;
  readonly isSaved: string;
  readonly willWrite: string;
  readonly willUpdate: string;
  readonly save: string;
  readonly discard: string;
  readonly automatic: string;
  readonly automaticHint: string;
}
