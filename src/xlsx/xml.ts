import { SaxesParser } from 'saxes';
import { limits } from './limits';
import { Refusal } from './problems';

export type Attributes = Readonly<Record<string, string | undefined>>;

/** An opening tag, with its place in the text. */
export interface OpenTag {
  /** The local names from the root down, as in `worksheet/sheetData/row`. */
  readonly path: string;
  /** The name as written, namespace prefix included. */
  readonly name: string;
  readonly attributes: Attributes;
  readonly start: number;
  readonly end: number;
  readonly selfClosing: boolean;
}

/** What is called during a pass over a part; positions are indices into its text. */
export interface Visitor {
  open?(tag: OpenTag): void;
  /** Of an element `<a/>`, start and end are those of its only tag. */
  close?(path: string, start: number, end: number): void;
  text?(path: string, text: string): void;
}

/**
 * The text of an XML part. Encoding it as UTF-8 again gives the same bytes, a byte order mark
 * included, which is what lets a part be edited by splicing.
 * @throws Refusal when it is not UTF-8 (ECMA-376-2 allows UTF-16 too; no workbook uses it).
 */
export function decodeXml(bytes: Uint8Array, part: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refusal('file.badXml', { part, reason: 'not UTF-8' });
  }
}

export const encodeXml = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Paths are made once per kind of element, since a sheet holds millions of them. */
interface PathNode {
  readonly path: string;
  readonly children: Map<string, PathNode>;
}

function childOf(node: PathNode, name: string): PathNode {
  const known = node.children.get(name);
  if (known) return known;
  const local = name.slice(name.indexOf(':') + 1);
  const path = node.path === '' ? local : `${node.path}/${local}`;
  const child = { path, children: new Map<string, PathNode>() };
  node.children.set(name, child);
  return child;
}

/**
 * One pass over a part. Elements are matched by local name, since a file may use any namespace
 * prefix, in the transitional or the strict namespaces.
 * @throws Refusal when the XML is malformed, holds a DOCTYPE, or is too large or too deep.
 */
export function walk(
  text: string,
  part: string,
  visitor: Visitor,
  maxElements: number = limits.smallPartElements,
): void {
  const bad = (reason: string): Refusal => new Refusal('file.badXml', { part, reason });
  const parser = new SaxesParser({ xmlns: false });
  const stack: PathNode[] = [];
  let node: PathNode = { path: '', children: new Map() };
  let elements = 0;
  // A tag holds no other `<`: not in its name, and XML forbids it in attribute values.
  const tagStart = (): number => text.lastIndexOf('<', parser.position - 1);
  const onText = (value: string): void => visitor.text?.(node.path, value);

  parser.on('error', (error) => {
    throw bad(error.message);
  });
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding && !/^(utf-8|us-ascii)$/i.test(encoding)) throw bad(`encoding ${encoding}`);
  });
  parser.on('doctype', () => {
    throw bad('DOCTYPE');
  });
  parser.on('opentag', (tag) => {
    if (++elements > maxElements) throw new Refusal('file.tooLarge', { part });
    if (stack.push(node) > limits.depth) throw bad('nested too deep');
    node = childOf(node, tag.name);
    visitor.open?.({
      path: node.path,
      name: tag.name,
      attributes: tag.attributes,
      start: tagStart(),
      end: parser.position,
      selfClosing: tag.isSelfClosing,
    });
  });
  parser.on('closetag', () => {
    visitor.close?.(node.path, tagStart(), parser.position);
    node = stack.pop() ?? node;
  });
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.write(text).close();
}

/** The value of an attribute by its local name, whatever its prefix: `r:id`, `d3p1:id`. */
export function prefixedAttribute(attributes: Attributes, local: string): string | undefined {
  const name = Object.keys(attributes).find((key) => key.endsWith(`:${local}`));
  return name === undefined ? undefined : attributes[name];
}

