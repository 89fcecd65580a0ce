/** The words of the automatic recalculation, and of the log. */
export interface AutomaticWords {
  readonly title: string;
  readonly unsupported: string;
  /** Why it waits, or has stopped. */
  readonly why: Readonly<Record<'noRun' | 'behind' | 'formulas' | 'typed', string>>;
  /** A run was refused, with the reason; and it will not try again. */
  readonly refused: (reason: string) => string;
  readonly stopped: (reason: string) => string;
}

interface LogWords {
  /** Before the first digits of the fingerprint of the data. */
  readonly fingerprint: string;
  /** Leads to the newest row of the log. */
  readonly open: string;
}

/** What the first page shows as soon as it is loaded. */
export interface FirstPageLater {
  readonly automatic: AutomaticWords;
  readonly log: LogWords;
}
