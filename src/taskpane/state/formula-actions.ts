import type { OpenWorkbook } from '../../excel';
import type { Hands } from './hands';
import type { PaneActions } from './pane-state';

/** What the pane does with the formulas of PERF in cells. */
export function formulaActions(
  workbook: Pick<OpenWorkbook, 'functionsInfo' | 'freeze' | 'unfreeze' | 'insertFormula'>,
  { read, change }: Pick<Hands, 'read' | 'change'>,
): PaneActions['formulas'] {
  const readInfo = () =>
    read(
      () => workbook.functionsInfo(),
      (functionsInfo) => ({ functionsInfo }),
    );
  return {
    read: readInfo,
    freeze: async (scope) => {
      const isDone = await change(
        'freeze',
        () => workbook.freeze(scope),
        (report) => ({ kind: 'frozen', ...report }),
      );
      if (isDone) await readInfo();
    },
    unfreeze: async () => {
      const isDone = await change(
        'unfreeze',
        () => workbook.unfreeze(),
        (report) => ({ kind: 'unfrozen', ...report }),
      );
      if (isDone) await readInfo();
    },
    insert: async (formula) => {
      await change(
        'insertFormula',
        () => workbook.insertFormula(formula),
        (place) => ({ kind: 'formulaInserted', place }),
      );
    },
  };
}
