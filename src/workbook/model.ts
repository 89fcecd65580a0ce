import {
  isBlank,
  shownText,
  textOf,
  type Input,
  type Plan,
  type PlanLink,
  type PlanNode,
  type Profile,
} from '../engine';
import { withDashboards } from './dashboards';
import { decidedPlan, type DecisionsOnRecord } from './decided-plan';
import type { Field } from './headers';
import { readFigures, tellUnknown } from './figures';
import { toldOnce } from './headings-once';
import { mergeIndicators } from './indicators';
import { isNoPlan, problem, type ModelProblem, type NoPlanCode } from './problems';
import { tellCodes } from './quality/codes';
import { hasRole, rolesIn, tellsOnlyFigures, type Region } from './region';
import { findRegions } from './regions';
import { filledIn, isFilled, nameIn, placeIn, rowsOf, type Row, type SortedRows } from './rows';
import { readRulesIn, type ReadOptions } from './saved-rules';
import type { Result, Workbook } from './sheet';
import { withUsual } from './usual';

/** A row that shows the result of a node or of an indicator. */
export interface ResultRow {
  readonly row: number;
  readonly kind: 'node' | 'indicator';
  readonly code: string;
  /** The actual of another date counts: it shows nothing. */
  readonly idle?: boolean;
}

/** A region that shows results, row by row. */
export interface ResultRegion {
  readonly region: Region;
  readonly rows: readonly ResultRow[];
}

/** A workbook as a plan, with the profile it is scored on. */
export interface Model {
  readonly plan: Plan;
  readonly profile: Profile;
  readonly results: readonly ResultRegion[];
  /** What the evaluators have decided, in force or not; null where they never did. */
  readonly decisions: DecisionsOnRecord | null;
  /** What it was read from, and the regions found in it. */
  readonly workbook: Workbook;
  readonly regions: readonly Region[];
  /** What was met while reading; the plan's own problems come from the engine. */
  readonly problems: readonly ModelProblem[];
}

/**
 * Reads a workbook into a plan.
 * @returns a problem when there is no plan to be found in it; every other one is in the model
 * Source: "Default layout", "Bad input" of the workbook.
 */
export function readModel(
  workbook: Workbook,
  options: ReadOptions = {},
): Result<Model, NoPlanCode> {
  const { regions, problems: layout } = findRegions(workbook);
  const missing = missingFrom(regions);
  if (missing) {
    // What cannot be read of a mapping is why there is no plan, and has a place.
    const cause = layout.find(isNoPlan);
    return { ok: false, problem: cause ?? problem(missing) };
  }

  const { date1904 } = workbook;
  const { rules, year, on, problems: ofRules } = readRulesIn(regions, date1904, options);
  const problems: ModelProblem[] = [...layout, ...ofRules];

  const rows = regions
    .filter((region) => !hasRole(region, 'history'))
    .flatMap((region) => rowsOf(region, year.chosen, date1904));
  const all = sortRows(rows, year.chosen, problems);
  const sorted = { ...all, nodes: toldOnce(all.nodes, problems) };
  tellCodes(rows, sorted, problems);
  const figures = readFigures(rows, date1904, problems);
  const { indicators, idle } = mergeIndicators(sorted, year, on, figures, problems);
  if (figures.size > 0) tellUnknown(rows, new Set(indicators.map(({ code }) => code)), problems);
  const links = [
    ...linksOfNodes(sorted, problems),
    ...linksOf(sorted, idle, problems),
    ...unusableLinks(sorted),
  ];
  const read: Plan = {
    ...(year.chosen === undefined ? {} : { year: year.chosen }),
    ...(on === undefined ? {} : { on }),
    nodes: sorted.nodes.map(nodeOf),
    indicators,
    links,
  };
  const usual = [...rules.usual, ...(options.usual ?? [])];
  const gathered = withDashboards(read, sorted, problems);
  const understood = withUsual(gathered, usual, sorted.indicators, problems);
  const { plan, decisions } = decidedPlan(understood, workbook, options.decisions, problems);
  const results = resultsOf(all, idle);
  const { profile } = rules;
  return { ok: true, value: { plan, profile, results, decisions, workbook, regions, problems } };
}

function missingFrom(regions: readonly Region[]): NoPlanCode | null {
  const roles = new Set(regions.flatMap(rolesIn));
  if (!roles.has('nodes') && !roles.has('weights') && !roles.has('targets')) return 'layout.none';
  if (!roles.has('targets')) return 'layout.noTargets';
  return roles.has('weights') ? null : 'layout.noTree';
}

function sortRows(
  rows: readonly Row[],
  year: number | undefined,
  problems: ModelProblem[],
): SortedRows {
  const sorted: SortedRows = { nodes: [], indicators: [], otherYears: [], unusable: [] };
  const parents = new Set(
    rows.flatMap((row) => [row.get('parent'), row.get('node')].filter(isFilled).map(textOf)),
  );
  for (const row of rows) {
    if (row.roles.has('rules') || tellsOnlyFigures(row.roles)) continue;
    const ofOtherYear = typeof row.year === 'number' && year !== undefined && row.year !== year;
    if (!isNamed(row, problems)) {
      if (!ofOtherYear) sorted.unusable.push(row);
    } else if (isNodeRow(row, parents, problems)) {
      sorted.nodes.push(row);
    } else if (row.year === undefined) {
      const text = shownText(row.get('year') ?? row.code);
      problems.push(problem('year.unreadable', { text }, placeIn(row, 'year')));
      sorted.unusable.push(row);
    } else if (ofOtherYear) {
      sorted.otherYears.push(row);
    } else {
      sorted.indicators.push(row);
    }
  }
  return sorted;
}

