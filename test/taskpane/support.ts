import { readFileSync } from 'node:fs';
import type { EngineProblem, Place } from '../../src/engine';
import type { ExcelProblem, Look, MappingReport, OpenWorkbook, RunReport } from '../../src/excel';
import type { FunctionsInCells } from '../../src/taskpane/state/controller';
import type { Run } from '../../src/workbook';
import { areasIn } from '../../src/workbook/mapping/areas';
import { four } from '../workbook/small-plan';
import { bookIn, ran, tables, type Rows } from '../support/workbook';

/** The run of one of the sample workbooks. */
export async function sampleRun(name: string): Promise<Run> {
  return ran(await bookIn(readFileSync(`assets/samples/${name}.xlsx`)));
}

/** The run of a workbook drawn in a test; without any, of the small plan of the workbook's tests. */
export const runOf = (drawn: Readonly<Record<string, Rows>> = four): Run => ran(tables(drawn));

export const place: Place = { sheet: 'Foglio', table: 'Foglio', cell: 'B2' };

/** A problem with no more in it than a test needs. */
export const told = <Code extends string>(
  code: Code,
  severity: EngineProblem['severity'] = 'error',
  details: Readonly<Record<string, string>> = {},
) => ({ code, severity, details });

/** What a look at a run says: something is still to be written. */
export const lookAt = (run: Run, change: Partial<Look> = {}): Look => ({
  run,
  pending: { columns: 2, cells: run.writes.cells.length },
  lastRun: null,
  log: null,
  problems: [],
  ...change,
});

/** What a run reports: all was written. */
export const reportOf = (run: Run, change: Partial<RunReport> = {}): RunReport => ({
  ...lookAt(run, { pending: { columns: 0, cells: 0 } }),
  written: { columns: 2, cells: run.writes.cells.length },
  repeated: 0,
  logProblems: [],
  ...change,
});

/** What is found in a workbook drawn in a test. */
export function mappingOf(book = tables(four), change: Partial<MappingReport> = {}): MappingReport {
  return { workbook: book, areas: areasIn(book, null), saved: false, problems: [], ...change };
}

export const fine = <T>(value: T) => ({ ok: true, value }) as const;
export const refused = (problem: ExcelProblem) => ({ ok: false, problem }) as const;

/** A promise, and the hand that keeps it. */
export function promised<T>() {
  let keep: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    keep = resolve;
  });
  return { promise, keep: (value: T) => keep(value) };
}

/** Lets all that is ready to happen happen. */
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Functions in cells, all of them as the workbook's rules would have them. */
export const upToDate: FunctionsInCells = {
  load: () => Promise.resolve({ ok: true, value: null }),
  isOutdated: () => false,
};

/** An open workbook that does what a test says, and otherwise all well. */
export function openWorkbook(run: Run, does: Partial<OpenWorkbook> = {}): OpenWorkbook {
  return {
    look: () => Promise.resolve(fine(lookAt(run))),
    recalculate: () => Promise.resolve(fine(reportOf(run))),
    correct: (corrections) => Promise.resolve(fine({ cells: corrections.length })),
    canRestore: () => false,
    restore: () => Promise.resolve(fine({ cells: 3, problems: [] })),
    goTo: () => Promise.resolve(fine(null)),
    saveProfile: () => Promise.resolve(fine(null)),
    saveSnapshot: (day) => Promise.resolve(fine({ date: day, entries: 8, replaced: false })),
    saveDecision: () => Promise.resolve(fine(null)),
    revokeDecision: () => Promise.resolve(fine(null)),
    snapshots: () => Promise.resolve(fine({ snapshots: [], problems: [] })),
    mapping: () => Promise.resolve(fine(mappingOf())),
    saveMapping: () => Promise.resolve(fine(null)),
    writeVerification: ({ name }) => Promise.resolve(fine(name)),
    insertSample: () => Promise.resolve(fine(null)),
    onChange: () => Promise.resolve(fine(() => undefined)),
    tellsChanges: () => true,
    freeze: () => Promise.resolve(fine({ formulas: 2, cells: 30, problems: [] })),
    unfreeze: () => Promise.resolve(fine({ formulas: 2, problems: [] })),
    functionsInfo: () =>
      Promise.resolve(fine({ decimalSeparator: ',', frozen: 0, frozenByLater: false })),
    insertFormula: () => Promise.resolve(fine(place)),
    savedRules: () => null,
    onSavedRules: () => () => undefined,
    calculateFunctions: () => Promise.resolve(fine(null)),
    loadRest: () => Promise.resolve(),
    ...does,
  };
}
