export { verifyProblems, type VerifyProblem, type VerifyProblemCode } from './problems';
export { meetOf, type Interval } from './interval';
export { printedScore } from './printed';
export type {
  Cause,
  Check,
  CheckOutcome,
  FiguresOf,
  Finding,
  PrintedFigures,
  Remedy,
  RoundingFinding,
  SlipFound,
  ThresholdsFinding,
  Verification,
} from './verification';
export { verify, verifying } from './verify';
