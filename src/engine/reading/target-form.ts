import type { Details } from '../problem';
import type { EngineProblemCode } from '../problems';
import type { Operator } from './operator';
import type { TargetReading } from './target-kinds';

/** A target on its way to be read: what follows its operator, and how to go on. */
interface WrittenTarget {
  /** Its blanks are single ones, and none is at its ends. */
  readonly text: string;
  readonly operator: Operator;
  /** The year in force. */
  readonly year: number | undefined;
  /** A refusal that quotes the target and names its cell. */
  readonly fail: (code: EngineProblemCode, details?: Details) => TargetReading;
  /** Reads a part of it as a target of its own. */
  readonly again: (text: string, operator: Operator) => TargetReading;
}

/** Reads one form of target; null when the text has another. */
export type Form = (written: WrittenTarget) => TargetReading | null;
