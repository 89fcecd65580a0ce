import {
  exactText,
  isoText,
  weightRatio,
  type Gap,
  type IndicatorResult,
  type NodeResources,
  type NodeResult,
  type Outcome,
  type Tree,
} from '../engine';
import { messageOf, type CommandCatalogue } from '../messages';
import { lightOf, scoreText, type ModelProblem, type Run } from '../workbook';

/** A decision in force. */
interface JsonDecision {
  readonly kind: 'notAssessable' | 'corrected';
  /** The corrected score; absent where there is none. */
  readonly score?: string;
  readonly reason: string;
  readonly author: string | null;
  /** `2024-02-12`. */
  readonly date: string | null;
}

/** The JSON of the command: scores and gaps are exact decimal strings. */
export interface JsonResult {
  /** The day of the monitoring, `2024-06-30`, where there is one. */
  readonly at?: string;
  /** Of everything that decided the scores: the same data have the same one everywhere. */
  readonly fingerprint: string;
  readonly nodes: readonly {
    readonly code: string;
    readonly parent: string | null;
    readonly level: string | null;
    readonly score: string | null;
    readonly status: string;
    readonly weight: string | null;
    readonly decision?: JsonDecision;
    /** The score without the decision; only where there is one. */
    readonly computed?: string | null;
    /** Its money in euro, and its part of the whole plan's as a ratio; only where there is some. */
    readonly resources?: string;
    readonly absorption?: string | null;
  }[];
  readonly indicators: readonly {
    readonly node: string | null;
    readonly code: string;
    readonly score: string | null;
    readonly status: string;
    readonly gap: string | null;
    readonly decision?: JsonDecision;
    readonly computed?: string | null;
  }[];
  readonly issues: readonly {
    readonly severity: string;
    readonly code: string;
    readonly message: string;
    readonly table: string | null;
    readonly cell: string | null;
  }[];
}

/** A run in the form that other programs read. Source: "Headless" of the workbook. */
export function jsonOf(
  { model, card, resources, problems }: Run,
  fingerprint: string,
  catalogue: CommandCatalogue,
): JsonResult {
  const status = (outcome: Outcome) => lightOf(outcome, card.profile).label;
  const { tree } = card;
  const { on } = model.plan;
  return {
    ...(on === undefined ? {} : { at: isoText(on) }),
    fingerprint,
    nodes: tree.nodes.map(({ node, parents }, index) => {
      const outcome = card.nodes[index]?.outcome ?? { kind: 'failed' };
      const parent = parents.find((above) => !tree.nodes[above]?.node.dashboard);
      return {
        code: node.code,
        parent: tree.nodes[parent ?? -1]?.node.code ?? null,
        level: node.level ?? null,
        score: scoreText(outcome),
        status: status(outcome),
        weight: weightIn(tree, parent, index),
        ...decisionIn(card.nodes[index]),
        ...resourcesIn(resources?.nodes[index] ?? null),
      };
    }),
    indicators: tree.indicators.flatMap(({ indicator, parents }, index) => {
      const outcome = card.indicators[index]?.outcome ?? { kind: 'failed' };
      const gap = gapText(card.indicators[index]?.gap ?? null);
      const nodes = parents.map((parent) => tree.nodes[parent]?.node.code ?? null);
      return (nodes.length === 0 ? [null] : nodes).map((node) => ({
        node,
        code: indicator.code,
        score: scoreText(outcome),
        status: status(outcome),
        gap,
        ...decisionIn(card.indicators[index]),
      }));
    }),
    issues: problems.map((problem) => issueOf(problem, catalogue)),
  };
}

/** The weight of a node in its parent, as an exact ratio. */
function weightIn(tree: Tree, parent: number | undefined, node: number): string | null {
  const siblings = tree.nodes[parent ?? -1]?.children ?? [];
  const own = siblings.find(({ kind, index }) => kind === 'node' && index === node);
  return own?.weight ? exactText(weightRatio(own.weight)) : null;
}

function decisionIn(result: NodeResult | IndicatorResult | undefined) {
  if (!result?.decided) return {};
  const { decision, computed } = result.decided;
  const { ruling, reason, author, date } = decision;
  const score = ruling.kind === 'corrected' ? { score: exactText(ruling.score) } : {};
  const on = date === null ? null : isoText(date);
  const told: JsonDecision = { kind: ruling.kind, ...score, reason, author, date: on };
  return { decision: told, computed: scoreText(computed) };
}

function resourcesIn(own: NodeResources | null) {
  if (!own) return {};
  const { amount, absorption } = own;
  return { resources: exactText(amount), absorption: absorption && exactText(absorption) };
}

const gapText = (gap: Gap | null): string | null => gap && exactText(gap.value);

/** A cell as other programs and people find it: with its sheet, quoted where Excel quotes it. */
export function cellText({ place }: Pick<ModelProblem, 'place'>): string | null {
  if (!place) return null;
  const { sheet, cell } = place;
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet);
  return `${plain ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${cell}`;
}

function issueOf(problem: ModelProblem, catalogue: CommandCatalogue): JsonResult['issues'][number] {
  return {
    severity: problem.severity,
    code: problem.code,
    message: messageOf(problem, catalogue),
    table: problem.place?.table ?? null,
    cell: cellText(problem),
  };
}
