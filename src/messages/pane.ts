import type { ExclusionCause, Working } from '../engine';
import type { Extent, Step } from '../excel/open-workbook';

/** The words of what is under way, and of what came of it. */
export interface RunWords {
  readonly recalculate: string;
  readonly cancel: string;
  readonly restore: string;
  readonly look: string;
  readonly steps: Readonly<Record<Step, string>>;
  readonly looking: string;
  readonly restoring: string;
  readonly saving: string;
  readonly inserting: string;
  readonly freezing: string;
  readonly unfreezing: string;
  readonly writingVerification: string;
  readonly stopping: string;
  readonly written: (extent: Extent) => string;
  readonly repeated: (times: number) => string;
  readonly nothingToWrite: string;
  readonly restored: (cells: number) => string;
  readonly profileSaved: string;
  readonly sampleInserted: string;
  readonly frozen: (formulas: number, cells: number) => string;
  readonly unfrozen: (formulas: number) => string;
  readonly formulaInserted: (cell: string) => string;
  readonly verificationWritten: (sheet: string) => string;
  readonly savingDecision: string;
  readonly decisionSaved: (code: string) => string;
  readonly decisionRevoked: (code: string) => string;
  readonly savingSnapshot: string;
  readonly savingMapping: string;
  readonly mappingSaved: string;
  readonly mappingCleared: string;
  readonly snapshotSaved: (date: string, entries: number, replaced: boolean) => string;
  readonly correcting: string;
  readonly corrected: (cells: number) => string;
  readonly cancelled: string;
  readonly unexpected: (reason: string) => string;
  readonly dismiss: string;
  readonly pending: (extent: Extent) => string;
  readonly upToDate: string;
  readonly stale: string;
  readonly consentTitle: string;
  readonly consent: (extent: Extent) => string;
  readonly consentKept: string;
  readonly write: string;
  readonly dontWrite: string;
}

/** The words at the top: the ente and when it was scored. */
interface HeadlineWords {
  readonly region: string;
  readonly lastRun: (when: string, profile: string) => string;
  readonly neverRun: (profile: string) => string;
  /** The profile in force is no longer that of the last run. */
  readonly nowOn: (profile: string) => string;
  /** Beside the name of a preset whose thresholds were changed. */
  readonly changed: string;
  readonly decisions: (count: number) => string;
  readonly moreRoots: (count: number) => string;
  readonly noScore: string;
  /** The day of the monitoring, or that there is none. */
  readonly asOf: (date: string) => string;
  readonly allKnown: string;
  readonly changeDate: string;
  readonly lost: (points: string) => string;
}

interface TreeWords {
  readonly name: string;
  readonly search: string;
  readonly clear: string;
  readonly light: string;
  readonly allLights: string;
  readonly order: string;
  readonly structure: string;
  readonly byLost: string;
  readonly expandAll: string;
  readonly collapseAll: string;
  readonly found: (count: number) => string;
  readonly noneFound: string;
  readonly showAll: string;
  readonly weight: (weight: string) => string;
  readonly weightIn: (weight: string, node: string) => string;
  /** Points lost by the whole, after a minus sign. */
  readonly lost: (points: string) => string;
  readonly why: string;
  readonly whyOf: (code: string) => string;
  /** Of a score that the evaluators have decided. */
  readonly decided: string;
  /** Why something is excluded, in few words. */
  readonly excluded: Readonly<Record<ExclusionCause, string>>;
  readonly changes: ChangeWords;
  readonly dashboards: DashboardWords;
}

/** What became of a score since a snapshot, in a row of the tree. */
export interface ChangeWords {
  readonly since: (date: string) => string;
  readonly end: string;
  /** For who does not see the sign, with the points. */
  readonly said: Readonly<Record<'up' | 'down', (points: string) => string>>;
  /** What it was before; a dash for no score. */
  readonly before: (score: string) => string;
  readonly gained: string;
  readonly new: string;
}

/** Above the dashboards, which stand beside the tree. */
interface DashboardWords {
  readonly name: string;
  /** Whose they are: the level of the dashboard, as the workbook calls it. */
  readonly of: (level: string) => string;
  readonly count: (count: number) => string;
}

interface WhyWords {
  readonly back: string;
  readonly title: string;
  readonly target: string;
  readonly actual: string;
  readonly goTo: (what: string) => string;
  readonly method: string;
  readonly formulas: Readonly<Record<Working['rule'], string>>;
  readonly gap: string;
  readonly shortfall: string;
  readonly working: string;
  readonly nodes: string;
  readonly noNodes: string;
  readonly node: string;
  readonly children: string;
  readonly child: string;
  readonly nodeFormula: string;
  readonly weight: string;
  readonly portion: string;
  readonly score: string;
  readonly points: string;
  readonly lost: string;
  readonly sum: string;
  readonly equalWeights: string;
  readonly sumIs: (points: string, score: string) => string;
  readonly roundedTo: (decimals: number) => string;
  readonly rescaled: string;
  readonly lostByRoot: (root: string, points: string) => string;
  readonly problems: string;
}

/** Beside a problem, wherever one is told. */
interface ProblemsWords {
  readonly goTo: (cell: string) => string;
  readonly more: (count: number) => string;
}

export interface EmptyWords {
  readonly title: string;
  readonly expected: string;
  readonly tables: readonly (readonly [table: string, columns: string])[];
  readonly wide: string;
  readonly insertSample: string;
  readonly sampleHint: string;
  readonly lookAgain: string;
  readonly functions: string;
  /** Where there are tables of which nobody knows what they are. */
  readonly found: (areas: number) => string;
  readonly map: string;
}

/** While a page is loaded, and where it could not be. */
interface PageLoadWords {
  readonly loading: string;
  readonly notLoaded: string;
  readonly retry: string;
}

/** The words of the task pane: those that its first page needs, and what can be needed at once. */
export interface PaneWords {
  /** BCP 47, for dates. */
  readonly locale: string;
  readonly title: string;
  readonly reload: string;
  readonly tabs: {
    readonly name: string;
    /** The menu of the pages without room. */
    readonly more: string;
    readonly tree: string;
    readonly problems: string;
    readonly rules: string;
    readonly rulesUnsaved: string;
    readonly functions: string;
    readonly history: string;
    readonly verification: string;
    readonly mapping: string;
    readonly decisions: string;
  };
  readonly page: PageLoadWords;
  readonly run: RunWords;
  readonly headline: HeadlineWords;
  readonly tree: TreeWords;
  readonly why: WhyWords;
  readonly problems: ProblemsWords;
  readonly empty: EmptyWords;
}
