import {
  isBlank,
  shownText,
  textOf,
  type Input,
  type MethodInputs,
  type Plan,
  type PlanIndicator,
  type PlanNode,
} from '../engine';
import { key, readHeader, type Field } from './headers';
import { PARAMETER_COLUMNS } from './parameter-columns';
import { problem, type ModelProblem } from './problems';
import { isFilled, type Row } from './rows';

/** What a rule can give to all of a kind, where their own cells are blank. */
type UsualField = 'method' | 'rollup' | keyof MethodInputs;

/** A rule such as `Metodo per Efficienza | soglie`. */
export interface UsualRule {
  readonly field: UsualField;
  /** The Tipologia or the level, as written; null for all. */
  readonly scope: string | null;
  readonly rule: Input;
  readonly value: Input;
}

const COLUMNS: readonly (Field & UsualField)[] = ['method', 'rollup', ...PARAMETER_COLUMNS];
/** Those that no column gives. */
const SCORES = new Map<string, UsualField>([
  ['punteggioalmassimo', 'maximumScore'],
  ['scoreatmaximum', 'maximumScore'],
  ['punteggioalleccellenza', 'excellenceScore'],
  ['scoreatexcellence', 'excellenceScore'],
]);

/** Reads a row of `Regole` that gives something to all of a kind; null for any other row. */
export function usualRule(rule: Input, value: Input): UsualRule | null {
  const text = textOf(rule);
  const [, named = text, scope = null] = /^(.+?)\s+(?:per|for)\s+(.+)$/i.exec(text) ?? [];
  const header = readHeader(named);
  const column = COLUMNS.find((field) => field === header?.field && header.year === null);
  const field = SCORES.get(key(named)) ?? column;
  return field ? { field, scope, rule, value } : null;
}

/** What the rules give to an indicator of which neither Tipologia nor level is known. */
export function usualOfAll(
  rules: readonly UsualRule[],
): Pick<PlanIndicator, 'usualMethod' | 'parameters'> {
  const ofAll = (field: UsualField) =>
    rules.find((rule) => rule.field === field && rule.scope === null)?.value;
  const method = ofAll('method');
  const parameters = PARAMETERS.flatMap((field) => {
    const value = ofAll(field);
    return value ? [[field, value] as const] : [];
  });
  return {
    ...(method ? { usualMethod: method } : {}),
    ...(parameters.length > 0 ? { parameters: Object.fromEntries(parameters) } : {}),
  };
}

/** What tells two of these rules apart. */
export const usualKey = ({ field, scope }: UsualRule): string => `${field} ${key(scope ?? '')}`;

/**
 * Gives indicators and nodes what rules say of their kind, where their own cells are blank: the
 * rule of the indicator's Tipologia, or else that of the level of the node it hangs under, or else
 * the one of all. Rules that contradict each other are told, and never chosen from.
 * @param rows of the indicators, for their Tipologia
 */
export function withUsual(
  plan: Plan,
  rules: readonly UsualRule[],
  rows: readonly Row[],
  problems: ModelProblem[],
): Plan {
  if (rules.length === 0) return plan;
  const kinds = kindsIn(plan, rows);
  for (const rule of rules) tellUnmatched(rule, kinds, problems);
  const ofNodes = rules.filter(({ field }) => field === 'rollup');
  const ofIndicators = rules.filter(({ field }) => field !== 'rollup');
  return {
    ...plan,
    nodes: plan.nodes.map((node) => withRollup(node, ofNodes)),
    indicators: plan.indicators.map((indicator) =>
      withMethod(indicator, ofIndicators, kinds, problems),
    ),
  };
}

/** The names that kinds have in a workbook: as written, by their keys. */
interface Kinds {
  readonly types: ReadonlyMap<string, string>;
  /** Of the tree. */
  readonly levels: ReadonlyMap<string, string>;
  /** Of the dashboards, which only roll-ups look at. */
  readonly dashboards: ReadonlyMap<string, string>;
  readonly typesOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** The levels of the nodes that an indicator hangs under. */
  readonly levelsOf: ReadonlyMap<string, ReadonlySet<string>>;
}

function kindsIn(plan: Plan, rows: readonly Row[]): Kinds {
  const types = new Map<string, string>();
  const typesOf = new Map<string, Set<string>>();
  for (const row of rows) {
    const type = row.get('type');
    if (!isFilled(type)) continue;
    types.set(key(textOf(type)), shownText(type));
    addTo(typesOf, textOf(row.code), key(textOf(type)));
  }
  const inTree = plan.nodes.filter(({ dashboard }) => !dashboard);
  const levelOf = new Map(inTree.map(({ code, level }) => [code, level]));
  const levelsOf = new Map<string, Set<string>>();
  for (const { kind, parent, child } of plan.links) {
    const level = kind === 'indicator' ? levelOf.get(parent) : undefined;
    if (level !== undefined) addTo(levelsOf, child, key(level));
  }
  const dashboards = levelsIn(plan.nodes.filter(({ dashboard }) => dashboard));
  return { types, levels: levelsIn(inTree), dashboards, typesOf, levelsOf };
}

