import type { Source } from './file';
import { relationshipsPart } from './package';
import { Splices } from './splices';
import { prefixOf, takeApart, withAttributes } from './xml';

/** The least that Excel takes for a styles part: the first two fills are reserved. */
export const emptyStyles =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '</styleSheet>';

export const contentTypesPart = '[Content_Types].xml';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles';

/** Adds an element at the end of the root element of a part. */
export function appended(text: string, local: string, attributes: Record<string, string>): string {
  const { open, contentEnd } = takeApart(text);
  const splices = new Splices(text);
  splices.insert(contentEnd, withAttributes(`<${prefixOf(open.name)}${local}/>`, attributes));
  return splices.apply();
}

/**
 * Announces a styles part in a workbook that has none.
 * @returns the name of the part, which is still to be written
 */
export async function registerStyles(
  origin: Source,
  changes: Map<string, string>,
): Promise<string> {
  const { package: pack, workbookPart } = origin;
  const folder = workbookPart.slice(0, workbookPart.lastIndexOf('/') + 1);
  const names = ['styles.xml', ...Array.from({ length: 99 }, (_, i) => `styles${i + 1}.xml`)];
  const name = names.find((candidate) => !pack.has(folder + candidate)) ?? 'styles100.xml';
  const links = relationshipsPart(workbookPart);
  const id = `rId_${name.replace('.xml', '')}`;
  const target = { Id: id, Type: relationship, Target: name };
  changes.set(links, appended(await pack.read(links), 'Relationship', target));
  const type = { PartName: `/${folder}${name}`, ContentType: contentType };
  changes.set(contentTypesPart, appended(await pack.read(contentTypesPart), 'Override', type));
  return folder + name;
}
