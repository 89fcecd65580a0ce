import type { PlanIndicator, PlanNode } from '../plan';
import { outcomeIn, type Scorecard } from '../score';
import type { Found } from './cases';
import { decidedIn, decisionCause, undecidedCause } from './decided-causes';
import { findingsOf } from './findings';
import { indicatorCause } from './indicator-causes';
import { nodeCause } from './node-causes';
import { reproduces, type PrintedScore } from './printed';
import { indicatorRemedies, nodeRemedies } from './remedies';
import { standingOf, standingsOf, type Report } from './standing';
import { excludedHere } from './excluded-here';
import { presetFor, statusCheck, type PrintedStatus } from './statuses';
import type { Cause, Check, FiguresOf, PrintedFigures, Remedy, Verification } from './verification';

/**
 * Checks the scores and statuses that a report prints (`published`, `publishedStatus` of its nodes
 * and indicators) against those worked out from its own data. Each is told reproduced, compatible
 * with the rounding of what is displayed, or incompatible, with the likeliest cause and what would
 * make it right.
 * @param figuresOf where they are printed, if not beside the plan's own nodes and indicators
 * Source: "What the printed page does to the figures".
 */
export function verify(card: Scorecard, figuresOf: FiguresOf = ownFigures): Verification {
  const steps = verifying(card, figuresOf);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The same in small steps, for a host that must do other things meanwhile.
 * @yields how much is done, from 0 to 1
 */
export function* verifying(
  card: Scorecard,
  figuresOf: FiguresOf = ownFigures,
): Generator<number, Verification, undefined> {
  const { nodes, indicators } = card.tree;
  // Each is gone through twice.
  const all = 2 * (nodes.length + indicators.length);
  let done = 0;
  const standings = standingsOf(card, figuresOf);
  let step = standings.next();
  for (; !step.done; step = standings.next()) yield ++done / all;
  const report = step.value;
  const statuses: PrintedStatus[] = [];
  const checks: Check[] = [];
  const add = (kind: Check['kind'], of: PlanNode | PlanIndicator, index: number) => {
    const check = checkOf(report, { kind, index }, of, figuresOf(kind, of));
    if (!check) return;
    checks.push(check);
    if (check.status) statuses.push(printedStatus(report, check, check.status.printed));
  };
  for (const [index, { node }] of nodes.entries()) {
    add('node', node, index);
    yield ++done / all;
  }
  for (const [index, { indicator }] of indicators.entries()) {
    add('indicator', indicator, index);
    yield ++done / all;
  }
  return { checks, findings: findingsOf(report, statuses), problems: report.problems };
}

const ownFigures: FiguresOf = (_kind, { published, publishedStatus }) => {
  return { score: published, status: publishedStatus };
};

type At = Pick<Check, 'kind' | 'index'>;

interface Verdict {
  readonly outcome: Check['outcome'];
  readonly cause: Cause | null;
  readonly possible: Check['possible'];
  readonly remedies: readonly Remedy[];
}

function checkOf(
  report: Report,
  at: At,
  of: PlanNode | PlanIndicator,
  figures: PrintedFigures,
): Check | null {
  const standing = standingOf(report, at);
  const printed = standing?.printed ?? null;
  const computed = outcomeIn(report.card, at);
  const status = statusCheck(
    figures.status,
    computed,
    standing?.likely ?? null,
    report.card.profile,
  );
  if (!printed && !status) return null;
  const { code, name = null } = of;
  const verdict = printed ? verdictOf(report, at, code, printed) : statusAlone(report, at);
  const place = (printed ? figures.score : figures.status)?.place ?? null;
  const check: Check = { ...at, code, name, computed, printed, status, place, ...verdict };
  const isWrong =
    status?.agrees === false && (verdict.outcome === 'exact' || verdict.outcome === 'compatible');
  return isWrong ? withWrongStatus(report, check, status.printed) : check;
}

function statusAlone(report: Report, at: At): Verdict {
  const possible = standingOf(report, at)?.possible ?? null;
  const failed = outcomeIn(report.card, at).kind === 'failed';
  if (!failed) return { outcome: 'exact', cause: null, possible, remedies: [] };
  return { outcome: 'notComputable', cause: { code: 'failed' }, possible, remedies: [] };
}

/** The score may be right: then its thresholds are another's. */
function withWrongStatus(report: Report, check: Check, word: string): Check {
  const preset = presetFor(printedStatus(report, check, word), report.card.profile);
  return { ...check, outcome: 'incompatible', cause: { code: 'thresholds', preset } };
}

function printedStatus(
  report: Report,
  { kind, index, computed, printed }: Check,
  word: string,
): PrintedStatus {
  const likely = standingOf(report, { kind, index })?.possible ?? null;
  return { word, outcome: computed, printed, likely };
}

function verdictOf(
  report: Report,
  at: At,
  code: string,
  printed: NonNullable<Check['printed']>,
): Verdict {
  const computed = outcomeIn(report.card, at);
  const possible = standingOf(report, at)?.possible ?? null;
  const plain = (outcome: Check['outcome'], cause: Cause | null): Verdict => {
    return { outcome, cause, possible, remedies: [] };
  };
  if (printed.kind === 'excluded') {
    if (computed.kind === 'excluded') return plain('exact', decisionCause(report, at));
    if (computed.kind === 'failed') return plain('notComputable', { code: 'failed' });
    return plain('incompatible', { code: 'excludedThere' });
  }
  if (computed.kind === 'scored' && reproduces(computed.carried, printed))
    return plain('exact', decisionCause(report, at));
  const decided = decidedIn(report, at);
  if (decided) {
    const { outcome, cause } = undecidedCause(report, at, code, printed, decided);
    return plain(outcome, cause);
  }
  if (computed.kind !== 'excluded') return explained(report, at, printed);
  const found = excludedHere(report, at, printed, computed);
  return { ...plain('incompatible', found.cause), remedies: found.remedies };
}

/** A score that is not the printed one, explained. */
function explained(report: Report, { kind, index }: At, printed: PrintedScore): Verdict {
  const { card } = report;
  const failed = outcomeIn(card, { kind, index }).kind === 'failed';
  const node = kind === 'node' ? card.tree.nodes[index] : undefined;
  const reading = kind === 'indicator' ? card.readings[index] : undefined;
  let found: Found | null = null;
  let remedies: readonly Remedy[] = [];
  if (node && !node.broken) {
    const of = { report, node, index, printed };
    found = nodeCause(of);
    remedies = failed ? [] : nodeRemedies(of, found);
  } else if (reading && !failed) {
    const of = { report, reading, index, printed };
    found = indicatorCause(of);
    remedies = indicatorRemedies(of, found);
  }
  // Without a score of our own, only the children's printed ones may tell.
  if (!found || (failed && found.outcome === 'incompatible')) {
    return { outcome: 'notComputable', cause: { code: 'failed' }, possible: null, remedies: [] };
  }
  return { ...found, remedies };
}
