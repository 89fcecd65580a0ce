import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initSync, Model } from '@ironcalc/wasm';
import { measure, timed, timing, type Timing } from './measure';
import type { MadeUpTree, Rule, TypedIndicator, TypedNode } from './trees';

const WASM = createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm');

export interface SpreadsheetFigures {
  /** Every value and formula entered, evaluation paused, then evaluated once. */
  readonly loadAndEvaluate: Timing;
  readonly load: Timing;
  /** Of a loaded workbook, all its formulas; the fastest is of any, the first after loading. */
  readonly evaluate: Timing;
  /** Its own saved form, with its formulas already parsed, opened and evaluated. */
  readonly reopenAndEvaluate: Timing;
  readonly cells: number;
  readonly root: number;
}

/** One sheet as text: cells between tabs, rows between line feeds. */
interface Sheet {
  readonly width: number;
  readonly rows: readonly string[];
}

const EVALUATIONS = 3;

/**
 * The same tree as formulas in a spreadsheet engine compiled to WebAssembly. It starts from
 * numbers already told apart, one formula for an indicator and one for a node: it reads no text,
 * checks no weight and gives no share.
 */
export function benchSpreadsheet(tree: MadeUpTree, runs: number): SpreadsheetFigures {
  initSync({ module: readFileSync(WASM) });
  // Made before the time starts: the text of the formulas is no work of the spreadsheet's.
  const sheets = sheetsOf(tree).map(({ width, rows }) => ({
    area: { row: 1, column: 1, width, height: rows.length },
    text: rows.join('\n'),
  }));
  const loads: number[] = [];
  const evaluations: number[] = [];
  const reopenings: number[] = [];
  let root = NaN;
  const loadAndEvaluate = measure(runs, () => {
    const { result: model, time: load } = timed(() => {
      const created = new Model('bench', 'en', 'UTC', 'en');
      created.pauseEvaluation();
      for (const [sheet, { area, text }] of sheets.entries()) {
        if (sheet > 0) created.newSheet();
        // One paste for a sheet: of 100,000 indicators, faster than an input for each cell.
        created.pasteCsvText({ sheet, ...area }, text);
      }
      return created;
    });
    const first = evaluate(model);
    loads.push(load);
    evaluations.push(first);
    for (let more = 1; more < EVALUATIONS; more += 1) evaluations.push(evaluate(model));
    root = rootOf(model, sheets.length - 1);
    const saved = model.toBytes();
    model.free();
    reopenings.push(reopen(saved));
    return load + first;
  });
  return {
    loadAndEvaluate,
    load: timing(loads),
    evaluate: timing(evaluations),
    reopenAndEvaluate: timing(reopenings),
    cells: sheets.reduce((sum, { area }) => sum + area.width * area.height, 0),
    root,
  };
}

function evaluate(model: Model): number {
  model.resumeEvaluation();
  return timed(() => model.evaluate()).time;
}

function reopen(saved: Uint8Array): number {
  const { result: model, time } = timed(() => {
    const opened = Model.from_bytes(saved, 'en');
    opened.evaluate();
    return opened;
  });
  model.free();
  return time;
}

/** The ente's score, from a cell that makes a text of it: a number is shown with 9 digits only. */
function rootOf(model: Model, sheet: number): number {
  model.setUserInput(sheet, 1, 3, '=B1&""');
  return Number(model.getFormattedCellValue(sheet, 1, 3));
}

/**
 * The first sheet has the indicators, siblings in contiguous rows: target, actual, weight, score.
 * Each level of nodes has a sheet above: weight, score.
 */
function sheetsOf({ indicators, levels }: MadeUpTree): Sheet[] {
  const [objectives = [], ...above] = levels;
  const sheets = [{ width: 4, rows: indicatorRows(objectives, indicators) }];
  let columns = { weight: 'C', score: 'D' };
  for (const [depth, level] of levels.entries()) {
    // A node is the child of one parent only: rows of a level follow the order of their parents.
    const weights = (above[depth] ?? []).flatMap(({ children }) => children);
    const below = `Sheet${depth + 1}`;
    let row = 1;
    const rows = level.map(({ children }, at) => {
      const [from, to] = [row, row + children.length - 1];
      row = to + 1;
      const weightRange = `${below}!${columns.weight}${from}:${columns.weight}${to}`;
      const scoreRange = `${below}!${columns.score}${from}:${columns.score}${to}`;
      const mean = `=SUMPRODUCT(${weightRange},${scoreRange})/SUM(${weightRange})`;
      return [weightText(weights[at]?.weight ?? 10_000), mean].join('\t');
    });
    sheets.push({ width: 2, rows });
    columns = { weight: 'A', score: 'B' };
  }
  return sheets;
}

function indicatorRows(
  objectives: readonly TypedNode[],
  indicators: readonly TypedIndicator[],
): string[] {
  const firstRows = new Map<number, number>();
  const children = objectives.flatMap((objective) => objective.children);
  return children.map(({ index, weight }, at) => {
    const indicator = indicators[index];
    // What is N.V. has its weight and score left blank, as an evaluator would on a sheet.
    if (!indicator || indicator.excluded) return '\t\t\t';
    const { rule, target, actual } = indicator;
    const row = at + 1;
    const first = firstRows.get(index);
    // An indicator under a second node refers to its first row.
    if (first !== undefined) return ['', '', weightText(weight), `=D${first}`].join('\t');
    firstRows.set(index, row);
    return [target, actual, weightText(weight), formula(rule, row)].join('\t');
  });
}

function weightText(hundredths: number): string {
  return String(hundredths / 10_000);
}

function formula(rule: Rule, row: number): string {
  const [target, actual] = [`A${row}`, `B${row}`];
  switch (rule) {
    case 'atLeast':
      return `=MAX(0,MIN(1,1-MAX(0,${target}-${actual})/ABS(${target})))`;
    case 'atMost':
      return `=MAX(0,MIN(1,1-MAX(0,${actual}-${target})/ABS(${target})))`;
    case 'exactly':
      return `=MAX(0,MIN(1,1-ABS(${actual}-${target})/ABS(${target})))`;
    case 'deadline':
      return `=MAX(0,1-0.01*MAX(0,${actual}-${target}))`;
    case 'yesNo':
      return `=IF(${actual}=${target},1,0)`;
  }
}
