import {
  isBlank,
  raiserOf,
  shownText,
  textOf,
  type Input,
  type Problem,
  type Severity,
  type Tree,
} from '../engine';
import type { FiguresOf, PrintedFigures } from '../engine/verify';
import { codeFinder } from './code-finder';
import type { Field } from './headers';
import { problem as workbookProblem, type WorkbookProblem } from './problems';
import { publishedTwice, sameFigure } from './published-columns';
import { fieldsOf, type Column } from './region';
import { allRegions } from './regions';
import { isFilled, rowsOf, type Row } from './rows';
import type { Workbook } from './sheet';

/** Every problem of a published report that stands in a workbook of its own. */
export const publishedProblems = {
  'published.unknownCode': 'warning',
  'published.codeAlike': 'remark',
  'published.nodeOrIndicator': 'warning',
  'published.none': 'error',
  'published.noTable': 'error',
} as const satisfies Readonly<Record<string, Severity>>;

export type PublishedProblemCode = keyof typeof publishedProblems;
export type PublishedProblem = Problem<PublishedProblemCode>;

/** A problem of a published report, at its cell. */
export const publishedProblem = raiserOf(publishedProblems);

type Kind = 'node' | 'indicator';

type Problems = (PublishedProblem | WorkbookProblem)[];

/** What a report publishes, as `verify` asks for it. */
export interface PublishedReport {
  readonly figuresOf: FiguresOf;
  readonly problems: readonly (PublishedProblem | WorkbookProblem)[];
}

/**
 * Reads a published report from a workbook of its own: any table or range with codes and scores, in
 * a column `Pubblicato` or, where there is none, `Raggiungimento`.
 * @param tree the plan that it is about
 */
export function readPublished(
  workbook: Workbook,
  tree: Tree,
  year: number | undefined,
): PublishedReport {
  const problems: Problems = [];
  const known: Record<Kind, Map<string, PrintedFigures>> = {
    node: new Map(),
    indicator: new Map(),
  };
  const rows = reportRows(workbook, year);
  const find = codeFinder([...tree.nodeIndex.keys(), ...tree.indicatorIndex.keys()]);
  const alike = new Set<string>();
  if (rows.length === 0) problems.push(publishedProblem('published.noTable'));
  for (const row of rows) {
    const figures = figuresIn(row);
    if (!figures) continue;
    const { code } = row;
    if (isBlank(code)) {
      problems.push(workbookProblem('code.missing', {}, code.place));
      continue;
    }
    const written = textOf(code);
    const meant = find(written);
    if (meant === null) {
      problems.push(publishedProblem('published.unknownCode', { code: written }, code.place));
      continue;
    }
    if (meant !== written && !alike.has(written)) {
      alike.add(written);
      problems.push(publishedProblem('published.codeAlike', { code: written, meant }, code.place));
    }
    const kind = kindOf(row, meant, tree, problems);
    if (kind) add(known[kind], meant, figures, problems);
  }
  return { figuresOf: (kind, { code }) => known[kind].get(code) ?? {}, problems };
}

function reportRows(workbook: Workbook, year: number | undefined): Row[] {
  return allRegions(workbook, isReport)
    .filter(({ columns }) => isReport(columns))
    .flatMap((region) => rowsOf(region, year, workbook.date1904));
}

/** Codes, and what is printed about them. */
function isReport(columns: readonly Column[]): boolean {
  const fields = fieldsOf(columns);
  const has = (...some: Field[]) => some.some((field) => fields.has(field));
  return has('code', 'indicator') && has('published', 'score', 'publishedStatus');
}

/** Where what is published has columns of its own, those of results are somebody's calculations. */
function figuresIn(row: Row): PrintedFigures | null {
  const published = row.get('published') !== undefined || row.get('publishedStatus') !== undefined;
  const score = row.get(published ? 'published' : 'score');
  const status = row.get(published ? 'publishedStatus' : 'status');
  if (!isFilled(score) && !isFilled(status)) return null;
  return {
    ...(isFilled(score) ? { score } : {}),
    ...(isFilled(status) ? { status } : {}),
  };
}

/** Whose code a row has, that of a node or of an indicator: what its table says, or else the plan. */
function kindOf(row: Row, code: string, tree: Tree, problems: Problems): Kind | null {
  if (!tree.indicatorIndex.has(code)) return 'node';
  if (!tree.nodeIndex.has(code)) return 'indicator';
  if (row.roles.has('actuals') || row.roles.has('targets')) return 'indicator';
  if (row.roles.has('nodes')) return 'node';
  problems.push(publishedProblem('published.nodeOrIndicator', { code }, row.code.place));
  return null;
}

/** Two different figures for one code are told, and neither is taken. */
function add(
  known: Map<string, PrintedFigures>,
  code: string,
  figures: PrintedFigures,
  problems: Problems,
): void {
  const before = known.get(code) ?? {};
  const one = (first: Input | undefined, second: Input | undefined): Input | undefined => {
    if (!first || !second) return first ?? second;
    const [a, b] = [shownText(first), shownText(second)];
    // Two that differed already are blank, and stay so.
    if (a === '' || sameFigure(a, b)) return first;
    problems.push(publishedTwice(code, a, b, second.place));
    return { value: null };
  };
  known.set(code, {
    score: one(before.score, figures.score),
    status: one(before.status, figures.status),
  });
}
