import { textOf, type Input, type Plan, type PlanLink, type PlanNode } from '../engine';
import { headerOf, key } from './headers';
import { problem, type ModelProblem } from './problems';
import { DASHBOARD_FIELDS, fieldsIn, type Region } from './region';
import { isFilled, placeIn, type Row, type SortedRows } from './rows';

type DashboardField = (typeof DASHBOARD_FIELDS)[number];

/** A row, with what it puts under dashboards. */
interface Told {
  readonly row: Row;
  readonly kind: PlanLink['kind'];
  readonly unusable: boolean;
}

/** One dashboard that a cell of such a row names. */
interface Naming extends Told {
  readonly name: string;
  readonly field: DashboardField;
  readonly input: Input;
}

/**
 * Adds the dashboards to a plan: what each unit or manager answers for, named in a column of any
 * table, several in a cell between `;` or line ends, or in a table of its own with the weights. A
 * row of the tree under which nothing else hangs may stand for one, and shows its result.
 * Source: "Words" (dashboard).
 */
export function withDashboards(plan: Plan, sorted: SortedRows, problems: ModelProblem[]): Plan {
  const namings = namingsIn(sorted, problems);
  if (namings.length === 0) return plan;
  const dashboards = dashboardsIn(namings, plan, problems);
  const listed = new Set(plan.nodes.map(({ code }) => code));
  const nodes = plan.nodes.map((node) => {
    const dashboard = dashboards.get(node.code);
    return dashboard ? { ...dashboard, ...node } : node;
  });
  const unlisted = [...dashboards.values()].filter(({ code }) => !listed.has(code));
  const isMade = ({ name, field }: Naming) => dashboards.get(name)?.level === headerOf(field);
  const links = linksOf(namings.filter(isMade));
  return { ...plan, nodes: [...nodes, ...unlisted], links: [...plan.links, ...links] };
}

function namingsIn(sorted: SortedRows, problems: ModelProblem[]): Naming[] {
  const fieldsIn = fieldFinder();
  const { nodes, indicators, unusable } = sorted;
  return [
    ...nodes.map((row): Told => ({ row, kind: 'node', unusable: false })),
    ...indicators.map((row): Told => ({ row, kind: 'indicator', unusable: false })),
    ...unusable.map((row): Told => ({ row, kind: 'indicator', unusable: true })),
  ].flatMap((told) => namingsOf(told, fieldsIn(told.row.region), problems));
}

/** Finds the columns of a region that name dashboards, once for each region. */
function fieldFinder(): (region: Region) => readonly DashboardField[] {
  const known = new Map<Region, readonly DashboardField[]>();
  return (region) => {
    const same = known.get(region);
    if (same) return same;
    const fields = fieldsIn(region);
    const found = DASHBOARD_FIELDS.filter((field) => fields.has(field));
    known.set(region, found);
    return found;
  };
}

function namingsOf(
  told: Told,
  fields: readonly DashboardField[],
  problems: ModelProblem[],
): Naming[] {
  const { row } = told;
  const filled = fields.flatMap((field) => {
    const input = row.get(field);
    return isFilled(input) ? [{ field, input }] : [];
  });
  const [field] = fields;
  if (field && filled.length === 0 && row.roles.has('dashboards')) {
    const details = { indicator: textOf(row.code) };
    problems.push(problem('dashboard.noName', details, placeIn(row, field)));
  }
  return filled.flatMap((cell) => {
    const { input } = cell;
    if (input.error === undefined) {
      return namesIn(textOf(input)).map((name) => ({ ...told, ...cell, name }));
    }
    problems.push(problem('code.error', { text: input.error }, input.place));
    return [];
  });
}

/** Not parted at commas: `Orientamento al lavoro, innovazione e digitalizzazione` is one unit. */
function namesIn(text: string): string[] {
  const names = text.split(/[;\n]/).map((name) => name.replaceAll(/\s+/g, ' ').trim());
  return [...new Set(names.filter((name) => name !== ''))];
}

/**
 * The dashboards by name. A name that is something else's already, a node's or another kind of
 * dashboard's, is told and makes none: nobody can tell which is meant.
 */
function dashboardsIn(
  namings: readonly Naming[],
  plan: Plan,
  problems: ModelProblem[],
): ReadonlyMap<string, PlanNode> {
  const inTree = new Set(
    plan.links.flatMap(({ kind, parent, child }) => (kind === 'node' ? [parent, child] : [parent])),
  );
  const found = new Map<string, PlanNode>();
  const refused = new Set<string>();
  const written = new Map<string, string>();
  for (const { name, field, input } of namings) {
    const level = headerOf(field);
    const known = found.get(name);
    if (known?.level === level || refused.has(`${level}: ${name}`)) continue;
    if (known || inTree.has(name)) {
      refused.add(`${level}: ${name}`);
      problems.push(taken(name, level, known, input));
      continue;
    }
    const first = written.get(key(name));
    if (first !== undefined) {
      problems.push(problem('dashboard.alike', { name, first }, input.place));
    }
    // A name without Latin letters has no key to compare.
    if (key(name) !== '') written.set(key(name), name);
    const { place } = input;
    found.set(name, { code: name, level, dashboard: true, ...(place ? { place } : {}) });
  }
  return found;
}

function taken(
  name: string,
  level: string,
  known: PlanNode | undefined,
  { place }: Input,
): ModelProblem {
  if (!known) return problem('dashboard.nodeCode', { name, level }, place);
  return problem('dashboard.twoKinds', { name, level, other: known.level ?? '' }, place);
}

/**
 * A column repeats on every row of an indicator what it says of it: each pair is one link, and a
 * table of weights says more of it.
 */
function linksOf(namings: readonly Naming[]): PlanLink[] {
  const isWeighed = ({ row }: Naming) => row.roles.has('dashboards');
  const pairOf = ({ kind, name, row }: Naming) => JSON.stringify([kind, name, textOf(row.code)]);
  const given = new Map<string, PlanLink['weight']>();
  for (const naming of namings) {
    if (isWeighed(naming)) given.set(pairOf(naming), weightOf(naming));
  }
  return namings.flatMap((naming) => {
    if (isWeighed(naming) || naming.unusable) return [linkOf(naming)];
    const pair = pairOf(naming);
    const weight = weightOf(naming);
    const first = given.get(pair);
    // Another weight than before is for the tree to tell.
    if (first && (isBlankWeight(weight) || isSame(first, weight))) return [];
    if (!first) given.set(pair, weight);
    return [linkOf(naming)];
  });
}

const isBlankWeight = ({ value, error }: Input): boolean => value === null && error === undefined;

const isSame = (a: Input, b: Input): boolean => a.value === b.value && a.shownAs === b.shownAs;

/** In a table of its own `Peso` is the dashboard's; anywhere else it is the node's. */
function weightOf({ row }: Naming): Input {
  const own = row.roles.has('dashboards') ? row.get('weight') : undefined;
  const { place } = row.code;
  return own ?? row.get('dashboardWeight') ?? { value: null, ...(place ? { place } : {}) };
}

function linkOf(naming: Naming): PlanLink {
  const { name, kind, row, input, unusable } = naming;
  const { place } = row.code;
  return {
    parent: name,
    kind,
    child: textOf(row.code),
    weight: weightOf(naming),
    ...(place ? { place } : {}),
    ...(input.place ? { parentPlace: input.place } : {}),
    ...(unusable ? { unusable } : {}),
  };
}
