import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import type { Language } from '../../src/messages';
import { readMarkdown, type Block, type DocTable, type Markdown } from './markdown';

/** A document of the repository, read. */
export interface Document extends Markdown {
  /** From the root: `docs/it/smvp.md`. */
  readonly path: string;
  /** Of what its examples show: the pages at the root show what an Italian user sees. */
  readonly language: Language;
  /** The same document in the other language; null for those that have none. */
  readonly twin: string | null;
}

/** The Italian documents with their English twins, by the names of their files. */
const TWINS: Readonly<Record<string, string>> = {
  amministratore: 'administrator',
  analista: 'analyst',
  colonne: 'columns',
  problemi: 'problems',
  smvp: 'smvp',
  sviluppatore: 'developer',
};

const twinOf = (path: string): string | null => {
  const [, name = ''] = /^docs\/it\/(.+)\.md$/.exec(path) ?? [];
  return name === '' ? null : `docs/en/${TWINS[name] ?? name}.md`;
};

/** The index of the documents. */
export const INDEX = 'docs/README.md';

/** The documents outside `docs`, read with the others where they are there. */
const AROUND = ['README.md', 'CHANGELOG.md', 'CONTEXT.md'];

/** A file as a document. */
export function documentAt(path: string): Document {
  const language = path.startsWith('docs/en/') ? 'en' : 'it';
  return { path, language, twin: twinOf(path), ...readMarkdown(readFileSync(path, 'utf8')) };
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** Every document there is: those of `docs`, and the pages at the root. */
export function documents(): Document[] {
  const own = filesIn('docs').filter((path) => path.endsWith('.md'));
  return [...AROUND.filter((path) => existsSync(path)), ...own].map(documentAt);
}

/** Where the pictures of `docs` are, in a folder for each language. */
const PICTURES = 'docs/pictures';

/** The files of the pictures. */
export const pictureFiles = (): string[] => (existsSync(PICTURES) ? filesIn(PICTURES) : []);

/** All that a document says, its prose before its blocks. */
export const textOf = ({ prose, blocks }: Document): string =>
  [...prose, ...blocks.map(({ text }) => text)].join('\n');

/** What stands between backquotes in a text. */
export const quotedIn = (text = ''): string[] =>
  [...text.matchAll(/`([^`]+)`/g)].map(([, quoted = '']) => quoted);

/** A text without its backquotes. */
export const bare = (text = ''): string => text.replaceAll('`', '');

/** The fenced blocks of a kind. */
export const blocksOf = ({ blocks }: Document, kind: string): Block[] =>
  blocks.filter((block) => block.kind === kind);

/** Every block of a kind, in every document, as cases for `test.each`: where it is, and itself. */
export function casesOf(kind: string): [where: string, block: Block, document: Document][] {
  return documents().flatMap((document) =>
    blocksOf(document, kind).map((block): [string, Block, Document] => [
      `${document.path}:${block.line}`,
      block,
      document,
    ]),
  );
}

/** The first table under a heading. */
export function tableUnder({ tables, path }: Document, heading: string): DocTable {
  const found = tables.find((table) => table.heading === heading);
  if (!found) throw new Error(`${path} has no table under "${heading}"`);
  return found;
}

/** The file that a relative link of a document leads to, and the place in it; null for an address. */
export function placeOf(
  { path }: Document,
  target: string,
): { readonly file: string; readonly anchor: string } | null {
  if (/^[a-z]+:/i.test(target)) return null;
  const [file = '', anchor = ''] = target.split('#');
  return { file: file === '' ? path : normalize(join(dirname(path), file)), anchor };
}

const FIGURE = /\d(?:[\d.,]*\d)?/g;

/**
 * The figures in a text, in their order. Italian writes 1.013,50 and English 1,013.50: which of the
 * two a mark is does not tell them apart here.
 */
export const figuresIn = (text: string): string[] =>
  [...text.matchAll(FIGURE)].map(([figure]) => figure.replaceAll(/[.,]/g, '·'));

/** The text of each section, from a heading to the next. */
export function sectionsOf({ headings, prose }: Document): string[] {
  return headings.map(({ line }, index) =>
    prose.slice(line - 1, (headings[index + 1]?.line ?? prose.length + 1) - 1).join('\n'),
  );
}
