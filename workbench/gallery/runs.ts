import type { Extent, Look, MappingReport } from '../../src/excel';
import { readModel, runModel, type NoPlanCode, type Run, type Workbook } from '../../src/workbook';
import type { Problem } from '../../src/engine';
import { foundIn } from '../../src/workbook/mapping/areas';
import { readXlsx } from '../../src/xlsx';

/** The report of a Chamber, with all of its 118 indicators. @throws Error where it is not there */
export async function sampleRun(): Promise<Run> {
  const answer = await fetch('../samples/toscana-nord-ovest-2023.xlsx');
  const file = await readXlsx(new Uint8Array(await answer.arrayBuffer()));
  if (!file.ok) throw new Error(`Not read: ${file.problem.code}`);
  return runOf(file.value.workbook);
}

/** A workbook read and scored. @throws Error where there is no plan in it */
export function runOf(workbook: Workbook): Run {
  const model = readModel(workbook);
  if (!model.ok) throw new Error(`No plan: ${model.problem.code}`);
  return runModel(model.value);
}

/** Why there is no plan in a workbook. @throws Error where there is one */
export function noPlanIn(workbook: Workbook): Problem<NoPlanCode> {
  const model = readModel(workbook);
  if (model.ok) throw new Error('There is a plan');
  return model.problem;
}

const NOTHING: Extent = { columns: 0, cells: 0 };

/** A workbook as the pane has looked at it: its last run wrote all there was to write. */
export function lookAt(run: Run, change: Partial<Look> = {}): Look {
  const lastRun = { at: '2024-03-15T09:30:00Z', profile: run.card.profile.name };
  return { run, pending: NOTHING, lastRun, log: null, problems: [], ...change };
}

/** What a plan could be read from in a workbook. */
export const mappingOf = (workbook: Workbook): MappingReport => ({
  workbook,
  ...foundIn(workbook),
  problems: [],
});
