import {
  completeFormats,
  completeWeights,
  isBlank,
  readPlan,
  scorePlan,
  targetReader,
  type Input,
  type PlanLink,
  type Scorecard,
} from '../engine';
import type { Answers, ErrorAnswer, Inputs, SavedRules } from '../excel';
import { messageOf } from '../messages';
import {
  NO_FORMAT,
  readModel,
  type Cell,
  type ModelProblem,
  type Sheet,
  type Workbook,
} from '../workbook';
import { tellBlanks } from './blank-cells';
import type { FunctionContext } from './context';
import { fault, notValue } from './faults';
import { rulesOf } from './rules';

/** The names under which the ranges are read, as messages call them. */
const TITLES = ['Albero', 'Pesi', 'Target', 'Consuntivi'] as const;

/** More cells than a plan has, and than Excel waits for. */
const MOST_CELLS = 2_000_000;

/** A plan in ranges, scored. */
export interface ScoredRanges {
  readonly card: Scorecard;
  /** What was met of a node or an indicator before it had a result. */
  readonly about: (kind: 'node' | 'indicator', code: string) => readonly ModelProblem[];
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
  { profile, usual, yearRule, on, decisions, date1904 }: SavedRules,
  context: FunctionContext,
): ScoredRanges | ErrorAnswer {
  const cells = ranges.reduce((sum, range) => sum + (range?.length ?? 0) * widthOf(range), 0);
  if (cells > MOST_CELLS) return fault('function.tooMany', { most: String(MOST_CELLS) }, context);
  const told = tellBlanks(ranges);
  if (!told.ok) return fault('function.zeroOrBlank', {}, context);
  const options = { profile, usual, year: yearRule, on, decisions };
  const model = readModel(workbookOf(told.ranges, date1904), options);
  if (!model.ok) return notValue(messageOf(model.problem, context.catalogue));
  const { plan } = model.value;
  const read = targetReader(plan.year);
  const problems: ModelProblem[] = [...model.value.problems];
  const indicators = plan.indicators.map((indicator) => {
    const completed = completeFormats(indicator, plan.year, read);
    if (completed.ok) return completed.indicator;
    const { details } = completed.problem;
    problems.push({ ...completed.problem, details: { ...details, indicator: indicator.code } });
    return { ...indicator, unusable: true };
  });
  const links = withWeights(plan.links);
  const card = scorePlan(readPlan({ ...plan, indicators, links }, read), profile);
  return { card, about: problemIndex([...problems, ...card.tree.problems]) };
}

const widthOf = (range: Inputs | null | undefined): number => range?.[0]?.length ?? 0;

/** Many rows may have no score, and each asks why. */
function problemIndex(problems: readonly ModelProblem[]): ScoredRanges['about'] {
  const known = {
    node: new Map<string, ModelProblem[]>(),
    indicator: new Map<string, ModelProblem[]>(),
  };
  for (const found of problems) {
    for (const kind of ['node', 'indicator'] as const) {
      const code = found.details[kind];
      if (code === undefined) continue;
      const list = known[kind].get(code);
      if (list) list.push(found);
      else known[kind].set(code, [found]);
    }
  }
  return (kind, code) => known[kind].get(code) ?? [];
}

/** The links with the weights of each node's children completed together. */
function withWeights(links: readonly PlanLink[]): readonly PlanLink[] {
  const siblings = new Map<string, PlanLink[]>();
  for (const link of links) {
    const known = siblings.get(link.parent);
    if (known) known.push(link);
    else siblings.set(link.parent, [link]);
  }
  const changed = new Map<PlanLink, Input>();
  for (const children of siblings.values()) {
    const completed = completeWeights(children.map(({ weight }) => weight));
    for (const [index, link] of children.entries()) {
      const weight = completed[index];
      if (weight && weight !== link.weight) changed.set(link, weight);
    }
  }
  if (changed.size === 0) return links;
  return links.map((link) => ({ ...link, weight: changed.get(link) ?? link.weight }));
}

function workbookOf(ranges: readonly (Inputs | null)[], date1904: boolean): Workbook {
  const distinct: { title: string; range: Inputs }[] = [];
  for (const [index, range] of ranges.entries()) {
    if (!range || distinct.some((known) => isSame(known.range, range))) continue;
    distinct.push({ title: TITLES[index] ?? '', range });
  }
  return { sheets: distinct.map(sheetOf), date1904 };
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
  const { value, error, shownAs } = input;
  if (error !== undefined) {
    return { value: null, error, text: error, format: 'General', formula: false };
  }
  if (value === null || isBlank(input)) return undefined;
  return {
    value,
    text: String(value),
    format: shownAs ? FORMATS[shownAs] : NO_FORMAT,
    formula: false,
  };
}
