import type { Changes } from './changes';
import { Halt } from './halt';
import type { Reading } from './reading';
import type { Standing } from './structure';

/** @throws Halt `excel.protectedSheet` naming the sheets that would be written into */
export function refuseProtected({ cells, columns }: Changes, { standing }: Reading): void {
  refuseProtectedSheets([...cells, ...columns], standing);
}

/** @throws Halt `excel.protectedSheet` naming those of the sheets that are protected */
export function refuseProtectedSheets(
  on: readonly { readonly sheetId: string }[],
  standing: Standing,
): void {
  const ids = new Set(on.map(({ sheetId }) => sheetId));
  const sheets = standing.structure.sheets
    .filter(({ id, name }) => ids.has(id) && standing.protectedSheets.has(name))
    .map(({ name }) => name);
  if (sheets.length > 0) throw new Halt('excel.protectedSheet', { sheets: sheets.join(', ') });
}
