import type { Day } from '../engine';
import {
  readModel,
  RESULT_FIELDS,
  runModel,
  type Model,
  type NewColumn,
  type Run,
  type WorkbookProblem,
  type WritePlan,
} from '../workbook';
import type { Extent, Look } from './open-workbook';
import type { Known } from './parts';
import type { Reader, Reading } from './reading';

/** Content that cannot be scored stops the work: thrown and caught inside this layer only. */
export class Unreadable extends Error {
  readonly problem: WorkbookProblem;

  constructor(problem: WorkbookProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** What was read, and what comes of it. */
export interface Scored {
  readonly reading: Reading;
  readonly run: Run;
}

/** What the user has decided on. */
export interface ScoringChoices {
  /** The day of the monitoring; undefined where the rules of the workbook tell. */
  readonly on?: Day | undefined;
  readonly overwriteFormulas?: boolean | undefined;
}

/** @throws Unreadable when there is no plan in it */
export function scoreReading(
  reading: Reading,
  { on, overwriteFormulas = false }: ScoringChoices = {},
): Scored {
  const model = readModel(reading.workbook, { on });
  if (!model.ok) throw new Unreadable(model.problem);
  return { reading, run: runModel(model.value, { overwriteFormulas }) };
}

/** The model of a workbook; null when there is no plan in it. */
export function modelOf(reading: Reading, on?: Day): Model | null {
  const model = readModel(reading.workbook, { on });
  return model.ok ? model.value : null;
}

export const extentOf = ({ columns, cells }: WritePlan): Extent => ({
  columns: columns.length,
  cells: cells.length,
});

export function lookOf({ reading, run }: Scored): Look {
  const { standing, problems } = reading;
  return { run, pending: extentOf(run.writes), lastRun: standing.lastRun, problems };
}

/**
 * Where the coloured result columns of plain ranges are: with tables, their headers tell.
 * @param created columns that are about to be written, and are in no model yet
 */
export function plainResultsOf(
  reading: Reading,
  model: Model,
  created: readonly NewColumn[] = [],
): Known['plainResults'] {
  const idOf = new Map(reading.standing.structure.sheets.map(({ id, name }) => [name, id]));
  return model.results.flatMap(({ region }) => {
    const sheetId = idOf.get(region.sheet.name);
    if (region.table || sheetId === undefined) return [];
    const { headerRow, top, bottom } = region;
    const columns = [
      ...region.columns.flatMap(({ field, column }) =>
        RESULT_FIELDS.some((result) => result === field) ? [column] : [],
      ),
      ...created.flatMap(({ sheet, table, row, column }) =>
        table === null && sheet === region.sheet.name && row === headerRow ? [column] : [],
      ),
    ];
    return columns.map((column) => ({
      sheetId,
      range: { top, bottom: Math.max(top, bottom), left: column, right: column },
    }));
  });
}

/**
 * The reading with the colours of the result columns of plain ranges in it: read again where they
 * are elsewhere than was known, as only the headers tell where they are.
 */
export async function withPlainLooks(
  reader: Reader,
  reading: Reading,
  plainResults: Known['plainResults'],
  beforeEach?: Parameters<Reader['read']>[0],
): Promise<Reading> {
  if (JSON.stringify(plainResults) === JSON.stringify(reading.known.plainResults)) return reading;
  reader.rememberPlainResults(plainResults);
  return reader.read(beforeEach);
}

/**
 * Reads all that may have to be put back, the colours of plain ranges too.
 * @param before where those were, for a workbook in which there is no plan any more
 */
export async function readColoured(
  reader: Reader,
  before: Known['plainResults'],
  beforeEach?: Parameters<Reader['read']>[0],
): Promise<Reading> {
  const reading = await reader.read(beforeEach);
  const model = modelOf(reading);
  const plainResults = model ? plainResultsOf(reading, model) : before;
  return withPlainLooks(reader, reading, plainResults, beforeEach);
}
