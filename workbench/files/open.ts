import ExcelJS from 'exceljs';
import type { Result, Workbook } from '../../src/workbook';
import { readXlsx, type FileProblemCode } from '../../src/xlsx';
import { NOTES, type HostNotes } from '../host/notes';
import { StyleBook, type CellContext } from './cells-in';
import { paletteOf } from './colours';
import { rulesOf } from './conditional-formats';
import { asCustom, type TableKeepsake } from './keepsakes';
import { notesOf } from './notes';
import { plugins, type Resources } from './resources';
import { sheetDataOf } from './sheet-in';
import type { SheetData, Snapshot } from './snapshot';
import { DEFAULT_FONT } from './styles-in';
import { tablesOf } from './tables-in';

/** Beyond what PERF itself refuses: a workbook that exceljs, and so this page, cannot take. */
export type OpenProblemCode = FileProblemCode | 'workbench.notShown';

/**
 * Reads a workbook file for Univer. What neither Univer nor exceljs knows (charts, pivots, pictures,
 * validations) is left out.
 */
export async function openXlsx(
  bytes: Uint8Array,
  name: string,
): Promise<Result<Snapshot, OpenProblemCode>> {
  const read = await readXlsx(bytes);
  if (!read.ok) return read;
  try {
    const file = new ExcelJS.Workbook();
    await file.xlsx.load(bytes.slice().buffer, { ignoreNodes: unknownNodes });
    return { ok: true, value: snapshotOf(read.value.workbook, file, name) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const problem = { code: 'workbench.notShown', severity: 'error', details: { reason } } as const;
    return { ok: false, problem };
  }
}

/** What exceljs would spend time and memory on, or stumble over, only to be left out. */
const unknownNodes = ['dataValidations', 'drawing', 'picture', 'extLst', 'hyperlinks'];

function snapshotOf(workbook: Workbook, file: ExcelJS.Workbook, name: string): Snapshot {
  const id = crypto.randomUUID();
  const styles = new StyleBook();
  const context = { palette: paletteOf(file), date1904: workbook.date1904, styles };
  const sheets: Record<string, SheetData> = {};
  const resources: Resources = { tables: {}, rules: {}, notes: {} };
  const facts: HostNotes = { settings: {}, protectedSheets: [], filteredRows: {}, tables: {} };
  const tables: Record<string, TableKeepsake> = {};
  workbook.sheets.forEach((sheet, index) => {
    const worksheet = file.getWorksheet(sheet.name);
    if (!worksheet) throw new Error(`no sheet ${sheet.name}`);
    const sheetId = `sheet-${index + 1}`;
    sheets[sheetId] = sheetDataOf(sheetId, sheet, worksheet, context);
    addResources(resources, sheetId, worksheet, context);
    if (isProtected(worksheet)) facts.protectedSheets.push(sheetId);
    let number = 0;
    const found = tablesOf(sheet, worksheet, () => `${sheetId}-table-${(number += 1)}`);
    for (const {
      json,
      facts: { hasHeaders, hasTotals },
      keepsake,
    } of found) {
      (resources.tables[sheetId] ??= { tables: [], tableFilteredOutRows: [] }).tables.push(json);
      facts.tables[json.id] = { hasHeaders, hasTotals };
      tables[json.id] = keepsake;
    }
  });
  return {
    id,
    name,
    styles: styles.styles,
    defaultStyle: DEFAULT_FONT,
    sheetOrder: Object.keys(sheets),
    sheets,
    resources: plugins.write(resources),
    custom: { [NOTES]: facts, ...asCustom({ tables }) },
  };
}

function addResources(
  resources: Resources,
  sheetId: string,
  worksheet: ExcelJS.Worksheet,
  { palette }: CellContext,
): void {
  const rules = rulesOf(worksheet, palette);
  if (rules.length > 0) resources.rules[sheetId] = rules;
  const notes = notesOf(worksheet);
  if (Object.keys(notes).length > 0) resources.notes[sheetId] = notes;
}

function isProtected(worksheet: ExcelJS.Worksheet): boolean {
  const { sheetProtection } = worksheet as {
    readonly sheetProtection?: { readonly sheet?: boolean } | null;
  };
  return sheetProtection?.sheet === true;
}