function isNamed(row: Row, problems: ModelProblem[]): boolean {
  const { code } = row;
  const place = placeIn(row, 'code');
  if (code.error !== undefined) {
    problems.push(problem('code.error', { text: code.error }, place));
    return false;
  }
  if (isBlank(code)) {
    problems.push(problem('code.missing', {}, place));
    return false;
  }
  if (code.shownAs === 'date') problems.push(problem('code.looksLikeDate', {}, place));
  return true;
}

const INDICATOR_LEVELS = /^(indicatore|indicator|kpi)/i;

/**
 * Where nodes and indicators stand in one table, a row is a node when others hang under it, or
 * when it promises and measures nothing and does not call itself an indicator.
 */
function isNodeRow(row: Row, parents: ReadonlySet<string>, problems: ModelProblem[]): boolean {
  if (!row.roles.has('nodes')) return false;
  if (!row.roles.has('targets') && !row.roles.has('actuals')) return true;
  const level = row.get('level');
  const calledIndicator = isFilled(level) && INDICATOR_LEVELS.test(textOf(level));
  const measured = [row.get('target'), row.get('actual'), row.get('method')].some(isFilled);
  if (!parents.has(textOf(row.code))) return !measured && !calledIndicator;
  if (measured) {
    const details = { code: textOf(row.code) };
    problems.push(problem('code.nodeAndIndicator', details, placeIn(row, 'target')));
  }
  return true;
}

function nodeOf(row: Row): PlanNode {
  const name = nameIn(row);
  const level = row.get('level');
  const { place } = row.code;
  return {
    code: textOf(row.code),
    ...(name === undefined ? {} : { name }),
    ...(isFilled(level) ? { level: textOf(level) } : {}),
    ...filledIn(row, OF_NODES),
    ...(place ? { place } : {}),
  };
}

const OF_NODES = [
  'rollup',
  'resources',
  'published',
  'publishedStatus',
] as const satisfies readonly (Field & keyof PlanNode)[];

function linksOfNodes({ nodes }: SortedRows, problems: ModelProblem[]): PlanLink[] {
  return nodes.flatMap((row) => {
    const parent = row.get('parent');
    if (!isFilled(parent)) return [];
    if (parent.error === undefined) return [linkTo(parent, 'node', row)];
    problems.push(problem('code.error', { text: parent.error }, parent.place));
    return [];
  });
}

function linkTo(parent: Input, kind: PlanLink['kind'], row: Row): PlanLink {
  const weight = row.get('weight') ?? {
    value: null,
    ...(row.code.place ? { place: row.code.place } : {}),
  };
  const { place } = row.code;
  return {
    parent: textOf(parent),
    kind,
    child: textOf(row.code),
    weight,
    ...(place ? { place } : {}),
    ...(parent.place ? { parentPlace: parent.place } : {}),
  };
}

/** What an indicator's row says it is under; null where that is blank or an error. */
function nodeNamedIn(row: Row): Input | null {
  const named = row.get('node') ?? row.get('parent');
  return isFilled(named) && named.error === undefined ? named : null;
}

/** A row that cannot be used still tells its node that the sum of its children is not whole. */
function unusableLinks({ unusable }: SortedRows): PlanLink[] {
  return unusable.flatMap((row) => {
    const node = nodeNamedIn(row);
    return node ? [{ ...linkTo(node, 'indicator', row), unusable: true }] : [];
  });
}

/**
 * The indicators' links. A region that names nodes without having weights only adds the links that
 * no other region gives: a table of actuals may repeat the objective for the reader's sake. So does
 * a row whose actual is of a date that does not count.
 */
function linksOf(
  { indicators }: SortedRows,
  idle: ReadonlySet<Row>,
  problems: ModelProblem[],
): PlanLink[] {
  const rows = indicators.filter(({ roles }) => roles.has('weights'));
  const links = rows.flatMap((row) => {
    const node = nodeNamedIn(row);
    if (node) {
      const weighted = row.get('weight') !== undefined && !idle.has(row);
      return [{ link: linkTo(node, 'indicator', row), weighted }];
    }
    const details = { indicator: textOf(row.code) };
    const field = row.get('node') ? 'node' : 'parent';
    problems.push(problem('link.noNode', details, placeIn(row, field)));
    return [];
  });
  const pairOf = ({ parent, child }: PlanLink) => JSON.stringify([parent, child]);
  const given = new Set(links.filter(({ weighted }) => weighted).map(({ link }) => pairOf(link)));
  return links.flatMap(({ link, weighted }) => {
    if (weighted) return [link];
    const pairKey = pairOf(link);
    if (given.has(pairKey)) return [];
    given.add(pairKey);
    return [link];
  });
}

function resultsOf({ nodes, indicators }: SortedRows, idle: ReadonlySet<Row>): ResultRegion[] {
  const byRegion = new Map<Region, ResultRow[]>();
  const add = (row: Row, kind: ResultRow['kind']) => {
    const rows = byRegion.get(row.region) ?? [];
    byRegion.set(row.region, rows);
    const shown = { row: row.row, kind, code: textOf(row.code) };
    rows.push(idle.has(row) ? { ...shown, idle: true } : shown);
  };
  for (const row of nodes) add(row, 'node');
  for (const row of indicators) if (row.roles.has('actuals')) add(row, 'indicator');
  return [...byRegion].map(([region, rows]) => ({
    region,
    rows: rows.sort((a, b) => a.row - b.row),
  }));
}
