import type { CellWrite } from '../workbook/write-plan';
import { hexColour, isDefaultText, type Palette } from './colours';
import { builtInFormats } from './number-formats';
import type { StyleSource } from './sheet-write';
import { Splices } from './splices';
import { styleLists, type Stylesheet, type StyleRecord } from './styles-parse';
import { fillOf, fontColourOf, formatOf, indexOf } from './styles-read';
import { asOpening, canonical, prefixOf, takeApart, withAttributes } from './xml';
import { encodeXstringAttribute } from './xstring';

/** The children of a font that stand after its colour (CT_Font as Excel writes it). */
const afterColour = new Set(['name', 'family', 'charset', 'scheme', 'extLst']);

/** The first id that is free for a workbook's own number formats. */
const firstOwnFormat = 164;

/** A list of the style sheet: its old elements, then those that were added. */
class Pool {
  readonly added: string[] = [];
  /** By canonical form; made only when something is looked for. */
  #indices: Map<string, number> | null = null;
  #size: number;

  /** @param reserved the first elements, which have a meaning of their own and must be there */
  constructor(
    readonly existing: readonly StyleRecord[],
    readonly reserved: readonly string[],
  ) {
    this.#size = existing.length;
  }

  get size(): number {
    return this.#size;
  }

  /** The index of an element, which is added when the list has none that is identical. */
  add(raw: string): number {
    for (const missing of this.reserved.slice(this.#size)) this.#append(missing);
    return this.#append(raw);
  }

  #append(raw: string): number {
    this.#indices ??= this.#index();
    const form = canonical(raw);
    const known = this.#indices.get(form);
    if (known !== undefined) return known;
    this.added.push(raw);
    this.#indices.set(form, this.#size);
    return this.#size++;
  }

  /** Of elements that are the same, the first counts. */
  #index(): Map<string, number> {
    const indices = new Map<string, number>();
    this.existing.forEach(({ raw }, index) => {
      const form = canonical(raw);
      if (!indices.has(form)) indices.set(form, index);
    });
    return indices;
  }
}

/** A style sheet that grows by what the written cells need, and by nothing else. */
export class StyleWriter implements StyleSource {
  readonly #formats = new Map<string, number>();
  readonly #addedFormats: string[] = [];
  readonly #fonts: Pool;
  readonly #fills: Pool;
  readonly #xfs: Pool;
  readonly #known = new Map<string, number>();
  /** `x:` when the part writes `x:font`. */
  readonly #prefix: string;
  #nextFormat = firstOwnFormat;

