import { strFromU8, unzipSync, zipSync } from 'fflate';
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
export const plainStyles = stylesXml(Object.values(plainLists).join(''));

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

export const zip = (parts: Parts): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        name,
        typeof content === 'string' ? bytesOf(content) : content,
      ]),
    ),
  );

export const workbookOf = (sheet: string, more: Parts = {}): Uint8Array =>
  zip(workbookParts(sheet, more));

export function open(bytes: Uint8Array): XlsxFile {
  const result = readXlsx(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

export const read = (bytes: Uint8Array): Workbook => open(bytes).workbook;

/** A cell of the first sheet; row and column count from 0. */
export function cellAt(bytes: Uint8Array, row: number, column: number): Cell | undefined {
  return read(bytes).sheets[0]?.rows[row]?.[column];
}

export const textsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content, true)]),
  );

/** The text of one part, as UTF-8. */
export const partOf = (bytes: Uint8Array, name = 'xl/worksheets/sheet1.xml'): string =>
  Buffer.from(textsOf(bytes)[name] ?? '', 'latin1').toString('utf8');

export const write = (
  row: number,
  column: number,
  value: CellWrite['value'],
  more: Partial<CellWrite> = {},
): CellWrite => ({ sheet: 'Dati', row, column, value, format: 'General', look: null, ...more });

export const apply = (bytes: Uint8Array, plan: Partial<WritePlan>): Uint8Array =>
  applyPlan(open(bytes), { columns: [], cells: [], ...plan });
