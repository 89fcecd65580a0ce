import { toA1 } from '../workbook/address';
import { freeName } from '../workbook/free-name';
import type { NewCell, NewSheet } from '../workbook/write-plan';
import { source, type Source, type XlsxFile } from './file';
import { appended, contentTypesPart, emptyStyles, registerStyles } from './new-styles';
import { relationshipsPart } from './package';
import { writeSheet, type CellEdit } from './sheet-write';
import { parseStyles } from './styles-parse';
import { StyleWriter } from './styles-write';
import { addToWorkbook, readNames, type Namespaces } from './workbook-names';
import { walk, withAttributes } from './xml';
import { encodeXstringAttribute } from './xstring';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A file with a sheet more. */
export interface WithSheet {
  readonly bytes: Uint8Array;
  /** Of the sheet and of its table: the wanted one, unless something has it already. */
  readonly name: string;
}

/**
 * Adds a sheet with one table at A1 as the last of a file; all the rest of the package stays as it
 * was, to the byte.
 * @returns the bytes of the new file; the one that was read is not changed
 */
export async function addSheet(file: XlsxFile, wanted: NewSheet): Promise<WithSheet> {
  const origin = file[source];
  const { package: pack, workbookPart } = origin;
  const workbookText = await pack.read(workbookPart);
  const names = readNames(workbookText, workbookPart);
  const tables = file.workbook.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name));
  const sheets = file.workbook.sheets.map(({ name }) => name);
  const name = freeName(wanted.name, [...sheets, ...tables, ...names.taken]);
  const sheet = { ...wanted, name };

  const changes = new Map<string, string>();
  const stylesPart = origin.stylesPart ?? (await registerStyles(origin, changes));
  const stylesText = origin.stylesPart ? await pack.read(stylesPart) : emptyStyles;
  const styles = new StyleWriter(parseStyles(stylesText, stylesPart), origin.palette);
  const folder = workbookPart.slice(0, workbookPart.lastIndexOf('/') + 1);
  const sheetPart = freePart(origin, `${folder}worksheets/sheet`);
  const tablePart = freePart(origin, `${folder}tables/table`);
  changes.set(sheetPart, sheetText(sheet, sheetPart, styles, names.namespaces));
  changes.set(tablePart, tableText(sheet, await nextTableId(origin), names.namespaces));
  changes.set(
    relationshipsPart(sheetPart),
    tableLink(tablePart.slice(folder.length), names.namespaces),
  );
  changes.set(stylesPart, styles.text());

  const links = relationshipsPart(workbookPart);
  const id = `rId_${name}`;
  const link = {
    Id: id,
    Type: `${names.namespaces.links}/worksheet`,
    Target: sheetPart.slice(folder.length),
  };
  const linksText = changes.get(links) ?? (await pack.read(links));
  changes.set(links, appended(linksText, 'Relationship', link));
  changes.set(workbookPart, addToWorkbook(workbookText, workbookPart, name, id));
  let types = changes.get(contentTypesPart) ?? (await pack.read(contentTypesPart));
  types = withType(types, sheetPart, 'worksheet');
  changes.set(contentTypesPart, withType(types, tablePart, 'table'));
  return { bytes: await pack.save(changes), name };
}

const withType = (types: string, part: string, kind: 'worksheet' | 'table'): string =>
  appended(types, 'Override', { PartName: `/${part}`, ContentType: `${SPREADSHEET}.${kind}+xml` });

function freePart({ package: pack }: Source, stem: string): string {
  let count = 1;
  while (pack.has(`${stem}${count}.xml`)) count += 1;
  return `${stem}${count}.xml`;
}

/** Excel repairs a file in which two tables have one id. */
async function nextTableId({ package: pack, sheets }: Source): Promise<number> {
  let next = 1;
  for (const part of [...sheets.values()].flatMap(({ tables }) => [...tables.values()])) {
    walk(await pack.read(part), part, {
      open: ({ path, attributes }) => {
        if (path === 'table') next = Math.max(next, Number(attributes.id ?? 0) + 1);
      },
    });
  }
  return next;
}

function sheetText(
  { headers, rows, widths }: NewSheet,
  part: string,
  styles: StyleWriter,
  { main, links }: Namespaces,
): string {
  const empty =
    `${DECLARATION}<worksheet xmlns="${main}" xmlns:r="${links}"><sheetData/>` +
    '<tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>';
  const edit = ({ value, format = 'General' }: NewCell, row: number, column: number): CellEdit => {
    return { row, column, value, dress: { format, look: 'keep' } };
  };
  const edits = [headers.map((value): NewCell => ({ value })), ...rows].flatMap((cells, row) =>
    cells.map((cell, column) => edit(cell, row, column)),
  );
  return writeSheet(empty, part, edits, new Map(widths.entries()), styles);
}

function tableText({ name, headers, rows }: NewSheet, id: number, { main }: Namespaces): string {
  const ref = `A1:${toA1(Math.max(rows.length, 1), headers.length - 1)}`;
  const columns = headers.map((header, index) =>
    withAttributes('<tableColumn/>', {
      id: String(index + 1),
      name: encodeXstringAttribute(header),
    }),
  );
  return (
    `${DECLARATION}<table xmlns="${main}" id="${id}" name="${name}" displayName="${name}" ref="${ref}">` +
    `<autoFilter ref="${ref}"/><tableColumns count="${headers.length}">${columns.join('')}</tableColumns>` +
    '<tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>'
  );
}

/** @param path from the folder of the workbook, of which that of the sheets is one */
function tableLink(path: string, { links }: Namespaces): string {
  const packageLinks = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const link = `<Relationship Id="rId1" Type="${links}/table" Target="../${path}"/>`;
  return `${DECLARATION}<Relationships xmlns="${packageLinks}">${link}</Relationships>`;
}
