import type { Details, EngineProblemCode, ExclusionCause, Severity } from '../engine';
import type { ExcelProblemCode } from '../excel/problems';
import type { NoPlanCode, WorkbookProblemCode } from '../workbook';
import type { FileProblemCode } from '../xlsx';
import type { DecidedWords } from './decisions';
import type { FormulaStyle, FunctionName, FunctionWords } from './function-words';
import type { MethodWords } from './method-words';
import type { NumberStyle } from './numbers';
import type { PaneWords } from './pane';

/** What the first page can show: what Excel raises, and why there is no plan. */
export type PaneProblemCode = ExcelProblemCode | NoPlanCode;

/** What a plan and its tables raise, which the other pages tell. */
export type PlanProblemCode = Exclude<EngineProblemCode | WorkbookProblemCode, NoPlanCode>;

/** The codes of every layer. */
export type ProblemCode =
  PaneProblemCode | PlanProblemCode | FileProblemCode | CommandCode | FunctionCode;

/** What only the command meets. */
export type CommandCode =
  | 'command.noInput'
  | 'command.badOption'
  | 'command.unknownProfile'
  | 'command.badYear'
  | 'command.badDate'
  | 'command.sameFile'
  | 'command.cannotRead'
  | 'command.cannotWrite'
  | 'command.unexpected';

/** What only the functions in cells meet. */
export type FunctionCode =
  | 'function.actualMissing'
  | 'function.scoreMissing'
  | 'function.targetMissing'
  | 'function.needsFigures'
  | 'function.noGap'
  | 'function.noLoss'
  | 'function.nothingLost'
  | 'function.lengths'
  | 'function.tooMany'
  | 'function.tooLong'
  | 'function.needsParameter'
  | 'function.unknownMethod'
  | 'function.needsPlan'
  | 'function.unknownProfile'
  | 'function.noRules'
  | 'function.unknownRollup'
  | 'function.notAScore'
  | 'function.notAYear'
  | 'function.notACount'
  | 'function.notAWeight'
  | 'function.notWhole'
  | 'function.noRoot'
  | 'function.zeroOrBlank'
  | 'function.rulesUnread'
  | 'function.inputError'
  | 'function.unexpected';

export type Message = (details: Details) => string;

/** The words in which a reason is told. */
interface ReasonWords {
  readonly on: string;
  /** Before a day: an actual was measured then. */
  readonly asOf: string;
  readonly by: string;
  /** Before the words in which a deadline was found. */
  readonly foundIn: string;
  /** Before the year whose figure a target names. */
  readonly valueOf: string;
  /** After a percentage: it is a part of that figure. */
  readonly ofValue: string;
  /** Before what an actual may stay away from. */
  readonly awayFrom: string;
  /** Before what a target was, and before the act that revised it. */
  readonly revisedFrom: string;
  readonly act: string;
  readonly notDone: string;
  readonly kept: string;
  readonly zeroMissed: string;
  readonly notBelow: string;
  readonly notAbove: string;
  readonly daysLate: (days: number) => string;
  readonly onTime: string;
  readonly answer: string;
  readonly asIs: string;
  /** How many indicators of a node reached a limit such as `>= 90%`. */
  readonly counted: (reached: number, counted: number, node: string, limit: string) => string;
  /** Before those that did not reach it. */
  readonly below: string;
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
  readonly decided: DecidedWords;
  /** Beside the score of a node that some children do not count in. */
  readonly excludedCount: (count: number) => string;
  readonly methods: MethodWords;
}

/** The words of the command. */
interface CommandWords {
  readonly help: string;
  /** Above what managers and units answer for, after the tree. */
  readonly dashboards: string;
  readonly problems: string;
  readonly noProblems: string;
  readonly profile: string;
  readonly year: string;
  /** Before the fingerprint of the data. */
  readonly fingerprint: string;
  /** Before the day of the monitoring. */
  readonly asOf: string;
  readonly written: (file: string, cells: number, columns: number) => string;
  readonly reading: string;
  readonly scoring: (indicators: number) => string;
  readonly writing: (cells: number) => string;
  readonly summary: (nodes: number, indicators: number) => string;
}

type Messages<Code extends ProblemCode> = Readonly<Record<Code, Message>>;

/** The texts of one language without which the pane cannot show a scored tree. */
export interface PaneCatalogue {
  readonly numbers: NumberStyle;
  readonly problems: Messages<PaneProblemCode>;
  readonly severities: Readonly<Record<Severity, readonly [one: string, many: string]>>;
  readonly pane: PaneWords;
}

/** What functions in cells and the pages after the first one need besides: the pane loads it then. */
export interface LaterWords {
  readonly problems: Messages<PlanProblemCode | FunctionCode>;
  readonly reason: ReasonWords;
  readonly functions: Readonly<Record<FunctionName, FunctionWords>>;
  /** The names of Excel's own functions in formulas, where they are not the English ones. */
  readonly formulaNames: FormulaStyle['names'];
}

/** Every text that a user reads in Excel, in one language. */
export interface Catalogue extends PaneCatalogue, Omit<LaterWords, 'problems'> {
  readonly problems: Messages<PaneProblemCode | PlanProblemCode | FunctionCode>;
}

/** What only the command says. */
export interface CommandTexts {
  readonly problems: Messages<CommandCode | FileProblemCode>;
  readonly command: CommandWords;
}

/** The same with all that the command says. */
export interface CommandCatalogue extends Catalogue, Omit<CommandTexts, 'problems'> {
  readonly problems: Messages<ProblemCode>;
}

/** The two parts of a catalogue as one. */
export const completed = (first: PaneCatalogue, later: LaterWords): Catalogue => ({
  ...first,
  ...later,
  problems: { ...first.problems, ...later.problems },
});
