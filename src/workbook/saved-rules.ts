import { defaultProfile, type Day, type Input, type Profile } from '../engine';
import { decisionsIn, type DecisionRow } from './decision-table';
import { placeOf } from './inputs';
import { monitoringDay } from './monitoring';
import { problem, type ModelProblem } from './problems';
import { fieldsOf, hasRole, type Region } from './region';
import { findRegions } from './regions';
import { rowsOf } from './rows';
import { readRules, type Rules } from './rules';
import type { Workbook } from './sheet';
import type { UsualRule } from './usual';
import { yearsIn, type YearInForce } from './year';

export interface ReadOptions {
  /** A preset that wins over the workbook's own. */
  readonly profile?: Profile | undefined;
  /** The year in force, where the workbook has targets of several. */
  readonly year?: number | undefined;
  /** The day of the monitoring: it wins over the one that a rule tells. */
  readonly on?: Day | undefined;
  /** Decisions of the evaluators beside those on record in the workbook that is read. */
  readonly decisions?: readonly DecisionRow[] | undefined;
  /** What indicators and nodes of a kind have in common, beside what the workbook's rules say. */
  readonly usual?: readonly UsualRule[];
}

/** The rules that hold in a workbook, whether it has a plan or not. */
export interface SavedRules {
  readonly profile: Profile;
  /** The year in force, whether a rule or the plan tells it. */
  readonly year: number | undefined;
  /** The year, where the table of rules tells it. */
  readonly yearRule: number | undefined;
  /** The day of the monitoring. */
  readonly on?: Day | undefined;
  /** What indicators and nodes of a kind have in common. */
  readonly usual: readonly UsualRule[];
  /** The decisions of the evaluators, in force or not. */
  readonly decisions?: readonly DecisionRow[] | undefined;
  /** Its dates count from 1904. */
  readonly date1904: boolean;
}

/** Reads the rules of a workbook: without a table of rules they are those of the default profile. */
export function readSavedRules(workbook: Workbook): SavedRules {
  const { date1904 } = workbook;
  const { regions } = findRegions(workbook);
  const { rules, year, on } = readRulesIn(regions, date1904, {});
  const { profile, usual } = rules;
  const decisions = decisionsIn(workbook)?.rows;
  return { profile, usual, year: year.chosen, yearRule: rules.year, on, decisions, date1904 };
}

/** Reads the rules among the regions of a workbook, and finds the year in force. */
export function readRulesIn(
  regions: readonly Region[],
  date1904: boolean,
  options: ReadOptions,
): { rules: Rules; year: YearInForce; on: Day | undefined; problems: ModelProblem[] } {
  const rows = regions
    .filter((region) => hasRole(region, 'rules'))
    .flatMap((region) => rowsOf(region, undefined, date1904))
    .flatMap((row) => pair(row.get('rule'), row.get('value')));
  const rules = readRules(rows, options.profile, defaultProfile);
  const problems: ModelProblem[] = [...rules.problems];
  const year = yearInForce(options.year ?? rules.year, regions, problems);
  const on = monitoringDay(options.on, rules.monitoring, year.chosen, problems);
  return { rules, year, on, problems };
}

function pair(rule: Input | undefined, value: Input | undefined) {
  return rule && value ? [{ rule, value }] : [];
}

function yearInForce(
  given: number | undefined,
  regions: readonly Region[],
  problems: ModelProblem[],
): YearInForce {
  if (given !== undefined) return { chosen: given, ambiguous: false };
  const years = yearsIn(regions);
  if (years.length <= 1) return { chosen: years[0], ambiguous: false };
  const region = regions.find(({ columns }) => fieldsOf(columns).has('target'));
  const column = region?.columns.find(({ field }) => field === 'year' || field === 'target');
  const place = region && column && placeOf(region, region.headerRow, column.column);
  problems.push(problem('year.ambiguous', { years: years.join(', ') }, place));
  return { chosen: undefined, ambiguous: true };
}
