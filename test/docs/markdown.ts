/** A fenced block: what its info string calls it, what else that says, and its lines. */
export interface Block {
  readonly kind: string;
  readonly about: string;
  readonly text: string;
  readonly line: number;
}

interface Heading {
  readonly level: number;
  readonly text: string;
  readonly line: number;
}

/** A table, under the heading that is nearest above it. */
export interface DocTable {
  readonly heading: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly line: number;
}

interface Link {
  readonly target: string;
  readonly isPicture: boolean;
  readonly line: number;
}

/** What a document holds, in the order of its lines. */
export interface Markdown {
  readonly headings: readonly Heading[];
  readonly blocks: readonly Block[];
  readonly tables: readonly DocTable[];
  readonly links: readonly Link[];
  /** What a link may lead to after its `#`. */
  readonly anchors: ReadonlySet<string>;
  /** What is outside fenced blocks, line after line; a block's lines are blank. */
  readonly prose: readonly string[];
}

const FENCE = /^ *```(.*)$/;
const HEADING = /^(#{1,6}) (.+)$/;
const LINK = /(!?)\[(?:[^[\]]|\[[^\]]*\])*\]\(([^()\s]+)\)/g;
const ANCHOR = /<a id="([^"]+)"><\/a>/g;

/** Reads the parts of a document that the tests look at: not all of Markdown, but all that ours use. */
export function readMarkdown(text: string): Markdown {
  const { prose, blocks } = withoutBlocks(text.split('\n'));
  const headings = prose.flatMap((line, index): Heading[] => {
    const [, marks = '', words = ''] = HEADING.exec(line) ?? [];
    return marks === '' ? [] : [{ level: marks.length, text: words, line: index + 1 }];
  });
  // What is between backquotes is shown as it is: no link, no anchor.
  const plain = prose.map((line) => line.replaceAll(/`[^`]*`/g, ''));
  const links = plain.flatMap((line, index) =>
    [...line.matchAll(LINK)].map(([, bang, target = '']): Link => ({
      target,
      isPicture: bang === '!',
      line: index + 1,
    })),
  );
  const own = plain.flatMap((line) => [...line.matchAll(ANCHOR)].map(([, id = '']) => id));
  const anchors = new Set([...anchorsOf(headings), ...own]);
  return { headings, blocks, tables: tablesIn(prose, headings), links, anchors, prose };
}

function withoutBlocks(lines: readonly string[]): { prose: string[]; blocks: Block[] } {
  const prose = [...lines];
  const blocks: Block[] = [];
  for (let start = 0; start < lines.length; start += 1) {
    const info = FENCE.exec(lines[start] ?? '')?.[1];
    if (info === undefined) continue;
    const end = lines.findIndex((line, index) => index > start && FENCE.test(line));
    if (end < 0) throw new Error('A fenced block does not end');
    const [, kind = '', about = ''] = /^(\S*) *(.*)$/.exec(info.trim()) ?? [];
    blocks.push({ kind, about, text: lines.slice(start + 1, end).join('\n'), line: start + 1 });
    prose.fill('', start, end + 1);
    start = end;
  }
  return { prose, blocks };
}

/** The anchors that a forge gives to headings: words in small letters, joined by hyphens. */
function anchorsOf(headings: readonly Heading[]): string[] {
  const seen = new Map<string, number>();
  return headings.map(({ text }) => {
    const words = text.replaceAll(/<[^>]*>/g, '').toLowerCase();
    const anchor = words.replaceAll(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(/\s/g, '-');
    const before = seen.get(anchor) ?? 0;
    seen.set(anchor, before + 1);
    return before === 0 ? anchor : `${anchor}-${before}`;
  });
}

/** The cells of a line of a table; a pipe in a cell is written `\|`. */
export const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));

function tablesIn(prose: readonly string[], headings: readonly Heading[]): DocTable[] {
  const isRow = (index: number) => /^ *\|/.test(prose[index] ?? '');
  return prose.flatMap((line, index): DocTable[] => {
    if (!isRow(index) || isRow(index - 1)) return [];
    let end = index;
    while (isRow(end)) end += 1;
    const heading = headings.findLast((one) => one.line <= index)?.text ?? '';
    const rows = prose.slice(index + 2, end).map(cellsOf);
    return [{ heading, headers: cellsOf(line), rows, line: index + 1 }];
  });
}
