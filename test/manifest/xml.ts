import { SaxesParser } from 'saxes';

/** An element with its local name, and what is in it. */
export interface Element {
  readonly name: string;
  /** By local name. */
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: Element[];
  /** The text directly in it, trimmed. */
  text: string;
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/** Reads a document and gives its root. @throws Error where it is not well formed */
export function parse(xml: string): Element {
  const document: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [document];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const named = Object.entries(attributes).map(([key, value]) => [localName(key), value]);
    const element: Element = {
      name: localName(name),
      attributes: Object.fromEntries(named) as Element['attributes'],
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text.trim();
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  const [root] = document.children;
  if (root === undefined) throw new Error('The document is empty.');
  return root;
}

/** An element and all below it, in the order of the text. */
export function all(element: Element): Element[] {
  return [element, ...element.children.flatMap(all)];
}

/** Those of that name, anywhere below. */
export function named(element: Element, name: string): Element[] {
  return all(element).filter((candidate) => candidate.name === name);
}
