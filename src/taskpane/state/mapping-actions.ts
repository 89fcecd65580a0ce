import type { OpenWorkbook } from '../../excel';
import type { Mapping } from '../../workbook/mapping/mapping';
import type { Hands } from './hands';
import type { Notice, PaneActions } from './pane-state';

/** What the pane does with how the workbook is read. */
export function mappingActions(
  workbook: Pick<OpenWorkbook, 'mapping' | 'saveMapping'>,
  { read, change }: Pick<Hands, 'read' | 'change'>,
): PaneActions['mapping'] {
  const put = (mapping: Mapping, notice: Notice): Promise<boolean> =>
    change(
      'saveMapping',
      () => workbook.saveMapping(mapping),
      () => notice,
    );
  return {
    read: () =>
      read(
        () => workbook.mapping(),
        (mapping) => ({ mapping }),
      ),
    save: (mapping) => put(mapping, { kind: 'mappingSaved' }),
    clear: () => put({ areas: [] }, { kind: 'mappingCleared' }),
  };
}
