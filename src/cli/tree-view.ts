import type { createColors } from 'picocolors';
import { dayText, type Outcome, type Scorecard, type Severity, type Share } from '../engine';
import {
  explainDecision,
  explainIndicator,
  explainRollup,
  messageOf,
  money,
  percent,
  type CommandCatalogue,
} from '../messages';
import { lightOf, type ModelProblem, type Run } from '../workbook';
import { cellText } from './json';
import { plainText } from './plain-text';

type Colors = ReturnType<typeof createColors>;

/** How the tree is printed. */
export interface View {
  readonly catalogue: CommandCatalogue;
  readonly colours: Colors;
  readonly width: number;
}

const SCORE_WIDTH = 10;
const STATUS_WIDTH = 24;
/** Room for hundreds of millions and their part. */
const RESOURCES_WIDTH = 27;

/**
 * The scored tree for a terminal: the profile and the fingerprint of the data, one line a node, one
 * an indicator, the problems below.
 */
export function treeText(run: Run, fingerprint: string, view: View): string {
  const { card, problems } = run;
  const { roots, dashboards } = card.tree;
  const shown = new Set<number>();
  const linesOf = (nodes: readonly number[]) =>
    nodes.flatMap((node) => nodeLines(node, shown, run, view));
  const tree = linesOf(roots);
  const title = view.colours.bold(view.catalogue.command.dashboards);
  const gathered = dashboards.length === 0 ? [] : ['', title, ...linesOf(dashboards)];
  const told = problemLines(problems, view);
  const data = view.colours.dim(`${view.catalogue.command.fingerprint} ${fingerprint}`);
  return [heading(run, view), data, '', ...tree, ...gathered, '', ...told, ''].join('\n');
}

function heading({ card, model }: Run, { catalogue, colours }: View): string {
  const { command } = catalogue;
  const year = model.plan.year === undefined ? '' : `, ${command.year} ${model.plan.year}`;
  const size = command.summary(card.tree.nodes.length, card.tree.indicators.length);
  const { on } = model.plan;
  const day = on === undefined ? '' : `, ${command.asOf} ${dayText(on)}`;
  return colours.dim(`${command.profile} ${card.profile.name}${year}${day}: ${size}`);
}

/**
 * A walk without recursion: a tree may be deeper than the call stack. What hangs under a node is
 * shown once, at the node's first place: below a cycle it would never end.
 */
function nodeLines(root: number, shown: Set<number>, run: Run, view: View): string[] {
  const { card } = run;
  const lines: string[] = [];
  const waiting = [{ node: root, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node: index, depth } = next;
    const node = card.tree.nodes[index];
    const result = card.nodes[index];
    if (!node || !result) continue;
    const { name } = node.node;
    const code = plainText(node.node.code);
    const { colours } = view;
    const resources = resourcesText(index, run, view);
    const title = { code: colours.bold(code), codeWidth: code.length, name, resources };
    lines.push(line(depth, title, result.outcome, card, view));
    const rollup = explainRollup(result, view.catalogue);
    if (rollup !== null) lines.push(colours.dim(`${indent(depth + 1)}${plainText(rollup)}`));
    if (result.decided) {
      const told = explainDecision(result.decided, view.catalogue);
      lines.push(colours.dim(`${indent(depth + 1)}${plainText(told)}`));
    }
    if (shown.has(index)) continue;
    shown.add(index);
    node.children.forEach((child, place) => {
      const share = result.shares[place];
      if (child.kind === 'indicator' && share) {
        lines.push(...indicatorLines(child.index, depth + 1, share, run, view));
      }
    });
    const below = node.children.filter(({ kind }) => kind === 'node').reverse();
    for (const child of below) waiting.push({ node: child.index, depth: depth + 1 });
  }
  return lines;
}

function indicatorLines(
  index: number,
  depth: number,
  share: Share,
  run: Run,
  view: View,
): string[] {
  const { card } = run;
  const result = card.indicators[index];
  const indicator = card.tree.indicators[index]?.indicator;
  if (!result || !indicator) return [];
  const { name } = indicator;
  const code = plainText(indicator.code);
  const resources = run.resources ? ''.padEnd(RESOURCES_WIDTH) : '';
  const title = { code, codeWidth: code.length, name, resources };
  const first = line(depth, title, result.outcome, card, view);
  const reason = plainText(explainIndicator(result, share, view.catalogue));
  return [first, view.colours.dim(`${indent(depth + 1)}${reason}`)];
}

/** What a node has, and its part of the whole: a column only where some node has something. */
function resourcesText(index: number, { resources }: Run, { catalogue }: View): string {
  if (!resources) return '';
  const own = resources.nodes[index];
  if (!own) return ''.padEnd(RESOURCES_WIDTH);
  const { numbers } = catalogue;
  const { amount, absorption } = own;
  const part = absorption ? ` (${percent(absorption, numbers)})` : '';
  return `${money(amount, numbers)}${part}`.padStart(RESOURCES_WIDTH);
}

/** What stands on a line before the score. */
interface Title {
  /** As painted; its width is the bare text's. */
  readonly code: string;
  readonly codeWidth: number;
  readonly name: string | undefined;
  readonly resources: string;
}

const indent = (depth: number) => '  '.repeat(depth);

function line(
  depth: number,
  { code, codeWidth, name, resources }: Title,
  outcome: Outcome,
  card: Scorecard,
  { catalogue, colours, width }: View,
): string {
  const score = outcome.kind === 'scored' ? percent(outcome.score, catalogue.numbers) : '-';
  const room = Math.max(
    0,
    width - SCORE_WIDTH - STATUS_WIDTH - resources.length - depth * 2 - codeWidth - 1,
  );
  const title = clipped(plainText(name ?? ''), room);
  const paint = painter(outcome, card, colours);
  const { label } = lightOf(outcome, card.profile);
  return `${indent(depth)}${code} ${title.padEnd(room)}${resources}${score.padStart(SCORE_WIDTH)}  ${paint(label)}`;
}

function clipped(text: string, room: number): string {
  return text.length <= room ? text : `${text.slice(0, Math.max(0, room - 1))}…`;
}

/** The colour of a light: the bands from the highest, then what has no score. */
function painter(outcome: Outcome, { profile }: Scorecard, colours: Colors) {
  if (outcome.kind === 'excluded') return colours.gray;
  if (outcome.kind === 'failed') return colours.magenta;
  const place = profile.bands.indexOf(outcome.band);
  if (place === 0) return colours.green;
  return place === profile.bands.length - 1 ? colours.red : colours.yellow;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'remark'];

function problemLines(problems: readonly ModelProblem[], view: View): string[] {
  const { catalogue, colours } = view;
  const { command, severities } = catalogue;
  if (problems.length === 0) return [command.noProblems];
  const marks = { error: colours.red, warning: colours.yellow, remark: colours.gray };
  const groups = SEVERITIES.map((severity) => problems.filter((p) => p.severity === severity));
  const counts = groups.flatMap((group, index) => {
    const [one, many] = severities[SEVERITIES[index] ?? 'error'];
    return group.length === 0 ? [] : [`${group.length} ${group.length === 1 ? one : many}`];
  });
  const lines = groups.flat().map((problem) => {
    const { severity, place } = problem;
    const [word] = severities[severity];
    const cell = cellText(problem) ?? '';
    const table = place && place.table !== place.sheet ? `${place.table}, ` : '';
    const where = place ? ` ${table}${cell}:` : '';
    return `  ${marks[severity](word)}${plainText(`${where} ${messageOf(problem, catalogue)}`)}`;
  });
  return [`${command.problems} (${counts.join(', ')})`, ...lines];
}
