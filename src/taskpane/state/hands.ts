import type { OpenResult } from '../../excel';
import type { Notice, PaneState, Work } from './pane-state';

/** What the controller lends to actions that have a file of their own. */
export interface Hands {
  readonly state: () => PaneState;
  readonly put: (change: Partial<PaneState>) => void;
  /** Reads something without a task to show. */
  readonly read: <T>(
    act: () => Promise<OpenResult<T>>,
    changeOf: (value: T) => Partial<PaneState>,
  ) => Promise<void>;
  /** Changes the workbook, tells what came of it, and looks again. */
  readonly change: <T>(
    work: Work,
    act: () => Promise<OpenResult<T>>,
    noticeOf: (value: T) => Notice,
  ) => Promise<boolean>;
}
