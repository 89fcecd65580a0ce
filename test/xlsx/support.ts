import {
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
  type ZipWriterAddDataOptions,
} from '@zip.js/zip.js';
import type { Cell, Workbook } from '../../src/workbook/sheet';
import type { CellWrite, WritePlan } from '../../src/workbook/write-plan';
import { applyPlan, readXlsx, type XlsxFile } from '../../src/xlsx';

export type Parts = Record<string, string | Uint8Array>;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const officeNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const relationships = (...links: [id: string, kind: string, target: string][]): string =>
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
  links
    .map(([id, kind, target]) => {
      return `<Relationship Id="${id}" Type="${officeNamespace}/${kind}" Target="${target}"/>`;
    })
    .join('') +
  '</Relationships>';

export const sheetXml = (inner: string): string =>
  `${declaration}<worksheet xmlns="${mainNamespace}" xmlns:r="${officeNamespace}">${inner}</worksheet>`;

/** A worksheet of these rows. */
export const rowsXml = (rows: string): string => sheetXml(`<sheetData>${rows}</sheetData>`);

export const stylesXml = (inner: string): string =>
  `${declaration}<styleSheet xmlns="${mainNamespace}">${inner}</styleSheet>`;

export const plainLists = {
  fonts:
    '<fonts count="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/></font></fonts>',
  fills:
    '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
    '<fill><patternFill patternType="gray125"/></fill></fills>',
  borders: '<borders count="1"><border/></borders>',
  xfs: '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>',
};
const plainStyles = stylesXml(Object.values(plainLists).join(''));

/** The parts of a workbook with one sheet `Dati`; `more` adds parts or replaces these. */
export function workbookParts(sheet: string, more: Parts = {}): Parts {
  return {
    '[Content_Types].xml':
      `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': relationships(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml':
      `${declaration}<workbook xmlns="${mainNamespace}" xmlns:r="${officeNamespace}">` +
      '<sheets><sheet name="Dati" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relationships(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'styles', 'styles.xml'],
      ...('xl/sharedStrings.xml' in more
        ? ([['rId3', 'sharedStrings', 'sharedStrings.xml']] as [string, string, string][])
        : []),
      ...('xl/theme/theme1.xml' in more
        ? ([['rId4', 'theme', '/xl/theme/theme1.xml']] as [string, string, string][])
        : []),
    ),
    'xl/worksheets/sheet1.xml': sheet,
    'xl/styles.xml': plainStyles,
    ...more,
  };
}

export const bytesOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf8'));

const inThread = { useWebWorkers: false };

/** Dated, so that equal parts give equal bytes. */
export async function zip(
  parts: Parts,
  options: ZipWriterAddDataOptions = {},
): Promise<Uint8Array> {
  const lastModDate = new Date(2023, 4, 31);
  const all = { ...inThread, extendedTimestamp: false, dataDescriptor: false, lastModDate };
  const writer = new ZipWriter(new Uint8ArrayWriter(), all);
  for (const [name, content] of Object.entries(parts)) {
    const bytes = typeof content === 'string' ? bytesOf(content) : content;
    await writer.add(name, new Uint8ArrayReader(bytes), options);
  }
  return writer.close();
}

/** The unpacked bytes of each part, in the order of the zip. */
export async function unzip(bytes: Uint8Array): Promise<Record<string, Uint8Array>> {
  const parts: Record<string, Uint8Array> = {};
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { ...inThread, checkCrc32: true });
  for (const entry of await reader.getEntries()) {
    if (!entry.directory) parts[entry.filename] = await entry.getData(new Uint8ArrayWriter());
  }
  return parts;
}

export const workbookOf = (sheet: string, more: Parts = {}): Promise<Uint8Array> =>
  zip(workbookParts(sheet, more));

/** A file, or the promise of one: crafting and writing them is asynchronous. */
export type Zipped = Uint8Array | Promise<Uint8Array>;

export async function open(file: Zipped): Promise<XlsxFile> {
  const result = await readXlsx(await file);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

export const read = async (file: Zipped): Promise<Workbook> => (await open(file)).workbook;

/** A cell of the first sheet; row and column count from 0. */
export async function cellAt(file: Zipped, row: number, column: number): Promise<Cell | undefined> {
  return (await read(file)).sheets[0]?.rows[row]?.[column];
}

/** The text of one part, as UTF-8. */
export async function partOf(file: Zipped, name = 'xl/worksheets/sheet1.xml'): Promise<string> {
  const parts = await unzip(await file);
  return Buffer.from(parts[name] ?? []).toString('utf8');
}

export const write = (
  row: number,
  column: number,
  value: CellWrite['value'],
  more: Partial<CellWrite> = {},
): CellWrite => ({ sheet: 'Dati', row, column, value, format: 'General', look: null, ...more });

export const apply = async (file: Zipped, plan: Partial<WritePlan>): Promise<Uint8Array> =>
  applyPlan(await open(file), { columns: [], cells: [], ...plan });
