import type { Bench } from './bench';
import { benchEngine, type EngineFigures } from './engine';
import { benchFloating } from './floating';
import type { Timing } from './measure';
import { count, duration, table, targetLines, times, type Target } from './report';
import { benchSpreadsheet, type SpreadsheetFigures } from './spreadsheet';
import { madeUpTree } from './trees';

/** The largest comes first, so that its first run is a cold one: what a single run would cost. */
const SIZES = [
  { size: 100_000, runs: 7, spreadsheetRuns: 3 },
  { size: 10_000, runs: 15, spreadsheetRuns: 5 },
  { size: 1_000, runs: 41, spreadsheetRuns: 9 },
];

interface Figures {
  readonly size: number;
  readonly engine: EngineFigures;
  readonly floating: Timing;
  readonly spreadsheet: SpreadsheetFigures;
  /** The farthest that the root of another lies from the engine's. */
  readonly disagreement: number;
}

/** Scoring made-up trees: the engine, plain floating point, a spreadsheet. */
export const scoring: Bench = {
  title: 'Scoring made-up trees',
  run() {
    const all = SIZES.map(figuresOf).reverse();
    const largest = all.at(-1);
    const smallest = all[0];
    if (!largest || !smallest) return [];
    const growth = perIndicator(largest) / perIndicator(smallest);
    return [
      ...table(['median', ...all.map(({ size }) => count(size))], rowsOf(all)),
      '',
      ...ratioLines(largest),
      `per-indicator cost, ${count(largest.size)} to ${count(smallest.size)}: ${times(growth)}`,
      `first run at ${count(largest.size)}, cold: ${duration(largest.engine.whole.first)}`,
      '',
      'Parsed: targets, actuals and weights read from texts and cells. Explained: every reason',
      'and share read. Neither floating point nor the spreadsheet reads a text, checks a weight,',
      'keeps a reason or a share: they start from numbers and rules already told apart.',
      '',
      ...targetLines(targetsOf(largest, growth)),
    ];
  },
};

function figuresOf({ size, runs, spreadsheetRuns }: (typeof SIZES)[number]): Figures {
  const tree = madeUpTree(size);
  const engine = benchEngine(tree, runs);
  const floating = benchFloating(tree, runs);
  const spreadsheet = benchSpreadsheet(tree, spreadsheetRuns);
  const disagreement = Math.max(
    Math.abs(floating.root - engine.root),
    Math.abs(spreadsheet.root - engine.root),
  );
  return { size, engine, floating: floating.time, spreadsheet, disagreement };
}

function perIndicator({ size, engine }: Figures): number {
  return engine.whole.median / size;
}

function rowsOf(all: readonly Figures[]): string[][] {
  const row = (name: string, figure: (figures: Figures) => string) => [name, ...all.map(figure)];
  return [
    row('parsed, scored, explained', ({ engine }) => duration(engine.whole.median)),
    row('  per indicator', (figures) => `${(1_000 * perIndicator(figures)).toFixed(2)} us`),
    row('scored only', ({ engine }) => duration(engine.scoreOnly.median)),
    row('every method in equal shares', ({ engine }) => times(engine.mixed)),
    row('one change, mean', ({ engine }) => duration(engine.change.mean)),
    row('one change, slowest', ({ engine }) => duration(engine.change.slowest)),
    row('plain floating point', ({ floating }) => duration(floating.median)),
    row('spreadsheet, cells', ({ spreadsheet }) => count(spreadsheet.cells)),
    row('  loading', ({ spreadsheet }) => duration(spreadsheet.load.median)),
    row('  evaluating', ({ spreadsheet }) => duration(spreadsheet.evaluate.median)),
    row('  loading + evaluating', ({ spreadsheet }) =>
      duration(spreadsheet.loadAndEvaluate.median),
    ),
    row('  its own file + evaluating', ({ spreadsheet }) =>
      duration(spreadsheet.reopenAndEvaluate.median),
    ),
    row('roots agree within', ({ disagreement }) => disagreement.toExponential(0)),
  ];
}

function ratioLines({ size, engine, floating, spreadsheet }: Figures): string[] {
  const { whole, scoreOnly } = engine;
  const ratio = (a: Timing, b: Timing) => times(a.median / b.median);
  const { loadAndEvaluate, evaluate } = spreadsheet;
  return [
    `At ${count(size)} indicators, parsed, scored and explained (in brackets: scored only):`,
    `  ${ratio(loadAndEvaluate, whole)} (${ratio(loadAndEvaluate, scoreOnly)}) as fast as the spreadsheet engine, loading + evaluating`,
    `  ${ratio(evaluate, whole)} (${ratio(evaluate, scoreOnly)}) as fast as its evaluation alone`,
    `  ${ratio(whole, floating)} (${ratio(scoreOnly, floating)}) the time of plain floating point`,
  ];
}

const ABOUT_A_SECOND = 1_150;
const LINEAR = 1.5;
const MIXED = 1.5;
const ONE_CHANGE = 0.5;
const SPREADSHEET_RATIO = 8;
const AGREEMENT = 1e-9;

function targetsOf({ size, engine, spreadsheet, disagreement }: Figures, growth: number): Target[] {
  const loaded = spreadsheet.loadAndEvaluate.median / engine.whole.median;
  const evaluated = spreadsheet.evaluate.median / engine.whole.median;
  const evaluatedOnly = spreadsheet.evaluate.median / engine.scoreOnly.median;
  return [
    {
      what: `${count(size)} parsed, scored, explained in about 1 s`,
      figure: duration(engine.whole.median),
      met: engine.whole.median <= ABOUT_A_SECOND,
    },
    {
      what: `linear growth (cost per indicator up to ${LINEAR} x)`,
      figure: times(growth),
      met: growth <= LINEAR,
    },
    {
      what: `every method in equal shares, up to ${MIXED} x the plain plan`,
      figure: times(engine.mixed),
      met: engine.mixed <= MIXED,
    },
    {
      what: `one change under ${ONE_CHANGE} ms`,
      figure: duration(engine.change.mean),
      met: engine.change.mean < ONE_CHANGE,
    },
    {
      what: `${SPREADSHEET_RATIO} x as fast as the spreadsheet, loading + evaluating`,
      figure: times(loaded),
      met: loaded >= SPREADSHEET_RATIO,
    },
    {
      what: 'faster than its evaluation alone',
      figure: times(evaluated),
      met: evaluated > 1,
    },
    {
      what: '  scored only, the like of it: both have read their cells',
      figure: times(evaluatedOnly),
      met: evaluatedOnly > 1,
    },
    {
      what: 'the same root score within 1e-9',
      figure: disagreement.toExponential(0),
      met: disagreement <= AGREEMENT,
    },
  ];
}
