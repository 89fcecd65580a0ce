import type { Severity } from '../engine';

/** What problems are about: the headings of the page that lists them. */
export const PROBLEM_KINDS = [
  'weights',
  'structure',
  'targets',
  'actuals',
  'figures',
  'rules',
  'cells',
] as const;
export type ProblemKind = (typeof PROBLEM_KINDS)[number];

/** The words of the page of problems. */
export interface QualityWords {
  readonly none: string;
  /** Problems, and the cells that they stand at. */
  readonly summary: (problems: number, cells: number) => string;
  readonly severity: string;
  /** Beside a count. */
  readonly severities: Readonly<Record<Severity, (count: number) => string>>;
  readonly kind: string;
  readonly allKinds: string;
  readonly kinds: Readonly<Record<ProblemKind, string>>;
  readonly search: string;
  readonly noneFound: string;
  readonly formulasTitle: string;
  readonly formulas: string;
  readonly overwrite: string;
  readonly certain: (cells: number) => string;
  readonly correctAll: string;
  /** Beside a problem; for who does not see where, with its cell. */
  readonly correct: string;
  readonly normalise: string;
  readonly ofCell: (action: string, cell: string) => string;
  /** Formulas stand where the correction would be written. */
  readonly hasFormulas: (cells: string) => string;
  readonly previewTitle: (cells: number) => string;
  readonly list: string;
  /** Between what a cell shows and what it will show, where an arrow is seen. */
  readonly to: string;
  readonly noEffect: string;
  readonly effects: (count: number) => string;
  /** In place of the score of what is not there. */
  readonly absent: string;
  readonly moreEffects: (count: number) => string;
  readonly write: string;
  readonly dontWrite: string;
}
