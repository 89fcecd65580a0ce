import type { Movement } from '../workbook';

/** The words of the page Storico: the snapshots, and what changed since one of them. */
interface HistoryWords {
  readonly purpose: string;
  readonly none: string;
  readonly save: string;
  readonly dated: (date: string, why: 'monitoring' | 'today') => string;
  readonly exists: (date: string) => string;
  readonly replace: string;
  readonly keep: string;
  readonly reading: string;
  readonly readAgain: string;
  readonly snapshots: string;
  readonly scores: (count: number) => string;
  readonly compare: string;
  readonly compareWith: (date: string) => string;
  readonly endComparison: (date: string) => string;
  readonly comparison: (date: string) => string;
  /** What stands on either side of an arrow; `now` is the day of the monitoring, if there is one. */
  readonly figures: (then: string, now: string | null) => string;
  readonly show: string;
  readonly changed: (count: number) => string;
  /** Beside a count. */
  readonly movements: Readonly<Record<Movement, (count: number) => string>>;
  /** Beside one of them. */
  readonly tags: Readonly<Record<Exclude<Movement, 'up' | 'down'>, string>>;
  readonly nothingChanged: string;
  /** In place of the figure of what is new or gone. */
  readonly absent: string;
  /** Between a figure of then and one of now, where an arrow is seen. */
  readonly to: string;
  readonly problems: string;
}

/** The words in which the day of the monitoring is chosen. */
interface MonitoringWords {
  readonly label: string;
  readonly hint: string;
  readonly placeholder: string;
  /** The day in use is the workbook's own. */
  readonly ofRules: string;
  readonly usual: string;
  readonly apply: string;
  /** Takes the chosen day back. */
  readonly withdraw: string;
  readonly notADate: string;
  readonly yearless: string;
  readonly impossible: string;
}

/** The words of the money beside a score. */
export interface ResourcesWords {
  readonly name: string;
  readonly ofWhole: (share: string) => string;
}

/** What these pages say, beside the others that are loaded later. */
export interface HistoryPages {
  readonly history: HistoryWords;
  readonly monitoring: MonitoringWords;
  readonly resources: ResourcesWords;
}
