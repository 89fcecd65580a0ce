import {
  problemsOf,
  readPlan,
  scorePlan,
  shownText,
  type PlanIndicator,
  type PlanLink,
  type PlanNode,
} from '../../engine';
import { readModel } from '../model';
import type { ModelProblem, WorkbookProblem } from '../problems';
import type { Cell, Sheet, Workbook } from '../sheet';
import type { NewSheet } from '../write-plan';
import type { Mapping } from './mapping';
import { planMapping } from './plan';

/** A node or an indicator as it was understood, its cells as they are shown. */
export interface TriedItem {
  readonly code: string;
  readonly name: string;
  /** The nodes above, each with the weight in it; blank for none. */
  readonly parents: readonly { readonly code: string; readonly weight: string }[];
  /** Of indicators; blank for none. */
  readonly target: string;
  readonly actual: string;
}

/** What a workbook would be read as with a mapping, before that is saved. */
export interface Trial {
  /** How many there are in all. */
  readonly nodes: number;
  readonly dashboards: number;
  readonly indicators: number;
  readonly links: number;
  /** The first few of them. */
  readonly firstNodes: readonly TriedItem[];
  readonly firstIndicators: readonly TriedItem[];
  /** Why there is no plan; null where there is one. */
  readonly layout: WorkbookProblem | null;
  /** The gravest first. */
  readonly problems: readonly ModelProblem[];
}

/** Reads and scores a workbook as if a mapping were saved in it. */
export function tryMapping(workbook: Workbook, mapping: Mapping): Trial {
  const model = readModel(withMapping(workbook, mapping));
  if (!model.ok) return { ...NOTHING, layout: model.problem };
  const { plan, profile, problems } = model.value;
  const card = scorePlan(readPlan(plan), profile);
  const all = [...problems, ...problemsOf(card)];
  // Those that only a link names are among the tree's.
  const named = card.tree.nodes.map(({ node }) => node);
  const nodes = named.filter(({ dashboard }) => !dashboard);
  const gatherers = new Set(named.flatMap(({ code, dashboard }) => (dashboard ? code : [])));
  const links = plan.links.filter(({ parent }) => !gatherers.has(parent));
  return {
    nodes: nodes.length,
    dashboards: gatherers.size,
    indicators: plan.indicators.length,
    links: links.length,
    ...firstOf(nodes, plan.indicators, links),
    layout: null,
    problems: SEVERITIES.flatMap((is) => all.filter(({ severity }) => severity === is)),
  };
}

const NOTHING = {
  nodes: 0,
  dashboards: 0,
  indicators: 0,
  links: 0,
  firstNodes: [],
  firstIndicators: [],
  problems: [],
} as const;

const SEVERITIES = ['error', 'warning', 'remark'] as const;

/** How many nodes, and how many indicators, are shown. */
const FIRST = 4;

function firstOf(
  nodes: readonly PlanNode[],
  indicators: readonly PlanIndicator[],
  links: readonly PlanLink[],
): Pick<Trial, 'firstNodes' | 'firstIndicators'> {
  const parentsOf = (kind: PlanLink['kind'], code: string) =>
    links
      .filter((link) => link.kind === kind && link.child === code)
      .map(({ parent, weight }) => ({ code: parent, weight: shownText(weight) }));
  return {
    firstNodes: nodes.slice(0, FIRST).map(({ code, name = '' }) => {
      return { code, name, parents: parentsOf('node', code), target: '', actual: '' };
    }),
    firstIndicators: indicators.slice(0, FIRST).map(({ code, name = '', target, actual }) => ({
      code,
      name,
      parents: parentsOf('indicator', code),
      target: shownText(target),
      actual: shownText(actual),
    })),
  };
}

/** The workbook with the table of a mapping, which is found before one that it may have. */
function withMapping(workbook: Workbook, mapping: Mapping): Workbook {
  const plan = planMapping({ ...workbook, sheets: [] }, mapping);
  if (plan.kind !== 'newSheet') throw new Error('A workbook without sheets has a table Mappatura');
  return { ...workbook, sheets: [sheetOf(plan.sheet), ...workbook.sheets] };
}

function sheetOf({ name, headers, rows }: NewSheet): Sheet {
  const cellOf = (value: string | number): Cell | undefined =>
    value === '' ? undefined : { value, text: String(value), format: '@', formula: false };
  const range = { top: 0, left: 0, bottom: rows.length, right: headers.length - 1 };
  return {
    name,
    rows: [headers.map(cellOf), ...rows.map((row) => row.map(({ value }) => cellOf(value)))],
    tables: [{ name, range, hasHeaders: true, hasTotals: false }],
    merges: [],
  };
}