/** xsd:boolean. */
export const isTrue = (value: string | undefined): boolean =>
  value === '1' || value === 'true' || value === 'on';

/** `x:` of `x:row`, or nothing: what is added beside an element needs the same prefix. */
export const prefixOf = (name: string): string => name.slice(0, name.indexOf(':') + 1);

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

const escape = (text: string, what: RegExp): string =>
  text.replace(what, (character) => entities[character] ?? character);

export const escapeText = (text: string): string => escape(text, /[&<>\r]/g);
const escapeAttribute = (text: string): string => escape(text, /[&<>"\t\n\r]/g);

interface AttributePlace {
  readonly name: string;
  /** Of the white space before the name. */
  readonly start: number;
  /** Of the value, quotes included. */
  readonly valueStart: number;
  readonly end: number;
}

function attributePlaces(tag: string): AttributePlace[] {
  const attribute = /(\s+)([^\s=/>]+)(\s*=\s*)("[^"]*"|'[^']*')/y;
  attribute.lastIndex = /^<[^\s/>]+/.exec(tag)?.[0].length ?? 0;
  const places: AttributePlace[] = [];
  for (let start = attribute.lastIndex; ; start = attribute.lastIndex) {
    const match = attribute.exec(tag);
    if (!match) return places;
    const [whole, , name = '', , value = ''] = match;
    const end = start + whole.length;
    places.push({ name, start, valueStart: end - value.length, end });
  }
}

/**
 * The opening tag with some attributes set (added at the end when missing) or, being null,
 * taken out; all the rest of it stays as written.
 */
export function withAttributes(
  tag: string,
  changes: Readonly<Record<string, string | null>>,
): string {
  let result = tag;
  for (const [name, value] of Object.entries(changes)) {
    const place = attributePlaces(result).find((candidate) => candidate.name === name);
    const quoted = value === null ? null : `"${escapeAttribute(value)}"`;
    if (place && quoted !== null) {
      result = result.slice(0, place.valueStart) + quoted + result.slice(place.end);
    } else if (place) {
      result = result.slice(0, place.start) + result.slice(place.end);
    } else if (quoted !== null) {
      const at = /\s*\/?>$/.exec(result)?.index ?? result.length;
      result = `${result.slice(0, at)} ${name}=${quoted}${result.slice(at)}`;
    }
  }
  return result;
}

/** `<a/>` as `<a>`; any other tag as it is. */
export const asOpening = (tag: string): string => tag.replace(/\s*\/>$/, '>');

/** An element on its own, and where its children are in its text. */
export interface Element {
  readonly open: OpenTag;
  readonly children: readonly {
    readonly local: string;
    readonly start: number;
    readonly end: number;
  }[];
  readonly contentEnd: number;
}

/** Takes apart the text of one element that `walk` has found well-formed before. */
export function takeApart(text: string): Element {
  const stack: OpenTag[] = [];
  const children: { local: string; start: number; end: number }[] = [];
  const found: { open?: OpenTag; contentEnd: number } = { contentEnd: 0 };
  walk(text, '', {
    open: (tag) => {
      found.open ??= tag;
      stack.push(tag);
    },
    close: (path, start, end) => {
      const open = stack.pop();
      if (stack.length === 0) found.contentEnd = start;
      if (stack.length === 1 && open) {
        children.push({ local: path.slice(path.indexOf('/') + 1), start: open.start, end });
      }
    },
  });
  if (!found.open) throw new Error('No element');
  return { open: found.open, children, contentEnd: found.contentEnd };
}

/** One form for all the ways to write an element: attributes sorted, layout and prefix gone. */
export function canonical(text: string): string {
  const parts: unknown[] = [];
  walk(text, '', {
    open: ({ path, attributes }) => parts.push([path, Object.entries(attributes).sort()]),
    text: (path, found) => {
      if (found.trim() !== '') parts.push([path, found]);
    },
  });
  return JSON.stringify(parts);
}
