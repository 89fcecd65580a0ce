import type { Details, EngineProblemCode, ExclusionCause, Severity } from '../engine';
import type { ExcelProblemCode } from '../excel/problems';
import type { WorkbookProblemCode } from '../workbook';
import type { FileProblemCode } from '../xlsx';
import type { NumberStyle } from './numbers';
import type { PaneWords } from './pane';

/** The codes of every layer. */
export type ProblemCode =
  EngineProblemCode | WorkbookProblemCode | ExcelProblemCode | FileProblemCode | CommandCode;

/** What only the command meets. */
export type CommandCode =
  | 'command.noInput'
  | 'command.badOption'
  | 'command.unknownProfile'
  | 'command.badYear'
  | 'command.sameFile'
  | 'command.cannotRead'
  | 'command.cannotWrite'
  | 'command.unexpected';

export type Message = (details: Details) => string;

/** The words in which a reason is told. */
export interface ReasonWords {
  readonly on: string;
  readonly by: string;
  readonly notDone: string;
  readonly kept: string;
  readonly zeroMissed: string;
  readonly notBelow: string;
  readonly notAbove: string;
  readonly daysLate: (days: number) => string;
  readonly onTime: string;
  readonly answer: string;
  readonly asIs: string;
  readonly missingAsZero: string;
  readonly weight: string;
  readonly portion: string;
  readonly equalWeights: string;
  readonly points: string;
  readonly lost: string;
  readonly yes: string;
  readonly no: string;
  readonly excluded: Readonly<Record<ExclusionCause, string>>;
  readonly failed: string;
}

/** The words of the command. */
export interface CommandWords {
  readonly help: string;
  readonly problems: string;
  readonly noProblems: string;
  readonly profile: string;
  readonly year: string;
  readonly written: (file: string, cells: number, columns: number) => string;
  readonly reading: string;
  readonly scoring: (indicators: number) => string;
  readonly writing: (cells: number) => string;
  readonly summary: (nodes: number, indicators: number) => string;
  readonly severities: Readonly<Record<Severity, readonly [one: string, many: string]>>;
}

/** Every text that a user reads, in one language. */
export interface Catalogue {
  readonly numbers: NumberStyle;
  readonly problems: Readonly<Record<ProblemCode, Message>>;
  readonly reason: ReasonWords;
  readonly command: CommandWords;
  readonly pane: PaneWords;
}
