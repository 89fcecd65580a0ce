import type { Sheet, Table, Workbook, Result } from '../workbook/sheet';
import { defaultIndexed, readTheme, type Palette } from './colours';
import { source, type SheetParts, type XlsxFile } from './file';
import { limits } from './limits';
import { compoundFileProblem, isCompoundFile } from './ole';
import { Package, type Relationship } from './package';
import { fileProblems, Refusal, type FileProblemCode } from './problems';
import { readSharedStrings } from './shared-strings';
import { readSheet, type SheetContext } from './sheet-read';
import { parseStyles } from './styles-parse';
import { plainStyle, readStyles, type CellStyle } from './styles-read';
import { readTable } from './table';
import { readWorkbookPart, type WorkbookPart } from './workbook-part';
import { looksLikeZip } from './zip';

/** Called over and over while a file is read, for a host that shows that it goes on. */
export type OnProgress = () => void;

/**
 * Reads an .xlsx or .xlsm file (ECMA-376, transitional or strict) into the plain form of a
 * workbook: every worksheet, hidden ones too, in the order of the tabs.
 * @returns the file, or the problem why it is refused: nothing is thrown, nothing half read
 */
export async function readXlsx(
  bytes: Uint8Array,
  onProgress: OnProgress = () => undefined,
): Promise<Result<XlsxFile, FileProblemCode>> {
  try {
    return { ok: true, value: await read(bytes, onProgress) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, details } = error;
    return { ok: false, problem: { code, severity: fileProblems[code], details } };
  }
}

async function read(bytes: Uint8Array, onProgress: OnProgress): Promise<XlsxFile> {
  if (isCompoundFile(bytes)) throw new Refusal(compoundFileProblem(bytes), {});
  if (!looksLikeZip(bytes)) throw new Refusal('file.notXlsx', {});
  const pack = await Package.open(bytes);
  const { part, workbook } = await findWorkbook(pack);
  const relationships = await pack.relationships(part);
  const { date1904 } = workbook;
  const target = (kind: string): string | null =>
    relationships.find((relationship) => relationship.kind === kind)?.target ?? null;

  const { stylesPart, palette, styles } = await readLook(pack, target, date1904);
  onProgress();
  const stringsPart = target('sharedStrings');
  const strings = stringsPart ? readSharedStrings(await pack.read(stringsPart), stringsPart) : [];
  const context = { strings, styles, date1904, onProgress, cellsLeft: limits.cells };
  const read: ReadSheet[] = [];
  for (const { name, target: sheetPart } of worksheets(workbook, relationships, part)) {
    read.push(await readWorksheet(pack, name, sheetPart, context));
  }
  const value: Workbook = { sheets: read.map(({ sheet }) => sheet), date1904 };
  return {
    workbook: value,
    [source]: {
      package: pack,
      workbookPart: part,
      stylesPart,
      palette,
      sheets: new Map(read.map(({ sheet, parts }) => [sheet.name, parts])),
      hasFormulas: read.some(({ hasFormulas }) => hasFormulas),
    },
  };
}

async function findWorkbook(pack: Package): Promise<{ part: string; workbook: WorkbookPart }> {
  const main = (await pack.relationships('')).find(({ kind }) => kind === 'officeDocument');
  if (!main) throw new Refusal('file.notWorkbook', {});
  const part = main.target;
  // A binary workbook (.xlsb) is the same package with parts that are no XML.
  if (part.endsWith('.bin')) throw new Refusal('file.notWorkbook', { part });
  const workbook = readWorkbookPart(await pack.read(part), part);
  if (workbook.root !== 'workbook') throw new Refusal('file.notWorkbook', { part });
  return { part, workbook };
}

interface LookParts {
  readonly stylesPart: string | null;
  readonly palette: Palette;
  readonly styles: readonly CellStyle[];
}

async function readLook(
  pack: Package,
  target: (kind: string) => string | null,
  date1904: boolean,
): Promise<LookParts> {
  const themePart = target('theme');
  const theme = themePart ? readTheme(await pack.read(themePart), themePart) : [];
  const stylesPart = target('styles');
  if (!stylesPart) {
    const palette = { theme, indexed: defaultIndexed };
    return { stylesPart, palette, styles: [plainStyle(date1904)] };
  }
  const parsed = parseStyles(await pack.read(stylesPart), stylesPart);
  const palette = { theme, indexed: parsed.indexed.length > 0 ? parsed.indexed : defaultIndexed };
  const styles = readStyles(parsed, palette, date1904);
  return { stylesPart, palette, styles: styles.length > 0 ? styles : [plainStyle(date1904)] };
}

/** The sheets of cells, each with its part; chart, dialog and macro sheets have none. */
function worksheets(
  { sheets }: WorkbookPart,
  relationships: readonly Relationship[],
  part: string,
): { name: string; target: string }[] {
  const seen = new Set<string>();
  return sheets.flatMap(({ name, relationshipId }) => {
    if (seen.has(name)) throw new Refusal('file.badXml', { part, reason: `two sheets ${name}` });
    seen.add(name);
    const found = relationships.find(({ id }) => id === relationshipId);
    if (!found) throw new Refusal('file.missingPart', { part: name });
    return found.kind === 'worksheet' ? [{ name, target: found.target }] : [];
  });
}

interface ReadSheet {
  readonly sheet: Sheet;
  readonly parts: SheetParts;
  readonly hasFormulas: boolean;
}

async function readWorksheet(
  pack: Package,
  name: string,
  part: string,
  context: SheetContext,
): Promise<ReadSheet> {
  context.onProgress();
  const { rows, merges, hasFormulas } = readSheet(await pack.read(part), part, context);
  const tables: Table[] = [];
  const tableParts = new Map<string, string>();
  for (const { kind, target } of await pack.relationships(part)) {
    if (kind !== 'table') continue;
    const table = readTable(await pack.read(target), target);
    tables.push(table);
    tableParts.set(table.name, target);
  }
  return {
    sheet: { name, rows, tables, merges },
    parts: { part, tables: tableParts },
    hasFormulas,
  };
}
