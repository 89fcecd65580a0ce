import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import {
  documentAt,
  documents,
  figuresIn,
  INDEX,
  pictureFiles,
  placeOf,
  sectionsOf,
  type Document,
} from './documents';
import { kinds, pictures } from './kinds';

const all = documents();
const inDocs = all.filter(({ path }) => path.startsWith('docs/'));
const at = ({ path }: Document, line: number) => `${path}:${line}`;

/** Pictures at the root are those of assets, which have tests of their own. */
const picturesOf = (document: Document) =>
  document.links
    .filter(({ isPicture }) => isPicture)
    .flatMap(({ target, line }) => {
      const file = placeOf(document, target)?.file;
      return file === undefined ? [] : [{ file, where: at(document, line) }];
    });

test('every block is of a kind that a test executes', () => {
  const untested = all.flatMap((document) =>
    document.blocks
      .filter(({ kind }) => !kinds[kind])
      .map(({ kind, line }) => `${at(document, line)} ${kind || 'no kind'}`),
  );
  expect(untested).toEqual([]);
});

test.each(Object.entries(kinds))(
  'the blocks "%s" are executed by the test that says so',
  (...of) => {
    const [kind, { by }] = of;
    expect(readFileSync(by, 'utf8')).toMatch(new RegExp(`(casesOf|blocksOf)\\([^)]*'${kind}'\\)`));
  },
);

test('no link leads nowhere', () => {
  const broken = all.flatMap((document) =>
    document.links.flatMap(({ target, line }) => {
      const place = placeOf(document, target);
      if (!place) return [];
      const { file, anchor } = place;
      const found = existsSync(file) && (anchor === '' || documentAt(file).anchors.has(anchor));
      return found ? [] : [`${at(document, line)} ${target}`];
    }),
  );
  expect(broken).toEqual([]);
});

test('every picture is there, and a test takes it', () => {
  const shown = inDocs.flatMap(picturesOf);
  const wrong = shown.filter(({ file }) => {
    const taken = pictures[basename(file, '.png')];
    return taken === undefined || !existsSync(file);
  });
  expect(wrong).toEqual([]);
  const unseen = pictureFiles().filter((path) => !shown.some(({ file }) => file === path));
  expect(unseen).toEqual([]);
  const untaken = Object.entries(pictures).filter(
    ([name, by]) => !readFileSync(by, 'utf8').includes(name),
  );
  expect(untaken).toEqual([]);
});

test('every document is reached from the index', () => {
  const reached = new Set([INDEX]);
  for (const path of reached) {
    const document = documentAt(path);
    for (const { target } of document.links) {
      const file = placeOf(document, target)?.file;
      if (file?.startsWith('docs/') && file.endsWith('.md') && existsSync(file)) reached.add(file);
    }
  }
  expect(inDocs.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual([]);
});

test('every document has a twin in the other language', () => {
  const twins = all.flatMap(({ twin }) => twin ?? []);
  const italian = inDocs.filter(({ path }) => path.startsWith('docs/it/'));
  expect(italian.filter(({ twin }) => twin === null || !existsSync(twin))).toEqual([]);
  const english = inDocs.filter(({ path }) => path.startsWith('docs/en/'));
  expect(english.map(({ path }) => path).filter((path) => !twins.includes(path))).toEqual([]);
});

describe.each(
  inDocs.flatMap((document): [string, Document, Document][] =>
    document.twin === null ? [] : [[document.path, document, documentAt(document.twin)]],
  ),
)('%s and its twin', (_path, italian, english) => {
  test('have the same headings, tables and pictures', () => {
    const outline = ({ headings, tables, links }: Document) => ({
      headings: headings.map(({ level }) => level),
      tables: tables.map(({ headers, rows }) => [headers.length, rows.length]),
      pictures: links.flatMap(({ target, isPicture }) => (isPicture ? [basename(target)] : [])),
    });
    expect(outline(english)).toEqual(outline(italian));
  });

  test('have the same blocks', () => {
    const alike = {
      whole: (text: string) => text,
      commands: (text: string) => text.replaceAll(/ *# .*$/gm, ''),
      figures: figuresIn,
    };
    const bare = ({ blocks }: Document) =>
      blocks.map(({ kind, text }) => [kind, alike[kinds[kind]?.alike ?? 'whole'](text)]);
    expect(bare(english)).toEqual(bare(italian));
  });

  test('have the same figures in each section, in whatever order', () => {
    const figures = (document: Document) =>
      sectionsOf(document).map((text, index) => [
        document.headings[index]?.line,
        figuresIn(text).sort().join(' '),
      ]);
    const english_ = figures(english);
    const differing = figures(italian).flatMap(([line, its], index) => {
      const [other, theirs] = english_[index] ?? [];
      return its === theirs
        ? []
        : [`${italian.path}:${line}: ${its}\n${english.path}:${other}: ${theirs}`];
    });
    expect(differing).toEqual([]);
  });
});
