import type { Field } from '../workbook/headers';
import type { Region } from '../workbook/region';
import { cellAt, type Model } from '../workbook';
import type { Raw } from './blocks';
import { rawAt, type Reading } from './reading';

/** A cell of a sheet, counted from 0. */
export interface Spot {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

export const spotText = ({ sheetId, row, column }: Spot) => `${sheetId} ${row} ${column}`;

/** What tells a row of a plan from all others. */
const NAMING: readonly Field[] = ['code', 'parent', 'node', 'indicator', 'year', 'date'];
/** The columns that corrections may be written into. */
const CORRECTED: readonly Field[] = [
  'code',
  'parent',
  'node',
  'indicator',
  'weight',
  'dashboardWeight',
  'dashboard',
  'organisationalUnit',
  'manager',
];

/**
 * Where the input cells of each row are, by region, the row's names, how often these were met
 * before, and header: rows may move between a correction and its undoing.
 * @param written what cells are about to hold, by their spots
 */
export function inputCells(
  reading: Reading,
  model: Model,
  written: ReadonlyMap<string, Raw> = new Map(),
): Map<string, Spot> {
  const spots = new Map<string, Spot>();
  for (const region of model.regions) {
    const at = placeOf(region, reading);
    if (!at) continue;
    const { sheetId, place } = at;
    const met = new Map<string, number>();
    for (let row = region.top; row <= region.bottom; row += 1) {
      const names = columnsWith(region, NAMING).map(({ column }) => {
        const spot = { sheetId, row, column };
        return written.get(spotText(spot)) ?? rawAt(reading, sheetId, row, column) ?? '';
      });
      const name = JSON.stringify([place, ...names]);
      const times = met.get(name) ?? 0;
      met.set(name, times + 1);
      for (const { header, column } of columnsWith(region, CORRECTED)) {
        spots.set(JSON.stringify([name, times, header]), { sheetId, row, column });
      }
    }
  }
  return spots;
}

function placeOf({ sheet, table, title }: Region, { standing }: Reading) {
  const { sheets, tables } = standing.structure;
  const sheetId = sheets.find(({ name }) => name === sheet.name)?.id;
  if (sheetId === undefined) return null;
  const tableId = tables.find(({ name }) => name === table?.name)?.id;
  return { sheetId, place: tableId ?? `${sheetId} ${title}` };
}

const columnsWith = ({ columns, sheet, headerRow }: Region, fields: readonly Field[]) =>
  columns.flatMap(({ field, column }) =>
    fields.includes(field)
      ? [{ header: cellAt(sheet, headerRow, column)?.text ?? '', column }]
      : [],
  );
