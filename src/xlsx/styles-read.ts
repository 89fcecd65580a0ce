import { resolveColour, isDefaultText, type Palette } from './colours';
import { builtInFormats, formatterFor, type Formatter } from './number-formats';
import type { StyleRecord, Stylesheet } from './styles-parse';

/** What a cell takes from its style. */
export interface CellStyle {
  readonly format: string;
  readonly show: Formatter;
  readonly colours: { readonly fill?: string; readonly fontColour?: string };
}

export const indexOf = (xf: StyleRecord, attribute: 'numFmtId' | 'fontId' | 'fillId'): number =>
  Number(xf.attributes[attribute] ?? 0);

export const formatOf = (styles: Stylesheet, numFmtId: number): string =>
  styles.numberFormats.get(numFmtId) ?? builtInFormats.get(numFmtId) ?? 'General';

/** `#RRGGBB` of a solid fill; undefined for any other. */
export function fillOf(styles: Stylesheet, fillId: number, palette: Palette): string | undefined {
  const solid = styles.fills[fillId]?.solid;
  return solid && resolveColour(solid, palette);
}

/** `#RRGGBB` of a font; undefined when it is the default colour of text. */
export function fontColourOf(
  styles: Stylesheet,
  fontId: number,
  palette: Palette,
): string | undefined {
  const colour = styles.fonts[fontId]?.colour;
  return !colour || isDefaultText(colour) ? undefined : resolveColour(colour, palette);
}

/** The cell formats (`cellXfs`), by the index that cells name them with. */
export function readStyles(styles: Stylesheet, palette: Palette, date1904: boolean): CellStyle[] {
  const formatters = new Map<string, Formatter>();
  const formatter = (format: string): Formatter => {
    const known = formatters.get(format) ?? formatterFor(format, date1904);
    formatters.set(format, known);
    return known;
  };
  return styles.xfs.map((xf) => {
    const format = formatOf(styles, indexOf(xf, 'numFmtId'));
    const fill = fillOf(styles, indexOf(xf, 'fillId'), palette);
    const fontColour = fontColourOf(styles, indexOf(xf, 'fontId'), palette);
    const colours = { ...(fill && { fill }), ...(fontColour && { fontColour }) };
    return { format, show: formatter(format), colours };
  });
}

/** The only style of a workbook that has no styles part. */
export const plainStyle = (date1904: boolean): CellStyle => ({
  format: 'General',
  show: formatterFor('General', date1904),
  colours: {},
});
