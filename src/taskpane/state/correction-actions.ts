import type { OpenWorkbook } from '../../excel';
import type { Hands } from './hands';
import type { PaneActions } from './pane-state';

/** What the pane does with corrections of the data. */
export function correctionActions(
  workbook: Pick<OpenWorkbook, 'correct'>,
  { state, change }: Hands,
): PaneActions['correct'] {
  return (corrections) =>
    change(
      'correct',
      () => workbook.correct(corrections, { on: state().on ?? undefined }),
      ({ cells }) => ({ kind: 'corrected', cells }),
    );
}
