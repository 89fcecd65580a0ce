import {
  completeFormats,
  isBlank,
  readPlan,
  scorePlan,
  type Input,
  type PlanIndicator,
  type Scorecard,
} from '../engine';
import type { Answers, ErrorAnswer, Inputs, SavedRules } from '../excel';
import { messageOf } from '../messages';
import { readModel, type Cell, type ModelProblem, type Sheet, type Workbook } from '../workbook';
import { tellBlanks } from './blank-cells';
import type { FunctionContext } from './context';
import { fault, notValue } from './faults';
import { rulesOf } from './rules';

/** The names under which the ranges are read, as messages call them. */
const TITLES = ['Albero', 'Pesi', 'Target', 'Consuntivi'] as const;

/** More cells than a plan has, and than Excel waits for. */
const MOST_CELLS = 2_000_000;

/** A plan in ranges, scored, with all that was met on the way. */
export interface ScoredRanges {
  readonly card: Scorecard;
  readonly problems: readonly ModelProblem[];
}

/**
 * Answers a plan in ranges.
 * @param ranges nodes, weights, targets, actuals; the same range may be given for several
 * @param profile the argument that says which rules to follow; null for those of the workbook
 */
export function answerPlan(
  ranges: readonly (Inputs | null)[],
  profile: Inputs | null,
  context: FunctionContext,
  answer: (scored: ScoredRanges) => Answers,
): Answers {
  const rules = rulesOf(profile, context);
  if ('error' in rules) return [[rules]];
  const scored = scoreRanges(ranges, rules, context);
  return 'error' in scored ? [[scored]] : answer(scored);
}

/** Reads ranges with their headers as a run reads tables, and scores the plan in them. */
function scoreRanges(
  ranges: readonly (Inputs | null)[],
  { profile, yearRule }: SavedRules,
  context: FunctionContext,
): ScoredRanges | ErrorAnswer {
  const cells = ranges.reduce((sum, range) => sum + (range?.length ?? 0) * widthOf(range), 0);
  if (cells > MOST_CELLS) return fault('function.tooMany', { most: String(MOST_CELLS) }, context);
  const told = tellBlanks(ranges);
  if (!told.ok) return fault('function.zeroOrBlank', {}, context);
  const model = readModel(workbookOf(told.ranges), { profile, year: yearRule });
  if (!model.ok) return notValue(messageOf(model.problem, context.catalogue));
  const { plan } = model.value;
  const problems: ModelProblem[] = [...model.value.problems];
  const indicators = plan.indicators.map((indicator) => {
    const completed = completeFormats(bare(indicator), plan.year);
    if (completed.ok) return completed.indicator;
    const { details } = completed.problem;
    problems.push({ ...completed.problem, details: { ...details, indicator: indicator.code } });
    return { ...indicator, unusable: true };
  });
  return { card: scorePlan(readPlan({ ...plan, indicators }), profile), problems };
}

const widthOf = (range: Inputs | null | undefined): number => range?.[0]?.length ?? 0;

/** Numbers come to functions without their formats, which a cell of this workbook cannot say. */
function bare(indicator: PlanIndicator): PlanIndicator {
  const { target, actual } = indicator;
  return { ...indicator, target: withoutFormat(target), actual: withoutFormat(actual) };
}

function withoutFormat(input: Input): Input {
  if (typeof input.value !== 'number' || input.shownAs !== 'plain') return input;
  const { value, place } = input;
  return place ? { value, place } : { value };
}

function workbookOf(ranges: readonly (Inputs | null)[]): Workbook {
  const distinct: { title: string; range: Inputs }[] = [];
  for (const [index, range] of ranges.entries()) {
    if (!range || distinct.some((known) => isSame(known.range, range))) continue;
    distinct.push({ title: TITLES[index] ?? '', range });
  }
  return { sheets: distinct.map(sheetOf), date1904: false };
}

/** One table given twice is one table: its rows are not written twice. */
function isSame(a: Inputs, b: Inputs): boolean {
  if (a.length !== b.length || widthOf(a) !== widthOf(b)) return false;
  return a.every((row, r) =>
    row.every((input, c) => {
      const other = b[r]?.[c];
      return input.value === other?.value && input.error === other.error;
    }),
  );
}

function sheetOf({ title, range }: { readonly title: string; readonly range: Inputs }): Sheet {
  const bottom = range.length - 1;
  return {
    name: title,
    rows: range.map((row) => row.map(cellOf)),
    tables: [
      {
        name: title,
        range: { top: 0, left: 0, bottom, right: widthOf(range) - 1 },
        hasHeaders: true,
        hasTotals: false,
      },
    ],
    merges: [],
  };
}

const FORMATS = { plain: 'General', percent: '0.00%', date: 'dd/mm/yyyy' } as const;

function cellOf(input: Input): Cell | undefined {
  const { value, error, shownAs = 'plain' } = input;
  if (error !== undefined) {
    return { value: null, error, text: error, format: 'General', formula: false };
  }
  if (value === null || isBlank(input)) return undefined;
  return { value, text: String(value), format: FORMATS[shownAs], formula: false };
}
