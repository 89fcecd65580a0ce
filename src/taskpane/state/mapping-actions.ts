import type { OpenWorkbook } from '../../excel';
import type { Hands } from './hands';
import type { PaneActions } from './pane-state';

/** What the pane does with how the workbook is read. */
export function mappingActions(
  workbook: Pick<OpenWorkbook, 'mapping' | 'saveMapping'>,
  { read, change }: Pick<Hands, 'read' | 'change'>,
): PaneActions['mapping'] {
  return {
    read: () =>
      read(
        () => workbook.mapping(),
        (mapping) => ({ mapping }),
      ),
    save: (mapping) =>
      change(
        'saveMapping',
        () => workbook.saveMapping(mapping),
        () => ({ kind: 'mappingSaved' }),
      ),
    clear: () =>
      change(
        'saveMapping',
        () => workbook.saveMapping({ areas: [] }),
        () => ({ kind: 'mappingCleared' }),
      ),
  };
}
