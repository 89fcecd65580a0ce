import { raiserOf, type Problem, type Severity } from '../problem';

/** Every problem that reading what a report prints can raise. */
export const verifyProblems = {
  'published.formulaError': 'error',
  'published.unreadable': 'error',
} as const satisfies Readonly<Record<string, Severity>>;

export type VerifyProblemCode = keyof typeof verifyProblems;
export type VerifyProblem = Problem<VerifyProblemCode>;

/** A problem of a printed figure, at its cell. */
export const problem = raiserOf(verifyProblems);
