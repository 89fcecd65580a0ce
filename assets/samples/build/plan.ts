import type ExcelJS from 'exceljs';
import { typed, unitOf, type PrintedRow, type Typed } from './printed';
import { addNotes, addTable, newWorkbook } from './sheets';

/** A published plan, ready to be laid out in a workbook. */
export interface SamplePlan {
  readonly title: string;
  readonly year: number;
  readonly notes: readonly string[];
  readonly nodes: readonly PrintedRow[];
  /** One row for each indicator under each of its nodes. */
  readonly indicators: readonly PrintedRow[];
  /** Columns of the body's own, which no run reads, after those of `Albero`. */
  readonly nodeExtras: readonly { readonly header: string; readonly field: string }[];
  readonly rules: readonly (readonly [rule: string, value: string | number])[];
}

const text = (value: string | undefined): Typed => ({
  value: value === '' ? null : (value ?? null),
});

/** Lays a plan out in the default tables: Albero, Pesi, Target, Consuntivi, Regole. */
export function layOut(plan: SamplePlan): ExcelJS.Workbook {
  const { nodes, indicators, rules, year } = plan;
  const workbook = newWorkbook();
  const of = (rows: readonly PrintedRow[], field: string) => rows.map((row) => text(row[field]));
  const typedOf = (rows: readonly PrintedRow[], field: string) =>
    rows.map((row) => typed(row[field] ?? ''));
  addTable(workbook, 'Albero', [
    { header: 'Codice', width: 14, cells: of(nodes, 'code') },
    { header: 'Padre', width: 12, cells: of(nodes, 'parent') },
    { header: 'Livello', width: 22, cells: of(nodes, 'level') },
    { header: 'Descrizione', width: 70, cells: of(nodes, 'name') },
    { header: 'Peso', width: 10, cells: typedOf(nodes, 'weight') },
    ...plan.nodeExtras.map(({ header, field }) => ({
      header,
      width: 14,
      cells: typedOf(nodes, field),
    })),
    { header: 'Pubblicato', width: 12, cells: typedOf(nodes, 'published_score') },
  ]);
  addTable(workbook, 'Pesi', [
    { header: 'Nodo', width: 14, cells: of(indicators, 'parent') },
    { header: 'Indicatore', width: 24, cells: of(indicators, 'code') },
    { header: 'Peso', width: 10, cells: typedOf(indicators, 'weight') },
  ]);
  const own = firstOfEach(indicators);
  const hasMethods = own.some((row) => row.method);
  addTable(workbook, 'Target', [
    { header: 'Indicatore', width: 24, cells: of(own, 'code') },
    { header: 'Descrizione', width: 70, cells: of(own, 'name') },
    { header: 'Tipologia', width: 18, cells: of(own, 'type') },
    { header: 'Unità', width: 8, cells: own.map((row) => text(unitOf(row.target ?? ''))) },
    { header: 'Anno', width: 8, cells: own.map(() => ({ value: year, format: '0' })) },
    { header: 'Target', width: 20, cells: of(own, 'target') },
    ...(hasMethods ? [{ header: 'Metodo', width: 14, cells: of(own, 'method') }] : []),
  ]);
  const hasScores = own.some((row) => row.published_score);
  addTable(workbook, 'Consuntivi', [
    { header: 'Indicatore', width: 24, cells: of(own, 'code') },
    { header: 'Consuntivo', width: 16, cells: typedOf(own, 'actual') },
    { header: 'Non valutabile', width: 62, cells: of(own, 'exclusion') },
    { header: 'Note', width: 44, cells: of(own, 'note') },
    ...(hasScores
      ? [{ header: 'Pubblicato', width: 12, cells: typedOf(own, 'published_score') }]
      : []),
  ]);
  addTable(workbook, 'Regole', [
    { header: 'Regola', width: 28, cells: rules.map(([rule]) => ({ value: rule })) },
    { header: 'Valore', width: 22, cells: rules.map(([, value]) => ({ value })) },
  ]);
  addNotes(workbook, plan.title, plan.notes);
  return workbook;
}

/** Each indicator once: it may hang under several nodes. */
function firstOfEach(indicators: readonly PrintedRow[]): PrintedRow[] {
  return [...new Map([...indicators].reverse().map((row) => [row.code, row])).values()].reverse();
}
