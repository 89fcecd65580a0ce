import type { Day } from '../../engine';
import type { OpenWorkbook } from '../../excel';
import type { Hands } from './hands';
import type { PaneActions } from './pane-state';

/**
 * What the pane does with the decisions of the evaluators.
 * @param today the day that dates them
 */
export function decisionActions(
  workbook: Pick<OpenWorkbook, 'saveDecision' | 'revokeDecision'>,
  today: () => Day,
  { put, change }: Hands,
): PaneActions['decisions'] {
  return {
    save: (decision) => {
      // Whoever decides mostly decides more than once.
      put({ author: decision.author });
      return change(
        'saveDecision',
        () => workbook.saveDecision({ ...decision, date: today() }),
        () => ({ kind: 'decisionSaved', code: decision.subject.code }),
      );
    },
    revoke: (record) =>
      change(
        'saveDecision',
        () => workbook.revokeDecision(record, today()),
        () => ({ kind: 'decisionRevoked', code: record.code }),
      ),
  };
}
