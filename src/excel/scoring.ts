import type { Day } from '../engine';
import {
  readModel,
  RESULT_FIELDS,
  runModel,
  type Model,
  type Run,
  type WorkbookProblem,
  type WritePlan,
} from '../workbook';
import { logPlace } from './log-place';
import type { Extent, Look } from './open-workbook';
import type { Known } from './parts';
import type { Reading } from './reading';

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
  const { lastRun } = standing;
  return { run, pending: extentOf(run.writes), lastRun, log: logPlace(reading), problems };
}

/** Where the coloured result columns of plain ranges are: with tables, their headers tell. */
export function plainResultsOf({ reading, run }: Scored): Known['plainResults'] {
  const idOf = new Map(reading.standing.structure.sheets.map(({ id, name }) => [name, id]));
  const created = run.writes.columns.filter(({ table }) => table === null);
  return run.model.results.flatMap(({ region }) => {
    const sheetId = idOf.get(region.sheet.name);
    if (region.table || sheetId === undefined) return [];
    const { headerRow, top, bottom } = region;
    const columns = [
      ...region.columns.flatMap(({ field, column }) =>
        RESULT_FIELDS.some((result) => result === field) ? [column] : [],
      ),
      ...created.flatMap(({ sheet, row, column }) =>
        sheet === region.sheet.name && row === headerRow ? [column] : [],
      ),
    ];
    return columns.map((column) => ({
      sheetId,
      range: { top, bottom: Math.max(top, bottom), left: column, right: column },
    }));
  });
}
