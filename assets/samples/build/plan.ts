import type ExcelJS from 'exceljs';
import { columns, type PlanColumn } from './columns';
import { typedRule, type PrintedRow } from './printed';
import { addNotes, addTable, newWorkbook, type SheetColumn } from './sheets';

/** A published plan, ready to be laid out in a workbook: the rows of each table, by field. */
export interface SamplePlan {
  readonly title: string;
  readonly notes: readonly string[];
  readonly nodes: readonly PrintedRow[];
  /** One row for each indicator under each of its nodes. */
  readonly links: readonly PrintedRow[];
  readonly targets: readonly PrintedRow[];
  readonly actuals: readonly PrintedRow[];
  readonly series?: readonly PrintedRow[];
  readonly benchmarks?: readonly PrintedRow[];
  readonly rules: readonly (readonly [rule: string, value: string | number | Date])[];
  /** Columns of the body's own, which no run reads, at the end of `Albero` and of `Target`. */
  readonly ownColumns?: {
    readonly nodes?: readonly PlanColumn[];
    readonly targets?: readonly PlanColumn[];
  };
}

/** Lays a plan out in the default tables, each in a sheet of its own. */
export function layOut(plan: SamplePlan): ExcelJS.Workbook {
  const { nodes, links, targets, actuals, series, benchmarks, rules, ownColumns } = plan;
  const workbook = newWorkbook();
  const add = (name: string, rows: readonly PrintedRow[], all: readonly PlanColumn[]) =>
    addTable(workbook, name, filled(rows, all));
  add('Albero', nodes, [...columns.nodes, ...(ownColumns?.nodes ?? [])]);
  add('Pesi', links, columns.links);
  add('Target', targets, [...columns.targets, ...(ownColumns?.targets ?? [])]);
  add('Consuntivi', actuals, columns.actuals);
  if (series) add('Serie storica', series, columns.series);
  if (benchmarks) add('Benchmark', benchmarks, columns.benchmarks);
  addTable(workbook, 'Regole', [
    { header: 'Regola', width: 28, cells: rules.map(([rule]) => ({ value: rule })) },
    { header: 'Valore', width: 22, cells: rules.map(([, value]) => typedRule(value)) },
  ]);
  addNotes(workbook, plan.title, plan.notes);
  return workbook;
}

/** The columns with their cells, without those that are optional and blank. */
function filled(rows: readonly PrintedRow[], all: readonly PlanColumn[]): SheetColumn[] {
  return all.flatMap(({ field, as, optional, ...shown }) => {
    const texts = rows.map((row) => row[field] ?? '');
    if (optional && texts.every((text) => text === '')) return [];
    return [{ ...shown, cells: rows.map((row, index) => as(texts[index] ?? '', row)) }];
  });
}

/** Each indicator once: it may hang under several nodes. */
export function firstOfEach(indicators: readonly PrintedRow[]): PrintedRow[] {
  return [...new Map([...indicators].reverse().map((row) => [row.code, row])).values()].reverse();
}
