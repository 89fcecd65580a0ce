import type { Severity } from '../../engine';
import { PROBLEM_KINDS, type ProblemKind } from '../../messages/quality';
import { cellKey } from '../../workbook/quality/corrections';
import { folded } from './folded';
import type { PaneProblem } from './problem-groups';

/** What the user asked the list of problems to show; null for all. */
export interface QualityQuery {
  /** Sought in the messages and in the cells. */
  readonly text: string;
  readonly severity: Severity | null;
  readonly kind: ProblemKind | null;
}

export const ALL_PROBLEMS: QualityQuery = { text: '', severity: null, kind: null };

export const isNarrowedTo = ({ text, severity, kind }: QualityQuery): boolean =>
  text.trim() !== '' || severity !== null || kind !== null;

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'remark'];

/** Problems of one kind, the gravest first. */
export interface KindOfProblems {
  readonly kind: ProblemKind;
  readonly problems: readonly PaneProblem[];
}

/** What the parts of a code before its dot are about. */
const KINDS: Readonly<Record<string, ProblemKind>> = {
  weight: 'weights',
  code: 'structure',
  node: 'structure',
  link: 'structure',
  heading: 'structure',
  row: 'structure',
  mapping: 'structure',
  table: 'structure',
  indicator: 'structure',
  dashboard: 'structure',
  rollup: 'structure',
  resources: 'structure',
  target: 'targets',
  method: 'targets',
  parameter: 'targets',
  tolerance: 'targets',
  bands: 'targets',
  baseline: 'targets',
  date: 'targets',
  deadline: 'targets',
  meta: 'targets',
  score: 'targets',
  unit: 'actuals',
  actual: 'actuals',
  fraction: 'actuals',
  excluded: 'actuals',
  series: 'figures',
  benchmark: 'figures',
  figure: 'figures',
  history: 'figures',
  published: 'figures',
  rule: 'rules',
  decision: 'rules',
  profile: 'rules',
  year: 'rules',
  monitoring: 'rules',
};

/** What a problem is about; whatever is new is about cells. */
export const kindOf = (code: string): ProblemKind => KINDS[code.split('.')[0] ?? ''] ?? 'cells';

/** How many problems there are of each severity. */
export function severityCounts(problems: readonly PaneProblem[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, remark: 0 };
  for (const { severity } of problems) counts[severity] += 1;
  return counts;
}

/** How many cells problems stand at. */
export function cellsOf(problems: readonly PaneProblem[]): number {
  return new Set(problems.flatMap(({ place }) => (place ? [cellKey(place)] : []))).size;
}

/** The problems that were asked for, by kind; kinds without any are left out. */
export function shownProblems(
  problems: readonly PaneProblem[],
  { text, severity, kind }: QualityQuery,
  textOf: (problem: PaneProblem) => string,
): KindOfProblems[] {
  const words = folded(text).split(/\s+/).filter(Boolean);
  const isSought = (problem: PaneProblem) => {
    const sought = folded(
      `${textOf(problem)} ${problem.place?.sheet ?? ''}!${problem.place?.cell ?? ''}`,
    );
    return words.every((word) => sought.includes(word));
  };
  const wanted = problems.filter(
    (problem) =>
      (severity === null || problem.severity === severity) &&
      (kind === null || kindOf(problem.code) === kind) &&
      (words.length === 0 || isSought(problem)),
  );
  return PROBLEM_KINDS.flatMap((one) => {
    const own = wanted.filter(({ code }) => kindOf(code) === one);
    const ordered = SEVERITIES.flatMap((of) => own.filter((problem) => problem.severity === of));
    return ordered.length > 0 ? [{ kind: one, problems: ordered }] : [];
  });
}
