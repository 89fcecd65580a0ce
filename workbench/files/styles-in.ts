import type ExcelJS from 'exceljs';
import type { Cell } from '../../src/workbook';
import type { Palette } from '../../src/xlsx/colours';
import { rgbOf } from './colours';
import type { BorderLine, Style } from './snapshot';
import { borderStyles, horizontals, verticals, WRAP } from './style-names';

/** What a workbook's text looks like where nothing else is said. */
export const DEFAULT_FONT = { ff: 'Calibri', fs: 11 } as const;

const WHITE = '#FFFFFF';

/** A style of Univer made of a cell as read and of the same cell's style in exceljs. */
export function styleOf(
  cell: Pick<Cell, 'format' | 'fill' | 'fontColour'>,
  style: Partial<ExcelJS.Style>,
  palette: Palette,
): Style {
  return {
    ...(cell.format === 'General' ? {} : { n: { pattern: cell.format } }),
    ...(cell.fill === undefined ? {} : { bg: { rgb: cell.fill } }),
    ...(cell.fontColour === undefined ? {} : { cl: { rgb: cell.fontColour } }),
    ...fontOf(style.font),
    ...alignmentOf(style.alignment),
    ...borderOf(style.border, palette),
  };
}

function fontOf(font: Partial<ExcelJS.Font> | undefined): Style {
  if (!font) return {};
  const { name, size, bold, italic, underline, strike } = font;
  return {
    ...(name === undefined || name === DEFAULT_FONT.ff ? {} : { ff: name }),
    ...(size === undefined || size === DEFAULT_FONT.fs ? {} : { fs: size }),
    ...(bold ? { bl: 1 } : {}),
    ...(italic ? { it: 1 } : {}),
    ...(underline && underline !== 'none' ? { ul: { s: 1 } } : {}),
    ...(strike ? { st: { s: 1 } } : {}),
  };
}

function alignmentOf(alignment: Partial<ExcelJS.Alignment> | undefined): Style {
  if (!alignment) return {};
  const horizontal = horizontals.fromFile(alignment.horizontal);
  const vertical = verticals.fromFile(alignment.vertical);
  return {
    ...(horizontal === undefined ? {} : { ht: horizontal }),
    ...(vertical === undefined ? {} : { vt: vertical }),
    ...(alignment.wrapText ? { tb: WRAP } : {}),
  };
}

function borderOf(borders: Partial<ExcelJS.Borders> | undefined, palette: Palette): Style {
  if (!borders) return {};
  const { top, right, bottom, left } = borders;
  const sides = { t: top, r: right, b: bottom, l: left };
  const bd: Record<string, BorderLine> = {};
  for (const [side, border] of Object.entries(sides)) {
    const style = borderStyles.fromFile(border?.style);
    if (!border || style === undefined) continue;
    const line: BorderLine = {
      s: style,
      cl: { rgb: rgbOf(border.color, palette) ?? '#000000' },
    };
    bd[side] = line;
  }
  return Object.keys(bd).length === 0 ? {} : { bd };
}

/** The style that a conditional format gives. */
export function differenceOf(style: Partial<ExcelJS.Style> | undefined, palette: Palette): Style {
  const { fill, font } = style ?? {};
  const background =
    fill?.type === 'pattern' ? rgbOf(fill.bgColor ?? fill.fgColor, palette) : undefined;
  const colour = rgbOf(font?.color, palette);
  return {
    ...fontOf(font),
    ...(background === undefined ? {} : { bg: { rgb: background } }),
    ...(colour === undefined || (colour === WHITE && background === undefined)
      ? {}
      : { cl: { rgb: colour } }),
  };
}