  constructor(
    readonly sheet: Stylesheet,
    readonly palette: Palette,
  ) {
    const p = prefixOf(sheet.root.open.name);
    this.#prefix = p;
    this.#fonts = new Pool(sheet.fonts, [`<${p}font/>`]);
    this.#fills = new Pool(sheet.fills, [
      `<${p}fill><${p}patternFill patternType="none"/></${p}fill>`,
      `<${p}fill><${p}patternFill patternType="gray125"/></${p}fill>`,
    ]);
    this.#xfs = new Pool(sheet.xfs, [`<${p}xf/>`]);
    // A style may name a format that is not there: a new one of that id would change its cells.
    for (const xf of sheet.xfs)
      this.#nextFormat = Math.max(this.#nextFormat, indexOf(xf, 'numFmtId') + 1);
    for (const [id, code] of [...sheet.numberFormats, ...builtInFormats]) {
      // An id that the file defines itself is no longer the built-in one.
      if (formatOf(sheet, id) === code && !this.#formats.has(code)) this.#formats.set(code, id);
      this.#nextFormat = Math.max(this.#nextFormat, id + 1);
    }
  }

  styleFor(base: number, format: string, look: CellWrite['look']): number {
    const key = JSON.stringify([base, format, look]);
    const known = this.#known.get(key) ?? this.#make(base, format, look);
    this.#known.set(key, known);
    return known;
  }

  #make(base: number, format: string, look: CellWrite['look']): number {
    const xf = this.sheet.xfs[base];
    const old = xf ?? { raw: `<${this.#prefix}xf/>`, attributes: {} };
    const wanted = [
      { id: 'numFmtId', flag: 'applyNumberFormat', index: this.#formatFor(old, format) },
      { id: 'fontId', flag: 'applyFont', index: this.#fontFor(indexOf(old, 'fontId'), look) },
      { id: 'fillId', flag: 'applyFill', index: this.#fillFor(indexOf(old, 'fillId'), look) },
    ] as const;
    const changed = wanted.filter(({ id, index }) => index !== indexOf(old, id));
    if (xf && changed.length === 0) return base;
    const { end } = takeApart(old.raw).open;
    const tag = changed.reduce(
      (text, { id, flag, index }) => withAttributes(text, { [id]: String(index), [flag]: '1' }),
      old.raw.slice(0, end),
    );
    return this.#xfs.add(tag + old.raw.slice(end));
  }

  #formatFor(xf: StyleRecord, format: string): number {
    const current = indexOf(xf, 'numFmtId');
    if (formatOf(this.sheet, current) === format) return current;
    const known = this.#formats.get(format);
    if (known !== undefined) return known;
    const id = this.#nextFormat++;
    this.#formats.set(format, id);
    const formatCode = encodeXstringAttribute(format);
    const element = `<${this.#prefix}numFmt/>`;
    this.#addedFormats.push(withAttributes(element, { numFmtId: String(id), formatCode }));
    return id;
  }

  #fillFor(current: number, look: CellWrite['look']): number {
    if (look === 'keep') return current;
    if (!look) return 0;
    const colour = argb(look.fill);
    if (fillOf(this.sheet, current, this.palette) === hexColour(colour)) return current;
    const p = this.#prefix;
    return this.#fills.add(
      `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${colour}"/>` +
        `<${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`,
    );
  }

  #fontFor(current: number, look: CellWrite['look']): number {
    if (look === 'keep') return current;
    const font = this.sheet.fonts[current];
    const p = this.#prefix;
    const raw = font?.raw ?? `<${p}font/>`;
    if (look) {
      const colour = argb(look.text);
      const shown = fontColourOf(this.sheet, current, this.palette);
      if (shown === hexColour(colour)) return current;
      return this.#fonts.add(withColour(raw, `<${p}color rgb="${colour}"/>`));
    }
    if (isDefaultText(font?.colour)) return current;
    // The way the workbook's own text is coloured, so that the original font is found again.
    const [normal] = this.sheet.fonts;
    const theme = normal?.colour?.theme !== undefined && isDefaultText(normal.colour);
    return this.#fonts.add(withColour(raw, theme ? `<${p}color theme="1"/>` : ''));
  }

  /** The text of the part; the original one when nothing had to be added. */
  text(): string {
    const splices = new Splices(this.sheet.text);
    this.#append(splices, 'numFmts', this.#addedFormats, this.sheet.numberFormats.size);
    for (const [name, pool] of [
      ['fonts', this.#fonts],
      ['fills', this.#fills],
      ['cellXfs', this.#xfs],
    ] as const) {
      this.#append(splices, name, pool.added, pool.size - pool.added.length);
    }
    return splices.apply();
  }

  #append(splices: Splices, list: string, added: readonly string[], existing: number): void {
    if (added.length === 0) return;
    const content = added.join('');
    const count = String(existing + added.length);
    const place = this.sheet.children.get(list);
    if (!place) {
      const name = this.#prefix + list;
      splices.insert(this.#placeOf(list), `<${name} count="${count}">${content}</${name}>`);
      return;
    }
    const { open, contentEnd } = place;
    const old = this.sheet.text.slice(open.start, open.end);
    const tag = open.attributes.count === undefined ? old : withAttributes(old, { count });
    if (open.selfClosing) {
      splices.replace(open.start, open.end, `${asOpening(tag)}${content}</${open.name}>`);
    } else {
      splices.replace(open.start, open.end, tag);
      splices.insert(contentEnd, content);
    }
  }

  /** Where a list that is missing belongs: before the first one that comes after it. */
  #placeOf(list: string): number {
    const { children, root } = this.sheet;
    const later = [...children].filter(
      ([name]) => name !== '' && !styleLists.slice(0, styleLists.indexOf(list)).includes(name),
    );
    return Math.min(root.contentEnd, ...later.map(([, { open }]) => open.start));
  }
}

/** @throws Error when the colour is not `#RRGGBB`. */
function argb(colour: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new Error(`${colour} is no #RRGGBB colour`);
  return `FF${colour.slice(1).toUpperCase()}`;
}

/** The text of a font with another colour element, or with none. */
function withColour(font: string, colour: string): string {
  const { open, children, contentEnd } = takeApart(font);
  if (open.selfClosing) {
    return colour === '' ? font : `${asOpening(font)}${colour}</${open.name}>`;
  }
  const old = children.find(({ local }) => local === 'color');
  const at = children.find(({ local }) => afterColour.has(local))?.start ?? contentEnd;
  const { start, end } = old ?? { start: at, end: at };
  return font.slice(0, start) + colour + font.slice(end);
}
