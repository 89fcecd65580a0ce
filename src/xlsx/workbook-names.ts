import { Splices } from './splices';
import { prefixOf, walk, withAttributes, type Attributes, type OpenTag } from './xml';
import { encodeXstringAttribute } from './xstring';

/** The namespaces of the parts: a strict file has others than a transitional one. */
export interface Namespaces {
  readonly main: string;
  readonly links: string;
}

const TRANSITIONAL: Namespaces = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  links: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const STRICT: Namespaces = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  links: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

/** What a new sheet must know of the workbook part. */
export interface Names {
  readonly namespaces: Namespaces;
  /** The defined names, which a table's must not be. */
  readonly taken: readonly string[];
}

export function readNames(text: string, part: string): Names {
  const taken: string[] = [];
  let namespaces = TRANSITIONAL;
  walk(text, part, {
    open: ({ path, attributes }) => {
      if (path === 'workbook' && Object.values(attributes).includes(STRICT.main)) {
        namespaces = STRICT;
      }
      if (path === 'workbook/definedNames/definedName') taken.push(attributes.name ?? '');
    },
  });
  return { namespaces, taken };
}

/** The workbook part with one more sheet at the end of its tabs. */
export function addToWorkbook(text: string, part: string, name: string, linkId: string): string {
  const sheets: OpenTag[] = [];
  let end = 0;
  walk(text, part, {
    open: (tag) => {
      if (tag.path === 'workbook/sheets/sheet') sheets.push(tag);
    },
    close: (path, start) => {
      if (path === 'workbook/sheets') end = start;
    },
  });
  const [first] = sheets;
  if (!first) throw new Error('A workbook without sheets cannot have one more');
  const ids = sheets.map(({ attributes }) => Number(attributes.sheetId ?? 0));
  const element = withAttributes(`<${prefixOf(first.name)}sheet/>`, {
    name: encodeXstringAttribute(name),
    sheetId: String(Math.max(...ids) + 1),
    [linkName(first.attributes)]: linkId,
  });
  const splices = new Splices(text);
  splices.insert(end, element);
  return splices.apply();
}

/** The attribute that leads to a sheet's part, with the prefix it has here: `r:id`. */
const linkName = (attributes: Attributes): string =>
  Object.keys(attributes).find((name) => name.endsWith(':id')) ?? 'r:id';
