import { hexColour } from './colours';
import { Refusal } from './problems';
import { walk, type Attributes, type OpenTag } from './xml';
import { decodeXstring } from './xstring';

/** One `<font>`, `<fill>` or `<xf>`, as it stands in the text. */
export interface StyleRecord {
  readonly raw: string;
  readonly attributes: Attributes;
}

interface FontRecord extends StyleRecord {
  /** The attributes of its `<color>`, absent without one. */
  readonly colour?: Attributes;
}

interface FillRecord extends StyleRecord {
  /** The attributes of the foreground of a solid fill, absent for any other fill. */
  readonly solid?: Attributes;
}

/** An element that holds others, such as `<cellXfs count="3">`, and where it stands. */
interface Container {
  readonly open: OpenTag;
  /** Where its closing tag begins; where its only tag does, when it is `<fonts/>`. */
  readonly contentEnd: number;
}

/** The children of the root, in the order that the schema wants (ECMA-376-1, 18.8.39). */
export const styleLists = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs'];

/** A styles part taken apart (ECMA-376-1, 18.8), each list in file order. */
export interface Stylesheet {
  readonly text: string;
  readonly root: Container;
  /** The children of the root by local name. */
  readonly children: ReadonlyMap<string, Container>;
  readonly numberFormats: ReadonlyMap<number, string>;
  readonly fonts: readonly FontRecord[];
  readonly fills: readonly FillRecord[];
  readonly xfs: readonly StyleRecord[];
  /** Replaces the default palette when it is not empty. */
  readonly indexed: readonly string[];
}

const rootPath = 'styleSheet';
const childPath = /^styleSheet\/(\w+)$/;

/** @throws Refusal when the part is no style sheet. */
export function parseStyles(text: string, part: string): Stylesheet {
  const containers = new Map<string, Container>();
  const opened: OpenTag[] = [];
  const numberFormats = new Map<number, string>();
  const fonts: FontRecord[] = [];
  const fills: FillRecord[] = [];
  const xfs: StyleRecord[] = [];
  const indexed: string[] = [];
  let colour: Attributes | undefined;
  let solid: Attributes | undefined;
  let pattern: string | undefined;

  const enter = new Map<string, (attributes: Attributes) => void>([
    [
      'styleSheet/numFmts/numFmt',
      ({ numFmtId, formatCode }) => {
        const id = Number(numFmtId);
        // One that no style can name is nobody's, and must not count for the next id.
        if (formatCode !== undefined && Number.isSafeInteger(id) && id >= 0)
          numberFormats.set(id, decodeXstring(formatCode));
      },
    ],
    ['styleSheet/fonts/font', () => (colour = undefined)],
    ['styleSheet/fonts/font/color', (attributes) => (colour = attributes)],
    ['styleSheet/fills/fill', () => (solid = undefined)],
    ['styleSheet/fills/fill/patternFill', ({ patternType }) => (pattern = patternType)],
    [
      'styleSheet/fills/fill/patternFill/fgColor',
      (attributes) => {
        if (pattern === 'solid') solid = attributes;
      },
    ],
    [
      'styleSheet/colors/indexedColors/rgbColor',
      ({ rgb }) => indexed.push(hexColour(rgb) ?? '#000000'),
    ],
  ]);
  const leave = new Map<string, (record: StyleRecord) => void>([
    ['styleSheet/fonts/font', (record) => fonts.push(colour ? { ...record, colour } : record)],
    ['styleSheet/fills/fill', (record) => fills.push(solid ? { ...record, solid } : record)],
    ['styleSheet/cellXfs/xf', (record) => xfs.push(record)],
  ]);
  walk(text, part, {
    open: (tag) => {
      opened.push(tag);
      enter.get(tag.path)?.(tag.attributes);
    },
    close: (path, start, end) => {
      const open = opened.pop();
      if (!open) return;
      const name = path === rootPath ? '' : childPath.exec(path)?.[1];
      if (name !== undefined) containers.set(name, { open, contentEnd: start });
      leave.get(path)?.({ raw: text.slice(open.start, end), attributes: open.attributes });
    },
  });
  const root = containers.get('');
  if (!root) throw new Refusal('file.badXml', { part, reason: 'no style sheet' });
  return { text, root, children: containers, numberFormats, fonts, fills, xfs, indexed };
}
