import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { BLANK, rounded, type Input, type Outcome, type Plan } from '../../src/engine';

/** One row of a published plan, as printed. */
export type Row = Readonly<Record<string, string>>;

export type PublishedPlan =
  | 'toscana-nord-ovest-2023'
  | 'pistoia-prato-2025'
  | 'pistoia-prato-2024-06'
  | 'riviere-di-liguria-2023'
  | 'maremma-e-tirreno-2019';

/** The rows of a published plan, from the figures that the samples are made of. */
export function published(plan: PublishedPlan): { nodes: Row[]; indicators: Row[] } {
  return { nodes: rowsOf(plan, 'nodes.csv'), indicators: rowsOf(plan, 'indicators.csv') };
}

/** The series of a published plan that prints them. */
export const publishedSeries = (plan: 'riviere-di-liguria-2023'): Row[] =>
  rowsOf(plan, 'series.csv');

const rowsOf = (plan: PublishedPlan, file: string): Row[] =>
  parse<Row>(readFileSync(join('assets', 'samples', 'data', plan, file)), {
    columns: true,
    bom: true,
  });

export function input(value: string | undefined): Input {
  return value === undefined || value === '' ? BLANK : { value };
}

/**
 * A plan of the engine from published rows. An indicator is known by its code and its parent: the
 * documents print a few codes twice, with different targets.
 */
export function planOf(nodes: readonly Row[], indicators: readonly Row[], year: number): Plan {
  const code = (row: Row) => `${row.parent ?? ''}/${row.code ?? ''}`;
  return {
    year,
    nodes: nodes.map((row) => ({ code: row.code ?? '', name: row.name ?? '', ...printedIn(row) })),
    indicators: indicators.map((row) => ({
      code: code(row),
      target: input(row.target),
      operator: input(row.operator),
      unit: input(row.unit_of_measure),
      actual: input(row.actual),
      ...printedIn(row),
    })),
    links: [
      ...nodes
        .filter((row) => row.parent)
        .map((row) => ({
          parent: row.parent ?? '',
          kind: 'node' as const,
          child: row.code ?? '',
          weight: input(row.weight),
        })),
      ...indicators.map((row) => ({
        parent: row.parent ?? '',
        kind: 'indicator' as const,
        child: code(row),
        weight: input(row.weight),
      })),
    ],
  };
}

/** What the document prints about a row. */
function printedIn({ published_score: score, published_status: status }: Row) {
  return {
    ...(score ? { published: input(score) } : {}),
    ...(status ? { publishedStatus: input(status) } : {}),
  };
}

/** A printed percentage without the space that some documents put before the sign. */
export function printedText(text: string | undefined): string {
  return (text ?? '').replaceAll(/\s/g, '');
}

/** What the engine says, as the documents print it: `98,96%`, and `N/D` for what is excluded. */
export function asPrinted(outcome: Outcome, decimals = 2, excluded = 'N/D'): string {
  switch (outcome.kind) {
    case 'scored':
      return `${rounded(outcome.score.times(100), decimals).toFixed(decimals).replace('.', ',')}%`;
    case 'excluded':
      return excluded;
    case 'failed':
      return 'failed';
  }
}

/** The row of that code; an indicator's parent tells it from its namesakes. */
export function rowOf(rows: readonly Row[], code: string, parent?: string): Row {
  const found = rows.find(
    (row) => row.code === code && (parent === undefined || row.parent === parent),
  );
  if (!found) throw new Error(`No row ${code} in the published figures`);
  return found;
}