const levelsIn = (nodes: readonly PlanNode[]): ReadonlyMap<string, string> =>
  new Map(
    nodes.flatMap(({ level }) => (level === undefined ? [] : [[key(level), level] as const])),
  );

function addTo(sets: Map<string, Set<string>>, name: string, value: string): void {
  const set = sets.get(name) ?? new Set();
  sets.set(name, set.add(value));
}

/** A rule for a kind that nothing is of is a slip of the pen. */
function tellUnmatched(rule: UsualRule, kinds: Kinds, problems: ModelProblem[]): void {
  if (rule.scope === null) return;
  const { types, levels, dashboards } = kinds;
  const known = new Map(
    rule.field === 'rollup' ? [...levels, ...dashboards] : [...types, ...levels],
  );
  if (known.has(key(rule.scope))) return;
  const details = { rule: shownText(rule.rule), known: [...known.values()].join(', ') || '-' };
  problems.push(problem('rule.noScope', details, rule.rule.place));
}

function withRollup(node: PlanNode, rules: readonly UsualRule[]): PlanNode {
  if (node.rollup && !isBlank(node.rollup)) return node;
  const level = node.level === undefined ? null : key(node.level);
  const rule =
    rules.find(({ scope }) => scope !== null && key(scope) === level) ??
    rules.find(({ scope }) => scope === null);
  return rule ? { ...node, rollup: rule.value } : node;
}

function withMethod(
  indicator: PlanIndicator,
  rules: readonly UsualRule[],
  kinds: Kinds,
  problems: ModelProblem[],
): PlanIndicator {
  const contradictions: (readonly UsualRule[])[] = [];
  const usual = (field: UsualField, own: Input | undefined): Input | undefined => {
    if (own && !isBlank(own)) return own;
    const chosen = chosenFrom(rules, field, indicator.code, kinds);
    if (chosen.length > 1) contradictions.push(chosen);
    return chosen.length === 1 ? chosen[0]?.value : undefined;
  };
  const named = indicator.method && !isBlank(indicator.method);
  const method = named ? undefined : usual('method', undefined);
  const contradicted = contradictions.length > 0;
  const parameters: { -readonly [Name in keyof MethodInputs]: Input } = {};
  for (const field of PARAMETERS) {
    const input = usual(field, indicator.parameters?.[field]);
    if (input) parameters[field] = input;
  }
  const completed = {
    ...indicator,
    ...(method ? { usualMethod: method } : {}),
    ...(Object.keys(parameters).length > 0 ? { parameters } : {}),
  };
  // The methods that targets imply by themselves read no parameters that could contradict.
  const matters = contradicted || named === true || method !== undefined;
  if (contradictions.length === 0 || !matters) return completed;
  for (const [first, second] of contradictions)
    tellContradiction(indicator, first, second, problems);
  return { ...completed, unusable: true };
}

const PARAMETERS: readonly (keyof MethodInputs)[] = [
  ...PARAMETER_COLUMNS,
  'maximumScore',
  'excellenceScore',
];

/** The rule of an indicator's kind, or those that contradict each other; none where none is. */
function chosenFrom(
  rules: readonly UsualRule[],
  field: UsualField,
  code: string,
  { typesOf, levelsOf }: Kinds,
): readonly UsualRule[] {
  const ofField = rules.filter((rule) => rule.field === field);
  for (const kinds of [typesOf.get(code), levelsOf.get(code)]) {
    const found = ofField.filter(({ scope }) => scope !== null && kinds?.has(key(scope)));
    if (found.length > 0) return differing(found);
  }
  return differing(ofField.filter(({ scope }) => scope === null));
}

/** The first of those that say the same. */
function differing(rules: readonly UsualRule[]): readonly UsualRule[] {
  const said = new Map<string, UsualRule>();
  for (const rule of rules) {
    const text = JSON.stringify([textOf(rule.value), rule.value.shownAs ?? '']);
    if (!said.has(text)) said.set(text, rule);
  }
  return [...said.values()];
}

function tellContradiction(
  { code, place, target }: PlanIndicator,
  first: UsualRule | undefined,
  second: UsualRule | undefined,
  problems: ModelProblem[],
): void {
  const said = (rule: UsualRule | undefined) =>
    rule ? `${shownText(rule.rule)}: ${shownText(rule.value)}` : '';
  const details = { indicator: code, first: said(first), second: said(second) };
  problems.push(problem('rule.contradiction', details, target.place ?? place));
}
