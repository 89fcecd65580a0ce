import {
  defaultProfile,
  readPlan,
  rescore,
  scorePlan,
  type Plan,
  type Scorecard,
} from '../../src/engine';
import { measure, timed, timing, type Timing } from './measure';
import { withEveryMethod } from './mixed';
import { Random } from './random';
import { indicatorCode, type MadeUpTree } from './trees';

export interface EngineFigures {
  /** Reading the cells, scoring, and reading every reason and share. */
  readonly whole: Timing;
  /** Of a plan already read: what another profile costs. */
  readonly scoreOnly: Timing;
  /** One changed actual. */
  readonly change: ChangeFigures;
  /** The whole of it with every method in equal shares, over the whole of it as it is. */
  readonly mixed: number;
  /** The score of the ente, as a ratio. */
  readonly root: number;
}

interface ChangeFigures {
  readonly mean: number;
  readonly slowest: number;
}

const CHANGES = 2_000;

export function benchEngine(tree: MadeUpTree, runs: number): EngineFigures {
  const { plan } = tree;
  let root = NaN;
  const whole = measure(runs, () => {
    const card = scorePlan(readPlan(plan), defaultProfile);
    if (explained(card) === 0) throw new Error('Nothing was explained');
    root = rootOf(card);
    return undefined;
  });
  const reading = readPlan(plan);
  const scoreOnly = measure(runs, () => {
    root = rootOf(scorePlan(reading, defaultProfile));
    return undefined;
  });
  const mixed = mixedRatio(plan, runs);
  return { whole, scoreOnly, change: changes(tree), mixed, root };
}

/** In turns, so that what else the machine does weighs on both alike. */
function mixedRatio(plan: Plan, runs: number): number {
  const mixed = withEveryMethod(plan);
  const times = { plain: [] as number[], mixed: [] as number[] };
  const once = (what: Plan) =>
    measure(1, () => {
      explained(scorePlan(readPlan(what), defaultProfile));
      return undefined;
    }).median;
  for (let run = 0; run < runs; run += 1) {
    times.plain.push(once(plan));
    times.mixed.push(once(mixed));
  }
  return timing(times.mixed).median / timing(times.plain).median;
}

function rootOf({ tree, nodes }: Scorecard): number {
  const [top] = tree.roots;
  const outcome = top === undefined ? undefined : nodes[top]?.outcome;
  if (outcome?.kind !== 'scored') throw new Error('The ente has no score');
  return outcome.carried.toNumber();
}

/**
 * Reads every reason and share, as a page that opens them all would: were some of them worked out
 * only on demand, their cost would still be counted. @returns how many figures there were to read
 */
function explained({ indicators, nodes }: Scorecard): number {
  let figures = 0;
  for (const { reason, gap } of indicators) {
    const { inputs, working } = reason;
    if (inputs.target.value !== null && inputs.actual.value !== null && working) figures += 1;
    if (working?.rule === 'proporzionale' && working.shortfall.isFinite()) figures += 1;
    if (gap?.value.isFinite()) figures += 1;
  }
  for (const { shares } of nodes) {
    for (const { brought } of shares) {
      if (!brought) continue;
      const { portion, points, lost } = brought;
      if (portion.isFinite() && points.isFinite() && lost?.isFinite()) figures += 3;
    }
  }
  return figures;
}

/** Changes the actuals of many random indicators one at a time, each to one that it had not. */
function changes({ plan, size }: MadeUpTree): ChangeFigures {
  const card = scorePlan(readPlan(plan), defaultProfile);
  const random = new Random(size + 1);
  let total = 0;
  let slowest = 0;
  for (let change = 0; change < CHANGES; change += 1) {
    const index = random.whole(0, size - 1);
    const indicator = plan.indicators[index];
    if (!indicator) throw new RangeError(`No indicator ${index}`);
    // The actual of a sibling in kind, or an empty cell: what typing over a cell brings.
    const actual = change % 2 === 0 ? { ...indicator.target } : indicator.actual;
    const { result, time } = timed(() => rescore(card, indicatorCode(index), actual));
    if (!result) throw new Error(`${indicatorCode(index)} was not scored again`);
    total += time;
    slowest = Math.max(slowest, time);
  }
  return { mean: total / CHANGES, slowest };
}
