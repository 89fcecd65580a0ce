import type { LastRun } from './open-workbook';
import type { Answer } from './request';

export interface SheetShape {
  readonly id: string;
  readonly name: string;
}

export interface TableShape {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  /** The headers, left to right. */
  readonly columns: readonly string[];
}

/** What a workbook is made of: all that one request can tell without knowing anything of it. */
export interface Structure {
  readonly sheets: readonly SheetShape[];
  readonly tables: readonly TableShape[];
}

/** What holds for the workbook at this moment. */
export interface Standing {
  readonly structure: Structure;
  readonly protectedSheets: ReadonlySet<string>;
  /** No sheet can be added. */
  readonly structureProtected: boolean;
  readonly lastRun: LastRun | null;
}

/** The document setting in which the workbook remembers its last run. */
export const LAST_RUN = 'PERF.lastRun';

export function queueStanding({ workbook }: Excel.RequestContext): Answer<Standing> {
  const { worksheets, tables, protection } = workbook;
  protection.load('protected');
  worksheets.load({ id: true, name: true, protection: { protected: true } });
  tables.load({
    id: true,
    name: true,
    showHeaders: true,
    showTotals: true,
    worksheet: { id: true },
    columns: { name: true },
  });
  const lastRun = workbook.settings.getItemOrNullObject(LAST_RUN);
  lastRun.load('value');
  return () => ({
    structure: {
      sheets: worksheets.items.map(({ id, name }) => ({ id, name })),
      // By id, because their order is nobody's promise.
      tables: [...tables.items].sort(byId).map((table) => ({
        id: table.id,
        name: table.name,
        sheetId: table.worksheet.id,
        hasHeaders: table.showHeaders,
        hasTotals: table.showTotals,
        columns: table.columns.items.map(({ name }) => name),
      })),
    },
    protectedSheets: new Set(
      worksheets.items.filter(({ protection }) => protection.protected).map(({ name }) => name),
    ),
    structureProtected: protection.protected,
    lastRun: lastRun.isNullObject ? null : readLastRun(lastRun.value),
  });
}

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);

/** A setting written by a version that we do not know counts as none. */
function readLastRun(value: unknown): LastRun | null {
  if (typeof value !== 'string') return null;
  const [at = '', ...profile] = value.split(' ');
  return Number.isNaN(Date.parse(at)) ? null : { at, profile: profile.join(' ') };
}

export const lastRunText = ({ at, profile }: LastRun): string => `${at} ${profile}`;

export const sameStructure = (a: Structure, b: Structure): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
