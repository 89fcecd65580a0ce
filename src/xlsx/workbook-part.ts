import { Splices } from './splices';
import { isTrue, prefixedAttribute, prefixOf, walk, withAttributes, type OpenTag } from './xml';
import { decodeXstring } from './xstring';

/** A sheet as the workbook part lists it (ECMA-376-1, 18.2.19). */
interface SheetEntry {
  readonly name: string;
  readonly relationshipId: string;
}

export interface WorkbookPart {
  /** The local name of the root: `workbook`, or something else in another kind of file. */
  readonly root: string;
  /** In the order of the tabs, hidden ones included. */
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
}

/** Reads the workbook part (ECMA-376-1, 18.2.27). */
export function readWorkbookPart(text: string, part: string): WorkbookPart {
  const sheets: SheetEntry[] = [];
  let root = '';
  let date1904 = false;
  walk(text, part, {
    open: ({ path, attributes }) => {
      if (root === '') root = path;
      if (path === 'workbook/workbookPr') date1904 = isTrue(attributes.date1904);
      if (path === 'workbook/sheets/sheet') {
        sheets.push({
          name: decodeXstring(attributes.name ?? ''),
          relationshipId: prefixedAttribute(attributes, 'id') ?? '',
        });
      }
    },
  });
  return { root, sheets, date1904 };
}

/** The children of the root that stand before `<calcPr>` (CT_Workbook, ECMA-376-1, 18.2.27). */
const beforeCalcPr = new Set([
  ...['fileVersion', 'fileSharing', 'workbookPr', 'workbookProtection', 'bookViews', 'sheets'],
  ...['functionGroups', 'externalReferences', 'definedNames'],
]);

/** The workbook part with the wish that Excel calculates every formula when it opens the file. */
export function withFullCalculation(text: string, part: string): string {
  const found: { calcPr?: OpenTag; root?: OpenTag } = {};
  let insertAt = 0;
  walk(text, part, {
    open: (tag) => {
      found.root ??= tag;
      if (tag.path === 'workbook/calcPr') found.calcPr = tag;
    },
    close: (path, _, end) => {
      const [, child, deeper] = path.split('/');
      if (child !== undefined && deeper === undefined && beforeCalcPr.has(child)) insertAt = end;
    },
  });
  const { calcPr, root } = found;
  const splices = new Splices(text);
  if (calcPr) {
    const tag = text.slice(calcPr.start, calcPr.end);
    splices.replace(calcPr.start, calcPr.end, withAttributes(tag, { fullCalcOnLoad: '1' }));
  } else if (root) {
    splices.insert(insertAt, `<${prefixOf(root.name)}calcPr fullCalcOnLoad="1"/>`);
  }
  return splices.apply();
}
