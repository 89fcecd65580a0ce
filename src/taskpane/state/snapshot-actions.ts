import type { Day } from '../../engine';
import type { OpenWorkbook } from '../../excel';
import type { Hands } from './hands';
import type { PaneActions } from './pane-state';

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
