export type { Slip } from './digits';
export { verifyProblems, type VerifyProblem, type VerifyProblemCode } from './problems';
export { meetOf, type Interval } from './interval';
export { printedScore, readPrinted, type Printed, type PrintedScore } from './printed';
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
  StatusCheck,
  ThresholdsFinding,
  Verification,
} from './verification';
export { verify, verifying } from './verify';
