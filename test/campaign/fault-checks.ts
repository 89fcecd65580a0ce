import { catalogues, messageOf } from '../../src/messages';
import { open, use, type Opened } from '../excel/open';
import type { FaultScenario } from './fault-scenarios';
import { differences, photograph, type Photograph } from './photograph';

/** What some work does when nothing fails. */
export interface Faultless {
  /** How many actions each of its requests has. */
  readonly requests: readonly number[];
  readonly done: Photograph;
}

/** A request that fails: which one of the work's, counted from 1, with what code, how far into it. */
export interface Fault {
  readonly at: number;
  readonly code: string;
  readonly afterActions: number;
}

/** Opens the workbook of a scenario, where its work begins. */
export async function begun({ book, prepare }: FaultScenario): Promise<Opened> {
  const excel = await open(book);
  await prepare(excel);
  await excel.host.idle();
  excel.host.traffic.reset();
  return excel;
}

export async function faultless(scenario: FaultScenario): Promise<Faultless> {
  const excel = await begun(scenario);
  try {
    const result = await scenario.work(excel.session);
    if (!result.ok) throw new Error(`Without a fault it ends with ${result.problem.code}`);
    const requests = excel.host.traffic.exchanges.map(({ actions }) => actions);
    return { requests, done: photograph(excel) };
  } finally {
    excel.close();
  }
}

/** A request fails: all or nothing is written, the problem is told, and the next time it works. */
export async function checkFault(
  scenario: FaultScenario,
  { done }: Faultless,
  fault: Fault,
): Promise<string[]> {
  const excel = await begun(scenario);
  try {
    const before = photograph(excel);
    excel.host.faults.failRequest(fault);
    const result = await scenario.work(excel.session);
    const left = photograph(excel);
    const faults = result.ok
      ? differing('It says that all is done', done, left)
      : [...untold(result.problem), ...halfDone(scenario, result.problem, before, left)];
    return [...faults, ...(await endsWell(scenario.work, excel, done))];
  } finally {
    excel.close();
  }
}

/** Somebody edits a cell before a request: the edit stays, and the work is right for it. */
export async function checkEdit(scenario: FaultScenario, at: number): Promise<string[]> {
  const excel = await begun(scenario);
  const sheet = scenario.book.sheets.at(-1)?.name ?? '';
  try {
    excel.host.faults.editBefore(at, () => excel.setCell(sheet, 'L60', 'di un altro'));
    const result = await scenario.work(excel.session);
    const kept = excel.cell(sheet, 'L60').value === 'di un altro' ? [] : ['The edit is lost'];
    const left = photograph(excel);
    return [
      ...kept,
      ...(result.ok ? await endsWell(scenario.work, excel, left) : untold(result.problem)),
    ];
  } finally {
    excel.close();
  }
}

/** Nothing is left, but for formulas, which go back request by request and are remembered. */
const halfDone = (
  { isStepwise }: FaultScenario,
  problem: Problem,
  before: Photograph,
  left: Photograph,
): string[] => (isStepwise ? [] : differing(problem.code, before, left));

type Problem = Parameters<typeof messageOf>[0];

const untold = (problem: Problem): string[] =>
  Object.values(catalogues).some((catalogue) => !/\.$/.test(messageOf(problem, catalogue)))
    ? [`${problem.code} is not told`]
    : [];

/** The same once more, with nothing in its way. */
export async function endsWell(
  work: FaultScenario['work'],
  excel: Opened,
  expected: Photograph,
): Promise<string[]> {
  use(excel);
  const result = await work(excel.session);
  if (!result.ok) return [`The next time it ends with ${result.problem.code}`];
  return differing('The next time', expected, photograph(excel));
}

export const differing = (what: string, wanted: Photograph, is: Photograph): string[] =>
  differences(wanted, is)
    .slice(0, 3)
    .map((place) => `${what}: ${place} is ${is.get(place)}, not ${wanted.get(place)}`);
