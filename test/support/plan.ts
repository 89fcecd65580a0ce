import {
  defaultProfile,
  exactText,
  problemsOf,
  readPlan,
  rounded,
  scorePlan,
  type BenchmarkPoint,
  type Dec,
  type EngineProblem,
  type IndicatorResult,
  type Input,
  type MethodInputs,
  type NodeResult,
  type Outcome,
  type Place,
  type Plan,
  type PlanIndicator,
  type PlanLink,
  type Profile,
  type Scorecard,
  type SeriesPoint,
} from '../../src/engine';

/** A cell in a test: its bare value, or the whole input where more than the value matters. */
export type Written = Input['value'] | Input;

export function inputOf(written: Written): Input {
  return typeof written === 'object' && written !== null ? written : { value: written };
}

/** A number shown as a percentage: 0.9 is 90%. */
export const percent = (value: number): Input => ({ value, shownAs: 'percent' });

/** A number shown as a date: 45077 is 31/05/2023. */
export const dated = (value: number): Input => ({ value, shownAs: 'date' });

/** A cell that holds an error. */
export const broken = (error: string): Input => ({ value: null, error });

export const at = (cell: string): Place => ({ sheet: 'Piano', table: 'Albero', cell });

/** The same cell, read at a place. */
export const placed = (cell: string, written: Written): Input => ({
  ...inputOf(written),
  place: at(cell),
});

/** The cells of an indicator; a target left out is blank, and so is an actual. */
export interface Leaf {
  readonly target?: Written;
  readonly operator?: Written;
  readonly unit?: Written;
  readonly method?: Written;
  readonly parameters?: Readonly<Partial<Record<keyof MethodInputs, Written>>>;
  readonly actual?: Written;
  readonly exclusion?: Written;
  readonly unusable?: boolean;
  readonly measuredLater?: boolean;
  readonly measuredOn?: number;
  /** What else the indicator is given: series, numerator, algorithm ... */
  readonly more?: Partial<PlanIndicator>;
}

/** A row of the series: year, value, and what it is made of. */
export function point(
  year: number,
  value: Written,
  numerator?: Written,
  denominator?: Written,
): SeriesPoint {
  return {
    year,
    value: inputOf(value),
    ...(numerator === undefined ? {} : { numerator: inputOf(numerator) }),
    ...(denominator === undefined ? {} : { denominator: inputOf(denominator) }),
  };
}

/** A row of the benchmarks. */
export const benchmark = (year: number, reference: Written, value: Written): BenchmarkPoint => ({
  year,
  reference: inputOf(reference),
  value: inputOf(value),
});

/** An indicator whose score is given: `score('60,5%')`. */
export const score = (actual: Written): Leaf => ({ method: 'valore', actual });

export function indicatorOf(code: string, leaf: Leaf): PlanIndicator {
  const { target = null, actual = null, operator, unit, method, exclusion, unusable } = leaf;
  const { measuredLater, measuredOn, more } = leaf;
  const parameters = Object.entries(leaf.parameters ?? {}).map(([name, cell]) => [
    name,
    inputOf(cell),
  ]);
  return {
    code,
    target: inputOf(target),
    actual: inputOf(actual),
    ...(operator === undefined ? {} : { operator: inputOf(operator) }),
    ...(unit === undefined ? {} : { unit: inputOf(unit) }),
    ...(method === undefined ? {} : { method: inputOf(method) }),
    ...(parameters.length === 0
      ? {}
      : { parameters: Object.fromEntries(parameters) as MethodInputs }),
    ...(exclusion === undefined ? {} : { exclusion: inputOf(exclusion) }),
    ...(unusable === undefined ? {} : { unusable }),
    ...(measuredLater === undefined ? {} : { measuredLater }),
    ...(measuredOn === undefined ? {} : { measuredOn }),
    ...more,
  };
}

/** node -> child -> weight. A child among the leaves is an indicator, any other is a node. */
export type Branches = Readonly<Record<string, Readonly<Record<string, Written>>>>;

/** A plan whose nodes are all listed, drawn as its branches and its leaves. */
export function planFrom(
  branches: Branches,
  leaves: Readonly<Record<string, Leaf>> = {},
  year = 2023,
): Plan {
  const codes = new Set<string>();
  const links: PlanLink[] = [];
  for (const [parent, children] of Object.entries(branches)) {
    codes.add(parent);
    for (const [child, weight] of Object.entries(children)) {
      const kind = child in leaves ? 'indicator' : 'node';
      if (kind === 'node') codes.add(child);
      links.push({ parent, kind, child, weight: inputOf(weight) });
    }
  }
  return {
    year,
    nodes: [...codes].map((code) => ({ code })),
    indicators: Object.entries(leaves).map(([code, leaf]) => indicatorOf(code, leaf)),
    links,
  };
}

/** A scored plan with its results by code. */
export interface Scored {
  readonly card: Scorecard;
  readonly problems: readonly EngineProblem[];
  readonly codes: readonly string[];
  readonly node: (code: string) => NodeResult;
  readonly indicator: (code: string) => IndicatorResult;
  /** What a user reads at a node or an indicator: `60.5%`, `failed`, `excluded: noPhenomenon`. */
  readonly face: (code: string) => string;
}

export function scored(plan: Plan, profile: Profile = defaultProfile): Scored {
  return viewOf(scorePlan(readPlan(plan), profile));
}

export function viewOf(card: Scorecard): Scored {
  const problems = problemsOf(card);
  const find = <T>(results: readonly T[], index: number | undefined, code: string): T => {
    const result = index === undefined ? undefined : results[index];
    if (result === undefined) throw new Error(`No result for ${code}`);
    return result;
  };
  const node = (code: string) => find(card.nodes, card.tree.nodeIndex.get(code), code);
  const indicator = (code: string) =>
    find(card.indicators, card.tree.indicatorIndex.get(code), code);
  return {
    card,
    problems,
    codes: problems.map(({ code }) => code),
    node,
    indicator,
    face: (code) => face((card.tree.nodeIndex.has(code) ? node : indicator)(code).outcome),
  };
}

/** An outcome as text, the score as its exact percentage. */
export function face(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'scored':
      return `${exactText(outcome.score.times(100))}%`;
    case 'excluded':
      return `excluded: ${outcome.cause}`;
    case 'failed':
      return 'failed';
  }
}

/** An outcome as it is printed, rounded half up: `98.96%`. */
export function printedFace(outcome: Outcome, decimals = 2): string {
  return outcome.kind === 'scored' ? printed(outcome.score, decimals) : face(outcome);
}

/** A ratio as a percentage rounded half up: `98.96%`. */
function printed(ratio: Dec, decimals = 2): string {
  return `${rounded(ratio.times(100), decimals).toFixed(decimals)}%`;
}

/** The outcome of one indicator alone, under a node `N`. */
export function scoredAlone(leaf: Leaf, profile: Profile = defaultProfile, year = 2023): Scored {
  return scored(planFrom({ N: { I: null } }, { I: leaf }, year), profile);
}
