import * as functions from '../../src/functions/perf';
import type { Workbook } from '../../src/workbook';
import type { OpenedExcel } from '../support/excel';
import { openForFunctions } from '../support/functions';
import type { Bench } from './bench';
import { measure, type Timing } from './measure';
import { count, duration, table, targetLines, times } from './report';
import { madeUpWorkbook } from './workbooks';

const CALLS = 10_000;
const INDICATORS = 5_000;
const RUNS = 9;
const SCALAR_MS = 400;
const COLUMN_MS = 150;
const TREE_MS = 150;
const NO_SLOWER = 1.5;

/** The functions in cells: our own time, and that of the genuine runtime which calls them. */
export const functionsInCells: Bench = {
  title: 'Functions in cells, called as Excel calls them',
  async run() {
    const excel = await openForFunctions();
    try {
      return lines(excel);
    } finally {
      excel.close();
    }
  },
};

function lines(excel: OpenedExcel): string[] {
  const pairs = madeUpPairs();
  const scalar = measure(RUNS, () => {
    for (const [target, actual] of pairs) functions.INDICATOR([[target]], [[actual]]);
    return undefined;
  });
  const runtime = measure(RUNS, () => dispatched(excel, pairs));
  const targets = pairs.map(([target]) => [target]);
  const actuals = pairs.map(([, actual]) => [actual]);
  const column = measure(RUNS, () => {
    functions.INDICATOR(targets, actuals);
    return undefined;
  });
  const ranges = rangesOf(madeUpWorkbook(INDICATORS));
  const tree = measure(RUNS, () => {
    functions.TREE(...ranges);
    return undefined;
  });
  const growth = slowdown(pairs);
  const row = (what: string, { first, median, fastest }: Timing) =>
    [what, ...[first, median, fastest].map(duration)] as const;
  return [
    ...table(
      ['', 'first', 'median', 'fastest'],
      [
        row(`PERF.INDICATOR, ${count(CALLS)} calls`, scalar),
        row('  in one message, the runtime included', runtime),
        row(`PERF.INDICATOR of two columns of ${count(CALLS)}`, column),
        row(`PERF.TREE of ${count(INDICATORS)} indicators`, tree),
      ],
    ),
    '',
    ...targetLines([
      {
        what: `${count(CALLS)} scalar calls in one batch under ${SCALAR_MS} ms`,
        figure: duration(Math.max(scalar.median, runtime.median)),
        met: Math.max(scalar.median, runtime.median) < SCALAR_MS,
      },
      {
        what: `the column form under ${COLUMN_MS} ms`,
        figure: duration(column.median),
        met: column.median < COLUMN_MS,
      },
      {
        what: `PERF.TREE of ${count(INDICATORS)} indicators under ${TREE_MS} ms`,
        figure: duration(tree.median),
        met: tree.median < TREE_MS,
      },
      {
        what: `the last calls at most ${NO_SLOWER} x the first`,
        figure: times(growth),
        met: growth <= NO_SLOWER,
      },
    ]),
  ];
}

type Pair = readonly [target: string | number, actual: string | number];

/** Targets and actuals of each kind, no two the same. */
function madeUpPairs(): Pair[] {
  return Array.from({ length: CALLS }, (_, index): Pair => {
    switch (index % 4) {
      case 0:
        return [`>= ${index + 400}`, index + 242.5];
      case 1:
        return [`>= ${(index % 80) + 20},25 %`, ((index % 97) + 1) / 100];
      case 2:
        return ['Entro 31/05/2023', 45_077 + (index % 60)];
      default:
        return [`<= ${index},50`, `${index + 3},75`];
    }
  });
}

/** Milliseconds in which the genuine runtime makes all the calls of one message. */
function dispatched({ host }: OpenedExcel, pairs: readonly Pair[]): number {
  const entries = pairs.map(([target, actual], index) => ({
    messageCategory: 1,
    messageType: 1000,
    message: JSON.stringify([1e6 + index, 'INDICATOR', [[[target]], [[actual]]], null, 4]),
  }));
  const text = JSON.stringify({ type: 3, message: { entries } });
  const from = performance.now();
  host.bridge.onMessageFromHost?.(text);
  return performance.now() - from;
}

/** How much longer the last tenth of many calls takes than the first, all code being warm. */
function slowdown(pairs: readonly Pair[]): number {
  const tenth = pairs.slice(0, CALLS / 10);
  const time = () => {
    const from = performance.now();
    for (const [target, actual] of tenth) functions.INDICATOR([[target]], [[actual]]);
    return performance.now() - from;
  };
  const rounds = Array.from({ length: 200 }, time);
  const median = (list: readonly number[]) => measureOf(list);
  return median(rounds.slice(-50)) / median(rounds.slice(0, 50));
}

const measureOf = (list: readonly number[]): number =>
  [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? NaN;

type Ranges = Parameters<typeof functions.TREE>;

/** The tables of a workbook as Excel hands them over. */
function rangesOf(book: Workbook): Ranges {
  const [nodes, weights, targets, actuals] = book.sheets.map(({ rows }) => {
    const width = rows[0]?.length ?? 0;
    return rows.map((row) => Array.from({ length: width }, (_, c) => row?.[c]?.value ?? null));
  });
  if (!nodes || !weights || !targets || !actuals) throw new Error('A table is missing');
  return [nodes, weights, targets, actuals];
}
