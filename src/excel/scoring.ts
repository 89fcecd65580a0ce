import type { Day, Problem } from '../engine';
import {
  readModel,
  runModel,
  type Model,
  type NewColumn,
  type Run,
  type NoPlanCode,
} from '../workbook';
import { logPlace } from './log-place';
import type { Extent, Look } from './open-workbook';
import type { Known } from './parts';
import { resultRangesOf } from './result-ranges';
import type { Reader, Reading } from './reading';

/** Content that cannot be scored stops the work: thrown and caught inside this layer only. */
export class Unreadable extends Error {
  readonly problem: Problem<NoPlanCode>;

  constructor(problem: Problem<NoPlanCode>) {
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

export function extentOf({ writes, problems }: Pick<Run, 'writes' | 'problems'>): Extent {
  const byHand = problems.filter(({ code }) => code === 'result.byHand').length;
  const { columns, cells } = writes;
  return { columns: columns.length, cells: cells.length, ...(byHand > 0 ? { byHand } : {}) };
}

export function lookOf({ reading, run }: Scored): Look {
  const { standing, problems } = reading;
  const { lastRun } = standing;
  return { run, pending: extentOf(run), lastRun, log: logPlace(reading), problems };
}

/**
 * Where the coloured results are that the headers of tables do not tell: those of plain ranges, of
 * headings, and of tables that a mapping reads in another way.
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
    if (sheetId === undefined) return [];
    return resultRangesOf(region, created).map((range) => ({ sheetId, range }));
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
