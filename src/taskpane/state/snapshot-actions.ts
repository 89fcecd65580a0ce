import type { Day } from '../../engine';
import type { OpenResult, OpenWorkbook } from '../../excel';
import type { Notice, PaneActions, PaneState, Work } from './pane-state';

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

/**
 * What the pane does with the snapshots.
 * @param today the day that dates a snapshot of a tree scored as of no day of monitoring
 */
export function snapshotActions(
  workbook: Pick<OpenWorkbook, 'snapshots' | 'saveSnapshot'>,
  today: () => Day,
  { state, put, read, change }: Hands,
): PaneActions['snapshots'] {
  return {
    read: () =>
      read(
        () => workbook.snapshots(),
        (history) => ({ history }),
      ),
    save: async ({ replace } = {}) => {
      const on = state().on ?? undefined;
      await change(
        'saveSnapshot',
        () => workbook.saveSnapshot(today(), { on, replace }),
        (report) => ({ kind: 'snapshotSaved', ...report }),
      );
    },
    keep: () => put({ snapshotThere: null }),
  };
}
